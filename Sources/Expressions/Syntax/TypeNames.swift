import Diagnostics

extension Parser {
  /// The type that stands here; nil after a finding.
  mutating func typeName() -> TypeName? {
    nesting += 1
    defer { nesting -= 1 }
    let start = skip()
    guard nesting < Parser.nestingLimit else {
      reportTooDeep(start, start + 1)
      return nil
    }
    for (name, read) in Parser.compoundTypes where text.hasWord(name, at: start) {
      let open = text.skippingSpace(start + name.utf8.count)
      guard text[open] == UInt8(ascii: "<") else { continue }
      index = open + 1
      return read(&self)
    }
    for (name, type) in TypeName.plain {
      let word = text.dialect == .catalogue ? name.lowercased() : name
      guard text.hasWord(word, at: start) else { continue }
      index = start + word.utf8.count
      return type
    }
    var end = start
    while text.isWord(at: end) || (text[end] == UInt8(ascii: ".") && text.isWord(at: end + 1)) { end += 1 }
    guard end > start else {
      if start == text.count { reportMissingOperand() } else { reportUnexpected() }
      return nil
    }
    index = end
    return .unknown(text.text(text.range(start, end)))
  }

  private static let compoundTypes: [(String, @Sendable (inout Parser) -> TypeName?)] = [
    ("list", { $0.closed($0.typeName().map(TypeName.list)) }),
    ("range", { $0.closed($0.typeName().map(TypeName.range)) }),
    ("context", { $0.contextType() }), ("function", { $0.functionType() }),
  ]

  private mutating func closed(_ type: TypeName?) -> TypeName? {
    guard let type else { return nil }
    if accept(">") { return type }
    if skip() == text.count { _ = close(">", openedAt: index - 1) } else { reportUnexpected() }
    return nil
  }

  private mutating func contextType() -> TypeName? {
    var members: [TypeName.ContextMember] = []
    if accept(">") { return .context([]) }
    repeat {
      let start = skip()
      var end = start
      while text.isWord(at: end) || text[end] == 0x20 { end += 1 }
      let name = text.text(text.range(start, end))
      index = end
      guard !name.isEmpty, accept(":") else {
        reportUnexpected()
        return nil
      }
      guard let type = typeName() else { return nil }
      members.append(TypeName.ContextMember(name: name, type: type))
    } while accept(",")
    return closed(.context(members))
  }

  private mutating func functionType() -> TypeName? {
    var parameters: [TypeName] = []
    if !accept(">") {
      repeat {
        guard let type = typeName() else { return nil }
        parameters.append(type)
      } while accept(",")
      guard closed(.any) != nil else { return nil }
    }
    guard accept("->") else {
      reportUnexpected()
      return nil
    }
    return typeName().map { .function(parameters, result: $0) }
  }
}
