import Calendars
import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A step of its own for stamping, numbering or filing.
  static let stampOrRegisterAlone = Rule(
    Kind(
      "stamp-or-register-alone", .process, .info,
      title: Text(vi: "Bước riêng chỉ để đóng dấu, vào sổ", en: "A step only to stamp or register"),
      why: Text(
        vi:
          "Đóng dấu, vào sổ, lấy số, in, lưu trữ thuộc về bước ký hoặc bước trả kết quả bên cạnh; tách thành bước riêng thì thêm một lần chờ và một lần giao nhận. Hãy gộp vào bước liền kề.",
        en:
          "Stamping, numbering, printing and filing belong to the signing or the return beside them; as a step of its own they add one more wait and hand-over. Join it to its neighbour."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, ký]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: đóng dấu #! stamp-or-register-alone\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [đóng dấu, vào sổ]\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    for step in process.steps where step.onlyStampsOrFiles {
      guard let neighbour = process.neighbour(of: step) else { continue }
      let found = cases.witness { (exact: inout ExactSimulation) throws(Undecided) -> CaseSet in
        try exact.cases(takingAll: [step.index, neighbour.index])
      }
      guard let found else { continue }
      let what = cases.described(found)
      let time = step.minutes.map { Span.text(workingMinutes: $0) }
      report.add(
        at: step.text.name.range,
        vi:
          "Bước “\(step.name)” chỉ \(step.text.acts.map(\.value.keyword.vi).joined(separator: ", "))\(time.map { " mà có \($0.vi) riêng" } ?? ""); gộp được vào bước “\(neighbour.name)” ở cùng cơ quan. \(what.vi) phải qua cả hai.",
        en:
          "Step “\(step.name)” is there only to \(step.text.acts.map(\.value.keyword.en).joined(separator: ", "))\(time.map { ", with \($0.en) of its own" } ?? ""); it can be joined to step “\(neighbour.name)” of the same agency; both are done for \(what.en)."
      )
    }
  }
}

extension PlannedStep {
  fileprivate var onlyStampsOrFiles: Bool {
    leavesNothing && examined.isEmpty && text.grounds.isEmpty
      && does(only: [.stamp, .register, .archive, .print, .transfer])
      && !acts.isDisjoint(with: [.stamp, .register, .archive])
  }
}

extension ProcessStudy {
  /// The step next to one, at the same agency, that could do its work as well: a decision before it, else what follows.
  fileprivate func neighbour(of step: PlannedStep) -> PlannedStep? {
    guard let place = step.onlyPlace?.holder else { return nil }
    let before = step.node.predecessors.compactMap { steps.indices.contains($0) ? steps[$0] : nil }
    let after = steps.filter { $0.node.predecessors.contains(step.index) }
    return (before.filter { $0.does(.decision) } + after.filter { $0.acts.contains(.returnResult) }).first {
      $0.onlyPlace?.holder == place
    }
  }
}
