import Diagnostics
import Model

extension Rule {
  /// A procedure that names no law.
  static let legalBasisMissing = Rule(
    Kind(
      "legal-basis-missing", .legality, .warning,
      title: Text(vi: "Chưa có căn cứ pháp lý", en: "No legal basis"),
      why: Text(
        vi:
          "Người dân có quyền từ chối yêu cầu không có trong văn bản đã công bố; thủ tục phải chỉ ra căn cứ của mình. Hãy thêm “căn cứ”.",
        en: "Citizens may refuse what no published text demands; a procedure must name its grounds. Add “grounds”."),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 8", en: "Decree 63/2010/NĐ-CP arts 7, 8"),
      examples: [Example("căn cứ: []\ntên: Cấp giấy thử #! legal-basis-missing")])
  ) { subject, report in
    guard subject.text.grounds.isEmpty else { return }
    report.add(
      at: subject.heading, vi: "Thủ tục chưa nêu căn cứ pháp lý nào.", en: "The procedure names no legal ground.")
  }
}
