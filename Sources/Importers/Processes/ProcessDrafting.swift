import Calendars
import Diagnostics
import JSON

/// What the import finds in one record.
struct DraftedProcess {
  /// One for each published procedure that it applies to, or one that stands alone.
  var items: [(fileName: String, item: Draft.Entry)] = []
  var province = ""
  var papers: [String] = []
  var problems: [(path: String, text: Text)] = []
}

/// Turns one record into internal processes.
struct ProcessDrafting {
  let record: JSON
  let source: Draft.Entry
  let knownCodes: Set<FoldedName>
  var account: RecordAccount
  var result = DraftedProcess()

  private var verbatim = VerbatimTexts()
  private var notes: [String] = []

  init(_ record: JSON, source: Draft.Entry, knownCodes: Set<FoldedName>, account: RecordAccount) {
    self.record = record
    self.source = source
    self.knownCodes = knownCodes
    self.account = account
  }

  /// Nil for a record without steps; `number` stands for one that it lacks.
  mutating func run(number fallback: String, _ agencies: inout ProcessAgencies) -> DraftedProcess? {
    let rows = (record["steps"]?.items ?? []).enumerated().compactMap { index, row in
      row.members == nil ? nil : StepRow(row, path: "steps[\(index)]")
    }
    guard !rows.isEmpty else { return nil }
    let id = text("workflow_id") ?? fallback
    account.note("workflow_id", .exact, "quy trình nội bộ")
    readProvince(id)
    let name = processName()
    var steps = StepDrafting(table(of: rows))
    for row in rows { steps.add(row, &agencies, &account) }
    accountForFigures(rows, steps.minutes)
    result.papers = steps.papers
    result.problems += steps.problems
    let total = limit(steps)
    var item = Draft.Entry(["quy trình nội bộ": .text(id), "tên": name.map { .text($0) }])
    let codes = procedureCodes()
    item["quyết định công bố"] = publication()
    keepTexts()
    item["thời hạn"] = total
    item["quy trình"] = .list(steps.drafts.map { .entry($0) })
    item["ghi chú"] = Draft.texts(notes)
    item["nguyên văn"] = Draft.texts(verbatim.texts)
    result.items = items(item, id: id, name: name, codes: codes)
    return result
  }

  private func text(_ key: String) -> String? { record[key]?.filledText }

  private mutating func problem(_ path: String, _ vi: String, _ en: String) {
    result.problems.append((path, Text(vi: vi, en: en)))
  }

  private mutating func readProvince(_ id: String) {
    guard let province = text("province") else { return }
    result.province = province
    if FoldedName(id).contains(FoldedName(province).key) {
      account.note("province", .repeated, "workflow_id")
    } else {
      notes.append("Tỉnh: \(province)")
      account.note("province", .verbatim, "ghi chú")
    }
  }

  private func table(of rows: [StepRow]) -> StepDrafting.Table {
    let columns = (record["columns"]?.items ?? []).compactMap(\.filledText)
    let times = columns.first { FoldedName($0).contains("thời gian") || FoldedName($0).contains("thời hạn") }
    let named = Set(rows.compactMap { $0.actor.flatMap(AgencyShortForms.onlyDepartment) })
    let titles = [text("decision_title"), text("heading_text"), text("procedure_name")]
    let department =
      named.count == 1 ? named.first : titles.lazy.compactMap { $0.flatMap(AgencyShortForms.onlyDepartment) }.first
    return StepDrafting.Table(
      columnUnit: times.flatMap(StepTimeReading.unit(ofColumn:)), department: named.count > 1 ? nil : department)
  }

  private mutating func procedureCodes() -> [String] {
    let items = record["procedure_codes"]?.items ?? []
    if items.isEmpty, let code = text("procedure_name").flatMap(Self.code) {
      problem(
        "procedure_name", "Bản ghi để trống mã thủ tục; đã lấy mã \(code) ghi trong tên.",
        "The record leaves the procedure code blank; the code \(code) in its name was taken.")
      return [code]
    }
    for (index, item) in items.enumerated() where item.filledText != nil {
      account.note("procedure_codes[\(index)]", .exact, "áp dụng, nguồn")
    }
    return items.compactMap(\.filledText)
  }

