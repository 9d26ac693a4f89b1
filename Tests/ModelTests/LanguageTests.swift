import Diagnostics
import Syntax
import Testing

@testable import Model

@Suite struct LanguageTests {
  private func decode(_ text: String) -> (items: [Item], findings: [Finding]) {
    var sources = SourceSet()
    let id = sources.add(SourceFile(path: "a.yaml", text: text))
    var findings: [Finding] = []
    guard let tree = parseYAML(id, of: sources, findings: &findings) else { return ([], findings) }
    return (decodeFile(tree, findings: &findings).items, findings)
  }

  @Test(arguments: Twin.all) func twinsOfBothLanguagesDecodeToOneValue(_ twin: Twin) {
    let (vi, viFindings) = decode(twin.vi)
    let (en, enFindings) = decode(twin.en)
    #expect(viFindings.map(\.message.vi) == [])
    #expect(enFindings.map(\.message.en) == [])
    #expect(vi.count == 1)
    #expect(vi.map(described) == en.map(described))
  }

  @Test(arguments: Twin.all) func keywordsAreReadWhateverTheirCaseAndSpaces(_ twin: Twin) {
    let loud = twin.en.split(separator: "\n").map { line in
      let indent = line.prefix { $0 == " " || $0 == "-" }
      let rest = line.dropFirst(indent.count)
      guard let first = rest.first, first.isASCII, first.isLetter else { return String(line) }
      return indent + first.uppercased() + rest.dropFirst()
    }.joined(separator: "\n")
    // Names that an author chooses (facts, cases) may change their case too; only keywords are looked at here.
    #expect(decode(loud).findings.map(\.message.en) == [])
  }

  @Test func twinsUseEveryKeywordOfTheLanguage() {
    let vi = Twin.all.map(\.vi).joined(separator: "\n")
    let en = Twin.all.map(\.en).joined(separator: "\n")
    for construct in Constructs.all {
      for field in construct.fields() {
        #expect(vi.contains("\(field.keyword.vi):") || field.keyword.aliases.contains { vi.contains("\($0):") })
        #expect(en.contains("\(field.keyword.en):"), "\(construct.keyword.en): \(field.keyword.en)")
      }
    }
  }

  @Test(arguments: Constructs.all) func noTwoFieldsOfAConstructShareASpelling(_ construct: ConstructShape) {
    var seen: Set<String> = []
    for field in construct.fields() {
      for spelling in Set(field.keyword.spellings.map { FoldedName($0).key }) {
        #expect(seen.insert(spelling).inserted, "\(construct.keyword.en): \(spelling)")
      }
    }
    #expect(!seen.isEmpty)
  }

  @Test(arguments: Constructs.all) func keywordsAreFoldedAndStandInBothLanguages(_ construct: ConstructShape) {
    for keyword in construct.fields().map(\.keyword) + [construct.keyword] {
      for spelling in keyword.spellings { #expect(FoldedName(spelling).key == spelling && !spelling.isEmpty) }
      #expect(keyword.vi != keyword.en)
    }
    for about in construct.fields().map(\.about) + [construct.about] {
      #expect(!about.vi.isEmpty && !about.en.isEmpty && about.vi == about.vi.nfc)
    }
  }

  @Test func kindsOfItemsAreToldApartByTheirKeyword() {
    let spellings = ItemKind.all.flatMap(\.keyword.spellings).map { FoldedName($0).key }
    #expect(Set(spellings).count == spellings.count)
  }

  @Test(arguments: Words.all) func wordsOfAVocabularyAreUniqueAndReadBack(_ words: Words) {
    var seen: [String: String] = [:]
    for word in words.words {
      for spelling in Set(word.keyword.spellings.map { FoldedName($0).key }) {
        #expect(seen.updateValue(word.code, forKey: spelling) == nil, "\(words.testDescription): \(spelling)")
        #expect(words.read(spelling) == word.code)
        #expect(words.read(spelling.uppercased()) == word.code)
      }
      #expect(!word.keyword.vi.isEmpty && !word.keyword.en.isEmpty)
      #expect(word.keyword.spellings.allSatisfy { $0 == $0.nfc })
      #expect(word.code.allSatisfy { $0.isASCII && $0.isLetter || $0 == "-" })
    }
    #expect(words.words.count > 1)
    #expect(!words.title.vi.isEmpty && !words.title.en.isEmpty)
  }
}

/// A vocabulary, as an argument of a test.
struct Words: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let title: Text
  let words: [(code: String, keyword: Keyword)]
  let read: @Sendable (String) -> String?

  init<Set: Vocabulary>(_ set: Set.Type) {
    testDescription = "\(set)"
    title = set.title
    words = set.allCases.map { ($0.rawValue, $0.keyword) }
    read = { Set(word: $0)?.rawValue }
  }

  static let all = [
    Words(Act.self), Words(TextStatus.self), Words(Level.self), Words(Channel.self), Words(Applicant.self),
    Words(OnlineLevel.self),
    Words(TransitionRule.self), Words(DocumentKind.self), Words(CopyKind.self), Words(Manner.self),
    Words(ClockStart.self), Words(ClockRole.self), Words(Ending.self), Words(CollectionTime.self),
    Words(SilenceRule.self), Words(CutOffReading.self), Words(CheckLevel.self), Words(AuthorLanguage.self),
    Words(QueueOrder.self), Words(ReceiptTime.self), Words(DistributionShape.self), Words(WeekdayWord.self),
  ]
}

/// Every construct that a file may hold, however deep.
enum Constructs {
  static let all: [ConstructShape] = {
    var found: [String: ConstructShape] = [:]
    for kind in ItemKind.all { collect(.construct(kind.shape), &found) }
    return found.values.sorted { ($0.keyword.en, $0.about.en) < ($1.keyword.en, $1.about.en) }
  }()

  private static func collect(_ shape: Shape, _ found: inout [String: ConstructShape]) {
    switch shape {
    case .construct(let construct):
      guard found.updateValue(construct, forKey: construct.about.vi) == nil else { return }
      for field in construct.fields() { collect(field.shape, &found) }
    case .list(let item): collect(item, &found)
    case .dictionary(_, let value): collect(value, &found)
    case .anyOf(let shapes): for shape in shapes { collect(shape, &found) }
    case .scalar, .integer, .boolean, .choice: break
    }
  }
}

extension ConstructShape: CustomTestStringConvertible {
  public var testDescription: String { "\(keyword.en)" }
}
