import Diagnostics
import Model

extension Rule {
  /// A joint service for which nobody answers as a whole.
  static let leadAgencyMissing = Rule(
    Kind(
      "lead-agency-missing", .levels, .error,
      title: Text(vi: "Nhóm liên thông không có cơ quan chủ trì", en: "Joint service without a lead agency"),
      why: Text(
        vi:
          "Liên thông phải có cơ quan chủ trì, thứ tự và thời hạn của từng cơ quan; thiếu cơ quan chủ trì thì khi chậm không ai chịu trách nhiệm với người dân. Hãy ghi “cơ quan chủ trì”.",
        en:
          "A joint service needs a lead agency, an order and each agency's limit; without a lead nobody answers to the applicant for a delay. Add the “lead agency”."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP; Nghị định 61/2018/NĐ-CP điều 19 khoản 6",
        en: "Decree 118/2025/NĐ-CP; Decree 61/2018/NĐ-CP art. 19.6"),
      examples: [
        Example(
          "nhóm liên thông: Nhóm thử #! lead-agency-missing\nmã: 9.000003\ncăn cứ: Luật Hộ tịch 60/2014/QH13\ngồm:\n  - thủ tục: 9.000001\n    trong: 1 ngày làm việc\nthời hạn: 1 ngày làm việc",
          base: .file)
      ]),
    needs: [.jointService]
  ) { subject, report in
    guard let service = subject.procedure.jointService, service.leadAgency == nil else { return }
    let members = service.members.count
    report.add(
      at: service.name.range,
      vi: "Nhóm có \(members) thủ tục nhưng không ghi cơ quan nào chủ trì.",
      en: "The group has \(members) procedures and names no lead agency.")
  }
}
