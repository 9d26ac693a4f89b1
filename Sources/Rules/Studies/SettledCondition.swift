import Decisions
import Diagnostics
import Expressions
import Model
import Plan

/// A condition of the text that no case meets, or that every case meets.
struct SettledCondition: Sendable {
  /// What the condition stands at.
  enum Owner: Hashable, Sendable {
    case step(Int)
    case component, fee, exemption, relief, limit, result, place, consultation, agency, replacement

    /// The noun for messages.
    var noun: Text {
      switch self {
      case .step: Text(vi: "bước", en: "step")
      case .component: Text(vi: "thành phần hồ sơ", en: "component")
      case .fee: Text(vi: "khoản thu", en: "payment")
      case .exemption: Text(vi: "mức miễn", en: "exemption")
      case .relief: Text(vi: "mức giảm", en: "relief")
      case .limit: Text(vi: "thời hạn", en: "limit")
      case .result: Text(vi: "kết quả", en: "result")
      case .place: Text(vi: "nơi thực hiện", en: "place")
      case .consultation: Text(vi: "việc lấy ý kiến", en: "consultation")
      case .agency: Text(vi: "cơ quan giải quyết", en: "competent agency")
      case .replacement: Text(vi: "nguồn thay thế", en: "replacement")
      }
    }
  }

  enum Verdict: Sendable {
    case always
    /// With the reason, as a clause.
    case never(Text)
  }

  let owner: Owner
  let range: SourceRange
  let verdict: Verdict

  /// The settled conditions of a procedure; what cannot be judged over all cases is left out.
  static func all(of subject: Subject, plan: ExecutablePlan) -> [SettledCondition] {
    let written = subject.writtenConditions
    lazy var space = ConditionSpace(of: plan, asking: written.flatMap { [$0.condition] + $0.context })
    return written.compactMap { written in
      let question = Question(condition: written.condition, context: written.context)
      let verdict =
        if let outcome = question.outcome(amongFewOf: plan) {
          question.verdict(of: outcome, in: plan)
        } else {
          space.verdict(on: question)
        }
      return verdict.map { SettledCondition(owner: written.owner, range: written.range, verdict: $0) }
    }
  }
}

/// One space that answers for a whole text; where it would grow too large each condition is judged by itself.
private struct ConditionSpace {
  private let plan: ExecutablePlan
  private var places: [TypedExpression: Int] = [:]
  private var shared: PlanCases?
  private var known: [Question: SettledCondition.Verdict?] = [:]

  init(of plan: ExecutablePlan, asking conditions: [TypedExpression]) {
    self.plan = plan
    var asked: [TypedExpression] = []
    for expression in conditions where places[expression] == nil {
      places[expression] = asked.count
      asked.append(expression)
    }
    shared = asked.isEmpty ? nil : PlanCases(of: plan, asking: asked)
  }

  mutating func verdict(on question: Question) -> SettledCondition.Verdict? {
    if let answer = known[question] { return answer }
    let verdict = question.verdict(in: plan, &shared, places)
    known[question] = .some(verdict)
    return verdict
  }
}

/// Whether a condition can hold, and can fail, where its context holds.
private struct Question: Hashable {
  let condition: TypedExpression
  let context: [TypedExpression]

  func verdict(
    in plan: ExecutablePlan, _ shared: inout PlanCases?, _ places: [TypedExpression: Int]
  ) -> SettledCondition.Verdict? {
    let known = shared?.decide { (space, guards) throws(Undecided) in
      try outcome(([condition] + context).compactMap { places[$0].map { guards[$0] } }, in: &space)
    }
    return (known ?? outcome(in: plan)).flatMap { verdict(of: $0, in: plan) }
  }

  func verdict(of outcome: Outcome, in plan: ExecutablePlan) -> SettledCondition.Verdict? {
    switch outcome {
    case .always: .always
    case .never: .never(reason(in: plan))
    case .depends, .noCase: nil
    }
  }

  enum Outcome {
    case always
    case never
    case depends
    case noCase
  }

  /// What becomes of the condition over all cases of its context; nil where they are not few.
  func outcome(amongFewOf plan: ExecutablePlan) -> Outcome? {
    guard let cases = FewCases(of: plan, asking: [condition] + context) else { return nil }
    let region = cases.holding.dropFirst().reduce(cases.all, &)
    if region == 0 { return .noCase }
    if region & ~cases.holding[0] == 0 { return .always }
    return region & cases.holding[0] == 0 ? .never : .depends
  }

  /// What becomes of the condition over all cases of its context; nil when it cannot be told.
  private func outcome(in plan: ExecutablePlan) -> Outcome? {
    var cases = PlanCases(of: plan, asking: [condition] + context)
    return cases?.decide { (space, guards) throws(Undecided) in try outcome(guards, in: &space) }
  }

  /// The same in a space, where the first guard is the condition and the others are its context.
  private func outcome(_ guards: [GuardID], in space: inout CaseSpace) throws(Undecided) -> Outcome {
    var region = space.all
    for id in guards.dropFirst() { region = try space.subtracting(try space.cases(whereNot: id), from: region) }
    if space.isEmpty(region) { return .noCase }
    if try space.implies(region, try space.cases(where: guards[0])) { return .always }
    return try space.implies(region, try space.cases(whereNot: guards[0])) ? .never : .depends
  }

  /// What has to be dropped so that the condition can hold.
  private func reason(in plan: ExecutablePlan) -> Text {
    var loose = plan
    for index in loose.facts.indices {
      loose.facts[index].least = nil
      loose.facts[index].greatest = nil
    }
    if canHold(in: loose) {
      return Text(vi: "ngoài giới hạn đã khai của dữ kiện", en: "it lies outside the declared bounds of the facts")
    }
    loose.constraints = []
    if canHold(in: loose) {
      return Text(vi: "trái với “ràng buộc” đã khai", en: "the declared “constraints” rule it out")
    }
    let alone = Question(condition: condition, context: [])
    if !context.isEmpty, alone.canHold(in: loose) {
      return Text(vi: "trái với điều kiện bao ngoài", en: "it contradicts the condition around it")
    }
    return Text(vi: "tự mâu thuẫn", en: "it contradicts itself")
  }

  private func canHold(in plan: ExecutablePlan) -> Bool {
    switch outcome(in: plan) {
    case .always, .depends: true
    case .never, .noCase, nil: false
    }
  }
}
