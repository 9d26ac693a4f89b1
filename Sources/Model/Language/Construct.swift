import Diagnostics
import Syntax

/// One field of a construct: keyword, type, cardinality and description, declared once.
package struct Field<Owner>: Sendable {
  let keyword: Keyword
  let about: Text
  let isRequired: Bool
  /// Without it the owner cannot even be named, and is dropped; other names of the file would then be unknown too.
  let isEssential: Bool
  let shape: @Sendable () -> Shape
  /// False after a finding.
  let read: @Sendable (NodeID, inout Owner, inout Decoder) -> Bool
}

extension Field {
  /// A field that may be left out; it stays nil then.
  static func optional<Value>(
    _ vi: String, _ en: String, aliases: [String] = [], _ type: ValueType<Value>,
    _ path: any WritableKeyPath<Owner, Value?> & Sendable, vi aboutVi: String, en aboutEn: String
  ) -> Field {
    Field(
      keyword: Keyword(vi, en, aliases: aliases), about: Text(vi: aboutVi, en: aboutEn), isRequired: false,
      isEssential: false, shape: type.shape
    ) { node, owner, decoder in
      guard let value = type.decode(node, &decoder) else { return false }
      owner[keyPath: path] = value
      return true
    }
  }

  /// A field with a default that the owner's initial value holds.
  static func value<Value>(
    _ vi: String, _ en: String, aliases: [String] = [], _ type: ValueType<Value>,
    _ path: any WritableKeyPath<Owner, Value> & Sendable, isRequired: Bool = false, isEssential: Bool? = nil,
    vi aboutVi: String, en aboutEn: String
  ) -> Field {
    Field(
      keyword: Keyword(vi, en, aliases: aliases), about: Text(vi: aboutVi, en: aboutEn), isRequired: isRequired,
      isEssential: isEssential ?? isRequired, shape: type.shape
    ) { node, owner, decoder in
      guard let value = type.decode(node, &decoder) else { return false }
      owner[keyPath: path] = value
      return true
    }
  }
}

