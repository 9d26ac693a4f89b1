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
  let length = text.utf8.count
  guard length <= Parser.textLimit else {
    let draft = Draft(
      kind: ExpressionKinds.tooLong, range: 0..<length,
      message: Text(
        vi: "Ô dài \(length) byte, quá \(Parser.textLimit) byte; hãy tách thành nhiều dòng.",
        en: "The cell has \(length) bytes, more than \(Parser.textLimit); split it into several rows."))
    findings.append(draft.finding(locate))
    return nil
  }
  var parser = Parser(FoldedText(text, dialect), scope)
  let value = parser.names.newLocal("?")
  parser.names.bind(value, dialect)
  guard let root = parser.parse({ $0.unaryTests(of: Local(slot: value.slot, name: name, isRenamable: false)) }) else {
    findings += parser.drafts.map { $0.finding(locate) }
    return nil
  }
  var typing = Typing(parser.tree, parser.text, scope)
  typing.drafts = parser.drafts
  typing.localTypes[value.slot] = input.type
  typing.check(root, expecting: .boolean)
  findings += typing.drafts.map { $0.finding(locate) }
  guard typing.drafts.isEmpty,
    let cell = TypedExpression(nodes: typing.nodes, types: typing.types, ranges: typing.ranges, scope: scope)
  else { return nil }
  return cell.replacing(value, by: input, slots: parser.names.slotCount, in: scope)
}
