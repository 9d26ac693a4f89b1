/// A type as it is written in an expression: after `instance of`, or of a function's parameter.
package indirect enum TypeName: Hashable, Sendable {
  case any
  case null
  case number
  case string
  case boolean
  case date
  case time
  case dateTime
  case daysDuration
  case yearsDuration
  case list(TypeName)
  case range(TypeName)
  case context([ContextMember])
  case function([TypeName], result: TypeName)
  /// A name that nothing declares; no value is of such a type.
  case unknown(String)

  /// One member that a context must have.
  package struct ContextMember: Hashable, Sendable {
    package let name: String
    package let type: TypeName
  }

  /// The plain types by their standard names, longest first, then the Vietnamese ones.
  static let plain: [(name: String, type: TypeName)] = [
    ("years and months duration", .yearsDuration), ("year month duration", .yearsDuration),
    ("days and time duration", .daysDuration), ("day time duration", .daysDuration), ("date and time", .dateTime),
    ("dateTime", .dateTime), ("boolean", .boolean), ("number", .number), ("string", .string), ("null", .null),
    ("Null", .null), ("date", .date), ("time", .time), ("Any", .any), ("any", .any),
    ("thời lượng năm tháng", .yearsDuration), ("thời lượng ngày giờ", .daysDuration), ("ngày giờ", .dateTime),
    ("có/không", .boolean), ("bất kỳ", .any), ("ngày", .date), ("giờ", .time), ("chữ", .string), ("số", .number),
  ]

  /// The type as standard FEEL writes it.
  package var standard: String {
    switch self {
    case .list(let element): return "list<\(element.standard)>"
    case .range(let bound): return "range<\(bound.standard)>"
    case .context(let members):
      return "context<" + members.map { "\($0.name): \($0.type.standard)" }.joined(separator: ", ") + ">"
    case .function(let parameters, let result):
      return "function<" + parameters.map(\.standard).joined(separator: ", ") + "> -> " + result.standard
    case .unknown(let name): return name
    default:
      let written = self == .any ? "Any" : self == .null ? "Null" : nil
      return written ?? TypeName.plain.first { $0.type == self }?.name ?? "Any"
    }
  }
}
