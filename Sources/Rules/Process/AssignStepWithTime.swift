import Calendars
import Diagnostics
import Model
import Plan

extension Rule {
  /// Assigning takes a large part of the time of the work assigned.
  static let assignStepWithTime = Rule(
    Kind(
      "assign-step-with-time", .process, .info,
      title: Text(vi: "Phân công mất nhiều thời gian", en: "Assigning takes long"),
      why: Text(
        vi:
          "Phân công chỉ là chọn người làm; khi nó dài quá nửa ngày hoặc quá một phần tư thời gian của việc được giao thì hồ sơ nằm chờ là chính. Hãy rút ngắn, phân công tự động theo lĩnh vực, hoặc gộp với bước tiếp nhận.",
        en:
          "Assigning is choosing who works; when it takes more than half a day, or more than a quarter of the work assigned, the dossier mostly lies waiting. Shorten it, assign by field automatically, or do it on receipt."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: phân công\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: phân công\n    trong: 1 ngày làm việc #! assign-step-with-time\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, ký]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\nthời hạn: 3 ngày làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process else { return }
    for step in process.steps where step.onlyAssigns {
      guard let own = step.minutes, own >= 30, let place = step.onlyPlace?.holder else { continue }
      let work = process.after(step).prefix { $0.onlyPlace?.holder == place }
      guard !work.isEmpty else { continue }
      // All of the work that any case has: so the share is at least this in every case.
      let assigned = work.reduce(0) { $0 &+ ($1.minutes ?? 0) }
      let isKnown = work.allSatisfy { $0.minutes != nil }
      guard own > 240 || (isKnown && own > assigned / 4) else { continue }
      let time = Span.text(workingMinutes: own)
      let whole = Span.text(workingMinutes: assigned)
      report.add(
        at: step.text.time?.range ?? step.text.name.range,
        vi:
          "Bước “\(step.name)” chỉ phân công mà mất \(time.vi); việc được giao tại đó có \(isKnown ? "nhiều nhất \(whole.vi)" : "thời gian không tính riêng").",
        en:
          "Step “\(step.name)” only assigns and takes \(time.en); the work assigned there takes \(isKnown ? "at most \(whole.en)" : "no stated time")."
      )
    }
  }
}

extension PlannedStep {
  fileprivate var onlyAssigns: Bool {
    leavesNothing && does(only: [.assign, .transfer, .receive]) && acts.contains(.assign)
  }
}
