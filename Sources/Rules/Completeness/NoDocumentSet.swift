import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A case without any dossier in a procedure that has one.
  static let noDocumentSet = Rule(
    Kind(
      "no-document-set", .completeness, .warning,
      title: Text(vi: "Có trường hợp không có thành phần hồ sơ nào", en: "A case with no dossier at all"),
      why: Text(
        vi:
          "Các trường hợp khác đều có giấy tờ phải nộp hoặc được tra cứu, riêng trường hợp này không có gì, kể cả tờ khai: thường do thiếu một dòng hoặc viết sai điều kiện. Hãy bổ sung giấy tờ của trường hợp này, hoặc để tờ khai không kèm điều kiện.",
        en:
          "Other cases bring papers or have them looked up, this one has nothing, not even a form: usually a row is missing or a condition wrong. Add what this case needs, or let the form have no condition."
      ),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2", en: "Decree 63/2010/NĐ-CP art. 8.2"),
      examples: [
        Example(
          "dữ kiện:\n  loại việc: [cấp mới, cấp lại]\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử #! no-document-set\n    bản chính: 1\n    khi: loại việc = cấp mới"
        )
      ]),
    needs: [.plan, .components]
  ) { subject, report in
    guard let plan = subject.plan, let cases = subject.straightCases, !subject.isJointService, !subject.callsOthers,
      !plan.documents.isEmpty, plan.documents.allSatisfy({ $0.when != nil }),
      FewCases(of: plan, asking: plan.documents.compactMap { $0.when?.expression })?.coverAll != true
    else { return }
    let witness = cases.witness { exact throws(Undecided) in
      let dossier = try exact.knownDossier()
      let covered = try exact.space.union((dossier.demanded + dossier.lookedUp).map(\.cases))
      return try exact.space.not(covered)
    }
    guard let witness else { return }
    let what = cases.described(witness)
    report.add(
      at: subject.papers.first?.component.document.range ?? subject.heading,
      vi: "\(what.vi) không phải nộp và cũng không được tra cứu giấy tờ nào.",
      en: "Nothing is demanded of or looked up for \(what.en).")
  }
}
