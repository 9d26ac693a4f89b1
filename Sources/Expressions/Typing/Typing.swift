import Diagnostics

/// Gives every node its type and every name its meaning; findings are gathered, the walk goes on.
struct Typing {
  let tree: Expression
  let text: FoldedText
  let scope: Scope
  var nodes: [ExpressionNode<ExpressionLeaf>] = []
  var types: [ExpressionType] = []
  var ranges: [Range<Int>] = []
  var drafts: [Draft] = []
  /// What is known of the names that the expression binds, by slot.
  var localTypes: [Int: ExpressionType] = [:]

  init(_ tree: Expression, _ text: FoldedText, _ scope: Scope) {
    self.tree = tree
    self.text = text
    self.scope = scope
    let count = tree.nodes.count
    nodes.reserveCapacity(count)
    types.reserveCapacity(count)
    ranges.reserveCapacity(count)
  }

  /// A typed node and its type.
  typealias Typed = (id: ExpressionNodeID, type: ExpressionType)

  /// Types the whole tree for a place that demands a type.
  mutating func check(_ root: ExpressionNodeID, expecting expected: ExpressionType?) {
    var hint: [String]?
    if case .enumeration(let values) = expected { hint = values }
    let whole = type(root, hint: hint)
    guard let expected, drafts.isEmpty, !whole.type.isComparable(to: expected) else { return }
    report(
      ExpressionKinds.resultType, root,
      vi: "Chỗ này cần \(expected.title.vi), nhưng biểu thức cho \(whole.type.title.vi).",
      en: "A \(expected.title.en) is needed here, but the expression gives a \(whole.type.title.en).")
  }

  /// In plain FEEL mistakes of meaning are nulls, not findings.
  var isStandard: Bool { text.dialect == .standard }

  mutating func report(_ kind: Kind, _ written: ExpressionNodeID, vi: String, en: String) {
    guard !isStandard else { return }
    drafts.append(Draft(kind: kind, range: tree.range(written), message: Text(vi: vi, en: en)))
  }

  mutating func emit(_ node: ExpressionNode<ExpressionLeaf>, _ type: ExpressionType, _ written: ExpressionNodeID)
    -> Typed
  {
    nodes.append(node)
    types.append(type)
    ranges.append(tree.range(written))
    return (ExpressionNodeID(nodes.count - 1), type)
  }

  /// Types a node; `hint` holds the values of the enumeration with which it is compared.
  mutating func type(_ written: ExpressionNodeID, hint: [String]? = nil) -> Typed {
    switch tree[written] {
    case .leaf(let leaf): return self.leaf(leaf, written, hint)
    case .negative(let inner): return negative(inner, written)
    case .not(let inner):
      let id = boolean(inner)
      return emit(.not(id), .boolean, written)
    case .and(let left, let right):
      let pair = (boolean(left), boolean(right))
      return emit(.and(pair.0, pair.1), .boolean, written)
    case .or(let left, let right):
      let pair = (boolean(left), boolean(right))
      return emit(.or(pair.0, pair.1), .boolean, written)
    case .comparison(let comparison, let left, let right): return self.comparison(comparison, left, right, written)
    case .arithmetic(let arithmetic, let left, let right): return self.arithmetic(arithmetic, left, right, written)
    case .between(let value, let lower, let upper): return between(value, lower, upper, written)
    case .membership(let value, let tests): return membership(value, tests, written)
    case .test(let comparison, let inner):
      let typed = type(inner, hint: hint)
      return emit(.test(comparison, typed.id), .range(typed.type), written)
    case .conditional(let test, let then, let otherwise): return conditional(test, then, otherwise, written, hint)
    case .list(let elements): return list(elements, written, hint)
    case .range(let lower, let upper, let includesLower, let includesUpper):
      let pair = (type(lower), type(upper))
      requireComparable(pair.0.type, pair.1.type, needsOrder: true, lower, upper)
      let range = ExpressionNode<ExpressionLeaf>.range(
        pair.0.id, pair.1.id, includesLower: includesLower, includesUpper: includesUpper)
      return emit(range, .range(pair.0.type.joined(with: pair.1.type)), written)
    case .call(let builtin, let arguments): return call(builtin, arguments, written)
    case .path(let inner, let name): return path(inner, name, written)
    case .filter(let list, let condition, let item): return filter(list, condition, item, written)
    case .member(let name, let items, let otherwise): return member(name, items, otherwise, written, hint)
    case .context(let keys, let nodes): return context(keys, nodes, written)
    case .function(let parameters, let body): return function(parameters, body, written)
    case .invocation(let callee, let arguments): return invocation(callee, nil, arguments, written)
    case .namedInvocation(let callee, let names, let arguments): return invocation(callee, names, arguments, written)
    case .loop(let iterations, let partial, let body): return loop(iterations, partial, body, written)
    case .quantified(let quantifier, let iterations, let condition):
      return quantified(quantifier, iterations, condition, written)
    case .instance(let inner, let type):
      let typed = self.type(inner)
      return emit(.instance(typed.id, of: type), .boolean, written)
    }
  }

