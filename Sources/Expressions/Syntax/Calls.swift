import Diagnostics

extension Parser {
  /// A call of a built-in function whose name is at least so long; the outer nil when none stands here.
  mutating func call(atLeast length: Int) -> (node: ExpressionNodeID?, Void)? {
    let start = index
    guard let byte = text[start] else { return nil }
    for (name, isWordOfFEEL, builtin) in Builtin.byFirstByte[byte] ?? []
    where name.utf8.count >= length && (isWordOfFEEL || !isStandard) && text.hasWord(name, at: start) {
      let open = text.skippingSpace(start + name.utf8.count)
      guard text[open] == UInt8(ascii: "(") else { continue }
      if builtin == .not, isWordOfFEEL, !isNamedArgument(open + 1) { return nil }
      index = open + 1
      return (builtinCall(builtin, name, start, open), ())
    }
    return nil
  }

  private mutating func builtinCall(_ builtin: Builtin, _ name: String, _ start: Int, _ open: Int) -> ExpressionNodeID?
  {
    guard let (names, nodes) = arguments(open) else { return nil }
    guard !names.isEmpty else {
      guard isStandard || builtin.arity.contains(nodes.count) else {
        let arity = builtin.arity
        let wanted = arity.count == 1 ? "\(arity.lowerBound)" : "\(arity.lowerBound)–\(arity.upperBound)"
        report(
          ExpressionKinds.argumentCount, start, index, vi: "Hàm “\(name)” cần \(wanted) đối số, đây có \(nodes.count).",
          en: "The function “\(name)” takes \(wanted) arguments, here are \(nodes.count).")
        return nil
      }
      return add(.call(builtin, nodes), from: start)
    }
    if let ordered = builtin.ordered(
      names, nodes,
      absent: { parser in
        parser.add(.leaf(.literal(.null)), from: start)
      }, &self)
    {
      return add(.call(builtin, ordered), from: start)
    }
    guard isStandard else {
      let wanted = builtin.signatures.map { $0.parameters.map(\.name).joined(separator: ", ") }
      let list = wanted.joined(separator: "; ")
      report(
        ExpressionKinds.argumentCount, start, index, vi: "Hàm “\(name)” có các đối số tên là: \(list).",
        en: "The arguments of the function “\(name)” are named: \(list).")
      return nil
    }
    return add(.leaf(.literal(.null)), from: start)
  }

  /// The arguments up to the closing bracket, and their names if they have any.
  mutating func arguments(_ open: Int) -> (names: [String], nodes: [ExpressionNodeID])? {
    if accept(")") { return ([], []) }
    var names: [String] = []
    let isNamed = isNamedArgument(skip())
    let nodes = bracketed(open) { parser in
      var nodes: [ExpressionNodeID] = []
      repeat {
        if isNamed {
          guard let name = parser.argumentName() else {
            parser.reportUnexpected()
            return nil
          }
          names.append(name)
        }
        guard let node = parser.test(0) else { return nil }
        nodes.append(node)
      } while parser.accept(",")
      return (nodes, false)
    }
    return nodes.map { (names, $0) }
  }

  /// Whether words and a colon stand at the place.
  private func isNamedArgument(_ start: Int) -> Bool { endOfArgumentName(text.skippingSpace(start)) != nil }

  private func endOfArgumentName(_ start: Int) -> Int? {
    var end = start
    while text.isWord(at: end) || (text[end] == 0x20 && end > start) { end += 1 }
    return end > start && text[end] == UInt8(ascii: ":") ? end : nil
  }

  private mutating func argumentName() -> String? {
    let start = skip()
    guard let end = endOfArgumentName(start) else { return nil }
    index = end + 1
    return text.text(text.range(start, end))
  }

