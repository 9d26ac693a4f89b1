import Calendars
import Decisions
import Plan
import Simulator

/// The case that most exceeds a limit.
struct LimitExcess {
  let witness: Witness
  let trace: Trace
  /// Working minutes that the steps need, and those beyond the limit.
  let needed: Int
  let excess: Int
}

extension CaseStudy {
  /// For each limit that some case exceeds, the case that exceeds it most; nothing where that would take too long.
  func greatestExcesses() -> [Int: LimitExcess] {
    let usual = decide { $0.usualValues } ?? [:]
    let found = decide { (exact: inout ExactSimulation) throws(Undecided) -> [(rule: Int, extreme: Extreme)] in
      let clock = try exact.clockTimes()
      var worst: [(rule: Int, extreme: Extreme)] = []
      for (value, set) in try exact.space.values(of: clock.limit) {
        let rule = Int(value)
        guard exact.plan.limits.indices.contains(rule), let measure = exact.plan.limits[rule].measure else { continue }
        let amount = try exact.space.restrict(measure.isByClock ? clock.late : clock.inside, to: set)
        guard let extreme = exact.space.greatest(amount, preferring: usual), extreme.value > measure.allowed else {
          continue
        }
        worst.append((rule, extreme))
      }
      return worst
    }
    var result: [Int: LimitExcess] = [:]
    for (rule, extreme) in found ?? [] {
      // What the interpreter makes of the case is what is said.
      guard let trace = trace(of: extreme.witness), let excess = trace.excess(over: plan.limits[rule]) else { continue }
      result[rule] = LimitExcess(
        witness: extreme.witness, trace: trace, needed: trace.workingMinutes, excess: excess)
    }
    return result
  }
}

extension LimitRule {
  /// What a case's clock is held against: office minutes allowed, or minutes of lateness by the clock on the wall; nil
  /// for a limit that is not known here, or whose parts run by themselves.
  fileprivate var measure: (allowed: Int64, isByClock: Bool)? {
    guard phases.allSatisfy({ $0.fromNode == nil }) else { return nil }
    switch term {
    case .unknown: return nil
    case .sameDay: return (480, false)
    case .span(let span): return span.workingMinutes.map { (Int64($0), false) } ?? (0, true)
    }
  }
}

extension Trace {
  /// Working minutes beyond a limit; nil when the case keeps it.
  fileprivate func excess(over limit: LimitRule) -> Int? {
    guard let measure = limit.measure else { return nil }
    guard measure.isByClock else {
      return workingMinutes > Int(measure.allowed) ? workingMinutes - Int(measure.allowed) : nil
    }
    guard isOnTime == false, let due, let finishedAt else { return nil }
    return max(1, plan.calendar.workingCalendar.workingMinutes(from: due, to: finishedAt))
  }

  var hasUntimedStep: Bool { problems.contains { $0.kind == .stepWithoutTime } }
}
