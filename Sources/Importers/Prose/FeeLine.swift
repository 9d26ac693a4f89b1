import Model

extension ProseText {
  var beginsFeeLine: Bool { feeLineStart != nil }

  /// The kind and the place behind `Phí :`.
  private var feeLineStart: (ReadFee.Kind, Int)? {
    guard let kind = statedFeeKind(all) else { return nil }
    let colon = kind == .fee ? 2 : 1
    return self[colon] == ":" ? (kind, colon + 1) : nil
  }

  /// `Phí : 2.000.000 Đồng (Thẩm định cấp phép …)`; what stands in brackets is the case where there are several lines.
  func feeLine(isOneOfMany: Bool) -> ReadFee? {
    guard let (kind, start) = feeLineStart else { return nil }
    var end = all.upperBound
    var bracket: Range<Int>?
    if let open = (start..<end).first(where: { self[$0] == "(" }), closing(open, within: all) == end - 1 {
      bracket = open + 1..<end - 1
      end = open
    }
    let line = string(all)
    let notes = bracket.map { [string($0)] } ?? []
    let words = (start..<end).map { self[$0] }
    if ["0", "không"].contains(words.first), words.dropFirst() == ["đồng"] {
      if notes.isEmpty { return ReadFee(kind, .free) }
      return isOneOfMany ? nil : ReadFee(kind, .free, notes: notes)
    }
    guard let (amount, behind) = money(at: start, within: start..<end), behind == end, amount > 0 else {
      guard words == ["đồng"], let bracket, let elsewhere = ProseText(string(bracket)).settingElsewhere() else {
        return nil
      }
      return ReadFee(kind, .setElsewhere(elsewhere), wording: line)
    }
    let money = ReadFee.Amount.money(Money(amount).description)
    guard let bracket else { return ReadFee(kind, money) }
    let inner = ProseText(string(bracket))
    if inner.statesMoney { return isOneOfMany ? nil : ReadFee(kind, money, notes: notes) }
    guard isOneOfMany else { return ReadFee(kind, money, notes: notes) }
    guard inner.statedFeeKind(inner.all) == nil, let condition = inner.condition(inner.all) else { return nil }
    return ReadFee(kind, money, condition: condition, wording: line)
  }
}
