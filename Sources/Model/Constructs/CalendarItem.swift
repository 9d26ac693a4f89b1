import Calendars
import Diagnostics
import Syntax

/// A calendar of office hours, holidays and make-up days (lịch), as catalogue data.
package struct CalendarItem: Sendable {
  package var name = Name.unset
  package var officeHours: [OfficeInterval] = []
  package var holidays: [NamedDays] = []
  package var swappedDaysOff: [NamedDays] = []
  package var makeUpDays: [NamedDays] = []
  package var provisionalYears: [Int] = []
  package var sources: [String] = []
  package var notes: [String] = []
  package let range: SourceRange

  /// An interval of office hours, its end after its start.
  package struct OfficeInterval: Hashable, Sendable {
    package let start: TimeOfDay
    package let end: TimeOfDay
  }

  /// One day, or the days from one to another, with a name.
  package struct NamedDays: Sendable {
    package var date: CivilDate?
    package var from: CivilDate?
    package var until: CivilDate?
    package var name: String = ""
    package let range: SourceRange

    /// Every day meant; at most 366.
    package var days: [CivilDate] {
      if let date { return [date] }
      guard let from, let until, from <= until else { return [] }
      return (0...min(until.dayNumber - from.dayNumber, 365)).map { from.adding(days: $0) }
    }

    static let construct = Construct<NamedDays>(
      "ngày", "date", vi: "một ngày hoặc một khoảng ngày", en: "a day or a run of days",
      make: { NamedDays(range: $0) },
      fields: [
        .optional("ngày", "date", .date, \.date, vi: "một ngày", en: "one day"),
        .optional("từ", "from", .date, \.from, vi: "ngày đầu", en: "first day"),
        .optional("đến", "until", .date, \.until, vi: "ngày cuối", en: "last day"),
        .value("tên", "name", .text, \.name, vi: "tên ngày nghỉ", en: "name of the holiday"),
      ])
  }

  static let construct = Construct<CalendarItem>(
    "lịch", "calendar", vi: "lịch làm việc của cơ quan nhà nước", en: "the working calendar of state bodies",
    make: { CalendarItem(range: $0) },
    fields: [
      .value("lịch", "calendar", .name, \.name, isRequired: true, vi: "tên lịch", en: "name"),
      .value(
        "giờ làm việc", "office hours", .officeHours, \.officeHours,
        vi: "các khoảng giờ làm việc, như 07:30-11:30", en: "intervals such as 07:30-11:30"),
      .value(
        "ngày nghỉ", "holidays", ValueType.namedDays.list, \.holidays, vi: "ngày nghỉ lễ, tết", en: "public holidays"),
      .value(
        "nghỉ hoán đổi", "swapped days off", ValueType.namedDays.list, \.swappedDaysOff, vi: "ngày nghỉ được hoán đổi",
        en: "days off by swap"),
      .value(
        "làm bù", "make-up days", ValueType.namedDays.list, \.makeUpDays, vi: "ngày làm bù", en: "make-up working days"),
      .value(
        "dự kiến", "provisional years", ValueType.integer(minimum: 1900).list, \.provisionalYears,
        vi: "các năm mà lịch mới là dự kiến", en: "years still provisional"),
      .value(
        "nguồn", "sources", ValueType.text.list, \.sources, vi: "thông báo làm nguồn", en: "notices it comes from"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
    ])
}

extension ValueType where Value == CalendarItem.NamedDays {
  /// Named days whose day, or both ends, are given.
  static var namedDays: ValueType<CalendarItem.NamedDays> {
    ValueType(shape: { .construct(CalendarItem.NamedDays.construct.shape) }) { node, decoder in
      guard let days = CalendarItem.NamedDays.construct.decode(node, &decoder) else { return nil }
      guard !days.days.isEmpty else {
        decoder.report(
          DecodingKinds.contradictingDates, at: node,
          vi: "Cần “ngày”, hoặc “từ” và “đến” với “đến” không trước “từ”.",
          en: "Give “date”, or “from” and “until” with “until” not before “from”.")
        return nil
      }
      if days.date != nil, days.from != nil || days.until != nil {
        decoder.report(
          DecodingKinds.contradictingDates, at: node,
          vi: "Mục này vừa có “ngày” vừa có “từ”, “đến”; chỉ giữ một cách nói.",
          en: "This entry has “date” as well as “from” and “until”; keep one of them.")
        return nil
      }
      if let from = days.from, let until = days.until, until.dayNumber - from.dayNumber > 365 {
        decoder.report(
          DecodingKinds.contradictingDates, at: node,
          vi: "Khoảng ngày từ \(from.vietnamese) đến \(until.vietnamese) dài hơn một năm; hãy kiểm tra lại năm.",
          en: "The days from \(from) until \(until) are more than a year; check the years.")
        return nil
      }
      return days
    }
  }
}

extension Decoder {
  /// Reports office hours that no office has: none, or more than twelve hours a day.
  fileprivate mutating func checkLength(of intervals: [CalendarItem.OfficeInterval], at node: NodeID) {
    let minutes = intervals.reduce(0) { $0 + $1.end.minutes - $1.start.minutes }
    if tree.kind(node) == .sequence, tree.count(node) == 0 {
      report(
        DecodingKinds.doubtfulCalendar, at: node,
        vi: "Lịch không có giờ làm việc nào; khi đó tính theo 07:30–11:30 và 13:30–17:30.",
        en: "The calendar has no office hours; 07:30–11:30 and 13:30–17:30 are taken then.")
    } else if minutes > 720 {
      report(
        DecodingKinds.doubtfulCalendar, at: node,
        vi: "Giờ làm việc cộng lại hơn 12 giờ một ngày; giờ hành chính thường là 8 giờ.",
        en: "The office hours add up to more than 12 hours a day; 8 are usual.")
    }
  }
}

extension ValueType where Value == [CalendarItem.OfficeInterval] {
  /// Intervals of one day that do not overlap.
  static var officeHours: ValueType<[CalendarItem.OfficeInterval]> {
    let list = ValueType<CalendarItem.OfficeInterval>.officeInterval.list
    return ValueType(shape: list.shape) { node, decoder in
      guard let intervals = list.decode(node, &decoder) else { return nil }
      guard intervals.isEmpty || OfficeHours(intervals.map { ($0.start, $0.end) }) != nil else {
        decoder.report(
          DecodingKinds.badDuration, at: node, vi: "Các khoảng giờ làm việc chồng lên nhau.",
          en: "The intervals of office hours overlap.")
        return nil
      }
      decoder.checkLength(of: intervals, at: node)
      return intervals
    }
  }
}

extension ValueType where Value == CalendarItem.OfficeInterval {
  /// `07:30-11:30`.
  static var officeInterval: ValueType<CalendarItem.OfficeInterval> {
    let expected = Text(vi: "khoảng giờ như 07:30-11:30", en: "an interval such as 07:30-11:30")
    return ValueType(shape: { .scalar(expected, pattern: #"^\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}$"#) }) {
      node, decoder in
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      let parts = text.split { $0 == "-" || $0 == "–" }.map { $0.filter { !$0.isWhitespace } }
      guard parts.count == 2, let start = TimeOfDay(parsing: parts[0]), let end = TimeOfDay(parsing: parts[1]),
        start < end
      else {
        decoder.report(
          DecodingKinds.badDuration, at: node, vi: "“\(text)” không phải khoảng giờ như 07:30-11:30.",
          en: "“\(text)” is not an interval such as 07:30-11:30.")
        return nil
      }
      return CalendarItem.OfficeInterval(start: start, end: end)
    }
  }
}

/// What a catalogue says about itself (danh mục).
package struct Manifest: Sendable {
  package var name = Name.unset
  package var province: String?
  package var language: AuthorLanguage?
  package var about: String?
  package var sources: [String] = []
  package var calendar: Name?
  package var cutOffReading: CutOffReading?
  package var checkLevels: [(id: Name, level: CheckLevel)] = []
  package let range: SourceRange

  static let construct = Construct<Manifest>(
    "danh mục", "catalogue", vi: "thông tin chung của danh mục", en: "what the catalogue says about itself",
    make: { Manifest(range: $0) },
    fields: [
      .value("danh mục", "catalogue", .name, \.name, isRequired: true, vi: "tên danh mục", en: "name"),
      .optional("tỉnh", "province", .text, \.province, vi: "tỉnh, thành phố", en: "province"),
      .optional("ngôn ngữ", "language", .choice, \.language, vi: "ngôn ngữ", en: "language"),
      .optional("mô tả", "description", .text, \.about, vi: "mô tả", en: "description"),
      .value("nguồn", "sources", ValueType.text.list, \.sources, vi: "nguồn", en: "sources"),
      .optional(
        "lịch", "calendar", .name, \.calendar, vi: "lịch làm việc dùng để tính hạn", en: "calendar used for limits"),
      .optional(
        "quy tắc 15 giờ", "cut-off meaning", .choice, \.cutOffReading, vi: "nghĩa của quy tắc 15 giờ",
        en: "meaning of the 15:00 rule"),
      .value(
        "mức kiểm tra", "check levels", .checkLevels, \.checkLevels, vi: "mức của từng phát hiện",
        en: "levels of findings"),
    ])
}

extension ValueType where Value == [(id: Name, level: CheckLevel)] {
  /// A mapping from finding ids to levels.
  static var checkLevels: ValueType<[(id: Name, level: CheckLevel)]> {
    .dictionary(key: Text(vi: "mã phát hiện", en: "id of a finding"), ValueType<CheckLevel>.choice) { ($0, $1) }
  }
}

extension ValueType {
  /// A mapping with keys of the author's choosing, in source order.
  static func dictionary<Item, Entry>(
    key: Text, _ item: ValueType<Item>, _ make: @escaping @Sendable (Name, Item) -> Entry
  ) -> ValueType<[Entry]> where Value == [Entry] {
    ValueType<[Entry]>(shape: { .dictionary(key: key, value: item.shape()) }) { node, decoder in
      guard decoder.tree.kind(node) == .mapping else {
        decoder.report(
          DecodingKinds.wrongType, at: node, vi: "Chỗ này phải là các dòng “\(key.vi): giá trị”.",
          en: "Expected “\(key.en): value” lines here.")
        return nil
      }
      var entries: [Entry] = []
      let split = decoder.reportNumbersSplitByComma(in: node)
      for entry in decoder.tree.entries(node) where !split.contains(entry.key) {
        let name = Name(decoder.tree.text(entry.key), at: decoder.tree.range(entry.key))
        let before = decoder.exemptions.count
        if let value = item.decode(entry.value, &decoder) { entries.append(make(name, value)) }
        let scope = decoder.tree.range(entry.value)
        decoder.widenExemptions(from: before, of: scope, to: scope.union(name.range))
      }
      return entries
    }
  }
}
