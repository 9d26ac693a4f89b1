import Diagnostics

extension Procedure {
  /// The published text with a local one laid over it.
  ///
  /// Components and fees go by name: the same name replaces, a new one adds, `bỏ` removes. Limits, process, supplement
  /// and results are replaced whole where given; facts, grounds and notes add; scenarios are the local ones, because the
  /// published ones speak of the published text.
  func applying(_ local: Procedure) -> Procedure {
    var result = self
    result.field = local.field ?? field
    result.onlineLevel = local.onlineLevel ?? onlineLevel
    result.supplement = local.supplement ?? supplement
    result.sets = local.sets ?? sets
    result.results = local.results ?? results
    result.requirements = local.requirements ?? requirements
    if !local.competentAgencies.isEmpty { result.competentAgencies = local.competentAgencies }
    if !local.channels.isEmpty { result.channels = local.channels }
    if !local.filingPlaces.isEmpty { result.filingPlaces = local.filingPlaces }
    if !local.limits.isEmpty { result.limits = local.limits }
    if !local.process.isEmpty { result.process = local.process }
    result.components = merged(components, local.components)
    result.fees = merged(fees, local.fees)
    let known = Set(facts.map(\.name))
    let redeclared = Set(local.facts.map(\.name))
    result.facts = facts.filter { !redeclared.contains($0.name) || known.isDisjoint(with: redeclared) } + local.facts
    result.coordinatingAgencies += local.coordinatingAgencies
    result.constraints += local.constraints
    result.grounds += local.grounds
    result.scenarios = local.scenarios
    result.notes += local.notes
    return result
  }

  private func merged(_ published: Stated<ComponentItem>?, _ local: Stated<ComponentItem>?) -> Stated<ComponentItem>? {
    guard case .some(let additions, _)? = local else { return published ?? local }
    var items = published?.items ?? []
    for addition in additions {
      if case .component(let component) = addition {
        if items.replace(component) { continue }
        if component.isRemoved { continue }
      }
      items.append(addition)
    }
    return .some(items, published?.range ?? additions[0].range)
  }

  private func merged(_ published: Stated<Fee>?, _ local: Stated<Fee>?) -> Stated<Fee>? {
    guard case .some(let additions, let range)? = local else { return local ?? published }
    let replaced = Set(additions.map(\.name))
    let kept = (published?.items ?? []).filter { !replaced.contains($0.name) }
    return .some(kept + additions, published?.range ?? range)
  }
}

extension Array where Element == ComponentItem {
  /// Replaces (or, for `bỏ`, removes) the component of the same document; false when there is none.
  fileprivate mutating func replace(_ component: Component) -> Bool {
    for index in indices {
      switch self[index] {
      case .component(let own) where own.document == component.document:
        if component.isRemoved { remove(at: index) } else { self[index] = .component(component) }
        return true
      case .component: continue
      case .group(var group):
        if group.items.replace(component) {
          self[index] = .group(group)
          return true
        }
      case .choice(var choice):
        if choice.items.replace(component) {
          self[index] = .choice(choice)
          return true
        }
      }
    }
    return false
  }
}
