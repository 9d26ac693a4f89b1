/// A small plan and case in plain numbers, from which both the product's plan and the oracle's answer are made.
struct SmallCase {
  enum Time {
    case working(Int)
    case hours(Int)
    case days(Int)
    case none
  }

  /// Which of three yes/no facts must have which value; all of them, or the negation of that.
  struct Condition {
    var terms: [(fact: Int, value: Bool)] = []
    var isNegated = false

    func holds(_ facts: [Bool]) -> Bool { terms.allSatisfy { facts[$0.fact] == $0.value } != isNegated }
  }

  struct Step {
    var predecessors: [Int] = []
    var condition: Condition?
    var time = Time.none
    var isWait = false
  }

  var steps: [Step] = []
  var facts: [Bool] = []
  var received = 0
  /// One step may send the case back to one that it follows.
  var sendBack: (from: Int, to: Int, times: Int, atMost: Int)?
  /// One step may ask for a supplement; `back` is nil when the applicant never returns.
  var supplement: (at: Int, back: Int?, applicantDays: Int)?
  /// The step that ends the case.
  var ending: Int?
  var limitInWorkingDays = 5
}

/// The course of a small case by fixpoints: finish times are the least numbers that satisfy “a step begins when all it
/// follows have ended”; the earliest turn of the case raises a bound and the fixpoint is sought again.
struct CaseOracle {
  struct Answer {
    var enabled: [Int]
    var finish: [Int]
    var taken: [Bool]
    /// When the case was over, for a case that did not run to its end.
    var stopped: Int?
    var isRefused = false
    var supplements = 0
    var sendBacks = 0
    var due: Int
    /// Two turns in the same minute, which the law does not order.
    var hasTie = false
  }

  static let never = 1 << 40

  let small: SmallCase
  let calendar: SlowCalendar
  private var notBefore: [Int]

  init(_ small: SmallCase, _ calendar: SlowCalendar) {
    self.small = small
    self.calendar = calendar
    notBefore = small.steps.map { _ in small.received }
  }

  private func end(_ step: SmallCase.Step, _ enabled: Int) -> Int {
    guard enabled < CaseOracle.never else { return CaseOracle.never }
    guard step.condition?.holds(small.facts) ?? true else { return enabled }
    switch step.time {
    case .working(let minutes): return calendar.after(working: minutes, from: enabled)
    case .hours(let hours): return enabled + hours * 60
    case .days(let days): return calendar.after(days: days, from: enabled)
    case .none: return enabled
    }
  }

  private func fixpoint() -> (enabled: [Int], finish: [Int]) {
    var enabled = notBefore
    var finish = notBefore
    var isStable = false
    while !isStable {
      isStable = true
      // Against the order of the steps, so that nothing rests on their being sorted.
      for index in small.steps.indices.reversed() {
        let earliest = small.steps[index].predecessors.map { finish[$0] }.reduce(notBefore[index], max)
        let ending = end(small.steps[index], earliest)
        if (enabled[index], finish[index]) != (earliest, ending) {
          (enabled[index], finish[index]) = (earliest, ending)
          isStable = false
        }
      }
    }
    return (enabled, finish)
  }

  private enum Turn { case supplement, sendBack, refusal, patience }

  mutating func answer() -> Answer {
    let taken = small.steps.map { $0.condition?.holds(small.facts) ?? true }
    var answer = Answer(
      enabled: [], finish: [], taken: taken,
      due: calendar.after(workingDays: small.limitInWorkingDays, from: small.received))
    let first = answer.due
    var patience: Int?
    var restart = 0
    while true {
      let (enabled, finish) = fixpoint()
      (answer.enabled, answer.finish) = (enabled, finish)
      var turns: [(at: Int, turn: Turn)] = []
      if let wanted = small.supplement, taken[wanted.at], answer.supplements == 0 {
        turns.append((finish[wanted.at], .supplement))
      }
      if let back = small.sendBack, taken[back.from], answer.sendBacks < min(back.times, back.atMost) {
        turns.append((finish[back.from], .sendBack))
      }
      if let ending = small.ending, taken[ending] { turns.append((finish[ending], .refusal)) }
      if let patience { turns.append((patience, .patience)) }
      turns.removeAll { $0.at >= CaseOracle.never }
      guard let next = turns.min(by: { $0.at < $1.at }) else { return answer }
      if turns.count(where: { $0.at == next.at }) > 1 { answer.hasTie = true }
      switch next.turn {
      case .sendBack:
        answer.sendBacks += 1
        if let back = small.sendBack { notBefore[back.to] = next.at }
      case .supplement:
        answer.supplements += 1
        guard let wanted = small.supplement else { return answer }
        let last = calendar.after(days: wanted.applicantDays, from: next.at)
        if let back = wanted.back, back <= last {
          notBefore[wanted.at] = max(back, next.at)
          restart = max(back, next.at)
          answer.due = calendar.after(workingDays: small.limitInWorkingDays, from: restart)
        } else {
          notBefore[wanted.at] = CaseOracle.never
          patience = last
        }
      case .refusal, .patience:
        answer.stopped = next.at
        answer.isRefused = next.turn == .refusal
        if next.at < restart { answer.due = first }
        return answer
      }
    }
  }
}
