import Diagnostics
import Model

extension Rule {
  /// Parts that must be stated when they exist, and stated to be absent when they do not.
  static let missingConditionalPart = Rule(
    Kind(
      "missing-conditional-part", .completeness, .warning,
      title: Text(vi: "Chưa nói rõ kết quả, phí hoặc yêu cầu, điều kiện", en: "Results, fees or requirements unstated"),
      why: Text(
        vi: "Để trống thì người đọc không biết là không có hay là quên ghi. Hãy ghi nội dung, hoặc ghi “không”.",
        en: "Blank leaves open whether there is none or it was forgotten. State it, or write “none”."),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2", en: "Decree 63/2010/NĐ-CP art. 8.2"),
      examples: [Example("kết quả:\ntên: Cấp giấy thử #! missing-conditional-part")])
  ) { subject, report in
    guard !subject.isJointService else { return }
    let text = subject.text
    let parts: [(isMissing: Bool, name: Text)] = [
      (text.results == nil, Text(vi: "kết quả", en: "results")),
      (text.fees == nil, Text(vi: "phí, lệ phí", en: "fees")),
      (text.requirements == nil, Text(vi: "yêu cầu", en: "requirements")),
    ]
    for part in parts where part.isMissing && !text.unreadParts.contains(part.name.vi) {
      report.add(
        at: subject.heading, vi: "Chưa nói rõ “\(part.name.vi)”: hãy ghi nội dung, hoặc “\(part.name.vi): không”.",
        en: "“\(part.name.en)” is not stated: state it, or write “\(part.name.en): none”.")
    }
  }
}
