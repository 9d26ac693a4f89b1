import Calendars
import Diagnostics
import Expressions

extension Case {
  /// Reads a case for a plan. Facts go by name or id, unstated ones take their default; without a moment of receipt
  /// `receipt` counts. The case is complete even when problems are reported: their lines are left out.
  package static func read(
    _ entries: [CaseEntry], for plan: ExecutablePlan, receipt: Moment, problems: inout [CaseProblem]
  ) -> Case {
    var reading = CaseReading(plan: plan, result: Case(defaultsOf: plan, receivedAt: receipt))
    for (index, entry) in entries.enumerated() { reading.read(entry, at: index) }
    problems += reading.problems
    return reading.result
  }
}

private struct CaseReading {
  let plan: ExecutablePlan
  var result: Case
  var problems: [CaseProblem] = []

  mutating func report(_ entry: Int, vi: String, en: String) {
    problems.append(CaseProblem(entry: entry, message: Text(vi: vi, en: en)))
  }

  mutating func read(_ entry: CaseEntry, at index: Int) {
    let key = FoldedName(entry.name).key
    switch entry.content {
    case .events(let rows) where ["bổ sung", "supplements"].contains(key):
      for row in rows { readSupplement(row, at: index) }
    case .events(let rows) where ["trả lại", "sent back"].contains(key):
      for row in rows { readSendBack(row, at: index) }
    case .events:
      report(
        index, vi: "“\(entry.name)” phải là một giá trị; danh sách chỉ dùng cho “bổ sung” và “trả lại”.",
        en: "“\(entry.name)” must be one value; lists are for “supplements” and “sent back”.")
    case .value(let text): readValue(entry.name, text, at: index)
    }
  }

  private mutating func readValue(_ name: String, _ text: String, at index: Int) {
    guard let fact = factIndex(of: name) else {
      let near = nearestNames(to: name, among: plan.facts.map(\.label.vi), limit: 3).map { "“\($0)”" }
      let offer =
        near.isEmpty
        ? Text(same: "")
        : Text(
          vi: " Có phải ý bạn là \(near.joined(separator: ", hay "))?",
          en: " Did you mean \(near.joined(separator: " or "))?")
      report(
        index, vi: "Thủ tục này không có dữ kiện “\(name)”.\(offer.vi)",
        en: "This procedure has no fact “\(name)”.\(offer.en)")
      return
    }
    if plan.facts[fact].origin == .receivedAt {
      guard let moment = Moment(parsing: text) else {
        report(
          index, vi: "“\(text)” không phải thời điểm như 2026-08-20 15:30.",
          en: "“\(text)” is not a moment such as 2026-08-20 15:30.")
        return
      }
      result.setReceipt(moment, in: plan)
      result.stated.insert(fact)
      return
    }
    if let table = plan.tables.first(where: { $0.fact == fact }) {
      let bases = plan.baseFacts(of: table.table.usedFacts.map(\.index)).sorted()
      let vi = bases.map { "“\(plan.facts[$0].label.vi)”" }.joined(separator: ", ")
      let en = bases.map { "“\(plan.facts[$0].label.en)”" }.joined(separator: ", ")
      report(
        index, vi: "“\(plan.facts[fact].label.vi)” do bảng quyết định tính ra; hãy bỏ dòng này và cho \(vi).",
        en: "“\(plan.facts[fact].label.en)” is what a decision table gives; drop the line and state \(en).")
      return
    }
    switch Value.parse(plan.facts[fact].value(of: text), as: plan.facts[fact].type) {
    case .success(let value):
      guard plan.facts[fact].allows(value) else {
        let bounds = plan.facts[fact].bounds
        report(
          index, vi: "“\(text)” nằm ngoài khoảng của dữ kiện “\(plan.facts[fact].label.vi)” (\(bounds.vi)).",
          en: "“\(text)” lies outside the range of the fact “\(plan.facts[fact].label.en)” (\(bounds.en)).")
        return
      }
      result.values[fact] = value
      result.stated.insert(fact)
    case .failure(let error):
      report(
        index, vi: "“\(text)” không hợp với dữ kiện “\(plan.facts[fact].label.vi)”: cần \(error.expected.vi).",
        en: "“\(text)” does not fit the fact “\(plan.facts[fact].label.en)”: expected \(error.expected.en).")
    }
  }

  private func factIndex(of name: String) -> Int? {
    let folded = FoldedName(name)
    if let index = plan.facts.firstIndex(where: { FoldedName($0.label.vi) == folded || $0.id == name }) { return index }
    let origin: FactOrigin? =
      switch folded.key {
      case "received at": .receivedAt
      case "channel": .channel
      case "subject": .subject
      case "filing place": .filingPlace
      default: nil
      }
    return origin.flatMap { origin in plan.facts.firstIndex { $0.origin == origin } }
  }

  private mutating func node(_ name: String, at index: Int) -> Int? {
    let folded = FoldedName(name)
    if let node = plan.nodes.firstIndex(where: { FoldedName($0.label.vi) == folded || $0.id == name }) { return node }
    let near = nearestNames(to: name, among: plan.nodes.map(\.label.vi), limit: 2).map { "“\($0)”" }
    let offer =
      near.isEmpty
      ? Text(same: "")
      : Text(
        vi: " Có phải ý bạn là \(near.joined(separator: ", hay "))?",
        en: " Did you mean \(near.joined(separator: " or "))?")
    report(
      index, vi: "Quy trình không có bước “\(name)”.\(offer.vi)", en: "The process has no step “\(name)”.\(offer.en)")
    return nil
  }

  private mutating func readSupplement(_ row: (step: String, detail: String), at index: Int) {
    guard let node = node(row.step, at: index) else { return }
    guard plan.nodes[node].onIncomplete != nil else {
      report(
        index, vi: "Bước “\(row.step)” không yêu cầu bổ sung (thiếu “nếu thiếu”).",
        en: "Step “\(row.step)” makes no request for a supplement (no “if incomplete”).")
      return
    }
    if row.detail.isEmpty {
      result.supplements.append(SupplementEvent(node: node, resubmitted: nil))
    } else if let moment = Moment(parsing: row.detail) {
      result.supplements.append(SupplementEvent(node: node, resubmitted: moment))
    } else {
      report(
        index, vi: "“\(row.detail)” không phải thời điểm như 2026-08-20 15:30.",
        en: "“\(row.detail)” is not a moment such as 2026-08-20 15:30.")
    }
  }

  private mutating func readSendBack(_ row: (step: String, detail: String), at index: Int) {
    guard let node = node(row.step, at: index) else { return }
    guard plan.nodes[node].sendBack != nil else {
      report(
        index, vi: "Bước “\(row.step)” không trả lại bước nào.", en: "Step “\(row.step)” sends nothing back.")
      return
    }
    guard let times = row.detail.isEmpty ? 1 : Int(row.detail), (0...1000).contains(times) else {
      report(index, vi: "“\(row.detail)” không phải số lần.", en: "“\(row.detail)” is not a number of times.")
      return
    }
    result.sendBacks.append(SendBackEvent(node: node, times: times))
  }
}
