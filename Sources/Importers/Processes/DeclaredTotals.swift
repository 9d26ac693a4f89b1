import Diagnostics
import JSON

extension ProcessDrafting {
  /// The limit: the declared total, with its parts.
  mutating func limit(_ steps: StepDrafting) -> Draft? {
    let totals = (record["declared_totals"]?.items ?? []).enumerated().filter { $0.element.members != nil }
    let whole = totals.first { $0.element["partial"]?.boolValue != true && $0.element["text"]?.filledText != nil }
    guard let text = whole?.element["text"]?.filledText ?? text("declared_total_text") else { return nil }
    let label = whole?.element["label"]?.filledText
    for (index, total) in totals { noteTotal(index, total, isWhole: index == whole?.offset) }
    if let rule = TotalTimeReading.sameDay(text) {
      account.note("declared_total_text", .prose, "thời hạn")
      account.note("declared_total_hours", .repeated, "declared_total_text")
      return .list([.entry(Draft.Entry(["trong ngày": .text(rule), "đọc từ": .text(text)]))])
    }
    let hours = record["declared_total_hours"]?.decimalText.flatMap(Self.minutes(ofHours:))
    guard let reading = TotalTimeReading(text), hours == nil || hours == reading.minutes else {
      notes.append("\(label ?? "Tổng thời gian"): \(text)")
      account.note("declared_total_text", .verbatim, "ghi chú", reason: Self.noTotal)
      return nil
    }
    account.note("declared_total_text", reading.isExact ? .exact : .prose, "thời hạn")
    account.note("declared_total_hours", .repeated, "declared_total_text")
    var limit = Draft.Entry(["trong": .text(reading.amount)])
    var phases = reading.phases.map { phase in
      Draft.entry(Draft.Entry(["tên": .text(phase.name), "trong": .text(phase.amount)]))
    }
    var others: [String] = []
    for (_, total) in totals where total["partial"]?.boolValue == true {
      guard let words = total["text"]?.filledText else { continue }
      others.append([total["label"]?.filledText, words].compactMap { $0 }.joined(separator: " "))
    }
    if phases.isEmpty, let found = PartialTotals(totals.map(\.element), steps.minutes, total: reading.minutes) {
      phases = found.drafts(steps.names)
      others = []
    }
    limit["giai đoạn"] = phases.isEmpty ? nil : .list(phases)
    limit["ghi chú"] = Draft.texts(others)
    if !reading.isExact { limit["đọc từ"] = .text([label, text].compactMap { $0 }.joined(separator: ": ")) }
    if reading.isExact, phases.isEmpty, others.isEmpty, label == nil { return .text(reading.amount) }
    return .list([.entry(limit)])
  }

  private mutating func noteTotal(_ index: Int, _ total: JSON, isWhole: Bool) {
    let path = "declared_totals[\(index)]"
    let reading = total["text"]?.filledText.flatMap(TotalTimeReading.init)
    let isRead = isWhole && reading != nil
    account.note(path + ".text", isRead ? .prose : .verbatim, isRead ? "thời hạn" : "ghi chú")
    if isRead, reading?.isExact == true {
      account.note(path + ".label", .reported, reason: Self.heading)
    } else {
      account.note(path + ".label", .verbatim, isRead ? "đọc từ" : "ghi chú")
    }
    account.note(path + ".partial", .reported, reason: Self.computed)
    for key in [".value", ".unit", ".hours"] where reading != nil {
      account.note(path + key, .repeated, path + ".text")
    }
  }

  /// Figures that the record computes from its steps; they are compared, not written.
  mutating func accountForFigures(_ rows: [StepRow], _ minutes: [Int?]) {
    for (row, minutes) in zip(rows, minutes) {
      let step = record["steps"]?.items?[safe: Int(row.path.dropFirst(6).dropLast()) ?? -1]
      let hours = step?["hours"]?.decimalText.flatMap(Self.minutes(ofHours:))
      guard let hours else { continue }
      if hours == minutes {
        for key in [".hours", ".duration_value", ".duration_unit"] {
          account.note(row.path + key, .repeated, row.path + ".time_text")
        }
      } else {
        problem(
          row.path + ".hours", "Số giờ của bản ghi khác thời gian đọc được ở bước này.",
          "The hours of the record differ from the time read in this step.")
      }
    }
    let sum = minutes.reduce(0) { $0 &+ ($1 ?? 0) }
    if let hours = record["sum_hours"]?.decimalText.flatMap(Self.minutes(ofHours:)), hours != sum {
      problem(
        "sum_hours", "Tổng số giờ của bản ghi khác tổng các bước đọc được.",
        "The sum of hours of the record differs from that of the steps read.")
    }
    for key in ["sum_hours", "steps_without_duration", "sum_equals_declared"] {
      account.note(key, .reported, reason: Self.computed)
    }
    for index in (record["section_sums"]?.items ?? []).indices {
      for key in ["section", "hours", "steps"] {
        account.note("section_sums[\(index)].\(key)", .reported, reason: Self.computed)
      }
    }
  }

  /// Nil for what is no whole number of minutes under a million hours.
  private static func minutes(ofHours text: String) -> Int? {
    guard let (number, rest) = StepTimeReading.number(text), rest.isEmpty, (number * 60).isMultiple(of: 1000) else {
      return nil
    }
    return number * 60 / 1000
  }

  private static let computed = Text(
    vi: "Bản ghi tự tính từ các bước; đã so, không chép lại.",
    en: "Computed by the record from its steps; compared, not written again.")
  private static let heading = Text(vi: "Chỉ là nhãn của dòng tổng.", en: "Merely the label of the line of the total.")
  private static let noTotal = Text(
    vi: "Không nêu một thời lượng; giữ nguyên văn.", en: "States no duration; kept in words.")
}
