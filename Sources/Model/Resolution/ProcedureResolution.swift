import Calendars
import Diagnostics
import Expressions

/// The registries that names are resolved against.
struct Registries: Sendable {
  let agencies: Registry<Agency>
  let documents: Registry<DocumentType>
  let documentNames: NearNames
  let databases: Registry<Database>
  let instruments: Registry<Instrument>
  /// Codes of every procedure and joint service, in force or not.
  let codes: Set<FoldedName>
  let codeTexts: [String]
  let asOf: CivilDate
}

/// Names that parts of a procedure declare.
enum UnreadNames {
  case documents, facts, steps

  /// The names that a text leaves unknown because parts of it could not be read.
  static func of(_ text: Procedure) -> Set<UnreadNames> {
    var names: Set<UnreadNames> = []
    if !text.unreadParts.isDisjoint(with: ["thành phần hồ sơ", "kết quả", "quy trình"]) { names.insert(.documents) }
    if !text.unreadParts.isDisjoint(with: ["dữ kiện", "bảng quyết định"]) { names.insert(.facts) }
    // Choices, fallbacks and exemptions imply facts.
    if !text.unreadParts.isDisjoint(with: ["thành phần hồ sơ", "phí, lệ phí"]) { names.insert(.facts) }
    if text.unreadParts.contains("quy trình") { names.insert(.steps) }
    return names
  }
}

/// The state of resolving one procedure: what it may refer to, and what was found.
struct ProcedureResolution {
  let draft: CatalogueDraft
  let registries: Registries
  /// The code that findings are attributed to.
  let code: String
  var findings: [Finding] = []
  var isComplete = true
  /// Documents that the procedure itself introduces: demanded, produced, resulting.
  var ownDocuments: [FoldedName: Name] = [:]
  var scope = Scope([])
  /// Names of the facts that the text has without declaring them.
  let factNames: FactNames
  var facts: [ResolvedFact] = []
  /// Declared, but of no readable type: what asks for them has been reported already.
  var unreadableFacts: Set<FoldedName> = []
  /// What the tables look at, in the author's words, by the name of what they give.
  var inputsOfTables: [FoldedName: [String]] = [:]
  /// The tables that could be read whole, in the order of their facts.
  var tables: [ResolvedTable] = []
  var expressions: [SourceRange: TypedExpression] = [:]
  /// What the text declares and could not be read: names that it would have given are not reported as unknown.
  var unread: Set<UnreadNames> = []

  init(draft: CatalogueDraft, registries: Registries, code: String) {
    self.draft = draft
    self.registries = registries
    self.code = code
    factNames = FactNames(draft.manifests.first?.language == .en ? .en : .vi)
  }

  mutating func report(
    _ kind: Kind, at range: SourceRange, vi: String, en: String, notes: [Note] = [], fix: Fix? = nil
  ) {
    if kind.severity == .error { isComplete = false }
    findings.append(
      Finding(kind, at: range, Text(vi: vi, en: en), notes: notes, fix: fix, procedure: code))
  }

  /// Reports a name that stands for nothing, with the nearest names and a fix.
  mutating func reportUnknown(_ noun: Text, _ name: Name, among names: [String], advice: Text = Text(same: "")) {
    let near = nearestNames(to: name.text, among: names, limit: 3)
    let offer = suggestion(near)
    let fix = near.first.map {
      Fix(Text(vi: "Đổi thành “\($0)”", en: "Change to “\($0)”"), [TextEdit(name.range, $0.asScalar)])
    }
    let advice = near.isEmpty ? advice : Text(same: "")
    report(
      ResolutionKinds.unknownName, at: name.range,
      vi: "Không có \(noun.vi) nào tên “\(name.text)”.\(offer.vi)\(advice.vi)",
      en: "There is no \(noun.en) named “\(name.text)”.\(offer.en)\(advice.en)", fix: fix)
  }

  /// The step that a name refers to.
  mutating func step(_ name: Name, in index: [FoldedName: Int], of steps: [Step]) -> Int? {
    if let found = index[name.folded] { return found }
    guard !unread.contains(.steps) else {
      isComplete = false
      return nil
    }
    reportUnknown(Text(vi: "bước", en: "step"), name, among: steps.map(\.name.text))
    return nil
  }

  mutating func checkAgency(_ name: Name?) {
    guard let name, !registries.agencies.contains(name.folded) else { return }
    reportUnknown(
      Agency.noun, name, among: registries.agencies.names,
      advice: Text(
        vi: " Hãy khai báo cơ quan này (cơ quan: \(name.text)), hoặc kiểm tra cả thư mục danh mục.",
        en: " Declare it (agency: \(name.text)), or check the whole catalogue folder."))
  }

  mutating func checkProcedureCode(_ name: Name?) {
    guard let name, !registries.codes.contains(name.folded) else { return }
    reportUnknown(Text(vi: "thủ tục", en: "procedure"), name, among: registries.codeTexts)
  }

  mutating func checkDatabase(_ name: Name?) {
    guard let name, !registries.databases.contains(name.folded) else { return }
    reportUnknown(Database.noun, name, among: registries.databases.names)
  }

  /// Agencies of a list.
  mutating func checkAgencies(_ names: [Name]) {
    let agencies = registries.agencies
    for name in rejoined(names, isKnown: agencies.contains) { checkAgency(name) }
  }

  /// A document that a rule refers to: registered, or introduced by this procedure.
  mutating func checkDocuments(_ names: [Name]) {
    let (own, registered) = (ownDocuments, registries.documents)
    let isKnown = { own[$0] != nil || registered.contains($0) }
    for name in rejoined(names, isKnown: isKnown) where !isKnown(name.folded) {
      guard !unread.contains(.documents) else {
        isComplete = false
        continue
      }
      reportUnknown(
        DocumentType.noun, name, among: ownDocuments.values.map(\.text).sorted() + registries.documents.names)
    }
  }

  /// Documents that a list introduces.
  mutating func introduceDocuments(_ names: [Name]) {
    let registered = registries.documents
    for name in rejoined(names, isKnown: registered.contains) { introduceDocument(name) }
  }

  /// A document that a list introduces: free to be new, unless it is a near miss of a registered name.
  mutating func introduceDocument(_ name: Name) {
    ownDocuments[name.folded] = name
    guard !registries.documents.contains(name.folded) else { return }
    if let near = registries.documentNames.nearMiss(of: name) { reportUnknown(DocumentType.noun, name, among: [near]) }
  }
}
