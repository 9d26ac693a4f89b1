import Calendars
import Diagnostics
import Model

extension Rule {
  /// The steps of an internal process, one after another, take less time than the process declares in all.
  static let stepsShortOfTotal = Rule(
    Kind(
      "steps-short-of-total", .duration, .warning,
      title: Text(vi: "Các bước cộng lại ít hơn tổng thời gian", en: "Steps add up to less than the total"),
      why: Text(
        vi:
          "Quy trình nội bộ chia hết tổng thời gian cho các bước; ở đây có thời gian không giao cho bước nào: thiếu một bước, ghi sai thời gian một bước, hoặc tổng thời gian rút ngắn được. Hãy sửa bước còn thiếu hoặc sửa tổng.",
        en:
          "An internal process divides its whole time among the steps; here some time is given to no step: a step is missing, a time is wrong, or the total can be shortened. Mend the step or the total."
      ),
      ground: Text(
        vi: "Quy trình nội bộ ghi thời gian của từng bước (Thông tư 01/2018/TT-VPCP điều 8)",
        en: "An internal process states the time of every step (Circular 01/2018/TT-VPCP art. 8)"),
      examples: [
        Example(
          "quy trình nội bộ: QT-01 #! internal-process-stands-alone\ntên: Cấp giấy thử\nthời hạn: 3 ngày làm việc #! steps-short-of-total\nquy trình:\n  - bước: thẩm định\n    người: chuyên viên\n    làm: [thẩm định, trình]\n    trong: 1 ngày làm việc\n  - bước: ký\n    người: lãnh đạo Sở\n    làm: [phê duyệt, ký]\n    trong: 1 ngày làm việc",
          base: .file),
        Example(
          "quy trình nội bộ: QT-01 #! internal-process-stands-alone\ntên: Cấp giấy thử\nthời hạn: 2 ngày làm việc\nquy trình:\n  - bước: thẩm định\n    người: chuyên viên\n    làm: [thẩm định, trình]\n    trong: 1 ngày làm việc\n  - bước: ký\n    người: lãnh đạo Sở\n    làm: [phê duyệt, ký]\n    trong: 1 ngày làm việc",
          base: .file),
      ]),
    needs: [.limits, .process]
  ) { subject, report in
    let texts = subject.procedure.standsAlone ? [subject.text] : subject.procedure.overlays
    for text in texts {
      guard let limit = text.limits.first, text.limits.count == 1, let amount = limit.amount,
        let total = amount.value.span?.workingMinutes, let sum = text.sumOfSteps, sum < total
      else { continue }
      let (steps, missing) = (Span.text(workingMinutes: sum), Span.text(workingMinutes: total - sum))
      let whole = amount.value.span?.text ?? steps
      report.add(
        at: amount.range,
        vi: "Các bước cộng lại là \(steps.vi), ít hơn tổng thời gian \(whole.vi) là \(missing.vi).",
        en: "The steps add up to \(steps.en), less than the total of \(whole.en) by \(missing.en).")
    }
  }
}

extension Procedure {
  /// Working minutes of all steps; nil without steps, where they do not simply follow one another, where some may be
  /// passed over, or where the time of one is not told in working time.
  fileprivate var sumOfSteps: Int? {
    var sum = 0
    for step in process {
      guard step.after == nil, step.condition == nil, let time = step.time
      else {
        return nil
      }
      guard step.clock?.value ?? .counts == .counts, let span = time.value.span else { continue }
      guard let minutes = span.workingMinutes else { return nil }
      sum &+= minutes
    }
    return process.isEmpty ? nil : sum
  }
}
