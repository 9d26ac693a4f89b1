import Diagnostics
import Model

extension Rule {
  /// A paper that most other procedures take in a lighter form.
  static let documentDiffersAcrossProcedures = Rule(
    Kind(
      "document-differs-across-procedures", .dossier, .info,
      title: Text(vi: "Cùng giấy tờ, nơi khác đòi nhẹ hơn", en: "Same paper, asked more lightly elsewhere"),
      why: Text(
        vi:
          "Cùng một giấy tờ mà thủ tục này đòi bản chính hoặc bản chứng thực, thủ tục khác chỉ cần bản sao, xuất trình hay khai số: mức nặng hơn cần có lý do. Hãy dùng chung mức nhẹ, hoặc ghi lý do ở “ghi chú”.",
        en:
          "One procedure takes the original or a certified copy where others are content with a copy, a look or a number: the heavier demand wants a reason. Use the lighter one, or note the reason."
      ),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 7: thống nhất, đơn giản", en: "Decree 63/2010/NĐ-CP art. 7"),
      examples: [
        Example(
          "- thủ tục: 9.000002\n  tên: Cấp giấy A\n  thành phần hồ sơ:\n    - {giấy tờ: Bằng tốt nghiệp, bản sao: 1}\n- thủ tục: 9.000004\n  tên: Cấp giấy B\n  thành phần hồ sơ:\n    - giấy tờ: Bằng tốt nghiệp #! document-differs-across-procedures\n      bản chính: 1",
          base: .file)
      ]),
    needs: [.components, .otherProcedures]
  ) { subject, report in
    let own = subject.ownResults
    for paper in subject.papers where paper.isDemanded {
      let component = paper.component
      let burden = PaperBurden(of: component)
      // A form is always an original; a paper that is exchanged for a new one has to be given up.
      guard burden >= .certifiedCopy, component.notes.isEmpty, !own.contains(paper.name),
        paper.registered?.kind != .form
      else { continue }
      let demands = subject.index.demands(of: paper.name)
      let lighter = demands.filter { $0.burden < burden }
      let count = lighter.reduce(0) { $0 + $1.count }
      let all = demands.reduce(0) { $0 + $1.count }
      guard count >= all - count, let nearest = lighter.max(by: { $0.burden < $1.burden }),
        case let procedure = subject.index.codes[Int(nearest.procedure)], procedure != subject.procedure.code
      else { continue }
      let other = procedure.text
      let (here, there) = (burden.title, nearest.burden.title)
      report.add(
        at: component.document.range,
        vi:
          "“\(component.document.text)” ở đây đòi \(here.vi); thủ tục \(other) chỉ cần \(there.vi) (\(count) nơi đòi nhẹ hơn).",
        en:
          "“\(component.document.text)” is asked here as \(here.en), in procedure \(other) as \(there.en) (lighter in \(count) places).",
        notes: [Note(Text(vi: "Nơi đòi nhẹ hơn.", en: "The lighter demand."), at: nearest.range)])
    }
  }
}

extension PaperBurden {
  fileprivate var title: Text {
    switch self {
    case .state: Text(vi: "khai thông tin", en: "a statement")
    case .present: Text(vi: "xuất trình", en: "a paper to be shown")
    case .copy: Text(vi: "bản sao", en: "a copy")
    case .certifiedCopy: Text(vi: "bản sao chứng thực", en: "a certified copy")
    case .original: Text(vi: "bản chính", en: "the original")
    }
  }
}
