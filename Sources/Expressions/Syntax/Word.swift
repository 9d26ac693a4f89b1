/// The words of the language, Vietnamese first.
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
    }
  }

  /// Words that mean something of their own at the start of an operand, so that an unquoted value is not looked for.
  static let operandWords: Set<String> = Set([Word.if, .not, .yes, .no, .null].flatMap(\.spellings))

  /// Words that no identifier may be.
  static let reserved: Set<String> = Set(allCases.flatMap(\.spellings)).union(Builtin.allCases.flatMap(\.names))

  /// Words that end a run of words at which no name is known.
  static let operators: [Word] = [.and, .or, .in, .from, .upTo, .then, .else, .different]
}
