import Calendars
import Diagnostics
import Model

extension Rule {
  /// A call of a procedure that the catalogue holds only for other days.
  static let calledProcedureNotInForce = Rule(
    Kind(
      "called-procedure-not-in-force", .consistency, .error,
      title: Text(vi: "Gọi thủ tục không có hiệu lực", en: "Call of a procedure not in force"),
      why: Text(
        vi:
          "Thủ tục được gọi không có hiệu lực vào ngày xét thì không ai tiếp nhận bước này. Hãy gọi thủ tục thay thế, hoặc bỏ bước.",
        en:
          "Nobody takes on a step that calls a procedure without force on the day in question. Call its successor, or drop the step."
      ),
      examples: [
        Example(
          "- thủ tục: 9.000002\n  tên: Cấp giấy cũ\n  hiệu lực: {đến: 2025-12-31}\n- nhóm liên thông: Nhóm thử\n  mã: 9.000003\n  cơ quan chủ trì: Ủy ban nhân dân cấp xã\n  căn cứ: Luật Hộ tịch 60/2014/QH13\n  gồm:\n    - thủ tục: 9.000002 #! called-procedure-not-in-force\n      trong: 1 ngày làm việc\n  thời hạn: 2 ngày làm việc",
          base: .file)
      ]),
    needs: [.process]
  ) { subject, report in
    for call in subject.procedure.calls {
      guard subject.catalogue.declaredCodes.contains(call.folded), subject.catalogue.called(call.folded) == nil else {
        continue
      }
      report.add(
        at: call.range, vi: "Thủ tục \(call.text) không có hiệu lực vào ngày \(subject.asOf.vietnamese).",
        en: "Procedure \(call.text) is not in force on \(subject.asOf).")
    }
  }
}
