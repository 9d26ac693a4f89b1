import Diagnostics
import Expressions

/// Types every condition and amount of a procedure against its facts, and checks that facts are known in time.
func resolveConditions(_ text: Procedure, graph: ProcessGraph, _ resolution: inout ProcedureResolution) {
  resolveTables(text, &resolution)
  for constraint in text.constraints { resolution.type(constraint, as: .boolean, known: .onFiling) }
  for agency in text.competentAgencies { resolution.type(agency.condition, as: .boolean, known: .atAnyTime) }
  for item in text.components?.items ?? [] { resolution.typeConditions(of: item) }
  for fee in text.fees?.items ?? [] { resolution.typeConditions(of: fee) }
  for limit in text.limits { resolution.type(limit.condition, as: .boolean, known: .atAnyTime) }
  for result in text.results?.items ?? [] { resolution.type(result.condition, as: .boolean, known: .atAnyTime) }
  for (index, step) in text.process.enumerated() {
    resolution.type(step.condition, as: .boolean, known: .before(index, graph))
    for place in step.places { resolution.type(place.condition, as: .boolean, known: .before(index, graph)) }
    for consultation in step.consultations {
      resolution.type(consultation.condition, as: .boolean, known: .before(index, graph))
    }
    resolution.type(step.sendBack?.condition, as: .boolean, known: .after(index, graph))
  }
}

/// When a condition is asked, and so which facts can be known by then.
enum Asking {
  case onFiling
  case atAnyTime
  case before(Int, ProcessGraph)
  case after(Int, ProcessGraph)

  func knows(factSettledBy step: Int) -> Bool {
    switch self {
    case .onFiling: false
    case .atAnyTime: true
    case .before(let index, let graph): graph.precedes(step, index)
    case .after(let index, let graph): step == index || graph.precedes(step, index)
    }
  }
}

extension ProcedureResolution {
  fileprivate mutating func type(_ condition: Condition?, as expected: ExpressionType, known: Asking) {
    let scope = self.scope
    guard
      let expression = read(
        condition, with: { parseExpression($0, in: scope, expecting: expected, locate: $1, findings: &$2) }),
      let condition
    else { return }
    for id in expression.usedFacts { checkKnown(id, known, by: condition) }
  }

  /// Reads a condition, amount or cell and keeps it; nil after a finding, here or where its facts are declared.
  mutating func read(
    _ condition: Condition?,
    with parse: (String, (Range<Int>) -> SourceRange, inout [Finding]) -> TypedExpression?
  ) -> TypedExpression? {
    guard let condition else { return nil }
    guard !unread.contains(.facts), !condition.isSplitByColon else { return leaveUnread() }
    if !unreadableFacts.isEmpty {
      let text = FoldedName(condition.text).key
      guard !unreadableFacts.contains(where: { text.contains($0.key) }) else { return leaveUnread() }
    }
    let draft = self.draft
    var found: [Finding] = []
    let expression = parse(condition.text, { condition.places.range($0) }, &found)
    for var finding in found {
      finding.procedure = code
      if finding.kind.id == "missing-operand", let comment = draft.comment(behind: condition) {
        finding.notes.append(
          Note(
            Text(
              vi: "Phần này là chú thích vì “#” đứng sau dấu cách; “#” không phải dấu chỉ số.",
              en: "This is a comment because “#” stands behind a space; “#” is no number sign."), at: comment))
      }
      findings.append(finding)
    }
    guard let expression else { return leaveUnread() }
    if found.hasErrors { isComplete = false }
    expressions[condition.range] = expression
    return expression
  }

  private mutating func leaveUnread() -> TypedExpression? {
    isComplete = false
    return nil
  }

  /// A derived fact is known when all facts are for which its table asks.
  private mutating func checkKnown(_ id: FactID, _ known: Asking, by condition: Condition) {
    for base in baseFacts(of: id) {
      let fact = facts[base.index]
      guard let step = fact.determinedBy, !known.knows(factSettledBy: step) else { continue }
      let through = Text(
        vi: base == id ? "" : " (qua bảng “\(facts[id.index].name)”)",
        en: base == id ? "" : " (through the table “\(facts[id.index].name)”)")
      report(
        ResolutionKinds.factUsedBeforeKnown, at: condition.range,
        vi: "Điều kiện hỏi “\(fact.name)”\(through.vi) trước khi có bước xác định dữ kiện này.",
        en: "The condition asks for “\(fact.name)”\(through.en) before the step that settles it.",
        notes: [Note(Text(vi: "Dữ kiện được khai báo ở đây.", en: "The fact is declared here."), at: fact.range)])
    }
  }

  fileprivate mutating func typeConditions(of item: ComponentItem) {
    switch item {
    case .component(let component):
      type(component.condition, as: .boolean, known: .onFiling)
      for replacement in component.replacements { type(replacement.condition, as: .boolean, known: .onFiling) }
      for fallback in component.fallbacks { typeConditions(of: fallback) }
    case .group(let group):
      type(group.condition, as: .boolean, known: .onFiling)
      for item in group.items { typeConditions(of: item) }
    case .choice(let choice):
      type(choice.condition, as: .boolean, known: .onFiling)
      for item in choice.items { typeConditions(of: item) }
    }
  }

  fileprivate mutating func typeConditions(of fee: Fee) {
    let known: Asking = fee.collected == .atFiling ? .onFiling : .atAnyTime
    type(fee.condition, as: .boolean, known: known)
    type(fee.formula, as: .number, known: known)
    for exemption in fee.exemptions { type(exemption.condition, as: .boolean, known: known) }
    for relief in fee.reliefs { type(relief.condition, as: .boolean, known: known) }
  }
}
