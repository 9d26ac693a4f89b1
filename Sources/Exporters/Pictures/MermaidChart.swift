import Plan

/// The process of a plan as a Mermaid flowchart; nothing for a plan without a process.
func mermaidChart(of plan: ExecutablePlan) -> ExportOutcome {
  guard let picture = ProcessPicture(of: plan) else { return .nothing }
  return .file(Array(MermaidChart(plan, picture).text.utf8))
}

/// Writes a picture in the plainest syntax that every version of Mermaid reads: names of its own for nodes, every text
/// in quotation marks.
struct MermaidChart {
  private let plan: ExecutablePlan
  private let picture: ProcessPicture

  init(_ plan: ExecutablePlan, _ picture: ProcessPicture) {
    self.plan = plan
    self.picture = picture
  }

  var text: String {
    let words = StepWords(plan: plan)
    var lines = ([plan.name.vi] + words.subtitle).map { "%% \(MermaidChart.comment($0))" }
    lines.append("flowchart LR")
    for (lane, name) in picture.lanes.enumerated() {
      lines.append("  subgraph lane\(lane)[\(MermaidChart.quoted([name]))]")
      for index in picture.items.indices where picture.items[index].lane == lane {
        lines.append("    node\(index)\(shape(of: picture.items[index]))")
      }
      lines.append("  end")
    }
    for link in picture.links { lines.append("  \(arrow(link))") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func shape(of item: ProcessPicture.Item) -> String {
    let texts = item.texts.filter { $0.style != .condition }.map(\.text)
    switch item.kind {
    case .start, .end: return "((\(MermaidChart.quoted(texts))))"
    case .consultation, .connector: return "(\(MermaidChart.quoted(item.texts.map(\.text))))"
    case .step(let index, let kind):
      let rest = texts.dropFirst()
      let label = MermaidChart.quoted(["Bước \(index + 1): \(StepWords(plan: plan).name(index))"] + rest)
      switch kind {
      case .work: return "[\(label)]"
      case .wait: return "([\(label)])"
      case .call: return "[[\(label)]]"
      }
    }
  }

  private func arrow(_ link: ProcessPicture.Link) -> String {
    let line =
      switch link.kind {
      case .sequence: "-->"
      case .sendBack: "-.->"
      case .asks: "-.-"
      }
    let label = (link.text ?? condition(of: link)).map { "|\(MermaidChart.quoted([$0]))|" } ?? ""
    return "node\(link.source) \(line)\(label) node\(link.target)"
  }

  /// When an arrow to a step is taken.
  private func condition(of link: ProcessPicture.Link) -> String? {
    guard link.kind == .sequence, case .step(let index, _) = picture.items[link.target].kind else { return nil }
    let own = plan.nodes[index].when.map { "chỉ khi \($0.words.vi)" }
    let parts = [link.isOtherwise ? "nếu không" : nil, own].compactMap { $0 }
    return parts.isEmpty ? nil : StepWords.capitalized(parts.joined(separator: "; "))
  }

  /// Paragraphs as one text in quotation marks, with all marks that mean something to Mermaid or HTML as codes.
  static func quoted(_ paragraphs: [String]) -> String {
    let escaped = paragraphs.map { $0.unicodeScalars.map(code).joined() }.filter { !$0.isEmpty }
    return "\"" + (escaped.isEmpty ? " " : escaped.joined(separator: "<br/>")) + "\""
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": " "
    case "\"", "#", ";", "<", ">", "&", "`", "|", "*", "_", "%", "[", "]", "{", "}", "\\": "#\(scalar.value);"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: ""
    default: String(scalar)
    }
  }

  /// A text that may follow the marks of a comment: one line, and no brace, which would begin a directive.
  private static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator: " "
          default: scalar == "{" ? "(" : scalar == "}" ? ")" : scalar
          }
        }))
  }
}
