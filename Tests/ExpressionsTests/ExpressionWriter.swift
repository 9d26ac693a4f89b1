/// Writes random well-typed expressions.
struct ExpressionWriter {
  var generator: SeededGenerator

  mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &generator) ?? "" }

  mutating func number(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["diện tích", "số con", "0", "1.5", "1000000", "-3"]) }
    switch Int.random(in: 0..<8, using: &generator) {
    case 6: return structured(depth - 1)
    case 0: return "(\(number(depth - 1)) \(pick(["+", "-", "*", "/", "**"])) \(number(depth - 1)))"
    case 1: return "\(number(depth - 1)) \(pick(["+", "-", "*", "/", "**"])) \(number(depth - 1))"
    case 2: return "\(pick(["min", "max", "tổng"]))(\(number(depth - 1)), \(number(depth - 1)))"
    case 3: return "(nếu \(boolean(depth - 1)) thì \(number(depth - 1)) nếu không \(number(depth - 1)))"
    case 4: return "-(\(number(depth - 1)))"
    default: return "round up(\(number(depth - 1)), 2)"
    }
  }

  mutating func boolean(_ depth: Int) -> String {
    guard depth > 0 else {
      return pick(["cần xác minh", "có nhu cầu", "đúng", "sai", "từ đủ 9 tuổi", "(đã)", "tạm trú"])
    }
    switch Int.random(in: 0..<13, using: &generator) {
    case 10: return quantified(depth - 1)
    case 0: return "\(boolean(depth - 1)) \(pick(["và", "hoặc", "and", "or"])) (\(boolean(depth - 1)))"
    case 1: return "(\(boolean(depth - 1))) \(pick(["và", "hoặc"])) \(boolean(depth - 1))"
    case 2: return "không (\(boolean(depth - 1)))"
    case 3: return "(\(number(depth - 1))) \(pick(["=", "!=", "<", "<=", ">", ">=", "khác"])) (\(number(depth - 1)))"
    case 4: return "(\(number(depth - 1))) từ (\(number(depth - 1))) đến (\(number(depth - 1)))"
    case 5:
      return
        "loại việc \(pick(["=", "!="])) \(pick(["cải chính", "thay đổi", "có", "2 bản", "\"thay đổi và cải chính\""]))"
    case 6: return "nơi ở trong \(pick(["[tạm trú, thường trú]", "(thường trú)", "tạm trú", "[tạm trú]"]))"
    case 7:
      return
        "(\(number(depth - 1))) trong \(pick(["[1..5]", "(1..5)", "]1..5[", "(> 3, [1..2], 7)", "< 2", "[1, [2..3]]"]))"
    case 8:
      return pick([
        "thời gian > 3 ngày", "thời hạn = 2 tháng", "ngày cấp + 90 phút > 2026-01-01", "giờ nộp < @\"15:00\"",
      ])
    case 9: return pick(["thời điểm nhận >= 2026-01-01T08:30", "họ tên = \"a\\\"\\\\b\\n\"", "họ tên != \"\\u0301x\""])
    default: return "((\(boolean(depth - 1))) = (\(boolean(depth - 1))))"
    }
  }

  /// A number out of a context, list, function, date or range.
  private mutating func structured(_ depth: Int) -> String {
    let inner = number(depth)
    return pick([
      "{mức: \(inner), tổng mức: mức * 2}.tổng mức", "[1, 2, \(inner)][2]", "([1, \(inner)][item > 1])[1]",
      "[{mức: 1, a b: 2}, {mức: \(inner), a b: 3}][mức > 1 và a b > 2].mức[1]", "ngày cấp.năm", "thời gian.số ngày",
      "[1 .. \(inner)].start", "(hàm(x, y: number) x + y)(1, \(inner))", "(hàm(x, y) x - y)(y: 1, x: \(inner))",
      "sum(với mỗi x trong [1, 2], y trong 1 .. 3 trả về x * y + (\(inner)))", "sum([1, 2, 3, \(inner)][item != 2])",
      "sum(với mỗi i trong 1 .. 4 trả về nếu i = 1 thì 1 nếu không partial[-1] * i)",
      "sort([3, \(inner)], function(a, b) a < b)[1]", "string length(họ tên)", "[1, \(inner)][-1]",
      "{f: hàm(x) x + \(pick(["1", "số con"])), v: f(2)}.v", "get value({\"a-b\": \(inner)}, \"a-b\")",
    ])
  }

  /// A condition that binds names or asks for types.
  private mutating func quantified(_ depth: Int) -> String {
    let (first, second) = (number(depth), number(depth))
    return pick([
      "tồn tại x trong [1, \(first)] thỏa mãn x > (\(second))", "every x in 1 .. 3 satisfies x != (\(first))",
      "với mọi x trong [1, 2], y trong [\(first)] thỏa mãn x < y hoặc cần xác minh", "(\(first)) thuộc kiểu number",
      "[\(first)] instance of list<number>", "{a: 1} instance of context<a: number, b: string>",
      "(> 5) = (> (\(first)))", "list contains([1, \(first)], 3)", "(\(first)) in (1, \(second))",
      "count([1, 2][item > (\(first))]) = 1", "overlaps([1 .. 3], [2 .. (\(first))])", "matches(họ tên, \"a.\\\\d+\")",
    ])
  }
}
