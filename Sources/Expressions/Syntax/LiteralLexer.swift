import Calendars
import Diagnostics

/// A literal that begins with a digit, and where it ends.
struct LiteralToken {
  let value: Value
  let end: Int
  var draft: Draft?
}

extension FoldedText {
  /// Reads a number, a bare date or an amount of time; `commasSeparate` inside lists, where `1,2` are two numbers.
  func literal(at start: Int, commasSeparate: Bool) -> LiteralToken? {
    if let token = date(at: start) { return token }
    let (end, form) = numberEnd(at: start, commasSeparate: commasSeparate)
    let written = String(decoding: bytes[start..<end], as: UTF8.self)
    let plain = form == .plain && WrittenNumber.isMisleading(written) ? Form.points : form
    let digits = WrittenForm.plainDigits(written, plain)
    guard let number = Decimal(parsing: digits) else {
      return LiteralToken(value: .null, end: end, draft: badNumber(written, digits: nil, start, end))
    }
    let draft = plain == .plain ? nil : badNumber(written, digits: digits, start, end)
    let unitStart = skippingSpace(end)
    if unitStart > end, let (unit, unitEnd) = unit(at: unitStart) {
      guard let value = unit.value(number) else {
        return LiteralToken(value: .null, end: unitEnd, draft: draft ?? badDuration(start, unitEnd))
      }
      return LiteralToken(value: value, end: unitEnd, draft: draft)
    }
    return LiteralToken(value: .number(number), end: end, draft: draft)
  }

  /// Reads a number as FEEL writes it: digits, a point and digits, an exponent.
  func standardNumber(at start: Int) -> LiteralToken? {
    var end = digitsEnd(start)
    if self[end] == 0x2E, digitsEnd(end + 1) > end + 1 { end = digitsEnd(end + 1) }
    guard end > start else { return nil }
    if self[end] == UInt8(ascii: "e") || self[end] == UInt8(ascii: "E") {
      let sign = self[end + 1]
      let digits = sign == 0x2B || sign == 0x2D ? end + 2 : end + 1
      if digitsEnd(digits) > digits { end = digitsEnd(digits) }
    }
    guard !isWord(at: end) else { return nil }
    let written = String(decoding: bytes[start..<end], as: UTF8.self)
    return LiteralToken(value: Decimal(literal: written).map(Value.number) ?? .null, end: end)
  }

  typealias Form = WrittenForm

  /// `2026-01-01`, `2026-01-01T08:00`; a date with slashes is understood and reported.
  private func date(at start: Int) -> LiteralToken? {
    var end = start
    while let byte = self[end], isDigit(byte) || byte == 0x2D || byte == 0x2F { end += 1 }
    let written = String(decoding: bytes[start..<end], as: UTF8.self)
    let separators = written.utf8.filter { !isDigit($0) }
    guard separators.count == 2, separators.first == separators.last, !isWord(at: end) || self[end] == 0x74
    else { return nil }
    let parts = written.split(whereSeparator: { $0 == "-" || $0 == "/" })
    let lengths = parts.map(\.utf8.count)
    if separators.first == 0x2D {
      guard lengths == [4, 2, 2] else { return nil }
      let clockEnd = endOfClock(at: end)
      let whole = String(decoding: bytes[start..<clockEnd], as: UTF8.self)
      let value =
        clockEnd > end
        ? CatalogueTemporalText.dateAndTime(whole).map(Value.dateTime)
        : CatalogueTemporalText.date(whole).map(Value.date)
      return LiteralToken(
        value: value ?? .null, end: clockEnd, draft: value == nil ? badDate(whole, start, clockEnd) : nil)
    }
    guard lengths.count == 3, lengths[2] == 4 else { return nil }
    return LiteralToken(
      value: CatalogueTemporalText.date(written).map(Value.date) ?? .null, end: end, draft: badDate(written, start, end)
    )
  }

