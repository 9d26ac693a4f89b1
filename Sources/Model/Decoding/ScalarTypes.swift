import Calendars
import Diagnostics
import Syntax

extension ValueType where Value == String {
  /// Free text, kept as written (NFC).
  static var text: ValueType<String> {
    let expected = Text(vi: "một đoạn chữ", en: "text")
    return ValueType(shape: { .scalar(expected, pattern: nil) }) { node, decoder in
      decoder.scalar(node, expected: expected)
    }
  }
}

extension ValueType where Value == Name {
  /// A name of something, compared after folding.
  static var name: ValueType<Name> {
    let expected = Text(vi: "một tên gọi", en: "a name")
    return ValueType(shape: { .scalar(expected, pattern: nil) }) { node, decoder in
      decoder.scalar(node, expected: expected).map { Name($0, at: decoder.tree.range(node)) }
    }
  }
}

extension ValueType where Value == Int {
  /// A whole number of at least `minimum` and at most one million.
  static func integer(minimum: Int = 0) -> ValueType<Int> {
    ValueType(shape: { .integer(minimum: minimum) }) { node, decoder in
      guard let text = decoder.scalar(node, expected: Text(vi: "một số nguyên", en: "a whole number")) else {
        return nil
      }
      guard text.isDigits, let number = Int(text), number >= minimum, number <= 1_000_000 else {
        decoder.report(
          DecodingKinds.badNumber, at: node, vi: "“\(text)” không phải số nguyên từ \(minimum) đến 1.000.000.",
          en: "“\(text)” is not a whole number from \(minimum) to 1000000.")
        return nil
      }
      return number
    }
  }
}

