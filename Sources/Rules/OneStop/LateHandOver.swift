import Calendars
import Diagnostics
import Model

extension Rule {
  /// The one-stop keeps the dossier longer than the law allows.
  static let lateHandOver = Rule(
    Kind(
      "late-hand-over", .oneStop, .warning,
      title: Text(vi: "Chuyển hồ sơ cho bộ phận chuyên môn chậm", en: "Late hand-over to the specialists"),
      why: Text(
        vi:
          "Hồ sơ nhận trong ngày phải chuyển ngay trong ngày làm việc; nhận sau 15 giờ thì chuyển đầu ngày làm việc tiếp theo. Thời gian ở một cửa trước khi chuyển không được quá 8 giờ làm việc. Hãy rút thời lượng của bước tiếp nhận và bước chuyển.",
        en:
          "A dossier is handed over on the working day of receipt, or at the start of the next one when received after 15:00: at most eight working hours at the one-stop. Shorten the steps of receipt and transfer."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP điều 18 khoản 2 (sửa bởi Nghị định 309/2026/NĐ-CP)",
        en: "Decree 118/2025/NĐ-CP art. 18.2 as amended by Decree 309/2026/NĐ-CP"),
      examples: [
        Example(
          "thời hạn: 3 ngày làm việc\nquy trình:\n  - bước: tiếp nhận #! late-hand-over\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, chuyển]\n    xét: Tờ khai thử\n    trong: 2 ngày làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: ký\n    tạo: Kết quả thử\n    trong: 4 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService else { return }
    let steps = subject.text.process
    let places = subject.text.placesOfSteps
    let graph = subject.procedure.graph
    var held = 0
    var receiving: Int?
    for index in graph.order {
      let step = steps[index]
      if let agency = subject.onlyAgency(of: places[index]), !agency.isOneStop { break }
      // Time outside the clock, conditional detours and ends are no part of the way to the specialists.
      guard step.condition == nil, step.ending == nil, step.clock == nil, step.calls == nil,
        step.acts.allSatisfy({ handlingActs.contains($0.value) }), !step.acts.isEmpty
      else { return }
      if receiving == nil { receiving = step.acts.contains { $0.value == .receive } ? index : nil }
      held += step.time?.value.span?.workingMinutes ?? 0
    }
    guard let receiving, held > 480,
      steps.indices.contains(where: { index in
        subject.onlyAgency(of: places[index]).map { !$0.isOneStop } ?? false
      })
    else { return }
    let name = steps[receiving].name
    let time = Span.text(workingMinutes: held)
    report.add(
      at: name.range, vi: "Hồ sơ ở bộ phận một cửa \(time.vi) rồi mới chuyển cho bộ phận chuyên môn.",
      en: "The dossier stays \(time.en) at the one-stop before the specialists get it.")
  }

  private static let handlingActs: Set<Act> = [
    .receive, .checkComponents, .digitise, .appoint, .transfer, .collectFee, .register, .lookUp, .requestSupplement,
    .refuse,
  ]
}
