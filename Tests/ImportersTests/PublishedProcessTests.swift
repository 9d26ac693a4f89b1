import Calendars
import Compiler
import Diagnostics
import Foundation
import JSON
import Testing

@testable import Importers

/// Internal processes as provinces published them, where the developers keep them.
struct PublishedProcessTests {
  /// `TTHC_PROCESSES`, else the place beside the project where its developers keep test data.
  static let path =
    ProcessInfo.processInfo.environment["TTHC_PROCESSES"]
    ?? URL(filePath: #filePath).appending(path: "../../../../shared/data/internal_processes.jsonl").standardized.path
  static let isThere = FileManager.default.fileExists(atPath: path)
  static let notice: Comment = "no published processes: set TTHC_PROCESSES to a file of one record a line"

  static let outcome: ImportOutcome = {
    let bytes = FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    return importProcesses([ImportInput(file: "internal_processes.jsonl", bytes: bytes)], known: KnownCatalogue())
  }()

  private func findings() throws -> [Finding] {
    var sources = SourceSet()
    for file in Self.outcome.files { _ = sources.add(SourceFile(path: file.path, bytes: Array(file.text.utf8))) }
    let date = try #require(CivilDate(parsing: "2026-08-01"))
    return Compilation(sources, options: CompilationOptions(asOf: date)).findings
  }

  @Test("Every process is imported, and what is written has no fault of language", .enabled(if: isThere, notice))
  func language() throws {
    let ledger = Self.outcome.ledger
    #expect(ledger.records == 145)
    #expect(Self.outcome.files.filter { $0.path.hasPrefix("quy-trinh/") }.count == 147)
    let groups: [Group] = [.syntax, .language, .expressions]
    let faults = try findings().filter { groups.contains($0.kind.group) || $0.kind.id == "unknown-role" }
    #expect(faults.isEmpty, "\(faults.prefix(9).map { $0.message.en })")
  }

  @Test("The four processes whose steps do not make the total are found, and no others", .enabled(if: isThere, notice))
  func totals() throws {
    let ids = ["case-exceeds-limit", "steps-short-of-total", "case-exceeds-phase", "phases-do-not-add-up"]
    let found = try findings().filter { ids.contains($0.kind.id) }
    #expect(
      Set(found.compactMap(\.procedure)) == [
        "2776/QĐ-UBND/Đồng Nai#04", "2929/QĐ-UBND/Sơn La#04", "1490/QĐ-UBND/Bắc Ninh#02", "2969/QĐ-UBND/Sơn La#02",
      ])
    #expect(found.count == 4)
  }

  @Test("Few steps are without an act, and every hour is that of the record", .enabled(if: isThere, notice))
  func reading() {
    let problems = Self.outcome.ledger.problems
    #expect(problems.count { $0.text.en.hasPrefix("No act") } <= 70)
    #expect(!problems.contains { $0.text.en.contains("hours of the record") || $0.text.en.contains("sum of hours") })
  }

  @Test("Every value of every record stands in what was written, or in the report", .enabled(if: isThere, notice))
  func nothingLost() throws {
    let bytes = try #require(FileManager.default.contents(atPath: Self.path))
    let records = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    let lines = Dictionary(grouping: Self.outcome.ledger.lines, by: \.origin.line)
    let files = Dictionary(grouping: Self.outcome.files) { Self.line(of: $0.text) }
    for (index, record) in records.enumerated() {
      guard case .success(let json) = JSON.parse(record) else { continue }
      let written = Self.squeezed((files[index + 1] ?? []).map(\.text).joined(separator: "\n"))
      let ledger = Dictionary((lines[index + 1] ?? []).map { ($0.origin.path, $0) }) { first, _ in first }
      var values: [(path: String, text: String)] = []
      Self.collect(json, "", &values)
      #expect(values.count == ledger.count)
      for (path, text) in values {
        let line = try #require(ledger[path], "\(path)")
        switch line.reading {
        case .empty: #expect(text.trimmingSpaces.isEmpty)
        case .reported: #expect(line.text == text)
        case .repeated: #expect(ledger[line.target ?? ""] != nil, "\(path) → \(line.target ?? "")")
        case .exact where path.hasSuffix(".order"): #expect(Int(text) != nil)
        case .prose where path.hasSuffix(".label"):
          let number = text.filter(\.isNumber)
          #expect(written.contains("bước:" + number) || written.contains("bước:Bước" + number), "\(path): \(text)")
        case .exact, .prose, .verbatim:
          // A cell of both actor and activity was divided at its stroke.
          let parts = written.contains(Self.squeezed(text)) ? [text] : text.components(separatedBy: " / ")
          for part in parts { #expect(written.contains(Self.squeezed(part)), "\(index + 1) \(path): \(text)") }
        }
      }
    }
  }

  /// The line of the record that a file says it was made of.
  private static func line(of text: String) -> Int {
    guard let range = text.ranges(of: "dòng: ").last else { return 0 }
    return Int(text[range.upperBound...].prefix(while: \.isNumber)) ?? 0
  }

  /// Without white space, quotes, backslashes and a colon at the end, in NFC: what the writing of YAML adds.
  private static func squeezed(_ text: String) -> String {
    var squeezed = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars
    where !scalar.properties.isWhitespace && scalar != "'" && scalar != "\"" && scalar != "\\" {
      squeezed.append(scalar)
    }
    while squeezed.last == ":" { squeezed.removeLast() }
    return String(squeezed)
  }

  private static func collect(_ json: JSON, _ path: String, _ values: inout [(path: String, text: String)]) {
    switch json {
    case .object(let members) where !members.isEmpty:
      for member in members { collect(member.value, path.isEmpty ? member.key : "\(path).\(member.key)", &values) }
    case .array(let items) where !items.isEmpty:
      for (index, item) in items.enumerated() { collect(item, "\(path)[\(index)]", &values) }
    default: values.append((path, json.leafText ?? ""))
    }
  }
}
