import Expressions

extension TwoValuedWriter {
  /// Functions that give a truth value.
  func truth(of builtin: Builtin, _ arguments: [ExpressionNodeID]) throws(UntranslatableExpression) -> Verdict {
    switch builtin {
    case .not where arguments.count == 1: return try verdict(arguments[0]).negated
    case .all, .any:
      guard let elements = try elements(arguments) else { throw UntranslatableExpression(builtin) }
      var verdicts: [Verdict] = []
      for element in elements {
        guard type(element) == .boolean || type(element) == .null else { throw UntranslatableExpression(builtin) }
        verdicts.append(try verdict(element))
      }
      return builtin == .all ? .all(verdicts) : .any(verdicts)
    case .contains:
      return try text(builtin, arguments) { whole, piece in
        spelling == .python
          ? .atom("\(piece) in \(whole)", contrary: "\(piece) not in \(whole)") : method("contains", whole, piece)
      }
    case .startsWith:
      return try text(builtin, arguments) { method(spelling == .python ? "startswith" : "startsWith", $0, $1) }
    case .endsWith:
      return try text(builtin, arguments) { method(spelling == .python ? "endswith" : "endsWith", $0, $1) }
    case .listContains: return try listContains(arguments)
    default: throw UntranslatableExpression(builtin)
    }
  }

  private func method(_ name: String, _ whole: String, _ piece: String) -> Formula {
    let text = "\(whole).\(name)(\(piece))"
    return .atom(text, contrary: (spelling == .python ? "not " : "!") + text)
  }

  private func text(
    _ builtin: Builtin, _ arguments: [ExpressionNodeID], _ atom: (String, String) -> Formula
  ) throws(UntranslatableExpression) -> Verdict {
    guard arguments.count == 2, type(arguments[0]).isText, type(arguments[1]).isText else {
      throw UntranslatableExpression(builtin)
    }
    let (whole, piece) = (try operand(arguments[0]), try operand(arguments[1]))
    return Verdict.definite(atom(whole.text(.tight), piece.text(.tight))).given(.all([whole.defined, piece.defined]))
  }

  private func listContains(_ arguments: [ExpressionNodeID]) throws(UntranslatableExpression) -> Verdict {
    guard arguments.count == 2 else { throw UntranslatableExpression(.listContains) }
    let wanted = try side(arguments[1])
    if let elements = try elements([arguments[0]]), case .list = expression[arguments[0]] {
      var formulas: [Formula] = []
      for element in elements { formulas.append(try compare(.equal, wanted, side(element)).holds) }
      return .definite(.any(formulas))
    }
    guard case .list = type(arguments[0]), case .value(let element, _) = wanted, element.isBare else {
      throw UntranslatableExpression(.listContains)
    }
    let list = try operand(arguments[0])
    return Verdict.definite(contains(list.text, element.text)).given(list.defined)
  }

  /// `some` and `every` over lists that are written out, and in Python over those of variables.
  func quantified(
    _ quantifier: Quantifier, _ iterations: ArraySlice<Iteration>, _ condition: ExpressionNodeID
  ) throws(UntranslatableExpression) -> Verdict {
    guard let iteration = iterations.first else { return try verdict(condition) }
    guard iteration.upper == nil else { throw UntranslatableExpression("phép xét từng số trong một khoảng") }
    if let domain = try writtenOut(iteration.domain) {
      guard domain.count <= 50 else { throw UntranslatableExpression("phép xét từng phần tử của danh sách dài") }
      var verdicts: [Verdict] = []
      for element in domain {
        var inner = self
        inner.locals[iteration.local.slot] = element
        verdicts.append(try inner.quantified(quantifier, iterations.dropFirst(), condition))
      }
      return quantifier == .some ? .any(verdicts) : .all(verdicts)
    }
    guard spelling == .python, case .list = type(iteration.domain) else {
      throw UntranslatableExpression("phép xét từng phần tử của danh sách")
    }
    let list = try operand(iteration.domain)
    let name = "_\(iteration.local.slot)"
    var inner = self
    inner.locals[iteration.local.slot] = named(name)
    let verdict = try inner.quantified(quantifier, iterations.dropFirst(), condition)
    let (holding, failing) = quantifier == .some ? ("any", "all") : ("all", "any")
    func over(_ function: String, _ formula: Formula) -> Formula {
      let text = "\(function)(\(formula.text(spelling)) for \(name) in \(list.text))"
      return .atom(text, contrary: "not \(text)")
    }
    return Verdict(holds: over(holding, verdict.holds), fails: over(failing, verdict.fails)).given(list.defined)
  }

  private func writtenOut(_ id: ExpressionNodeID) throws(UntranslatableExpression) -> [Operand]? {
    var result: [Operand] = []
    switch (expression[id], constant(id)) {
    case (_, .list(let values)?): for value in values { result.append(try operand(of: value)) }
    case (.list(let elements), _): for element in elements { result.append(try operand(element)) }
    default: return nil
    }
    return result
  }
}
