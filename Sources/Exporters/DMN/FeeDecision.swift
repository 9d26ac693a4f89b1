import Diagnostics
import Expressions
import Plan

/// The table of payments: for each name the row that applies, and of that one what exemption or relief leaves.
///
/// Rows that belong to one name shut each other out, so that a case has at most one payment of a name.
struct FeeTable {
  let plan: ExecutablePlan
  let amounts: AmountWriter
  private var rows: [RowDraft] = []

  init(plan: ExecutablePlan, writer: DialectWriter) {
    self.plan = plan
    amounts = AmountWriter(writer: writer)
  }

  mutating func draft(
    _ reference: DecisionReference, _ problems: inout [ExportProblem]
  ) -> TableDraft {
    for group in groups {
      var start = RowDraft(outputs: [])
      for index in group where plan.fees[index].when != nil {
        charge(index, start.under(plan.fees[index].when), &problems)
        start = start.under(plan.fees[index].when, holds: false)
      }
      if let index = group.first(where: { plan.fees[$0].when == nil }) { charge(index, start, &problems) }
    }
    return TableDraft(
      reference: reference, policy: .collect,
      outputs: [
        .init(name: "khoan", label: "Khoản thu", type: "string"),
        .init(name: "loai", label: "Loại", type: "string"),
        .init(name: "muc", label: "Mức thu (đồng)", type: "number"),
        .init(name: "phai_nop", label: "Phải nộp (đồng)", type: "number"),
        .init(name: "ly_do", label: "Lý do miễn, giảm hoặc chưa biết mức", type: "string"),
      ], rows: rows,
      about: "Các khoản khác tên cộng lại với nhau. Mức để trống (null) là mức chưa biết, không phải là không thu.")
  }

  /// The rules of each name, in the order of the names.
  private var groups: [[Int]] {
    var names: [FoldedName] = []
    var rules: [FoldedName: [Int]] = [:]
    for (index, rule) in plan.fees.enumerated() {
      let name = FoldedName(rule.name)
      if rules[name] == nil { names.append(name) }
      rules[name, default: []].append(index)
    }
    return names.map { rules[$0, default: []] }
  }

  private mutating func charge(_ index: Int, _ start: RowDraft, _ problems: inout [ExportProblem]) {
    let rule = plan.fees[index]
    do throws(UntranslatableExpression) {
      let before: AmountText?
      var known: Int?
      switch rule.amount {
      case .known(let value):
        known = rule.bounded(value)
        before = amounts.known(rule.bounded(value))
      case .formula(let expression): before = try amounts.formula(expression, of: rule)
      case .unknown: before = nil
      }
      var open = start
      for exemption in rule.exemptions {
        add(
          rule, before, amounts.known(0), "miễn: \(exemption.label)", exemption.grounds,
          open.under(exemption.when))
        guard exemption.when != nil else { return }
        open = open.under(exemption.when, holds: false)
      }
      guard let before else {
        if case .unknown(let reference) = rule.amount {
          add(rule, nil, nil, "chưa biết mức: \(reference)", [], open)
        }
        return
      }
      try addReliefs(rule, before, known, open)
    } catch {
      problems.append(ExportProblem(message: error.message, source: rule.source))
    }
  }

  private mutating func addReliefs(
    _ rule: FeeRule, _ before: AmountText, _ known: Int?, _ start: RowDraft
  ) throws(UntranslatableExpression) {
    for (period, active) in Period.inForce(rule.reliefs.map { Period(from: $0.from, until: $0.until) }) {
      var open = start
      open.period = period
      let reliefs = active.map { rule.reliefs[$0] }
      guard let ranked = FeeTable.ranked(reliefs, known) else {
        var best = before
        for relief in reliefs {
          best = try amounts.best(best, or: amounts.reduced(before, by: relief.effect), when: relief.when)
        }
        add(rule, before, best, nil, [], open)
        continue
      }
      var isOpen = true
      for relief in ranked where isOpen {
        let due =
          known.map { amounts.known(relief.effect.applied(to: $0)) } ?? amounts.reduced(before, by: relief.effect)
        let label = relief.label.map { "giảm: \($0)" } ?? "được giảm"
        add(rule, before, due, label, relief.grounds, open.under(relief.when))
        isOpen = relief.when != nil
        open = open.under(relief.when, holds: false)
      }
      if isOpen { add(rule, before, before, nil, [], open) }
    }
  }

  /// The reliefs that lower the amount, the best one first; nil where which is best hangs on the case.
  private static func ranked(_ reliefs: [FeeRule.Relief], _ known: Int?) -> [FeeRule.Relief]? {
    let keys: [Int]
    if let known {
      keys = reliefs.map { $0.effect.applied(to: known) }
    } else {
      let rates = reliefs.compactMap { if case .off(let rate) = $0.effect { -rate } else { nil } }
      let rests = reliefs.compactMap { if case .reducedTo(let rest) = $0.effect { rest } else { nil } }
      guard rates.isEmpty || rests.isEmpty else { return nil }
      keys = rates.isEmpty ? rests : rates
    }
    let order = reliefs.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    return order.filter { index in known.map { keys[index] < $0 } ?? true }.map { reliefs[$0] }
  }

  private mutating func add(
    _ rule: FeeRule, _ before: AmountText?, _ due: AmountText?, _ reason: String?, _ grounds: [String], _ row: RowDraft
  ) {
    var row = row
    // An exemption stands even where the amount cannot be reckoned; all else leans on it.
    row.outputs = [
      .text(rule.name), .text(rule.kind == .charge ? "phí" : "lệ phí"), before.map(amounts.cell) ?? .number(nil),
      due.map(amounts.cell) ?? .number(nil), .text(reason),
    ]
    let collected = rule.collected.map { ["thu: \($0.label.vi)"] } ?? []
    row.annotation = (rule.grounds + grounds + collected).joined(separator: "; ")
    rows.append(row)
  }
}
