import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// More trips than to file, to bring one supplement and to collect; the case is shown.
  static let applicantTrips = Rule(
    Kind(
      "applicant-trips", .oneStop, .info,
      title: Text(vi: "Người dân phải đi lại nhiều lần", en: "Many trips for the applicant"),
      why: Text(
        vi:
          "Nộp hồ sơ và nhận kết quả là hai lần, thêm nhiều nhất một lần bổ sung. Hãy gộp các yêu cầu bổ sung, nhận bổ sung trực tuyến hoặc qua bưu chính, hoặc trả kết quả tại nhà.",
        en:
          "Filing and collecting are two trips, with one more for a supplement at most. Ask for supplements at once, take them online or by post, or deliver the result."
      ),
      ground: Text(
        vi: "Nghị định 61/2018/NĐ-CP điều 11; Nghị định 118/2025/NĐ-CP",
        en: "Decree 61/2018/NĐ-CP art. 11; Decree 118/2025/NĐ-CP"),
      examples: [
        Example(
          "bổ sung: {tối đa: 2, căn cứ: Luật Hộ tịch 60/2014/QH13}\nthời hạn:\n  - trong: 3 ngày làm việc\nquy trình:\n  - bước: tiếp nhận #! applicant-trips\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, thẩm định]\n    xét: Tờ khai thử\n    nếu thiếu: {tối đa: 2, căn cứ: Luật Hộ tịch 60/2014/QH13}\n    trong: 1 ngày làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 1 ngày làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let plan = subject.plan, let cases = subject.cases, let first = subject.procedure.graph.order.first,
      !subject.isJointService, plan.mayAskTwice
    else { return }
    let most = cases.decide { exact throws(Undecided) -> Extreme? in try exact.greatest(of: .trips) }
    guard let most = most ?? nil, most.value > 3, most.witness.assumptions.isEmpty else { return }
    let what = cases.described(most.witness)
    report.add(
      at: subject.text.process[first].name.range, vi: "\(what.vi): người dân phải đến \(most.value) lần.",
      en: "The applicant must come \(most.value) times in \(what.en).")
  }
}

extension ExecutablePlan {
  /// Two supplements may be asked for in one case; without that nobody comes more than three times.
  fileprivate var mayAskTwice: Bool {
    let asking = nodes.compactMap(\.onIncomplete)
    return asking.contains { $0.atMost > 1 } || (asking.count > 1 && supplement.atMost > 1)
  }
}
