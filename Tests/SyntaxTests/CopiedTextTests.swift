import Diagnostics
import Testing

@testable import Syntax

@Suite struct CopiedTextTests {
  @Test(
    "strange spaces of the structure are one error, and reading goes on",
    arguments: [
      ("cấp:\u{A0}xã\nmã: A\n", "{cấp=xã,mã=A}"), ("cấp\u{A0}: xã\n", "{cấp=xã}"), ("c\u{200B}ấp: xã\n", "{cấp=xã}"),
      ("a:\n\u{A0}\u{A0}b: 1\n  c: 2\n", "{a={b=1,c=2}}"), ("a:\n\u{A0} b: 1\n  c: 2\n", "{a={b=1,c=2}}"),
      ("a:\n  -\u{A0}b\n  - c\n", "{a=[b,c]}"), ("\u{200B}a: 1\nb: 2\n", "{a=1,b=2}"), ("a:\u{3000}b\n", "{a=b}"),
      ("a:\u{2007}b\n", "{a=b}"), ("a:\u{202F}b\n", "{a=b}"), ("a: 1\n\u{FEFF}b: 2\n", "{a=1,b=2}"),
      ("\u{FEFF}a:\u{A0}1\n", "{a=1}"), ("giấy\u{A0}tờ: A\n", "{giấy tờ=A}"),
    ])
  func structure(text: String, shape: String) {
    let reading = Reading(text)
    #expect(reading.kinds == ["strange-space"])
    #expect(reading.findings.first?.severity == .error)
    #expect(reading.findings.first?.fix?.isSafe == true)
    #expect(reading.shape == shape)
    #expect(reading.tree?.isComplete == true)
    let mended = Reading(reading.applyingFixes())
    #expect(mended.kinds == [] && mended.shape == shape)
  }

  @Test(
    "strange spaces inside values or at the end of a line are a warning",
    arguments: [
      ("tên: Cấp\u{A0}bản\u{202F}sao\nmã: A\n", "{tên=Cấp bản sao,mã=A}"), ("tên: Cấp\u{200B}\n", "{tên=Cấp}"),
      ("tên: \"Cấp\u{A0}bản\"\n", "{tên=Cấp bản}"), ("tên: Cấp\u{A0}\nmã: A\n", "{tên=Cấp,mã=A}"),
      ("tên: |\n  Cấp\u{A0}bản\n", "{tên=Cấp bản\n}"), ("a: 1\n\u{A0}\nb: 2\n", "{a=1,b=2}"),
    ])
  func values(text: String, shape: String) {
    let reading = Reading(text)
    #expect(reading.kinds == ["strange-space"])
    #expect(reading.findings.first?.severity == .warning)
    #expect(reading.shape == shape)
    #expect(Reading(reading.applyingFixes()).kinds == [])
  }

  @Test("the finding names the sign and counts the others; comments are left alone")
  func strangeSpaceIsNamed() {
    let reading = Reading("a:\u{A0}1 # x\u{A0}y\nb:\u{A0}2\nc:\u{200B} 3\n")
    #expect(reading.findings.count == 1)
    #expect(reading.findings.first?.message.vi.contains("U+00A0 (khoảng trắng không ngắt) và 2 chỗ nữa") == true)
    #expect(Reading("a: 1 # x\u{A0}y\n").kinds == [])
  }

  @Test("places behind a strange space are exact")
  func places() {
    let reading = Reading("a:\u{A0}một hai\nb: 1\nb: 2\n")
    #expect(reading.findings.map { reading.sources.text($0.range) } == ["\u{A0}", "b"])
    #expect(reading.value("a").flatMap { id in reading.tree.map { reading.sources.text($0.range(id)) } } == "một hai")
    #expect(reading.source(of: "hai", in: "a") == "hai")
  }

  @Test(
    "dashes without a space and dashes of Word open entries",
    arguments: [
      ("a:\n  -b: 1\n    c: 2\n  -b: 3\n", "{a=[{b=1,c=2},{b=3}]}", 2),
      ("a:\n  -Giấy A\n  -Giấy B\n", "{a=[Giấy A,Giấy B]}", 2),
      ("a:\n  – b: 1\n    c: 2\n  – b: 3\n", "{a=[{b=1,c=2},{b=3}]}", 2),
      ("a:\n  - b\n  -c\n  - d\n", "{a=[b,c,d]}", 1),
      ("a:\n  - b: 1\n    c: 2\n  — b: 3\nd: 4\n", "{a=[{b=1,c=2},{b=3}],d=4}", 1),
      ("a:\n  • Giấy A\n  • Giấy B\nc: 1\n", "{a=[Giấy A,Giấy B],c=1}", 2), ("a:\n  –b\n", "{a=[b]}", 1),
      ("- a: 1\n-a: 2\n-a: 3\n", "[{a=1},{a=2},{a=3}]", 2),
    ])
  func dashes(text: String, shape: String, count: Int) {
    let reading = Reading(text)
    #expect(reading.kinds == Array(repeating: "list-dash", count: count))
    #expect(reading.shape == shape)
    let mended = Reading(reading.applyingFixes())
    #expect(mended.kinds == [] && mended.shape == shape)
  }

  @Test(
    "dashes that belong to text are left alone",
    arguments: [
      "a: |\n  -b\n  – c\n", "a: \"x\n  -b\n  – c\"\n", "a: x\n  – c\n", "a: -5\nb: [-1, -x]\n", "a:\n  -5\n",
      "---\na: 1\n",
      "a: – b\n", "# -x\na: 1\n",
    ])
  func dashesInText(text: String) { #expect(!Reading(text).kinds.contains("list-dash")) }

  @Test(
    "a file that is no UTF-8 text gets one finding and is not read",
    arguments: [
      [UInt8](0...255), Array("tên: C\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}".utf8),
      Array("tên: C".utf8) + [0xE2, 0x20, 0xF0, 0x6E, 0x20, 0xFE, 0x6E, 0x20, 0xD5, 0x20, 0xC3, 0x0A, 0xFD, 0x20],
    ])
  func foreignFile(bytes: [UInt8]) {
    let reading = Reading(bytes: bytes)
    #expect(reading.kinds == ["wrong-encoding"])
    #expect(reading.tree == nil)
  }

  @Test("some stray bytes among letters of UTF-8 are slips")
  func strayBytes() {
    let reading = Reading(
      bytes: Array("tên: Cấp bản sao trích lục hộ tịch".utf8) + [0xFF, 0x20, 0xFE, 0x20, 0xFF, 0x0A])
    #expect(Set(reading.kinds) == ["invalid-utf8"])
  }
}
