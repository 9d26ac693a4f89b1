import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A way to end, or a result, that no case comes to.
  static let outcomeUnreachable = Rule(
    Kind(
      "outcome-unreachable", .process, .warning,
      title: Text(vi: "Kết cục không hồ sơ nào đi tới", en: "Outcome that no case reaches"),
      why: Text(
        vi:
          "Văn bản nói tới một kết cục hoặc một kết quả mà không hồ sơ nào nhận được: bước làm ra nó chỉ chạy khi điều kiện của kết quả không đúng, hoặc hồ sơ luôn kết thúc cách khác. Hãy sửa điều kiện của bước hoặc của kết quả.",
        en:
          "The text names an end or a result that no case comes to: the step that makes it runs only when the result's condition does not hold, or every case ends otherwise. Mend the condition of the step or of the result."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: thẩm định\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: thẩm định\n    xét: Tờ khai thử\n    xác định: đủ điều kiện\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: ký\n    khi: đủ điều kiện\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: từ chối\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: từ chối\n    khi: không đủ điều kiện\n    tạo: Văn bản từ chối\n    kết thúc: từ chối\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\ndữ kiện:\n  đủ điều kiện: {kiểu: có/không, xác định bởi: thẩm định}\nkết quả:\n  - {giấy tờ: Kết quả thử, khi: không đủ điều kiện} #! outcome-unreachable\n  - {giấy tờ: Văn bản từ chối, khi: không đủ điều kiện}"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    for (index, result) in (subject.text.results?.items ?? []).enumerated() {
      let paper = subject.canonical(result.document)
      let makers = process.steps.filter { $0.produced.contains(paper) }
      guard !makers.isEmpty, process.plan.results.indices.contains(index) else { continue }
      let found = cases.decide { (exact: inout ExactSimulation) throws(Undecided) -> Bool in
        let wanted = try exact.cases(where: exact.plan.results[index].when)
        let made = try exact.cases(takingAny: makers.map(\.index))
        let isNever = try exact.space.areDisjoint(wanted, made)
        // A condition or step that never comes about by itself is found elsewhere.
        return isNever && !exact.space.isEmpty(wanted) && !exact.space.isEmpty(made)
      }
      guard found == true else { continue }
      report.add(
        at: result.document.range,
        vi:
          "Không hồ sơ nào nhận được “\(result.document.text)”: bước “\(makers[0].name)” làm ra giấy tờ này chỉ được thực hiện khi điều kiện của kết quả không đúng.",
        en:
          "No case is given “\(result.document.text)”: step “\(makers[0].name)” that makes it is only done where the result's condition does not hold."
      )
    }
    let isCompleted = cases.decide { (exact: inout ExactSimulation) throws(Undecided) -> Bool in
      for (outcome, set) in try exact.outcomes() where outcome == .completed { return !exact.space.isEmpty(set) }
      return true
    }
    if isCompleted == false, let last = process.steps.first(where: { $0.node.ends != nil }) {
      report.add(
        at: last.text.ending?.range ?? last.text.name.range,
        vi: "Mọi hồ sơ đều kết thúc bằng từ chối hoặc dừng giải quyết; không hồ sơ nào được hoàn thành.",
        en: "Every case ends refused or stopped; none is completed.")
    }
  }
}
