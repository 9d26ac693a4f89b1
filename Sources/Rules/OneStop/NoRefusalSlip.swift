import Diagnostics
import Model

extension Rule {
  /// A refusal among other acts, with nothing in writing.
  static let noRefusalSlip = Rule(
    Kind(
      "no-refusal-slip", .oneStop, .warning,
      title: Text(vi: "Từ chối mà không có phiếu", en: "Refusal without its slip"),
      why: Text(
        vi:
          "Từ chối tiếp nhận phải bằng Phiếu từ chối (Mẫu 03), dừng giải quyết bằng thông báo (Mẫu 05), nêu lý do và căn cứ. Hãy thêm “mẫu” hoặc văn bản từ chối (“tạo”) ở bước này.",
        en:
          "Refusing to accept takes the refusal slip (form 03), stopping the notice (form 05), with reasons and grounds. Add the “slips” or the written refusal (“produces”) to the step."
      ),
      ground: Text(
        vi: "Thông tư 03/2025/TT-VPCP; Nghị định 61/2018/NĐ-CP điều 19 khoản 8",
        en: "Circular 03/2025/TT-VPCP; Decree 61/2018/NĐ-CP art. 19.8"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, từ chối] #! no-refusal-slip\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService else { return }
    let produced = subject.text.process.contains { $0.slips.contains { isRefusal($0.value) } }
    // A step that ends the case is judged by refusal-without-document.
    for step in subject.text.process where step.ending == nil && step.produces.isEmpty && !produced {
      guard let act = step.acts.first(where: { $0.value == .refuse }) else { continue }
      report.add(
        at: act.range, vi: "Bước “\(step.name.text)” có việc từ chối nhưng không phát phiếu hay văn bản nào.",
        en: "Step “\(step.name.text)” refuses, but issues no slip or paper.")
    }
  }

  /// A slip of refusal or termination, or one of a sector that may be.
  private static func isRefusal(_ slip: String) -> Bool {
    let name = FoldedName(slip)
    let others = ["01", "02", "04", "06", "07"].map { "mẫu \($0)" }
    return !others.contains(name.key)
  }
}
