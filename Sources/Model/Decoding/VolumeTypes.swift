import Calendars
import Diagnostics
import Syntax

/// So many dossiers in each of some stretches of time.
package struct VolumeRate: Hashable, Sendable {
  package enum Period: Hashable, Sendable { case day, month, year }

  package let count: Double
  package let period: Period

  package init(_ count: Double, per period: Period) {
    self.count = count
    self.period = period
  }

  /// Reads `1.200 mỗi năm`, `12,5 hồ sơ mỗi ngày`, `40 per month`; nil when it is nothing of the kind.
  package init?(parsing text: String) {
    var words = FoldedName(text).key.split(separator: " ").map(String.init)
    guard let number = words.first, let count = WrittenCount.parse(number) else { return nil }
    words.removeFirst()
    if words.starts(with: ["hồ", "sơ"]) { words.removeFirst(2) }
    if words.first == "dossiers" || words.first == "dossier" { words.removeFirst() }
    let period: Period? =
      switch words.joined(separator: " ") {
      case "mỗi ngày", "một ngày", "per day", "a day": .day
      case "mỗi tháng", "một tháng", "per month", "a month": .month
      case "mỗi năm", "một năm", "per year", "a year": .year
      default: nil
      }
    guard let period else { return nil }
    self.count = count
    self.period = period
  }
}

/// Counts as officers write them.
enum WrittenCount {
  /// Dots group thousands; a comma, or a dot not followed by three digits, begins the decimals. At most nine digits.
  static func parse(_ text: String) -> Double? {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count) && groups[0] != "0"
      && groups.dropFirst().allSatisfy { $0.prefix { $0 != "," }.count == 3 }
    let plain = isGrouped ? text.replacing(".", with: "") : text
    let parts = plain.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy(\.isDigits), parts[0].count <= 9 else { return nil }
    if parts.count == 2 {
      // `1,200` may be meant as twelve hundred.
      guard parts[1].count <= 2 else { return nil }
      return Double("\(parts[0]).\(parts[1])")
    }
    return Double(parts[0])
  }
}

/// A part of what is usual, which may be more than the whole, in thousandths of a percent.
package struct Proportion: Hashable, Sendable {
  /// 150 % is 150 000.
  package let thousandthsOfPercent: Int

  /// Reads `80%`, `150 %`, `12,5%`, up to 10 000 %.
  package init?(parsing text: String) {
    let compact = text.filter { !$0.isWhitespace }
    guard compact.hasSuffix("%"), let number = WrittenCount.parse(String(compact.dropLast())), number <= 10_000 else {
      return nil
    }
    thousandthsOfPercent = Int((number * 1000).rounded())
  }

  package var factor: Double { Double(thousandthsOfPercent) / 100_000 }
}

