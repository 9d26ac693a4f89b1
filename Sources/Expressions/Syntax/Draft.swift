import Diagnostics

/// A finding whose place is still counted in bytes of the expression.
struct Draft {
  let kind: Kind
  let range: Range<Int>
  let message: Text
  var replacement: (title: Text, text: String, isSafe: Bool)?

  func finding(_ locate: (Range<Int>) -> SourceRange) -> Finding {
    let place = locate(range)
    let fix = replacement.map { Fix($0.title, [TextEdit(place, $0.text)], isSafe: $0.isSafe) }
    return Finding(kind, at: place, message, fix: fix)
  }
}

/// The offer of near names at the end of a message; empty when there is none.
func offer(_ names: [String]) -> Text {
  guard !names.isEmpty else { return Text(same: "") }
  let list = names.map { "“\($0)”" }.joined(separator: ", ")
  return Text(vi: " Có phải ý là \(list)?", en: " Did you mean \(list)?")
}
