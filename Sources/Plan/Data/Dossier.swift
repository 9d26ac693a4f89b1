import Calendars

/// What the applicant does with a paper.
package enum DocumentManner: String, CaseIterable, Sendable {
  case submit, present, state
}

/// One row of the dossier's decision table: a paper, and when it is demanded.
package struct DocumentRule: Sendable {
  package var id = ""
  package var name = ""
  package var form: String?
  package var manner = DocumentManner.submit
  package var originals = 0
  package var copies = 0
  package var copyKind: Term?
  package var postalCopyKind: Term?
  package var when: Guard?
  package var replacements: [DocumentReplacement] = []
  package var grounds: [String] = []
  package var notes: [String] = []
  package var source = SourceReference()

  package init() {}
}

/// What the office uses in place of a paper, from one day to another.
package struct DocumentReplacement: Sendable {
  package var by = ""
  package var isDatabase = true
  package var when: Guard?
  package var from: CivilDate?
  package var until: CivilDate?
  package var grounds: [String] = []
  /// When the paper may be asked for nevertheless.
  package var fallback: String?

  package init() {}

  /// Whether a day lies in the window; both ends count.
  package func isInForce(on date: CivilDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}

/// A paper that the case ends with.
package struct ResultRule: Sendable {
  package var document = ""
  package var code: String?
  package var when: Guard?
  package var validFor: String?
  package var source = SourceReference()

  package init() {}
}
