import Diagnostics
import Expressions

extension HitPolicy: Vocabulary {
  package static let title = Text(vi: "chính sách của bảng quyết định", en: "a hit policy")

  /// Vietnamese, English, and the letter of DMN.
  package var keyword: Keyword {
    switch self {
    case .unique: Keyword("duy nhất", "unique", aliases: [letter])
    case .any: Keyword("bất kỳ", "any", aliases: [letter, "bất kì"])
    case .priority: Keyword("ưu tiên", "priority", aliases: [letter])
    case .first: Keyword("dòng đầu", "first", aliases: [letter])
    case .ruleOrder: Keyword("theo dòng", "rule order", aliases: [letter])
    case .outputOrder: Keyword("theo thứ tự", "output order", aliases: [letter])
    case .collect: Keyword("gom", "collect", aliases: [letter])
    case .sum: Keyword("tổng", "sum", aliases: [letter])
    case .minimum: Keyword("nhỏ nhất", "min", aliases: [letter])
    case .maximum: Keyword("lớn nhất", "max", aliases: [letter])
    case .count: Keyword("đếm", "count", aliases: [letter])
    }
  }
}
