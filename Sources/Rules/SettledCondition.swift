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
  static func all(of procedure: ResolvedProcedure, plan: ExecutablePlan) -> [SettledCondition] {
    var known: [Question: Verdict?] = [:]
    return procedure.writtenConditions.compactMap { written in
      let question = Question(condition: written.condition, context: written.context)
      let verdict: Verdict?
      if let answer = known[question] {
        verdict = answer
      } else {
        verdict = question.verdict(in: plan)
        known[question] = .some(verdict)
      }
      return verdict.map { SettledCondition(owner: written.owner, range: written.range, verdict: $0) }
    }
  }
}

/// Whether a condition can hold, and can fail, where its context holds.
private struct Question: Hashable {
  let condition: TypedExpression
  let context: [TypedExpression]

  func verdict(in plan: ExecutablePlan) -> SettledCondition.Verdict? {
    switch outcome(in: plan) {
    case .always?: .always
    case .never?: .never(reason(in: plan))
    case .depends?, nil: nil
    }
  }

  private enum Outcome {
    case always
    case never
    case depends
  }

  /// What becomes of the condition over all cases of its context; nil when it cannot be told, or there is no such case.
  private func outcome(in plan: ExecutablePlan) -> Outcome? {
    var cases = PlanCases(of: plan, asking: [condition] + context)
    let found = cases?.decide { (space, guards) throws(Undecided) -> Outcome? in
      var region = space.all
      for id in guards.dropFirst() { region = try space.subtracting(try space.cases(whereNot: id), from: region) }
      guard !space.isEmpty(region) else { return nil }
      if try space.implies(region, try space.cases(where: guards[0])) { return .always }
      return try space.implies(region, try space.cases(whereNot: guards[0])) ? .never : .depends
    }
    return found ?? nil
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
    case .always?, .depends?: true
    case .never?, nil: false
    }
  }
}
