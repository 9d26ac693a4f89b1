import Diagnostics
import Model

/// What a record says of payments.
package struct FeeReading: Hashable, Sendable {
  package var fees: [ReadFee] = []
  /// Texts that were not read.
  package var verbatim: [String] = []
}

/// One payment.
package struct ReadFee: Hashable, Sendable {
  /// The two legal kinds, where the record tells them apart.
  package enum Kind: Hashable, Sendable {
    case charge
    case fee
    case unstated

    /// The name of a payment that has no other.
    package var name: String {
      switch self {
      case .charge: "Phí"
      case .fee: "Lệ phí"
      case .unstated: "Phí, lệ phí"
      }
    }
  }

  package enum Amount: Hashable, Sendable {
    /// Stands under `mức`, like `15.000 đồng`.
    case money(String)
    case free
    /// Stands under `mức`: `theo …`.
    case setElsewhere(String)
    /// So many đồng for each of the unit: `công thức`, with a fact that is a number.
    case each(Int, unit: String)
  }

  package let kind: Kind
  /// The name that the record gives the payment, or that of its kind.
  package var name: String
  package var amount: Amount
  package var condition: ConditionReading?
  /// What is paid in a window of time instead.
  package var relief: ReadRelief?
  /// The words that were read; nil where amount and currency are the record's own.
  package var wording: String?
  package var notes: [String]

  init(
    _ kind: Kind, name: String? = nil, _ amount: Amount, condition: ConditionReading? = nil,
    relief: ReadRelief? = nil, wording: String? = nil, notes: [String] = []
  ) {
    self.kind = kind
    self.name = name ?? kind.name
    self.amount = amount
    self.condition = condition
    self.relief = relief
    self.wording = wording
    self.notes = notes
  }

  /// The fact that counts the units, and the formula, for an amount that is due for each of them.
  package var formula: (fact: String, text: String)? {
    guard case .each(let price, let unit) = amount else { return nil }
    return ("số \(unit)", "\(price) * số \(unit)")
  }
}

/// A lower amount for some time.
package struct ReadRelief: Hashable, Sendable {
  /// What is left to pay: `10.000 đồng`; `0 đồng` where nothing is.
  package let amount: String
  /// As the language writes days, 2026-12-31.
  package let from: String?
  package let until: String?
  /// The instrument that grants it, like `Thông tư 64/2025/TT-BTC`.
  package let ground: String?
}

/// Reads one payment of a record, or the lines of a text of payments under `raw` alone.
///
/// The kind is the record's word: `amount`, `Miễn phí`, `Không có thông tin`, or `FEE` (lệ phí) and `SERVICE_FEE` (phí).
/// Nothing is free that a note sets, and nothing is zero that is merely unknown.
package func readFees(kind: String?, amount: String?, currency: String?, note: String?, raw: String?) -> FeeReading {
  let note = note.flatMap(filled)
  let raw = raw.flatMap(filled)
  let word = kind.map { FoldedName($0).key }
  if word == nil, amount == nil, currency == nil, note == nil { return raw.map(readFeeLines) ?? FeeReading() }
  let legal = feeKind(word, note)
  let whole = raw ?? [amount, currency, note].compactMap { $0 }.joined(separator: " ")
  let money = amount.flatMap(wholeNumber)
  let isSaidFree = word == FoldedName("miễn phí").key
  if let money, money > 0 {
    guard isDong(currency, raw) else { return FeeReading(verbatim: [whole]) }
    return readAmount(money, legal, note: note, whole: whole)
  }
  if isSaidFree || (money == 0 && word != FoldedName("không có thông tin").key) {
    return readFree(legal, note: note, whole: whole)
  }
  // An amount that is no number of đồng, or none at all: the note may say who sets it.
  guard amount == nil, let note, let elsewhere = ProseText(note).settingElsewhere() else {
    return FeeReading(verbatim: whole.isEmpty || whole == kind && note == nil ? [] : [whole])
  }
  return FeeReading(fees: [ReadFee(legal, .setElsewhere(elsewhere), wording: whole)])
}

/// The kind that the record's word tells, else the note's first words.
private func feeKind(_ word: String?, _ note: String?) -> ReadFee.Kind {
  switch word {
  case "fee", FoldedName("lệ phí").key: return .fee
  case "service_fee", "charge", FoldedName("phí").key: return .charge
  default: break
  }
  guard let note else { return .unstated }
  let prose = ProseText(note)
  return prose.statedFeeKind(prose.withoutListMarks(prose.all)) ?? .unstated
}

