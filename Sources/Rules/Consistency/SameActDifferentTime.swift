import Calendars
import Diagnostics
import Model

extension Rule {
  /// An act that takes far longer here than in most procedures.
  static let sameActDifferentTime = Rule(
    Kind(
      "same-act-different-time", .consistency, .info,
      title: Text(vi: "Cùng một việc, ở đây lâu hơn hẳn", en: "The same act takes far longer here"),
      why: Text(
        vi:
          "Chuyển hồ sơ, vào sổ, đóng dấu, ký … ở cùng một cơ quan mất gần như nhau trong mọi thủ tục; chỗ lâu gấp hơn hai lần mức giữa thường rút được. Hãy lấy thời lượng chung, hoặc mô tả phần việc thêm ở “việc”.",
        en:
          "Passing on, registering, stamping or signing takes much the same in one agency whatever the procedure; more than twice the median can usually be cut. Use the common time, or describe the extra work in “task”."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 28: tính hợp lý", en: "Decree 63/2010/NĐ-CP art. 28: reasonableness"),
      examples: [
        Example(
          (1...5).map { number in
            "- thủ tục: 9.00001\(number)\n  tên: Cấp giấy số \(number)\n  quy trình:\n    - {bước: ký, tại: Ủy ban nhân dân cấp xã, người: lãnh đạo, làm: ký, trong: \(number == 5 ? "2 ngày" : "2 giờ") làm việc}\(number == 5 ? " #! same-act-different-time" : "")"
          }.joined(separator: "\n"), base: .file)
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService else { return }
    let places = subject.text.placesOfSteps
    for (index, step) in subject.text.process.enumerated() where step.task == nil && !step.waits {
      guard let key = CatalogueIndex.ActPlace(of: step, at: places[index], in: subject.catalogue),
        comparable.contains(key.act), let time = step.time, let span = time.value.span,
        let minutes = span.workingMinutes, let all = subject.index.times[key], all.count >= 5
      else { continue }
      let median = all[(all.count - 1) / 2]
      guard minutes > 2 * median, minutes - median >= 120 else { continue }
      let usual = Span.text(workingMinutes: median)
      report.add(
        at: time.range,
        vi:
          "Việc “\(key.act.keyword.vi)” ở đây mất \(span.text.vi); mức giữa của \(all.count) bước cùng việc ở cùng cơ quan là \(usual.vi).",
        en:
          "“\(key.act.keyword.en)” takes \(span.text.en) here; the median of \(all.count) such steps of the agency is \(usual.en)."
      )
    }
  }

  /// Acts that depend little on what the dossier is about.
  private static let comparable: Set<Act> = [
    .receive, .digitise, .appoint, .assign, .submitUpward, .sign, .approve, .stamp, .register, .updateData, .collectFee,
    .transfer, .print, .returnResult, .archive, .notify, .checkComponents,
  ]
}
