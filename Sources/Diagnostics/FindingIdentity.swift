/// What makes two findings, of different days or readings, the same one: kind and place, not the words.
package struct FindingIdentity: Hashable, Sendable {
  private let kind: Kind
  private let range: SourceRange

  package init(_ finding: Finding) {
    kind = finding.kind
    range = finding.range
  }
}
