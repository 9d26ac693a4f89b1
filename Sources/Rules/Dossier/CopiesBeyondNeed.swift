import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// More sheets of a paper than there are offices that could keep one.
  static let copiesBeyondNeed = Rule(
    Kind(
      "copies-beyond-need", .dossier, .warning,
      title: Text(
        vi: "Số bản giấy tờ nhiều hơn số cơ quan dùng đến", en: "More copies than offices that could use one"),
      why: Text(
        vi:
          "Dù mỗi cơ quan mà hồ sơ đi qua (kể cả cơ quan được lấy ý kiến) giữ một bản và lưu thêm một bản chính, số bản phải nộp vẫn thừa trong mọi trường hợp. Hãy giảm số bản hoặc số bộ; hồ sơ đã số hóa thì các cơ quan dùng chung bản điện tử.",
        en:
          "Even if every office on the way (bodies consulted too) kept a copy and one original were filed, some would be left over in every case. Lower the number; offices share the digitised file."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 8 (số lượng hồ sơ phải hợp lý)",
        en: "Decree 63/2010/NĐ-CP arts 7, 8 (a reasonable number of sets)"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử #! copies-beyond-need\n    bản chính: 3\n    bản sao: 2")
      ]),
    needs: [.plan, .components, .process]
  ) { subject, report in
    guard let plan = subject.plan, let cases = subject.straightCases, !plan.nodes.isEmpty, !subject.callsOthers else {
      return
    }
    let consulted = Set(plan.nodes.flatMap(\.consultations).map { FoldedName($0.agency) }).count
    for paper in subject.plannedPapers {
      let sheets = paper.sheets(in: plan)
      // Receipt and return alone are at one office.
      guard sheets > 2 + consulted else { continue }
      let passed = cases.decide { exact throws(Undecided) -> Extreme? in
        let demanding = try exact.cases(demanding: paper.rule)
        return try exact.greatest(of: .agencies, within: demanding)
      }
      guard let agencies = (passed ?? nil)?.value else { continue }
      let needed = 1 + max(Int(clamping: agencies), 1) + consulted
      guard sheets > needed else { continue }
      let (name, counts) = (paper.component.document, paper.component.counts)
      let sets = plan.sets > 1 ? Text(vi: "\(plan.sets) bộ × ", en: "\(plan.sets) sets × ") : Text(vi: "", en: "")
      report.add(
        at: name.range,
        vi:
          "“\(name.text)” phải nộp \(sheets) bản (\(sets.vi)\(counts.originals) bản chính, \(counts.copies) bản sao); hồ sơ đi xa nhất cũng chỉ qua \(needed - 1) cơ quan, nên nhiều nhất cần \(needed) bản.",
        en:
          "\(sheets) sheets of “\(name.text)” are handed in (\(sets.en)\(counts.originals) originals, \(counts.copies) copies); no case passes more than \(needed - 1) offices, so \(needed) would do at most."
      )
    }
  }
}
