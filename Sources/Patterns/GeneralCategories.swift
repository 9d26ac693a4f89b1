/// A set of Unicode general categories.
struct GeneralCategories: OptionSet, Sendable {
  let rawValue: UInt32

  static let decimalDigits = union(of: "Nd")
  /// Punctuation, separators and others: all that is not part of a word (`\W`).
  static let separating: GeneralCategories = [union(of: "P"), union(of: "Z"), union(of: "C")]

  // The place of a code is its bit.
  private static let codes = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe",
    "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
  ]

  var complement: GeneralCategories {
    GeneralCategories(rawValue: ~rawValue & (1 << UInt32(GeneralCategories.codes.count) - 1))
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The categories that a one-letter or two-letter code names; nil for other text. Surrogates have no name: they are
  /// not characters.
  init?(named name: String) {
    guard name != "Cs", (1...2).contains(name.utf8.count) else { return nil }
    self = GeneralCategories.union(of: name)
    guard !isEmpty else { return nil }
  }

  /// The category of a scalar.
  init(of scalar: Unicode.Scalar) {
    let bit: UInt32 =
      switch scalar.properties.generalCategory {
      case .uppercaseLetter: 0
      case .lowercaseLetter: 1
      case .titlecaseLetter: 2
      case .modifierLetter: 3
      case .otherLetter: 4
      case .nonspacingMark: 5
      case .spacingMark: 6
      case .enclosingMark: 7
      case .decimalNumber: 8
      case .letterNumber: 9
      case .otherNumber: 10
      case .connectorPunctuation: 11
      case .dashPunctuation: 12
      case .openPunctuation: 13
      case .closePunctuation: 14
      case .initialPunctuation: 15
      case .finalPunctuation: 16
      case .otherPunctuation: 17
      case .mathSymbol: 18
      case .currencySymbol: 19
      case .modifierSymbol: 20
      case .otherSymbol: 21
      case .spaceSeparator: 22
      case .lineSeparator: 23
      case .paragraphSeparator: 24
      case .control: 25
      case .format: 26
      case .surrogate: 27
      case .privateUse: 28
      case .unassigned: 29
      @unknown default: 29
      }
    rawValue = 1 << bit
  }

  private static func union(of prefix: String) -> GeneralCategories {
    codes.enumerated().reduce(into: []) { categories, code in
      guard code.element.hasPrefix(prefix) else { return }
      categories.insert(GeneralCategories(rawValue: 1 << UInt32(code.offset)))
    }
  }
}
