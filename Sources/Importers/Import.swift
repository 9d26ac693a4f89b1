import Diagnostics

/// A file given to an import.
package struct ImportInput: Sendable {
  /// The name under which provenance and reports speak of it.
  package let file: String
  /// In UTF-8, also where the file is UTF-16 and says so by its byte-order mark.
  package let bytes: [UInt8]

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = WideText.utf8(of: bytes) ?? bytes
  }
}

/// A file of the catalogue that an import makes.
package struct ImportedFile: Hashable, Sendable {
  /// The path within the catalogue, with `/`.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// What an import makes of its files.
package struct ImportOutcome: Sendable {
  /// In the order of their paths, each path once.
  package var files: [ImportedFile]
  package var ledger: ImportLedger

  package init(files: [ImportedFile], ledger: ImportLedger) {
    self.files = files
    self.ledger = ledger
  }
}