  /// One item a code; a code that the catalogue does not have is no code to be laid over: the process stands alone then.
  private mutating func items(
    _ item: Draft.Entry, id: String, name: String?, codes: [String]
  ) -> [(fileName: String, item: Draft.Entry)] {
    var items: [(fileName: String, item: Draft.Entry)] = []
    for code in codes.isEmpty ? [nil] : codes.map(Optional.some) {
      var own = Draft.Entry()
      var source = source
      for member in item.members {
        own[member.key] = member.value
        guard member.key == "tên" || (member.key == "quy trình nội bộ" && item["tên"] == nil) else { continue }
        if let code, knownCodes.contains(FoldedName(code)) { own["áp dụng"] = .text(code) }
      }
      if codes.count > 1, let code { own["quy trình nội bộ"] = .text("\(id) (\(code))") }
      if let code, own["áp dụng"] == nil {
        source["mã"] = .text(code)
        problem(
          "procedure_codes",
          "Danh mục chưa có thủ tục \(code): quy trình được nhập đứng riêng; khi đã có thủ tục thì nhập lại để áp dụng.",
          "The catalogue lacks procedure \(code): the process was imported to stand alone; import again once it is there."
        )
      }
      own["nguồn"] = .entry(source)
      let words = [code ?? id, name ?? ""].map { PathName.slug($0, longest: 60) }.filter { !$0.isEmpty }
      items.append((words.joined(separator: "-"), own))
    }
    if codes.isEmpty {
      problem(
        "procedure_codes", "Bản ghi không nêu mã thủ tục: quy trình được nhập đứng riêng.",
        "The record names no procedure code: the process was imported to stand alone.")
    }
    return items
  }

  private mutating func publication() -> Draft? {
    let date = text("decision_date").flatMap { text in CivilDate(parsing: text).map { _ in text } }
    let entry = Draft.Entry([
      "số": text("decision_no").map { .text($0) }, "ngày": date.map { .text($0) },
    ])
    account.note("decision_no", .exact, "quyết định công bố")
    if date != nil { account.note("decision_date", .exact, "quyết định công bố") }
    return entry.isEmpty ? nil : .entry(entry)
  }

  /// Texts of the record that nothing computes with.
  private mutating func keepTexts() {
    for key in ["decision_title", "heading_text", "case_text", "article", "parent_heading", "procedure_name"] {
      guard let text = text(key), key != "procedure_name" || Self.withoutCode(text) != text else { continue }
      account.note(key, verbatim.keep(text, key: key) ? .verbatim : .repeated, verbatim.place(of: text) ?? "nguyên văn")
    }
    let columns = (record["columns"]?.items ?? []).enumerated().compactMap { index, item in
      item.filledText.map { (index, $0) }
    }
    if !columns.isEmpty {
      _ = verbatim.keep("Các cột của bảng: " + columns.map(\.1).joined(separator: " | "), key: "columns")
      for (index, _) in columns { account.note("columns[\(index)]", .verbatim, "nguyên văn") }
    }
    if let text = text("statutory_text") {
      if text == self.text("declared_total_text") {
        account.note("statutory_text", .repeated, "declared_total_text")
      } else {
        notes.append("Thời hạn theo quy định: \(text)")
        account.note("statutory_text", .verbatim, "ghi chú")
      }
    }
  }

  /// The name of the procedure; where the record inherits one that its heading does not hold, that is told.
  private mutating func processName() -> String? {
    guard let written = text("procedure_name") else { return nil }
    let name = ProcessDrafting.withoutCode(written)
    account.note("procedure_name", name == written ? .exact : .prose, "tên")
    let heading = FoldedName([text("heading_text"), text("article")].compactMap { $0 }.joined(separator: " "))
    if !heading.key.isEmpty, !heading.contains(FoldedName(name).key), !heading.contains(FoldedName(written).key) {
      problem(
        "procedure_name", "Tên này không có trong phần đầu của bảng; có thể lấy nhầm của mục trước.",
        "The heading of the table does not hold this name; it may be that of the section before.")
    }
    return name
  }

  /// The code of a procedure in its name: “(Mã TTHC: 1.014438)”.
  private static func code(in name: String) -> String? {
    guard FoldedName(name).contains("mã tthc") else { return nil }
    return name.split(whereSeparator: { " (),;:".contains($0) }).first { word in
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0].utf8.count == 1 && parts[1].utf8.count == 6
        && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }.map(String.init)
  }

  /// Without the code in brackets or behind a dash at the end.
  private static func withoutCode(_ name: String) -> String {
    var words = name.split(separator: " ").map(String.init)
    guard let start = words.lastIndex(where: { ["(mã", "mã"].contains(FoldedName($0).key) }), start > 0,
      words.count - start <= 8, words[start...].contains(where: { FoldedName($0).key.hasPrefix("tthc") })
    else { return name }
    words.removeSubrange(start...)
    while let last = words.last, last.allSatisfy({ "–-".contains($0) }) { words.removeLast() }
    return words.isEmpty ? name : words.joined(separator: " ")
  }
}

extension ProcessDrafting {
  /// The limit: the declared total, with its parts.
  private mutating func limit(_ steps: StepDrafting) -> Draft? {
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
  private mutating func accountForFigures(_ rows: [StepRow], _ minutes: [Int?]) {
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

extension Array {
  /// Nil outside the array.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
