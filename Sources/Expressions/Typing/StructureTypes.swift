import Diagnostics

extension Typing {
  mutating func path(_ inner: ExpressionNodeID, _ name: String, _ written: ExpressionNodeID) -> Typed {
    let typed = type(inner)
    guard let member = typed.type.member(name) else {
      let subject = self.subject(inner)
      let known = typed.type.memberNames
      let near = nearestNames(to: name, among: known, limit: 3)
      report(
        ExpressionKinds.unknownMember, written,
        vi: "\(subject.vi) không có phần “\(name)” (kiểu \(typed.type.title.vi)).\(offer(near).vi)",
        en: "\(subject.en) has no “\(name)” (its type is \(typed.type.title.en)).\(offer(near).en)")
      return emit(.path(typed.id, name), .any, written)
    }
    // Parts of dates have one name, however they are spelled; keys of contexts are what they are.
    let canonical = typed.type.hasParts ? TemporalProperty(name: name)?.rawValue ?? name : name
    return emit(.path(typed.id, canonical), member, written)
  }

  mutating func filter(
    _ list: ExpressionNodeID, _ condition: ExpressionNodeID, _ item: Local, _ written: ExpressionNodeID
  ) -> Typed {
    let typed = type(list)
    let element = typed.type.element
    localTypes[item.slot] = element
    let judged = type(condition)
    require([.boolean, .number], judged.type, condition)
    let result: ExpressionType = judged.type == .number ? element : judged.type == .boolean ? .list(element) : .any
    return emit(.filter(typed.id, judged.id, item: item), result, written)
  }

  /// A name inside filters whose meaning is settled here where the element's type is known.
  mutating func member(
    _ name: String, _ items: [Local], _ otherwise: ExpressionNodeID, _ written: ExpressionNodeID, _ hint: [String]?
  ) -> Typed {
    var open: [Local] = []
    for item in items {
      switch localTypes[item.slot] ?? .any {
      case .context(let members):
        guard let member = members[name] else { continue }
        if open.isEmpty {
          let leaf = emit(.leaf(.local(item)), .context(members), written)
          return emit(.path(leaf.id, name), member, written)
        }
        open.append(item)
      case .any, .null: open.append(item)
      default: continue
      }
    }
    guard !open.isEmpty else { return type(otherwise, hint: hint) }
    guard case .leaf(.unknown) = tree[otherwise] else {
      let typed = type(otherwise, hint: hint)
      return emit(.member(name, of: open, otherwise: typed.id), .any, written)
    }
    let null = emit(.leaf(.literal(.null)), .any, written)
    return emit(.member(name, of: open, otherwise: null.id), .any, written)
  }

  mutating func context(_ keys: [ContextKey], _ nodes: [ExpressionNodeID], _ written: ExpressionNodeID) -> Typed {
    var members: [String: ExpressionType] = [:]
    var ids: [ExpressionNodeID] = []
    for (key, node) in zip(keys, nodes) {
      let typed = type(node)
      ids.append(typed.id)
      localTypes[key.local.slot] = typed.type
      if members.updateValue(typed.type, forKey: key.key) != nil {
        report(
          ExpressionKinds.duplicateKey, node, vi: "Khóa “\(key.key)” đã có ở phía trước trong cùng ngữ cảnh.",
          en: "The key “\(key.key)” already stands earlier in the same context.")
      }
    }
    return emit(.context(keys, ids), .context(members), written)
  }

  mutating func function(_ parameters: [Parameter], _ body: ExpressionNodeID, _ written: ExpressionNodeID) -> Typed {
    for parameter in parameters { localTypes[parameter.local.slot] = parameter.type.map(ExpressionType.init) ?? .any }
    let typed = type(body)
    return emit(.function(parameters: parameters, body: typed.id), .function, written)
  }

  mutating func invocation(
    _ callee: ExpressionNodeID, _ names: [String]?, _ arguments: [ExpressionNodeID], _ written: ExpressionNodeID
  ) -> Typed {
    let typed = type(callee)
    require([.function], typed.type, callee)
    let ids = arguments.map { type($0).id }
    let node: ExpressionNode<ExpressionLeaf> =
      names.map { .namedInvocation(typed.id, names: $0, ids) } ?? .invocation(typed.id, ids)
    return emit(node, .any, written)
  }

  mutating func loop(
    _ iterations: [Iteration], _ partial: Local, _ body: ExpressionNodeID, _ written: ExpressionNodeID
  ) -> Typed {
    let typed = iterations.map { iteration($0) }
    localTypes[partial.slot] = .list(.any)
    let result = type(body)
    return emit(.loop(typed, partial: partial, body: result.id), .list(result.type), written)
  }

  mutating func quantified(
    _ quantifier: Quantifier, _ iterations: [Iteration], _ condition: ExpressionNodeID, _ written: ExpressionNodeID
  ) -> Typed {
    let typed = iterations.map { iteration($0) }
    let judged = type(condition)
    require([.boolean], judged.type, condition)
    return emit(.quantified(quantifier, typed, condition: judged.id), .boolean, written)
  }

  private mutating func iteration(_ iteration: Iteration) -> Iteration {
    let domain = type(iteration.domain)
    var upper: Typed?
    if let written = iteration.upper {
      upper = type(written)
      requireComparable(domain.type, upper?.type ?? .any, needsOrder: true, iteration.domain, written)
    }
    localTypes[iteration.local.slot] = upper == nil ? domain.type.element : domain.type
    return Iteration(local: iteration.local, domain: domain.id, upper: upper?.id)
  }
}

extension ExpressionType {
  /// What the elements are of a list of this type; of anything else the value itself.
  fileprivate var element: ExpressionType {
    switch self {
    case .list(let element): element
    case .range(let bound): bound
    default: self
    }
  }

  /// The type of a member; nil when there is none of this name.
  fileprivate func member(_ name: String) -> ExpressionType? {
    switch self {
    case .any, .null: return .any
    case .context(let members): return members[name]
    case .list(let element): return element.member(name).map(ExpressionType.list)
    default:
      guard let property = TemporalProperty(name: name), properties.contains(property) else { return nil }
      switch (self, property) {
      case (.range(let bound), .start), (.range(let bound), .end): return bound
      case (.range, _): return .boolean
      case (_, .timeOffset): return .daysDuration
      case (_, .timezone): return .string
      default: return .number
      }
    }
  }

  /// The names of all members, to offer the nearest.
  fileprivate var memberNames: [String] {
    switch self {
    case .context(let members): members.keys.sorted()
    case .list(let element): element.memberNames
    default: properties.flatMap { [$0.rawValue, $0.vietnamese].compactMap { $0 } }
    }
  }

  /// Whether it is a date, time, duration or range, or a list of such.
  var hasParts: Bool {
    if case .list(let element) = self { element.hasParts } else { !properties.isEmpty }
  }

  private var properties: [TemporalProperty] {
    switch self {
    case .date: [.year, .month, .day, .weekday]
    case .time: [.hour, .minute, .second, .timeOffset, .timezone]
    case .dateTime: [.year, .month, .day, .weekday, .hour, .minute, .second, .timeOffset, .timezone]
    case .daysDuration: [.days, .hours, .minutes, .seconds]
    case .yearsDuration: [.years, .months]
    case .range: [.start, .end, .startIncluded, .endIncluded]
    default: []
    }
  }
}
