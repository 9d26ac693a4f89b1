import Diagnostics
import Model

extension Rule {
  /// More than one request for a supplement, without a law that allows it.
  static let supplementMoreThanOnce = Rule(
    Kind(
      "supplement-more-than-once", .process, .error,
      title: Text(vi: "Yêu cầu bổ sung quá một lần", en: "More than one supplement"),
      why: Text(
        vi:
          "Việc yêu cầu bổ sung chỉ được thực hiện một lần, nêu đủ nội dung và lý do. Nếu luật chuyên ngành cho phép nhiều hơn, hãy ghi “căn cứ”.",
        en:
          "A supplement may be asked once, with everything that is missing. If a sector law allows more, cite it under “grounds”."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP (sửa bởi Nghị định 309/2026/NĐ-CP); Nghị định 61/2018/NĐ-CP điều 11",
        en: "Decree 118/2025/NĐ-CP as amended by Decree 309/2026/NĐ-CP; Decree 61/2018/NĐ-CP art. 11"),
      examples: [Example("bổ sung: {tối đa: 3} #! supplement-more-than-once")]),
    needsOneOf: [.supplement, .process]
  ) { subject, report in
    if let policy = subject.text.supplement, let most = policy.atMost, most > 1, policy.grounds.isEmpty {
      add(most, at: policy.range, &report)
    }
    for step in subject.text.process {
      if let request = step.supplement, let most = request.atMost, most > 1, request.grounds.isEmpty {
        add(most, at: request.range, &report)
      }
    }
  }

  private static func add(_ most: Int, at range: SourceRange, _ report: inout RuleReport) {
    report.add(
      at: range, vi: "Cho phép yêu cầu bổ sung \(most) lần mà không nêu căn cứ; quy định chung là một lần.",
      en: "\(most) requests for a supplement are allowed without a ground; the general rule is one.")
  }
}
