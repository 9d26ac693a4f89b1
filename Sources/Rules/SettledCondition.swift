import Calendars
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

  /// More combinations of facts than this are not looked at one by one.
  private static let greatestCount = 1024

  /// The settled conditions of a procedure; what cannot be judged over all cases is left out.
  static func all(of procedure: ResolvedProcedure, plan: ExecutablePlan) -> [SettledCondition] {
    var known: [Question: Verdict?] = [:]
    return procedure.writtenConditions.compactMap { written in
      let question = Question(condition: written.condition, context: written.context)
      let verdict: Verdict?
      if let answer = known[question] {
        verdict = answer
      } else {
        verdict = question.verdict(in: plan, greatestCount: greatestCount)
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

  func verdict(in plan: ExecutablePlan, greatestCount: Int) -> SettledCondition.Verdict? {
    guard let truths = truths(in: plan, greatestCount: greatestCount), let first = truths.first ?? nil,
      truths.allSatisfy({ $0 == first })
    else { return nil }
    return first ? .always : .never(reason(in: plan, greatestCount: greatestCount))
  }

  /// The truths of the condition in every case of its context; nil when some cases cannot be looked at.
  private func truths(in plan: ExecutablePlan, greatestCount: Int) -> [Bool?]? {
    let space = CaseSpace(
      of: plan, conditions: (context + [condition]).map { Guard($0) }, greatestCount: greatestCount)
    guard space.isExhaustive else { return nil }
    return space.cases(receivedAt: Moment(plan.asOf, .midnight)).filter { instance in
      context.allSatisfy { $0.truth(in: instance) != false }
    }.map { condition.truth(in: $0) }
  }

  /// What has to be dropped so that the condition can hold.
  private func reason(in plan: ExecutablePlan, greatestCount: Int) -> Text {
    var loose = plan
    for index in loose.facts.indices {
      loose.facts[index].least = nil
      loose.facts[index].greatest = nil
    }
    if canHold(in: loose, greatestCount: greatestCount) {
      return Text(vi: "ngoài giới hạn đã khai của dữ kiện", en: "it lies outside the declared bounds of the facts")
    }
    loose.constraints = []
    if canHold(in: loose, greatestCount: greatestCount) {
      return Text(vi: "trái với “ràng buộc” đã khai", en: "the declared “constraints” rule it out")
    }
    let alone = Question(condition: condition, context: [])
    if !context.isEmpty, alone.canHold(in: loose, greatestCount: greatestCount) {
      return Text(vi: "trái với điều kiện bao ngoài", en: "it contradicts the condition around it")
    }
    return Text(vi: "tự mâu thuẫn", en: "it contradicts itself")
  }

  private func canHold(in plan: ExecutablePlan, greatestCount: Int) -> Bool {
    truths(in: plan, greatestCount: greatestCount)?.contains(true) ?? false
  }
}
