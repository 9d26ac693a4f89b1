import Diagnostics
import Testing

@testable import Model

/// SplitMix64: the same mutations on every machine.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A way to damage a text as typing, pasting and merging do.
private enum Damage: CaseIterable {
  case swapTokens, deleteLine, repeatLine, swapLines, indent, outdent, nest, dropCharacter, insertSign, replaceValue

  func apply(to lines: inout [String], _ random: inout Seeded) {
    guard let at = lines.indices.randomElement(using: &random),
      let other = lines.indices.randomElement(using: &random)
    else { return }
    switch self {
    case .swapTokens:
      var words = lines[at].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      var others = lines[other].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard at != other, let left = words.indices.randomElement(using: &random),
        let right = others.indices.randomElement(using: &random)
      else { return }
      (words[left], others[right]) = (others[right], words[left])
      lines[at] = words.joined(separator: " ")
      lines[other] = others.joined(separator: " ")
    case .deleteLine: lines.remove(at: at)
    case .repeatLine: lines.insert(lines[at], at: other)
    case .swapLines: lines.swapAt(at, other)
    case .indent: lines[at] = "  " + lines[at]
    case .outdent: lines[at] = String(lines[at].dropFirst(2))
    case .nest:
      guard let colon = lines[at].range(of: ": ") else { return }
      let depth = Int.random(in: 1...80, using: &random)
      let open = Bool.random(using: &random) ? "[" : "{a: "
      let close = open == "[" ? "]" : "}"
      lines[at] =
        lines[at][..<colon.upperBound] + String(repeating: open, count: depth) + lines[at][colon.upperBound...]
        + String(repeating: close, count: depth)
    case .dropCharacter:
      guard let index = lines[at].indices.randomElement(using: &random) else { return }
      lines[at].remove(at: index)
    case .insertSign:
      let signs: [Character] = [":", "#", "'", "\"", "[", "}", "-", "&", "*", "%", ",", "\t", "\u{301}", "0", "|"]
      let offset = Int.random(in: 0...lines[at].count, using: &random)
      lines[at].insert(
        signs.randomElement(using: &random) ?? ":", at: lines[at].index(lines[at].startIndex, offsetBy: offset))
    case .replaceValue:
      guard let colon = lines[at].range(of: ": ") else { return }
      let values = [
        "", "[]", "{}", "không", "-1", "99999999999999999999", "9999-12-31", "0001-01-01", "100%", "[[]]", "''", "đầu",
        "999999999 ngày", "khẩn và", "1.000.000.000.000 đồng", "{từ: 2026-01-01, đến: 0001-01-01}",
      ]
      lines[at] = lines[at][..<colon.upperBound] + (values.randomElement(using: &random) ?? "")
    }
  }
}

@Suite struct MutationTests {
  /// A catalogue in one text that uses every keyword of the language.
  private static let rich =
    Sample.registries
    + Twin.all.enumerated().map { number, twin in
      // The published procedure and its companions in Vietnamese, and again in English under another code.
      item(twin.vi) + item(twin.en.replacing("1.001193", with: "1.00119\(number)"))
    }.joined()

  private static func item(_ text: String) -> String {
    text.split(separator: "\n").enumerated().map { ($0 == 0 ? "- " : "  ") + $1 + "\n" }.joined()
  }

  @Test func richCatalogueUsesEveryKindOfItem() {
    let reading = Reading(alone: Self.rich)
    #expect(reading.items.count == 11 + 2 * Twin.all.count)
    #expect(reading.catalogue.procedures.contains { !$0.overlays.isEmpty })
  }

  @Test(arguments: 0..<21) func damagedCatalogueIsReadWithoutCrashAndFindingsStayInside(_ group: UInt64) {
    let lines = Self.rich.split(separator: "\n").map(String.init)
    for number in 0..<50 {
      var random = Seeded(state: group &* 1000 &+ UInt64(number))
      var damaged = lines
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        (Damage.allCases.randomElement(using: &random) ?? .deleteLine).apply(to: &damaged, &random)
      }
      let reading = Reading(alone: damaged.joined(separator: "\n"))
      let size = reading.sources.files.first?.bytes.count ?? 0
      for finding in reading.findings {
        let places = [finding.range] + finding.notes.compactMap(\.range) + (finding.fix?.edits.map(\.range) ?? [])
        for place in places {
          #expect(
            place.source.index == 0 && place.start >= 0 && place.end <= size,
            "seed \(group)/\(number): \(finding.kind.id)")
        }
        #expect(!finding.message.vi.isEmpty && !finding.message.en.isEmpty)
      }
      for procedure in reading.catalogue.procedures + reading.catalogue.jointServices {
        #expect(procedure.graph.order.sorted() == Array(procedure.text.process.indices))
        #expect(procedure.facts.count == procedure.scope.facts.count)
        #expect(procedure.text.placesOfSteps.count == procedure.text.process.count)
      }
    }
  }

  @Test(arguments: ["một trong", "gồm", "nếu không có"]) func deepNestingIsBounded(_ keyword: String) {
    let open = keyword == "nếu không có" ? "{giấy tờ: A, \(keyword): " : "{\(keyword): "
    for depth in [10, 60, 200, 2000] {
      let nest = String(repeating: open, count: depth) + "B" + String(repeating: "}", count: depth)
      let reading = Reading("thành phần hồ sơ: \(nest)")
      #expect(reading.findings.allSatisfy { $0.range.source.index <= 1 })
      if depth >= 200 { #expect(reading.findings.contains { $0.severity == .error }) }
    }
  }

  @Test func manyStepsAreOrdered() {
    let steps = (0..<400).map { "  - {bước: b\($0), làm: ký\($0 > 1 ? ", sau: [b\($0 - 1), b\($0 - 2)]" : "")}\n" }
    let graph = Reading("quy trình:\n" + steps.joined()).procedure?.graph
    #expect(graph?.order == Array(0..<400))
    #expect(graph?.precedes(0, 399) == true)
  }
}
