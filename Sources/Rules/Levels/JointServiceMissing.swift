import Diagnostics
import Model

extension Rule {
  /// Procedures that an applicant has to go through one after the other.
  static let jointServiceMissing = Rule(
    Kind(
      "joint-service-missing", .levels, .info,
      title: Text(vi: "Chuỗi thủ tục nên làm liên thông", en: "Chain of procedures without a joint service"),
      why: Text(
        vi:
          "Thủ tục này đòi kết quả của từ hai thủ tục khác, nên người dân phải đi lại nhiều lần với cùng một việc. Hãy xem xét lập nhóm liên thông: nộp một lần, các cơ quan chuyển kết quả cho nhau.",
        en:
          "The procedure demands the results of two or more others, so that one matter takes the applicant several rounds. Consider a joint service: one filing, and the agencies pass results on."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP; Nghị định 61/2018/NĐ-CP điều 19 khoản 6",
        en: "Decree 118/2025/NĐ-CP; Decree 61/2018/NĐ-CP art. 19.6"),
      examples: [
        Example(
          "- thủ tục: 9.000002\n  tên: Cấp giấy B\n  kết quả: Giấy B\n- thủ tục: 9.000004\n  tên: Cấp giấy C #! joint-service-missing\n  thành phần hồ sơ:\n    - {giấy tờ: Giấy B, bản chính: 1}\n    - {giấy tờ: Kết quả thử, bản chính: 1}",
          base: .file)
      ]),
    needs: [.components, .otherProcedures]
  ) { subject, report in
    guard !subject.isJointService else { return }
    let groups = Set(subject.index.services[subject.procedure.code.folded] ?? [])
    let (texts, codes) = (subject.index.texts, subject.index.codes)
    var sources: [Int] = []
    for next in subject.directSources where !sources.contains(where: { codes[$0] == codes[next] }) {
      guard groups.isDisjoint(with: subject.index.services[codes[next].folded] ?? []) else { continue }
      sources.append(next)
    }
    guard sources.count >= 2 else { return }
    let names = sources.map { "\(codes[$0].text) (\(texts[$0].text.name?.value ?? ""))" }.joined(separator: ", ")
    report.add(
      at: subject.heading,
      vi: "Hồ sơ cần kết quả của \(sources.count) thủ tục khác mà không nhóm liên thông nào nối: \(names).",
      en: "The dossier needs the results of \(sources.count) other procedures that no joint service links: \(names).")
  }
}

extension Subject {
  /// The first source of each paper that the applicant has to bring in every case.
  fileprivate var directSources: [Int] {
    let own = ownResults
    return papersToBring.filter { !$0.isAlternative && !$0.isConditional }.compactMap { paper in
      own.contains(paper.name) ? nil : sourceProcedures(of: paper).first
    }
  }
}
