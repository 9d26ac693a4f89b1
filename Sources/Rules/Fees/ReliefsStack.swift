import Diagnostics
import Model

extension Rule {
  /// Reliefs that are meant to add up, or two benefits for the same people.
  static let reliefsStack = Rule(
    Kind(
      "reliefs-stack", .fees, .warning,
      title: Text(vi: "Các mức miễn, giảm chồng lên nhau", en: "Reliefs laid on top of each other"),
      why: Text(
        vi:
          "Người thuộc nhiều diện chỉ được hưởng mức ưu đãi cao nhất, không cộng dồn. Cùng một đối tượng vừa miễn vừa giảm thì mức giảm không bao giờ áp dụng. Hãy giữ một mức cho mỗi đối tượng và bỏ câu cho cộng dồn.",
        en:
          "Whoever is entitled on several grounds gets the best relief, not their sum. For people who are exempt a reduction never applies. Keep one relief for each group, and drop words that add them up."
      ),
      ground: Text(
        vi: "Nghị quyết 66.22/2026/NQ-CP điều 5 khoản 2 (áp dụng mức ưu đãi cao nhất)",
        en: "Resolution 66.22/2026/NQ-CP art. 5.2 (the highest preference applies)"),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    miễn: [người khuyết tật]\n    giảm:\n      - {mức: 50%, đối tượng: người khuyết tật} #! reliefs-stack"
        )
      ]),
    needs: [.fees]
  ) { subject, report in
    for (fee, notes) in zip(subject.text.fees?.items ?? [], subject.feeNotes) {
      let exempt = Set(fee.exemptions.filter { $0.condition == nil }.map(\.subject.folded))
      for relief in fee.reliefs {
        guard let group = relief.subject, exempt.contains(group.folded) else { continue }
        report.add(
          at: group.range,
          vi: "“\(group.text)” đã được miễn “\(fee.name.text)” nên mức giảm này không bao giờ áp dụng.",
          en: "“\(group.text)” is exempt from “\(fee.name.text)” already, so that this reduction never applies.")
      }
      guard let place = notes.firstIndex(where: { note in wordings.contains(where: note.contains) }) else { continue }
      let note = fee.notes[place]
      report.add(
        at: fee.name.range, vi: "Ghi chú của “\(fee.name.text)” cho cộng các mức giảm (đọc từ chữ): “\(note)”.",
        en: "The note of “\(fee.name.text)” adds reliefs up (read from the text): “\(note)”.")
    }
  }

  private static let wordings = [
    "được cộng dồn", "giảm cộng dồn", "giảm thêm", "giảm tiếp", "được cộng các mức", "cumulative", "on top of",
  ]
}