  /// What is bound to an operand from behind: paths, filters, invocations, `instance of`.
  mutating func postfix(_ operand: ExpressionNodeID, _ start: Int) -> ExpressionNodeID? {
    var node = operand
    while true {
      let place = text.skippingSpace(index)
      let next: ExpressionNodeID?
      switch text[place] {
      case UInt8(ascii: "."):
        guard text[place + 1] != UInt8(ascii: "."), text.isNameStart(at: text.skippingSpace(place + 1))
        else { return node }
        index = place + 1
        next = path(node, start)
      case UInt8(ascii: "["):
        guard !bracketCloses || beginsOperand(place + 1), mayFilter(node) else { return node }
        index = place + 1
        next = filter(node, start, place)
      case UInt8(ascii: "("):
        guard mayBeInvoked(node) else { return node }
        index = place + 1
        next = invocation(node, start, place)
      default:
        guard let end = text.end(of: .instanceOf, at: place) else { return node }
        index = end
        guard let type = typeName() else { return nil }
        next = add(.instance(node, of: type), from: start)
      }
      guard let next else { return nil }
      node = next
    }
  }

  private mutating func path(_ node: ExpressionNodeID, _ start: Int) -> ExpressionNodeID? {
    let begin = skip()
    var end = begin
    while text.isWord(at: end) { end += 1 }
    end = max(end, begin + names.keyLength(in: text, at: begin), begin + TemporalProperty.length(in: text, at: begin))
    index = end
    return add(.path(node, text.text(text.range(begin, end))), from: start)
  }

  /// In a catalogue a bracket behind a fact or a number is a forgotten operator, not a filter.
  private func mayFilter(_ node: ExpressionNodeID) -> Bool {
    guard !isStandard else { return true }
    switch tree[node] {
    case .leaf(.literal), .leaf(.name), .leaf(.unknown): return false
    default: return true
    }
  }

  private func mayBeInvoked(_ node: ExpressionNodeID) -> Bool {
    guard !isStandard else { return true }
    switch tree[node] {
    case .leaf(.local), .function, .path, .invocation, .namedInvocation, .filter, .member: return true
    default: return false
    }
  }

  private mutating func filter(_ list: ExpressionNodeID, _ start: Int, _ open: Int) -> ExpressionNodeID? {
    let item = names.newLocal("item")
    let count = names.count
    names.open(filter: item)
    names.bind(item, text.dialect)
    let condition = inBrackets(commasSeparate: false) { parser -> ExpressionNodeID? in
      guard let condition = parser.expression(0), parser.close("]", openedAt: open) else { return nil }
      return condition
    }
    names.forget(after: count)
    names.closeFilter()
    guard let condition else { return nil }
    return add(.filter(list, condition, item: item), from: start)
  }

  private mutating func invocation(_ function: ExpressionNodeID, _ start: Int, _ open: Int) -> ExpressionNodeID? {
    guard let (names, nodes) = arguments(open) else { return nil }
    let node: ExpressionNode<WrittenLeaf> =
      names.isEmpty ? .invocation(function, nodes) : .namedInvocation(function, names: names, nodes)
    return add(node, from: start)
  }
}

extension Builtin {
  /// Named arguments in the order of the first signature that has all of these names; nil when there is none.
  func ordered(
    _ names: [String], _ nodes: [ExpressionNodeID], absent: (inout Parser) -> ExpressionNodeID?, _ parser: inout Parser
  ) -> [ExpressionNodeID]? {
    guard Set(names).count == names.count else { return nil }
    for signature in signatures {
      let all = signature.parameters
      guard names.allSatisfy({ name in all.contains { $0.name == name } }),
        all.allSatisfy({ $0.isOptional || names.contains($0.name) })
      else { continue }
      var ordered: [ExpressionNodeID] = []
      let last = all.lastIndex { names.contains($0.name) } ?? -1
      for parameter in all.prefix(last + 1) {
        if let place = names.firstIndex(of: parameter.name) {
          ordered.append(nodes[place])
        } else if let node = absent(&parser) {
          ordered.append(node)
        }
      }
      return ordered
    }
    return nil
  }
}
