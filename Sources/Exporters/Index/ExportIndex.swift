import Calendars
import Diagnostics
import JSON
import Plan

/// What a folder of exports holds, as its `index.json` says: for each procedure the files, with their checksums.
package struct ExportIndex: Equatable, Sendable {
  package static let fileName = "index.json"
  /// The version of the format that this program writes; readers take it and every earlier one.
  package static let currentFormatVersion = 1

  /// In the order of their codes.
  package private(set) var procedures: [Procedure] = []

  package init() {}

  /// The files of one procedure as of one day.
  package struct Procedure: Equatable, Sendable {
    package var code: String
    package var name: Label
    package var asOf: CivilDate
    package var validFrom: CivilDate?
    package var validUntil: CivilDate?
    package var localTexts: [String]
    /// In the order of their targets.
    package var files: [File]

    package init(_ plan: ExecutablePlan, files: [File]) {
      code = plan.code
      name = plan.name
      asOf = plan.asOf
      validFrom = plan.validFrom
      validUntil = plan.validUntil
      localTexts = plan.localTexts
      self.files = files
    }
  }

  /// One file beside the index.
  package struct File: Equatable, Sendable {
    package var name: String
    package var target: ExportTarget
    /// Nil where the target is the same in every dialect.
    package var dialect: Dialect?
    package var bytes: Int
    /// Hexadecimal.
    package var sha256: String

    package init(name: String, target: ExportTarget, dialect: Dialect?, content: [UInt8]) {
      self.name = name
      self.target = target
      self.dialect = target.hasDialects ? dialect : nil
      bytes = content.count
      sha256 = SHA256.hexadecimal(of: content)
    }

    /// Whether a content is the one that was indexed.
    package func isContent(_ content: [UInt8]) -> Bool {
      content.count == bytes && SHA256.hexadecimal(of: content) == sha256
    }
  }

  /// The entry of a code; nil where there is none.
  package subscript(_ code: String) -> Procedure? { procedures.first { $0.code == code } }

  /// Puts entries in, in place of those of the same codes, and takes out entries without files.
  package mutating func replace(_ entries: [Procedure]) {
    let codes = Set(entries.map(\.code))
    procedures = (procedures.filter { !codes.contains($0.code) } + entries).filter { !$0.files.isEmpty }
    procedures.sort { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }
}

extension ExportTarget {
  /// Whether an engine evaluates what the file holds, so that the dialect matters.
  package var hasDialects: Bool { self == .bpmn || self == .dmn }
}
