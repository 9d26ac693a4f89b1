import Diagnostics

extension Parser {
  /// An operand that begins with a sign.
  mutating func sign(_ start: Int) -> ExpressionNodeID? {
    if accept("(") { return parenthesis(start) }
    if accept("[") { return list(start) }
    if accept("]") { return openRange(start) }
    if accept("-") || accept("−") {
      guard let inner = operand(Operator.arithmetic(.power).precedence + 1) else { return nil }
      return add(.negative(inner), from: start)
    }
    if accept("@") { return temporal(start) }
    if text[start] == UInt8(ascii: "\"") {
      return string(start).flatMap { add(.leaf(.literal(.string($0))), from: start) }
    }
    if let quotes = Parser.foreignQuotes.first(where: { text.has($0.open, at: start) }) {
      return foreignString(start, quotes)
    }
    guard start < text.count, text.operatorToken(at: start) == nil, ![0x29, 0x2C].contains(text[start] ?? 0) else {
      reportMissingOperand()
      return nil
    }
    reportUnexpected()
    return nil
  }

  private mutating func parenthesis(_ start: Int) -> ExpressionNodeID? {
    let outer = commasSeparate
    commasSeparate = false
    guard let inner = expression(0) else { return nil }
    commasSeparate = outer
    if accept("..") { return range(inner, from: start, includesLower: false) }
    return close(")", openedAt: start) ? inner : nil
  }

  private mutating func list(_ start: Int) -> ExpressionNodeID? {
    let outer = commasSeparate
    commasSeparate = true
    defer { commasSeparate = outer }
    if accept("]") { return add(.list([]), from: start) }
    guard let first = expression(0) else { return nil }
    if accept("..") { return range(first, from: start, includesLower: true) }
    guard let nodes = more(after: first, { $0.expression(0) }), close("]", openedAt: start) else { return nil }
    return add(.list(nodes), from: start)
  }

  private mutating func openRange(_ start: Int) -> ExpressionNodeID? {
    guard let lower = expression(0) else { return nil }
    guard accept("..") else {
      reportUnexpected()
      return nil
    }
    return range(lower, from: start, includesLower: false)
  }

  /// The rest of a range after its two points.
  mutating func range(_ lower: ExpressionNodeID, from start: Int, includesLower: Bool) -> ExpressionNodeID? {
    guard let upper = expression(0) else { return nil }
    let includesUpper = accept("]")
    guard includesUpper || accept(")") || accept("[") else {
      _ = close("]", openedAt: start)
      return nil
    }
    return add(.range(lower, upper, includesLower: includesLower, includesUpper: includesUpper), from: start)
  }

  /// Goes past a closing bracket, or reports that it is missing.
  mutating func close(_ sign: String, openedAt open: Int) -> Bool {
    if accept(sign) { return true }
    guard skip() == text.count else {
      reportUnexpected()
      return false
    }
    report(
      ExpressionKinds.unclosed, open, open + 1, vi: "Ngoặc mở ở đây chưa có ngoặc đóng “\(sign)”.",
      en: "The bracket opened here has no closing “\(sign)”.")
    return false
  }

  /// Reports what stands here and cannot.
  mutating func reportUnexpected() {
    let start = skip()
    let byte = text[start] ?? 0
    let isOperand = text.isWord(at: start) || [0x22, 0x28, 0x40, 0x5B].contains(byte)
    var end = text.isWord(at: start) ? text.endOfWords(at: start) : start + 1
    while let next = text[end], next & 0xC0 == 0x80 { end += 1 }
    let written = text.text(text.range(start, end))
    switch byte {
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      report(
        ExpressionKinds.unclosed, start, end, vi: "Ngoặc đóng “\(written)” không có ngoặc mở tương ứng.",
        en: "The closing “\(written)” has no opening bracket of its kind.")
    case _ where isOperand:
      report(
        ExpressionKinds.missingOperator, start, end, vi: "Trước “\(written)” thiếu phép toán (và, hoặc, =, >, + …).",
        en: "Before “\(written)” an operator is missing (and, or, =, >, + …).")
    case UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "!"):
      let correct = byte == UInt8(ascii: "&") ? "và" : byte == UInt8(ascii: "|") ? "hoặc" : "không"
      report(
        ExpressionKinds.wrongOperator, start, end, vi: "“\(written)” viết là “\(correct)”.",
        en: "“\(written)” is written “\(correct)”.")
    case UInt8(ascii: "#"):
      report(
        ExpressionKinds.unexpectedSign, start, end,
        vi: "“#” không phải dấu chỉ số và chỉ mở đầu chú thích khi đứng sau dấu cách; hãy viết số không kèm “#”.",
        en: "“#” is no number sign, and begins a comment only behind a space; write the number without it.")
    default:
      report(
        ExpressionKinds.unexpectedSign, start, end, vi: "Dấu “\(written)” không đứng được ở đây.",
        en: "The sign “\(written)” cannot stand here.")
    }
  }
}
