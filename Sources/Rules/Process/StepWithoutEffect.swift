import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A step on which nothing depends in any case.
  static let stepWithoutEffect = Rule(
    Kind(
      "step-without-effect", .process, .warning,
      title: Text(vi: "Bước không để làm gì", en: "Step without effect"),
      why: Text(
        vi:
          "Không bước nào xét giấy tờ mà bước này làm ra, không quyết định nào theo sau, giấy tờ cũng không phải là kết quả gửi cho ai: bỏ bước đi thì mọi hồ sơ vẫn như cũ. Hãy bỏ bước, hoặc ghi bước nào dùng kết quả của nó (“xét”).",
        en:
          "No step examines the paper that this one makes, no decision follows, and the paper is no result for anyone: without the step every case would be the same. Drop it, or say which step uses its work (“examines”)."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\n  - bước: lập báo cáo theo dõi #! step-without-effect\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: soạn thảo\n    tạo: Báo cáo theo dõi\n    trong: 1 giờ làm việc\n"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    let results = Set(subject.text.results?.items.map { subject.canonical($0.document) } ?? [])
    for step in process.steps where step.makesOnlyDrafts && !process.settlesSomething(step) {
      guard step.produced.isDisjoint(with: results) else { continue }
      let users = process.after(step).filter { $0.mayUse(step) }
      let found = cases.decide { (exact: inout ExactSimulation) throws(Undecided) -> Bool in
        let taken = try exact.cases(taking: step.index)
        let used = try exact.cases(takingAny: users.map(\.index))
        let isUsed = try !exact.space.areDisjoint(taken, used)
        return !exact.space.isEmpty(taken) && !isUsed
      }
      guard found == true else { continue }
      let made = step.text.produces.map { "“\($0.text)”" }.joined(separator: ", ")
      report.add(
        at: step.text.name.range,
        vi:
          "Không hồ sơ nào cần bước “\(step.name)”: \(made.isEmpty ? "việc soạn thảo" : made) không được bước nào sau đó xét, ký hay gửi đi, và không phải là kết quả của thủ tục.",
        en:
          "No case needs step “\(step.name)”: \(made.isEmpty ? "what it drafts" : made) is examined, signed or sent by no later step and is no result of the procedure."
      )
    }
  }
}

extension PlannedStep {
  /// Drafts, prints or surveys, and nothing that reaches anyone outside.
  fileprivate var makesOnlyDrafts: Bool {
    isPlainWork && text.slips.isEmpty && text.grounds.isEmpty
      && does(only: [.draft, .print, .survey, .assign, .submitUpward, .transfer])
      && !acts.isDisjoint(with: [.draft, .print, .survey])
  }

  /// Examines what a step made, or does something for which a draft may be needed.
  fileprivate func mayUse(_ earlier: PlannedStep) -> Bool {
    if !examined.isDisjoint(with: earlier.produced) { return true }
    if does(.decision) || node.ends != nil || !acts.isDisjoint(with: [.notify, .post, .stamp, .draft]) { return true }
    return earlier.produced.isEmpty && acts.contains(.returnResult)
  }
}
