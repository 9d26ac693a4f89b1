import Diagnostics

extension Parse {
  mutating func reportUnclosedQuote(_ quote: Int) {
    log.report(
      SyntaxKinds.unclosedQuote, quote, quote + 1,
      vi: "Dấu nháy mở ở đây không được đóng.",
      en: "The quote opened here is never closed.")
  }

  mutating func reportUnclosedBracket(_ bracket: Int) {
    let sign = bytes.text(bracket, bracket + 1)
    let closing = sign == "{" ? "}" : "]"
    log.report(
      SyntaxKinds.unclosedBracket, bracket, bracket + 1,
      vi: "Dấu “\(sign)” mở ở đây không được đóng bằng “\(closing)”.",
      en: "The “\(sign)” opened here is never closed by “\(closing)”.")
  }

  mutating func reportEscape(_ problem: SyntaxProblem) {
    log.report(
      SyntaxKinds.badEscape, problem.position - 1, problem.position + 1,
      vi: "Sau dấu “\\” trong nháy kép phải là mã hợp lệ; muốn viết chính dấu này thì gõ “\\\\” hoặc dùng nháy đơn.",
      en: "“\\” in double quotes must begin a known escape; write “\\\\” or use single quotes for the sign itself.")
  }

  mutating func reportMissingColon(_ problem: SyntaxProblem) {
    let start = problem.contextPosition ?? problem.position
    let end = bytes.withUnsafeBufferPointer { $0.endOfContent(start) }
    log.report(
      SyntaxKinds.missingColon, start, max(end, start + 1),
      vi: "Dòng này thiếu dấu hai chấm và dấu cách sau tên khóa (“khóa: giá trị”).",
      en: "This line lacks the colon and space after its key (“key: value”).")
  }

  mutating func reportIndentation(_ problem: SyntaxProblem) {
    let isDash = problem.problem.hasPrefix("block sequence entries")
    let isColon = problem.problem.hasPrefix("mapping values")
    let (start, end) = bytes.withUnsafeBufferPointer { bytes in
      let first = isColon ? bytes.skippingBlanks(bytes.startOfLine(problem.position)) : problem.position
      return (min(first, problem.position), bytes.endOfContent(problem.position))
    }
    let notes =
      isDash || isColon
      ? []
      : problem.contextPosition.map {
        [
          Note(
            Text(vi: "Nhóm đang đọc bắt đầu ở đây.", en: "What is being read begins here."), at: log.range($0, $0 + 1))
        ]
      } ?? []
    log.report(
      SyntaxKinds.badIndentation, start, max(end, start + 1),
      vi: isDash
        ? "Dấu “-” của danh sách phải đứng đầu một dòng mới, dưới khóa của nó."
        : isColon
          ? "Dòng này thụt vào dưới một khóa đã có giá trị; hãy lùi ra ngang với khóa đó."
          : "Dòng này không thẳng hàng với các dòng cùng nhóm.",
      en: isDash
        ? "The “-” of a list must begin a new line below its key."
        : isColon
          ? "This line is indented below a key that has a value already; align it with that key."
          : "This line is not aligned with the lines it belongs to.",
      notes: notes)
  }

  /// The rest: a translated message, libyaml's own words as a last resort.
  mutating func reportOther(_ problem: SyntaxProblem) {
    let message = translated(problem)
    let kind =
      problem.problem.hasPrefix("found character that cannot start")
      ? SyntaxKinds.reservedCharacter
      : problem.problem.hasPrefix("did not find expected key") ? SyntaxKinds.textAfterValue : SyntaxKinds.syntaxError
    let end = bytes.withUnsafeBufferPointer { $0.endOfContent(problem.position) }
    log.report(kind, problem.position, max(end, problem.position + 1), vi: message.vi, en: message.en)
  }

  private func translated(_ problem: SyntaxProblem) -> Text {
    let sign = bytes.text(problem.position, problem.position + 1)
    for (words, text) in Parse.translations where problem.problem.contains(words) { return text }
    if problem.problem.hasPrefix("found character that cannot start") {
      return Text(
        vi: "Giá trị không được bắt đầu bằng “\(sign)”; hãy đặt cả giá trị trong dấu nháy kép.",
        en: "A value cannot begin with “\(sign)”; put the whole value in quotes.")
    }
    return Text(vi: "Sai cú pháp YAML (\(problem.problem)).", en: "YAML syntax error: \(problem.problem).")
  }

  private static let translations: [(String, Text)] = [
    (
      "did not find expected key",
      Text(
        vi: "Có chữ thừa sau khi giá trị đã kết thúc (sau dấu nháy hoặc dấu ngoặc đóng).",
        en: "Text stands after a value that has ended (behind a closing quote or bracket).")
    ),
    (
      "did not find expected ','",
      Text(
        vi: "Thiếu dấu phẩy hoặc dấu ngoặc đóng trong danh sách viết trên một dòng.",
        en: "A comma or the closing bracket is missing in this inline list.")
    ),
    (
      "did not find expected node content",
      Text(vi: "Ở đây thiếu một giá trị.", en: "A value is missing here.")
    ),
    (
      "did not find expected <document start>",
      Text(
        vi: "Còn nội dung sau khi tài liệu đã kết thúc; có lẽ dòng này thụt lề sai hoặc thừa dấu ngoặc.",
        en: "Content stands after the end of the document; perhaps this line is wrongly indented.")
    ),
    (
      "mapping values are not allowed",
      Text(vi: "Không được có dấu hai chấm ở đây.", en: "A colon is not allowed here.")
    ),
    (
      "mapping keys are not allowed",
      Text(vi: "Không được có khóa “?” ở đây.", en: "A “?” key is not allowed here.")
    ),
    (
      "expected comment or line break",
      Text(
        vi: "Sau “|” hoặc “>” phải xuống dòng; nội dung viết ở các dòng dưới, thụt vào.",
        en: "“|” or “>” must be followed by a line break; the text stands on the lines below, indented.")
    ),
    (
      "indentation indicator",
      Text(vi: "Số bậc thụt lề sau “|” hoặc “>” phải từ 1 đến 9.", en: "The indentation after “|” or “>” is 1 to 9.")
    ),
    (
      "block mapping entries", Text(vi: "Không được viết khóa ở đây.", en: "A key is not allowed here.")
    ),
    (
      "'-' indicator",
      Text(vi: "Ở đây phải là một dòng bắt đầu bằng “-”.", en: "A line that begins with “-” is expected here.")
    ),
  ]
}
