import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A control of the same papers again, with nothing new.
  static let controlRepeated = Rule(
    Kind(
      "control-repeated", .process, .warning,
      title: Text(vi: "Kiểm soát lặp lại", en: "Control repeated"),
      why: Text(
        vi:
          "Cùng một việc kiểm soát trên cùng giấy tờ được làm lại mà ở giữa không có giấy tờ, dữ kiện hay ý kiến nào mới: lần sau không thể biết thêm điều gì. Hãy bỏ lần sau, hoặc nói rõ lần sau xét thêm gì.",
        en:
          "The same control of the same papers is done again though no paper, fact or opinion has come in between: the second can learn nothing. Drop it, or say what more it looks at."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: thẩm định\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: thẩm định\n    xét: Tờ khai thử\n    xác định: đủ điều kiện\n    trong: 1 giờ làm việc\n  - bước: thẩm định lại #! control-repeated\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: thẩm định\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: từ chối\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: từ chối\n    khi: không đủ điều kiện\n    tạo: Văn bản từ chối\n    kết thúc: từ chối\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\ndữ kiện:\n  đủ điều kiện: {kiểu: có/không, xác định bởi: thẩm định}"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    for later in process.steps where later.canRepeat {
      for earlier in process.before(later) where later.repeats(earlier) {
        let new = process.between(earlier, later).filter(\.bringsNews).map(\.index)
        let found = cases.witness { (exact: inout ExactSimulation) throws(Undecided) -> CaseSet in
          try exact.cases(takingAll: [earlier.index, later.index], butNone: new)
        }
        guard let found else { continue }
        let what = cases.described(found)
        let acts = later.text.acts.map(\.value).filter(earlier.acts.contains)
        let papers = later.text.examines.map { "“\($0.text)”" }.joined(separator: ", ")
        report.add(
          at: later.text.name.range,
          vi:
            "Bước “\(later.name)” lại \(acts.map(\.keyword.vi).joined(separator: ", ")) \(papers) như bước “\(earlier.name)” đã làm, trong khi giữa hai bước không có giấy tờ, dữ kiện hay ý kiến mới. \(what.vi) phải qua cả hai.",
          en:
            "Step “\(later.name)” does again (\(acts.map(\.keyword.en).joined(separator: ", "))) what step “\(earlier.name)” did with \(papers), and nothing new has come in between; both are done for \(what.en).",
          notes: [Note(Text(vi: "Lần trước.", en: "The first time."), at: earlier.text.name.range)])
        break
      }
    }
  }
}

extension PlannedStep {
  /// Acts that look for the same thing whenever they are done with the same papers.
  private static let repeatable: Set<Act> = [.checkComponents, .appraise, .examine, .verify, .inspect, .lookUp]

  /// A control that could be the second of its kind: it decides and settles nothing itself.
  fileprivate var canRepeat: Bool {
    !examined.isEmpty && node.determines.isEmpty && node.consultations.isEmpty && !does(.decision)
      && !acts.contains(.review) && !acts.isDisjoint(with: PlannedStep.repeatable)
  }

  /// The same control of no more papers, by the same agency or a lower one; whether the dossier is complete is the same
  /// question wherever it is asked.
  fileprivate func repeats(_ earlier: PlannedStep) -> Bool {
    let same = acts.intersection(earlier.acts).intersection(PlannedStep.repeatable)
    guard !same.isEmpty, examined.isSubset(of: earlier.examined) else { return false }
    if !same.isDisjoint(with: [.checkComponents, .lookUp]) { return true }
    guard let here = onlyPlace, let there = earlier.onlyPlace else { return false }
    return here.holder == there.holder || here.rank < there.rank
  }

  /// After the step there is something to look at that was not there before.
  fileprivate var bringsNews: Bool {
    !produced.isEmpty || !node.determines.isEmpty || !node.consultations.isEmpty || node.onIncomplete != nil
      || node.kind != .work || !acts.isDisjoint(with: [.consult, .post, .survey, .wait, .inspect, .meet])
  }
}

extension Place {
  /// How high the agency stands; those of unknown level stand lowest on both sides of a comparison.
  fileprivate var rank: Int {
    switch level.flatMap(Level.init(rawValue:)) {
    case .central: 4
    case .province: 3
    case .district: 2
    case .commune: 1
    case nil: 0
    }
  }
}
