import Diagnostics
import Model

extension ProcedureWriting {
  /// The components, under the conditions of their headings.
  var components: Draft? {
    mutating get {
      var items: [Draft] = []
      if let said = reading.dossier.statedNone {
        accounts.claim(said.name, .exact, "thành phần hồ sơ")
        for row in reading.dossier.sections.flatMap(\.rows) { accountCounts(of: row, isNote: false) }
        return "không"
      }
      for section in reading.dossier.sections { write(section, to: &items) }
      return items.isEmpty ? nil : .list(items)
    }
  }

  private mutating func write(_ section: DossierReading.Section, to items: inout [Draft]) {
    var papers: [Draft] = []
    let areNotes = if case .note(_, rowsAreNotes: true)? = section.heading { true } else { false }
    for row in section.rows {
      if areNotes || row.reading.isNote {
        keepNote(row, under: section)
      } else {
        papers += paper(row, of: section, isFirst: papers.isEmpty)
      }
      accountCounts(of: row, isNote: areNotes || row.reading.isNote)
    }
    claimHeading(of: section, hasPapers: !papers.isEmpty)
    guard case .condition(let condition)? = section.heading, !papers.isEmpty else { return items += papers }
    let text = self.condition(condition)
    items.append(.entry(Draft.Entry(["khi": .text(text), "gồm": .list(papers)])))
  }

  /// A row that is a remark, behind its heading where that says something.
  private mutating func keepNote(_ row: DossierReading.Row, under section: DossierReading.Section) {
    var parts = [row.name.text.trimmedLines]
    if let heading = row.row.heading?.text.trimmedLines, section.heading != .heading { parts.insert(heading, at: 0) }
    parts += row.row.forms.map { "(Tệp kèm theo: \($0.text.singleSpaced))" }
    notes.append(parts.joined(separator: parts[0].hasSuffix(":") ? " " : "\n"))
    accounts.claim(row.name, .verbatim, "ghi chú")
    for form in row.row.forms { accounts.claim(form, .verbatim, "ghi chú") }
  }

  /// What a row says besides its name.
  private mutating func accountCounts(of row: DossierReading.Row, isNote: Bool) {
    let row = row.row
    accounts.claim(row.order, .exact, "thành phần hồ sơ")
    for said in [row.originals, row.copies] {
      if isNote {
        accounts.report(
          said, Text(vi: "Dòng này là ghi chú, không phải giấy tờ.", en: "The row is a remark, no paper."))
      } else {
        accounts.claim(said, .exact, "thành phần hồ sơ")
      }
    }
    accounts.claim(row.flag, .verbatim, "ghi chú")
    accounts.claim(row.code, .verbatim, "ghi chú")
    for flag in [row.hasForm, row.isResult] { accounts.claim(flag, .exact, "ghi chú") }
    for cell in row.cells { claimRepeated(cell, of: row) }
  }

  /// A cell as published, where the row says the same.
  private mutating func claimRepeated(_ cell: Said, of row: PortalRecord.Row) {
    var coverage = TextCoverage(cell.text)
    let words = [row.name, row.order].compactMap { $0?.text } + row.forms.map(\.text)
    for word in words { coverage.cover(word) }
    for (title, count) in [("Bản chính: ", row.originals), ("Bản sao: ", row.copies)] {
      if let count { coverage.cover(title + count.text) }
    }
    if coverage.rest.isEmpty { accounts.claim(cell, .repeated, "components") }
  }

  private mutating func claimHeading(of section: DossierReading.Section, hasPapers: Bool) {
    let saids = section.rows.compactMap(\.row.heading)
    for said in saids.dropFirst() { accounts.claim(said, .repeated, "components") }
    guard let said = saids.first else { return }
    switch section.heading {
    case .condition: accounts.claim(said, hasPapers ? .prose : .verbatim, hasPapers ? "dữ kiện" : "ghi chú")
    case .manner: accounts.claim(said, .prose, "thành phần hồ sơ")
    case .note: accounts.claim(said, .verbatim, "ghi chú")
    case .heading, nil:
      accounts.report(said, Text(vi: "Chỉ là tiêu đề của bảng.", en: "No more than a heading of the table."))
    }
  }
}

