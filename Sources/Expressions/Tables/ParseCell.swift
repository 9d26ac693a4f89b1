import Diagnostics

/// Reads a cell of a decision table as a condition on the input of its column; nil if and only if an error was found.
///
/// A cell is `-` (anything: the literal `true`), tests (`< 5`, `[1..5]`, values) of which one must hold, `not(…)` around
/// tests, or a condition about the input, called `?`. Values of the input's enumeration need no quotation marks. `name` is
/// what messages call the input, `locate` maps bytes of the text to the source.
package func parseCell(
  _ text: String, of input: TypedExpression, named name: String, in scope: Scope, dialect: Dialect = .catalogue,
  locate: (Range<Int>) -> SourceRange, findings: inout [Finding]
) -> TypedExpression? {
  guard !isTooLong(text, locate, &findings) else { return nil }
  var parser = Parser(FoldedText(text, dialect), scope)
  let value = parser.names.newLocal("?")
  parser.names.bind(value, dialect)
  let root = parser.parse { $0.unaryTests(of: Local(slot: value.slot, name: name, isRenamable: false)) }
  let cell = parser.typed(root, expecting: .boolean, locals: [value.slot: input.type], locate, &findings)
  return cell?.replacing(value, by: input, slots: parser.names.slotCount, in: scope)
}
