import Calendars
import Diagnostics
import Expressions
import Plan

@testable import Exporters

/// Plans for pictures: a name and the steps; the conditions ask whether a dossier is “đạt” and for “số tầng”.
enum PicturePlans {
  static func plan(_ nodes: [PlanNode]) -> ExecutablePlan {
    var fact = PlanFact()
    fact.id = "dat"
    fact.label = Label("đạt")
    var number = PlanFact()
    number.id = "so_tang"
    number.label = Label("số tầng")
    number.type = .number
    var plan = ExecutablePlan()
    plan.code = "1.000001"
    plan.name = Label("Cấp giấy phép thử nghiệm")
    plan.field = "Thử nghiệm"
    plan.asOf = CivilDate(dayNumber: 20_000)
    plan.facts = [fact, number]
    plan.nodes = nodes
    return plan
  }

  static func step(
    _ name: String, after predecessors: [Int] = [], at agency: String = "Sở Xây dựng", when: String? = nil,
    ends: Outcome? = nil
  ) -> PlanNode {
    var place = Place()
    place.agency = agency
    var node = PlanNode()
    node.label = Label(name)
    node.predecessors = predecessors
    node.places = [place]
    node.role = "chuyên viên"
    node.when = when.flatMap(condition)
    node.ends = ends
    node.time = Span(2, .workingDay)
    return node
  }

  static func condition(_ text: String) -> Guard? {
    var findings: [Finding] = []
    return parseExpression(
      text, in: Scope([("đạt", .boolean), ("số tầng", .number)]), expecting: nil,
      locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings
    ).map(Guard.init)
  }

  /// Receipt, appraisal, a refusal under a condition, the licence under the opposite one, delivery.
  static var refusal: ExecutablePlan {
    plan([
      step("tiếp nhận", at: "Trung tâm"), step("thẩm định", after: [0]),
      step("thông báo từ chối", after: [1], when: "không (đạt)"),
      step("trả thông báo", after: [2], at: "Trung tâm", when: "không (đạt)", ends: .refused),
      step("ký giấy phép", after: [3], when: "đạt"), step("trả kết quả", after: [4], at: "Trung tâm"),
    ])
  }

  /// Names that break careless writers of XML or Mermaid.
  static let awkwardNames = [
    "", " ", "\"", "a\"b", "end", "]", "[[x]]", "a;b", "#35;", "<script>alert(1)</script>", "&amp;", "dòng\nhai", "```",
    "%%{init: {}}%%", "1. một", "- gạch", "a|b|c", "\u{0}\u{1}\u{b}", "😀👨‍👩‍👧", "e\u{323}\u{302}", "\u{202E}ngược",
    String(repeating: "dài", count: 300), String(repeating: "rất dài ", count: 200), "中文字", "subgraph", "-->", "\\",
    "*_*", "\u{FFFF}", "a\u{2028}b", "]]>", "<!--",
  ]

  /// A process in which a name stands everywhere that a name can stand.
  static func named(_ name: String) -> ExecutablePlan {
    var first = step(name, at: name)
    first.role = name
    first.unit = name
    first.onIncomplete = SupplementPolicy()
    var consultation = ConsultationRule()
    consultation.agency = name + "x"
    consultation.onOverdue = .deemedConsent
    first.consultations = [consultation]
    var second = step(name, after: [0], at: "Sở")
    second.kind = .call
    second.calls = name
    second.sendBack = SendBackRule()
    var third = step(name, after: [1], at: name, when: "đạt", ends: .stopped)
    third.kind = .wait
    third.time = nil
    third.clock = .outside
    var plan = plan([first, second, third])
    plan.name = Label(name)
    plan.code = name
    plan.field = name
    return plan
  }
}
