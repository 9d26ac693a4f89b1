import Diagnostics

extension Parser {
  /// What binds names: `for`, `some`, `every`, `function`; the outer nil when none stands here.
  mutating func binder(_ start: Int) -> (node: ExpressionNodeID?, Void)? {
    for (word, read) in Parser.binders {
      guard let end = text.end(of: word, at: start) else { continue }
      if word == .function, text[text.skippingSpace(end)] != UInt8(ascii: "(") { continue }
      index = end
      let (count, brackets) = (names.count, bracketCloses)
      bracketCloses = false
      let node = read(&self, start)
      bracketCloses = brackets
      names.forget(after: count)
      return (node, ())
    }
    return nil
  }

  private static let binders: [(Word, @Sendable (inout Parser, Int) -> ExpressionNodeID?)] = [
    (.for, { $0.loop($1) }), (.some, { $0.quantified(.some, $1) }), (.every, { $0.quantified(.every, $1) }),
    (.function, { $0.functionLiteral($1) }),
  ]

  private mutating func loop(_ start: Int) -> ExpressionNodeID? {
    guard let iterations = iterations(start) else { return nil }
    let partial = names.newLocal("partial")
    names.bind(partial, text.dialect)
    guard accept(.return) else { return missing("trả về", "return", start) }
    return expression(0).flatMap { add(.loop(iterations, partial: partial, body: $0), from: start) }
  }

  private mutating func quantified(_ quantifier: Quantifier, _ start: Int) -> ExpressionNodeID? {
    guard let iterations = iterations(start) else { return nil }
    guard accept(.satisfies) else { return missing("thỏa mãn", "satisfies", start) }
    return expression(0).flatMap { add(.quantified(quantifier, iterations, condition: $0), from: start) }
  }

  /// `x in list, y in 1..3`: each name is known to what follows.
  private mutating func iterations(_ start: Int) -> [Iteration]? {
    var iterations: [Iteration] = []
    repeat {
      guard let (name, end) = iterationName() else {
        _ = missing("tên và “trong”", "a name and “in”", start)
        return nil
      }
      index = end
      guard let domain = iterationDomain() else { return nil }
      let local = names.newLocal(name, isRenamable: true)
      names.bind(local, text.dialect)
      iterations.append(Iteration(local: local, domain: domain.0, upper: domain.1))
    } while accept(",")
    return iterations
  }

  private mutating func iterationDomain() -> (ExpressionNodeID, ExpressionNodeID?)? {
    guard let domain = expression(0) else { return nil }
    guard accept("..") else { return (domain, nil) }
    return expression(0).map { (domain, $0) }
  }

  /// The words up to `in`, and where that word ends.
  private mutating func iterationName() -> (String, Int)? {
    let start = skip()
    var end = start
    while text.isWord(at: end) || text[end] == 0x20 || text[end] == UInt8(ascii: "'") {
      if end > start, text[end] == 0x20, let after = text.end(of: .in, at: end + 1) {
        return (text.text(text.range(start, end)), after)
      }
      end += 1
    }
    return nil
  }

  private mutating func missing(_ vi: String, _ en: String, _ start: Int) -> ExpressionNodeID? {
    guard skip() == text.count else {
      reportUnexpected()
      return nil
    }
    report(
      ExpressionKinds.incomplete, start, index, vi: "Ở đây còn thiếu “\(vi) …”.", en: "The “\(en) …” is missing here.")
    return nil
  }

  private mutating func functionLiteral(_ start: Int) -> ExpressionNodeID? {
    let open = skip()
    index = open + 1
    var parameters: [Parameter] = []
    if !accept(")") {
      repeat {
        guard let parameter = parameter() else {
          reportUnexpected()
          return nil
        }
        parameters.append(parameter)
      } while accept(",")
      guard close(")", openedAt: open) else { return nil }
    }
    for parameter in parameters { names.bind(parameter.local, text.dialect) }
    return expression(0).flatMap { add(.function(parameters: parameters, body: $0), from: start) }
  }

  private mutating func parameter() -> Parameter? {
    let start = skip()
    var end = start
    while text.isWord(at: end) || text[end] == 0x20 || text[end] == UInt8(ascii: "'") { end += 1 }
    guard end > start, text.isNameStart(at: start) else { return nil }
    index = end
    let name = text.text(text.range(start, end))
    var type: TypeName?
    if accept(":") {
      guard let written = typeName() else { return nil }
      type = written
    }
    return Parameter(name: name, local: names.newLocal(name), type: type)
  }

  /// `{a: 1, "b c": a + 1}`, after the bracket.
  mutating func context(_ open: Int) -> ExpressionNodeID? {
    let count = names.count
    defer { names.forget(after: count) }
    return inBrackets(commasSeparate: true) { parser in
      var keys: [ContextKey] = []
      var nodes: [ExpressionNodeID] = []
      if parser.accept("}") { return parser.add(.context([], []), from: open) }
      repeat {
        guard let key = parser.contextKey(open), let node = parser.test(0) else { return nil }
        let local = parser.names.newLocal(key)
        keys.append(ContextKey(key: key, local: local))
        nodes.append(node)
        parser.names.bind(local, parser.text.dialect)
        parser.names.add(key: key, parser.text.dialect)
      } while parser.accept(",")
      guard parser.close("}", openedAt: open) else { return nil }
      return parser.add(.context(keys, nodes), from: open)
    }
  }

  private mutating func contextKey(_ open: Int) -> String? {
    let start = skip()
    if text[start] == UInt8(ascii: "\"") {
      guard let key = string(start) else { return nil }
      if accept(":") { return key }
    } else {
      var end = start
      while let byte = text[end], !Parser.keyEnds.contains(byte) { end += 1 }
      if end > start, text[end] == UInt8(ascii: ":") {
        index = end + 1
        return text.text(text.range(start, end)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
    if skip() == text.count { _ = close("}", openedAt: open) } else { reportUnexpected() }
    return nil
  }

  private static let keyEnds = Set(":{}[](),\"".utf8)
}