extension ProcedureWriting {
  /// The items of a row: one paper, or papers of which one is enough.
  private mutating func paper(
    _ row: DossierReading.Row, of section: DossierReading.Section, isFirst: Bool
  ) -> [Draft] {
    let names = row.names.map(registries.documents.name)
    let isExact = wording(of: row, names) == nil
    let isCut = isExact && !row.reading.notes.isEmpty
    accounts.claim(row.name, isExact && !isCut ? .exact : .prose, "thành phần hồ sơ", isHeld: isExact)
    for form in row.row.forms { accounts.claim(form, .exact, "mẫu") }
    var entries = names.enumerated().map { index, name in
      component(name, row, of: section, isFirst: isFirst && index == 0, isAlternative: names.count > 1)
    }
    let condition = row.reading.condition.map { self.condition($0) }
    guard entries.count > 1 else {
      if let condition { entries[0].insert("khi", .text(condition), before: Self.behindCondition) }
      return [Self.bare(entries[0])]
    }
    if let wording = wording(of: row, names) { entries[0]["đọc từ"] = .text(wording) }
    return [.entry(Draft.Entry(["khi": condition.map { .text($0) }, "một trong": .list(entries.map(Self.bare))]))]
  }

  /// A paper of which only the name is said stands by its name.
  private static func bare(_ entry: Draft.Entry) -> Draft {
    entry.members.count == 1 ? entry.members[0].value : .entry(entry)
  }

  private static let behindCondition = ["ghi chú", "đọc từ"]

  private func component(
    _ name: String, _ row: DossierReading.Row, of section: DossierReading.Section, isFirst: Bool, isAlternative: Bool
  ) -> Draft.Entry {
    let reading = row.reading
    var entry = Draft.Entry(["giấy tờ": .text(name)])
    let forms = row.row.forms.map { $0.text.split(whereSeparator: \.isNewline).joined(separator: "; ").singleSpaced }
    if !forms.isEmpty { entry["mẫu"] = .text(forms.joined(separator: "; ")) }
    let originals = reading.originals ?? row.row.originals.flatMap { Int($0.text) }
    let copies = reading.copies ?? row.row.copies.flatMap { Int($0.text) }
    (entry["bản chính"], entry["bản sao"]) = Self.counts(originals, copies)
    entry["loại bản sao"] = reading.copyKind.map { .text($0.keyword.vi) }
    var manner = reading.manner
    if manner == nil, case .manner(let shared)? = section.heading { manner = shared }
    if let manner, manner != .submit { entry["cách"] = .text(manner.keyword.vi) }
    entry["ghi chú"] = .texts(componentNotes(row, of: section, isFirst: isFirst))
    if !isAlternative { entry["đọc từ"] = wording(of: row, [name]).map { .text($0) } }
    return entry
  }

  /// The numbers as written: one original alone is what the language takes for granted.
  private static func counts(_ originals: Int?, _ copies: Int?) -> (Draft?, Draft?) {
    switch (originals, copies) {
    case (1, 0), (1, nil), (nil, nil): (nil, nil)
    case (0, 0), (0, nil), (nil, 0): ("0", nil)
    case (0, let copies?), (nil, let copies?): (nil, .text(String(copies)))
    case (let originals?, 0), (let originals?, nil): (.text(String(originals)), nil)
    case (let originals?, let copies?): (.text(String(originals)), .text(String(copies)))
    }
  }

  /// The words of the row, where the names do not hold them all.
  private func wording(of row: DossierReading.Row, _ names: [String]) -> String? {
    guard let wording = row.reading.wording ?? (names.count > 1 ? row.name.text : nil) else { return nil }
    // A name and the remarks behind it are the words themselves, cut in two.
    let isCut = names.count == 1 && row.reading.condition == nil && row.reading.manner == nil
    let written = SqueezedText((names + (isCut ? row.reading.notes : [])).joined(separator: " "))
    return SqueezedText(wording.cleanedName) == written ? nil : wording.trimmedLines
  }

  private func componentNotes(_ row: DossierReading.Row, of section: DossierReading.Section, isFirst: Bool) -> [String]
  {
    var notes = row.reading.notes.map(\.trimmedLines)
    if case .note(let words, _)? = section.heading, isFirst || words.count <= 120 { notes.append(words.trimmedLines) }
    if row.row.flag != nil { notes.append("Bản ghi không nêu số lượng (\(row.row.flag?.text ?? "")).") }
    if let code = row.row.code { notes.append("Mã giấy tờ: \(code.text.singleSpaced)") }
    if row.row.hasForm?.text == "true" { notes.append("Có biểu mẫu điện tử.") }
    if row.row.isResult?.text == "true" { notes.append("Bản ghi đánh dấu đây là kết quả giải quyết thủ tục.") }
    return notes
  }
}

extension Draft.Entry {
  /// Sets a member before the first of the keys that there is.
  fileprivate mutating func insert(_ key: String, _ value: Draft, before keys: [String]) {
    let behind = members.drop { !keys.contains($0.key) }.map { ($0.key, $0.value) }
    for (key, _) in behind { self[key] = nil }
    self[key] = value
    for (key, value) in behind { self[key] = value }
  }
}
