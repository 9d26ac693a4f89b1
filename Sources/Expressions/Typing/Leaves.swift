import Diagnostics

extension Typing {
  mutating func leaf(_ leaf: WrittenLeaf, _ written: ExpressionNodeID, _ hint: [String]?) -> Typed {
    switch leaf {
    case .literal(let value): return literal(value, written, hint)
    case .name(let fact, let value): return name(fact, value, written, hint)
    case .local(let local):
      return emit(.leaf(.local(local)), localTypes[local.slot] ?? .any, written)
    case .builtin(let builtin):
      let function = FunctionValue(parameters: [], body: .builtin(builtin))
      return emit(.leaf(.literal(.function(function))), .function, written)
    case .unknown(let name): return unknown(name, written, hint)
    }
  }

  private func declared(_ text: String, _ values: [String]) -> String? {
    let key = FoldedName(text)
    return values.first { FoldedName($0) == key }?.nfc
  }

  private mutating func literal(_ value: Value, _ written: ExpressionNodeID, _ hint: [String]?) -> Typed {
    guard let hint, !isStandard else { return emit(.leaf(.literal(value)), value.type, written) }
    var name = text.text(tree.range(written))
    var isString = false
    if case .string(let content) = value {
      name = content
      isString = true
    }
    if let declared = declared(name, hint) {
      return emit(.leaf(.enumerationValue(declared)), .enumeration(hint), written)
    }
    if isString { return undeclared(name, written, hint) }
    return emit(.leaf(.literal(value)), value.type, written)
  }

  private mutating func name(_ fact: FactID?, _ value: String?, _ written: ExpressionNodeID, _ hint: [String]?) -> Typed
  {
    let factType = fact.flatMap { scope[$0]?.type }
    var factCompares = false
    switch factType {
    case .enumeration, .string: factCompares = true
    default: break
    }
    if let hint, let value, !factCompares {
      if let declared = declared(value, hint) {
        return emit(.leaf(.enumerationValue(declared)), .enumeration(hint), written)
      }
      if fact == nil { return undeclared(value, written, hint) }
    }
    if let fact, let factType { return emit(.leaf(.fact(fact)), ExpressionType(factType), written) }
    return emit(.leaf(.literal(.string(value ?? ""))), .string, written)
  }

  private mutating func undeclared(_ name: String, _ written: ExpressionNodeID, _ hint: [String]) -> Typed {
    guard !isStandard else { return emit(.leaf(.literal(.string(name))), .string, written) }
    let near = nearestNames(to: name, among: hint, limit: 3)
    let all = hint.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    var draft = Draft(
      kind: ExpressionKinds.enumerationValueUnknown, range: tree.range(written),
      message: Text(
        vi: "“\(name)” không phải giá trị đã khai báo (\(all)).\(offer(near).vi)",
        en: "“\(name)” is not a declared value (\(all)).\(offer(near).en)"))
    draft.replacement = near.first.map { (Text(vi: "Viết “\($0)”", en: "Write “\($0)”"), $0, false) }
    drafts.append(draft)
    return emit(.leaf(.literal(.null)), .any, written)
  }

  private mutating func unknown(_ name: String, _ written: ExpressionNodeID, _ hint: [String]?) -> Typed {
    guard !isStandard else { return emit(.leaf(.literal(.null)), .any, written) }
    if let hint, nearestNames(to: name, among: scope.facts.map(\.name), limit: 1).isEmpty {
      return undeclared(name, written, hint)
    }
    var candidates = scope.facts.map(\.name)
    for case .enumeration(let values) in scope.facts.map(\.type) { candidates += values }
    let near = nearestNames(to: name, among: (hint ?? []) + candidates, limit: 3)
    if let hint, let first = near.first, hint.contains(first) { return undeclared(name, written, hint) }
    var draft = Draft(
      kind: ExpressionKinds.unknownFact, range: tree.range(written),
      message: Text(
        vi: "Chưa khai báo dữ kiện “\(name)”.\(offer(near).vi)",
        en: "There is no fact “\(name)”.\(offer(near).en)"))
    draft.replacement = near.first.map { (Text(vi: "Viết “\($0)”", en: "Write “\($0)”"), $0, false) }
    drafts.append(draft)
    return emit(.leaf(.literal(.null)), .any, written)
  }
}

extension Value {
  /// The type of the value itself.
  package var type: ExpressionType {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .daysDuration: .daysDuration
    case .yearsDuration: .yearsDuration
    case .list(let values): .list(values.first?.type ?? .any)
    case .range(let bounds): .range(bounds.lower == .null ? bounds.upper.type : bounds.lower.type)
    case .context(let context):
      .context(Dictionary(zip(context.keys, context.values.map(\.type))) { first, _ in first })
    case .function: .function
    }
  }
}