private func isDong(_ currency: String?, _ raw: String?) -> Bool {
  guard let currency else { return raw.map { Money(meantBy: $0) != nil && ProseText($0).namesDong } ?? false }
  return ["việt nam đồng", "vnđ", "vnd", "đồng", "đ"].map { FoldedName($0).key }.contains(FoldedName(currency).key)
}

/// A whole number, written `500000`, `500000.0`, `500,000` or `500.000`.
func wholeNumber(_ text: String) -> Int? {
  guard let text = filled(text), text.utf8.count <= 20 else { return nil }
  let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
  guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }), let first = groups.first
  else {
    return nil
  }
  if groups.count == 1 || groups.count == 2 && groups[1].count <= 2 && groups[1].allSatisfy({ $0 == "0" }) {
    return first.count <= 12 ? Int(first) : nil
  }
  guard first.count <= 3, groups.count <= 4, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
  return Int(groups.joined())
}

/// The record says that nothing is paid.
private func readFree(_ kind: ReadFee.Kind, note: String?, whole: String) -> FeeReading {
  guard let note else { return FeeReading(fees: [ReadFee(kind, .free)]) }
  let prose = ProseText(note)
  if prose.saysUnset {
    return FeeReading(fees: [ReadFee(kind, .setElsewhere("theo quy định (chưa có quy định)"), wording: whole)])
  }
  if prose.saysNone || prose.grantsAll { return FeeReading(fees: [ReadFee(kind, .free, wording: whole)]) }
  // The record contradicts itself: both stay, for the checks to see.
  if prose.statesMoney { return FeeReading(fees: [ReadFee(kind, .free, notes: [note])]) }
  if let (elsewhere, rest) = prose.settingElsewhereFirst() {
    return FeeReading(fees: [ReadFee(kind, .setElsewhere(elsewhere), wording: whole, notes: rest.map { [$0] } ?? [])])
  }
  if prose.restrictsFree || prose.speaksOfRule { return FeeReading(verbatim: [whole]) }
  if let name = prose.feeName { return FeeReading(fees: [ReadFee(kind, name: name, .free, wording: whole)]) }
  if let condition = prose.wholeCondition() {
    return FeeReading(fees: [ReadFee(kind, .free, condition: condition, wording: whole)])
  }
  return FeeReading(fees: [ReadFee(kind, .free, notes: [note])])
}

/// The record states an amount of đồng.
private func readAmount(_ money: Int, _ kind: ReadFee.Kind, note: String?, whole: String) -> FeeReading {
  let stated = ReadFee.Amount.money(Money(money).description)
  guard let note else { return FeeReading(fees: [ReadFee(kind, stated)]) }
  let prose = ProseText(note)
  if prose.holdsSeveralFees || prose.namesDollars { return FeeReading(verbatim: [whole]) }
  if let unit = prose.countedUnit(of: money) {
    return FeeReading(fees: [ReadFee(kind, .each(money, unit: unit), wording: whole)])
  }
  if prose.dependsOnCount { return FeeReading(verbatim: [whole]) }
  if let name = prose.feeName { return FeeReading(fees: [ReadFee(kind, name: name, stated, wording: whole)]) }
  if let condition = prose.wholeCondition() {
    return FeeReading(fees: [ReadFee(kind, stated, condition: condition, wording: whole)])
  }
  var fee = ReadFee(kind, stated, notes: [note])
  if let relief = prose.relief() {
    fee.relief = relief
    fee.wording = whole
    fee.notes = []
  }
  return FeeReading(fees: [fee])
}

/// Lines like `Phí : 2.000.000 Đồng (…)`, each a payment in a case of its own.
private func readFeeLines(_ text: String) -> FeeReading {
  var reading = FeeReading()
  let lines = text.split(whereSeparator: \.isNewline).compactMap { filled(String($0)) }
  let payments = lines.filter { ProseText($0).beginsFeeLine }
  for line in lines {
    guard let fee = ProseText(line).feeLine(isOneOfMany: payments.count > 1) else {
      reading.verbatim.append(line)
      continue
    }
    reading.fees.append(fee)
  }
  // One payment that was not read makes the others look like all there is.
  if payments.count > reading.fees.count, !reading.fees.isEmpty { return FeeReading(verbatim: lines) }
  return reading
}
