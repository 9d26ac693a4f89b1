import Diagnostics
import Model

extension Rule {
  /// Nothing is foreseen for a dossier that is late.
  static let noApologyOnLatePath = Rule(
    Kind(
      "no-apology-on-late-path", .oneStop, .warning,
      title: Text(vi: "Quy trình không có văn bản xin lỗi khi chậm", en: "No apology foreseen for late dossiers"),
      why: Text(
        vi:
          "Hồ sơ quá hạn phải có Văn bản xin lỗi và đề nghị gia hạn (Mẫu 04), nêu lý do và ngày trả mới, gửi trước khi hết hạn ít nhất một ngày. Hãy thêm “Mẫu 04” ở bước trả kết quả hoặc bước chịu trách nhiệm về hạn.",
        en:
          "A late dossier gets the apology with the request for more time (form 04), with the reason and a new day, at least a day before the limit ends. Add “Mẫu 04” to the step that returns the result or answers for the limit."
      ),
      ground: Text(
        vi: "Thông tư 03/2025/TT-VPCP; Nghị định 61/2018/NĐ-CP điều 19 khoản 9",
        en: "Circular 03/2025/TT-VPCP; Decree 61/2018/NĐ-CP art. 19.9"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    mẫu: [Mẫu 01, Mẫu 02]\n    trong: 1 giờ làm việc\n  - bước: trả kết quả #! no-apology-on-late-path\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process, .limits]
  ) { subject, report in
    // What is given back the same day has hardly time to be late.
    guard !subject.isJointService, let slips = SlipUse(of: subject.text), !slips.contains(.apology),
      subject.text.limits.contains(where: { $0.sameDay == nil }),
      let last = subject.procedure.graph.order.last(where: subject.returningSteps.contains)
    else { return }
    let step = subject.text.process[last]
    report.add(
      at: step.name.range,
      vi: "Các bước có phát phiếu theo mẫu nhưng không bước nào có Văn bản xin lỗi và đề nghị gia hạn (Mẫu 04).",
      en: "The steps issue standard slips, but none has the apology with the request for more time (form 04).")
  }
}