  private func endOfClock(at start: Int) -> Int {
    guard self[start] == 0x74 else { return start }
    var end = start + 1
    while let byte = self[end], isDigit(byte) || byte == 0x3A { end += 1 }
    return end
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func digitsEnd(_ start: Int) -> Int {
    var end = start
    while let byte = self[end], isDigit(byte) { end += 1 }
    return end
  }

  private func numberEnd(at start: Int, commasSeparate: Bool) -> (end: Int, form: Form) {
    var end = digitsEnd(start)
    var form = Form.plain
    if self[end] == 0x20, end - start <= 3 {
      var next = digitsEnd(end + 1)
      while self[end] == 0x20, next - end == 4, !isWord(at: next) {
        end = next
        form = .spaces
        next = digitsEnd(end + 1)
      }
    }
    var points = 0
    while self[end] == 0x2E, digitsEnd(end + 1) > end + 1 {
      end = digitsEnd(end + 1)
      points += 1
    }
    if points > 1 { form = .points }
    guard !commasSeparate else { return (end, form) }
    var commas = 0
    while self[end] == 0x2C, digitsEnd(end + 1) > end + 1 {
      end = digitsEnd(end + 1)
      commas += 1
    }
    if commas > 0 { form = commas > 1 ? .broken : .comma }
    return (end, form)
  }

  private func unit(at start: Int) -> (DurationUnit, Int)? {
    for unit in DurationUnit.allCases {
      for word in unit.words where hasWord(word, at: start) { return (unit, start + word.utf8.count) }
    }
    return nil
  }

  private func badNumber(_ written: String, digits: String?, _ start: Int, _ end: Int) -> Draft {
    guard let digits else {
      return Draft(
        kind: ExpressionKinds.numberFormat, range: range(start, end),
        message: Text(
          vi: "Không đọc được số “\(written)”: viết liền các chữ số, phần thập phân sau dấu chấm.",
          en: "The number “\(written)” cannot be read: write digits only, with a decimal point."))
    }
    let isCertain = written.contains(",") || written.contains(" ") || written.filter { $0 == "." }.count > 1
    return Draft(
      kind: ExpressionKinds.numberFormat, range: range(start, end),
      message: Text(
        vi: "Số “\(written)” phải viết là \(digits): không tách hàng nghìn, phần thập phân sau dấu chấm.",
        en: "The number “\(written)” is written \(digits): no thousands separators, a decimal point."),
      replacement: (Text(vi: "Viết \(digits)", en: "Write \(digits)"), digits, isCertain))
  }

  private func badDate(_ written: String, _ start: Int, _ end: Int) -> Draft {
    if let date = CivilDate(parsing: written) {
      return Draft(
        kind: ExpressionKinds.dateFormat, range: range(start, end),
        message: Text(
          vi: "Trong điều kiện, ngày “\(written)” viết là \(date).",
          en: "In a condition “\(written)” is written \(date)."),
        replacement: (Text(vi: "Viết \(date)", en: "Write \(date)"), date.description, true))
    }
    return Draft(
      kind: ExpressionKinds.dateFormat, range: range(start, end),
      message: Text(vi: "Không có ngày “\(written)”.", en: "There is no such date as “\(written)”."))
  }

  private func badDuration(_ start: Int, _ end: Int) -> Draft {
    let written = text(range(start, end))
    return Draft(
      kind: ExpressionKinds.durationFormat, range: range(start, end),
      message: Text(
        vi: "“\(written)” không tròn phút (hoặc tròn tháng), hoặc quá lớn.",
        en: "“\(written)” is not a whole number of minutes (or months), or is too large."))
  }
}

/// The ways in which digits of a number are grouped in writing.
enum WrittenForm {
  case plain
  case points
  case spaces
  case comma
  case broken

  /// The number in digits with a decimal point at most.
  static func plainDigits(_ written: String, _ form: WrittenForm) -> String {
    switch form {
    case .plain, .broken: written
    case .points: written.filter { $0 != "." }
    case .spaces: written.filter { $0 != " " }
    case .comma:
      String(written.filter { $0 != "." && $0 != " " }.map { $0 == "," ? "." : $0 })
    }
  }
}
