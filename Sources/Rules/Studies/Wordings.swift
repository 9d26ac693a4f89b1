/// Kinds of wording that checks look for in the names of papers.
///
/// One scan of a name tells which of them stand in it; the check whose list it is looks closer only then.
struct Wordings: OptionSet, Sendable {
  let rawValue: UInt8

  /// A condition (`nếu có`).
  static let hiddenGuard = Wordings(rawValue: 1)
  /// Something left open (`giấy tờ khác`).
  static let openEnded = Wordings(rawValue: 2)
  /// A standard form (`theo mẫu`).
  static let form = Wordings(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The kinds that stand in a folded name.
  init(in name: String) { self = Wordings.scanner.kinds(in: name) }

  private static let scanner = PhraseScanner<Wordings>([
    (.hiddenGuard, Rule.hiddenGuards), (.openEnded, DossierPaper.openWordings), (.form, Rule.formWordings),
  ])
}

extension String {
  /// Whether the text begins with a phrase byte for byte; both are expected in NFC.
  ///
  /// `hasPrefix` compares characters, for which it looks up how they are composed.
  func begins(with phrase: String) -> Bool { utf8.starts(with: phrase.utf8) }
}
