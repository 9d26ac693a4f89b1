import Plan

/// How a dialect writes what the process itself adds to the author's conditions: flags, counters, groups.
struct EngineWords {
  let writer: DialectWriter

  var dialect: Dialect { writer.dialect }

  /// An expression as an attribute or element of the engine holds it.
  func enclosed(_ expression: String) -> String {
    switch dialect {
    case .feel: "=\(expression)"
    case .python: expression
    case .juel: "${\(expression)}"
    }
  }

  /// A text where the engine expects an expression or a text.
  func literal(_ text: String) -> String { dialect == .python ? "\"\(text)\"" : text }

  /// Whether a yes/no variable of the process is set.
  func isSet(_ variable: String) -> String {
    switch dialect {
    case .feel: "\(variable) = true"
    case .python: variable
    case .juel: "\(variable) == true"
    }
  }

  /// Whether a counter has passed one of its bounds.
  func isExceeded(_ counter: FlowCounter) -> String {
    guard dialect != .python else { return counter.exceeded }
    var text = "\(counter.variable) > \(counter.atMost)"
    if let total = counter.total { text += " \(dialect == .feel ? "or" : "||") \(total.variable) > \(total.atMost)" }
    return text
  }

  /// What an exclusive gateway asks; or why the dialect has no words for it.
  func condition(_ condition: FlowCondition, in graph: FlowGraph) -> Result<String, UntranslatableExpression> {
    switch condition {
    case .holds(let condition): writer.condition(condition).map(enclosed)
    case .flag(let variable): .success(enclosed(isSet(variable)))
    case .exceeded(let counter): .success(enclosed(isExceeded(graph.counters[counter])))
    }
  }

  /// Python statements that count up and tell whether a bound is passed; the counters are data objects, which all
  /// branches of a case share.
  func script(for counter: FlowCounter) -> String {
    var lines = ["\(counter.variable) = (\(counter.variable) or 0) + 1"]
    var test = "\(counter.variable) > \(counter.atMost)"
    if let total = counter.total {
      lines.append("\(total.variable) = (\(total.variable) or 0) + 1")
      test += " or \(total.variable) > \(total.atMost)"
    }
    return (lines + ["\(counter.exceeded) = \(test)"]).joined(separator: "\n")
  }
}

extension FlowCounter {
  /// The variables that count, the node's own first.
  var variables: [String] { [variable] + (total.map { [$0.variable] } ?? []) }
}
