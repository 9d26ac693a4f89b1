import Diagnostics
import Model

extension Rule {
  /// A published text that nobody has said how to work on.
  static let internalProcessMissing = Rule(
    Kind(
      "internal-process-missing", .oneStop, .warning,
      title: Text(vi: "Chưa có quy trình nội bộ", en: "No internal process"),
      why: Text(
        vi:
          "Mỗi thủ tục giải quyết ở địa phương phải có quy trình nội bộ do Chủ tịch Ủy ban nhân dân tỉnh phê duyệt: bước, nội dung, người làm, thời gian. Hãy viết “quy trình”, hoặc một tệp “quy trình nội bộ … áp dụng: mã thủ tục”.",
        en:
          "Every procedure that a province handles needs an internal process approved by its chairman: steps, contents, actors, times. Write the “process”, or an “internal process” that “applies” to the code."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP; Thông tư 01/2018/TT-VPCP điều 8",
        en: "Decree 118/2025/NĐ-CP; Circular 01/2018/TT-VPCP art. 8"),
      examples: [
        Example(
          "- danh mục: Danh mục thử\n  tỉnh: Bắc Ninh\n- thủ tục: 9.000002\n  tên: Cấp giấy khác #! internal-process-missing\n  cấp: xã\n  trình tự: Người dân nộp hồ sơ và nhận kết quả.",
          base: .file)
      ])
  ) { subject, report in
    // A catalogue without any process is one of published texts only.
    guard !subject.isJointService, subject.text.status != .draft, subject.catalogue.manifest?.province != nil,
      subject.index.holdsProcesses, subject.text.levels.contains(where: { $0.value != .central }),
      subject.text.process.isEmpty, !subject.text.unreadParts.contains("quy trình")
    else { return }
    // The published text alone has none where a local one adds it.
    let place = subject.index.procedures[subject.procedure.code.folded]
    guard place.map({ subject.index.texts[$0].text.process.isEmpty }) ?? true else { return }
    report.add(
      at: subject.heading, vi: "Thủ tục chưa có quy trình nội bộ: không bước nào nói ai làm gì, trong bao lâu.",
      en: "The procedure has no internal process: no step says who does what, and in what time.")
  }
}
