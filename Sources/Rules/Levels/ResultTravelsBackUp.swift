import Diagnostics
import Model

extension Rule {
  /// A signed result that goes to a higher body before the applicant gets it.
  static let resultTravelsBackUp = Rule(
    Kind(
      "result-travels-back-up", .levels, .warning,
      title: Text(vi: "Kết quả đã ký còn đi lên cấp trên", en: "Signed result travels up again"),
      why: Text(
        vi:
          "Kết quả do cấp có thẩm quyền ký là xong; chuyển lên cấp trên rồi mới trả về chỉ kéo dài thời gian của người dân. Hãy trả ngay tại nơi nhận hồ sơ và gửi cấp trên một bản điện tử.",
        en:
          "Once the competent level has signed, the matter is done; sending the result up before it is returned only delays the applicant. Return it where the dossier was received, and send the higher body an electronic copy."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP; Nghị định 61/2018/NĐ-CP điều 19 khoản 7, điều 20",
        en: "Decree 118/2025/NĐ-CP; Decree 61/2018/NĐ-CP arts 19.7, 20"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: chuyển lên sở #! result-travels-back-up\n    tại: Sở Tư pháp\n    người: văn thư\n    làm: vào sổ\n    trong: 2 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService else { return }
    let steps = subject.text.process
    let places = subject.text.placesOfSteps
    let graph = subject.procedure.graph
    let deciding = steps.indices.filter { index in
      steps[index].ending == nil && steps[index].acts.contains { $0.value == .sign || $0.value == .decide }
    }
    guard let last = graph.order.last(where: deciding.contains), let signer = subject.onlyAgency(of: places[last]),
      let own = signer.level?.value
    else { return }
    for index in graph.order where graph.precedes(last, index) {
      let step = steps[index]
      guard step.calls == nil, !step.acts.isEmpty, let agency = subject.onlyAgency(of: places[index]),
        !agency.isOneStop, let level = agency.level?.value, level.rank > own.rank,
        step.acts.allSatisfy({ [.transport, .record].contains($0.value.nature) }),
        subject.returningSteps.contains(where: { graph.precedes(index, $0) })
      else { continue }
      report.add(
        at: step.name.range,
        vi:
          "Kết quả đã ký ở \(signer.name.text) (cấp \(own.keyword.vi)) còn qua \(agency.name.text) (cấp \(level.keyword.vi)) trước khi trả.",
        en:
          "Signed at \(signer.name.text) (\(own.keyword.en)), the result still passes \(agency.name.text) (\(level.keyword.en)) before it is returned."
      )
    }
  }
}
