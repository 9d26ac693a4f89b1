import Diagnostics
import Model

extension Subject {
  /// Longer chains of “part of” are not followed.
  private static let longestChain = 8

  /// An agency and the bodies it is part of, nearest first, each under its own name.
  func chain(from name: Name) -> [Agency] {
    var chain: [Agency] = []
    var next: Name? = name
    while let current = next, chain.count < Subject.longestChain, let agency = agency(current) {
      chain.append(agency)
      next = agency.parent
    }
    return chain
  }

  /// Whether two agencies are one, or one is part of the other.
  func isOneFamily(_ first: Name, _ second: Name) -> Bool {
    guard let one = agency(first)?.name.folded, let other = agency(second)?.name.folded else { return false }
    return chain(from: first).contains { $0.name.folded == other }
      || chain(from: second).contains { $0.name.folded == one }
  }

  /// Whether a body is a competent agency, a part of one, or the whole of which one is a part at the same level.
  func decidesItself(_ body: Name) -> Bool {
    guard let level = agency(body)?.level?.value.rank else { return false }
    return text.competentAgencies.contains { competent in
      guard let own = agency(competent.agency)?.level?.value.rank, level <= own else { return false }
      return isOneFamily(competent.agency, body)
    }
  }
}
