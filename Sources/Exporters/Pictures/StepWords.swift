import Calendars
import Expressions
import Plan

/// What a picture says of a step, in words for people.
struct StepWords {
  let plan: ExecutablePlan

  func name(_ index: Int) -> String { StepWords.capitalized(plan.nodes[index].label.vi) }

  /// The people who do the step.
  func people(_ node: PlanNode) -> String? {
    let people = [node.role, node.unit].compactMap { $0 }.filter { !$0.isEmpty }
    return people.isEmpty ? nil : StepWords.capitalized(people.joined(separator: ", "))
  }

  func condition(_ condition: Guard?) -> String? {
    condition.map { "Chỉ khi \($0.words.vi)" }
  }

  /// What is said of a step that is only done when others, which end the case, are not.
  func otherwise(_ declined: [Int]) -> String? {
    guard !declined.isEmpty else { return nil }
    return "Nếu không thuộc trường hợp của bước \(declined.map { "\($0 + 1)" }.joined(separator: ", "))"
  }

  func time(_ node: PlanNode) -> String? {
    if let time = node.time { return time.description(.vi) }
    switch node.kind {
    case .work: return "Không quy định thời gian riêng"
    case .wait: return "Thời gian chờ theo thực tế"
    case .call: return nil
    }
  }

  func clock(_ effect: ClockEffect) -> String? {
    switch effect {
    case .counts: nil
    case .stands: "Tạm dừng tính thời hạn"
    case .outside: "Không tính vào thời hạn"
    case .restarts: "Xong bước này, tính lại thời hạn"
    }
  }

  /// Where else the step is done.
  func otherPlaces(_ node: PlanNode) -> [String] {
    node.places.dropFirst().map { place in
      "Hoặc tại \(place.flowName)" + (place.when.map { " (khi \($0.words.vi))" } ?? "")
    }
  }

  func supplement(_ policy: SupplementPolicy) -> String {
    var words = "Yêu cầu bổ sung: tối đa \(policy.atMost) lần"
    if let time = policy.noticeTime { words += ", thông báo trong \(time.description(.vi))" }
    if let time = policy.applicantTime ?? plan.supplement.applicantTime {
      return words + ", người nộp có \(time.description(.vi)); quá hạn không bổ sung: dừng giải quyết"
    }
    return words + "; người nộp không bổ sung: dừng giải quyết"
  }

  func sendBack(_ rule: SendBackRule) -> String {
    "trả lại, tối đa \(rule.atMost) lần" + (rule.when.map { ", khi \($0.words.vi)" } ?? "")
  }

  /// The limits of the whole procedure; alternatives one after the other.
  var limits: String {
    let terms = plan.limits.map { rule -> String in
      let phases = rule.phases.map { "\($0.name): \($0.span?.description(.vi) ?? "chưa rõ")" }
      return rule.term(in: .vi) + (rule.when.map { " (khi \($0.words.vi))" } ?? "")
        + (phases.isEmpty ? "" : " (gồm \(phases.joined(separator: ", ")))")
    }
    return terms.isEmpty ? "không quy định" : terms.joined(separator: "; ")
  }

  /// What stands under the procedure's name.
  var subtitle: [String] {
    var parts = [(plan.isJointService ? "Mã nhóm thủ tục liên thông: " : "Mã thủ tục: ") + plan.code]
    if let field = plan.field { parts.append("Lĩnh vực: \(field)") }
    parts.append("Theo quy định có hiệu lực tại ngày \(plan.asOf.vietnamese)")
    return [parts.joined(separator: " · "), "Thời hạn giải quyết: \(limits)"]
  }

  /// With a capital at the beginning; names of steps are often written without.
  static func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
