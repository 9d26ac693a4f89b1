import Calendars
import Diagnostics
import Model

extension Rule {
  /// A consulted body that may take longer than the step that waits for it.
  static let consultationLongerThanStep = Rule(
    Kind(
      "consultation-longer-than-step", .duration, .warning,
      title: Text(vi: "Thời hạn lấy ý kiến dài hơn thời gian của bước", en: "Consultation longer than its step"),
      why: Text(
        vi:
          "Cơ quan được hỏi trả lời đúng hạn mà bước vẫn trễ. Hãy rút ngắn thời hạn trả lời, tăng thời gian của bước, hoặc tách việc chờ thành bước riêng.",
        en:
          "The body consulted may answer in time and the step is late all the same. Shorten the time to answer, lengthen the step, or make the wait a step of its own."
      ),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: thẩm định\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, ký]\n    tạo: Kết quả thử\n    trong: 2 giờ làm việc\n    lấy ý kiến:\n      - {cơ quan: Sở Tư pháp, trong: 3 giờ làm việc} #! consultation-longer-than-step\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    for step in subject.text.process {
      guard let time = step.time?.value.span else { continue }
      for consultation in step.consultations {
        guard let answer = consultation.amount, answer.isSurelyLonger(than: time) else { continue }
        report.add(
          at: consultation.range,
          vi:
            "“\(consultation.agency.text)” có \(answer.description(.vi)) để trả lời, trong khi bước “\(step.name.text)” chỉ có \(time.description(.vi)).",
          en:
            "“\(consultation.agency.text)” has \(answer.description(.en)) to answer, but step “\(step.name.text)” only \(time.description(.en))."
        )
      }
    }
  }
}