/// A mapping of the language: its fields are the single source for decoding, suggestions, schema and manual.
package struct Construct<Owner>: Sendable {
  let keyword: Keyword
  let about: Text
  let fields: [Field<Owner>]
  let make: @Sendable (SourceRange) -> Owner
  /// Told the Vietnamese keyword of every field that is written but not read.
  private let noteUnread: @Sendable (inout Owner, String) -> Void
  /// Keywords that authors look for here, and where they belong instead.
  private let elsewhere: [(keyword: Keyword, reason: Text)]
  /// Which fields must be there, and without which the owner is dropped.
  private let required: [Int]
  private let essential: [Int]
  /// The two words of every field.
  private let bytesOfKeywords: [(vi: [UInt8], en: [UInt8])]
  private let indexBySpelling: KeywordIndex<Int>

  init(
    _ vi: String, _ en: String, vi aboutVi: String, en aboutEn: String,
    make: @escaping @Sendable (SourceRange) -> Owner,
    noteUnread: @escaping @Sendable (inout Owner, String) -> Void = { _, _ in },
    elsewhere: [(keyword: Keyword, reason: Text)] = [], fields: [Field<Owner>]
  ) {
    keyword = Keyword(vi, en)
    about = Text(vi: aboutVi, en: aboutEn)
    self.make = make
    self.noteUnread = noteUnread
    self.elsewhere = elsewhere
    self.fields = fields
    required = fields.indices.filter { fields[$0].isRequired }
    essential = fields.indices.filter { fields[$0].isEssential }
    bytesOfKeywords = fields.map { (Array($0.keyword.vi.utf8), Array($0.keyword.en.utf8)) }
    indexBySpelling = KeywordIndex(
      fields.enumerated().flatMap { position, field in field.keyword.spellings.map { ($0, position) } })
  }

  /// The position of the field that a key names.
  func fieldIndex(of key: String) -> Int? { indexBySpelling[key] }

  var shape: ConstructShape {
    ConstructShape(keyword: keyword, about: about) {
      fields.map {
        FieldShape(keyword: $0.keyword, about: $0.about, isRequired: $0.isRequired, shape: $0.shape())
      }
    }
  }

  /// The construct as a type of value.
  var type: ValueType<Owner> {
    ValueType(shape: { .construct(shape) }) { node, decoder in decode(node, &decoder) }
  }

  /// Reads a mapping field by field; unknown, repeated and missing keywords become findings.
  ///
  /// Nil when the node is no mapping or an essential field is absent or unreadable.
  func decode(_ node: NodeID, _ decoder: inout Decoder) -> Owner? {
    let tree = decoder.tree
    guard tree.kind(node) == .mapping else {
      decoder.report(
        DecodingKinds.wrongType, at: node,
        vi: "Chỗ này phải là các dòng “từ khóa: giá trị” của \(keyword.vi), không phải \(decoder.noun(node).vi).",
        en: "Expected “keyword: value” lines of \(keyword.en) here, not \(decoder.noun(node).en).")
      return nil
    }
    var owner = make(tree.range(node))
    var reading = ConstructReading(fieldCount: fields.count)
    let split = decoder.reportNumbersSplitByComma(in: node)
    for entry in tree.entries(node) {
      if !split.isEmpty, split.contains(entry.key) {
        if let index = indexBySpelling[entry.key, tree] {
          reading.fail(at: entry.key, index, isEssential: fields[index].isEssential)
        }
        continue
      }
      guard let index = indexBySpelling[entry.key, tree] else {
        let key = tree.text(entry.key)
        if let foreign = elsewhere.first(where: { $0.keyword.spellings.contains { FoldedName($0) == FoldedName(key) } })
        {
          decoder.report(
            DecodingKinds.unknownKeyword, at: entry.key,
            vi: "\(keyword.vi) không có từ khóa “\(key)”: \(foreign.reason.vi)",
            en: "\(keyword.en) has no keyword “\(key)”: \(foreign.reason.en)")
          continue
        }
        let meant = decoder.reportUnknownKeyword(key, at: entry.key, in: keyword, among: fields.map(\.keyword))
        if let meant, let index = fieldIndex(of: meant) { noteUnread(&owner, fields[index].keyword.vi) }
        continue
      }
      if let first = reading.firstKey[index] {
        decoder.report(
          DecodingKinds.keywordTwice, at: entry.key,
          vi: "Từ khóa \(fields[index].keyword.quoted.vi) được viết hai lần.",
          en: "Keyword \(fields[index].keyword.quoted.en) is written twice.",
          notes: [Note(Text(vi: "Lần đầu ở đây.", en: "First written here."), at: tree.range(first))])
        continue
      }
      reading.firstKey[index] = entry.key
      reading.note(index, isEnglish: isEnglish(entry.key, index, tree), at: entry.key)
      if tree.kind(entry.value) == .scalar, tree.isEmpty(entry.value) {
        decoder.reportEmpty(entry.key, entry.value, fields[index].keyword)
        reading.fail(at: entry.key, index, isEssential: fields[index].isEssential)
        continue
      }
      if !fields[index].read(entry.value, &owner, &decoder) {
        reading.fail(at: entry.key, index, isEssential: fields[index].isEssential)
        noteUnread(&owner, fields[index].keyword.vi)
      }
    }
    finish(reading, node, &decoder)
    return reading.isComplete
      && essential.allSatisfy { reading.firstKey[$0] != nil }
      ? owner : nil
  }

  /// Whether a key is the English word of its field; nil where both languages have one word.
  private func isEnglish(_ key: NodeID, _ field: Int, _ tree: Tree) -> Bool? {
    let words = bytesOfKeywords[field]
    guard words.vi != words.en else { return nil }
    if tree.hasText(key, words.vi) { return false }
    return tree.hasText(key, words.en) || FoldedName(tree.text(key)).key == fields[field].keyword.en
  }

  private func finish(_ reading: ConstructReading, _ node: NodeID, _ decoder: inout Decoder) {
    for index in required where reading.firstKey[index] == nil {
      let field = fields[index]
      decoder.report(
        DecodingKinds.missingKeyword, at: decoder.firstKey(of: node),
        vi: "\(keyword.vi) thiếu từ khóa \(field.keyword.quoted.vi) (\(field.about.vi)).",
        en: "\(keyword.en) lacks the keyword \(field.keyword.quoted.en) (\(field.about.en)).")
    }
    guard let english = reading.english.first, let vietnamese = reading.vietnamese.first else { return }
    let isEnglish = reading.vietnamese.count >= reading.english.count
    let foreign = isEnglish ? english : vietnamese
    let word = decoder.tree.text(foreign.key)
    let own = isEnglish ? fields[foreign.field].keyword.vi : fields[foreign.field].keyword.en
    decoder.report(
      DecodingKinds.mixedKeywords, at: foreign.key,
      vi: isEnglish
        ? "“\(word)” là từ khóa tiếng Anh giữa các từ khóa tiếng Việt; hãy viết “\(own)”."
        : "“\(word)” là từ khóa tiếng Việt giữa các từ khóa tiếng Anh; hãy viết “\(own)”.",
      en: isEnglish
        ? "“\(word)” is an English keyword among Vietnamese ones; write “\(own)”."
        : "“\(word)” is a Vietnamese keyword among English ones; write “\(own)”.",
      fix: Fix(
        Text(vi: "Đổi thành “\(own)”", en: "Change to “\(own)”"), [TextEdit(decoder.tree.range(foreign.key), own)],
        isSafe: true))
  }
}

/// What is known of a mapping while its entries are read.
private struct ConstructReading {
  var firstKey: [NodeID?]
  var isComplete = true
  /// Keys by the language they are written in; those that both languages share are in neither.
  var vietnamese = Count()
  var english = Count()

  /// How many keys are of one language, and the first of them.
  struct Count {
    var count = 0
    var first: (key: NodeID, field: Int)?

    mutating func add(_ key: NodeID, _ field: Int) {
      if first == nil { first = (key, field) }
      count += 1
    }
  }

  init(fieldCount: Int) { firstKey = Array(repeating: nil, count: fieldCount) }

  mutating func note(_ field: Int, isEnglish: Bool?, at key: NodeID) {
    switch isEnglish {
    case true?: english.add(key, field)
    case false?: vietnamese.add(key, field)
    case nil: break
    }
  }

  /// A field that is written but cannot be read: it is not missing too.
  mutating func fail(at key: NodeID, _ index: Int, isEssential: Bool) {
    firstKey[index] = firstKey[index] ?? key
    if isEssential { isComplete = false }
  }
}
