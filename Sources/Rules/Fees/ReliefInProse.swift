import Diagnostics
import Model

extension Rule {
  /// Who pays less is told in a note only.
  static let reliefInProse = Rule(
    Kind(
      "relief-in-prose", .fees, .warning,
      title: Text(vi: "Miễn, giảm chỉ ghi bằng lời", en: "Relief told in prose only"),
      why: Text(
        vi:
          "Mức miễn, giảm nằm trong ghi chú thì không ai tính được số tiền phải nộp và phần mềm vẫn thu đủ. Hãy chuyển sang “miễn” (đối tượng) hoặc “giảm” (mức, đối tượng, thời gian).",
        en:
          "With the relief in a note nobody can compute what is due, and software charges the whole. Move it to “exempt” (who) or “reliefs” (how much, who, when)."
      ),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử #! relief-in-prose\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    ghi chú: Miễn lệ phí cho người khuyết tật."
        )
      ]),
    needs: [.fees]
  ) { subject, report in
    let fees = subject.text.fees?.items ?? []
    for (fee, notes) in zip(fees, subject.feeNotes) {
      // Another row of the name may hold the relief.
      let rows = fees.filter { $0.name == fee.name }
      guard rows.allSatisfy({ $0.exemptions.isEmpty && $0.reliefs.isEmpty }), !rows.contains(where: \.isFreeRow),
        let place = notes.firstIndex(where: grantsRelief)
      else { continue }
      let note = fee.notes[place]
      report.add(
        at: fee.name.range, vi: "“\(fee.name.text)” có miễn, giảm nhưng chỉ ở ghi chú (đọc từ chữ): “\(note)”.",
        en: "A relief on “\(fee.name.text)” stands in a note only (read from the text): “\(note)”.")
    }
  }

  /// “Miễn” or “giảm” as a word of its own, not denied.
  private static func grantsRelief(_ note: FoldedName) -> Bool {
    let key = note.key
    guard reliefs.contains(where: note.contains) else { return false }
    // `Miễn phí(…)` is what the record gives as the amount; a relief stands in what it says of it.
    let words = (key.hasPrefix("miễn phí(") ? key.dropFirst("miễn phí(".count) : key[...]).split { !$0.isLetter }
    for (position, word) in words.enumerated() where reliefs.contains(String(word)) {
      let before = position > 0 ? words[position - 1] : ""
      let beforeThat = position > 1 ? words[position - 2] : ""
      if !["không", "chưa", "not"].contains(before), !["không", "chưa", "not"].contains(beforeThat) { return true }
    }
    return false
  }

  private static let reliefs = ["miễn", "giảm", "exempt", "reduced"]
}

extension Fee {
  fileprivate var isFreeRow: Bool { condition != nil && amount?.value.money?.amount == 0 }
}
