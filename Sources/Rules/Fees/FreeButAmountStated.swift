import Diagnostics
import Model

extension Rule {
  /// “Free”, and yet an amount.
  static let freeButAmountStated = Rule(
    Kind(
      "free-but-amount-stated", .fees, .error,
      title: Text(vi: "Ghi miễn phí nhưng vẫn có mức thu", en: "Free, yet an amount is stated"),
      why: Text(
        vi:
          "Nhãn “miễn phí” hay “không” mâu thuẫn với mức thu, công thức hoặc bước thu phí trong cùng thủ tục: người dân không biết có phải trả tiền không. Hãy bỏ một trong hai, hoặc ghi điều kiện “khi” cho từng mức.",
        en:
          "The word “free” or “none” contradicts an amount, a formula or a step that collects money: applicants cannot tell whether to pay. Drop one of the two, or give each amount its condition."
      ),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2", en: "Decree 63/2010/NĐ-CP art. 8.2"),
      examples: [
        Example(
          "dữ kiện:\n  số bản: số\nphí, lệ phí:\n  - phí: Phí cấp bản sao #! free-but-amount-stated\n    mức: miễn phí\n    công thức: 8000 * số bản\n    thẩm quyền: Bộ Tài chính"
        )
      ]),
    needs: [.fees]
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] where fee.isFree {
      let name = fee.name.text
      if let other = fee.amountBesideFree {
        report.add(
          at: fee.name.range, vi: "“\(name)” ghi miễn phí nhưng vẫn có \(other.vi).",
          en: "“\(name)” is free, yet has \(other.en).")
      } else if let note = fee.notes.first(where: statesMoney) {
        report.add(
          at: fee.name.range, vi: "“\(name)” ghi miễn phí nhưng ghi chú nêu số tiền (đọc từ chữ): “\(note)”.",
          en: "“\(name)” is free, but its note states money (read from the text): “\(note)”.", severity: .warning)
      }
    }
    guard case .none(let range)? = subject.text.fees else { return }
    for step in subject.text.process {
      guard let act = step.acts.first(where: { $0.value == .collectFee }) else { continue }
      report.add(
        at: act.range, vi: "Bước “\(step.name.text)” thu phí, nhưng thủ tục ghi “phí, lệ phí: không”.",
        en: "Step “\(step.name.text)” collects a fee, but the procedure says “fees: none”.",
        notes: [Note(Text(vi: "Ghi không có phí ở đây.", en: "Stated to be none here."), at: range)],
        severity: .warning)
    }
  }

  /// A number that stands before the word for đồng.
  private static func statesMoney(_ note: String) -> Bool {
    let words = FoldedName(note).key.split { $0.isWhitespace || ",;()".contains($0) }
    return zip(words, words.dropFirst()).contains { number, unit in
      number.first?.isNumber == true && (unit == "đồng" || unit.hasPrefix("đồng/") || unit == "vnđ")
    }
  }
}

extension Fee {
  fileprivate var isFree: Bool {
    if case .free? = amount?.value { return true }
    return false
  }

  /// What contradicts the word “free” in the same item.
  fileprivate var amountBesideFree: Text? {
    if formula != nil { return Text(vi: "công thức tính tiền", en: "a formula") }
    if floor != nil { return Text(vi: "mức tối thiểu", en: "a floor") }
    if cap != nil { return Text(vi: "mức tối đa", en: "a cap") }
    return reliefs.isEmpty ? nil : Text(vi: "mức giảm", en: "a relief")
  }
}
