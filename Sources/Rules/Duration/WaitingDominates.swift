import Calendars
import Diagnostics
import Model
import Plan

extension Rule {
  /// Waiting and passing on outweigh work in the longest case.
  static let waitingDominates = Rule(
    Kind(
      "waiting-dominates", .duration, .info,
      title: Text(vi: "Chờ và chuyển nhiều hơn làm", en: "Waiting outweighs work"),
      why: Text(
        vi:
          "Ở hồ sơ lâu nhất, thời gian chờ, lấy ý kiến, phân công và chuyển dài hơn thời gian xử lý thật sự. Hãy rút thời gian chờ, cho chờ song song với việc khác, hoặc bỏ bước chuyển. Bước chờ có căn cứ riêng không bị tính.",
        en:
          "In the longest case waiting, asking opinions, assigning and passing on take longer than the work itself. Shorten the waits, let them run beside other work, or drop steps that only pass on. Waits with a legal ground of their own do not count."
      ),
      ground: Text(
        vi: "Thông tư 01/2018/TT-VPCP điều 8 (thời gian của từng bước); Nghị quyết 66/NQ-CP năm 2025",
        en: "Circular 01/2018/TT-VPCP art. 8 (time of each step); Resolution 66/NQ-CP of 2025"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: chờ xác nhận\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: chờ\n    chờ: có\n    trong: 4 ngày làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, ký]\n    tạo: Kết quả thử\n    trong: 1 ngày làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\nthời hạn: 6 ngày làm việc #! waiting-dominates"
        )
      ]),
    needs: [.plan, .process, .limits]
  ) { subject, report in
    guard let process = subject.process, let longest = subject.straightCases?.longestCase, longest.total > 960 else {
      return
    }
    var waiting = 0, work = 0
    var waits: [String] = []
    for part in longest.parts where part.minutes > 0 {
      let step = process.steps[part.node]
      if step.onlyWaits, step.text.grounds.isEmpty {
        waiting += part.minutes
        waits.append("“\(step.name)”")
      } else {
        work += part.minutes
      }
    }
    guard waiting > work, let range = subject.text.limits.first.map({ $0.amount?.range ?? $0.range }) else { return }
    let idle = Span.text(workingMinutes: waiting), busy = Span.text(workingMinutes: work)
    report.add(
      at: range,
      vi:
        "Ở hồ sơ lâu nhất, chờ và chuyển mất \(idle.vi) (\(waits.joined(separator: ", "))), còn xử lý chỉ \(busy.vi). \(longest.what.vi) rơi vào trường hợp này.",
      en:
        "Waiting and passing on take \(idle.en) (\(waits.joined(separator: ", "))) and work only \(busy.en) for \(longest.what.en)."
    )
  }
}

extension PlannedStep {
  /// Nothing is done here but waiting, asking, assigning or passing on.
  fileprivate var onlyWaits: Bool {
    node.kind == .wait || node.clock == .stands || node.clock == .outside
      || (!text.acts.isEmpty && acts.allSatisfy { $0.nature == .transport || $0 == .consult || $0 == .post })
  }
}
