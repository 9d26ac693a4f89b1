import Diagnostics
import Syntax

/// Findings of one check that are accepted in one item, on record and with the reason (miễn kiểm tra).
package struct CheckExemption: Sendable {
  /// Id of the check.
  package var check = Name.unset
  package var reason = ""
  /// The item whose findings are meant; wherever a finding stands inside it, it is meant.
  package var scope: SourceRange
  package let range: SourceRange

  static let construct = Construct<CheckExemption>(
    "miễn kiểm tra", "exempt from check", vi: "một kiểm tra được miễn cho mục này, có lý do",
    en: "a check from which this item is exempt, with the reason", make: { CheckExemption(scope: $0, range: $0) },
    fields: [
      .value(
        "mã", "id", .name, \.check, isRequired: true, vi: "mã kiểm tra, như in trong ngoặc vuông sau phát hiện",
        en: "id of the check, as printed in brackets behind a finding"),
      .value(
        "lý do", "reason", .reason, \.reason, isRequired: true, vi: "vì sao được miễn", en: "why the item is exempt"),
    ])
}

extension ValueType where Value == String {
  /// A text that says something: at least one letter.
  fileprivate static var reason: ValueType<String> {
    let expected = Text(vi: "lý do bằng lời", en: "a reason in words")
    return ValueType(shape: { .scalar(expected, pattern: nil) }) { node, decoder in
      guard let text = decoder.scalar(node, expected: expected) else { return nil }
      guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
        decoder.report(
          DecodingKinds.emptyValue, at: node, vi: "“\(text)” không nói lý do; cần \(expected.vi).",
          en: "“\(text)” gives no reason; expected \(expected.en).")
        return nil
      }
      return text
    }
  }
}

extension Field {
  /// The checks from which an item is exempt. They are kept beside the items of the file, with the item's range.
  static func exemptions(_ range: any KeyPath<Owner, SourceRange> & Sendable) -> Field {
    let list = CheckExemption.construct.type.list
    return Field(
      keyword: Keyword("miễn kiểm tra", "exempt from check"),
      about: Text(
        vi: "các kiểm tra được miễn cho mục này, mỗi kiểm tra có lý do",
        en: "checks from which this item is exempt, each with the reason"),
      isRequired: false, isEssential: false, shape: list.shape
    ) { node, owner, decoder in
      guard let exemptions = list.decode(node, &decoder) else { return false }
      for var exemption in exemptions {
        exemption.scope = owner[keyPath: range]
        decoder.exemptions.append(exemption)
      }
      return true
    }
  }
}

extension Decoder {
  /// The item of some exemptions is named outside its mapping (`name: {…}`): findings at the name are meant too.
  mutating func widenExemptions(from first: Int, of scope: SourceRange, to whole: SourceRange) {
    for index in exemptions.indices.dropFirst(first) where exemptions[index].scope == scope {
      exemptions[index].scope = whole
    }
  }
}