  private mutating func boolean(_ written: ExpressionNodeID) -> ExpressionNodeID {
    let typed = type(written)
    require([.boolean], typed.type, written)
    return typed.id
  }

  /// Reports a node whose type is none of those wanted.
  mutating func require(_ wanted: [ExpressionType], _ type: ExpressionType, _ written: ExpressionNodeID?) {
    guard let written, !isStandard, type != .any, type != .null, !wanted.contains(where: { $0.isComparable(to: type) })
    else { return }
    let subject = self.subject(written)
    let vi = wanted.map(\.title.vi).joined(separator: " hoặc ")
    let en = wanted.map(\.title.en).joined(separator: " or ")
    report(
      ExpressionKinds.operandType, written,
      vi: "\(subject.vi) có kiểu \(type.title.vi); chỗ này cần \(vi).",
      en: "\(subject.en) is of type \(type.title.en); here \(en) is needed.")
  }

  /// Reports two operands that cannot be compared.
  mutating func requireComparable(
    _ left: ExpressionType, _ right: ExpressionType, needsOrder: Bool, _ writtenLeft: ExpressionNodeID,
    _ writtenRight: ExpressionNodeID
  ) {
    guard !isStandard else { return }
    if needsOrder, !left.isOrdered || !right.isOrdered {
      let written = left.isOrdered ? writtenRight : writtenLeft
      let subject = self.subject(written)
      let type = left.isOrdered ? right : left
      report(
        ExpressionKinds.operandType, written,
        vi: "\(subject.vi) có kiểu \(type.title.vi), không so sánh lớn hơn, nhỏ hơn được.",
        en: "\(subject.en) is of type \(type.title.en), which has no order.")
    } else if !left.isComparable(to: right) {
      let subject = self.subject(writtenLeft)
      let isMoment = left == .dateTime && right == .date || left == .date && right == .dateTime
      let way =
        isMoment
        ? Text(vi: " Lấy phần ngày bằng ngày(…).", en: " Take the day with date(…).") : Text(same: "")
      report(
        ExpressionKinds.operandType, writtenRight,
        vi: "\(subject.vi) có kiểu \(left.title.vi), không so sánh được với \(right.title.vi).\(way.vi)",
        en: "\(subject.en) is of type \(left.title.en) and cannot be compared with \(right.title.en).\(way.en)")
    }
  }

  /// How a message names a node: a fact by its name, anything else by its text.
  func subject(_ written: ExpressionNodeID) -> Text {
    if case .leaf(.name(let id?, _)) = tree[written], let fact = scope[id] {
      return Text(vi: "Dữ kiện “\(fact.name)”", en: "The fact “\(fact.name)”")
    }
    if case .leaf(.local(let local)) = tree[written] { return Text(same: "“\(local.name)”") }
    let whole = text.text(tree.range(written))
    let shown = whole.count > 40 ? String(whole.prefix(40)) + "…" : whole
    return Text(same: "“\(shown)”")
  }

  /// The enumeration that the operand beside a node is compared with, where the node speaks of one.
  func enumeration(of written: ExpressionNodeID) -> [String]? {
    switch tree[written] {
    case .leaf(.name(let id?, _)):
      if case .enumeration(let values)? = scope[id]?.type { values } else { nil }
    case .conditional(_, let then, let otherwise): enumeration(of: then) ?? enumeration(of: otherwise)
    case .list(let elements): elements.lazy.compactMap { enumeration(of: $0) }.first
    default: nil
    }
  }
}
