import Calendars
import Diagnostics
import Expressions
import Model
import Plan
import Simulator

extension LoadLowering {
  /// Adds the dossiers of one procedure: facts, arrivals, turns and changes of the process.
  mutating func lower(
    _ entry: WorkloadDossiers, of found: (procedure: ResolvedProcedure, plan: ExecutablePlan),
    during scenario: LoadScenario
  ) {
    var dossiers = LoweredDossiers(entry, of: found.procedure, found.plan)
    for step in entry.steps {
      if let node = node(step.name, of: dossiers) { dossiers.steps[node] = step }
    }
    dossiers.load.facts = mixes(of: entry, in: found.plan)
    dossiers.streams = streams(of: entry, of: &dossiers.load, during: scenario)
    lowerTurns(&dossiers)
    lowerChanges(&dossiers)
    procedures.append(dossiers)
  }

  /// The node of a step, with a finding when there is none.
  private mutating func node(_ name: Name, of dossiers: LoweredDossiers) -> Int? {
    let nodes = dossiers.load.plan.nodes
    if let node = nodes.firstIndex(where: { FoldedName($0.label.vi) == name.folded || $0.id == name.text }) {
      return node
    }
    let offer = suggestion(nearestNames(to: name.text, among: nodes.map(\.label.vi), limit: 2))
    report(
      WorkloadKinds.unknownName, at: name.range,
      vi: "Thủ tục \(dossiers.code) không có bước “\(name.text)”.\(offer.vi)",
      en: "Procedure \(dossiers.code) has no step “\(name.text)”.\(offer.en)")
    return nil
  }

  /// Requests for a supplement and returns.
  private mutating func lowerTurns(_ dossiers: inout LoweredDossiers) {
    let nodes = dossiers.load.plan.nodes
    let general = dossiers.entry.supplement
    if let general, !nodes.contains(where: { $0.onIncomplete != nil }) {
      report(
        WorkloadKinds.notAllowed, at: general.range,
        vi: "Thủ tục \(dossiers.code) không có bước nào yêu cầu bổ sung (“nếu thiếu”).",
        en: "No step of procedure \(dossiers.code) makes a request for a supplement (“if incomplete”).")
    }
    let asking = nodes.indices.filter { nodes[$0].onIncomplete != nil && dossiers.steps[$0]?.supplement?.rate == nil }
    let part = general?.rate.map { $0.value.part(ofSteps: asking.count) }
    if part != nil, asking.count > 1 {
      for index in asking { assumptions.dividedSupplements.add(nodes[index].label.vi, of: dossiers.code) }
    }
    for (index, node) in nodes.enumerated() {
      let step = dossiers.steps[index]
      if let own = step?.supplement, node.onIncomplete == nil {
        report(
          WorkloadKinds.notAllowed, at: own.range,
          vi: "Bước “\(node.label.vi)” không yêu cầu bổ sung (không có “nếu thiếu”).",
          en: "Step “\(node.label.en)” makes no request for a supplement (no “if incomplete”).")
      }
      if let policy = node.onIncomplete {
        lowerSupplement(step?.supplement, general, part, policy, at: index, &dossiers)
      }
      if let share = step?.sentBack { lowerReturn(share, of: node, at: index, &dossiers) }
      if step?.sentBack == nil, let rule = node.sendBack, rule.when == nil {
        assumptions.withoutReturns.add(node.label.vi, of: dossiers.code)
      }
    }
  }

  private mutating func lowerSupplement(
    _ own: WorkloadSupplement?, _ general: WorkloadSupplement?, _ part: Share?, _ policy: Plan.SupplementPolicy,
    at index: Int, _ dossiers: inout LoweredDossiers
  ) {
    let stated = own?.rate.map { Share(thousandthsOfPercent: $0.value.thousandthsOfPercent) }
    guard let share = stated ?? part else {
      let label = dossiers.load.plan.nodes[index].label.vi
      return assumptions.withoutSupplements.add(label, of: dossiers.code)
    }
    dossiers.load.steps[index].supplementShare = share
    guard share != .none else { return }
    if let time = own?.applicantTime ?? general?.applicantTime {
      if let distribution = distribution(time, in: .clock) {
        dossiers.load.steps[index].applicantTime = distribution
      }
    } else {
      let allowed = policy.applicantTime.flatMap { TimeMeasure.clock.seconds($0) }
      dossiers.load.steps[index].applicantTime = .fixed(allowed ?? LoadLowering.usualApplicantTime)
      assumptions.noteApplicantTime(isFromPolicy: allowed != nil, of: dossiers.code)
    }
  }

  /// Five days, where neither the workload nor the procedure says how long applicants take.
  static let usualApplicantTime = 5.0 * 86_400

