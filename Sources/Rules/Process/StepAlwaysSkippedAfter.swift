import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A step that is passed over whenever the step that settles its condition is taken.
  static let stepAlwaysSkippedAfter = Rule(
    Kind(
      "step-always-skipped-after", .process, .warning,
      title: Text(
        vi: "Bước luôn bị bỏ qua sau bước xác định điều kiện của nó",
        en: "Step always skipped after the one that settles its condition"),
      why: Text(
        vi:
          "Điều kiện của bước do một bước trước xác định, nhưng hễ bước trước được làm thì bước này bị bỏ qua; nó chỉ được làm ở những hồ sơ mà chưa ai xác định điều kiện. Hãy sửa điều kiện của một trong hai bước.",
        en:
          "The step's condition is settled by an earlier step, but whenever that step is done this one is passed over; it is only done in cases where nobody has settled the condition. Mend the condition of one of the two."
      ),
      examples: [
        Example(
          "dữ kiện:\n  loại: [mới, đổi]\n  cần xác minh: {kiểu: có/không, xác định bởi: thẩm tra}\nquy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: thẩm tra\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: thẩm tra\n    khi: loại = mới\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: xác minh #! step-always-skipped-after\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: xác minh\n    khi: cần xác minh và loại = đổi\n    tạo: Phiếu xác minh\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    for step in process.steps {
      let asked = process.askedFacts(of: step)
      guard !asked.isEmpty else { continue }
      for settling in process.before(step) where !asked.isDisjoint(with: settling.node.determines) {
        let found = cases.witness { (exact: inout ExactSimulation) throws(Undecided) -> CaseSet in
          let taken = try exact.cases(taking: step.index)
          let settled = try exact.cases(taking: settling.index)
          guard !exact.space.isEmpty(settled), try exact.space.areDisjoint(taken, settled) else {
            return exact.space.none
          }
          return taken
        }
        guard let found else { continue }
        let what = cases.described(found)
        report.add(
          at: step.text.name.range,
          vi:
            "Bước “\(step.name)” bị bỏ qua ở mọi hồ sơ có làm bước “\(settling.name)”, dù chính bước đó xác định điều kiện của nó. \(what.vi) đi qua bước này mà chưa ai xác định điều kiện.",
          en:
            "Step “\(step.name)” is passed over in every case in which step “\(settling.name)”, which settles its condition, is done. It is only done where nobody has settled it, as for \(what.en).",
          notes: [
            Note(
              Text(vi: "Bước xác định điều kiện.", en: "The step that settles the condition."),
              at: settling.text.name.range)
          ])
        break
      }
    }
  }
}
