import Diagnostics
import Model

extension Rule {
  /// Something is asked for again, and not in writing.
  static let noSupplementSlip = Rule(
    Kind(
      "no-supplement-slip", .oneStop, .warning,
      title: Text(vi: "Yêu cầu bổ sung mà không có phiếu", en: "Supplement asked without its slip"),
      why: Text(
        vi:
          "Hồ sơ thiếu thì phải hướng dẫn đầy đủ một lần bằng Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02), nêu rõ nội dung và lý do. Hãy thêm “Mẫu 02” ở bước yêu cầu bổ sung.",
        en:
          "What is missing is told once, in full and with reasons, on the supplement slip (form 02). Add “Mẫu 02” to the step that asks."
      ),
      ground: Text(
        vi: "Thông tư 03/2025/TT-VPCP; Nghị định 118/2025/NĐ-CP điều 17 (sửa bởi Nghị định 309/2026/NĐ-CP)",
        en: "Circular 03/2025/TT-VPCP; Decree 118/2025/NĐ-CP art. 17 as amended by Decree 309/2026/NĐ-CP"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận #! no-supplement-slip\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    mẫu: [Mẫu 01, Mẫu 04]\n    trong: 1 giờ làm việc\n    nếu thiếu: yêu cầu bổ sung\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService, let slips = SlipUse(of: subject.text), !slips.contains(.supplement),
      let step = subject.text.process.first(where: { step in
        step.supplement != nil || step.acts.contains { $0.value == .requestSupplement }
      })
    else { return }
    report.add(
      at: step.name.range,
      vi: "Bước “\(step.name.text)” yêu cầu bổ sung nhưng không bước nào phát Phiếu yêu cầu bổ sung (Mẫu 02).",
      en: "Step “\(step.name.text)” asks for a supplement, but no step issues the supplement slip (form 02).")
  }
}
