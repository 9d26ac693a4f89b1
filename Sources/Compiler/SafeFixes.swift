import Diagnostics
import Rules

/// The safe fixes of a catalogue's findings, applied in rounds until none is left.
///
/// No comment is lost: a fix that would delete one is left to the author. What a round of reading fixes brings to light is found in the next one. A fix of a check that would bring a finding
/// that was not there is not applied.
package struct SafeFixes {
  /// A finding whose fix was applied, with its place in the text before the round.
  package struct Applied: Sendable {
    package let finding: Finding
    package let path: String
    package let line: Int
  }

  /// The texts after all fixes; their ids are those of the texts before.
  package private(set) var text: CatalogueText
  package private(set) var applied: [Applied] = []
  private var refused: Set<FindingPlace> = []

  /// More rounds than any text needs; a stop for fixes that undo each other.
  private static let mostRounds = 200

  /// Applies the fixes of the findings that `choose` picks; a fix that touches a file outside `files` is left (nil: all).
  package init(
    for text: CatalogueText, options: CompilationOptions, in files: Set<SourceID>? = nil,
    choose: ([Finding], SourceSet) throws -> [Finding]
  ) rethrows {
    self.text = text
    var findings = Compilation(text, options: options).findings
    var isOneByOne = false
    let checks = Set(Rule.all.map(\.kind.id))
    for _ in 0..<SafeFixes.mostRounds {
      let open = try choose(findings, self.text.sources).filter { isOpen($0, files) }
      let reading = open.filter { !checks.contains($0.kind.id) }
      let batch = reading.isEmpty ? (isOneByOne ? Array(open.prefix(1)) : open.compatible) : reading.compatible
      guard !batch.isEmpty else { break }
      let edits = batch.edits(in: self.text.sources)
      guard let next = self.text.applying(edits) else {
        refuse(batch)
        continue
      }
      let after = Compilation(next, options: options).findings
      if reading.isEmpty, after.bringsMore(than: findings, self.text.sources) {
        if batch.count == 1 { refuse(batch) }
        isOneByOne = batch.count > 1 || isOneByOne
        continue
      }
      record(batch)
      refused = Set(refused.map { $0.moved(by: edits) })
      self.text = next
      findings = after
    }
  }

  /// The files whose bytes the fixes changed, as they were and as they are.
  package func changes(since old: SourceSet) -> [(old: SourceFile, new: SourceFile)] {
    zip(old.files, text.sources.files).filter { $0.bytes != $1.bytes }.map { ($0, $1) }
  }

  private func isOpen(_ finding: Finding, _ files: Set<SourceID>?) -> Bool {
    guard let fix = finding.fix, fix.isSafe, !fix.edits.isEmpty, !refused.contains(FindingPlace(finding))
    else { return false }
    return fix.edits.allSatisfy { (files?.contains($0.range.source) ?? true) && !text.hasComment(in: $0.range) }
  }

  private mutating func refuse(_ findings: [Finding]) {
    refused.formUnion(findings.map(FindingPlace.init))
  }

  private mutating func record(_ findings: [Finding]) {
    var tables: [SourceID: LineTable] = [:]
    for finding in findings {
      let file = text.sources[finding.range.source]
      let table = tables[finding.range.source] ?? LineTable(file: file)
      tables[finding.range.source] = table
      applied.append(Applied(finding: finding, path: file.path, line: table.line(at: finding.range.start)))
    }
  }
}

/// A finding that is recognised after edits before it, which move it.
private struct FindingPlace: Hashable {
  let kind: Kind
  let source: SourceID
  let start: Int

  init(_ finding: Finding) {
    self.init(kind: finding.kind, source: finding.range.source, start: finding.range.start)
  }

  private init(kind: Kind, source: SourceID, start: Int) {
    self.kind = kind
    self.source = source
    self.start = start
  }

  /// The place after the edits of each file.
  func moved(by edits: [SourceID: [TextEdit]]) -> FindingPlace {
    let before = edits[source, default: []].filter { $0.range.end <= start }
    let growth = before.reduce(0) { $0 + $1.replacement.utf8.count - ($1.range.end - $1.range.start) }
    return FindingPlace(kind: kind, source: source, start: start + growth)
  }
}

extension [Finding] {
  /// The findings, in order, whose fixes can be applied at once: no edit overlaps or touches another's.
  fileprivate var compatible: [Finding] {
    var ends: [SourceID: Int] = [:]
    var taken: Set<[TextEdit]> = []
    return filter { finding in
      guard let edits = finding.fix?.edits, !taken.contains(edits) else { return finding.fix != nil }
      guard edits.allSatisfy({ $0.range.start > ends[$0.range.source, default: -1] }) else { return false }
      for edit in edits {
        ends[edit.range.source] = Swift.max(ends[edit.range.source, default: -1], edit.range.end)
      }
      taken.insert(edits)
      return true
    }
  }

  /// Whether some check finds more in a procedure, or a file, than it did before.
  fileprivate func bringsMore(than before: [Finding], _ sources: SourceSet) -> Bool {
    func counts(_ findings: [Finding]) -> [[String]: Int] {
      Dictionary(
        findings.map { ([$0.kind.id, $0.procedure ?? sources[$0.range.source].path], 1) }, uniquingKeysWith: +)
    }
    let old = counts(before)
    return counts(self).contains { $0.value > old[$0.key, default: 0] }
  }
}

extension [Finding] {
  /// The edits of all fixes, file by file; those that several fixes share count once.
  fileprivate func edits(in sources: SourceSet) -> [SourceID: [TextEdit]] {
    var edits: [SourceID: [TextEdit]] = [:]
    var taken: Set<[TextEdit]> = []
    for fix in compactMap(\.fix) where taken.insert(fix.edits).inserted {
      for edit in fix.edits {
        edits[edit.range.source, default: []].append(edit.withLineEnds(of: sources[edit.range.source]))
      }
    }
    return edits
  }
}

extension CatalogueText {
  /// The texts after edits; nil when some overlap or nothing changes.
  fileprivate func applying(_ edits: [SourceID: [TextEdit]]) -> CatalogueText? {
    var contents: [SourceID: [UInt8]] = [:]
    for (id, edits) in edits {
      let file = sources[id]
      guard let mended = Diagnostics.applying(edits, to: file, id: id) else { return nil }
      if mended.bytes != file.bytes { contents[id] = mended.bytes }
    }
    return contents.isEmpty ? nil : replacing(contents)
  }
}

extension TextEdit {
  /// The edit with the line ends that the file has.
  fileprivate func withLineEnds(of file: SourceFile) -> TextEdit {
    guard replacement.utf8.contains(UInt8(ascii: "\n")), !replacement.utf8.contains(UInt8(ascii: "\r")),
      let first = file.bytes.firstIndex(of: UInt8(ascii: "\n")), first > 0, file.bytes[first - 1] == UInt8(ascii: "\r")
    else { return self }
    return TextEdit(range, replacement.replacing("\n", with: "\r\n"))
  }
}
