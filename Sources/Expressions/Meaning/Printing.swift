import Calendars
import Diagnostics

/// In which words an expression is written out.
package enum PrintStyle: Hashable, Sendable, CaseIterable {
  case vietnamese
  case english
  /// Standard FEEL: ASCII identifiers, values of enumerations in quotation marks.
  case standard
}

extension TypedExpression {
  /// The expression as text that parses, in the same scope, to an equal expression.
  ///
  /// `facts` may write facts in words of another scope; they must hold together like a name. Nil for the usual words.
  package func print(_ style: PrintStyle, facts: (FactID) -> String? = { _ in nil }) -> String {
    let names = Dictionary(uniqueKeysWithValues: usedFacts.compactMap { id in facts(id).map { (id, $0) } })
    let printer = Printer(style: style, scope: scope, types: types, factNames: names)
    var written: [Printer.Written] = []
    written.reserveCapacity(nodes.count)
    for node in nodes { written.append(printer.write(node, written)) }
    return written[written.count - 1].text
  }
}

/// Writes nodes whose children have been written.
struct Printer {
  let style: PrintStyle
  let scope: Scope
  let types: [ExpressionType]
  /// Facts that are written otherwise than their scope says.
  let factNames: [FactID: String]

  /// A node's text and how tightly it holds together.
  struct Written {
    let text: String
    let precedence: Int

    static let tight = 9
    static let test = -1
  }

  func word(_ vi: String, _ en: String) -> String { style == .vietnamese ? vi : en }

  func write(_ node: ExpressionNode<ExpressionLeaf>, _ written: [Written]) -> Written {
    func part(_ id: ExpressionNodeID, _ minimum: Int) -> String {
      let part = written[id.index]
      return part.precedence >= minimum ? part.text : "(\(part.text))"
    }
    func parts(_ ids: [ExpressionNodeID]) -> String { ids.map { part($0, 0) }.joined(separator: ", ") }
    func binary(
      _ left: ExpressionNodeID, _ sign: String, _ right: ExpressionNodeID, _ precedence: Int, leftMinimum: Int
    ) -> Written {
      Written(text: "\(part(left, leftMinimum)) \(sign) \(part(right, precedence + 1))", precedence: precedence)
    }
    let tight = Written.tight
    switch node {
    case .leaf(let leaf): return write(leaf)
    case .negative(let inner): return Written(text: "-\(part(inner, tight))", precedence: 8)
    case .not(let inner): return Written(text: "\(word("không ", "not"))(\(part(inner, 0)))", precedence: tight)
    case .and(let left, let right): return binary(left, word("và", "and"), right, 2, leftMinimum: 2)
    case .or(let left, let right): return binary(left, word("hoặc", "or"), right, 1, leftMinimum: 1)
    case .comparison(let comparison, let left, let right):
      return binary(left, comparison.rawValue, right, 3, leftMinimum: 4)
    case .arithmetic(let arithmetic, let left, let right):
      let precedence = Operator.arithmetic(arithmetic).precedence
      return binary(left, arithmetic.rawValue, right, precedence, leftMinimum: precedence)
    case .between(let value, let lower, let upper):
      let text =
        "\(part(value, 4)) \(word("từ", "between")) \(part(lower, 4)) \(word("đến", "and")) \(part(upper, 4))"
      return Written(text: text, precedence: 3)
    case .membership(let value, let tests):
      let isBare = tests.count == 1 && (written[tests[0].index].precedence == tight)
      let list = isBare ? part(tests[0], 0) : "(" + tests.map { written[$0.index].text }.joined(separator: ", ") + ")"
      return Written(text: "\(part(value, 4)) \(word("trong", "in")) \(list)", precedence: 3)
    case .test(let comparison, let inner):
      return Written(text: "\(comparison.rawValue) \(part(inner, 4))", precedence: Written.test)
    case .conditional(let test, let then, let otherwise):
      let text = "\(word("nếu", "if")) \(part(test, 1)) \(word("thì", "then")) \(part(then, 1)) "
      return Written(text: text + "\(word("nếu không", "else")) \(part(otherwise, 1))", precedence: 0)
    case .list(let elements): return Written(text: "[\(parts(elements))]", precedence: tight)
    case .range(let lower, let upper, let includesLower, let includesUpper):
      let text = "\(includesLower ? "[" : "(")\(part(lower, 1)) .. \(part(upper, 1))\(includesUpper ? "]" : ")")"
      return Written(text: text, precedence: tight)
    case .call(let builtin, let arguments):
      return Written(text: "\(name(of: builtin))(\(parts(arguments)))", precedence: tight)
    default: return structure(node, written)
    }
  }

