import Diagnostics
import Model

extension Rule {
  /// Applicants are sent to a room outside the one-stop.
  static let guidanceAtSpecialistRoom = Rule(
    Kind(
      "guidance-at-specialist-room", .oneStop, .error,
      title: Text(vi: "Người dân phải đến phòng chuyên môn", en: "Applicants sent to a specialist room"),
      why: Text(
        vi:
          "Hướng dẫn, nhận hồ sơ và thu phí đều làm tại Bộ phận Một cửa, trực tuyến hoặc qua bưu chính; công chức chuyên môn không tiếp người nộp tại phòng làm việc. Hãy chuyển việc này về Trung tâm Phục vụ hành chính công; nếu đây là bộ phận một cửa, hãy khai “một cửa: có” cho cơ quan.",
        en:
          "Guidance, filing and payment take place at the one-stop, online or by post; specialists do not meet applicants in their rooms. Move it to the centre; if this is a one-stop unit, declare “one-stop: yes” for the agency."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP; Nghị định 61/2018/NĐ-CP điều 5 khoản 1 điểm e",
        en: "Decree 118/2025/NĐ-CP; Decree 61/2018/NĐ-CP art. 5.1e"),
      examples: [Example("nơi nộp: Ủy ban nhân dân cấp xã #! guidance-at-specialist-room")]),
    needsOneOf: [.agencies, .process]
  ) { subject, report in
    for place in subject.text.filingPlaces {
      guard let agency = subject.agency(place), !agency.isOneStop else { continue }
      report.add(
        at: place.range, vi: "Nơi nộp hồ sơ “\(place.text)” không phải bộ phận một cửa.",
        en: "The filing place “\(place.text)” is no one-stop unit.")
    }
    guard !subject.isJointService else { return }
    let places = subject.text.placesOfSteps
    for (index, step) in subject.text.process.enumerated() {
      guard let act = step.acts.first(where: { $0.value == .collectFee }),
        let agency = subject.onlyAgency(of: places[index]), !agency.isOneStop
      else { continue }
      report.add(
        at: act.range, vi: "Bước “\(step.name.text)” thu phí tại \(agency.name.text), ngoài bộ phận một cửa.",
        en: "Step “\(step.name.text)” collects the fee at \(agency.name.text), outside the one-stop.",
        severity: .warning)
    }
  }
}
