import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A paper whose data the other papers and look-ups of a case give; a smallest sufficient set is shown.
  static let documentProvesNothingNew = Rule(
    Kind(
      "document-proves-nothing-new", .dossier, .warning,
      title: Text(vi: "Giấy tờ không chứng minh thêm điều gì", en: "Document that proves nothing new"),
      why: Text(
        vi:
          "Mọi dữ liệu mà giấy tờ này phải chứng minh đã có trong các giấy tờ khác hoặc trong cơ sở dữ liệu được tra cứu của cùng hồ sơ. Hãy bỏ giấy tờ, hoặc thêm điều kiện cho trường hợp thật sự cần; nếu giấy tờ còn chứng minh điều khác thì ghi thêm ở “chứng minh”.",
        en:
          "All data that this paper is to prove stand in other papers of the same dossier, or in a database that is looked up for it. Drop the paper, or ask for it only where it is needed; if it proves something else, say so under “proves”."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7; Nghị định 118/2025/NĐ-CP điều 4 khoản 2",
        en: "Decree 63/2010/NĐ-CP art. 7; Decree 118/2025/NĐ-CP art. 4.2"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    chứng minh: [nơi ở, nghề nghiệp]\n  - giấy tờ: Giấy xác nhận nơi ở #! document-proves-nothing-new\n    bản chính: 1\n    chứng minh: nơi ở\nquy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, thẩm định]\n    xét: [Tờ khai thử, Giấy xác nhận nơi ở]\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 3 giờ làm việc"
        )
      ]),
    needs: [.plan, .components]
  ) { subject, report in
    guard let cases = subject.straightCases, let evidence = Evidence(of: subject) else { return }
    var reported: Set<Int> = []
    for paper in evidence.papers.indices where evidence.isCoverable(paper) && !reported.contains(paper) {
      guard
        let witness = cases.witness(in: { exact throws(Undecided) in try exact.cases(covering: paper, by: evidence) }),
        let trace = cases.trace(of: witness), let set = evidence.smallestSet(in: trace)
      else { continue }
      for needless in set.needless where reported.insert(needless).inserted {
        state(evidence, needless, set, trace, cases.described(witness), in: &report)
      }
    }
  }

  private static func state(
    _ evidence: Evidence, _ paper: Int, _ set: Evidence.Sufficiency, _ trace: Trace, _ what: Text,
    in report: inout RuleReport
  ) {
    let name = evidence.papers[paper].component.document
    let sources = evidence.sources(of: paper, given: set, in: trace)
    let kept = set.kept.map { "“\(evidence.papers[$0].component.document.text)”" }.joined(separator: ", ")
    let count = trace.demanded.count
    report.add(
      at: name.range,
      vi: "\(what.vi): “\(name.text)” không chứng minh thêm điều gì (\(sources.vi)).",
      en: "“\(name.text)” proves nothing new in \(what.en) (\(sources.en)).",
      notes: [
        Note(
          Text(
            vi: "Trong trường hợp này chỉ cần \(set.kept.count) trong \(count) giấy tờ: \(kept).",
            en: "In this case \(set.kept.count) of \(count) papers would do: \(kept)."))
      ])
  }
}

extension ExactSimulation {
  /// The cases that bring a paper, and have everything that it is asked for from other papers or look-ups.
  fileprivate mutating func cases(covering paper: Int, by evidence: Evidence) throws(Undecided) -> CaseSet {
    let dossier = try knownDossier()
    var covered = try cases(demanding: paper)
    for item in evidence.needed[paper] {
      let others = evidence.papers(giving: item, except: paper)
      var sources = dossier.demanded.filter { $0.replacement == nil && others.contains($0.rule) }.map(\.cases)
      sources += dossier.lookedUp.filter { demand in
        demand.replacement.map { evidence.gives(item, demand.rule, replacement: $0) } ?? false
      }.map(\.cases)
      let given = try space.union(sources)
      covered = try space.and(covered, given)
    }
    return covered
  }
}
