import Calendars
import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// Steps one behind the other that do not depend on each other.
  static let couldRunInParallel = Rule(
    Kind(
      "could-run-in-parallel", .process, .info,
      title: Text(vi: "Có thể làm song song", en: "Could run in parallel"),
      why: Text(
        vi:
          "Các bước ở những nơi khác nhau nối tiếp nhau mà bước sau không dùng gì của bước trước: làm cùng lúc thì hồ sơ lâu nhất ngắn lại. Hãy ghi “sau” cho các bước ấy, hoặc ghi điều gì buộc bước sau phải chờ (“xét”, “xác định”).",
        en:
          "Steps in different offices stand one behind the other though the later uses nothing of the earlier: done at the same time they shorten the longest case. Give them the same “after”, or say what makes the later wait (“examines”, “determines”)."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: xác minh tại Sở\n    tại: Sở Tư pháp\n    người: công chức chuyên môn\n    làm: xác minh\n    xét: Tờ khai thử\n    trong: 2 ngày làm việc\n  - bước: kiểm tra tại xã #! could-run-in-parallel\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: kiểm tra thực địa\n    xét: Tờ khai thử\n    trong: 1 ngày làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, ký]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\nthời hạn: 4 ngày làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.straightCases else { return }
    let dependencies = StepDependencies(of: process)
    for run in process.independentRuns(under: dependencies) {
      guard let before = cases.greatest(of: .duration),
        let after = CaseStudy(of: cases.plan.running(run.map(\.index))).greatest(of: .duration),
        after.value < before.value
      else { continue }
      let saved = Span.text(workingMinutes: Int(before.value - after.value))
      let now = Span.text(workingMinutes: Int(before.value))
      let longest = Span.text(workingMinutes: Int(after.value))
      let what = cases.described(before.witness)
      let names = run.map { "“\($0.name)”" }
      report.add(
        at: run[1].text.name.range,
        vi:
          "Các bước \(names.joined(separator: ", ")) không phụ thuộc nhau: hồ sơ lâu nhất nay cần \(now.vi), làm song song thì còn \(longest.vi), bớt \(saved.vi). \(what.vi) rơi vào trường hợp này.",
        en:
          "Steps \(names.joined(separator: ", ")) do not depend on each other; side by side they save \(saved.en) of the longest case, now \(now.en) for \(what.en), then \(longest.en)."
      )
    }
  }
}

extension ProcessStudy {
  /// Chains of steps in different offices, none of which waits for another of its chain.
  fileprivate func independentRuns(under dependencies: StepDependencies) -> [[PlannedStep]] {
    var runs: [[PlannedStep]] = []
    var run: [PlannedStep] = []
    for step in steps where step.findsOut && step.office != nil {
      let follows = run.last.map { step.node.predecessors == [$0.index] } ?? false
      if follows, run.allSatisfy({ dependencies.areIndependent($0, step) && $0.office != step.office }) {
        run.append(step)
      } else {
        if run.count > 1 { runs.append(run) }
        run = [step]
      }
    }
    return run.count > 1 ? runs + [run] : runs
  }
}

extension ExecutablePlan {
  /// The plan in which a chain of nodes begins together, and what waits for its last waits for all.
  fileprivate func running(_ chain: [Int]) -> ExecutablePlan {
    guard let first = chain.first, let last = chain.last else { return self }
    var plan = self
    let start = nodes[first].predecessors
    for node in chain { plan.nodes[node].predecessors = start }
    for node in nodes.indices where !chain.contains(node) && nodes[node].predecessors.contains(last) {
      plan.nodes[node].predecessors = Set(nodes[node].predecessors).union(chain).sorted()
    }
    return plan
  }
}
