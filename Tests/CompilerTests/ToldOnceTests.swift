import Compiler
import Diagnostics
import Testing

/// One mistake of writing is one finding, the one that leads to its mending.
@Suite struct ToldOnceTests {
  private func told(_ text: String) throws -> [String] {
    var sources = SourceSet()
    _ = sources.add(SourceFile(path: "a.yaml", text: "thủ tục: 9.000123\ntên: A\n" + text))
    let options = CompilationOptions(asOf: try #require(.init(parsing: "2026-08-01")))
    return Compilation(sources, options: options).findings
      .filter { [.syntax, .language, .expressions].contains($0.kind.group) || $0.kind.id == "limit-unclear" }
      .map { "\($0.kind.id): \(sources.text($0.range))" }
  }

  @Test(arguments: [
    ("cấp: \"xã\nphí, lệ phí: không\n", "unclosed-quote: \""), ("phí, lệ phí: 'không\n", "unclosed-quote: '"),
    ("dữ kiện:\n  tuổi: \"số\n", "unclosed-quote: \""), ("thời hạn:\n  - trong: \"3 ngày\n", "unclosed-quote: \""),
    ("thời hạn:\n  - trong: *ba\n", "alias: *ba"),
    ("<<: {cấp: xã}\n", "merge-key: <<"), ("dữ kiện:\n  <<: {a: số}\n", "merge-key: <<"),
    ("? [a, b]\n: c\n", "complex-key: ["), ("? {a: b}\n: c\n", "complex-key: {"),
    ("dữ kiện:\n  ? [a]\n  : số\n", "complex-key: ["), ("cấp: *xã\n", "alias: *xã"),
    ("dữ kiện:\n  tuổi: số\n  tuổi: số\n", "duplicate-key: tuổi"), ("cấp: xã\ncấp: tỉnh\n", "duplicate-key: cấp"),
    ("cách thứ: a\ncách thứ: b\n", "unknown-keyword: cách thứ|duplicate-key: cách thứ"),
  ])
  func mistakesOfWriting(text: String, wanted: String) throws {
    #expect(try told(text).sorted() == wanted.split(separator: "|").map(String.init).sorted())
  }

  @Test(arguments: [
    ("tuổi > '3'", "operand-type: '3'"), ("tuổi > ‘ba’", "operand-type: ‘ba’"), ("họ tên = 'An'", "wrong-quotes: 'An'"),
    ("tuổi === 5", "wrong-operator: ==="), ("tuổi !== 5", "wrong-operator: !=="), ("tuổi =>", "missing-operand: =>"),
    ("tuổi => = 5", "wrong-operator: =>"), ("tuổi && và tuổi > 5", "wrong-operator: &&"),
    ("tuổi >", "missing-operand: >"),
  ])
  func mistakesInConditions(condition: String, wanted: String) throws {
    let text = "dữ kiện:\n  tuổi: số\n  họ tên: chữ\nthành phần hồ sơ:\n  - giấy tờ: Đơn\n    khi: "
    #expect(try told(text + "\(condition)\n") == [wanted])
  }
}