  private mutating func lowerReturn(
    _ share: Located<Rate>, of node: PlanNode, at index: Int, _ dossiers: inout LoweredDossiers
  ) {
    guard let rule = node.sendBack else {
      report(
        WorkloadKinds.notAllowed, at: share.range, vi: "Bước “\(node.label.vi)” không trả lại bước nào.",
        en: "Step “\(node.label.en)” sends nothing back.")
      return
    }
    guard rule.when == nil else {
      report(
        WorkloadKinds.notAllowed, at: share.range,
        vi: "Bước “\(node.label.vi)” trả lại theo điều kiện; hãy đặt tỷ lệ của dữ kiện trong điều kiện đó.",
        en: "Step “\(node.label.en)” sends back under a condition; state the shares of the facts in it instead.")
      return
    }
    dossiers.load.steps[index].returnShare = Share(thousandthsOfPercent: share.value.thousandthsOfPercent)
  }

  /// Steps that are left out or wait for others.
  private mutating func lowerChanges(_ dossiers: inout LoweredDossiers) {
    for (index, step) in dossiers.steps.enumerated() {
      guard let step else { continue }
      if step.isRemoved == true { dossiers.load.steps[index].isLeftOut = true }
      guard let after = step.after else { continue }
      var predecessors: Set<Int> = []
      for name in after where !["đầu", "start"].contains(name.folded.key) {
        if let node = node(name, of: dossiers) { predecessors.insert(node) }
      }
      dossiers.load.predecessors[index] = predecessors.sorted()
    }
    reportCycle(in: dossiers)
    reportMissed(in: dossiers)
  }

  /// Facts that nobody settles any more, and a process of which nothing is left.
  private mutating func reportMissed(in dossiers: LoweredDossiers) {
    let plan = dossiers.load.plan
    let removed = dossiers.steps.indices.filter { dossiers.load.steps[$0].isLeftOut }
    guard !removed.isEmpty else { return }
    if removed.count == plan.nodes.count {
      return report(
        WorkloadKinds.stepMissed, at: dossiers.entry.procedure.range,
        vi: "Mọi bước của thủ tục \(dossiers.code) đều bị bỏ; hồ sơ xong ngay khi nhận.",
        en: "Every step of procedure \(dossiers.code) is left out; a dossier is done as it arrives.")
    }
    for index in removed {
      let facts = plan.nodes[index].determines.filter(plan.facts.indices.contains).map { plan.facts[$0].label }
      guard !facts.isEmpty, let step = dossiers.steps[index] else { continue }
      report(
        WorkloadKinds.stepMissed, at: step.name.range,
        vi:
          "Bỏ bước “\(step.name.text)” thì không ai xác định \(facts.map { "“\($0.vi)”" }.joined(separator: ", ")); mô phỏng vẫn lấy tỷ lệ hoặc giá trị mặc định.",
        en:
          "Without the step “\(step.name.text)” nobody settles \(facts.map { "“\($0.en)”" }.joined(separator: ", ")); the simulation still takes the shares or the default."
      )
    }
  }

  /// Steps that wait for each other, when changes have made some.
  private mutating func reportCycle(in dossiers: LoweredDossiers) {
    let changed = dossiers.steps.indices.filter { dossiers.steps[$0]?.after != nil }
    guard !changed.isEmpty else { return }
    var waiting = Set(dossiers.load.predecessors.indices)
    while let free = waiting.first(where: { waiting.isDisjoint(with: dossiers.load.predecessors[$0]) }) {
      waiting.remove(free)
    }
    // Steps behind the cycle wait too; those whose order was changed are where it is to be mended.
    guard let culprit = changed.first(where: waiting.contains), let step = dossiers.steps[culprit] else { return }
    let circle = dossiers.cycle(through: culprit, within: waiting).map { dossiers.load.plan.nodes[$0].label.vi }
    report(
      WorkloadKinds.cycle, at: step.name.range,
      vi: "Các bước chờ vòng quanh nhau: \(circle.joined(separator: " → ")).",
      en: "The steps wait for each other in a circle: \(circle.joined(separator: " → ")).")
  }
}

extension LoweredDossiers {
  /// A way back to where it began, along predecessors that never end.
  fileprivate func cycle(through start: Int, within waiting: Set<Int>) -> [Int] {
    var path = [start]
    var seen = Set(path)
    while let last = path.last, let next = load.predecessors[last].first(where: waiting.contains) {
      path.append(next)
      guard seen.insert(next).inserted else { break }
    }
    guard let end = path.last, let begin = path.firstIndex(of: end) else { return path }
    return Array(path[begin...].reversed())
  }
}

extension Rate {
  /// The share at each of several steps in a row that makes this the share of the dossiers that meet it at any of them.
  fileprivate func part(ofSteps count: Int) -> Share {
    guard count > 1 else { return Share(thousandthsOfPercent: thousandthsOfPercent) }
    let spared = 1 - Double(thousandthsOfPercent) / Double(Share.whole)
    var low = 0
    var high = thousandthsOfPercent
    while low < high {
      let middle = (low + high) / 2
      let each = 1 - Double(middle) / Double(Share.whole)
      let all = (0..<count).reduce(1.0) { product, _ in product * each }
      if all > spared { low = middle + 1 } else { high = middle }
    }
    return Share(thousandthsOfPercent: low)
  }
}
