import Calendars
import Compiler
import Diagnostics
import Foundation

/// The package's own folders, found from the place of this file.
enum PackageFolder {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Paths below a folder that end in a suffix, relative to it, in byte order.
  static func files(in folder: String, suffix: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: "\(path)/\(folder)")?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(suffix) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func bytes(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: "\(path)/\(name)").map(Array.init) ?? []
  }

  static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }
}

/// The catalogue in `Procedures/`.
enum OwnCatalogue {
  static let asOf = CivilDate(year: 2026, month: 11, day: 21)!

  static let files: [SourceFile] = PackageFolder.files(in: "Procedures", suffix: ".yaml").map {
    SourceFile(path: "Procedures/\($0)", bytes: PackageFolder.bytes("Procedures/\($0)"))
  }

  /// The registries that every procedure needs.
  static let shared = files.filter { $0.path.contains("/dung-chung/") || $0.path.hasSuffix("/danh-muc.yaml") }
  static let procedures = files.filter { file in !shared.contains { $0.path == file.path } }

  static func date(_ parts: (Int, Int, Int)) -> CivilDate? {
    CivilDate(year: parts.0, month: parts.1, day: parts.2)
  }

  static func isDraft(_ path: String) -> Bool { path.contains("/du-thao/") }

  static func text(_ files: [SourceFile]) -> CatalogueText {
    var sources = SourceSet()
    for file in files { _ = sources.add(file) }
    return CatalogueText(sources)
  }

  static func compile(_ files: [SourceFile], asOf date: CivilDate = asOf) -> Compilation {
    Compilation(text(files), options: options(date))
  }

  static func options(_ date: CivilDate = asOf) -> CompilationOptions {
    CompilationOptions(asOf: date, root: "Procedures")
  }

  static let whole = text(files)
  static let compiled = Compilation(whole, options: options())
}

extension Compilation {
  /// A finding in full, independent of the order of the files.
  func described(_ finding: Finding) -> String {
    func place(_ range: SourceRange) -> String { "\(sources[range.source].path):\(range.start)-\(range.end)" }
    let notes = finding.notes.map { "\($0.text.vi)@\($0.range.map(place) ?? "")" }
    let edits = finding.fix?.edits.map { "\(place($0.range))=\($0.replacement)" } ?? []
    let head = "\(place(finding.range)) \(finding.kind.id) \(finding.severity) \(finding.procedure ?? "")"
    return ([head, finding.message.vi, finding.message.en] + notes + edits).joined(separator: " | ")
  }

  /// The first place of a finding, note or fix that is outside its file or cuts a character; nil when all is well.
  var firstMisplacedFinding: String? {
    for finding in findings {
      let ranges =
        [finding.range] + finding.notes.compactMap(\.range) + (finding.fix?.edits.map(\.range) ?? [])
      for range in ranges {
        guard sources.files.indices.contains(Int(range.source.index)) else { return "no file: \(finding.kind.id)" }
        let bytes = sources[range.source].bytes
        guard range.start >= 0, range.start <= range.end, range.end <= bytes.count else { return described(finding) }
        let isMark = finding.kind.group == .syntax && range.end == range.start + 1
        for offset in isMark ? [range.start] : [range.start, range.end]
        where offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
          // A stray continuation byte belongs to no character, so nothing is cut before it.
          if isInsideCharacter(bytes, offset) { return "cuts a character: " + described(finding) }
        }
      }
    }
    return nil
  }

  private func isInsideCharacter(_ bytes: [UInt8], _ offset: Int) -> Bool {
    var start = offset
    while start > 0, offset - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let length =
      switch bytes[start] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard start + length > offset, start + length <= bytes.count else { return false }
    return String(validating: bytes[start..<(start + length)], as: UTF8.self) != nil
  }
}
