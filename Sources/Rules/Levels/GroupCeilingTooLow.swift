import Calendars
import Diagnostics
import Model
import Plan

extension Rule {
  /// A joint service whose ceiling cannot hold the members' own limits.
  static let groupCeilingTooLow = Rule(
    Kind(
      "group-ceiling-too-low", .levels, .error,
      title: Text(vi: "Thời hạn chung của nhóm không đủ cho các thủ tục", en: "Ceiling of the group too low"),
      why: Text(
        vi:
          "Thành viên không có thời hạn riêng trong nhóm thì theo thời hạn của chính thủ tục đó; cộng theo đường dài nhất mà vượt thời hạn chung thì nhóm không thể đúng hạn. Hãy ghi “trong” cho từng thành viên, cho chạy song song, hoặc sửa thời hạn chung.",
        en:
          "A member without a time in the group follows its procedure's own limit; if the longest chain of these exceeds the ceiling, the group cannot be on time. Give each member its time, run them in parallel, or change the ceiling."
      ),
      examples: [
        Example(
          "nhóm liên thông: Nhóm thử\nmã: 9.000003\ncơ quan chủ trì: Ủy ban nhân dân cấp xã\ncăn cứ: Luật Hộ tịch 60/2014/QH13\ngồm:\n  - thủ tục: 9.000001\nthời hạn: 4 giờ làm việc #! group-ceiling-too-low",
          base: .file)
      ]),
    needs: [.jointService, .plan]
  ) { subject, report in
    guard subject.isJointService, let plan = subject.plan, let filled = subject.withMembersOwnTimes(plan) else {
      return
    }
    let study = CaseStudy(of: filled)
    // What the times written in the group exceed by themselves is found by case-exceeds-limit.
    let written = subject.cases?.greatestExcesses() ?? [:]
    for (rule, found) in study.greatestExcesses().sorted(by: { $0.key < $1.key }) {
      guard written[rule] == nil, case .span(let span) = plan.limits[rule].term, span.workingMinutes != nil,
        subject.text.limits.indices.contains(rule)
      else { continue }
      let limit = subject.text.limits[rule]
      let needed = Span.text(workingMinutes: found.needed)
      let excess = Span.text(workingMinutes: found.excess)
      let what = study.described(found.witness)
      report.add(
        at: limit.amount?.range ?? limit.range,
        vi:
          "Theo thời hạn của chính các thủ tục thì nhóm cần \(needed.vi); thời hạn chung là \(span.description(.vi)), vượt \(excess.vi) (\(what.vi)).",
        en:
          "By the members' own limits the group needs \(needed.en); the ceiling is \(span.description(.en)), exceeded by \(excess.en) (\(what.en))."
      )
    }
  }
}

extension Subject {
  /// The plan with the shortest limit of its procedure for every member that has no time in the group; nil when none has
  /// such a limit.
  fileprivate func withMembersOwnTimes(_ plan: ExecutablePlan) -> ExecutablePlan? {
    var filled = plan
    var isChanged = false
    for (index, node) in plan.nodes.enumerated() where node.time == nil {
      let step = procedure.graph.order.indices.contains(index) ? text.process[procedure.graph.order[index]] : nil
      guard step?.time == nil, let code = node.calls,
        let span = catalogue.called(FoldedName(code))?.text.limits.shortest?.time.span, span.workingMinutes != nil
      else { continue }
      filled.nodes[index].time = span
      isChanged = true
    }
    return isChanged ? filled : nil
  }
}
