import Diagnostics
import Syntax
import Testing

@testable import Importers

/// What is written reads back.
struct SpecificationWriterTests {
  /// The values of a file, as plain drafts.
  static func read(_ text: String) throws -> Draft {
    var sources = SourceSet()
    let id = sources.add(SourceFile(path: "x.yaml", bytes: Array(text.utf8)))
    var findings: [Finding] = []
    let tree = try #require(parseYAML(id, of: sources, findings: &findings), "\(findings)\n\(text)")
    #expect(findings.isEmpty, "\(findings)\n\(text)")
    return draft(of: try #require(tree.root), in: tree)
  }

  private static func draft(of node: NodeID, in tree: Tree) -> Draft {
    switch tree.kind(node) {
    case .scalar: return .text(tree.text(node))
    case .sequence: return .list(tree.items(node).map { draft(of: $0, in: tree) })
    case .mapping:
      var entry = Draft.Entry()
      for (key, value) in tree.entries(node) { entry[tree.text(key)] = draft(of: value, in: tree) }
      return .entry(entry)
    }
  }

  @Test("An officer reads short things in one line and long ones below each other")
  func style() {
    let entry = Draft.Entry([
      "thủ tục": "1.000001", "cách thức": .list(["trực tiếp", "trực tuyến"]),
      "ghi chú": .list(["một, hai", "Lưu ý: ba", "- bốn"]),
      "thời hạn": .list([.entry(Draft.Entry(["trong": "3 ngày làm việc"]))]),
      "trình tự": .list(["Bước 1\nnộp", .text(String(repeating: "dài ", count: 40) + "hết")]),
    ])
    #expect(
      SpecificationWriter.file(entry, comments: ["Đầu"])
        == """
        # Đầu
        thủ tục: 1.000001
        cách thức: [trực tiếp, trực tuyến]
        ghi chú: ['một, hai', 'Lưu ý: ba', '- bốn']

        thời hạn:
          - {trong: 3 ngày làm việc}

        trình tự:
          - |-
            Bước 1
            nộp
          - \(String(repeating: "dài ", count: 40) + "hết")

        """)
  }

  @Test(
    "Text that YAML would read otherwise comes back as it was",
    arguments: [
      "", " ", " a", "a ", "- a", "-", "a: b", "a:", "a #b", "#a", "'a'", "\"a\"", "a'b", "[a]", "{a}", "a, b", "*a",
      "&a",
      "!a", "%a", "@a", "`a", "|", ">", "null", "yes", "No", "~", "---", "--- a", "...", "? a", "?", ": a", "a\nb",
      "a\n\nb",
      "\na", "a\n", " a\nb", "a\n  b", "a: b\nc", "\\n", "1.000001", "0x1F", "“a” b", "‘a", "a “b”", "-a", ":a", "?a",
      "a,b", "x]y", "x}y", "http://a.vn/b", "đ", "{{x}}", "a\n- b", "a\n# b", "# a\nb", "- a\n- b",
    ])
  func strangeText(_ text: String) throws {
    let entry = Draft.Entry([
      "khóa": .text(text), "dòng": .list([.text(text), .text(text)]), "mục": .entry(Draft.Entry(["a": .text(text)])),
      "lồng": .list([.entry(Draft.Entry(["a": .text(text), "b": .list([.entry(Draft.Entry(["c": .text(text)]))])]))]),
    ])
    #expect(try Self.read(SpecificationWriter.file(entry)) == .entry(entry))
    #expect(try Self.read(SpecificationWriter.file([entry, entry])) == .list([.entry(entry), .entry(entry)]))
  }

  @Test("Any characters at all give a file that reads back")
  func hostileText() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = Array(
      "ab ắ:#-'\"[]{},&*!|>%@`?\\\n\t\r\u{0}\u{1}\u{7f}\u{85}\u{2028}\u{a0}\u{200b}\u{feff}\u{301}“”‘😀~=")
    for _ in 0..<1000 {
      let text = String((0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random)! })
      let entry = Draft.Entry([
        "k": .text(text), "l": .list([.text(text)]), "m": .entry(Draft.Entry(["n": .text(text)])),
      ])
      let clean = Draft.text(SpecificationScalar.clean(text))
      let wanted = Draft.Entry(["k": clean, "l": .list([clean]), "m": .entry(Draft.Entry(["n": clean]))])
      #expect(try Self.read(SpecificationWriter.file(entry)) == .entry(wanted), "\(text.debugDescription)")
    }
  }
}