  private func name(of builtin: Builtin) -> String {
    let names = builtin.names
    return style == .vietnamese ? names[names.count - 1] : names[0]
  }

  private func write(_ leaf: ExpressionLeaf) -> Written {
    switch leaf {
    case .literal(let value): Written(text: write(value), precedence: Written.tight)
    case .enumerationValue(let name): Written(text: write(value: name), precedence: Written.tight)
    case .fact(let id): Written(text: write(fact: id), precedence: Written.tight)
    case .local(let local): Written(text: name(of: local), precedence: Written.tight)
    }
  }

  private func write(fact id: FactID) -> String {
    if let name = factNames[id] { return name }
    guard let fact = scope[id] else { return "null" }
    let isBare = style != .standard && Scope.canStandBare(FoldedName(fact.name).key)
    let name = isBare ? fact.name : fact.identifier
    return scope.hasLongerName(than: name) ? "(\(name))" : name
  }

  /// A value stands unquoted where it begins with a letter and nothing else could be meant.
  private func write(value name: String) -> String {
    let key = FoldedName(name).key
    let isPlain =
      style != .standard && name.first?.isLetter == true && Scope.canStandBare(key)
      && scope.fact(named: name) == nil && !scope.hasLongerName(than: name) && scope.hasValue(key)
    return isPlain ? name : Escapes.quote(name)
  }

  private func write(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let truth): truth ? word("đúng", "true") : word("sai", "false")
    case .number(let number): number.description
    case .string(let text): Escapes.quote(text)
    case .date(let date): literal("date", date.description, bare: isBare(date) ? date.description : nil)
    case .time(let time): literal("time", time.description, bare: nil)
    case .dateTime(let moment): literal("date and time", moment.description, bare: nil)
    case .daysDuration(let duration): literal("duration", duration.description, bare: bare(value))
    case .yearsDuration(let duration): literal("duration", duration.description, bare: bare(value))
    case .list(let values): "[" + values.map(write).joined(separator: ", ") + "]"
    case .range(let bounds):
      (bounds.includesLower ? "[" : "(") + write(bounds.lower) + " .. " + write(bounds.upper)
        + (bounds.includesUpper ? "]" : ")")
    case .context(let context):
      "{" + zip(context.keys, context.values).map { "\(Escapes.quote($0)): \(write($1))" }.joined(separator: ", ") + "}"
    case .function(let function):
      if case .builtin(let builtin) = function.body { name(of: builtin) } else { "null" }
    }
  }

  private func isBare(_ date: CivilDate) -> Bool { (1000...9999).contains(date.year) }

  private func literal(_ function: String, _ text: String, bare: String?) -> String {
    style == .standard ? "\(function)(\"\(text)\")" : bare ?? "@\"\(text)\""
  }

  /// `3 ngày`, `2 months`: an amount in the largest unit in which it is whole; nil when negative.
  private func bare(_ value: Value) -> String? {
    var amount = 0
    var units: [DurationUnit] = []
    switch value {
    case .daysDuration(let duration) where duration.isWholeMinutes:
      (amount, units) = (duration.wholeMinutes, [.day, .hour, .minute])
    case .yearsDuration(let duration): (amount, units) = (duration.months, [.year, .month])
    default: return nil
    }
    guard amount >= 0 else { return nil }
    for unit in units {
      let size = amount / max(1, unit.size)
      guard size * unit.size == amount, size < 1_000_000 else { continue }
      return "\(size) \(word(unit.words[0], unit.words[size == 1 ? 2 : 1]))"
    }
    return nil
  }
}
