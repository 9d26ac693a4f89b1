import Diagnostics
import Model

extension Rule {
  /// A step that may send the dossier back again and again.
  static let unboundedReturn = Rule(
    Kind(
      "unbounded-return", .process, .warning,
      title: Text(vi: "Trả lại bước trước quá nhiều lần", en: "Too many returns to an earlier step"),
      why: Text(
        vi:
          "Trả lại nội bộ không dừng thời hạn giải quyết; cho phép nhiều lần thì không biết khi nào xong. Hãy nêu đủ nội dung cần sửa trong một lần và giảm “tối đa” (mặc định là 1).",
        en:
          "A return inside the office does not stop the clock; with so many allowed nobody knows the end. Name everything to be mended at once, and lower “at most” (1 by default)."
      ),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, thẩm định]\n    xét: Tờ khai thử\n    trong: 5 phút làm việc\n  - bước: xem xét\n    người: công chức một cửa\n    làm: [xem xét, ký]\n    trả lại: {bước: tiếp nhận, tối đa: 5} #! unbounded-return\n    tạo: Kết quả thử\n    trong: 5 phút làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    for step in subject.text.process {
      guard let sendBack = step.sendBack, sendBack.atMost > greatestReturnCount else { continue }
      report.add(
        at: sendBack.range,
        vi:
          "Bước “\(step.name.text)” được trả lại bước “\(sendBack.step.text)” tới \(sendBack.atMost) lần; nên giảm còn không quá \(greatestReturnCount) lần.",
        en:
          "Step “\(step.name.text)” may send back to “\(sendBack.step.text)” \(sendBack.atMost) times; \(greatestReturnCount) should be the most."
      )
    }
  }

  /// More than that no careful step needs; the law states no number for returns inside an office.
  private static let greatestReturnCount = 3
}
