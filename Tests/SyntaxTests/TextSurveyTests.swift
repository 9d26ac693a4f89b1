import Diagnostics
import Foundation
import Testing

@testable import Syntax

@Suite struct TextSurveyTests {
  private func survey(_ bytes: [UInt8]) -> TextSurvey { bytes.withUnsafeBufferPointer { TextSurvey($0) } }

  @Test func whatIsPlainHidesNoMistakeThatTheSearchesLookFor() {
    var plain = 0
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array("a\(Character(scalar))b".utf8)
      guard survey(bytes).isPlain else { continue }
      plain += 1
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Array(text.precomposedStringWithCanonicalMapping.utf8) == bytes, "U+\(String(value, radix: 16))")
      #expect(bytes.withUnsafeBufferPointer { $0.strangeSpace(at: 1) } == nil, "U+\(String(value, radix: 16))")
      let isControl = scalar.properties.generalCategory == .control && ![0x09, 0x0A, 0x0D].contains(value)
      #expect(!isControl, "U+\(String(value, radix: 16))")
      #expect(scalar.properties.canonicalCombiningClass == .notReordered, "U+\(String(value, radix: 16))")
    }
    #expect(plain > 800)
  }

  @Test func vietnameseWithTheSignsOfOfficeTextIsPlain() {
    #expect(
      survey(
        Array("Lệ phí: “50.000đ” – theo mẫu số 01 • ½ ≥ 3 ₫\n\tộ ử Ỹ\r\n".precomposedStringWithCanonicalMapping.utf8)
      ).isPlain)
  }

  @Test(
    arguments: [
      [0xC3], [0xE1, 0xBA], [0xE1, 0xBA, 0x41], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
      [0x00], [0x7F], [0x1B], [0xC2, 0x85], [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF], [0x61, 0xCC, 0x80],
    ] as [[UInt8]])
  func brokenAndStrangeBytesAreNot(_ bytes: [UInt8]) {
    #expect(!survey(bytes).isPlain)
    #expect(!survey(Array("khóa: ".utf8) + bytes + Array("x\n".utf8)).isPlain)
  }

  @Test func anEscapeMayHoldWhatTheFileDoesNotShow() {
    var sources = SourceSet()
    let id = sources.add(SourceFile(path: "a.yaml", text: #"tên: "e\u0302\u0301""# + "\n"))
    #expect(survey(sources[id].bytes).hasEscapes)
    var findings: [Finding] = []
    let tree = parseYAML(id, of: sources, findings: &findings)
    let value = tree?.root.flatMap { root in tree?.entries(root).map(\.value).first }
    #expect(value.flatMap { tree?.text($0) } == "ế")
    #expect(value.flatMap { tree?.text($0).utf8.count } == 3)
  }
}
