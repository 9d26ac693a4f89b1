import Patterns

extension Builtin {
  /// Functions on strings; characters are Unicode scalars (DMN 1.5, table 74).
  func text(_ arguments: [Value], _ evaluation: inout Evaluation) -> Value {
    if self == .stringJoin { return Builtin.join(arguments) }
    guard case .string(let text) = arguments[0] else { return .null }
    switch self {
    case .stringLength: return .number(Decimal(text.unicodeScalars.count))
    case .upperCase: return .string(text.uppercased())
    case .lowerCase: return .string(text.lowercased())
    case .substring: return Builtin.substring(text, arguments)
    case .replace, .matches, .split:
      guard evaluation.mayMake(text.utf8.count) else { return .null }
      return pattern(text, arguments)
    default: break
    }
    guard case .string(let part) = arguments[1] else { return .null }
    let whole = Array(text.utf8)
    let piece = Array(part.utf8)
    switch self {
    case .startsWith: return .boolean(whole.starts(with: piece))
    case .endsWith: return .boolean(whole.suffix(piece.count).elementsEqual(piece))
    case .contains: return .boolean(Builtin.place(of: piece, in: whole) != nil)
    case .substringBefore:
      guard !piece.isEmpty, let place = Builtin.place(of: piece, in: whole) else { return .string("") }
      return .string(String(decoding: whole[..<place], as: UTF8.self))
    case .substringAfter:
      guard !piece.isEmpty, let place = Builtin.place(of: piece, in: whole) else {
        return .string(piece.isEmpty ? text : "")
      }
      return .string(String(decoding: whole[(place + piece.count)...], as: UTF8.self))
    default: return .null
    }
  }

  /// Where the first of the equal runs of bytes begins.
  private static func place(of piece: [UInt8], in whole: [UInt8]) -> Int? {
    guard !piece.isEmpty else { return 0 }
    guard piece.count <= whole.count else { return nil }
    // The first byte is looked for fast, the rest compared there; texts of a catalogue are short.
    var start = 0
    while start + piece.count <= whole.count, let found = whole[start...].firstIndex(of: piece[0]) {
      guard found + piece.count <= whole.count else { return nil }
      if whole[found..<found + piece.count].elementsEqual(piece) { return found }
      start = found + 1
    }
    return nil
  }

  /// Positions count from 1, from the end when negative.
  private static func substring(_ text: String, _ arguments: [Value]) -> Value {
    guard case .number(let written) = arguments[1], let position = written.rounded(.down)?.intValue, position != 0
    else { return .null }
    let scalars = Array(text.unicodeScalars)
    let start = position > 0 ? position - 1 : scalars.count &+ position
    guard start >= 0, start <= scalars.count else { return position > 0 ? .string("") : .null }
    var length = scalars.count - start
    if arguments.count > 2, case .number(let written) = arguments[2] {
      guard let wanted = written.rounded(.down)?.intValue, wanted >= 0 else { return .null }
      if wanted < length { length = wanted }
    }
    return .string(String(String.UnicodeScalarView(scalars[start..<start + length])))
  }

  private func pattern(_ text: String, _ arguments: [Value]) -> Value {
    guard case .string(let written) = arguments[1] else { return .null }
    let optional = arguments.dropFirst(self == .replace ? 3 : 2).first
    var flags = ""
    if case .string(let text)? = optional { flags = text }
    if self == .split, written.isEmpty { return .null }
    guard let pattern = Pattern(written, flags: flags) else { return .null }
    switch self {
    case .matches: return Value(truth: pattern.matches(text))
    case .split: return pattern.splitting(text).map { .list($0.map(Value.string)) } ?? .null
    default:
      guard case .string(let replacement) = arguments[2] else { return .null }
      return pattern.replacing(in: text, with: replacement).map(Value.string) ?? .null
    }
  }

  /// The strings of a list with a delimiter between; nulls are passed over.
  private static func join(_ arguments: [Value]) -> Value {
    guard case .list(let elements) = arguments[0] else { return .null }
    var parts: [String] = []
    for element in elements where element != .null {
      guard case .string(let text) = element else { return .null }
      parts.append(text)
    }
    var delimiter = ""
    if arguments.count > 1, case .string(let written) = arguments[1] { delimiter = written }
    return .string(parts.joined(separator: delimiter))
  }
}
