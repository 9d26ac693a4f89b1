import Diagnostics

extension Parser {
  /// An operand that begins with a sign.
  mutating func sign(_ start: Int) -> ExpressionNodeID? {
    if accept("(") { return parenthesis(start) }
    if accept("[") { return list(start) }
    if accept("]") { return openRange(start) }
    if accept("{") { return context(start) }
    if accept("-") || accept("−") {
      guard let inner = operand(Operator.arithmetic(.power).precedence + 1) else { return nil }
      return add(.negative(inner), from: start)
    }
    if accept("@") { return temporal(start) }
    if text[start] == UInt8(ascii: "?"), let local = names.local(in: text, at: start) {
      index = start + 1
      return add(.leaf(.local(local.local)), from: start)
    }
    if text[start] == UInt8(ascii: "."), let token = text.standardNumber(at: start) {
      index = token.end
      return add(.leaf(.literal(token.value)), from: start)
    }
    if text[start] == UInt8(ascii: "\"") {
      return string(start).flatMap { add(.leaf(.literal(.string($0))), from: start) }
    }
    if !isStandard, let quotes = Parser.foreignQuotes.first(where: { text.has($0.open, at: start) }) {
      return foreignString(start, quotes)
    }
    guard start < text.count, text.operatorToken(at: start) == nil, ![0x29, 0x2C, 0x7D].contains(text[start] ?? 0)
    else {
      reportMissingOperand()
      return nil
    }
    reportUnexpected()
    return nil
  }

  /// Reads what stands in brackets, where commas may separate and `[` begins a filter again.
  mutating func inBrackets<Result>(commasSeparate separates: Bool, _ body: (inout Parser) -> Result?) -> Result? {
    let outer = (commasSeparate, bracketCloses)
    (commasSeparate, bracketCloses) = (separates, false)
    defer { (commasSeparate, bracketCloses) = outer }
    return body(&self)
  }

  private mutating func parenthesis(_ start: Int) -> ExpressionNodeID? {
    inBrackets(commasSeparate: false) { parser in
      guard let inner = parser.test(0) else { return nil }
      if parser.accept("..") { return parser.range(inner, from: start, includesLower: false) }
      return parser.close(")", openedAt: start) ? inner : nil
    }
  }

  private mutating func list(_ start: Int) -> ExpressionNodeID? {
    inBrackets(commasSeparate: true) { parser in
      if parser.accept("]") { return parser.add(.list([]), from: start) }
      guard let first = parser.test(0) else { return nil }
      if parser.accept("..") { return parser.range(first, from: start, includesLower: true) }
      guard let nodes = parser.more(after: first, { $0.test(0) }), parser.close("]", openedAt: start)
      else { return nil }
      return parser.add(.list(nodes), from: start)
    }
  }

  private mutating func openRange(_ start: Int) -> ExpressionNodeID? {
    inBrackets(commasSeparate: false) { parser in
      guard let lower = parser.expression(0) else { return nil }
      guard parser.accept("..") else {
        parser.reportUnexpected()
        return nil
      }
      return parser.range(lower, from: start, includesLower: false)
    }
  }

  /// The rest of a range after its two points.
  mutating func range(_ lower: ExpressionNodeID, from start: Int, includesLower: Bool) -> ExpressionNodeID? {
    let outer = bracketCloses
    bracketCloses = true
    defer { bracketCloses = outer }
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
    let isOperand = text.isWord(at: start) || [0x22, 0x28, 0x40, 0x5B, 0x7B].contains(byte)
    var end = text.isWord(at: start) ? text.endOfWords(at: start) : start + 1
    while let next = text[end], next & 0xC0 == 0x80 { end += 1 }
    let written = text.text(text.range(start, end))
    switch byte {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
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
    case UInt8(ascii: "%"):
      report(
        ExpressionKinds.unexpectedSign, start, end, vi: "Phần trăm viết bằng số thập phân: 50% là 0.5.",
        en: "Percentages are written as decimals: 50% is 0.5.")
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
