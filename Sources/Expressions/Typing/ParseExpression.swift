import Diagnostics

/// Reads and types an expression; nil if and only if an error was found.
///
/// In the standard dialect only the form can be wrong: what FEEL does not define is null when it is evaluated.
/// `expecting` is the type that its place demands, nil for any; `locate` maps bytes of the text to the source.
package func parseExpression(
  _ text: String, in scope: Scope, dialect: Dialect = .catalogue, expecting expected: ExpressionType?,
  locate: (Range<Int>) -> SourceRange, findings: inout [Finding]
) -> TypedExpression? {
  guard !isTooLong(text, locate, &findings) else { return nil }
  var parser = Parser(FoldedText(text, dialect), scope)
  let root = parser.parse()
  return parser.typed(root, expecting: expected, locals: [:], locate, &findings)
}

/// Whether nobody could review a text so long, which is reported.
func isTooLong(_ text: String, _ locate: (Range<Int>) -> SourceRange, _ findings: inout [Finding]) -> Bool {
  let length = text.utf8.count
  guard length > Parser.textLimit else { return false }
  let draft = Draft(
    kind: ExpressionKinds.tooLong, range: 0..<length,
    message: Text(
      vi: "Điều kiện dài \(length) byte, quá \(Parser.textLimit) byte; hãy tách nhỏ.",
      en: "The condition has \(length) bytes, more than \(Parser.textLimit); split it."))
  findings.append(draft.finding(locate))
  return true
}

extension Parser {
  /// The typed tree of what was read, with what is known of names bound outside; nil after a finding.
  func typed(
    _ root: ExpressionNodeID?, expecting expected: ExpressionType?, locals: [Int: ExpressionType],
    _ locate: (Range<Int>) -> SourceRange, _ findings: inout [Finding]
  ) -> TypedExpression? {
    guard let root else {
      findings += drafts.map { $0.finding(locate) }
      return nil
    }
    var typing = Typing(tree, text, scope)
    typing.drafts = drafts
    typing.localTypes = locals
    typing.check(root, expecting: expected)
    guard typing.drafts.isEmpty else {
      findings += toldOnce(typing.drafts).map { $0.finding(locate) }
      return nil
    }
    return TypedExpression(nodes: typing.nodes, types: typing.types, ranges: typing.ranges, scope: scope)
  }

  /// Without quotation marks of the wrong kind around what should be no string at all.
  private func toldOnce(_ all: [Draft]) -> [Draft] {
    let meanings = all.dropFirst(drafts.count)
    return all.filter { draft in
      draft.kind != ExpressionKinds.wrongQuotes || !meanings.contains { $0.range.overlaps(draft.range) }
    }
  }
}
