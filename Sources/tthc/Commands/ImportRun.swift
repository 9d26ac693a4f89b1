import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Foundation
import Importers
import JSON
import Model

/// One import into the folder of a catalogue, which may hold the files of an earlier one.
struct ImportRun {
  /// Which import it is; each keeps its own memory in the folder.
  enum Source: String { case portal, process }

  private let source: Source
  private let options: ImportOptions
  private let asOf: CivilDate
  private let folder: String

  init(_ source: Source, _ options: ImportOptions, _ common: CommonOptions) throws {
    self.source = source
    self.options = options
    asOf = try common.date()
    folder = try AtomicFile.folder(options.out)
  }

  /// Where the last import, its conflicts and its report are kept.
  private var memory: String { ".tthc-import/\(source.rawValue)" }
  private var reportPath: String { "bao-cao-nhap/\(source.rawValue).json" }

  func run(_ make: ([ImportInput], CatalogueDraft) -> ImportOutcome) throws {
    let inputs = try options.files.map { ImportInput(file: Self.name(of: $0), bytes: try InputFile.records(of: $0)) }
    let earlier = try earlierFiles()
    let beside = try ImportSurroundings(of: folder, known: options.known, earlier: earlier)
    let outcome = make(inputs, CatalogueText(beside.sources).draft)
    guard outcome.ledger.records > 0 || !outcome.files.isEmpty else {
      for problem in outcome.ledger.problems { Output.note(ImportReport.line(problem)) }
      throw Exit.unusable("không có bản ghi nào để nhập.", "there are no records to import.")
    }
    let imported = outcome.files.map { ($0.path, Array($0.text.utf8)) }
    let isWhole = outcome.ledger.problems.allSatisfy { !$0.isUnreadRecord }
    if options.prune, !isWhole {
      for problem in outcome.ledger.problems { Output.note(ImportReport.line(problem)) }
      throw Exit.unusable(
        "có bản ghi không đọc được nên không biết thủ tục nào đã bị bãi bỏ; hãy sửa tệp hoặc bỏ --prune.",
        "some records cannot be read, so that nobody knows which procedures were repealed; mend the file or drop --prune."
      )
    }
    let texts = Dictionary(imported, uniquingKeysWith: { $1 }).merging(beside.copies) { own, _ in own }
    let placed = ContinuedImport.atKnownPaths(texts, after: earlier)
    let new = options.prune ? placed : ContinuedImport.joined(placed, with: earlier)
    try refuseLinks(on: Set(earlier.keys).union(new.keys))
    let draft = try FolderDraft(at: folder, isTree: true)
    var change = ImportChange(folder: folder, memory: memory, isSettled: options.settled)
    for path in Set(earlier.keys).union(new.keys).sorted() {
      try change.place(path, base: earlier[path], new: new[path], in: draft)
    }
    let checks = options.skipsCheck ? nil : ImportChecks(change.files(new), beside: beside.remaining, asOf: asOf)
    let json = outcome.ledger.json(checks: checks?.json ?? [])
    draft.write(json.encoded(.pretty), to: reportPath)
    try draft.finish(removing: change.removed(reportPath), unless: { try earlierFiles() != earlier })
    if options.format == .json {
      try Output.result(String(decoding: json.encoded(.pretty), as: UTF8.self))
    } else {
      let report = ImportReport(outcome.ledger, change, checks, path: CatalogueFiles.join(options.out, reportPath))
      try Output.lines(report.lines)
    }
    for line in change.notes { Output.note(line) }
    if change.hasConflicts || !isWhole { throw Exit.findings }
  }

  /// Exits where a file or folder to be changed is a link: what it leads to is not the catalogue's.
  private func refuseLinks(on paths: Set<String>) throws {
    var seen: Set<String> = []
    for path in paths.sorted() {
      var place = folder
      for part in path.split(separator: "/") {
        place = CatalogueFiles.join(place, String(part))
        var status = stat()
        guard seen.insert(place).inserted, lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else {
          continue
        }
        throw Exit.unusable(
          "“\(place)” là liên kết ra ngoài danh mục, không ghi qua đó.",
          "“\(place)” is a link out of the catalogue and is not written through.")
      }
    }
  }

  private static func name(of path: String) -> String {
    path == "-" ? say("đầu vào chuẩn", "standard input") : URL(fileURLWithPath: path).lastPathComponent
  }

  /// The files as the last import wrote them, by their paths in the catalogue.
  private func earlierFiles() throws -> [String: [UInt8]] {
    let base = CatalogueFiles.join(folder, memory + "/base")
    guard CatalogueFiles.kind(of: base) == true else { return [:] }
    var files: [String: [UInt8]] = [:]
    for path in try FolderWalk.yamlFiles(in: base) {
      files[String(path.dropFirst(base.count + 1))] = try InputFile.bytes(of: path)
    }
    return files
  }
}
