import Calendars
import Diagnostics
import Syntax

/// The two legal kinds of payment (Luật Phí và lệ phí 97/2015/QH13 art. 3).
package enum FeeKind: String, Sendable {
  /// Phí: the price of a public service.
  case charge
  /// Lệ phí: a payment for an act of state management.
  case fee

  package var title: Text {
    self == .charge ? Text(vi: "phí", en: "charge") : Text(vi: "lệ phí", en: "fee")
  }
}

/// An amount as the text states it.
package enum FeeAmount: Sendable {
  case fixed(Money)
  case free
  /// Set by another body in the instrument named; not known here, which is neither zero nor free.
  case setElsewhere(String)

  package var money: Money? {
    switch self {
    case .fixed(let money): money
    case .free: Money(0)
    case .setElsewhere: nil
    }
  }
}

/// A payment that a procedure asks for.
package struct Fee: Sendable {
  package var charge: Name?
  package var fee: Name?
  package var amount: Located<FeeAmount>?
  package var formula: Condition?
  package var cap: Money?
  package var floor: Money?
  package var setBy: Located<String>?
  package var condition: Condition?
  package var exemptions: [Exemption] = []
  package var reliefs: [Relief] = []
  package var collected: CollectionTime?
  package var grounds: [Citation] = []
  package var validity = Validity.always
  package var notes: [String] = []
  /// The words of a record that an import read.
  package var readFrom: String?
  package let range: SourceRange

  package var name: Name { charge ?? fee ?? Name.unset }
  package var kind: FeeKind { charge == nil ? .fee : .charge }

  /// Who pays nothing.
  package struct Exemption: Sendable {
    package var subject = Name.unset
    package var condition: Condition?
    package var grounds: [Citation] = []

    static let construct = Construct<Exemption>(
      "miễn", "exempt", vi: "đối tượng được miễn", en: "who pays nothing", make: { _ in Exemption() },
      fields: [
        .value("đối tượng", "subject", .name, \.subject, isRequired: true, vi: "đối tượng", en: "who"),
        .optional("khi", "when", .condition, \.condition, vi: "điều kiện thêm", en: "further condition"),
        .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ", en: "legal grounds"),
      ])
  }

  /// Who pays less, and in which window of time.
  package struct Relief: Sendable {
    package var amount: Located<ReliefAmount>?
    package var subject: Name?
    package var condition: Condition?
    package var validity = Validity.always
    package var grounds: [Citation] = []
    package let range: SourceRange

    static let construct = Construct<Relief>(
      "giảm", "reliefs", vi: "mức giảm", en: "a reduction", make: { Relief(range: $0) },
      fields: [
        .optional(
          "mức", "rate", ValueType.reliefAmount.located, \.amount,
          vi: "tỷ lệ giảm (50%) hoặc mức còn phải nộp (10.000 đồng)",
          en: "the part taken off (50%) or what is left to pay (10.000 đồng)"),
        .optional("đối tượng", "subject", .name, \.subject, vi: "đối tượng", en: "who"),
        .optional("khi", "when", .condition, \.condition, vi: "điều kiện", en: "condition"),
        .optional("từ", "from", .date, \.validity.from, vi: "từ ngày", en: "from"),
        .optional("đến", "until", .date, \.validity.until, vi: "đến ngày", en: "until"),
        .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ", en: "legal grounds"),
      ])
  }

  static let construct = Construct<Fee>(
    "phí, lệ phí", "fees", vi: "một khoản phí hoặc lệ phí", en: "one payment", make: { Fee(range: $0) },
    fields: [
      .optional("phí", "charge", .name, \.charge, vi: "tên khoản phí", en: "name, of a charge for a service"),
      .optional("lệ phí", "fee", .name, \.fee, vi: "tên khoản lệ phí", en: "name, of an administrative fee"),
      .optional("mức", "amount", ValueType.feeAmount.located, \.amount, vi: "mức thu", en: "the amount"),
      .optional(
        "công thức", "formula", .condition, \.formula, vi: "biểu thức cho ra số đồng", en: "an expression in đồng"),
      .optional("tối đa", "cap", .money, \.cap, vi: "mức tối đa", en: "the most that is due"),
      .optional("tối thiểu", "floor", .money, \.floor, vi: "mức tối thiểu", en: "the least that is due"),
      .optional(
        "thẩm quyền", "set by", ValueType.text.located, \.setBy, vi: "cơ quan quy định mức", en: "who sets the amount"),
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện áp dụng", en: "when it applies"),
      .value(
        "miễn", "exempt", ValueType.exemption.list, \.exemptions, vi: "đối tượng được miễn", en: "who pays nothing"),
      .value(
        "giảm", "reliefs", Relief.construct.type(during: \.validity).list, \.reliefs, vi: "các mức giảm",
        en: "reductions"),
      .optional("thu khi", "collected", .choice, \.collected, vi: "thời điểm thu", en: "when it is collected"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian áp dụng", en: "when it is in force"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .readFrom(\.readFrom),
      .exemptions(\.range),
    ])
}

/// What a relief leaves to pay.
package enum ReliefAmount: Sendable {
  case off(Rate)
  case reducedTo(Money)
}

extension ValueType where Value == Fee.Exemption {
  static var exemption: ValueType<Fee.Exemption> { .nameOr(Fee.Exemption.construct) { Fee.Exemption(subject: $0) } }
}

extension ValueType where Value == ReliefAmount {
  /// `50%` taken off, or the reduced amount.
  static var reliefAmount: ValueType<ReliefAmount> {
    ValueType(shape: { .anyOf([ValueType<Rate>.rate.shape(), ValueType<Money>.money.shape()]) }) { node, decoder in
      if decoder.tree.kind(node) == .scalar, let money = Money(parsing: decoder.tree.text(node)) {
        return .reducedTo(money)
      }
      return ValueType<Rate>.rate.decode(node, &decoder).map(ReliefAmount.off)
    }
  }
}

extension ValueType where Value == FeeAmount {
  /// Money, `miễn phí`, or `theo …` for an amount that another instrument sets.
  static var feeAmount: ValueType<FeeAmount> {
    ValueType(
      shape: {
        .anyOf([
          ValueType<Money>.money.shape(),
          .scalar(Text(vi: "“miễn phí”", en: "“free”"), pattern: "^(miễn phí|không thu|free)$"),
          .scalar(
            Text(vi: "“theo …”: do văn bản khác quy định", en: "“theo …”: set by another instrument"),
            pattern: "^(theo|according to) "),
        ])
      }
    ) { node, decoder in
      guard decoder.tree.kind(node) == .scalar else {
        return ValueType<Money>.money.decode(node, &decoder).map(FeeAmount.fixed)
      }
      let text = decoder.tree.text(node)
      let folded = FoldedName(text).key
      if ["miễn phí", "không thu", "free"].contains(folded) { return .free }
      if folded.hasPrefix("theo ") || folded.hasPrefix("according to ") { return .setElsewhere(text) }
      return ValueType<Money>.money.decode(node, &decoder).map(FeeAmount.fixed)
    }
  }
}
