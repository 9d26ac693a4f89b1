import Calendars
import Diagnostics
import Syntax

/// How long an agency may take, as the text states it.
package enum LimitAmount: Sendable {
  case span(Span)
  /// Set by another body in the instrument named; not known here.
  case setElsewhere(String)

  package var span: Span? {
    if case .span(let span) = self { return span }
    return nil
  }
}

/// The hour after which the next working day counts, and how.
package struct CutOffRule: Sendable {
  package var time: TimeOfDay?
  package var reading: CutOffReading?

  static let construct = Construct<CutOffRule>(
    "giờ chốt", "cut-off", vi: "giờ chốt nhận hồ sơ", en: "the hour after which the next working day counts",
    make: { _ in CutOffRule() },
    fields: [
      .optional("giờ", "time", .timeOfDay, \.time, vi: "giờ chốt, như 15:00", en: "the hour, such as 15:00"),
      .optional(
        "nghĩa", "meaning", .choice, \.reading, vi: "ngày làm việc tiếp theo là ngày 0 hay ngày 1",
        en: "whether the next working day is day zero or day one"),
    ])
}

/// A part of a limit, from one milestone to the next (hẹn lần 1, hẹn lần 2).
package struct Phase: Sendable {
  package var name: String?
  package var amount: Span?
  package var from: Name?
  package var to: Name?
  package let range: SourceRange

  static let construct = Construct<Phase>(
    "giai đoạn", "phase", vi: "một giai đoạn của thời hạn", en: "one part of a limit", make: { Phase(range: $0) },
    fields: [
      .optional("tên", "name", .text, \.name, vi: "tên giai đoạn", en: "name"),
      .optional("trong", "within", .span, \.amount, vi: "thời lượng", en: "duration"),
      .optional("từ", "from", .name, \.from, vi: "bắt đầu từ bước", en: "the step at which it begins"),
      .optional("đến", "to", .name, \.to, vi: "kết thúc ở bước", en: "the step at which it ends"),
    ])
}

