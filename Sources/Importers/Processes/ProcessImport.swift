import Diagnostics
import JSON

/// What the catalogue into which processes are imported declares already, besides what an earlier import of processes
/// wrote.
package struct KnownCatalogue: Sendable {
  /// Codes of published procedures.
  package var codes: Set<FoldedName> = []
  /// By their names and other names.
  package var agencies: [FoldedName: KnownAgency] = [:]
  /// Names and other names of papers.
  package var documents: Set<FoldedName> = []
  /// Without one, the import writes the description of a catalogue.
  package var hasManifest = false

  package init() {}
}

/// Reads internal processes from JSON Lines (one record a line, or one array), or from CSV (one row a step): one file for
/// every process and procedure code under `quy-trinh/`, and the agencies and papers that the catalogue lacks.
///
/// A process whose procedure the catalogue has is laid over it (`áp dụng`); any other stands alone. Records that cannot
/// be read are reported and the rest goes on.
package func importProcesses(_ inputs: [ImportInput], known: KnownCatalogue) -> ImportOutcome {
  var run = ProcessImport(known: known)
  for input in inputs { run.read(input) }
  return run.outcome()
}

private struct ProcessImport {
  let known: KnownCatalogue
  var agencies: ProcessAgencies
  var files: [ImportedFile] = []
  var ledger = ImportLedger()
  var papers: [FoldedName: String] = [:]
  var paths: Set<String> = []
  var numbers: Set<FoldedName> = []

  init(known: KnownCatalogue) {
    self.known = known
    agencies = ProcessAgencies(known: known.agencies)
  }

  mutating func read(_ input: ImportInput) {
    guard !WideText.isUnmarked(input.bytes) else { return problem(input.file, 1, WideText.unreadable) }
    let start = input.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = input.bytes.dropFirst(start).first { $0 > 0x20 }
    switch first {
    case UInt8(ascii: "{"): readLines(input)
    case UInt8(ascii: "["): readArray(input)
    case nil: problem(input.file, 1, Text(vi: "Tệp trống.", en: "The file is empty."))
    default: readTable(input)
    }
  }

  private mutating func problem(_ file: String, _ line: Int, _ text: Text) {
    ledger.problems.append(ImportProblem(Origin(file: file, line: line, path: ""), text))
  }

