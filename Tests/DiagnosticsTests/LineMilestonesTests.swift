import Testing

@testable import Diagnostics

/// Long lines are counted from places along them, with the same result as from their start.
@Suite struct LineMilestonesTests {
  /// The same seed, the same text.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces: [[UInt8]] =
    [
      "a", "b c", "{", "\r", "ế", "e\u{302}\u{301}", "\u{301}", "😀", "👨‍👩‍👧‍👦", "👍🏽", "🇻🇳", "\u{1F1FB}", "\u{200D}", "한", "ᄒ",
      "ᅡ",
      "न\u{94D}", "म", "\u{600}", "\u{FE0F}", "thủ tục hành chính",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80], [0xE1, 0xBA], [0xF0, 0x9F, 0x98], [0x80, 0x80, 0x80, 0x80]]

  /// Text of some kilobytes in a line or two, of few or of many kinds of characters.
  private static func text(seed: UInt64) -> [UInt8] {
    var random = Seeded(state: seed)
    let kinds = pieces.shuffled(using: &random).prefix(Int.random(in: 1...pieces.count, using: &random))
    var bytes: [UInt8] = []
    while bytes.count < 9000 {
      let run = Int.random(in: 0...9, using: &random) == 0 ? Int.random(in: 1...900, using: &random) : 1
      let piece = kinds.randomElement(using: &random) ?? []
      for _ in 0..<run { bytes += piece }
    }
    if Bool.random(using: &random) { bytes += Array("\r\nphí: 0".utf8) }
    return bytes
  }

  @Test(arguments: 1...16)
  func placesAreThoseOfThePlainCount(seed: UInt64) {
    let file = SourceFile(path: "a", bytes: Self.text(seed: seed))
    var sources = SourceSet()
    let id = sources.add(file)
    var tables = LineTables(sources)
    let plain = LineTable(file: file)
    var random = Seeded(state: seed)
    for _ in 0..<25 {
      let offset = Int.random(in: -2...file.bytes.count + 2, using: &random)
      #expect(tables.position(at: offset, in: id) == plain.position(at: offset), "offset \(offset)")
    }
  }

  @Test func aPlaceOfALongLineIsCountedFromNearby() {
    let lines = [
      String(repeating: "khóa: 1, ", count: 4000), String(repeating: "ế", count: 8000),
      String(repeating: "👨‍👩‍👧‍👦", count: 800), String(repeating: "{a: 1}, ", count: 4000),
    ]
    for line in lines {
      let bytes = Array(line.utf8)
      let milestones = LineMilestones(along: 0..<bytes.count, of: bytes)
      let longest = stride(from: 0, through: bytes.count, by: 97).map { milestones.stretch(at: $0).bytes.count }.max()
      #expect(longest ?? .max <= 1100, "\(line.prefix(8))")
    }
  }

  @Test(
    arguments: ["", "chữ ", String(repeating: "x", count: 5000)], ["", " sau", String(repeating: "y", count: 5000)])
  func aCharacterOfManyMarksIsNeverReadAgain(before: String, after: String) {
    let giant = "e" + String(repeating: "\u{301}", count: 6000)
    let bytes = Array((before + giant + after).utf8)
    let milestones = LineMilestones(along: 0..<bytes.count, of: bytes)
    for offset in stride(from: 0, through: bytes.count, by: 301) {
      #expect(milestones.stretch(at: offset).bytes.count <= 2100)
    }
    let end = before.utf8.count + giant.utf8.count
    #expect(milestones.count(before: end - 40).characters == before.count)
    #expect(milestones.count(before: end).characters == before.count + 1)
  }

  @Test func aFixInAVeryLongLineIsToldWithoutThatLine() {
    let sample = Sample(String(repeating: "phí: 0, ", count: 2000) + "cách thứ: a")
    let fix = Fix(Text(vi: "Viết lại", en: "Rewrite"), [TextEdit(sample.range(of: "cách thứ"), "cách thức")])
    let report = TerminalRenderer(language: .vi, useColor: false)
      .render(findings: [sample.finding(at: "cách thứ", fix: fix)], sources: sample.sources)
    #expect(report.contains("= sửa: Viết lại"))
    #expect(!report.contains("      +"))
  }
}
