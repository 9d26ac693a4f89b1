import Diagnostics
import Parallel

/// Makes a catalogue of records of the portal: a file for each procedure, and the registries of what they name.
///
/// Records stand in files as one JSON value, a list, or lines. What cannot be read becomes a problem of the ledger, every
/// value of every record gets one line there, and no input whatever makes it fail. `known` are the names of the
/// catalogue that the files will stand in: they are used, and not declared again.
package func importPortal(_ inputs: [ImportInput], known: KnownNames = KnownNames()) -> ImportOutcome {
  var run = PortalImport(known: known)
  for input in inputs { run.read(input) }
  return run.write(inputs)
}

private struct PortalImport {
  let known: KnownNames
  var registries: PortalRegistries
  var readings: [(reading: RecordReading, code: String)] = []
  var ledger = ImportLedger()
  private var codes: [FoldedName: (file: String, line: Int)] = [:]

  init(known: KnownNames) {
    self.known = known
    registries = PortalRegistries(known: known)
  }

  mutating func read(_ input: ImportInput) {
    let found = records(of: input, problems: &ledger.problems)
    ledger.records += found.count
    for reading in concurrentMap(found, { RecordReading($0) }) {
      guard let code = reading.record.code?.text.singleSpaced, !code.slug().isEmpty else {
        refuse(reading, Text(vi: "Bản ghi không có mã thủ tục.", en: "The record has no code of a procedure."))
        continue
      }
      if let first = codes[FoldedName(code)] {
        refuse(
          reading,
          Text(
            vi: "Mã \(code) đã có ở \(first.file), dòng \(first.line); bản ghi này không nhập.",
            en: "The code \(code) came already in \(first.file), line \(first.line); this record is not imported."))
        continue
      }
      codes[FoldedName(code)] = (reading.file, reading.line)
      registries.meet(reading)
      readings.append((reading, code))
    }
  }

  /// A record that gives no procedure: every value of it stands in the report.
  private mutating func refuse(_ reading: RecordReading, _ reason: Text) {
    ledger.problems.append(ImportProblem(Origin(file: reading.file, line: reading.line, path: ""), reason))
    for leaf in reading.tree.leaves {
      let origin = Origin(file: reading.file, line: reading.line, path: leaf.path)
      ledger.lines.append(
        leaf.isBlank
          ? LedgerLine(origin, code: nil, .empty)
          : LedgerLine(origin, code: nil, .reported, text: leaf.text, reason: reason))
    }
  }

  mutating func write(_ inputs: [ImportInput]) -> ImportOutcome {
    registries.settle()
    var files = registries.files
    var paths: Set<String> = []
    let registries = registries
    let texts = concurrentMap(readings) { reading, code in
      var writing = ProcedureWriting(reading, registries)
      return writing.write(code: code)
    }
    for ((reading, code), written) in zip(readings, texts) {
      var path = Self.path(of: reading.record, code: code)
      // Codes that differ in signs alone.
      while !paths.insert(path + ".yaml").inserted { path += "-2" }
      files.append(ImportedFile(path: path + ".yaml", text: written.text))
      ledger.lines += written.lines
    }
    if !known.hasManifest, !readings.isEmpty { files.append(manifest(inputs)) }
    ledger.joins = registries.documents.joins(.documents) + registries.agencies.joins(.agencies)
    ledger.proposals = AlikeNames.proposals(registries.documents, .documents)
    ledger.proposals += AlikeNames.proposals(registries.agencies, .agencies)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return ImportOutcome(files: files, ledger: ledger)
  }

  /// `ho-tich/1.000894-dang-ky-ket-hon`.
  private static func path(of record: PortalRecord, code: String) -> String {
    let field = record.field?.text.slug() ?? ""
    let name = record.name?.text.withoutPrefix(["Thủ tục ", "thủ tục "]).slug() ?? ""
    let visible = code.drop { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let number = String(visible.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" }.prefix(60))
    return (field.isEmpty ? "linh-vuc-khac" : field) + "/" + number + (name.isEmpty ? "" : "-" + name)
  }

  private func manifest(_ inputs: [ImportInput]) -> ImportedFile {
    let item = Draft.Entry([
      "danh mục": "Thủ tục hành chính nhập từ cơ sở dữ liệu đã công khai", "ngôn ngữ": "vi",
      "lịch": known.calendars.first.map { .text($0) }, "nguồn": .texts(inputs.map(\.file)),
    ])
    return ImportedFile(path: "danh-muc.yaml", text: SpecificationWriter.file(item))
  }
}
