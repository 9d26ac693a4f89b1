import Calendars
import Diagnostics
import Syntax

/// How long something takes, fixed or spread: the figures as written, not yet known to fit together.
package struct TakenTime: Sendable {
  package var fixed: Located<Span>?
  package var shape: Located<DistributionShape>?
  package var least: Located<Span>?
  package var usual: Located<Span>?
  package var most: Located<Span>?
  package var mean: Located<Span>?
  package var deviation: Located<Span>?
  /// A file with one observed time a line.
  package var file: Located<String>?
  package let range: SourceRange

  static let construct = Construct<TakenTime>(
    "thực tế", "actual", vi: "thời gian không cố định", en: "a time that differs from dossier to dossier",
    make: { TakenTime(range: $0) },
    fields: [
      .optional(
        "phân phối", "distribution", ValueType.choice.located, \.shape,
        vi: "dạng phân phối; bỏ được khi các số cho biết", en: "needed only where the figures do not tell"),
      .optional("từ", "from", ValueType.span.located, \.least, vi: "ngắn nhất", en: "the shortest time"),
      .optional("thường", "usual", ValueType.span.located, \.usual, vi: "thường gặp nhất", en: "the most usual time"),
      .optional("đến", "to", ValueType.span.located, \.most, vi: "dài nhất", en: "the longest time"),
      .optional("trung bình", "mean", ValueType.span.located, \.mean, vi: "trung bình", en: "mean"),
      .optional(
        "lệch chuẩn", "deviation", ValueType.span.located, \.deviation, vi: "độ lệch chuẩn", en: "standard deviation"),
      .optional(
        "tệp", "file", ValueType.text.located, \.file,
        vi: "tệp CSV, mỗi dòng một thời gian đã đo (số trơn là phút), ở cột “thời gian” hoặc cột đầu",
        en: "CSV file, one observed time a line (bare numbers are minutes), in the column “duration” or the first"),
    ])

  /// Every span that is stated.
  package var spans: [Located<Span>] { [fixed, least, usual, most, mean, deviation].compactMap { $0 } }
}

extension ValueType where Value == TakenTime {
  /// Time that people work: a bare duration, or the figures of a distribution.
  static var workTime: ValueType<TakenTime> {
    takenTime(Text(vi: "một thời gian làm như 25 phút", en: "a time of work like 25 minutes"))
  }

  /// Time by the clock: a bare duration, or the figures of a distribution.
  static var clockTime: ValueType<TakenTime> {
    takenTime(Text(vi: "một thời gian theo đồng hồ như 5 ngày", en: "a time by the clock like 5 days"))
  }

  private static func takenTime(_ expected: Text) -> ValueType<TakenTime> {
    ValueType(
      shape: { .anyOf([.scalar(expected, pattern: nil), .construct(TakenTime.construct.shape)]) }
    ) { node, decoder in
      guard decoder.tree.kind(node) == .scalar else { return TakenTime.construct.decode(node, &decoder) }
      guard let span = ValueType<Span>.span.located.decode(node, &decoder) else { return nil }
      return TakenTime(fixed: span, range: decoder.tree.range(node))
    }
  }
}
