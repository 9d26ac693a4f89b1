import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// Two approvals in one agency on one draft.
  static let stackedApprovals = Rule(
    Kind(
      "stacked-approvals", .process, .warning,
      title: Text(vi: "Duyệt chồng duyệt trong một cơ quan", en: "Approvals stacked in one agency"),
      why: Text(
        vi:
          "Hai cấp trong một cơ quan lần lượt duyệt cùng một dự thảo mà ở giữa không có việc chuyên môn nào: một trong hai là thừa, hoặc người ký tự duyệt khi ký. Hãy giao cho một người duyệt, hoặc gộp duyệt với ký.",
        en:
          "Two people of one agency approve one draft in turn with no work in between: one of them is one too many, or whoever signs approves by signing. Let one approve, or approve and sign in one step."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: soạn thảo\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, soạn thảo]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: trưởng phòng duyệt\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: phê duyệt\n    trong: 1 giờ làm việc\n  - bước: lãnh đạo duyệt #! stacked-approvals\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: phê duyệt\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    for later in process.steps {
      for earlier in process.before(later) where later.approvesAgain(after: earlier) {
        let work = process.between(earlier, later).filter { !$0.onlyApproves && $0.isWorkOnDraft }.map(\.index)
        let found = cases.witness { (exact: inout ExactSimulation) throws(Undecided) -> CaseSet in
          try exact.cases(takingAll: [earlier.index, later.index], butNone: work)
        }
        guard let found else { continue }
        let message = later.messageOfApproval(after: earlier, in: cases.described(found))
        report.add(
          at: later.text.name.range, vi: message.vi, en: message.en,
          notes: [Note(Text(vi: "Lần duyệt trước.", en: "The first approval."), at: earlier.text.name.range)])
        break
      }
    }
  }
}

extension PlannedStep {
  /// Approves or reviews, at most handing up what it has approved; it decides and settles nothing.
  fileprivate var onlyApproves: Bool {
    isPlainWork && node.determines.isEmpty && produced.isEmpty
      && does(only: [.approve, .review, .submitUpward, .transfer])
      && !acts.isDisjoint(with: [.approve, .review])
  }

  /// An approval after another one in the same agency; or the same person approves first and then signs.
  fileprivate func approvesAgain(after earlier: PlannedStep) -> Bool {
    guard earlier.onlyApproves, let here = onlyPlace?.holder, here == earlier.onlyPlace?.holder, !here.isEmpty else {
      return false
    }
    if onlyApproves { return true }
    guard let role = node.role, role == earlier.node.role, node.unit == earlier.node.unit else { return false }
    return does(only: [.approve, .review, .sign, .decide, .stamp]) && acts.contains(.sign) && node.sendBack == nil
  }

  fileprivate func messageOfApproval(after earlier: PlannedStep, in what: Text) -> Text {
    let agency = onlyPlace?.agency ?? "", role = node.role ?? ""
    guard onlyApproves else {
      return Text(
        vi:
          "Ở “\(agency)”, “\(role)” duyệt ở bước “\(earlier.name)” rồi chính người đó ký ở bước “\(name)”; gộp được thành một bước. \(what.vi) phải qua cả hai.",
        en:
          "At “\(agency)” “\(role)” approves at step “\(earlier.name)” and then signs at step “\(name)”; one step would do; both are done for \(what.en)."
      )
    }
    return Text(
      vi:
        "Ở “\(agency)”, bước “\(name)” duyệt lại điều mà bước “\(earlier.name)” vừa duyệt, giữa hai bước không có việc chuyên môn nào. \(what.vi) phải qua cả hai.",
      en:
        "At “\(agency)” step “\(name)” approves again what step “\(earlier.name)” has just approved, with no work in between; both are done for \(what.en)."
    )
  }

  /// Something is done to the draft, or learnt.
  fileprivate var isWorkOnDraft: Bool { does(.production) || does(.control) || does(.decision) || node.kind != .work }
}