  private mutating func readLines(_ input: ImportInput) {
    if let end = input.bytes.firstIndex(of: UInt8(ascii: "\n")),
      case .failure = JSON.parse(Array(input.bytes[..<end])), case .success(let record) = JSON.parse(input.bytes)
    {
      return add(record, of: input, from: (0, 1))
    }
    var line = 0
    for bytes in input.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      switch JSON.parse(Array(bytes)) {
      case .success(let record): add(record, input.file, line: line)
      case .failure(let error): unreadable(error, input.file, line: line, of: bytes.count)
      }
    }
  }

  private mutating func readArray(_ input: ImportInput) {
    switch JSON.parse(input.bytes) {
    case .success(let json):
      for (record, start) in zip(json.items ?? [], JSONLines.items(of: input.bytes)) {
        add(record, of: input, from: start)
      }
      if json.items?.isEmpty == true {
        problem(input.file, 1, Text(vi: "Tệp không có bản ghi nào.", en: "The file has no records."))
      }
    case .failure(let error): unreadable(error, input.file, line: 1, of: input.bytes.count)
    }
  }

  /// Adds a record that may take several lines.
  private mutating func add(_ record: JSON, of input: ImportInput, from start: (offset: Int, line: Int)) {
    let lines = JSONLines(input.bytes, from: start)
    add(record, input.file, line: lines[""] ?? start.line) { path in
      Origin(file: input.file, line: lines[path] ?? lines[""] ?? start.line, path: path)
    }
  }

  private mutating func unreadable(_ error: JSONError, _ file: String, line: Int, of length: Int) {
    problem(
      file, line,
      Text(
        vi: "Bản ghi không phải JSON đúng (byte thứ \(error.offset + 1) trong \(length)).",
        en: "The record is no valid JSON (byte \(error.offset + 1) of \(length))."))
  }

  private mutating func readTable(_ input: ImportInput) {
    guard String(validating: input.bytes, as: UTF8.self) != nil else { return problem(input.file, 1, WideText.notUTF8) }
    let table = StepTable(input.bytes, file: input.file)
    ledger.problems += table.problems
    ledger.lines += table.lines
    for record in table.records {
      let (places, before) = (record.places, ledger.lines.count)
      add(record.json, input.file, line: record.line) { path in
        let place = places[path]
        return Origin(file: input.file, line: place?.line ?? record.line, path: place.map(\.heading) ?? path)
      }
      // The numbers of steps are counted, no cell gives them.
      ledger.lines.replaceSubrange(before..., with: ledger.lines[before...].filter { !$0.origin.path.isEmpty })
    }
  }

  private mutating func add(_ record: JSON, _ file: String, line: Int) {
    add(record, file, line: line) { Origin(file: file, line: line, path: $0) }
  }

  private mutating func add(
    _ record: JSON, _ file: String, line: Int, origin: @escaping @Sendable (String) -> Origin
  ) {
    ledger.records += 1
    var account = RecordAccount(record, origin: origin)
    account.code = record["procedure_codes"]?.items?.first?.filledText ?? record["workflow_id"]?.filledText
    var source = Draft.Entry(["tệp": .text(file), "dòng": .text(String(line))])
    if let address = address(of: record, &account) { source["địa chỉ"] = .text(address) }
    var drafting = ProcessDrafting(record, source: source, knownCodes: known.codes, account: account)
    guard let drafted = drafting.run(number: "\(file)#\(line)", &agencies) else {
      ledger.lines += account.lines
      problem(
        file, line,
        Text(vi: "Bản ghi không có bước nào; không nhập.", en: "The record has no steps; it was not imported."))
      return
    }
    ledger.lines += drafting.account.lines
    for (path, text) in drafted.problems { ledger.problems.append(ImportProblem(origin(path), text)) }
    for paper in drafted.papers where papers[FoldedName(paper)] == nil { papers[FoldedName(paper)] = paper }
    for (name, item) in drafted.items { write(item, name: name, province: drafted.province, origin("workflow_id")) }
  }

  /// Where the record was taken from: whatever its `source` says.
  private func address(of record: JSON, _ account: inout RecordAccount) -> String? {
    let members = record["source"]?.members?.filter { $0.value.filledText != nil } ?? []
    for member in members { account.note("source.\(member.key)", .exact, "nguồn") }
    let texts = members.compactMap(\.value.filledText)
    return texts.isEmpty ? record["source"]?.filledText : texts.joined(separator: " ")
  }

  private mutating func write(_ item: Draft.Entry, name: String, province: String, _ origin: Origin) {
    var item = item
    if case .text(let number)? = item["quy trình nội bộ"], !numbers.insert(FoldedName(number)).inserted {
      var count = 2
      while !numbers.insert(FoldedName("\(number) (\(count))")).inserted { count += 1 }
      item["quy trình nội bộ"] = .text("\(number) (\(count))")
      ledger.problems.append(
        ImportProblem(
          origin,
          Text(
            vi: "Số quy trình “\(number)” đã có; quy trình này được đánh thêm (\(count)).",
            en: "Process number “\(number)” was there already; this one got (\(count)).")))
    }
    let slug = PathName.slug(province, longest: 40)
    let folder = "quy-trinh/" + (slug.isEmpty ? "khong-ro-tinh" : slug)
    var path = "\(folder)/\(name).yaml"
    var count = 2
    while !paths.insert(path).inserted {
      path = "\(folder)/\(name)-\(count).yaml"
      count += 1
    }
    files.append(ImportedFile(path: path, text: SpecificationWriter.file(item)))
  }

  mutating func outcome() -> ImportOutcome {
    let agencyDrafts = agencies.drafts
    if !agencyDrafts.isEmpty {
      files.append(
        ImportedFile(path: "dung-chung/co-quan-quy-trinh.yaml", text: SpecificationWriter.file(agencyDrafts)))
    }
    let made = papers.filter { !known.documents.contains($0.key) }.values.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    if !made.isEmpty {
      let entries = made.map { Draft.Entry(["giấy tờ": .text($0)]) }
      files.append(ImportedFile(path: "dung-chung/giay-to-quy-trinh.yaml", text: SpecificationWriter.file(entries)))
    }
    if !known.hasManifest, !files.isEmpty {
      let manifest = Draft.Entry(["danh mục": "Quy trình nội bộ"])
      files.append(ImportedFile(path: "danh-muc.yaml", text: SpecificationWriter.file(manifest)))
    }
    ledger.joins += agencies.joins
    return ImportOutcome(
      files: files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, ledger: ledger)
  }
}
