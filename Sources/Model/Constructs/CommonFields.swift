import Calendars
import Diagnostics
import Syntax

/// The days on which something is in force (hiệu lực); an open end is nil.
package struct Validity: Sendable {
  package var from: CivilDate?
  package var until: CivilDate?
  /// Nil for an item that states none.
  package var range: SourceRange?

  package static let always = Validity()

  package init(from: CivilDate? = nil, until: CivilDate? = nil, range: SourceRange? = nil) {
    self.from = from
    self.until = until
    self.range = range
  }

  /// Whether a day lies within; both ends count.
  package func contains(_ date: CivilDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }

  /// Whether some day lies within both.
  package func overlaps(_ other: Validity) -> Bool {
    let start = max(from ?? CivilDate(dayNumber: -10_000_000), other.from ?? CivilDate(dayNumber: -10_000_000))
    let end = min(until ?? CivilDate(dayNumber: 10_000_000), other.until ?? CivilDate(dayNumber: 10_000_000))
    return start <= end
  }

  static let construct = Construct<Validity>(
    "hiệu lực", "validity", vi: "khoảng thời gian có hiệu lực", en: "the days on which the item is in force",
    make: { Validity(range: $0) },
    fields: [
      .optional("từ", "from", .date, \.from, vi: "ngày bắt đầu", en: "first day"),
      .optional("đến", "until", .date, \.until, vi: "ngày cuối cùng", en: "last day"),
    ])
}

extension ValueType where Value == Validity {
  /// `{từ: …, đến: …}`, the end not before the start.
  static var validity: ValueType<Validity> {
    ValueType(shape: { .construct(Validity.construct.shape) }) { node, decoder in
      guard let validity = Validity.construct.decode(node, &decoder) else { return nil }
      return decoder.inOrder(validity, at: node) ? validity : nil
    }
  }
}

extension Decoder {
  /// Whether an end does not precede its start; reported otherwise.
  fileprivate mutating func inOrder(_ validity: Validity, at node: NodeID) -> Bool {
    guard let from = validity.from, let until = validity.until, until < from else { return true }
    report(
      DecodingKinds.contradictingDates, at: node,
      vi: "Ngày kết thúc \(until.vietnamese) đứng trước ngày bắt đầu \(from.vietnamese).",
      en: "The end \(until) precedes the start \(from).")
    return false
  }
}

extension Construct {
  /// The construct as a type of value that holds its own days of validity, the end not before the start.
  func type(during validity: any KeyPath<Owner, Validity> & Sendable) -> ValueType<Owner> {
    ValueType(shape: { .construct(shape) }) { node, decoder in
      guard let owner = decode(node, &decoder) else { return nil }
      return decoder.inOrder(owner[keyPath: validity], at: node) ? owner : nil
    }
  }
}

/// A reference to a place in a legal instrument, in the words of the citation.
package struct Citation: Sendable {
  package let text: String
  package let range: SourceRange
}

extension ValueType where Value == Citation {
  /// A citation such as `Luật Hộ tịch 60/2014/QH13 điều 28`.
  static var citation: ValueType<Citation> {
    let expected = Text(vi: "một căn cứ pháp lý", en: "a legal ground")
    return ValueType(shape: { .scalar(expected, pattern: nil) }) { node, decoder in
      decoder.scalar(node, expected: expected).map { Citation(text: $0, range: decoder.tree.range(node)) }
    }
  }
}

/// A list that may also be stated to be empty (`không`): blank and “none” are different things.
package enum Stated<Item: Sendable>: Sendable {
  case none(SourceRange)
  case some([Item], SourceRange)

  package var items: [Item] {
    switch self {
    case .none: []
    case .some(let items, _): items
    }
  }

  package var range: SourceRange {
    switch self {
    case .none(let range), .some(_, let range): range
    }
  }
}

extension ValueType {
  /// A list of this type, or the word `không` for a list that is stated to be empty.
  func stated<Item>() -> ValueType<Stated<Item>> where Value == [Item] {
    ValueType<Stated<Item>>(
      shape: {
        .anyOf([shape(), .scalar(Text(vi: "“không”: nói rõ là không có", en: "“none”"), pattern: "^(không|none)$")])
      }
    ) { node, decoder in
      let range = decoder.tree.range(node)
      if decoder.tree.kind(node) == .scalar, ["không", "none"].contains(FoldedName(decoder.tree.text(node)).key) {
        return Stated.none(range)
      }
      return decode(node, &decoder).map { .some($0, range) }
    }
  }
}

/// A condition or amount as written, to be parsed once the facts of its procedure are known.
package struct Condition: Sendable {
  package let text: String
  package let range: SourceRange
  /// Where the parts of the text stand.
  package let places: ScalarPlaces
  /// A finding of reading says already that a colon tears it.
  package let isSplitByColon: Bool

  init(_ text: String, _ node: NodeID, in tree: Tree) {
    self.text = text
    range = tree.range(node)
    places = tree.places(in: node)
    isSplitByColon = tree.isSplitByColon(node)
  }
}

extension ValueType where Value == Condition {
  /// A FEEL expression over the procedure's facts.
  static var condition: ValueType<Condition> {
    let expected = Text(vi: "một điều kiện", en: "a condition")
    return ValueType(shape: { .scalar(Text(vi: "biểu thức FEEL", en: "FEEL expression"), pattern: nil) }) {
      node, decoder in
      if decoder.tree.kind(node) == .mapping {
        // One colon too many is told once.
        guard !decoder.tree.entries(node).contains(where: { decoder.tree.isSplitByColon($0.value) }) else { return nil }
        decoder.report(
          DecodingKinds.wrongType, at: node,
          vi:
            "Điều kiện có dấu hai chấm nên YAML đọc thành “từ khóa: giá trị”; hãy đặt cả điều kiện trong dấu nháy đơn '…'.",
          en:
            "The condition holds a colon, so YAML reads it as “keyword: value”; put the whole condition in single quotes '…'."
        )
        return nil
      }
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      return Condition(text, node, in: decoder.tree)
    }
  }
}
