extension Printer {
  /// Nodes that bind names or look into values.
  func structure(_ node: ExpressionNode<ExpressionLeaf>, _ written: [Written]) -> Written {
    func part(_ id: ExpressionNodeID, _ minimum: Int = 0) -> String {
      let part = written[id.index]
      return part.precedence >= minimum ? part.text : "(\(part.text))"
    }
    func parts(_ ids: [ExpressionNodeID]) -> String { ids.map { part($0) }.joined(separator: ", ") }
    func iterations(_ all: [Iteration]) -> String {
      all.map { iteration in
        let upper = iteration.upper.map { " .. \(part($0, 1))" } ?? ""
        return "\(name(of: iteration.local)) \(word("trong", "in")) \(part(iteration.domain, 1))\(upper)"
      }.joined(separator: ", ")
    }
    switch node {
    case .path(let inner, let name):
      var shown = name
      if style == .vietnamese, types[inner.index].hasParts { shown = TemporalProperty(name: name)?.vietnamese ?? name }
      return Written(text: "\(part(inner, Written.tight)).\(shown)", precedence: Written.tight)
    case .filter(let list, let condition, _):
      return Written(text: "\(subject(list, written))[\(part(condition))]", precedence: Written.tight)
    case .member(let name, _, _): return Written(text: name, precedence: Written.tight)
    case .context(let keys, let nodes):
      let entries = zip(keys, nodes).map { "\(key($0.key)): \(part($1))" }
      return Written(text: "{\(entries.joined(separator: ", "))}", precedence: Written.tight)
    case .function(let parameters, let body):
      let list = parameters.map { $0.name + ($0.type.map { ": \($0.standard)" } ?? "") }.joined(separator: ", ")
      return Written(text: "\(word("hàm", "function"))(\(list)) \(part(body, 1))", precedence: 0)
    case .invocation(let callee, let arguments):
      return Written(text: "\(part(callee, Written.tight))(\(parts(arguments)))", precedence: Written.tight)
    case .namedInvocation(let callee, let names, let arguments):
      let list = zip(names, arguments).map { "\($0): \(part($1))" }.joined(separator: ", ")
      return Written(text: "\(part(callee, Written.tight))(\(list))", precedence: Written.tight)
    case .loop(let all, _, let body):
      let text = "\(word("với mỗi", "for")) \(iterations(all)) \(word("trả về", "return")) \(part(body, 1))"
      return Written(text: text, precedence: 0)
    case .quantified(let quantifier, let all, let condition):
      let start = quantifier == .some ? word("tồn tại", "some") : word("với mọi", "every")
      let text = "\(start) \(iterations(all)) \(word("thỏa mãn", "satisfies")) \(part(condition, 1))"
      return Written(text: text, precedence: 0)
    case .instance(let inner, let type):
      return Written(
        text: "\(part(inner, Written.tight)) \(word("thuộc kiểu", "instance of")) \(type.standard)",
        precedence: Written.tight - 1)
    default: return Written(text: "null", precedence: Written.tight)
    }
  }

  /// What stands before a filter: a number or a name alone would be taken for a forgotten operator.
  private func subject(_ id: ExpressionNodeID, _ written: [Written]) -> String {
    let part = written[id.index]
    let isStructure = part.text.first.map { "[{(".contains($0) } ?? false
    return part.precedence >= Written.tight && (isStructure || part.text.hasSuffix(")") || part.text.hasSuffix("]"))
      ? part.text : "(\(part.text))"
  }

  private func key(_ key: String) -> String {
    let isPlain = !key.isEmpty && key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" }
    return isPlain ? key : Escapes.quote(key)
  }

  /// A bound name as it was written; the value of a cell is `?`.
  func name(of local: Local) -> String {
    guard style == .standard, local.isRenamable else { return local.name }
    let plain = asciiIdentifier(local.name)
    return plain == local.name && scope.fact(named: plain) == nil ? plain : "\(plain)_\(local.slot)"
  }
}
