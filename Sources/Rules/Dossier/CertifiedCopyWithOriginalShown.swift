import Diagnostics
import Model

extension Rule {
  /// A certified copy although the original is shown.
  static let certifiedCopyWithOriginalShown = Rule(
    Kind(
      "certified-copy-with-original-shown", .dossier, .warning,
      title: Text(
        vi: "Đòi bản sao chứng thực dù đã xuất trình bản chính", en: "Certified copy though the original is shown"),
      why: Text(
        vi: "Khi người nộp xuất trình bản chính, cán bộ tự đối chiếu với bản chụp; không được đòi bản sao chứng thực.",
        en: "With the original at hand the officer compares a plain copy; a certified one may not be asked."),
      ground: Text(vi: "Nghị định 23/2015/NĐ-CP điều 6", en: "Decree 23/2015/NĐ-CP art. 6"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử #! certified-copy-with-original-shown\n    cách: xuất trình\n    bản chính: 1\n    bản sao: 1\n    loại bản sao: bản sao chứng thực"
        )
      ]),
    needs: [.components]
  ) { subject, report in
    for paper in subject.papers where paper.component.copyKind == .certified && paper.component.counts.copies > 0 {
      guard paper.component.manner == .present || paper.component.counts.originals > 0 else { continue }
      report.add(
        at: paper.component.document.range,
        vi: "“\(paper.component.document.text)” vừa có bản chính để đối chiếu vừa đòi bản sao chứng thực.",
        en: "“\(paper.component.document.text)” is shown in the original and a certified copy is asked as well.")
    }
  }
}
