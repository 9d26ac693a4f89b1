import Diagnostics
import Model

extension Rule {
  /// The dossier is received without a receipt.
  static let noReceiptSlip = Rule(
    Kind(
      "no-receipt-slip", .oneStop, .warning,
      title: Text(vi: "Tiếp nhận mà không có giấy tiếp nhận và hẹn trả", en: "Receipt without a receipt slip"),
      why: Text(
        vi:
          "Nhận đủ hồ sơ thì phải đưa ngay Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01); không có giấy này thì không có mốc tính thời hạn. Hãy thêm “Mẫu 01” ở bước tiếp nhận.",
        en:
          "A complete dossier gets its slip of receipt and appointment (form 01) at once; without it nothing fixes the start of the limit. Add “Mẫu 01” to the receiving step."
      ),
      ground: Text(
        vi: "Thông tư 03/2025/TT-VPCP; Nghị định 118/2025/NĐ-CP điều 17",
        en: "Circular 03/2025/TT-VPCP; Decree 118/2025/NĐ-CP art. 17"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận #! no-receipt-slip\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    mẫu: [Mẫu 02, Mẫu 04]\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    // A result that is given at once needs no appointment (Nghị định 61/2018/NĐ-CP điều 17 khoản 4).
    guard !subject.isJointService, let slips = SlipUse(of: subject.text), !slips.contains(.receipt),
      subject.text.limits.isEmpty || subject.text.limits.contains(where: { $0.sameDay == nil }),
      let first = subject.receivingSteps.first
    else { return }
    let step = subject.text.process[first]
    report.add(
      at: step.name.range,
      vi:
        "Bước “\(step.name.text)” nhận hồ sơ nhưng không bước nào phát Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01).",
      en:
        "Step “\(step.name.text)” receives the dossier, but no step issues the receipt and appointment slip (form 01).")
  }
}
