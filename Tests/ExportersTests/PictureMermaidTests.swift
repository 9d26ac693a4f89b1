import Plan
import Testing

@testable import Exporters

@Suite struct PictureMermaidTests {
  private static func chart(_ plan: ExecutablePlan) -> [Substring] {
    guard case .file(let bytes) = export(plan, to: .mermaid, dialect: .feel) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A text in quotation marks: no mark that Mermaid reads, codes of the form `#35;`.
  private static let quoted = ##""(?:[^"#;<>&`|*_%\[\]{}\\\x00-\x1F]|#[0-9]+;|<br/>)+""##

  /// Whether a line is one of the few forms that a chart uses.
  private static func isKnown(_ line: Substring) -> Bool {
    let shapes = [#"\(\(Q\)\)"#, #"\[\[Q\]\]"#, #"\(\[Q\]\)"#, #"\[Q\]"#, #"\(Q\)"#].map {
      $0.replacing("Q", with: quoted)
    }
    let forms = [
      "%% [^\\x00-\\x1F{}]*", "flowchart LR", "  subgraph lane[0-9]+\\[\(quoted)\\]", "  end",
      "    node[0-9]+(?:\(shapes.joined(separator: "|")))",
      "  node[0-9]+ (?:-->|-\\.->|-\\.-)(?:\\|\(quoted)\\|)? node[0-9]+", "",
    ]
    return forms.contains { form in
      guard let pattern = try? Regex(form) else { return false }
      return line.wholeMatch(of: pattern) != nil
    }
  }

  @Test(arguments: PicturePlans.awkwardNames) func anyNameKeepsTheChartWellFormed(_ name: String) {
    let lines = PictureMermaidTests.chart(PicturePlans.named(name))
    #expect(lines.count > 10)
    for line in lines { #expect(PictureMermaidTests.isKnown(line), "\(line.debugDescription)") }
    #expect(lines.count { $0.hasPrefix("  subgraph") } == lines.count { $0 == "  end" })
  }

  @Test func arrowsNameNodesThatAreThere() {
    let lines = PictureMermaidTests.chart(PicturePlans.refusal)
    let declared = Set(lines.compactMap { $0.wholeMatch(of: #/    (node[0-9]+)[\[\(].*/#)?.1 })
    for line in lines {
      guard let ends = line.wholeMatch(of: #/  (node[0-9]+) [-.>]+(?:\|.*\|)? (node[0-9]+)/#) else { continue }
      #expect(declared.contains(ends.1) && declared.contains(ends.2))
    }
    #expect(declared.count == 9)
  }

  @Test func conditionsStandOnArrowsAndReturnsAreDotted() {
    var plan = PicturePlans.refusal
    plan.nodes[4].sendBack = SendBackRule()
    let text = PictureMermaidTests.chart(plan).joined(separator: "\n")
    #expect(text.contains("-->|\"Chỉ khi không đạt\"| "))
    #expect(text.contains("-.->|\"trả lại, tối đa 1 lần\"| "))
    #expect(text.contains("[\"Bước 1: Tiếp nhận<br/>Chuyên viên<br/>2 ngày làm việc\"]"))
  }
}
