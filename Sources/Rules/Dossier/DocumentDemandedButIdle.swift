import Diagnostics
import Model

extension Rule {
  /// A paper that some case brings for nothing; the case is shown.
  static let documentDemandedButIdle = Rule(
    Kind(
      "document-demanded-but-idle", .dossier, .warning,
      title: Text(
        vi: "Có trường hợp phải nộp giấy tờ mà không bước nào xét",
        en: "In some case a document is demanded for nothing"
      ),
      why: Text(
        vi:
          "Trong trường hợp nêu ra, mọi bước xét giấy tờ này đều được bỏ qua mà hồ sơ vẫn giải quyết xong: người dân nộp thừa. Hãy ghi cho giấy tờ cùng điều kiện “khi” với bước xét nó; nếu điều kiện chỉ rõ trong quá trình giải quyết thì chỉ yêu cầu giấy tờ khi tới bước đó.",
        en:
          "In the case shown every step that examines the paper is passed over, and the case is settled all the same. Give the paper the condition of the step that examines it; where that is known only later, ask for it at that step."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7 (sự cần thiết, tính hợp lý)", en: "Decree 63/2010/NĐ-CP art. 7 (necessity)"),
      examples: [
        Example(
          "dữ kiện:\n  có công trình: có/không\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Bản vẽ công trình #! document-demanded-but-idle\n    bản chính: 1\nquy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, thẩm định]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: thẩm định bản vẽ\n    người: công chức một cửa\n    khi: có công trình\n    làm: thẩm định\n    xét: Bản vẽ công trình\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 3 giờ làm việc"
        )
      ]),
    needs: [.plan, .components, .process]
  ) { subject, report in
    let order = subject.procedure.graph.order
    for paper in subject.plannedPapers {
      guard case .idle(let witness) = subject.use(of: paper), let what = subject.straightCases?.described(witness)
      else {
        continue
      }
      let name = paper.component.document
      let steps = subject.nodes(examining: paper).map { subject.text.process[order[$0]].name }
      let names = steps.map { "“\($0.text)”" }.joined(separator: ", ")
      report.add(
        at: name.range,
        vi: "\(what.vi) phải có “\(name.text)” nhưng không bước nào xét (bước \(names) được bỏ qua).",
        en: "“\(name.text)” is demanded of \(what.en), which no step examines (step \(names) is passed over).",
        notes: steps.prefix(3).map {
          Note(Text(vi: "Bước xét giấy tờ này.", en: "A step that examines it."), at: $0.range)
        })
    }
  }
}
