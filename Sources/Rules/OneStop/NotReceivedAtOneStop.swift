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
      ]),
    needs: [.process]
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
}
