import Diagnostics
import Model

extension Rule {
  /// The result is handed out elsewhere than where the dossier was handed in.
  static let receivingPlaceDiffers = Rule(
    Kind(
      "receiving-place-differs-from-returning", .levels, .info,
      title: Text(vi: "Nơi trả kết quả khác nơi nhận hồ sơ", en: "Result returned elsewhere than received"),
      why: Text(
        vi:
          "Người dân nộp một nơi mà phải đến nơi khác lấy kết quả thì thêm một chuyến đi. Kết quả nên trả tại nơi nhận hồ sơ hoặc nơi người dân chọn. Hãy để bước trả kết quả ở cùng nơi, hoặc “tại: nơi nộp”.",
        en:
          "Filing in one place and collecting in another costs the applicant a journey. Results are returned where the dossier was received, or where the applicant chose. Return it there, or “at: filing place”."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP; Nghị định 61/2018/NĐ-CP điều 20",
        en: "Decree 118/2025/NĐ-CP; Decree 61/2018/NĐ-CP art. 20"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký và trả kết quả #! receiving-place-differs-from-returning, not-returned-at-one-stop\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService, let first = subject.procedure.graph.order.first,
      subject.receivingSteps.contains(first),
      let last = subject.procedure.graph.order.last(where: subject.returningSteps.contains), last != first
    else { return }
    let places = subject.text.placesOfSteps
    guard let received = subject.onlyAgency(of: places[first]), let returned = subject.onlyAgency(of: places[last]),
      received.name != returned.name
    else { return }
    let step = subject.text.process[last]
    report.add(
      at: step.name.range,
      vi: "Hồ sơ nhận tại \(received.name.text) nhưng bước “\(step.name.text)” trả kết quả tại \(returned.name.text).",
      en: "Received at \(received.name.text), but step “\(step.name.text)” returns the result at \(returned.name.text)."
    )
  }
}