extension StringProtocol {
  /// Whether it consists of the digits 0 to 9 and nothing else, not even a sign.
  var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension ValueType where Value == Bool {
  /// `có` / `không` (yes / no).
  static var boolean: ValueType<Bool> {
    ValueType(shape: { .boolean }) { node, decoder in
      guard let text = decoder.scalar(node, expected: Text(vi: "“có” hoặc “không”", en: "“yes” or “no”")) else {
        return nil
      }
      switch FoldedName(text).key {
      case "có", "yes", "true", "đúng": return true
      case "không", "no", "false", "sai": return false
      default:
        decoder.report(
          DecodingKinds.badChoice, at: node, vi: "“\(text)” không phải “có” hay “không”.",
          en: "“\(text)” is neither “yes” nor “no”.")
        return nil
      }
    }
  }
}

extension ValueType where Value == CivilDate {
  /// A day: `2026-01-31` or `31/01/2026`.
  static var date: ValueType<CivilDate> {
    let expected = Text(vi: "một ngày như 2026-01-31", en: "a date like 2026-01-31")
    return ValueType(
      shape: { .scalar(expected, pattern: #"^(\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})$"#) }
    ) { node, decoder in
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      guard let date = CivilDate(parsing: text) else {
        decoder.reportBadDate(text, at: node)
        return nil
      }
      return date
    }
  }
}

extension ValueType where Value == Span {
  /// An amount of time in one of the six units of the law.
  static var span: ValueType<Span> {
    let expected = Text(vi: "một thời lượng như 3 ngày làm việc", en: "a duration like 3 working days")
    return ValueType(shape: { .scalar(expected, pattern: nil) }) { node, decoder in
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      switch Span.parse(text) {
      case .success(let span): return span
      case .failure(let error):
        decoder.report(error, of: text, at: node)
        return nil
      }
    }
  }
}

extension Decoder {
  mutating func report(_ error: SpanError, of text: String, at node: NodeID) {
    if let meant = Span(meantBy: text) {
      let span = meant.description(.vi)
      report(
        DecodingKinds.badDuration, at: node, vi: "“\(text)” chưa đúng dạng thời lượng; hãy viết “\(span)”.",
        en: "“\(text)” is not written as a duration; write “\(meant.description(.en))”.",
        fix: replacement(of: node, span))
    } else if case .missingUnit = error {
      report(
        DecodingKinds.limitWithoutUnit, at: node,
        vi: "“\(text)” thiếu đơn vị: ngày, ngày làm việc, giờ hay giờ làm việc?",
        en: "“\(text)” has no unit: days, working days, hours or working hours?")
    } else {
      report(
        DecodingKinds.badDuration, at: node,
        vi: "“\(text)” không phải là thời lượng như “3 ngày làm việc”, “2 giờ làm việc”, “15 ngày”.",
        en: "“\(text)” is not a duration such as “3 working days”, “2 working hours”, “15 days”.")
    }
  }

  fileprivate mutating func reportBadDate(_ text: String, at node: NodeID) {
    switch CivilDate.meant(by: text) {
    case .day(let date):
      report(
        DecodingKinds.badDate, at: node, vi: "Ngày “\(text)” viết chưa đúng dạng; hãy viết \(date).",
        en: "The date “\(text)” is not written in a known form; write \(date).",
        fix: replacement(of: node, date.description))
    case .noSuchDay:
      report(
        DecodingKinds.badDate, at: node, vi: "“\(text)” không phải là một ngày có trong lịch.",
        en: "“\(text)” is not a date of the calendar.")
    case .noDate:
      report(
        DecodingKinds.badDate, at: node, vi: "“\(text)” không phải là một ngày viết như 2026-01-31 hay 31/01/2026.",
        en: "“\(text)” is not a date such as 2026-01-31 or 31/01/2026.")
    }
  }

  /// A fix that puts another scalar in the place of one.
  fileprivate func replacement(of node: NodeID, _ text: String) -> Fix {
    Fix(Text(vi: "Viết “\(text)”", en: "Write “\(text)”"), [TextEdit(tree.range(node), text.asScalar)])
  }
}

/// A share between 0 and 1, in thousandths of a percent, so that it is exact.
package struct Rate: Hashable, Sendable {
  /// 50 % is 50_000.
  package let thousandthsOfPercent: Int

  /// Reads `50%`, `12,5 %`; nil when it is no rate in 0…100 %.
  package init?(parsing text: String) {
    let compact = text.filter { !$0.isWhitespace }
    guard compact.hasSuffix("%") else { return nil }
    let parts = compact.dropLast().split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy(\.isDigits), let whole = Int(parts[0]),
      (0...100).contains(whole)
    else { return nil }
    var thousandths = whole * 1000
    if parts.count == 2 {
      guard (1...3).contains(parts[1].count), let fraction = Int(parts[1]) else { return nil }
      thousandths += fraction * [100, 10, 1][parts[1].count - 1]
    }
    guard thousandths <= 100_000 else { return nil }
    thousandthsOfPercent = thousandths
  }
}

extension ValueType where Value == Rate {
  /// A percentage between 0 and 100.
  static var rate: ValueType<Rate> {
    let expected = Text(vi: "một tỷ lệ như 50%", en: "a rate like 50%")
    return ValueType(shape: { .scalar(expected, pattern: #"^\d{1,3}([.,]\d{1,3})?\s*%$"#) }) { node, decoder in
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      guard let rate = Rate(parsing: text) else {
        decoder.report(
          DecodingKinds.badRate, at: node, vi: "“\(text)” không phải là tỷ lệ từ 0% đến 100%.",
          en: "“\(text)” is not a rate between 0% and 100%.")
        return nil
      }
      return rate
    }
  }
}

/// An amount in whole đồng.
package struct Money: Hashable, Comparable, Sendable {
  package let amount: Int

  package init(_ amount: Int) { self.amount = amount }

  /// Reads `15.000 đồng`, `8.000đ`, `3000000 VND`; dots group thousands. Nil when it is no amount.
  package init?(parsing text: String) {
    var compact = FoldedName(text).key.filter { !$0.isWhitespace }
    for unit in ["việtnamđồng", "đồng", "vnđ", "vnd", "đ"] where compact.hasSuffix(unit) {
      compact.removeLast(unit.count)
      break
    }
    let groups = compact.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...12).contains(first.count), groups.count == 1 || first.count <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.count <= 5,
      compact.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let amount = Int(groups.joined())
    else { return nil }
    self.amount = amount
  }

  package static func < (left: Money, right: Money) -> Bool { left.amount < right.amount }
}

extension Money: CustomStringConvertible {
  /// `15.000 đồng`, as officers write it.
  package var description: String {
    var digits = Array(String(abs(amount)))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(".", at: position)
      position -= 3
    }
    return (amount < 0 ? "-" : "") + String(digits) + " đồng"
  }
}

extension ValueType where Value == Money {
  /// Money: `15.000 đồng`.
  static var money: ValueType<Money> {
    let expected = Text(vi: "một số tiền như 15.000 đồng", en: "an amount like 15.000 đồng")
    return ValueType(shape: { .scalar(expected, pattern: nil) }) { node, decoder in
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      guard let money = Money(parsing: text) else {
        if let meant = Money(meantBy: text) {
          decoder.report(
            DecodingKinds.badMoney, at: node, vi: "“\(text)” chưa đúng dạng số tiền; hãy viết “\(meant)”.",
            en: "“\(text)” is not written as an amount of money; write “\(meant)”.",
            fix: decoder.replacement(of: node, meant.description))
        } else {
          decoder.report(
            DecodingKinds.badMoney, at: node, vi: "“\(text)” không phải là số tiền như “15.000 đồng”.",
            en: "“\(text)” is not an amount of money such as “15.000 đồng”.")
        }
        return nil
      }
      return money
    }
  }
}

extension ValueType where Value: Vocabulary {
  /// One word of a closed set, in either language.
  static var choice: ValueType<Value> {
    ValueType(shape: { .choice(Value.title, Value.allCases.map(\.keyword)) }) { node, decoder in
      guard let text = decoder.scalar(node, expected: Value.title) else { return nil }
      if let word = Value(word: text) { return word }
      let near = nearestNames(to: text, among: Value.allCases.flatMap(\.keyword.spellings), limit: 3)
      let words = Value.allCases.map(\.keyword)
      let offer =
        near.isEmpty && words.count <= 12
        ? Text(
          vi: " Các từ dùng được: \(words.map(\.vi).joined(separator: ", ")).",
          en: " Use one of: \(words.map(\.en).joined(separator: ", ")).")
        : suggestion(near)
      let fix = near.first.map {
        Fix(Text(vi: "Đổi thành “\($0)”", en: "Change to “\($0)”"), [TextEdit(decoder.tree.range(node), $0)])
      }
      decoder.report(
        DecodingKinds.badChoice, at: node, vi: "“\(text)” không phải là \(Value.title.vi).\(offer.vi)",
        en: "“\(text)” is not \(Value.title.en).\(offer.en)", fix: fix)
      return nil
    }
  }
}

extension Vocabulary {
  /// The word with a spelling, in either language; nil when there is none.
  package init?(word: String) {
    if let exact = Self.allCases.first(where: { $0.keyword.vi == word || $0.keyword.en == word }) {
      self = exact
      return
    }
    let key = FoldedName(word).key
    guard let found = Self.allCases.first(where: { $0.keyword.spellings.contains { FoldedName($0).key == key } })
    else { return nil }
    self = found
  }
}
