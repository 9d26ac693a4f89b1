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
    for paper in subject.papersToBring where !paper.isAlternative {
      let document = paper.component.document
      guard !own.contains(paper.name), let place = subject.sourceProcedures(of: paper).first else { continue }
      let source = subject.index.texts[place]
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
  /// The places of the other procedures in force that result in a paper, in source order.
  func sourceProcedures(of paper: DossierPaper) -> [Int] {
    var places = index.producers[paper.name] ?? []
    let codes = paper.registered?.resultOf ?? []
    guard !places.isEmpty || !codes.isEmpty else { return [] }
    for code in codes {
      if let place = index.procedures[code.folded], !places.contains(place) { places.append(place) }
    }
    return places.sorted().filter { index.codes[$0] != procedure.code }
  }
}
