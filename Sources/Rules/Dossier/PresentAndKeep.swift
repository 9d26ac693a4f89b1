import Diagnostics
import Model

extension Rule {
  /// A paper that is to be shown only, with copies to be left.
  static let presentAndKeep = Rule(
    Kind(
      "present-and-keep", .dossier, .warning,
      title: Text(vi: "Giấy tờ xuất trình mà vẫn bị thu bản sao", en: "Paper to be shown, yet a copy is kept"),
      why: Text(
        vi:
          "“Xuất trình” là cho xem rồi nhận lại; đã xem bản chính thì không cần nộp thêm bản sao. Hãy bỏ số bản sao. Nếu hồ sơ phải lưu bản sao, hãy để “cách: nộp” với “loại bản sao: bản sao đối chiếu” để người dân không phải chứng thực.",
        en:
          "“Present” means shown and given back; whoever has seen the original needs no copy. Drop the copies. If the file must hold one, use “manner: submit” with a “compared copy”, so that nothing need be certified."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 8; Nghị định 118/2025/NĐ-CP",
        en: "Decree 63/2010/NĐ-CP arts 7, 8; Decree 118/2025/NĐ-CP"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Bằng tốt nghiệp #! present-and-keep\n    cách: xuất trình\n    bản chính: 1\n    bản sao: 1"
        )
      ]),
    needs: [.components]
  ) { subject, report in
    for paper in subject.papers where paper.component.manner == .present && paper.component.copyKind != .compared {
      guard paper.component.counts.copies > 0 else { continue }
      let name = paper.component.document.text
      report.add(
        at: paper.component.document.range,
        vi: "“\(name)” chỉ phải xuất trình nhưng vẫn đòi \(paper.component.counts.copies) bản sao.",
        en: "“\(name)” need only be shown, yet copies are demanded: \(paper.component.counts.copies).")
    }
  }
}
