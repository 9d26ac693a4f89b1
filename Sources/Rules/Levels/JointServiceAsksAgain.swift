import Diagnostics
import Model

extension Rule {
  /// A joint service that demands a paper which one of its own members produces.
  static let jointServiceAsksAgain = Rule(
    Kind(
      "joint-service-asks-again", .levels, .error,
      title: Text(
        vi: "Nhóm liên thông đòi lại giấy tờ do chính nhóm cấp", en: "Joint service asks for its own member's result"),
      why: Text(
        vi:
          "Trong liên thông, kết quả của thủ tục trước do hệ thống chuyển cho cơ quan sau; người dân không phải mang đi nộp lại. Hãy bỏ giấy tờ này khỏi hồ sơ chung.",
        en:
          "In a joint service the system passes the result of one procedure on to the next agency; the applicant does not carry it there. Drop the paper from the common dossier."
      ),
      ground: Text(
        vi: "Nghị định 63/2024/NĐ-CP; Nghị định 301/2026/NĐ-CP điều 3",
        en: "Decree 63/2024/NĐ-CP; Decree 301/2026/NĐ-CP art. 3"),
      examples: [
        Example(
          "nhóm liên thông: Nhóm thử\nmã: 9.000003\ncơ quan chủ trì: Ủy ban nhân dân cấp xã\ncăn cứ: Luật Hộ tịch 60/2014/QH13\ngồm:\n  - thủ tục: 9.000001\n    trong: 1 ngày làm việc\nthành phần hồ sơ:\n  - giấy tờ: Đơn thử\n    mẫu: TK-02\n    bản chính: 1\n  - giấy tờ: Kết quả thử #! joint-service-asks-again\n    bản chính: 1\nthời hạn: 1 ngày làm việc",
          base: .file)
      ]),
    needs: [.jointService, .components]
  ) { subject, report in
    guard subject.isJointService else { return }
    var members: [FoldedName: ResolvedProcedure] = [:]
    for call in subject.procedure.calls {
      guard let place = subject.index.procedures[call.folded] else { continue }
      let member = subject.index.texts[place]
      for result in member.text.results?.items ?? [] { members[subject.canonical(result.document)] = member }
    }
    for paper in subject.papersToBring where !paper.isAlternative {
      let document = paper.component.document
      guard let member = members[paper.name] else { continue }
      report.add(
        at: document.range,
        vi: "“\(document.text)” là kết quả của thủ tục \(member.code.text) trong chính nhóm này.",
        en: "“\(document.text)” is the result of procedure \(member.code.text), a member of this very group.")
    }
  }
}
