import Diagnostics
import Model
import Plan

extension Rule {
  /// A paper that no step looks at, in the text or in any case that brings it.
  static let documentNeverExamined = Rule(
    Kind(
      "document-never-examined", .dossier, .warning,
      title: Text(vi: "Giấy tờ không bước nào xét", en: "Document never examined"),
      why: Text(
        vi:
          "Giấy tờ phải nộp mà không bước nào xét thì không ảnh hưởng đến kết quả: nên bỏ. Nếu có bước xét, hãy ghi tên giấy tờ ở “xét” của bước đó.",
        en:
          "A paper that no step examines cannot change the result: drop it. If a step does examine it, name it under “examines”."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7 (sự cần thiết, tính hợp lý)", en: "Decree 63/2010/NĐ-CP art. 7 (necessity)"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Ảnh thẻ #! document-never-examined\n    bản chính: 2"
        )
      ]),
    needs: [.components, .process]
  ) { subject, report in
    guard !subject.text.process.isEmpty, !subject.isJointService else { return }
    let examined = Set(subject.text.process.flatMap(\.examines).map(subject.canonical))
    for paper in subject.papers where paper.component.manner != .state && !paper.component.isRemoved {
      guard !examined.contains(paper.name) else { continue }
      // What is void or no paper at all has its own finding; one mistake, one message.
      guard subject.abolition(of: paper) == nil, paper.openWording == nil, !paper.isGuidance
      else { continue }
      report.add(
        at: paper.component.document.range, vi: "Không bước nào của quy trình xét “\(paper.component.document.text)”.",
        en: "No step of the process examines “\(paper.component.document.text)”.")
    }
    for paper in subject.plannedPapers {
      guard case .never(let witness) = subject.use(of: paper), let what = subject.straightCases?.described(witness)
      else {
        continue
      }
      let name = paper.component.document
      report.add(
        at: name.range,
        vi:
          "Có bước xét “\(name.text)”, nhưng không hồ sơ nào phải có giấy này lại đi qua bước đó (ví dụ: \(what.vi)).",
        en:
          "Steps examine “\(name.text)”, but no case that must bring it passes through them (for instance \(what.en)).")
    }
  }
}
