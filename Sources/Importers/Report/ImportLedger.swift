import Diagnostics

/// How a value of a record came into the catalogue.
package enum Reading: String, CaseIterable, Sendable {
  /// Taken over as it stands.
  case exact
  /// Understood from words, which the catalogue keeps beside the value.
  case prose
  /// Kept as text that nothing computes with.
  case verbatim
  /// The same words stand in another value of the record.
  case repeated
  /// Stands in the report alone.
  case reported
  /// Nothing there: null, blank, an empty list.
  case empty
}

/// Where a value of a record stands.
package struct Origin: Hashable, Sendable {
  package let file: String
  /// The line of the record, from 1; of a file that is one record, where the record begins.
  package let line: Int
  /// Members and places within the record, like `methods[0].time_text`.
  package let path: String

  package init(file: String, line: Int, path: String) {
    self.file = file
    self.line = line
    self.path = path
  }
}

/// What became of one value of a record.
package struct LedgerLine: Sendable {
  package let origin: Origin
  /// The code of the procedure, where the record gives one.
  package let code: String?
  package let reading: Reading
  /// Where it stands in the catalogue, like `thời hạn`; the other value of the record, for what is repeated.
  package let target: String?
  /// The value itself where the catalogue does not hold it.
  package let text: String?
  /// Why it was not read further.
  package let reason: Text?

  package init(
    _ origin: Origin, code: String?, _ reading: Reading, target: String? = nil, text: String? = nil,
    reason: Text? = nil
  ) {
    self.origin = origin
    self.code = code
    self.reading = reading
    self.target = target
    self.text = text
    self.reason = reason
  }
}

/// Several wordings that became one entry of a registry.
package struct Join: Hashable, Sendable {
  package enum Registry: String, CaseIterable, Sendable { case documents, agencies, instruments }

  package let registry: Registry
  /// The name that the entry got.
  package let name: String
  /// The other wordings, in the order in which they were met.
  package let wordings: [String]

  package init(_ registry: Registry, name: String, wordings: [String]) {
    self.registry = registry
    self.name = name
    self.wordings = wordings
  }
}

/// Something about a record or file as a whole: it could not be read, or came twice.
package struct ImportProblem: Sendable {
  package let origin: Origin
  package let text: Text

  package init(_ origin: Origin, _ text: Text) {
    self.origin = origin
    self.text = text
  }

  /// A whole record or file was not imported; what concerns one value of a record is a remark.
  package var isUnreadRecord: Bool { origin.path.isEmpty }
}

/// All that an import has to say about its records; one line for every value in them.
package struct ImportLedger: Sendable {
  package var lines: [LedgerLine] = []
  /// Wordings that became one entry.
  package var joins: [Join] = []
  /// Wordings so alike that an officer may wish to join them; nothing was done.
  package var proposals: [Join] = []
  package var problems: [ImportProblem] = []
  /// Records read.
  package var records = 0

  package init() {}
}
