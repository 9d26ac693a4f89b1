import Calendars
import Diagnostics
import Expressions

extension PlanReport {
  /// The steps in order, each with its time, its people and what may turn it.
  var process: [String] {
    guard !plan.nodes.isEmpty else { return [] }
    var lines = [say("Quy trình", "Process")]
    for (index, node) in plan.nodes.enumerated() {
      let time = node.time?.description(language) ?? say("không có thời gian riêng", "no time of its own")
      lines.append("  \(index + 1). \(node.label.text[language]) (\(time))\(when(node.when))")
      if node.predecessors != (index == 0 ? [] : [index - 1]) {
        let names = node.predecessors.map { "“\(plan.nodes[$0].label.text[language])”" }.joined(separator: ", ")
        lines.append(
          names.isEmpty
            ? say("     bắt đầu ngay", "     starts at once") : say("     sau \(names)", "     after \(names)"))
      }
      let places = node.places.map {
        ($0.isFilingPlace ? say("nơi nộp hồ sơ", "place of filing") : $0.agency) + when($0.when)
      }
      let who = [places.joined(separator: " / "), node.unit ?? "", node.role ?? ""].filter { !$0.isEmpty }
      if !who.isEmpty { lines.append("     \(who.joined(separator: " · "))") }
      if !node.acts.isEmpty {
        lines.append("     \(node.acts.map { $0.label.text[language] }.joined(separator: ", "))")
      }
      if !node.examines.isEmpty {
        lines.append(say("     xét: ", "     examines: ") + node.examines.joined(separator: "; "))
      }
      if !node.produces.isEmpty {
        lines.append(say("     tạo: ", "     produces: ") + node.produces.joined(separator: "; "))
      }
      lines += turns(of: node)
      lines += notes(node.notes, indent: "     ") + grounds(node.grounds, indent: "     ")
    }
    return lines
  }

  private func turns(of node: PlanNode) -> [String] {
    var lines: [String] = []
    for consultation in node.consultations {
      let within =
        consultation.span.map { say(" trong \($0.description(.vi))", " within \($0.description(.en))") } ?? ""
      lines.append(
        say("     hỏi ý kiến \(consultation.agency)\(within)", "     consults \(consultation.agency)\(within)")
          + (consultation.onOverdue?.consequence[language] ?? "") + when(consultation.when))
    }
    if let policy = node.onIncomplete {
      lines.append(
        say("     nếu thiếu: yêu cầu bổ sung, ", "     if incomplete: asks for a supplement, ") + terms(of: policy))
    }
    if let back = node.sendBack {
      lines.append(
        say(
          "     có thể trả lại bước “\(plan.nodes[back.to].label.vi)”, tối đa \(back.atMost) lần",
          "     may return to “\(plan.nodes[back.to].label.en)”, at most \(back.atMost)")
          + when(back.when))
    }
    if let outcome = node.ends { lines.append(say("     kết thúc: ", "     ends: ") + outcome.title[language]) }
    if let code = node.calls { lines.append(say("     gọi thủ tục \(code)", "     calls procedure \(code)")) }
    switch node.clock {
    case .counts: break
    case .stands, .outside: lines.append(say("     không tính vào thời hạn", "     outside the limit"))
    case .restarts: lines.append(say("     thời hạn tính lại sau bước này", "     the limit restarts after this step"))
    }
    return lines
  }
}
