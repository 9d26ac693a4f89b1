import Calendars
import Expressions
import Plan

/// The elements of one node: its condition, its work, what may turn it, and a way round it.
extension FlowLowering {
  /// A node by itself.
  mutating func step(_ node: Int, from start: LooseEnd) -> [LooseEnd] {
    let rule = plan.nodes[node]
    var frontier = start
    var door = Door()
    if isReturnedTo(node) { door.outer = merge("\(rule.id)-vao", node, &frontier) }
    guard let condition = rule.when else {
      door.inner = door.outer
      if rule.onIncomplete != nil && door.inner == nil { door.inner = merge("\(rule.id)-vao", node, &frontier) }
      doors[node] = door
      return work(node, from: frontier)
    }
    let name = Label(vi: "Có làm bước “\(rule.label.vi)”?", en: "Is “\(rule.label.en)” done?")
    let (yes, no) = ask(
      .holds(condition), id: "\(rule.id)-dieu_kien", name: name, yes: condition.words, no: .passedOver, node: node,
      from: frontier)
    frontier = yes
    if rule.onIncomplete != nil { door.inner = merge("\(rule.id)-lam", node, &frontier) }
    doors[node] = door
    return work(node, from: frontier) + [no]
  }

  /// Nodes of which a case passes at most one.
  mutating func alternatives(_ members: [Int], from start: LooseEnd) -> [LooseEnd] {
    let first = members[0]
    let split = add(
      .exclusiveSplit, "\(plan.nodes[first].id)-chon", Label(vi: "Theo trường hợp nào?", en: "Which case?"),
      lane: laneOfNode[first], node: first)
    join(start, to: split)
    var ends: [LooseEnd] = []
    for member in members {
      let rule = plan.nodes[member]
      var frontier = LooseEnd(source: split, condition: rule.when.map { .holds($0) }, name: rule.when?.words)
      var door = Door()
      if isReturnedTo(member) || rule.onIncomplete != nil {
        door.inner = merge("\(rule.id)-lam", member, &frontier)
      }
      doors[member] = door
      ends += work(member, from: frontier)
    }
    return ends + [LooseEnd(source: split, name: .passedOver)]
  }

  func isReturnedTo(_ node: Int) -> Bool { returns.contains { $0.to == node } }

  private mutating func merge(_ id: String, _ node: Int, _ frontier: inout LooseEnd) -> Int {
    let gateway = add(.exclusiveMerge, id, Label(""), lane: laneOfNode[node], node: node)
    join(frontier, to: gateway)
    frontier = LooseEnd(source: gateway)
    return gateway
  }

  /// What happens once a node begins, up to where the case goes on.
  private mutating func work(_ node: Int, from start: LooseEnd) -> [LooseEnd] {
    let rule = plan.nodes[node]
    let lane = laneOfNode[node]
    var frontier = workWithConsultations(node, from: start)
    for decision in plan.decisions where plan.rests(decision.subject, onWhatIsDeterminedBy: node) {
      decide(decision, after: node, lane: lane, &frontier)
    }
    if let policy = rule.onIncomplete { frontier = supplement(node, policy, from: frontier) }
    var ends = [frontier]
    if let returning = returns.first(where: { $0.from == node }), let sendBack = rule.sendBack {
      ends = self.returning(returning, sendBack, from: frontier)
    }
    guard let outcome = rule.ends else { return ends }
    let last = merged(ends, id: "\(rule.id)-truoc_ket_thuc", lane: lane, node: node)
    if let last {
      join(last, to: add(.termination(outcome), "\(rule.id)-ket_thuc", outcome.flowName, lane: lane, node: node))
    }
    return []
  }

  private mutating func workWithConsultations(_ node: Int, from start: LooseEnd) -> LooseEnd {
    let rule = plan.nodes[node]
    let lane = laneOfNode[node]
    guard !rule.consultations.isEmpty else {
      let element = add(rule.flowKind, plan.elementID(of: rule), rule.label, lane: lane, node: node)
      join(start, to: element)
      return LooseEnd(source: element)
    }
    let fork = add(.parallelSplit, "\(rule.id)-hoi", Label(""), lane: lane, node: node)
    join(start, to: fork)
    let element = add(rule.flowKind, plan.elementID(of: rule), rule.label, lane: lane, node: node)
    join(LooseEnd(source: fork), to: element)
    var ends = [LooseEnd(source: element)]
    for index in rule.consultations.indices {
      ends.append(consultation(node, index, from: LooseEnd(source: fork)))
    }
    return joined(ends, id: "\(rule.id)-du_y_kien", lane: lane, node: node)
  }

  private mutating func consultation(_ node: Int, _ index: Int, from start: LooseEnd) -> LooseEnd {
    let rule = plan.nodes[node].consultations[index]
    let id = "\(plan.nodes[node].id)-y_kien_\(index + 1)"
    let lane = laneOfAgency[rule.agency] ?? laneOfNode[node]
    var frontier = start
    var ends: [LooseEnd] = []
    if let condition = rule.when {
      let name = Label(vi: "Có hỏi \(rule.agency)?", en: "Is \(rule.agency) asked?")
      let (yes, no) = ask(
        .holds(condition), id: "\(id)-dieu_kien", name: name, yes: condition.words, no: Label(vi: "không", en: "no"),
        node: node, from: frontier)
      frontier = yes
      ends = [no]
    }
    let name = Label(vi: "Cho ý kiến: \(plan.nodes[node].label.vi)", en: "Opinion: \(plan.nodes[node].label.en)")
    let element = add(.consultation(index), id, name, lane: lane, node: node)
    join(frontier, to: element)
    ends.insert(LooseEnd(source: element), at: 0)
    if let span = rule.span, let silence = rule.onOverdue, silence != .wait {
      let timer = add(.silence(span, host: element), "\(id)-qua_han", silence.words, lane: lane, node: node)
      ends.insert(LooseEnd(source: timer), at: 1)
    }
    return merged(ends, id: "\(id)-xong", lane: lane, node: node) ?? frontier
  }
}

extension PlanNode {
  fileprivate var flowKind: FlowElement.Kind {
    switch kind {
    case .work: .work
    case .wait: time.map { .wait($0) } ?? .arrival
    case .call: calls.map { .call(code: $0) } ?? .work
    }
  }
}

extension Label {
  static let passedOver = Label(vi: "bỏ qua", en: "passed over")
}

extension SilenceEffect {
  /// What follows when a consulted body does not answer, as a note of its own.
  var words: Label {
    switch self {
    case .deemedConsent: Label(vi: "Quá hạn: coi như đồng ý", en: "Overdue: silence is consent")
    case .proceed: Label(vi: "Quá hạn: vẫn giải quyết tiếp", en: "Overdue: goes on")
    case .wait: Label(vi: "Phải chờ ý kiến", en: "Waits for the opinion")
    }
  }
}