/// A time limit (thời hạn giải quyết); several are alternatives.
package struct Limit: Sendable {
  package var condition: Condition?
  package var amount: Located<LimitAmount>?
  /// The result is due the same day, under a cut-off hour.
  package var sameDay: Located<CutOffRule>?
  package var cutOff: CutOffRule?
  package var clockStart: ClockStart?
  package var channels: [Located<Channel>] = []
  package var phases: [Phase] = []
  package var grounds: [Citation] = []
  package var validity = Validity.always
  package var notes: [String] = []
  /// The words of a record that an import read.
  package var readFrom: String?
  package let range: SourceRange

  static let construct = Construct<Limit>(
    "thời hạn", "limits", vi: "một thời hạn giải quyết", en: "one time limit", make: { Limit(range: $0) },
    fields: [
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện áp dụng", en: "when it applies"),
      .optional("trong", "within", ValueType.limitAmount.located, \.amount, vi: "thời lượng", en: "the duration"),
      .optional(
        "trong ngày", "same day", ValueType.sameDay.located, \.sameDay, vi: "trả trong ngày, với giờ chốt",
        en: "due the same day, with a cut-off hour"),
      .optional("giờ chốt", "cut-off", .cutOff, \.cutOff, vi: "giờ chốt nhận hồ sơ", en: "cut-off hour"),
      .optional("tính từ", "counted from", .choice, \.clockStart, vi: "mốc bắt đầu", en: "start of the clock"),
      .value(
        "cách thức", "channels", ValueType.choice.located.list, \.channels, vi: "chỉ với cách thức nộp này",
        en: "only for these channels"),
      .value("giai đoạn", "phases", Phase.construct.type.list, \.phases, vi: "các giai đoạn", en: "its parts"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian áp dụng", en: "when it is in force"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .readFrom(\.readFrom),
      .exemptions(\.range),
    ])
}

extension ValueType where Value == TimeOfDay {
  static var timeOfDay: ValueType<TimeOfDay> {
    let expected = Text(vi: "một giờ như 15:00", en: "a time such as 15:00")
    return ValueType(shape: { .scalar(expected, pattern: #"^\d{1,2}(:|h| giờ ?)\d{0,2}$"#) }) { node, decoder in
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      guard let time = TimeOfDay(parsing: text) else {
        decoder.report(
          DecodingKinds.badDuration, at: node, vi: "“\(text)” không phải giờ như 15:00.",
          en: "“\(text)” is not a time such as 15:00.")
        return nil
      }
      return time
    }
  }
}

extension ValueType where Value == CutOffRule {
  /// `15:00`, or the hour with its meaning.
  static var cutOff: ValueType<CutOffRule> {
    ValueType(
      shape: { .anyOf([ValueType<TimeOfDay>.timeOfDay.shape(), .construct(CutOffRule.construct.shape)]) }
    ) { node, decoder in
      if decoder.tree.kind(node) == .scalar {
        return ValueType<TimeOfDay>.timeOfDay.decode(node, &decoder).map { CutOffRule(time: $0) }
      }
      return CutOffRule.construct.decode(node, &decoder)
    }
  }

  /// `nhận sau 15:00 thì ngày làm việc tiếp theo`.
  static var sameDay: ValueType<CutOffRule> {
    let expected = Text(
      vi: "quy tắc trong ngày như “nhận sau 15:00 thì ngày làm việc tiếp theo”",
      en: "a same-day rule such as “received after 15:00 then next working day”")
    return ValueType(
      shape: { .anyOf([.scalar(expected, pattern: nil), .construct(CutOffRule.construct.shape)]) }
    ) { node, decoder in
      if decoder.tree.kind(node) == .mapping { return CutOffRule.construct.decode(node, &decoder) }
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      let folded = FoldedName(text).key
      if folded == "có" || folded == "yes" { return CutOffRule() }
      for (prefix, suffix) in [
        ("nhận sau ", " thì ngày làm việc tiếp theo"), ("received after ", " then next working day"),
      ] where folded.hasPrefix(prefix) && folded.hasSuffix(suffix) {
        if let time = TimeOfDay(parsing: String(folded.dropFirst(prefix.count).dropLast(suffix.count))) {
          return CutOffRule(time: time)
        }
      }
      decoder.report(
        DecodingKinds.badDuration, at: node, vi: "“\(text)” không phải \(expected.vi).",
        en: "“\(text)” is not \(expected.en).")
      return nil
    }
  }
}

extension ValueType where Value == LimitAmount {
  /// A duration, or `theo …` for one that another instrument sets.
  static var limitAmount: ValueType<LimitAmount> {
    ValueType(
      shape: {
        .anyOf([
          ValueType<Span>.span.shape(),
          .scalar(
            Text(vi: "“theo …”: do văn bản khác quy định", en: "“theo …”: set by another instrument"),
            pattern: "^(theo|according to) "),
        ])
      }
    ) { node, decoder in
      if decoder.tree.kind(node) == .scalar {
        let folded = FoldedName(decoder.tree.text(node)).key
        if folded.hasPrefix("theo ") || folded.hasPrefix("according to ") {
          return .setElsewhere(decoder.tree.text(node))
        }
      }
      return ValueType<Span>.span.decode(node, &decoder).map(LimitAmount.span)
    }
  }
}

extension ValueType where Value == [Limit] {
  /// One limit, dropped if a part of it cannot be read: what is left would say something else.
  private static var readable: ValueType<Limit> {
    ValueType<Limit>(shape: { .construct(Limit.construct.shape) }) { node, decoder in
      let (before, toldBefore) = (decoder.findings.count, decoder.toldBefore)
      let limit = Limit.construct.decode(node, &decoder)
      return decoder.toldBefore > toldBefore || Array(decoder.findings[before...]).hasErrors ? nil : limit
    }
  }

  /// A bare duration, or a list of limits.
  static var limits: ValueType<[Limit]> {
    ValueType(
      shape: { .anyOf([ValueType<LimitAmount>.limitAmount.shape(), .list(.construct(Limit.construct.shape))]) }
    ) { node, decoder in
      guard decoder.tree.kind(node) == .scalar else { return readable.list.decode(node, &decoder) }
      return ValueType<LimitAmount>.limitAmount.located.decode(node, &decoder).map {
        [Limit(amount: $0, range: $0.range)]
      }
    }
  }
}
