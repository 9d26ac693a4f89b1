import Diagnostics
import Plan

/// What a step's documentation says to the person who opens the process in an engine.
struct StepDocumentation {
  let plan: ExecutablePlan
  let node: PlanNode
  let timer: TimerDuration?

  /// One line for every thing known; empty when nothing is.
  var text: String {
    var lines: [String] = []
    if let task = node.task { lines.append(task) }
    add("Việc phải làm", node.acts.map(\.label.vi), to: &lines, separator: ", ")
    add("Nơi làm", node.places.map(place), to: &lines)
    add("Xét", node.examines, to: &lines)
    add("Tạo", node.produces, to: &lines)
    add("Phiếu", node.slips, to: &lines)
    add("Xác định", node.determines.filter(plan.facts.indices.contains).map { plan.facts[$0].label.vi }, to: &lines)
    if let timer { lines.append("Thời gian: \(timer.rule.vi)") }
    switch node.clock {
    case .counts: break
    case .stands, .outside: lines.append("Không tính vào thời hạn giải quyết")
    case .restarts: lines.append("Thời hạn giải quyết tính lại sau bước này")
    }
    add("Căn cứ", node.grounds, to: &lines)
    lines += node.notes
    if !node.source.file.isEmpty { lines.append("Nguồn: \(node.source.file):\(node.source.line)") }
    return lines.joined(separator: "\n")
  }

  private func place(_ place: Place) -> String {
    place.flowName + (place.when.map { " (khi \($0.words.vi))" } ?? "")
  }

  private func add(_ title: String, _ words: [String], to lines: inout [String], separator: String = "; ") {
    if !words.isEmpty { lines.append("\(title): \(words.joined(separator: separator))") }
  }
}
