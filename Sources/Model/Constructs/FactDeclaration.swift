import Diagnostics
import Expressions
import Syntax

/// Something that the rules of a procedure may ask about a case (dữ kiện).
package struct FactDeclaration: Sendable {
  package var name = Name.unset
  /// Nil after a finding: the fact is known, but nothing can be asked of it.
  package var type: Located<FactType>?
  /// The step that settles the fact; nil when the applicant states it on filing.
  package var determinedBy: Name?
  package var share: FactShare?
  package var defaultValue: Located<String>?
  package var about: String?
  package var unit: String?
  package var lowerBound: Located<String>?
  package var upperBound: Located<String>?
  /// The words of a record that an import took for this fact.
  package var readFrom: String?
  package var range: SourceRange

  static let construct = Construct<FactDeclaration>(
    "dữ kiện", "fact", vi: "một dữ kiện của hồ sơ", en: "a fact about a case", make: { FactDeclaration(range: $0) },
    fields: [
      .optional(
        "kiểu", "type", ValueType.factType.located, \.type, vi: "kiểu: có/không, số, ngày, chữ, hoặc danh sách giá trị",
        en: "type: yes/no, number, date, string, or a list of values"),
      .optional(
        "xác định bởi", "determined by", .name, \.determinedBy, vi: "bước xác định dữ kiện",
        en: "the step that settles it"),
      .optional("tỷ lệ", "share", .factShare, \.share, vi: "tỷ lệ hồ sơ", en: "share of cases"),
      .optional(
        "mặc định", "default", ValueType.text.located, \.defaultValue, vi: "giá trị mặc định", en: "default value"),
      .optional("mô tả", "description", .text, \.about, vi: "mô tả", en: "description"),
      .optional("đơn vị", "unit", .text, \.unit, vi: "đơn vị đo", en: "unit of measure"),
      .optional("từ", "from", ValueType.text.located, \.lowerBound, vi: "giá trị nhỏ nhất", en: "least value"),
      .optional("đến", "to", ValueType.text.located, \.upperBound, vi: "giá trị lớn nhất", en: "greatest value"),
      .readFrom(\.readFrom),
      .exemptions(\.range),
    ])
}

/// How often a fact holds, or each of its values does.
package enum FactShare: Sendable {
  case holds(Rate)
  case byValue([(value: Name, rate: Rate)])
}

extension ValueType where Value == FactShare {
  static var factShare: ValueType<FactShare> {
    let byValue = ValueType<[(value: Name, rate: Rate)]>.dictionary(
      key: Text(vi: "giá trị", en: "value"), ValueType<Rate>.rate
    ) { (value: $0, rate: $1) }
    return ValueType(shape: { .anyOf([ValueType<Rate>.rate.shape(), byValue.shape()]) }) { node, decoder in
      if decoder.tree.kind(node) == .mapping { return byValue.decode(node, &decoder).map(FactShare.byValue) }
      return ValueType<Rate>.rate.decode(node, &decoder).map(FactShare.holds)
    }
  }
}

extension ValueType where Value == FactType {
  private static var words: [(keyword: Keyword, type: FactType)] {
    [
      (Keyword("có/không", "yes/no", aliases: ["có / không"]), .boolean), (Keyword("số", "number"), .number),
      (Keyword("chữ", "string"), .string), (Keyword("ngày", "date"), .date),
      (Keyword("ngày giờ", "date-time"), .dateTime),
      (Keyword("thời lượng", "duration"), .daysDuration),
    ]
  }

  /// A word for a type, or the list of an enumeration's values.
  static var factType: ValueType<FactType> {
    let title = Text(vi: "kiểu của dữ kiện", en: "a type of fact")
    return ValueType(
      shape: { .anyOf([.choice(title, words.map(\.keyword)), .list(ValueType<String>.text.shape())]) }
    ) { node, decoder in
      guard decoder.tree.kind(node) == .scalar else {
        guard let values = ValueType<String>.text.list.decode(node, &decoder) else { return nil }
        guard values.count >= 2 else {
          decoder.report(
            DecodingKinds.wrongType, at: node, vi: "Danh sách giá trị của dữ kiện cần ít nhất hai giá trị.",
            en: "The list of a fact's values needs at least two values.")
          return nil
        }
        return .enumeration(values)
      }
      guard let text = decoder.scalar(node, expected: title) else { return nil }
      let folded = FoldedName(text).key
      if let word = words.first(where: { $0.keyword.spellings.contains(folded) }) { return word.type }
      let offer = words.map(\.keyword)
      decoder.report(
        DecodingKinds.badChoice, at: node,
        vi:
          "“\(text)” không phải là \(title.vi). Dùng \(offer.map(\.vi).joined(separator: ", ")), hoặc danh sách giá trị […].",
        en: "“\(text)” is not \(title.en). Use \(offer.map(\.en).joined(separator: ", ")), or a list of values […].")
      return nil
    }
  }
}

extension ValueType where Value == FactDeclaration {
  /// A bare type, or the declaration in full.
  static var factDeclaration: ValueType<FactDeclaration> {
    ValueType(
      shape: { .anyOf([ValueType<FactType>.factType.shape(), .construct(FactDeclaration.construct.shape)]) }
    ) { node, decoder in
      if decoder.tree.kind(node) == .mapping {
        guard let fact = FactDeclaration.construct.decode(node, &decoder) else { return nil }
        if fact.type == nil, !decoder.hasKey(of: FactDeclaration.construct, named: "kiểu", in: node) {
          decoder.report(
            DecodingKinds.missingKeyword, at: decoder.firstKey(of: node), vi: "Dữ kiện thiếu “kiểu”.",
            en: "The fact lacks its “type”.")
        }
        return fact
      }
      let type = ValueType<FactType>.factType.located.decode(node, &decoder)
      return FactDeclaration(type: type, range: decoder.tree.range(node))
    }
  }
}

extension ValueType where Value == [FactDeclaration] {
  /// `tên dữ kiện: kiểu`, line by line.
  static var facts: ValueType<[FactDeclaration]> {
    .dictionary(key: Text(vi: "tên dữ kiện", en: "name of a fact"), ValueType<FactDeclaration>.factDeclaration) {
      name, fact in
      var fact = fact
      fact.name = name
      fact.range = fact.range.union(name.range)
      return fact
    }
  }
}
