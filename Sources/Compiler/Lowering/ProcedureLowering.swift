import Calendars
import Diagnostics
import Expressions
import Model
import Plan

/// Lowers a resolved procedure to a plan, with the catalogue's calendar as plans carry it; nil when something of it could not be resolved.
package func lower(
  _ procedure: ResolvedProcedure, in catalogue: Catalogue, calendar: PlanCalendar, places: SourcePlaces
) -> ExecutablePlan? {
  guard procedure.isComplete else { return nil }
  let lowering = ProcedureLowering(procedure: procedure, catalogue: catalogue, places: places)
  var plan = lowering.lower()
  plan.calendar = calendar
  return plan
}

/// The state of lowering one procedure.
struct ProcedureLowering {
  let procedure: ResolvedProcedure
  let catalogue: Catalogue
  let places: SourcePlaces
  let scope: Scope
  /// The plan's node for each step, by the step's index.
  let nodeOfStep: [Int: Int]
  var text: Procedure { procedure.text }

  init(procedure: ResolvedProcedure, catalogue: Catalogue, places: SourcePlaces) {
    self.procedure = procedure
    self.catalogue = catalogue
    self.places = places
    scope = procedure.scope
    nodeOfStep = Dictionary(uniqueKeysWithValues: procedure.graph.order.enumerated().map { ($1, $0) })
  }

  func lower() -> ExecutablePlan {
    var plan = ExecutablePlan()
    lowerIdentity(&plan)
    plan.facts = facts
    plan.tables = tables
    plan.constraints = text.constraints.compactMap { guarded($0) }
    plan.competentAgencies = text.competentAgencies.map { place($0.agency, when: guarded($0.condition)) }
    plan.sets = text.sets?.value ?? 1
    plan.documents = documents
    plan.fees = fees
    plan.limits = limits
    plan.supplement = lower(text.supplement)
    plan.nodes = nodes
    plan.results = (text.results?.items ?? []).map(lower)
    plan.requirements = text.requirements?.items ?? []
    plan.notes = text.notes + text.verbatim
    return plan
  }

  private func lowerIdentity(_ plan: inout ExecutablePlan) {
    plan.code = procedure.code.text
    plan.name = Label(text.name?.value ?? procedure.code.text)
    plan.field = text.field
    plan.levels = text.levels.map(\.value.rawValue)
    plan.province = catalogue.manifest?.province
    plan.isJointService = procedure.jointService != nil
    plan.asOf = catalogue.asOf
    plan.validFrom = text.validity.from
    plan.validUntil = text.validity.until
    plan.transition = text.transition?.rawValue
    // A local text often cites what the published one cites already.
    var cited: Set<FoldedName> = []
    plan.grounds = text.grounds.map(\.text).filter { cited.insert(FoldedName($0)).inserted }
    plan.localTexts = procedure.overlays.map(\.code.text)
  }

  private func lower(_ result: ProcedureResult) -> ResultRule {
    var rule = ResultRule()
    rule.document = result.document.text
    rule.code = result.code
    rule.when = guarded(result.condition)
    rule.validFor = result.validFor
    rule.source = places.reference(result.range)
    return rule
  }

  func lower(_ policy: Model.SupplementPolicy?) -> Plan.SupplementPolicy {
    var result = Plan.SupplementPolicy()
    guard let policy else { return result }
    result.atMost = policy.atMost ?? 1
    result.applicantTime = policy.applicantTime
    result.noticeTime = policy.noticeTime
    result.clock = policy.clock == .stands ? .stands : .restarts
    result.grounds = policy.grounds.map(\.text)
    return result
  }

  func place(_ agency: Name, when condition: Guard?) -> Place {
    var place = Place()
    place.agency = agency.text
    place.when = condition
    if let known = catalogue.agencies.item(agency.folded, on: catalogue.asOf) {
      place.level = known.level?.value.rawValue
      place.isOneStop = known.isOneStop
    }
    return place
  }
}

extension ProcedureLowering {
  private var facts: [PlanFact] {
    let derived = procedure.tables.map { (procedure.facts[$0.fact.index].name, $0.declaration) }
    let tables = Dictionary(derived, uniquingKeysWith: { first, _ in first })
    return zip(procedure.facts, scope.facts).map { resolved, typed in
      var fact = PlanFact()
      let declaration = resolved.declaration.map { procedure.text.facts[$0] }
      fact.id = typed.identifier
      fact.label = Label(resolved.name)
      fact.type = resolved.type
      fact.defaultValue = resolved.defaultValue
      fact.least = resolved.least
      fact.greatest = resolved.greatest
      fact.origin = FactOrigin(resolved.source)
      fact.determinedBy = resolved.determinedBy.flatMap { nodeOfStep[$0] }
      fact.shares = declaration?.share.map(lower) ?? []
      fact.synonyms = synonyms(of: resolved)
      let table = tables[resolved.name]
      fact.about = declaration?.about ?? table?.about
      fact.unit = declaration?.unit ?? table?.unit
      fact.source = places.reference(resolved.range)
      return fact
    }
  }

  /// Other words for the values that the fact has.
  private func synonyms(of fact: ResolvedFact) -> [PlanFact.Synonym] {
    guard case .enumeration(let values) = fact.type else { return [] }
    let all = fact.source.synonyms(in: procedure.factNames.language)
    return all.filter { values.contains($0.value) }.map { PlanFact.Synonym(word: $0.word, value: $0.value) }
  }

  private func lower(_ share: FactShare) -> [PlanFact.Share] {
    switch share {
    case .holds(let rate): [PlanFact.Share(value: "true", thousandthsOfPercent: rate.thousandthsOfPercent)]
    case .byValue(let rates):
      rates.map { PlanFact.Share(value: $0.value.text, thousandthsOfPercent: $0.rate.thousandthsOfPercent) }
    }
  }
}

extension FactOrigin {
  init(_ source: FactSource) {
    self =
      switch source {
      case .declared: .declared
      case .channel: .channel
      case .receivedAt: .receivedAt
      case .subject: .subject
      case .filingPlace: .filingPlace
      case .choice: .choice
      case .availability: .availability
      case .entitlement: .entitlement
      case .derived: .derived
      }
  }
}

extension Catalogue {
  /// The working calendar as plan data; standard office hours and no holidays where the catalogue has none.
  package var planCalendar: PlanCalendar {
    var result = PlanCalendar()
    result.officeHours = calendar.officeHours.intervals.map {
      PlanCalendar.Interval(start: $0.start.minutes, end: $0.end.minutes)
    }
    result.firstYear = calendar.years.lowerBound
    result.lastYear = calendar.years.upperBound
    guard let item = calendarItem else { return result }
    func days(_ named: [CalendarItem.NamedDays]) -> [PlanCalendar.Day] {
      let all = named.flatMap { entry in entry.days.map { PlanCalendar.Day(date: $0, name: entry.name) } }
      return all.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
    }
    result.holidays = days(item.holidays)
    result.swappedDaysOff = days(item.swappedDaysOff)
    result.makeUpDays = days(item.makeUpDays)
    result.provisionalYears = item.provisionalYears.sorted()
    return result
  }
}
