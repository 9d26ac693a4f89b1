import Diagnostics
import Model

extension Rule {
  /// A paper that another procedure of the catalogue results in.
  static let documentFromEarlierProcedure = Rule(
    Kind(
      "document-from-earlier-procedure", .dossier, .warning,
      title: Text(
        vi: "Giấy tờ là kết quả của thủ tục khác trong danh mục", en: "Paper that another procedure results in"),
      why: Text(
        vi:
          "Kết quả giải quyết thủ tục được lưu trong kho dữ liệu điện tử; cơ quan sau khai thác lại, người dân không phải nộp. Hãy ghi “thay bằng” nguồn tra cứu, để “cách: khai” số hiệu giấy tờ, hoặc gộp hai thủ tục vào nhóm liên thông.",
        en:
          "Results are kept in the electronic repository, and the next agency reuses them. Write what “replaces” the paper, let the applicant only “state” its number, or join the two procedures."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP điều 4 khoản 2 (sửa bởi Nghị định 309/2026/NĐ-CP); Nghị định 45/2020/NĐ-CP",
        en: "Decree 118/2025/NĐ-CP art. 4.2 as amended by Decree 309/2026/NĐ-CP; Decree 45/2020/NĐ-CP"),
      examples: [
        Example(
          "thủ tục: 9.000002\ntên: Cấp giấy khác\nthành phần hồ sơ:\n  - giấy tờ: Kết quả thử #! document-from-earlier-procedure\n    bản chính: 1",
          base: .file)
      ]),
    needs: [.components, .otherProcedures]
  ) { subject, report in
    guard !subject.isJointService else { return }
    let own = subject.ownResults
    for demand in subject.papersToBring where !demand.isAlternative {
      let document = demand.component.document
      guard !own.contains(subject.canonical(document)),
        let source = subject.sourceProcedures(of: document).first
      else { continue }
      let agency = source.text.competentAgencies.first?.agency.text
      report.add(
        at: document.range,
        vi:
          "“\(document.text)” là kết quả của thủ tục \(source.code.text)\(agency.map { " do \($0) giải quyết" } ?? ""); cơ quan nên tự khai thác, không yêu cầu nộp lại.",
        en:
          "“\(document.text)” is the result of procedure \(source.code.text)\(agency.map { " of \($0)" } ?? ""); the office should look it up rather than ask for it again."
      )
    }
  }
}

extension Subject {
  /// The other procedures in force that result in a paper, in source order.
  func sourceProcedures(of document: Name) -> [ResolvedProcedure] {
    var places = index.producers[canonical(document)] ?? []
    for code in registered(document)?.resultOf ?? [] {
      if let place = index.procedures[code.folded], !places.contains(place) { places.append(place) }
    }
    return places.sorted().map { index.texts[$0] }.filter { $0.code != procedure.code }
  }
}
