import Diagnostics
import Syntax

/// A paper that a procedure demands (thành phần hồ sơ), with the condition under which it does.
package struct Component: Sendable {
  package var document = Name.unset
  package var form: String?
  package var originals: Int?
  package var copies: Int?
  package var copyKind: CopyKind?
  package var manner: Manner?
  package var condition: Condition?
  package var replacements: [Replacement] = []
  /// What takes its place when the applicant has not got it, in order.
  package var fallbacks: [ComponentItem] = []
  package var postalCopyKind: CopyKind?
  package var proves: [Name] = []
  package var grounds: [Citation] = []
  package var validity = Validity.always
  package var notes: [String] = []
  /// The words of a record that an import read.
  package var readFrom: String?
  /// A local text waives this component of the published one.
  package var isRemoved = false
  /// What is deleted to take it out of its list: from the end of the item above; nil for the first of a list.
  package var deletion: SourceRange?
  package let range: SourceRange

  static let construct = Construct<Component>(
    "giấy tờ", "document", vi: "một thành phần hồ sơ", en: "one component of the dossier",
    make: { Component(range: $0) },
    fields: [
      .value("giấy tờ", "document", .name, \.document, isRequired: true, vi: "tên giấy tờ", en: "name of the document"),
      .optional("mẫu", "form", .text, \.form, vi: "số hiệu mẫu", en: "number of the form"),
      .optional("bản chính", "originals", .integer(), \.originals, vi: "số bản chính", en: "number of originals"),
      .optional("bản sao", "copies", .integer(), \.copies, vi: "số bản sao", en: "number of copies"),
      .optional("loại bản sao", "copy kind", .choice, \.copyKind, vi: "loại bản sao", en: "kind of copy"),
      .optional(
        "cách", "manner", .choice, \.manner, vi: "nộp, xuất trình hay chỉ khai", en: "submit, present or state"),
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện phải có", en: "when it is demanded"),
      .value(
        "thay bằng", "replaced by", Replacement.construct.type(during: \.validity).list, \.replacements,
        vi: "nguồn thay thế",
        en: "what replaces it"),
      .value(
        "nếu không có", "otherwise", .componentItems, \.fallbacks,
        vi: "giấy tờ thay khi người nộp không có", en: "what the applicant gives when he has not got it"),
      .optional(
        "qua bưu chính", "by post", .choice, \.postalCopyKind, vi: "loại bản sao khi gửi bưu chính",
        en: "kind of copy when posted"),
      .value(
        "chứng minh", "proves", ValueType.name.list, \.proves, vi: "dữ liệu cần chứng minh", en: "data items to prove"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value(
        "hiệu lực", "validity", .validity, \.validity, vi: "thời gian được yêu cầu", en: "when it may be demanded"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .readFrom(\.readFrom),
      .value("bỏ", "removed", .boolean, \.isRemoved, vi: "địa phương bỏ giấy tờ này", en: "waived by the local text"),
      .exemptions(\.range),
    ])

  /// Originals and copies as demanded: a submitted paper with neither stated means one original.
  package var counts: (originals: Int, copies: Int) {
    if originals == nil && copies == nil { return (manner == .state ? 0 : 1, 0) }
    return (originals ?? 0, copies ?? 0)
  }
}

/// Components that share a condition, so that it is written once.
package struct ComponentGroup: Sendable {
  package var condition: Condition?
  package var items: [ComponentItem] = []
  package let range: SourceRange

  static let construct = Construct<ComponentGroup>(
    "gồm", "includes", vi: "nhóm thành phần cùng điều kiện", en: "components under one condition",
    make: { ComponentGroup(range: $0) },
    fields: [
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện chung", en: "the shared condition"),
      .value(
        "gồm", "includes", .componentItems, \.items, isRequired: true, vi: "các thành phần",
        en: "the components"),
      .exemptions(\.range),
    ])
}

/// Components of which the applicant chooses one.
package struct ComponentChoice: Sendable {
  package var name: Name?
  package var condition: Condition?
  package var items: [ComponentItem] = []
  package let range: SourceRange

  static let construct = Construct<ComponentChoice>(
    "một trong", "one of", vi: "các giấy tờ mà người nộp chọn một", en: "papers of which the applicant chooses one",
    make: { ComponentChoice(range: $0) },
    fields: [
      .value(
        "một trong", "one of", .componentItems, \.items, isRequired: true, vi: "các lựa chọn",
        en: "the alternatives"),
      .optional("tên", "name", .name, \.name, vi: "tên của lựa chọn", en: "name of the choice"),
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện", en: "condition"),
      .exemptions(\.range),
    ])
}

/// An entry of a dossier list.
package indirect enum ComponentItem: Sendable {
  case component(Component)
  case group(ComponentGroup)
  case choice(ComponentChoice)

  package var range: SourceRange {
    switch self {
    case .component(let component): component.range
    case .group(let group): group.range
    case .choice(let choice): choice.range
    }
  }

  /// Every component inside, in source order, fallbacks after the paper they stand in for.
  package var components: [Component] {
    var components: [Component] = []
    forEachComponent { components.append($0) }
    return components
  }

  /// Goes through `components` without gathering them.
  package func forEachComponent(_ body: (Component) -> Void) {
    switch self {
    case .component(let component):
      body(component)
      for fallback in component.fallbacks { fallback.forEachComponent(body) }
    case .group(let group): for item in group.items { item.forEachComponent(body) }
    case .choice(let choice): for item in choice.items { item.forEachComponent(body) }
    }
  }
}

extension ValueType where Value == ComponentItem {
  /// A name, a component, a group (`gồm`) or a choice (`một trong`).
  static var componentItem: ValueType<ComponentItem> {
    ValueType(
      shape: {
        .anyOf([
          ValueType<Name>.name.shape(), .construct(Component.construct.shape),
          .construct(ComponentGroup.construct.shape), .construct(ComponentChoice.construct.shape),
        ])
      }
    ) { node, decoder in
      if decoder.tree.kind(node) == .scalar {
        return ValueType<Name>.name.decode(node, &decoder).map {
          .component(Component(document: $0, range: $0.range))
        }
      }
      if decoder.hasKey(of: ComponentGroup.construct, named: "gồm", in: node) {
        return ComponentGroup.construct.decode(node, &decoder).map(ComponentItem.group)
      }
      if decoder.hasKey(of: ComponentChoice.construct, named: "một trong", in: node) {
        return ComponentChoice.construct.decode(node, &decoder).map(ComponentItem.choice)
      }
      return Component.construct.decode(node, &decoder).map(ComponentItem.component)
    }
  }
}

extension ValueType where Value == [ComponentItem] {
  /// A list of components, which know how they are taken out of it.
  static var componentItems: ValueType<[ComponentItem]> {
    let list = ValueType<ComponentItem>.componentItem.list
    return ValueType(shape: list.shape) { node, decoder in
      guard let items = list.decode(node, &decoder) else { return nil }
      guard decoder.tree.kind(node) == .sequence else { return items }
      let ranges = decoder.tree.items(node).map { decoder.tree.range($0) }
      let above = Dictionary(zip(ranges.dropFirst(), ranges), uniquingKeysWith: { first, _ in first })
      return items.map { item in
        guard case .component(var component) = item, let last = above[item.range] else { return item }
        component.deletion = SourceRange(last.source, last.end, component.range.end)
        return .component(component)
      }
    }
  }
}

extension Decoder {
  /// Whether a mapping holds the field that a construct calls by its Vietnamese name.
  func hasKey<Owner>(of construct: Construct<Owner>, named vi: String, in node: NodeID) -> Bool {
    guard tree.kind(node) == .mapping, let wanted = construct.fieldIndex(of: vi) else { return false }
    for entry in tree.entries(node) where construct.fieldIndex(of: tree.text(entry.key)) == wanted { return true }
    return false
  }
}
