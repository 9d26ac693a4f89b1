import Calendars
import Testing

@testable import Plan

/// The interpreter against an oracle that knows neither its event queue nor the product's calendar tables.
struct CourseOracleTests {
  private static let pairsPerSeed = 300

  @Test(arguments: 0..<10)
  func `every step of a random case begins and ends when the oracle says`(seed: Int) {
    var random = SeededGenerator(seed: 9_000 + seed)
    let slow = SlowCalendar(.reference)
    let calendar = PlanCalendar.reference.workingCalendar
    var compared = 0
    for pair in 0..<Self.pairsPerSeed {
      let small = SmallCase.random(using: &random)
      var oracle = CaseOracle(small, slow)
      let answer = oracle.answer()
      guard !answer.hasTie else { continue }
      compared += 1
      let plan = small.plan
      let trace = run(plan, small.instance(of: plan), calendar: calendar)
      for difference in differences(trace, answer, small, slow) {
        Issue.record("seed \(seed), pair \(pair): \(difference)\n\(small)\n\(TraceReport(trace, language: .en).text)")
      }
    }
    #expect(compared > Self.pairsPerSeed * 8 / 10, "too many ties to compare")
  }

  private func differences(
    _ trace: Trace, _ answer: CaseOracle.Answer, _ small: SmallCase, _ slow: SlowCalendar
  ) -> [String] {
    var found: [String] = []
    func compare(_ what: String, _ product: (some Equatable)?, _ oracle: (some Equatable)?) {
      if product.map({ "\($0)" }) != oracle.map({ "\($0)" }) {
        found.append("\(what): product \(String(describing: product)), oracle \(String(describing: oracle))")
      }
    }
    let end = answer.stopped ?? answer.finish.reduce(small.received, max)
    compare("end", trace.finishedAt?.minutes, end)
    let outcome: Outcome = answer.stopped == nil ? .completed : answer.isRefused ? .refused : .stopped
    compare("outcome", trace.outcome, outcome)
    let wasReturned = trace.visits.count { if case .sentBack = $0.event { true } else { false } }
    let wasAsked = trace.visits.count { if case .supplementRequested = $0.event { true } else { false } }
    compare("returns", wasReturned, answer.sendBacks)
    compare("supplements", wasAsked, answer.supplements)
    if outcome != .stopped { compare("due", trace.due?.minutes, answer.due) }
    for index in small.steps.indices {
      // What ends in the very minute in which the case is over may be cut or done.
      guard answer.stopped != answer.finish[index] || index == small.ending else { continue }
      let begin = begin(of: index, answer, small, slow)
      let visit = trace.last(index)
      if answer.finish[index] <= end {
        compare("start of \(index)", visit?.start.minutes, begin)
        compare("finish of \(index)", visit?.finish.minutes, answer.finish[index])
        compare("skip of \(index)", visit?.isSkipped, !answer.taken[index])
      } else if begin < end {
        compare("cut of \(index)", visit?.event, VisitEvent.cut)
        compare("finish of \(index), cut", visit?.finish.minutes, end)
      } else if let visit, visit.event == .cut || visit.finish.minutes > end {
        found.append("step \(index) was not begun when the case was over")
      }
    }
    return found
  }

  /// Work waits for the office to open; waiting, clock hours and calendar days do not.
  private func begin(
    of index: Int, _ answer: CaseOracle.Answer, _ small: SmallCase, _ slow: SlowCalendar
  ) -> Int {
    let enabled = answer.enabled[index]
    guard answer.taken[index], enabled < CaseOracle.never, !small.steps[index].isWait,
      case .working = small.steps[index].time
    else { return enabled }
    return slow.opening(enabled)
  }
}
