import Diagnostics
import Testing

@testable import Syntax

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct RobustnessTests {
  static let sample = """
    # đặc tả mẫu
    thủ tục: "Cấp bản sao \\"trích lục\\" \\u1EA5"
    nhãn: [hộ tịch, 'bản ''sao''', {cấp: xã}]
    căn cứ: >-
      Luật Hộ tịch
      số 60/2014/QH13

      và 😀
    bước:
      - tên: Tiếp nhận   # ghi chú
        thời hạn: |
          0,5 ngày
            thụt vào
        nhiều dòng: một
          hai
      - &a neo
      - *a
      - !x “cong”
    """

  private static let pieces: [[UInt8]] = [
    [0x09], [0x00], [0xFF], [0xC3], [0xE1, 0xBA], [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0xA8], [0xC2, 0x85], [0x0D], [0x0A],
    [0x0D, 0x0A], Array("\"".utf8), Array("'".utf8), Array(": ".utf8), Array("- ".utf8), Array("[".utf8),
    Array("]".utf8), Array("{".utf8), Array("}".utf8), Array("? ".utf8), Array("<<: ".utf8), Array("|".utf8),
    Array(">2-".utf8), Array("%".utf8), Array("---\n".utf8), Array("...\n".utf8), Array("\\".utf8), Array("&".utf8),
    Array("*".utf8), Array("!".utf8), Array("#".utf8), Array("“".utf8), Array("\u{302}".utf8), Array("  ".utf8),
  ]

  private func mutated(_ random: inout SplitMix) -> [UInt8] {
    var bytes = Array(Self.sample.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...6, using: &random)))
      case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      default: bytes = Array(bytes.prefix(max(place, bytes.count / 2)))
      }
    }
    return bytes
  }

  @Test("no mutation of a file crashes the reader or yields a range outside the file", arguments: 0..<8)
  func mutations(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for round in 0..<500 {
      let bytes = mutated(&random)
      let reading = Reading(bytes: bytes)
      #expect(firstFault(reading, bytes.count) == nil, "seed \(seed), round \(round)")
    }
  }

  /// The first thing that does not hold of a reading, whatever the bytes were.
  private func firstFault(_ reading: Reading, _ size: Int) -> String? {
    let inside = { (range: SourceRange) in range.start >= 0 && range.start <= range.end && range.end <= size }
    for finding in reading.findings {
      guard inside(finding.range) else { return "finding \(finding.kind.id)" }
      for range in finding.notes.compactMap(\.range) + (finding.fix?.edits.map(\.range) ?? []) where !inside(range) {
        return "note or fix of \(finding.kind.id)"
      }
    }
    guard let tree = reading.tree else { return reading.findings.hasErrors ? nil : "no tree and no error" }
    if !tree.isComplete, !reading.findings.hasErrors { return "incomplete without an error" }
    if let comment = tree.comments.first(where: { !inside($0.range) }) { return "comment \(comment.text)" }
    if let fault = nestingFault(tree) { return fault }
    for id in reading.nodes {
      let range = tree.range(id)
      guard inside(range) else { return "node \(id.index)" }
      let count = tree.text(id).utf8.count
      for offset in stride(from: 0, through: count, by: 3) {
        let part = tree.range(offset..<min(count, offset + 2), in: id)
        guard part.start >= range.start, part.end <= range.end else { return "part \(offset) of \(id.index)" }
      }
      for entry in tree.entries(id) where tree.keyRange(of: entry.value) != tree.range(entry.key) { return "key" }
      if tree.kind(id) == .mapping, Array(tree.entries(id)).count != tree.count(id) { return "entries" }
      if tree.kind(id) == .sequence, Array(tree.items(id)).count != tree.count(id) { return "items" }
    }
    return nil
  }

  /// Children lie inside their parent, one behind the other.
  private func nestingFault(_ tree: Tree) -> String? {
    for index in tree.nodes.indices {
      let id = NodeID(index: Int32(index))
      let parent = tree.range(id)
      var end = parent.start
      for child in tree.entries(id).flatMap({ [$0.key, $0.value] }) + Array(tree.items(id)) {
        let range = tree.range(child)
        guard range.start >= end, range.end <= parent.end else { return "nesting of \(child.index) in \(index)" }
        end = range.end
      }
    }
    return nil
  }
}
