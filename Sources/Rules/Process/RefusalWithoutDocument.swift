import Diagnostics
import Model
import Plan

extension Rule {
  /// A refusal that gives the applicant nothing in writing.
  static let refusalWithoutDocument = Rule(
    Kind(
      "refusal-without-document", .process, .error,
      title: Text(vi: "Từ chối hoặc dừng mà không có văn bản", en: "Refusal without a written reason"),
      why: Text(
        vi:
          "Từ chối hoặc dừng giải quyết phải có văn bản nêu lý do (phiếu từ chối, thông báo dừng). Hãy ghi “tạo” hoặc “mẫu” ở bước này.",
        en:
          "A refusal or stop needs a written reason (refusal slip, notice of termination). Add “produces” or “slips” to the step."
      ),
      ground: Text(
        vi: "Nghị định 61/2018/NĐ-CP điều 19 khoản 8; Nghị định 118/2025/NĐ-CP",
        en: "Decree 61/2018/NĐ-CP art. 19.8; Decree 118/2025/NĐ-CP"),
      examples: [
        Example(
          "dữ kiện:\n  đủ điều kiện: có/không\nquy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, thẩm định]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: từ chối #! refusal-without-document\n    người: công chức một cửa\n    khi: không đủ điều kiện\n    làm: từ chối\n    trong: 1 giờ làm việc\n    kết thúc: từ chối\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 3 giờ làm việc"
        )
      ])
  ) { subject, report in
    guard let plan = subject.plan else { return }
    for (node, index) in subject.procedure.graph.order.enumerated() {
      let step = subject.text.process[index]
      guard let ending = step.ending?.value, ending != .completed, step.slips.isEmpty,
        plan.papers(ofEnding: node).isEmpty
      else { continue }
      report.add(
        at: step.name.range,
        vi: "Bước “\(step.name.text)” kết thúc hồ sơ (\(ending.keyword.vi)) nhưng không tạo văn bản nào.",
        en: "Step “\(step.name.text)” ends the case (\(ending.keyword.en)) and produces no document.")
    }
  }
}
