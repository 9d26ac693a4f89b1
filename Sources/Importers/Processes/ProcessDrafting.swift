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
  /// Notes on the whole process.
  var notes: [String] = []

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

  func text(_ key: String) -> String? { record[key]?.filledText }

  mutating func problem(_ path: String, _ vi: String, _ en: String) {
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

extension Array {
  /// Nil outside the array.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
