import Calendars
import Diagnostics
import Model
import Plan

extension Rule {
  /// One step holds most of the time of the longest case.
  static let dominantStep = Rule(
    Kind(
      "dominant-step", .duration, .info,
      title: Text(vi: "Một bước chiếm phần lớn thời gian", en: "One step takes most of the time"),
      why: Text(
        vi:
          "Hơn 60% thời gian của hồ sơ lâu nhất nằm ở một bước: muốn rút thời hạn thì xem bước này trước. Bước có căn cứ riêng, bước chờ và bước lấy ý kiến không bị nêu.",
        en:
          "More than 60 % of the longest case's time lies in one step: whoever wants to shorten the limit looks here first. Steps with a legal ground of their own, waits and consultations are not named."
      ),
      ground: Text(
        vi: "Thông tư 01/2018/TT-VPCP điều 8 (thời gian của từng bước); Nghị quyết 66/NQ-CP năm 2025",
        en: "Circular 01/2018/TT-VPCP art. 8 (time of each step); Resolution 66/NQ-CP of 2025"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: thẩm định #! dominant-step\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: thẩm định\n    xét: Tờ khai thử\n    trong: 6 ngày làm việc\n  - bước: soạn thảo\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: soạn thảo\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [xem xét, ký]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\nthời hạn: 8 ngày làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, process.steps.count > 2, let longest = subject.straightCases?.longestCase
    else { return }
    // Within a week there is little to be gained.
    guard longest.total > 2_400 else { return }
    for part in longest.parts where part.minutes * 5 > longest.total * 3 {
      let step = process.steps[part.node]
      guard step.node.kind == .work, step.node.clock == .counts, step.text.grounds.isEmpty,
        step.node.consultations.isEmpty, !step.does(only: [.wait, .post, .consult])
      else { continue }
      let time = Span.text(workingMinutes: part.minutes)
      let whole = Span.text(workingMinutes: longest.total)
      let share = part.minutes * 100 / longest.total
      report.add(
        at: step.text.name.range,
        vi:
          "Hồ sơ lâu nhất cần \(whole.vi), riêng bước “\(step.name)” chiếm \(time.vi) (\(share)%). \(longest.what.vi) rơi vào trường hợp này.",
        en:
          "Step “\(step.name)” takes \(time.en) of \(whole.en) (\(share) %) of the longest case, which is \(longest.what.en)."
      )
    }
  }
}
