import Calendars
import Diagnostics
import Expressions
import Model

/// The type of an attribute; words are those of the language that the author writes.
package enum AttributeType: Sendable {
  case boolean, number, text, date, texts
  /// One word of a closed set, or several.
  case word([Keyword])
  case words([Keyword])

  func factType(in language: Language) -> FactType {
    switch self {
    case .boolean: .boolean
    case .number: .number
    case .text: .string
    case .date: .date
    case .texts: .list(.string)
    case .word(let words): .enumeration(words.map { $0[language] })
    case .words(let words): .list(.enumeration(words.map { $0[language] }))
    }
  }

  /// The type in words, for the reference.
  package func title(in language: Language) -> String {
    switch self {
    case .word(let words): words.map { "`\($0[language])`" }.joined(separator: ", ")
    case .words(let words):
      (language == .vi ? "danh sách: " : "list of: ") + words.map { "`\($0[language])`" }.joined(separator: ", ")
    default: ExpressionType(factType(in: language)).title[language]
    }
  }
}

/// Something that rules of the office may ask about an item, declared once for both languages.
package struct OfficeAttribute<Item>: Sendable {
  package let name: Keyword
  package let type: AttributeType
  package let about: Text
  /// `null` where the text does not say.
  let value: @Sendable (Item, Language) -> Value

  /// The same attribute of a whole that has the item as a part; null where it has none.
  func of<Whole>(prefix: Keyword? = nil, _ part: @escaping @Sendable (Whole) -> Item?) -> OfficeAttribute<Whole> {
    let prefixed = prefix.map { Keyword("\($0.vi).\(name.vi)", "\($0.en).\(name.en)") } ?? name
    return OfficeAttribute<Whole>(name: prefixed, type: type, about: about) { whole, language in
      part(whole).map { value($0, language) } ?? .null
    }
  }
}

extension OfficeAttribute {
  static func flag(
    _ vi: String, _ en: String, vi aboutVi: String, en aboutEn: String, _ read: @escaping @Sendable (Item) -> Bool
  ) -> OfficeAttribute {
    OfficeAttribute(name: Keyword(vi, en), type: .boolean, about: Text(vi: aboutVi, en: aboutEn)) { item, _ in
      .boolean(read(item))
    }
  }

  static func count(
    _ vi: String, _ en: String, vi aboutVi: String, en aboutEn: String, _ read: @escaping @Sendable (Item) -> Int?
  ) -> OfficeAttribute {
    OfficeAttribute(name: Keyword(vi, en), type: .number, about: Text(vi: aboutVi, en: aboutEn)) { item, _ in
      read(item).map { .number(Decimal($0)) } ?? .null
    }
  }

  /// An amount of minutes told in a unit of so many.
  static func minutes(
    _ vi: String, _ en: String, per unit: Int, vi aboutVi: String, en aboutEn: String,
    _ read: @escaping @Sendable (Item) -> Int?
  ) -> OfficeAttribute {
    OfficeAttribute(name: Keyword(vi, en), type: .number, about: Text(vi: aboutVi, en: aboutEn)) { item, _ in
      read(item).flatMap { Decimal($0).divided(by: Decimal(unit)) }.map(Value.number) ?? .null
    }
  }

  static func text(
    _ vi: String, _ en: String, vi aboutVi: String, en aboutEn: String, _ read: @escaping @Sendable (Item) -> String?
  ) -> OfficeAttribute {
    OfficeAttribute(name: Keyword(vi, en), type: .text, about: Text(vi: aboutVi, en: aboutEn)) { item, _ in
      read(item).map { .string($0.nfc) } ?? .null
    }
  }

  static func date(
    _ vi: String, _ en: String, vi aboutVi: String, en aboutEn: String, _ read: @escaping @Sendable (Item) -> CivilDate?
  ) -> OfficeAttribute {
    OfficeAttribute(name: Keyword(vi, en), type: .date, about: Text(vi: aboutVi, en: aboutEn)) { item, _ in
      read(item).map(Value.date) ?? .null
    }
  }

  static func texts(
    _ vi: String, _ en: String, vi aboutVi: String, en aboutEn: String, _ read: @escaping @Sendable (Item) -> [String]
  ) -> OfficeAttribute {
    OfficeAttribute(name: Keyword(vi, en), type: .texts, about: Text(vi: aboutVi, en: aboutEn)) { item, _ in
      .list(read(item).map { .string($0.nfc) })
    }
  }

  static func word<Word: Vocabulary>(
    _ vi: String, _ en: String, vi aboutVi: String, en aboutEn: String, _ read: @escaping @Sendable (Item) -> Word?
  ) -> OfficeAttribute {
    let type = AttributeType.word(Word.allCases.map(\.keyword))
    return OfficeAttribute(name: Keyword(vi, en), type: type, about: Text(vi: aboutVi, en: aboutEn)) { item, language in
      read(item).map { .string($0.keyword[language].nfc) } ?? .null
    }
  }

  static func words<Word: Vocabulary>(
    _ vi: String, _ en: String, vi aboutVi: String, en aboutEn: String, _ read: @escaping @Sendable (Item) -> [Word]
  ) -> OfficeAttribute {
    let type = AttributeType.words(Word.allCases.map(\.keyword))
    return OfficeAttribute(name: Keyword(vi, en), type: type, about: Text(vi: aboutVi, en: aboutEn)) { item, language in
      .list(read(item).map { .string($0.keyword[language].nfc) })
    }
  }
}
