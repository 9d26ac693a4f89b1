/// A function as a value: one of the language, or a literal with the locals that it saw.
package struct FunctionValue: Hashable, Sendable {
  enum Body: Hashable, Sendable {
    case builtin(Builtin)
    case literal(body: ExpressionNodeID, in: TypedExpression, locals: [Value])
  }

  /// The parameters of a literal; empty for a function of the language.
  let parameters: [Parameter]
  let body: Body
}
