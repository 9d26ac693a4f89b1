import Calendars
import Diagnostics
import Model
import Plan

extension ProcedureLowering {
  /// The table of time limits.
  var limits: [LimitRule] {
    text.limits.enumerated().map { index, limit in
      var rule = LimitRule()
      rule.id = "limit_\(index + 1)"
      rule.term = term(of: limit)
      let channels = limit.channels.map { $0.value.keyword[procedure.factNames.language] }
      rule.when = both(
        guarded(limit.condition), channels.isEmpty ? nil : isOne(of: channels, procedure.factNames.channel))
      rule.cutOff = cutOff(limit.cutOff ?? limit.sameDay?.value)
      rule.clockStart = limit.clockStart.flatMap { Plan.ClockStart(rawValue: $0.rawValue) } ?? .completeDossier
      rule.phases = limit.phases.map(lower)
      rule.grounds = limit.grounds.map(\.text)
      rule.source = places.reference(limit.range)
      return rule
    }
  }

  private func term(of limit: Limit) -> LimitTerm {
    if limit.sameDay != nil { return .sameDay }
    switch limit.amount?.value {
    case .span(let span): return .span(span)
    case .setElsewhere(let reference): return .unknown(reference: reference)
    case nil: break
    }
    let parts = limit.phases.compactMap(\.amount)
    guard parts.count == limit.phases.count, let sum = Span.sum(of: parts) else {
      return .unknown(reference: limit.phases.compactMap(\.name).joined(separator: ", "))
    }
    return .span(sum)
  }

  private func cutOff(_ rule: CutOffRule?) -> CutOff? {
    guard let rule else { return nil }
    let reading = rule.reading ?? catalogue.cutOffReading
    return CutOff(
      time: rule.time ?? .cutOff, meaning: reading == .dayZero ? .nextWorkingDayIsDayZero : .nextWorkingDayIsDayOne)
  }

  private func lower(_ phase: Phase) -> LimitPhase {
    var result = LimitPhase()
    result.name = phase.name ?? phase.to?.text ?? ""
    result.span = phase.amount
    result.fromNode = phase.from.flatMap(node)
    result.toNode = phase.to.flatMap(node)
    return result
  }

  /// The node of the step with a name.
  func node(_ name: Name) -> Int? {
    text.process.firstIndex { $0.name == name }.flatMap { nodeOfStep[$0] }
  }
}

extension Span {
  /// The sum of spans that are all working time, all clock time, or all of one unit; nil otherwise.
  static func sum(of spans: [Span]) -> Span? {
    guard let first = spans.first else { return nil }
    if first.workingMinutes != nil {
      let minutes = spans.compactMap(\.workingMinutes)
      return minutes.count == spans.count ? Span(workingMinutes: minutes.reduce(0, +), in: first.unit) : nil
    }
    let units = spans.filter { $0.unit == first.unit }.compactMap(\.wholeUnits)
    return units.count == spans.count ? Span(units.reduce(0, +), first.unit) : nil
  }
}
