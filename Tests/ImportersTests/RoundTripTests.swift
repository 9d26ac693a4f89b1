import Calendars
import Compiler
import Diagnostics
import Foundation
import JSON
import Testing

@testable import Importers

private let notice: Comment = "no records: set TTHC_RECORDS to a folder with national_catalog.jsonl"

/// Real records, where there are some: all of them with `TTHC_ALL_RECORDS`, else every fifteenth.
private enum RealRecords {
  static let folder =
    ProcessInfo.processInfo.environment["TTHC_RECORDS"]
    ?? URL(filePath: #filePath).appending(path: "../../../../shared/data").standardized.path
  private static let stride = ProcessInfo.processInfo.environment["TTHC_ALL_RECORDS"] == nil ? 15 : 1

  static let inputs: [ImportInput] = ["national_catalog.jsonl", "defence_catalog.jsonl"].compactMap { name in
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
    let lines = data.split(separator: 0x0A)
    let sample = lines.enumerated().filter { $0.offset.isMultiple(of: stride) }.map { Array($0.element) }
    return ImportInput(file: name, bytes: Array(sample.joined(separator: [0x0A])))
  }

  static let isThere = !inputs.isEmpty
  static let outcome = importPortal(inputs)
}

/// Nothing is lost: each value of a record is in the specification or in the report.
struct RoundTripTests {
  @Test(
    "Each value of each record has one line, and its words stand where the line says",
    .enabled(if: RealRecords.isThere, notice))
  func nothingIsLost() throws {
    let outcome = RealRecords.outcome
    let files = Dictionary(uniqueKeysWithValues: outcome.files.map { ($0.path, $0.text) })
    let instruments = squeezed(files["dung-chung/van-ban.yaml"] ?? "")
    var procedures: [String: [UInt8]] = [:]
    for (path, text) in files where !path.hasPrefix("dung-chung/") {
      let code = text.split(separator: "\n").first.map { String($0.replacing("thủ tục: ", with: "")) } ?? ""
      procedures[code] = squeezed(text)
    }
    var lines = outcome.ledger.lines[...]
    var records = 0
    for input in RealRecords.inputs {
      for (index, record) in input.bytes.split(separator: 0x0A).enumerated() {
        let json = try JSON.parse(Array(record)).get()
        let leaves = leaves(of: json, path: "")
        let mine = Array(lines.prefix(leaves.count))
        lines = lines.dropFirst(leaves.count)
        records += 1
        try #require(mine.map(\.origin.path) == leaves.map(\.path))
        #expect(mine.allSatisfy { $0.origin.file == input.file && $0.origin.line == index + 1 })
        let written = try #require(procedures[json["code"]?.stringValue ?? ""])
        let words = leaves.map { squeezed($0.text ?? "") }
        for (place, line) in mine.enumerated() { check(line, place, leaves, words, written, instruments) }
      }
    }
    #expect(lines.isEmpty)
    #expect(records == outcome.ledger.records)
  }

  private func check(
    _ line: LedgerLine, _ place: Int, _ leaves: [Leaf], _ all: [[UInt8]], _ written: [UInt8], _ instruments: [UInt8]
  ) {
    let words = all[place]
    guard !words.isEmpty else { return }
    if let text = line.text { return #expect(squeezed(text) == words, "\(line.origin)") }
    let message: Comment = "\(line.origin): \(leaves[place].text ?? "")"
    switch line.reading {
    case .exact, .prose, .verbatim:
      #expect(
        holds(words, in: written, pieces: 3) || holds(words, in: written + [0] + instruments, pieces: 3), message)
    case .repeated:
      let others = (all[..<place] + all[(place + 1)...]).joined(separator: [0])
      let near = others + [0] + written + [0] + tableHeads
      #expect(holds(words, in: near, pieces: .max) || holds(words, in: near + [0] + instruments, pieces: .max), message)
    case .reported, .empty: Issue.record("no words in the report: \(line.origin)")
    }
  }

  /// Words of the portal's own tables.
  private var tableHeads: [UInt8] {
    [
      "Tên văn bản pháp lý", "Mã văn bản", "Hình thức nộp", "Thời gian", "Phí, lệ phí", "Mô tả", "Tên giấy tờ",
      "Mẫu đơn, tờ khai", "Số lượng", "bản chính", "bản sao", "Mã",
    ].map(squeezed).joined(separator: [0]) + []
  }

  /// Whether words stand within others in so many pieces at most, each as long as can be.
  private func holds(_ words: [UInt8], in others: [UInt8], pieces: Int) -> Bool {
    var start = 0
    var count = 0
    while start < words.count {
      var (least, most) = (0, words.count - start)
      while least < most {
        let middle = (least + most + 1) / 2
        if contains(others, words[start..<(start + middle)]) { least = middle } else { most = middle - 1 }
      }
      count += 1
      guard least > 0, count <= pieces else { return false }
      start += least
    }
    return true
  }

  private func contains(_ others: [UInt8], _ words: ArraySlice<UInt8>) -> Bool {
    ByteSearch(Array(words)).first(in: others, from: 0) != nil
  }

  private struct Leaf {
    let path: String
    let text: String?
  }

  private func leaves(of json: JSON, path: String) -> [Leaf] {
    switch json {
    case .array(let items) where !items.isEmpty:
      items.enumerated().flatMap { leaves(of: $1, path: "\(path)[\($0)]") }
    case .object(let members) where !members.isEmpty:
      members.flatMap { leaves(of: $0.value, path: path.isEmpty ? $0.key : "\(path).\($0.key)") }
    case .string(let text): [Leaf(path: path, text: text)]
    case .integer, .number:
      [Leaf(path: path, text: json.decimalText.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 })]
    default: [Leaf(path: path, text: json.boolValue.map { String($0) })]
    }
  }

  /// Letters and digits alone, small, as names are compared.
  private func squeezed(_ text: String) -> [UInt8] {
    Array(
      FoldedName(text).key.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        .map(String.init).joined().utf8)
  }
}

/// What is written is the language.
struct WrittenCatalogueTests {
  @Test(
    "The catalogue of real records compiles without an error of the language", .enabled(if: RealRecords.isThere, notice)
  )
  func realRecords() { expectNoLanguageErrors(RealRecords.outcome) }

  @Test("A catalogue of records written by hand compiles without an error of the language")
  func sample() { expectNoLanguageErrors(PortalImportTests.outcome([PortalImportTests.marriage])) }

  private func expectNoLanguageErrors(_ outcome: ImportOutcome) {
    var sources = SourceSet()
    for file in outcome.files { _ = sources.add(SourceFile(path: file.path, text: file.text)) }
    let compilation = Compilation(
      sources, options: CompilationOptions(asOf: CivilDate(year: 2026, month: 11, day: 21) ?? CivilDate(dayNumber: 0)))
    let isOfLanguage: Set<Group> = [.syntax, .language, .expressions]
    let errors = compilation.findings.filter { $0.severity == .error && isOfLanguage.contains($0.kind.group) }
    #expect(errors.isEmpty, "\(errors.prefix(5).map(\.message.vi))")
    #expect(compilation.procedures.count == outcome.files.count { !$0.path.hasPrefix("dung-chung/") } - 1)
  }
}
