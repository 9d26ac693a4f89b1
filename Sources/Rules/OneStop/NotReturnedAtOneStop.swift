import Diagnostics
import Model

extension Rule {
  /// The last step must return the result at the one-stop.
  static let notReturnedAtOneStop = Rule(
    Kind(
      "not-returned-at-one-stop", .oneStop, .error,
      title: Text(
        vi: "Bước cuối không phải trả kết quả tại một cửa", en: "Last step does not return the result at the one-stop"),
      why: Text(
        vi:
          "Kết quả được trả tại Bộ phận Một cửa (hoặc trực tuyến, bưu chính) theo lựa chọn của người dân. Hãy để bước cuối là “trả kết quả” tại trung tâm.",
        en:
          "Results are returned at the one-stop (or online, by post) as the applicant chose. Let the last step “return result” at the centre."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP; Nghị định 61/2018/NĐ-CP điều 20",
        en: "Decree 118/2025/NĐ-CP; Decree 61/2018/NĐ-CP art. 20"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký #! not-returned-at-one-stop\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: ký\n    tạo: Kết quả thử\n    trong: 4 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService else { return }
    let places = subject.text.placesOfSteps
    let last = subject.procedure.graph.lastSteps.filter {
      let step = subject.text.process[$0]
      return step.ending?.value ?? .completed == .completed && step.calls == nil
    }
    guard let end = last.max() else { return }
    let returns = subject.text.process.indices.filter { index in
      subject.text.process[index].acts.contains { $0.value == .returnResult }
    }
    if let returning = returns.last {
      guard !subject.isAtOneStop(places[returning]) else { return }
      let step = subject.text.process[returning]
      report.add(
        at: step.name.range, vi: "Bước “\(step.name.text)” trả kết quả ngoài Bộ phận Một cửa.",
        en: "Step “\(step.name.text)” returns the result outside the one-stop.")
    } else {
      let step = subject.text.process[end]
      report.add(
        at: step.name.range,
        vi: "Quy trình kết thúc ở “\(step.name.text)” mà không có việc “trả kết quả” tại Bộ phận Một cửa.",
        en: "The process ends with “\(step.name.text)” and nothing is returned at the one-stop.")
    }
  }
}
