import Diagnostics

/// An agency that the catalogue declares already.
package struct KnownAgency: Hashable, Sendable {
  package let name: String
  /// Folded; where there are any, steps may name no others.
  package let units: Set<FoldedName>
  package let roles: Set<FoldedName>

  package init(name: String, units: Set<FoldedName> = [], roles: Set<FoldedName> = []) {
    self.name = name
    self.units = units
    self.roles = roles
  }
}

/// The agencies that imported processes name, with the units and roles seen there.
struct ProcessAgencies {
  private struct Entry {
    let name: String
    var units: [String] = []
    var roles: [String] = []
    var wordings: [String] = []
  }

  private let known: [FoldedName: KnownAgency]
  private var entries: [Entry] = []
  private var places: [FoldedName: Int] = [:]

  init(known: [FoldedName: KnownAgency]) { self.known = known }

  /// Takes note of who carries a step out, and gives it back under the names of the catalogue; a unit or role that a
  /// declared agency does not have is taken away.
  mutating func register(_ actor: inout ActorReading, wording: String?) {
    var hasUnit = actor.unit == nil
    var hasRole = actor.role == nil
    var isOpen = actor.places.isEmpty
    for index in actor.places.indices {
      if let agency = known[FoldedName(actor.places[index])] {
        actor.places[index] = agency.name
        hasUnit = hasUnit || agency.units.contains(FoldedName(actor.unit ?? ""))
        hasRole = hasRole || agency.roles.contains(FoldedName(actor.role ?? ""))
        isOpen = isOpen || (agency.units.isEmpty && agency.roles.isEmpty)
        continue
      }
      isOpen = true
      let place = entry(named: actor.places[index])
      actor.places[index] = entries[place].name
      if let unit = actor.unit { Self.add(unit, to: &entries[place].units) }
      if let role = actor.role { Self.add(role, to: &entries[place].roles) }
      if let wording { Self.add(wording, to: &entries[place].wordings) }
    }
    if !isOpen {
      if !hasUnit { actor.unit = nil }
      if !hasRole { actor.role = nil }
    }
  }

  private mutating func entry(named name: String) -> Int {
    let key = FoldedName(name)
    if let place = places[key] { return place }
    places[key] = entries.count
    entries.append(Entry(name: name))
    return entries.count - 1
  }

  private static func add(_ name: String, to names: inout [String]) {
    let key = FoldedName(name)
    if !names.contains(where: { FoldedName($0) == key }) { names.append(name) }
  }

  /// One entry an agency, by name; units and roles stand where a step names them.
  var drafts: [Draft.Entry] {
    entries.sorted { FoldedName($0.name).key < FoldedName($1.name).key }.map { entry in
      Draft.Entry([
        "cơ quan": .text(entry.name), "cấp": AgencyShortForms.level(of: entry.name).map { .text($0) },
        "một cửa": AgencyShortForms.isOneStop(entry.name) ? "có" : nil, "đơn vị": Draft.texts(entry.units),
        "người": Draft.texts(entry.roles),
      ])
    }
  }

  /// The wordings that were read as one agency, where they differ from its name.
  var joins: [Join] {
    entries.sorted { FoldedName($0.name).key < FoldedName($1.name).key }.compactMap { entry in
      let others = entry.wordings.filter { FoldedName($0) != FoldedName(entry.name) }
      return others.isEmpty ? nil : Join(.agencies, name: entry.name, wordings: others)
    }
  }
}
