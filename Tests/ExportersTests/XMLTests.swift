import Testing

@testable import Exporters

@Suite struct XMLTests {
  @Test func marksAreEscapedAndControlCharactersLeftOut() {
    let element = XMLElement("a", ["b": "1 < 2 & \"x\"\n", "c": nil], text: "a < b & c > d\u{1}")
    let text = String(decoding: element.document(), as: UTF8.self)
    #expect(text.hasSuffix("<a b=\"1 &lt; 2 &amp; &quot;x&quot;&#10;\">a &lt; b &amp; c &gt; d</a>\n"))
  }

  @Test func childrenAreIndented() {
    let text = String(
      decoding: XMLElement("a", [:], [XMLElement("b"), XMLElement("c", text: "ký")]).document(), as: UTF8.self)
    #expect(text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <b/>\n  <c>ký</c>\n</a>\n")
  }
}
