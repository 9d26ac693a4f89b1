import JSON
import Testing

/// A small generator with a fixed seed, so that a failure can be repeated.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

struct JSONRoundTripTests {
  private static let words = [
    "", "Ủy ban nhân dân", "đồng ý", "👩🏽‍⚕️", "a\"\\\n\u{1}", "e\u{302}\u{301}", "\u{2028}", "1.001193",
  ]

  private func value(depth: Int, using random: inout SplitMix) -> JSON {
    switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: .min ... .max, using: &random))
    case 3: return .number("\(Int.random(in: -99...99, using: &random)).\(Int.random(in: 0...999, using: &random))")
    case 4: return .string(Self.words.randomElement(using: &random) ?? "")
    case 5:
      return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth - 1, using: &random) })
    default:
      let keys = Self.words.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))
      return .object(keys.map { JSON.Member($0, value(depth: depth - 1, using: &random)) })
    }
  }

  @Test func `what is written is read back as the same value and the same bytes`() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<500 {
      let value = value(depth: 4, using: &random)
      for layout in [JSON.Layout.compact, .pretty] {
        let bytes = value.encoded(layout)
        let read = try JSON.parse(bytes).get()
        #expect(read == value)
        #expect(read.encoded(layout) == bytes)
      }
    }
  }

  @Test func `mutated text never crashes, and what is still accepted is written back as an equal value`() {
    var random = SplitMix(state: 11)
    let seed: JSON = [
      "tên": "Đăng ký khai sinh 👶", "số": [.number("-1.5e10"), 42, .number("0.0")],
      "lồng": ["a": [["b": "\u{1F}\\"]], "rỗng": [:]], "cờ": [true, false, .null],
    ]
    let bytes = seed.encoded(.pretty)
    var accepted = 0
    for _ in 0..<20_000 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) where !mutated.isEmpty {
        let place = Int.random(in: 0..<mutated.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: mutated[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: mutated.remove(at: place)
        case 2: mutated.insert(mutated.randomElement(using: &random) ?? 0, at: place)
        default: mutated.removeSubrange(place...)
        }
      }
      switch JSON.parse(mutated) {
      case .success(let value):
        accepted += 1
        #expect(JSON.parse(value.encoded()) == .success(value))
      case .failure(let error):
        #expect((0...mutated.count).contains(error.offset))
      }
    }
    #expect(accepted > 0)
  }
}