extension ValueType where Value == Proportion {
  /// A percentage that may exceed 100.
  static var proportion: ValueType<Proportion> {
    let expected = Text(vi: "một tỷ lệ như 150%", en: "a proportion like 150%")
    return ValueType(shape: { .scalar(expected, pattern: #"^[\d.,]+\s*%$"#) }) { node, decoder in
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      guard let proportion = Proportion(parsing: text) else {
        decoder.report(
          DecodingKinds.badRate, at: node, vi: "“\(text)” không phải là tỷ lệ như 80% hay 150%.",
          en: "“\(text)” is not a proportion such as 80% or 150%.")
        return nil
      }
      return proportion
    }
  }
}

extension ValueType where Value == Int {
  /// A whole number of days, as `30 ngày`.
  static var wholeDays: ValueType<Int> {
    ValueType(shape: { .scalar(Text(vi: "một số ngày như 30 ngày", en: "a number of days like 30 days"), pattern: nil) }
    ) {
      node, decoder in
      guard let span = ValueType<Span>.span.decode(node, &decoder) else { return nil }
      guard let days = span.calendarDays else {
        decoder.report(
          DecodingKinds.badDuration, at: node, vi: "“\(decoder.tree.text(node))” phải tính bằng ngày, như “30 ngày”.",
          en: "“\(decoder.tree.text(node))” must be in days, such as “30 days”.")
        return nil
      }
      return days
    }
  }
}

extension ValueType where Value == Span {
  /// Minutes or hours, as `30 phút`.
  static var overtime: ValueType<Span> {
    ValueType(
      shape: { .scalar(Text(vi: "một thời gian như 30 phút", en: "a time like 30 minutes"), pattern: nil) },
      decode: ValueType<Span>.span.decode)
  }
}

extension ValueType where Value == UInt64 {
  /// Any whole number of 64 bits.
  static var seed: ValueType<UInt64> {
    ValueType(shape: { .integer(minimum: 0) }) { node, decoder in
      guard let text = decoder.scalar(node, expected: Text(vi: "một số nguyên", en: "a whole number")) else {
        return nil
      }
      guard text.isDigits, let number = UInt64(text) else {
        decoder.report(
          DecodingKinds.badNumber, at: node, vi: "“\(text)” không phải số nguyên từ 0 đến \(UInt64.max).",
          en: "“\(text)” is not a whole number from 0 to \(UInt64.max).")
        return nil
      }
      return number
    }
  }
}

extension ValueType where Value == Rate {
  /// A percentage above 0, at most 100.
  static var positiveRate: ValueType<Rate> {
    ValueType(shape: ValueType<Rate>.rate.shape) { node, decoder in
      guard let rate = ValueType<Rate>.rate.decode(node, &decoder) else { return nil }
      guard rate.thousandthsOfPercent > 0 else {
        decoder.report(
          DecodingKinds.badRate, at: node, vi: "Tỷ lệ ở đây phải lớn hơn 0%, như 2%.",
          en: "The rate must be above 0% here, such as 2%.")
        return nil
      }
      return rate
    }
  }
}

extension ValueType where Value == [(month: Name, part: Proportion)] {
  static var byMonth: ValueType<[(month: Name, part: Proportion)]> {
    .dictionary(key: Text(vi: "tháng, từ 1 đến 12", en: "month, from 1 to 12"), ValueType<Proportion>.proportion) {
      (month: $0, part: $1)
    }
  }
}

extension ValueType where Value == [(day: Name, part: Proportion)] {
  static var byWeekday: ValueType<[(day: Name, part: Proportion)]> {
    .dictionary(
      key: Text(vi: "thứ trong tuần, như thứ hai", en: "weekday, like Monday"), ValueType<Proportion>.proportion
    ) { (day: $0, part: $1) }
  }
}

/// A file beside the text (`{tệp: …}`).
struct AttachedFile: Sendable {
  var path = ""

  static let construct = Construct<AttachedFile>(
    "tệp", "file", vi: "tệp CSV đặt cạnh tệp này", en: "a CSV file beside this one", make: { _ in AttachedFile() },
    fields: [
      .value(
        "tệp", "file", .text, \.path, isRequired: true, vi: "tên tệp đặt cạnh tệp này hoặc trong thư mục con",
        en: "a file beside this one or in a folder below")
    ])
}

extension ValueType where Value == WorkloadVolume {
  /// `1.200 mỗi năm`, or the file with the moments of receipt.
  static var volume: ValueType<WorkloadVolume> { volume(allowsChange: false) }

  /// The same, or `gấp 2`, `+20%`, `-10%`.
  static var volumeChange: ValueType<WorkloadVolume> { volume(allowsChange: true) }

  private static func volume(allowsChange: Bool) -> ValueType<WorkloadVolume> {
    let change = allowsChange ? Text(vi: ", “gấp 2” hay “+20%”", en: ", “times 2” or “+20%”") : Text(same: "")
    let expected = Text(
      vi: "số lượng như “1.200 mỗi năm”, “40 mỗi tháng”, “12 mỗi ngày”\(change.vi)",
      en: "a volume like “1200 per year”, “40 per month”, “12 per day”\(change.en)")
    return ValueType(
      shape: { .anyOf([.scalar(expected, pattern: nil), .construct(AttachedFile.construct.shape)]) }
    ) { node, decoder in
      if decoder.tree.kind(node) == .mapping {
        return AttachedFile.construct.decode(node, &decoder).map { .file($0.path) }
      }
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      if let rate = VolumeRate(parsing: text) { return .rate(rate) }
      if allowsChange, let factor = WorkloadVolume.factor(parsing: text) { return .times(factor) }
      decoder.report(
        DecodingKinds.badVolume, at: node, vi: "“\(text)” không phải là \(expected.vi).",
        en: "“\(text)” is not \(expected.en).")
      return nil
    }
  }
}

extension WorkloadVolume {
  /// Reads `gấp 2`, `gấp 1,5 lần`, `times 2`, `+20%`, `-10%`.
  static func factor(parsing text: String) -> Double? {
    var words = FoldedName(text).key.split(separator: " ").map(String.init)
    if let first = words.first, ["gấp", "times"].contains(first) {
      words.removeFirst()
      if words.last == "lần" { words.removeLast() }
      return words.count == 1 ? words.first.flatMap(WrittenCount.parse) : nil
    }
    let compact = words.joined()
    guard let sign = compact.first, let part = Proportion(parsing: String(compact.dropFirst())) else { return nil }
    switch sign {
    case "+": return 1 + part.factor
    case "-", "−": return part.factor <= 1 ? 1 - part.factor : nil
    default: return nil
    }
  }
}
