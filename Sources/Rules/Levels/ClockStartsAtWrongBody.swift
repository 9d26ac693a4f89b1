import Diagnostics
import Expressions
import Model

extension Rule {
  /// A limit that begins at an event which the procedure does not have, or at the wrong counter.
  static let clockStartsAtWrongBody = Rule(
    Kind(
      "clock-starts-at-wrong-body", .levels, .warning,
      title: Text(vi: "Thời hạn tính từ mốc không phù hợp", en: "Clock starts at the wrong event"),
      why: Text(
        vi:
          "Hồ sơ nộp ngoài địa giới chỉ tính thời hạn từ khi cơ quan có thẩm quyền nhận; mốc “hệ thống tiếp nhận” cần cách nộp trực tuyến, mốc “hoàn thành nghĩa vụ tài chính” cần có khoản phải nộp. Hãy sửa “tính từ”, hoặc khai phần còn thiếu.",
        en:
          "For a dossier filed outside the boundary the clock starts when the competent authority receives it; “system receipt” needs an online channel, “financial obligation” something to pay. Mend “counted from”, or declare what is missing."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP điều 17 khoản 3 (sửa bởi Nghị định 309/2026/NĐ-CP)",
        en: "Decree 118/2025/NĐ-CP art. 17.3 as amended by Decree 309/2026/NĐ-CP"),
      examples: [
        Example(
          "cách thức: [trực tiếp]\nthời hạn:\n  - trong: 1 ngày làm việc #! clock-starts-at-wrong-body\n    tính từ: hệ thống tiếp nhận"
        )
      ]),
    needs: [.limits]
  ) { subject, report in
    let text = subject.text
    for limit in text.limits {
      guard let start = limit.clockStart else { continue }
      let channels = limit.channels.isEmpty ? text.channels : limit.channels
      let problem: Text? =
        switch start {
        case .systemReceipt where !channels.isEmpty && !channels.contains(where: { $0.value == .online }):
          Text(vi: "không có cách nộp trực tuyến", en: "there is no online channel")
        case .financialObligation where !subject.hasDues:
          Text(vi: "thủ tục không có khoản nào phải nộp", en: "the procedure has nothing to pay")
        case .completeDossier where subject.dependsOnFilingPlace(limit):
          Text(
            vi: "thời hạn này dành cho một nơi nộp, phải tính từ khi cơ quan có thẩm quyền nhận",
            en: "the limit is for one filing place, and counts from receipt by the competent authority")
        default: nil
        }
      guard let problem else { continue }
      report.add(
        at: limit.amount?.range ?? limit.range, vi: "Thời hạn tính từ “\(start.keyword.vi)” nhưng \(problem.vi).",
        en: "The limit counts from “\(start.keyword.en)”, but \(problem.en).")
    }
  }
}

extension Subject {
  /// Something is paid, assessed or collected.
  fileprivate var hasDues: Bool {
    !(text.fees?.items ?? []).isEmpty
      || text.process.contains { $0.acts.contains { [.assessDues, .collectFee].contains($0.value) } }
  }

  /// The limit holds for one of several places of filing.
  fileprivate func dependsOnFilingPlace(_ limit: Limit) -> Bool {
    guard let condition = procedure.expression(limit.condition) else { return false }
    return condition.usedFacts.contains { fact in
      procedure.facts.indices.contains(fact.index) && procedure.facts[fact.index].source == .filingPlace
    }
  }
}
