import Calendars
import Diagnostics
import Expressions

/// Checks every name in a procedure's text, those of instruments in its citations too.
func resolveReferences(_ text: Procedure, _ resolution: inout ProcedureResolution) {
  for agency in text.competentAgencies { resolution.checkAgency(agency.agency) }
  resolution.checkAgencies(text.coordinatingAgencies)
  resolution.checkAgencies(text.filingPlaces)
  resolution.checkProcedureCode(text.applies)
  resolution.introduceDocuments(of: text)
  for item in text.components?.items ?? [] {
    item.forEachComponent { resolution.checkReplacements($0.replacements) }
  }
  for (step, places) in zip(text.process, text.placesOfSteps) { resolution.checkStep(step, at: places) }
  for scenario in text.scenarios { resolution.checkScenario(scenario, text) }
  for limit in text.limits { resolution.checkPhases(of: limit, text.process) }
  text.forEachCitation { resolution.check($0) }
}

extension ProcedureResolution {
  fileprivate mutating func introduceDocuments(of text: Procedure) {
    introduceDocuments(of: text.components?.items ?? [])
    introduceDocuments(text.results?.items.map(\.document) ?? [])
    for step in text.process { introduceDocuments(step.produces) }
  }

  private mutating func introduceDocuments(of items: [ComponentItem]) {
    introduceDocuments(
      items.compactMap { item in
        guard case .component(let component) = item else { return nil }
        return component.document
      })
    for item in items {
      switch item {
      case .component(let component): introduceDocuments(of: component.fallbacks)
      case .group(let group): introduceDocuments(of: group.items)
      case .choice(let choice): introduceDocuments(of: choice.items)
      }
    }
  }

  mutating func checkReplacements(_ replacements: [Replacement]) {
    for replacement in replacements {
      checkDatabase(replacement.database)
      checkDocuments(replacement.document.map { [$0] } ?? [])
    }
  }

  fileprivate mutating func checkStep(_ step: Step, at places: [StepPlace]) {
    for place in step.places { checkAgency(place.agency) }
    for consultation in step.consultations { checkAgency(consultation.agency) }
    checkDocuments(step.examines)
    checkProcedureCode(step.calls)
    checkStaff(step, at: places)
  }

  /// A role or unit must be one that its agency declares, where the agency declares any.
  private mutating func checkStaff(_ step: Step, at places: [StepPlace]) {
    let agencies = places.compactMap(\.agency).compactMap { registries.agencies.item($0.folded, on: registries.asOf) }
    guard !agencies.isEmpty, !places.contains(where: \.isFilingPlace) else { return }
    let roles = agencies.flatMap(\.roles).map(\.name)
    if let role = step.role, !roles.isEmpty, !roles.contains(role) {
      reportStaff(Text(vi: "vai trò", en: "role"), role, in: agencies[0], among: roles)
    }
    let units = agencies.flatMap(\.units)
    if let unit = step.unit, !units.isEmpty, !units.contains(unit) {
      reportStaff(Text(vi: "đơn vị", en: "unit"), unit, in: agencies[0], among: units)
    }
  }

  private mutating func reportStaff(_ noun: Text, _ name: Name, in agency: Agency, among names: [Name]) {
    let offer = suggestion(nearestNames(to: name.text, among: names.map(\.text), limit: 3))
    report(
      ResolutionKinds.unknownRole, at: name.range,
      vi: "“\(agency.name.text)” không khai báo \(noun.vi) “\(name.text)”.\(offer.vi)",
      en: "“\(agency.name.text)” declares no \(noun.en) “\(name.text)”.\(offer.en)")
  }

  fileprivate mutating func checkPhases(of limit: Limit, _ steps: [Step]) {
    let index = Dictionary(steps.enumerated().map { ($1.name.folded, $0) }, uniquingKeysWith: { first, _ in first })
    for phase in limit.phases {
      for name in [phase.from, phase.to].compactMap({ $0 }) where !steps.isEmpty {
        _ = step(name, in: index, of: steps)
      }
    }
    let statements = (limit.sameDay == nil ? 0 : 1) + (limit.amount == nil && limit.phases.isEmpty ? 0 : 1)
    if statements != 1 {
      report(
        ResolutionKinds.limitUnclear, at: limit.range,
        vi: statements == 0
          ? "Thời hạn này chưa nói là bao lâu." : "Thời hạn này vừa nói “trong” vừa nói “trong ngày”.",
        en: statements == 0 ? "This limit does not say how long." : "This limit says both “within” and “same day”.")
    }
    checkSum(of: limit)
  }

