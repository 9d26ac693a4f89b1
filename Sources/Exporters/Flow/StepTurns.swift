import Plan

/// What turns a case round: a supplement that the applicant brings, a return to an earlier step.
extension FlowLowering {
  /// The applicant is asked for what is missing, so often and so long as the law allows.
  mutating func supplement(_ node: Int, _ policy: SupplementPolicy, from start: LooseEnd) -> LooseEnd {
    let rule = plan.nodes[node]
    let lane = laneOfNode[node]
    let isIncomplete = flag("thieu_\(rule.id)")
    let (missing, complete) = ask(
      .flag(isIncomplete), id: "\(rule.id)-du", name: Label(vi: "Hồ sơ đầy đủ?", en: "Is the dossier complete?"),
      yes: Label(vi: "còn thiếu", en: "incomplete"), no: Label(vi: "đầy đủ", en: "complete"), node: node, from: start)
    var counter = FlowCounter(
      variable: variable("so_lan_bo_sung_\(rule.id)"), atMost: policy.atMost, total: nil,
      exceeded: variable("het_lan_bo_sung_\(rule.id)"))
    if plan.nodes.indices.filter({ groups.group[$0] != nil && plan.nodes[$0].onIncomplete != nil }).count > 1 {
      counter.total = .init(
        variable: variable("so_lan_bo_sung"), atMost: max(policy.atMost, plan.supplement.atMost))
    }
    let (exceeded, allowed) = count(
      counter, id: "\(rule.id)-dem_bo_sung", name: Label(vi: "Đếm lần bổ sung", en: "Count the supplement"),
      question: Label(vi: "Còn được yêu cầu bổ sung?", en: "May a supplement be asked for?"),
      yes: Label(vi: "đã đủ \(policy.atMost) lần", en: "\(policy.atMost) already"), node: node, from: missing)
    let stop = Label(vi: "Dừng: hết lần bổ sung", en: "Stopped: no further supplement")
    join(exceeded, to: add(.termination(.stopped), "\(rule.id)-het_lan", stop, lane: lane, node: node))
    let request = add(
      .supplementRequest, "\(rule.id)-yeu_cau_bo_sung", Label(vi: "Yêu cầu bổ sung", en: "Ask for a supplement"),
      lane: lane, node: node)
    join(allowed, to: request)
    waitForApplicant(node, policy, after: request)
    return complete
  }

  private mutating func waitForApplicant(_ node: Int, _ policy: SupplementPolicy, after request: Int) {
    let rule = plan.nodes[node]
    let lane = laneOfNode[node]
    let waiting = add(
      .eventSplit, "\(rule.id)-cho_bo_sung", Label(vi: "Chờ người nộp", en: "Wait for the applicant"), lane: lane,
      node: node)
    join(LooseEnd(source: request), to: waiting)
    let back = add(
      .resubmission, "\(rule.id)-nop_bo_sung", Label(vi: "Nộp bổ sung", en: "Resubmission"), lane: lane, node: node)
    join(LooseEnd(source: waiting), to: back)
    if let door = doors[node]?.inner { join(LooseEnd(source: back), to: door) }
    let over: Int
    if let span = policy.applicantTime ?? plan.supplement.applicantTime {
      over = add(
        .patience(span), "\(rule.id)-qua_han_bo_sung", Label(vi: "Quá hạn bổ sung", en: "Not in time"), lane: lane,
        node: node)
    } else {
      over = add(
        .withdrawal, "\(rule.id)-khong_bo_sung", Label(vi: "Người nộp không bổ sung", en: "No resubmission"),
        lane: lane, node: node)
    }
    join(LooseEnd(source: waiting), to: over)
    let stop = Label(vi: "Dừng: không bổ sung", en: "Stopped: not completed")
    let end = add(.termination(.stopped), "\(rule.id)-dung", stop, lane: lane, node: node)
    join(LooseEnd(source: over), to: end)
  }

  /// The case goes back, at most so often; otherwise on.
  mutating func returning(_ turn: StepReturn, _ rule: SendBackRule, from start: LooseEnd) -> [LooseEnd] {
    let node = plan.nodes[turn.from]
    let question = rule.when.map { FlowCondition.holds($0) } ?? .flag(flag("tra_lai_\(node.id)"))
    let (wanted, done) = ask(
      question, id: "\(node.id)-dat", name: Label(vi: "Đạt yêu cầu?", en: "Is it accepted?"),
      yes: rule.when?.words ?? Label(vi: "trả lại", en: "returned"), no: Label(vi: "đạt", en: "accepted"),
      node: turn.from, from: start)
    let counter = FlowCounter(
      variable: variable("so_lan_tra_lai_\(node.id)"), atMost: rule.atMost, total: nil,
      exceeded: variable("het_lan_tra_lai_\(node.id)"))
    let (exceeded, allowed) = count(
      counter, id: "\(node.id)-dem_tra_lai", name: Label(vi: "Đếm lần trả lại", en: "Count the return"),
      question: Label(vi: "Còn được trả lại?", en: "May it be returned?"),
      yes: Label(vi: "đã đủ \(rule.atMost) lần", en: "\(rule.atMost) already"), node: turn.from, from: wanted)
    let entries = turn.entries.compactMap { entry -> Int? in
      guard let from = groups.group[entry.source], let to = groups.group[entry.target] else { return nil }
      return relays[Arrow(from: from, to: to)]
    }
    let back = forked(
      allowed, for: 1 + entries.count, id: "\(node.id)-tra", lane: laneOfNode[turn.from], node: turn.from)
    for relay in entries { join(back, to: relay) }
    enter(turn.to, from: back, by: turn.from)
    return [done, exceeded]
  }

  /// Leads a returned case to the door of a step.
  private mutating func enter(_ target: Int, from end: LooseEnd, by source: Int) {
    let door = doors[target] ?? Door()
    if let outer = door.outer ?? (target == source ? door.inner : nil) {
      join(end, to: outer)
      return
    }
    // One of several alternatives: its condition is asked once more, the others stay as they were.
    guard let inner = door.inner, let bypass = door.bypass, let condition = plan.nodes[target].when else { return }
    let rule = plan.nodes[target]
    let (yes, no) = ask(
      .holds(condition), id: "\(plan.nodes[source].id)-tra-\(rule.id)",
      name: Label(vi: "Có làm bước “\(rule.label.vi)”?", en: "Is “\(rule.label.en)” done?"), yes: condition.words,
      no: .passedOver, node: source, from: end)
    join(yes, to: inner)
    join(no, to: bypass)
  }

  /// Counts up and asks whether a bound is passed.
  private mutating func count(
    _ counter: FlowCounter, id: String, name: Label, question: Label, yes: Label, node: Int, from start: LooseEnd
  ) -> (yes: LooseEnd, no: LooseEnd) {
    graph.counters.append(counter)
    let element = add(.count(graph.counters.count - 1), id, name, lane: laneOfNode[node], node: node)
    join(start, to: element)
    return ask(
      .exceeded(graph.counters.count - 1), id: "\(id)-con", name: question, yes: yes, no: Label(vi: "còn", en: "yes"),
      node: node,
      from: LooseEnd(source: element))
  }

  private mutating func flag(_ wanted: String) -> String {
    let name = variable(wanted)
    graph.flags.append(name)
    return name
  }
}
