import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A way to prove something that is open to nobody.
  static let alternativeNeverUsable = Rule(
    Kind(
      "alternative-never-usable", .dossier, .warning,
      title: Text(vi: "Lựa chọn giấy tờ không ai dùng được", en: "An alternative that no case can choose"),
      why: Text(
        vi:
          "Giấy tờ được nêu là một lựa chọn (“một trong”) hoặc giấy tờ thay (“nếu không có”), nhưng điều kiện và ràng buộc đã khai loại nó khỏi mọi hồ sơ. Hãy sửa điều kiện, hoặc bỏ lựa chọn để người dân không hiểu nhầm.",
        en:
          "The paper is offered as a choice (“one of”) or in place of another (“otherwise”), but conditions and constraints rule it out in every case. Mend them, or drop the offer, which misleads."
      ),
      examples: [
        Example(
          "dữ kiện:\n  người nước ngoài: có/không\nràng buộc:\n  - không (loại giấy tờ = Thẻ thử)\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: không người nước ngoài\n  - tên: loại giấy tờ\n    một trong:\n      - giấy tờ: Tờ khai thử\n      - giấy tờ: Thẻ thử #! alternative-never-usable, document-never-examined"
        )
      ]),
    needs: [.plan, .components]
  ) { subject, report in
    let papers = subject.plannedPapers
    guard let plan = subject.plan, let cases = subject.straightCases, papers.contains(where: { $0.standing != .own })
    else {
      return
    }
    for paper in papers where paper.standing != .own {
      let condition = plan.documents[paper.rule].when
      guard let written = condition?.expression, FewCases(of: plan, asking: [written])?.coverNone != false,
        cases.decide({ exact throws(Undecided) in
          let usable = try exact.cases(where: condition)
          return exact.space.isEmpty(usable)
        }) == true
      else { continue }
      let name = paper.component.document
      guard !subject.isRuledOutInWriting(paper.component) else { continue }
      report.add(
        at: name.range,
        vi: paper.standing == .alternative
          ? "Không hồ sơ nào chọn được “\(name.text)”." : "Không hồ sơ nào được dùng “\(name.text)” để thay thế.",
        en: paper.standing == .alternative
          ? "No case can choose “\(name.text)”." : "No case can use “\(name.text)” instead.")
    }
  }
}

extension Subject {
  /// A condition around the paper that never holds has its own finding.
  fileprivate func isRuledOutInWriting(_ component: Component) -> Bool {
    settledConditions.contains { settled in
      guard case .never = settled.verdict, settled.owner == .component else { return false }
      return (text.components?.items ?? []).contains { item in
        item.range.contains(settled.range) && item.range.contains(component.range)
      }
    }
  }
}
