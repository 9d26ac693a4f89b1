import Compiler
import Diagnostics
import Foundation
import Testing

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

/// Ways in which a file may be spoilt.
enum Mutation: CaseIterable, Sendable {
  case flipBytes, truncate, swapTokens, swapLines, nest, duplicateBlock, decompose, carriageReturns, tabs, insertPiece
  case deleteRange, dropLine, indentLine, bigNumber, splice

  private static let pieces: [String] = [
    "\t", "\0", "\u{FEFF}", "\u{2028}", "\"", "'", ": ", "- ", "[", "]", "{", "}", "? ", "<<: ", "|", ">", "%", "---\n",
    "...\n", "\\", "&a ", "*a ", "!x ", "#", "“", "”", "\u{302}", "  ", "không", "khi: ", " và ", " hoặc ", "(", ")",
    "999999999999999999999", "-1", "9999-12-31", "0001-01-01", "2026-02-30", "0,0000001 ngày làm việc", "100%",
    "99999999 ngày làm việc", "99999999 tháng", "9223372036854775807 đồng", "nếu a thì b nếu không c", "bỏ: có",
  ]

  func apply(to bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch self {
    case .flipBytes:
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      }
    case .truncate: bytes = Array(bytes.prefix(place))
    case .deleteRange:
      bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
    case .insertPiece:
      bytes.insert(contentsOf: (Self.pieces.randomElement(using: &random) ?? "").utf8, at: place)
    case .carriageReturns: return Array(String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n").utf8)
    case .decompose:
      return Array(String(decoding: bytes, as: UTF8.self).decomposedStringWithCanonicalMapping.utf8)
    case .splice:
      let other = OwnCatalogue.files.randomElement(using: &random)?.bytes ?? []
      bytes = Array(bytes.prefix(place)) + other.suffix(Int.random(in: 0...min(2000, other.count), using: &random))
    default: return applyToLines(of: bytes, &random)
    }
    return bytes
  }

  private func applyToLines(of bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let here = Int.random(in: lines.indices, using: &random), there = Int.random(in: lines.indices, using: &random)
    switch self {
    case .swapLines: lines.swapAt(here, there)
    case .swapTokens:
      let first = lines[here].split(separator: " ").map(String.init), second = lines[there].split(separator: " ")
      if let word = first.randomElement(using: &random), let other = second.randomElement(using: &random) {
        lines[here] = lines[here].replacing(word, with: other)
        lines[there] = lines[there].replacing(other, with: word)
      }
    case .nest:
      let depth = Int.random(in: 1...400, using: &random)
      let (open, close) = Bool.random(using: &random) ? ("[", "]") : ("{gồm: ", "}")
      lines[here] += " " + String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
    case .duplicateBlock:
      let end = min(lines.count, here + Int.random(in: 1...12, using: &random))
      lines.insert(contentsOf: lines[here..<end], at: min(there, lines.count))
    case .tabs: lines[here] = lines[here].replacing("  ", with: "\t")
    case .dropLine: lines.remove(at: here)
    case .indentLine: lines[here] = String(repeating: " ", count: Int.random(in: 1...7, using: &random)) + lines[here]
    case .bigNumber:
      let digits = "0123456789"
      lines[here] = String(
        lines[here].map { digits.contains($0) ? "9" : $0 }.flatMap { $0 == "9" ? "999999" : "\($0)" })
    default: break
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}

@Suite struct MutationTests {
  static let seeds = 16
  static let roundsPerSeed = 128
  /// Registries read once; the mutated file is laid beside them.
  static let companions = OwnCatalogue.text(OwnCatalogue.shared)

  @Test(.timeLimit(.minutes(5)), arguments: 0..<seeds)
  func spoiltProcedureNeverStopsTheCompiler(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let clock = ContinuousClock()
    for round in 0..<Self.roundsPerSeed {
      guard let file = OwnCatalogue.procedures.randomElement(using: &random) else { return }
      var bytes = file.bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let mutation = Mutation.allCases.randomElement(using: &random) else { continue }
        bytes = mutation.apply(to: bytes, &random)
      }
      bytes = Array(bytes.prefix(64 << 10))
      var misplaced: String?
      let elapsed = clock.measure {
        let text = Self.companions.adding(SourceFile(path: file.path, bytes: bytes))
        misplaced = Compilation(text, options: OwnCatalogue.options()).firstMisplacedFinding
      }
      #expect(misplaced == nil, "seed \(seed), round \(round), \(file.path)")
      #expect(elapsed < .seconds(10), "seed \(seed), round \(round), \(file.path)")
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: OwnCatalogue.shared.map(\.path))
  func spoiltRegistryNeverStopsTheCompiler(_ path: String) throws {
    let file = try #require(OwnCatalogue.shared.first { $0.path == path })
    let procedure = try #require(OwnCatalogue.procedures.first { $0.path.hasSuffix("dang-ky-khai-sinh.yaml") })
    let companions = OwnCatalogue.text([procedure])
    var random = SplitMix(state: UInt64(path.utf8.count))
    for (round, mutation) in Mutation.allCases.enumerated() {
      let bytes = mutation.apply(to: file.bytes, &random)
      let text = companions.adding(SourceFile(path: path, bytes: Array(bytes.prefix(64 << 10))))
      let compilation = Compilation(text, options: OwnCatalogue.options())
      #expect(compilation.firstMisplacedFinding == nil, "round \(round)")
    }
  }
}
