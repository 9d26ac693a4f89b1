import Diagnostics
import Model

extension Rule {
  /// The first step must receive the dossier at the one-stop.
  static let notReceivedAtOneStop = Rule(
    Kind(
      "not-received-at-one-stop", .oneStop, .error,
      title: Text(vi: "Bước đầu không phải tiếp nhận tại một cửa", en: "First step is not receipt at the one-stop"),
      why: Text(
        vi:
          "Hồ sơ chỉ được tiếp nhận tại Bộ phận Một cửa, trực tuyến hoặc qua bưu chính công ích; phòng chuyên môn không trực tiếp nhận. Hãy để bước đầu là “tiếp nhận” tại trung tâm.",
        en:
          "Dossiers are received at the one-stop, online or by public post; a specialist room does not receive. Let the first step “receive” at the centre."
      ),
      ground: Text(vi: "Nghị định 118/2025/NĐ-CP", en: "Decree 118/2025/NĐ-CP"),
      examples: [
        Example(
          "quy trình:\n  - bước: nhận hồ sơ #! not-received-at-one-stop\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [tiếp nhận, ký]\n    xét: Tờ khai thử\n    tạo: Kết quả thử\n    trong: 4 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ])
  ) { subject, report in
    guard !subject.isJointService, let first = subject.procedure.graph.order.first else { return }
    let step = subject.text.process[first]
    guard step.calls == nil else { return }
    let receives = step.acts.contains { $0.value == .receive }
    let isOneStop = subject.isAtOneStop(subject.text.placesOfSteps[first])
    guard !receives || !isOneStop else { return }
    report.add(
      at: step.name.range,
      vi: receives
        ? "Bước đầu “\(step.name.text)” tiếp nhận hồ sơ ngoài Bộ phận Một cửa."
        : "Bước đầu “\(step.name.text)” không có việc “tiếp nhận” tại Bộ phận Một cửa.",
      en: receives
        ? "The first step “\(step.name.text)” receives the dossier outside the one-stop."
        : "The first step “\(step.name.text)” does not “receive” at the one-stop.")
  }

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
      ])
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

extension Subject {
  /// Every place is a one-stop unit, the place of filing, or not declared (then nothing can be said).
  fileprivate func isAtOneStop(_ places: [StepPlace]) -> Bool {
    places.allSatisfy { place in
      guard let name = place.agency, let agency = agency(name) else { return true }
      return agency.isOneStop
    }
  }
}
