extension TypedExpression {
  /// Function literals and calls of function values.
  func functional(
    _ node: ExpressionNode<ExpressionLeaf>, _ evaluation: inout Evaluation, _ facts: (FactID) -> Value
  ) -> Value {
    switch node {
    case .function(let parameters, let body):
      return .function(
        FunctionValue(
          parameters: parameters, body: .literal(body: body, in: self, locals: evaluation.locals)))
    case .invocation(let callee, let arguments):
      guard case .function(let function) = value(callee, &evaluation, facts) else { return .null }
      return function.call(arguments.map { value($0, &evaluation, facts) }, &evaluation, facts)
    case .namedInvocation(let callee, let names, let arguments):
      guard case .function(let function) = value(callee, &evaluation, facts) else { return .null }
      let values = arguments.map { value($0, &evaluation, facts) }
      guard let ordered = function.ordered(names, values) else { return .null }
      return function.call(ordered, &evaluation, facts)
    default: return .null
    }
  }
}

extension FunctionValue {
  /// The result for the arguments; null when they do not fit the parameters.
  func call(_ arguments: [Value], _ evaluation: inout Evaluation, _ facts: (FactID) -> Value) -> Value {
    switch body {
    case .builtin(let builtin): return builtin.value(arguments, &evaluation, facts)
    case .literal(let body, let expression, let locals):
      guard arguments.count == parameters.count else { return .null }
      let outer = evaluation.locals
      evaluation.locals = locals
      defer { evaluation.locals = outer }
      for (parameter, argument) in zip(parameters, arguments) {
        guard let value = argument.converted(to: parameter.type ?? .any) else { return .null }
        evaluation.bind(parameter.local, value)
      }
      return expression.value(body, &evaluation, facts)
    }
  }

  fileprivate func ordered(_ names: [String], _ values: [Value]) -> [Value]? {
    guard case .literal = body, Set(names).count == names.count, names.count == parameters.count else { return nil }
    var result: [Value] = []
    for parameter in parameters {
      guard let index = names.firstIndex(of: parameter.name) else { return nil }
      result.append(values[index])
    }
    return result
  }
}

extension Value {
  /// The value as one of the type: as it is, the only element of a list, or a list of it alone; nil when it is none.
  package func converted(to type: TypeName) -> Value? {
    if self == .null || conforms(to: type) { return self }
    if case .list(let elements) = self, elements.count == 1, elements[0].conforms(to: type) { return elements[0] }
    if case .list(let element) = type, conforms(to: element) { return .list([self]) }
    return nil
  }

  /// `instance of`: null is of no type but its own.
  func isInstance(of type: TypeName) -> Bool {
    if self == .null { return type == .null }
    return conforms(to: type)
  }

  /// Whether the value fits the type; null fits every known one.
  private func conforms(to type: TypeName) -> Bool {
    if case .unknown = type { return false }
    switch (self, type) {
    case (.null, _), (_, .any), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
      (.time, .time), (.dateTime, .dateTime), (.daysDuration, .daysDuration), (.yearsDuration, .yearsDuration):
      return true
    case (.list(let elements), .list(let element)): return elements.allSatisfy { $0.conforms(to: element) }
    case (.range(let bounds), .range(let bound)):
      return bounds.lower.conforms(to: bound) && bounds.upper.conforms(to: bound)
    case (.context(let context), .context(let members)):
      return members.allSatisfy { context[$0.name]?.conforms(to: $0.type) ?? false }
    case (.function(let function), .function(let parameters, _)):
      guard case .literal = function.body else { return true }
      return function.parameters.count == parameters.count
        && zip(function.parameters, parameters).allSatisfy { ($0.type ?? .any) == .any || $0.type == $1 }
    default: return false
    }
  }
}
