import Calendars
import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// Steps of a part of a limit that take longer than that part; the worst case is shown.
  static let caseExceedsPhase = Rule(
    Kind(
      "case-exceeds-phase", .duration, .error,
      title: Text(vi: "Các bước vượt thời gian của giai đoạn", en: "Steps exceed a part of the limit"),
      why: Text(
        vi:
          "Thời hạn chia thành giai đoạn, mà các bước từ đầu đến cuối một giai đoạn cần nhiều thời gian hơn giai đoạn đó: làm đúng từng bước vẫn trễ mốc. Hãy rút ngắn bước, cho chạy song song, hoặc chia lại các giai đoạn.",
        en:
          "The limit is divided into parts, and the steps from the first to the last of one part need more time than it has: with every step on time the milestone is missed. Shorten steps, run them in parallel, or divide the limit anew."
      ),
      ground: Text(
        vi: "Quy trình nội bộ phải nằm trong thời hạn đã công bố (Thông tư 01/2018/TT-VPCP điều 8)",
        en: "An internal process must keep within the published limit (Circular 01/2018/TT-VPCP art. 8)"),
      examples: [
        Example(
          "thời hạn:\n  - trong: 1 ngày làm việc\n    giai đoạn:\n      - {tên: thẩm định, trong: 2 giờ làm việc, từ: tiếp nhận, đến: ký} #! case-exceeds-phase\n      - {tên: trả kết quả, trong: 6 giờ làm việc, từ: trả kết quả, đến: trả kết quả}\nquy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, ký]\n    tạo: Kết quả thử\n    trong: 4 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process, .limits]
  ) { subject, report in
    guard let plan = subject.plan, subject.process != nil, let straight = subject.straightCases?.plan else { return }
    for (rule, limit) in zip(plan.limits.indices, subject.text.limits) {
      for (phase, written) in zip(plan.limits[rule].phases, limit.phases) {
        guard let allowed = phase.span?.workingMinutes, let part = straight.only(phase)
        else { continue }
        let study = CaseStudy(of: part)
        guard let worst = study.longest(under: rule), worst.value > Int64(allowed),
          let needed = study.trace(of: worst.witness)?.officeMinutes, needed > allowed
        else { continue }
        let what = study.described(worst.witness)
        let time = Span.text(workingMinutes: needed), given = Span.text(workingMinutes: allowed)
        let excess = Span.text(workingMinutes: needed - allowed)
        report.add(
          at: written.range,
          vi:
            "\(what.vi) cần \(time.vi) cho các bước của giai đoạn “\(phase.name)”; giai đoạn có \(given.vi), vượt \(excess.vi).",
          en:
            "The steps of the part “\(phase.name)” need \(time.en) for \(what.en); it has \(given.en), exceeded by \(excess.en)."
        )
      }
    }
  }
}

extension CaseStudy {
  /// The case under a limit that takes longest; nil when there is none, or it cannot be told.
  fileprivate func longest(under rule: Int) -> Extreme? {
    let found = decide { (exact: inout ExactSimulation) throws(Undecided) -> Extreme? in
      guard let set = try exact.chosenLimits().first(where: { $0.rule == rule })?.cases else { return nil }
      return try exact.greatest(of: .duration, within: set)
    }
    return found ?? nil
  }
}

extension ExecutablePlan {
  /// The plan in which only the steps of a part of a limit take time; nil for a part that does not say where it begins
  /// and ends.
  fileprivate func only(_ phase: LimitPhase) -> ExecutablePlan? {
    guard let first = phase.fromNode, let last = phase.toNode, nodes.indices.contains(first),
      nodes.indices.contains(last)
    else { return nil }
    let following = reachableNodes
    guard first == last || following[first].contains(last) else { return nil }
    var part = self
    for index in nodes.indices {
      let isInside =
        index == first || index == last || (following[first].contains(index) && following[index].contains(last))
      guard !isInside || nodes[index].clock != .counts else { continue }
      part.nodes[index].time = nil
      for consultation in nodes[index].consultations.indices {
        part.nodes[index].consultations[consultation].span = nil
      }
    }
    return part
  }
}
