/// The words of the language, Vietnamese first, standard FEEL last.
enum Word: CaseIterable {
  case and
  case or
  case not
  case `in`
  case from
  case upTo
  case `if`
  case then
  case `else`
  case different
  case yes
  case no
  case null
  case `for`
  case `return`
  case some
  case every
  case satisfies
  case instanceOf
  case function

  var spellings: [String] {
    switch self {
    case .and: ["và", "and"]
    case .or: ["hoặc", "or"]
    case .not: ["không phải", "không", "not"]
    case .in: ["trong", "in"]
    case .from: ["từ", "between"]
    case .upTo: ["đến", "and"]
    case .if: ["nếu", "if"]
    case .then: ["thì", "then"]
    case .else: ["nếu không", "else"]
    case .different: ["khác"]
    case .yes: ["đúng", "có", "true"]
    case .no: ["sai", "không", "false"]
    case .null: ["null"]
    case .for: ["với mỗi", "for"]
    case .return: ["trả về", "return"]
    case .some: ["tồn tại", "some"]
    case .every: ["với mọi", "every"]
    case .satisfies: ["thỏa mãn", "satisfies"]
    case .instanceOf: ["thuộc kiểu", "instance of"]
    case .function: ["hàm", "function"]
    }
  }

  /// The spelling in standard FEEL; nil for a word that FEEL does not have.
  var standard: String? { self == .different ? nil : spellings.last }

  /// Words that mean something of their own at the start of an operand, so that an unquoted value is not looked for.
  static let operandWords: Set<String> = Set(
    [Word.if, .not, .yes, .no, .null, .for, .some, .every, .function].flatMap(\.spellings))

  /// Words that no identifier may be.
  static let reserved: Set<String> = Set(allCases.flatMap(\.spellings)).union(Builtin.allNames).union([
    "item", "partial", "external",
  ])

  /// Words that end a run of words at which no name is known.
  static let operators: [Word] = [
    .and, .or, .in, .from, .upTo, .then, .else, .different, .return, .satisfies, .instanceOf,
  ]
}
