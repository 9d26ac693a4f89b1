import Diagnostics
import Model

extension Rule {
  /// A local amount for which none of the people whom the law favours pays less.
  static let mandatoryReliefMissing = Rule(
    Kind(
      "mandatory-relief-missing", .fees, .warning,
      title: Text(vi: "Mức của HĐND tỉnh không nêu đối tượng miễn, giảm", en: "Council fee without reliefs"),
      why: Text(
        vi:
          "Nghị quyết quy định mức thu của địa phương phải nêu miễn, giảm cho trẻ em, hộ nghèo, người cao tuổi, người khuyết tật, người có công với cách mạng, đồng bào dân tộc thiểu số ở xã đặc biệt khó khăn. Hãy ghi “miễn” hoặc “giảm” theo nghị quyết; nếu nghị quyết không miễn, giảm cho ai, cần xem lại.",
        en:
          "The resolution that sets a local amount provides reliefs for children, poor households, the elderly, people with disabilities, people of merit and ethnic minorities in the poorest communes. Add them; if the resolution has none, look at it again."
      ),
      ground: Text(
        vi: "Luật Phí và lệ phí 97/2015/QH13 điều 10", en: "Law on Fees and Charges 97/2015/QH13 art. 10"),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử #! mandatory-relief-missing\n    mức: 10.000 đồng\n    thẩm quyền: Hội đồng nhân dân cấp tỉnh\n    căn cứ: Luật Hộ tịch 60/2014/QH13"
        )
      ]),
    needs: [.fees, .subjects]
  ) { subject, report in
    let applicants = Set(subject.text.subjects.map(\.value))
    guard !applicants.isDisjoint(with: [.individual, .household]) else { return }
    let fees = subject.text.fees?.items ?? []
    var told: Set<FoldedName> = []
    for fee in fees {
      guard let setter = fee.setBy, case .provincialCouncil = FeeSetter(setter.value),
        fee.formula != nil || fee.amount?.value.money.map({ $0.amount > 0 }) ?? false
      else { continue }
      let rows = fees.filter { $0.name == fee.name }
      let favoured = rows.flatMap { $0.exemptions.map(\.subject) + $0.reliefs.compactMap(\.subject) }
      let hasConditions = rows.contains { row in
        row.amount?.value.money?.amount == 0 || row.reliefs.contains { $0.subject == nil }
      }
      guard !hasConditions, !favoured.contains(where: { name in groups.contains(where: name.folded.contains) }),
        told.insert(fee.name.folded).inserted
      else { continue }
      report.add(
        at: fee.name.range,
        vi:
          "“\(fee.name.text)” do \(setter.value) quy định nhưng không nêu ai được miễn, giảm trong các đối tượng của luật.",
        en: "“\(fee.name.text)” is set by \(setter.value) and favours none of the people whom the law names.")
    }
  }

  private static let groups = [
    "trẻ em", "nghèo", "cao tuổi", "khuyết tật", "có công", "dân tộc", "đặc biệt khó khăn", "liệt sĩ", "children",
    "poor", "elderly", "disab", "merit", "minorit",
  ]
}
