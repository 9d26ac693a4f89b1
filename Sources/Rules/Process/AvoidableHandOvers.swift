import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// More changes of agency than the dependencies of the steps require.
  static let avoidableHandOvers = Rule(
    Kind(
      "avoidable-hand-overs", .process, .warning,
      title: Text(vi: "Chuyển cơ quan nhiều hơn cần thiết", en: "Avoidable hand-overs"),
      why: Text(
        vi:
          "Mỗi lần chuyển cơ quan là một lần giao nhận, chờ và nguy cơ thất lạc. Khi các bước không phụ thuộc nhau được xếp lại (chỉ dời việc tra cứu, xác minh, đo đạc, lấy ý kiến, thẩm định độc lập) thì số lần chuyển ít hơn. Hãy xếp lại theo thứ tự nêu kèm, hoặc ghi điều gì buộc bước phải chờ (“xét”, “xác định”).",
        en:
          "Each change of agency is one more hand-over and wait. With independent steps put in another order (only looking up, verifying, surveying, consulting and independent appraisal are moved) there are fewer. Take the order shown, or say what makes a step wait (“examines”, “determines”)."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28 (sự cần thiết, tính hợp lý)",
        en: "Decree 63/2010/NĐ-CP art. 7, 28 (necessity, reasonableness)"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: xác minh tại Sở \n    tại: Sở Tư pháp\n    người: công chức chuyên môn\n    làm: xác minh\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: xác minh tại xã #! avoidable-hand-overs\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: xác minh\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: lấy ý kiến Sở\n    tại: Sở Tư pháp\n    người: công chức chuyên môn\n    làm: lấy ý kiến\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: [thẩm định, ký]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.straightCases, process.comesBackSomewhere else { return }
    let dependencies = StepDependencies(of: process)
    guard process.hasFreedom(under: dependencies), let worst = cases.greatest(of: .handOvers),
      let trace = cases.trace(of: worst.witness)
    else { return }
    let route = Route(of: trace)
    let kept = Route(of: trace, leavingOut: dependencies.passing)
    guard let written = route.fewest(under: process.following.ancestors),
      let least = kept.fewest(under: dependencies.needed), least.handOvers < written.handOvers
    else { return }
    let order = least.order.map { process.steps[$0].name }
    let moved = zip(written.order, least.order).first { $0 != $1 }?.0 ?? written.order.first ?? 0
    let what = cases.described(worst.witness)
    report.add(
      at: process.steps[moved].text.name.range,
      vi:
        "\(what.vi) phải chuyển cơ quan \(written.handOvers) lần; sự phụ thuộc giữa các bước chỉ buộc phải chuyển \(least.handOvers) lần.",
      en:
        "The dossier changes its agency \(written.handOvers) times for \(what.en); the dependencies of the steps require only \(least.handOvers).",
      notes: [
        Note(
          Text(
            vi: "Một thứ tự đạt được: \(order.map { "“\($0)”" }.joined(separator: " → ")).",
            en: "An order that attains it: \(order.map { "“\($0)”" }.joined(separator: " → "))."))
      ])
  }
}

/// The steps of one case with who has the dossier.
private struct Route {
  let steps: [(index: Int, holder: String?)]

  init(of trace: Trace, leavingOut omitted: Set<Int> = []) {
    steps = trace.visits.filter { !$0.isSkipped && !omitted.contains($0.node) }.map { visit in
      (visit.node, visit.place.flatMap { trace.plan.nodes[visit.node].places[$0].holder })
    }.sorted { $0.index < $1.index }
  }

  /// The least number of hand-overs and an order of steps that has it, when steps wait for others.
  func fewest(under needed: [Set<Int>]) -> (handOvers: Int, order: [Int])? {
    let places = Dictionary(steps.enumerated().map { ($1.index, $0) }, uniquingKeysWith: { first, _ in first })
    let needs = steps.map { step in Set(needed[step.index].compactMap { places[$0] }) }
    var routing = Routing(holders: steps.map(\.holder), needs: needs)
    return routing?.fewest().map { found in (found.handOvers, found.order.map { steps[$0].index }) }
  }
}

extension [Set<Int>] {
  /// For each step all that come before it, where these are all that come after.
  fileprivate var ancestors: [Set<Int>] {
    indices.map { step in Set(indices.filter { self[$0].contains(step) }) }
  }
}

extension ProcessStudy {
  /// Some agency has the dossier, lets it go and has it again, should every step be taken.
  fileprivate var comesBackSomewhere: Bool {
    var stays: [String] = []
    for step in steps {
      guard let holder = step.onlyPlace?.holder else { continue }
      if stays.last != holder { stays.append(holder) }
    }
    return Set(stays).count < stays.count
  }

  /// Some steps of different agencies may change places, or be left out.
  fileprivate func hasFreedom(under dependencies: StepDependencies) -> Bool {
    !dependencies.passing.isEmpty
      || steps.contains { step in
        before(step).contains {
          dependencies.areIndependent($0, step) && $0.onlyPlace?.holder != step.onlyPlace?.holder
        }
      }
  }
}
