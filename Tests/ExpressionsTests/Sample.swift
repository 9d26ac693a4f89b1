import Calendars
import Diagnostics
import Expressions

/// A scope with a fact of every kind, and short ways to parse and evaluate in it.
enum Sample {
  static let scope = Scope([
    ("diện tích", .number), ("cần xác minh", .boolean), ("có nhu cầu", .boolean), ("từ đủ 9 tuổi", .boolean),
    ("loại việc", .enumeration(["thay đổi", "cải chính", "thay đổi và cải chính", "có", "2 bản"])),
    ("họ tên", .string), ("ngày cấp", .date), ("thời điểm nhận", .dateTime), ("thời gian", .daysDuration),
    ("thời hạn", .yearsDuration), ("giờ nộp", .time), ("số con", .number), ("đã và đang ở", .boolean), ("đã", .boolean),
    ("nơi ở", .enumeration(["thường trú", "tạm trú"])), ("tạm trú", .boolean),
  ])

  static func parse(
    _ text: String, _ expected: ExpressionType? = nil, in scope: Scope = scope, dialect: Dialect = .catalogue
  ) -> (TypedExpression?, [Finding]) {
    var findings: [Finding] = []
    let expression = parseExpression(
      text, in: scope, dialect: dialect, expecting: expected,
      locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) },
      findings: &findings)
    return (expression, findings)
  }

  static func value(_ text: String, _ facts: [String: Value] = [:]) -> Value? {
    parse(text).0?.evaluate { id in scope[id].flatMap { facts[$0.name] } ?? .null }
  }

  /// The kind and the covered text of every finding.
  static func findings(_ text: String, _ expected: ExpressionType? = nil) -> [String] {
    parse(text, expected).1.map { finding in
      let bytes = Array(text.utf8)[finding.range.start..<min(finding.range.end, text.utf8.count)]
      return "\(finding.kind.id): \(String(decoding: bytes, as: UTF8.self))"
    }
  }
}

/// A small generator of reproducible random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
