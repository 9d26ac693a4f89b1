import Diagnostics
import Model

extension Rule {
  /// A result that no step makes.
  static let resultNeverProduced = Rule(
    Kind(
      "result-never-produced", .process, .error,
      title: Text(vi: "Không bước nào tạo ra kết quả", en: "Result never produced"),
      why: Text(
        vi: "Kết quả được hứa với người dân phải do một bước tạo ra. Hãy ghi “tạo” ở bước ký hoặc ban hành.",
        en:
          "What applicants are promised must be produced by a step. Add “produces” to the step that signs or issues it."
      ),
      examples: [
        Example(
          "kết quả:\n  - Kết quả thử\n  - Giấy xác nhận thử #! result-never-produced")
      ])
  ) { subject, report in
    guard !subject.text.process.isEmpty, !subject.isJointService else { return }
    let produced = Set(subject.text.process.flatMap(\.produces).map(subject.canonical))
    guard !subject.text.process.contains(where: { $0.calls != nil }) else { return }
    for result in subject.text.results?.items ?? [] where !produced.contains(subject.canonical(result.document)) {
      report.add(
        at: result.document.range, vi: "Không bước nào tạo ra “\(result.document.text)”.",
        en: "No step produces “\(result.document.text)”.")
    }
  }
}
