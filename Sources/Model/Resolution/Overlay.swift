import Diagnostics

extension Procedure {
  /// The published text with a local one laid over it.
  ///
  /// Components and fees go by name: the same name replaces, a new one adds, `bỏ` removes, `không` leaves none. Limits,
  /// process, sequence, supplement and results are replaced whole where given; facts, tables, grounds and notes add, a fact
  /// or table declared anew in the place of the published one; scenarios are the local ones, because the published ones speak of
  /// the published text.
  func applying(_ local: Procedure) -> Procedure {
    var result = self
    result.field = local.field ?? field
    result.onlineLevel = local.onlineLevel ?? onlineLevel
    result.partialReason = local.partialReason ?? partialReason
    result.supplement = local.supplement ?? supplement
    result.sets = local.sets ?? sets
    result.results = local.results ?? results
    result.requirements = local.requirements ?? requirements
    if !local.competentAgencies.isEmpty { result.competentAgencies = local.competentAgencies }
    if !local.channels.isEmpty { result.channels = local.channels }
    if !local.filingPlaces.isEmpty { result.filingPlaces = local.filingPlaces }
    if !local.limits.isEmpty { result.limits = local.limits }
    if !local.sequence.isEmpty { result.sequence = local.sequence }
    if !local.process.isEmpty { result.process = local.process }
    result.components = merged(components, local.components)
    result.fees = merged(fees, local.fees)
    result.facts = merged(facts, local.facts, by: \.name)
    result.tables = merged(tables, local.tables, by: \.name)
    result.coordinatingAgencies += local.coordinatingAgencies
    result.constraints += local.constraints
    result.grounds += local.grounds
    result.scenarios = local.scenarios
    result.notes += local.notes
    result.verbatim += local.verbatim
    result.unreadParts.formUnion(local.unreadParts)
    if local.process.isEmpty {
      result.forget(papersOf: self)
    } else {
      result.forgetSteps(factsOf: local, limitsArePublished: local.limits.isEmpty)
    }
    return result
  }

  /// The published steps no longer examine papers that the local text waives.
  private mutating func forget(papersOf published: Procedure) {
    let waived = published.demandedDocuments.subtracting(demandedDocuments).subtracting(process.flatMap(\.produces))
      .subtracting(results?.items.map(\.document) ?? [])
    guard !waived.isEmpty else { return }
    for index in process.indices { process[index].examines.removeAll(where: waived.contains) }
  }

  /// With a process of its own, a local text does away with the published steps, and with what the published facts and
  /// limits say of them: such a fact is known on filing unless a local step settles it.
  private mutating func forgetSteps(factsOf local: Procedure, limitsArePublished: Bool) {
    let steps = Set(process.map(\.name))
    let declared = Set(local.facts.map(\.name))
    for index in facts.indices where !declared.contains(facts[index].name) {
      if let step = facts[index].determinedBy, !steps.contains(step) { facts[index].determinedBy = nil }
    }
    guard limitsArePublished else { return }
    for limit in limits.indices {
      for phase in limits[limit].phases.indices { limits[limit].phases[phase].forgetSteps(except: steps) }
    }
  }

  private func merged(_ published: Stated<ComponentItem>?, _ local: Stated<ComponentItem>?) -> Stated<ComponentItem>? {
    guard case .some(let listed, let range)? = local else { return local ?? published }
    var additions: [Name: [Component]] = [:]
    for case .component(let component) in listed { additions[component.document, default: []].append(component) }
    var placed: Set<Name> = []
    var items = (published?.items ?? []).replacing(additions, &placed)
    items += listed.filter { item in
      guard case .component(let component) = item else { return true }
      return !component.isRemoved && !placed.contains(component.document)
    }
    return .some(items, published?.range ?? range)
  }

  private func merged(_ published: Stated<Fee>?, _ local: Stated<Fee>?) -> Stated<Fee>? {
    guard case .some(let additions, let range)? = local else { return local ?? published }
    let replaced = Set(additions.map(\.name))
    let kept = (published?.items ?? []).filter { !replaced.contains($0.name) }
    return .some(kept + additions, published?.range ?? range)
  }

  private func merged<Item>(_ published: [Item], _ local: [Item], by name: KeyPath<Item, Name>) -> [Item] {
    var items = published
    var open = Set(published.map { $0[keyPath: name] })
    for item in local {
      // Written twice in the local text, the second is a clash, to be found among the facts.
      if open.remove(item[keyPath: name]) != nil,
        let index = items.firstIndex(where: { $0[keyPath: name] == item[keyPath: name] })
      {
        items[index] = item
      } else {
        items.append(item)
      }
    }
    return items
  }
}

extension Phase {
  fileprivate mutating func forgetSteps(except steps: Set<Name>) {
    if let step = from, !steps.contains(step) { from = nil }
    if let step = to, !steps.contains(step) { to = nil }
  }
}

extension Array where Element == ComponentItem {
  /// The items with local components in the place of the first of their name, wherever it stands; further ones of the
  /// name go, and with them groups and choices that are left empty.
  fileprivate func replacing(_ additions: [Name: [Component]], _ placed: inout Set<Name>) -> [ComponentItem] {
    var result: [ComponentItem] = []
    for item in self {
      switch item {
      case .component(let component):
        guard let local = additions[component.document] else {
          result.append(item)
          continue
        }
        guard placed.insert(component.document).inserted else { continue }
        result += local.filter { !$0.isRemoved }.map(ComponentItem.component)
      case .group(var group):
        group.items = group.items.replacing(additions, &placed)
        if !group.items.isEmpty { result.append(.group(group)) }
      case .choice(var choice):
        choice.items = choice.items.replacing(additions, &placed)
        if !choice.items.isEmpty { result.append(.choice(choice)) }
      }
    }
    return result
  }
}