  private mutating func checkSum(of limit: Limit) {
    guard let total = limit.amount?.value.span, !limit.phases.isEmpty else { return }
    let parts = limit.phases.compactMap(\.amount)
    guard parts.count == limit.phases.count else { return }
    let measures: [KeyPath<Span, Int?>] = [\.workingMinutes, \.clockMinutes, \.calendarDays, \.months]
    guard let measure = measures.first(where: { total[keyPath: $0] != nil }) else { return }
    let amounts = parts.compactMap { $0[keyPath: measure] }
    let isRight = amounts.count == parts.count && amounts.reduce(0, +) == total[keyPath: measure]
    guard !isRight else { return }
    let written = parts.map { $0.description(.vi) }.joined(separator: " + ")
    let writtenEn = parts.map { $0.description(.en) }.joined(separator: " + ")
    report(
      ResolutionKinds.phasesDoNotAddUp, at: limit.amount?.range ?? limit.range,
      vi: "Các giai đoạn \(written) không bằng thời hạn chung \(total.description(.vi)).",
      en: "The phases \(writtenEn) do not make the total \(total.description(.en)).")
  }

  fileprivate mutating func checkScenario(_ scenario: Scenario, _ text: Procedure) {
    let index = Dictionary(
      text.process.enumerated().map { ($1.name.folded, $0) }, uniquingKeysWith: { first, _ in first })
    for given in scenario.given {
      switch given.value {
      case .events(let events):
        if !ScenarioWord.isSupplement(given.name), !ScenarioWord.isSendBack(given.name) {
          reportUnknown(
            Text(vi: "dữ kiện", en: "fact"), given.name, among: facts.map(\.name) + ScenarioWord.events)
          continue
        }
        for event in events { _ = step(event.step, in: index, of: text.process) }
      case .scalar(let written):
        checkGiven(given, written)
      }
    }
    for name in rejoined(scenario.expected.steps ?? [], isKnown: { index[$0] != nil }) {
      _ = step(name, in: index, of: text.process)
    }
    if case .names(let names)? = scenario.expected.documents?.value { checkDocuments(names) }
    checkDocuments(scenario.expected.results ?? [])
  }

  private mutating func checkGiven(_ given: GivenValue, _ written: String) {
    guard !unreadableFacts.contains(given.name.folded) else { return }
    guard let id = scope.fact(named: factNames.canonical(given.name)) else {
      guard !unread.contains(.facts) else { return isComplete = false }
      reportUnknown(Text(vi: "dữ kiện", en: "fact"), given.name, among: facts.map(\.name))
      return
    }
    let fact = facts[id.index]
    guard fact.source != .derived else { return reportDerived(fact, at: given.range) }
    let synonyms = fact.source.synonyms(in: factNames.language)
    if synonyms.contains(where: { FoldedName($0.word) == FoldedName(written) }) { return }
    if case .failure(let error) = Value.parse(written, as: fact.type) {
      report(
        ResolutionKinds.badValue, at: given.range,
        vi: "“\(written)” không hợp với dữ kiện “\(fact.name)”: cần \(error.expected.vi).",
        en: "“\(written)” does not fit the fact “\(fact.name)”: expected \(error.expected.en).")
    }
  }
}

/// Words of a scenario's `cho` that mean events.
package enum ScenarioWord {
  private static let supplement = ["bổ sung", "supplements"]
  private static let sendBack = ["trả lại", "sent back"]

  /// The words for events, for suggestions.
  static let events = supplement + sendBack

  /// Whether the word opens a list of supplements.
  package static func isSupplement(_ name: Name) -> Bool { supplement.contains(name.folded.key) }
  /// Whether the word opens a list of returns.
  package static func isSendBack(_ name: Name) -> Bool { sendBack.contains(name.folded.key) }
}
