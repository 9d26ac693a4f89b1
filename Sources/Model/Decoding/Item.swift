import Diagnostics
import Syntax

/// One item of a catalogue, as decoded from a file.
package enum Item: Sendable {
  case manifest(Manifest)
  case agency(Agency)
  case document(DocumentType)
  case database(Database)
  case instrument(Instrument)
  case calendar(CalendarItem)
  case procedure(Procedure)
  case internalProcess(Procedure)
  case jointService(JointService)
  case officeRule(OfficeRule)
  case workload(Workload)
  case variant(WorkloadVariant)
}

/// A kind of item: the keyword that opens it and how the rest is read.
package struct ItemKind: Sendable {
  package let keyword: Keyword
  package let about: Text
  package let shape: ConstructShape
  let decode: @Sendable (NodeID, inout Decoder) -> Item?

  private init<Owner>(_ construct: Construct<Owner>, _ wrap: @escaping @Sendable (Owner) -> Item) {
    keyword = construct.keyword
    about = construct.about
    shape = construct.shape
    decode = { node, decoder in construct.decode(node, &decoder).map(wrap) }
  }

  /// Every kind of item that a file may hold.
  package static let all: [ItemKind] = [
    ItemKind(Manifest.construct, Item.manifest), ItemKind(Agency.construct, Item.agency),
    ItemKind(DocumentType.construct, Item.document), ItemKind(Database.construct, Item.database),
    ItemKind(Instrument.construct, Item.instrument), ItemKind(CalendarItem.construct, Item.calendar),
    ItemKind(Procedure.construct, Item.procedure),
    ItemKind(Procedure.internalProcessConstruct, Item.internalProcess),
    ItemKind(JointService.construct, Item.jointService), ItemKind(OfficeRule.construct, Item.officeRule),
    ItemKind(Workload.construct, Item.workload), ItemKind(WorkloadVariant.construct, Item.variant),
  ]

  private static let bySpelling = KeywordIndex(
    all.enumerated().reversed().flatMap { position, kind in kind.keyword.spellings.map { ($0, position) } })

  /// The kind that a mapping's keys announce: the first key that names one.
  static func of(_ node: NodeID, in tree: Tree) -> ItemKind? {
    for entry in tree.entries(node) {
      if let position = bySpelling[entry.key, tree] { return all[position] }
    }
    return nil
  }
}

/// What one file holds: its items, and the exemptions that stand in them.
package struct DecodedFile: Sendable {
  package var items: [Item] = []
  package var exemptions: [CheckExemption] = []

  package init(items: [Item] = [], exemptions: [CheckExemption] = []) {
    self.items = items
    self.exemptions = exemptions
  }
}

/// Reads one file: a mapping is one item, a sequence of mappings a list of them.
package func decodeFile(_ tree: Tree, findings: inout [Finding]) -> DecodedFile {
  guard let root = tree.root else { return DecodedFile() }
  var decoder = Decoder(tree: tree)
  var items: [Item] = []
  switch tree.kind(root) {
  case .mapping:
    // An array of one: one that grows would make room for several.
    items = decodeItem(root, &decoder).map { [$0] } ?? []
  case .sequence:
    for node in tree.items(root) {
      if let item = decodeItem(node, &decoder) { items.append(item) }
    }
  case .scalar:
    decoder.report(
      DecodingKinds.unknownItem, at: root,
      vi: "Tệp phải gồm các dòng “từ khóa: giá trị”, bắt đầu bằng thủ tục, cơ quan, giấy tờ, lịch…",
      en: "A file consists of “keyword: value” lines that begin with procedure, agency, document, calendar…")
  }
  findings += decoder.findings
  return DecodedFile(items: items, exemptions: decoder.exemptions)
}

private func decodeItem(_ node: NodeID, _ decoder: inout Decoder) -> Item? {
  if let kind = ItemKind.of(node, in: decoder.tree) { return kind.decode(node, &decoder) }
  let first = decoder.firstKey(of: node)
  let text = decoder.tree.text(first)
  let near = nearestNames(to: text, among: ItemKind.all.flatMap(\.keyword.spellings), limit: 2)
  let offer = suggestion(near)
  let words = ItemKind.all.map(\.keyword)
  decoder.report(
    DecodingKinds.unknownItem, at: first,
    vi: "Không rõ mục này nói về gì.\(offer.vi) Mục bắt đầu bằng: \(words.map(\.vi).joined(separator: ", ")).",
    en: "It is not clear what this item is.\(offer.en) Items begin with: \(words.map(\.en).joined(separator: ", ")).")
  return nil
}
