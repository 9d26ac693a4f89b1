import Diagnostics

/// A scenario and its variants, run with the same numbers of replications and the same random draws.
package struct LoadStudy: Sendable {
  /// The scenario first; variants in the order in which they were asked for.
  package let arms: [LoadArm]
  /// Nil when a fixed number of replications was asked for.
  package let precision: PrecisionGoal?

  /// Nil without a scenario.
  package init?(_ arms: [LoadArm], precision: PrecisionGoal? = nil) {
    guard !arms.isEmpty else { return nil }
    self.arms = arms
    self.precision = precision
  }

  package var base: LoadArm { arms[0] }
  /// Whether the two computations of the same thing agree in every replication.
  package var isConsistent: Bool { arms.allSatisfy(\.isConsistent) }
  package var variants: ArraySlice<LoadArm> { arms.dropFirst() }
}

/// How precisely the mean time of a dossier was to be known.
package struct PrecisionGoal: Hashable, Sendable {
  /// The greatest half-width of the 95 % interval, as a part of the mean.
  package let share: Share
  package let isReached: Bool

  package init(share: Share, isReached: Bool) {
    self.share = share
    self.isReached = isReached
  }

  /// Fewer replications say too little of the width of an interval.
  package static let leastReplications = 5

  /// The first number of replications, in order and at least `least`, whose mean time is known so precisely; nil when
  /// those given are too few.
  package static func replications(
    needed share: Share, among results: [ReplicationResult], atLeast least: Int = leastReplications
  ) -> Int? {
    var means: [Double] = []
    for (number, result) in results.enumerated() {
      let (count, total) = result.procedures.reduce((0, 0)) { ($0.0 + $1.elapsed.count, $0.1 + $1.elapsed.total) }
      if count > 0 { means.append(Double(total) / Double(count)) }
      guard number + 1 >= max(least, leastReplications), let estimate = Estimate(means) else { continue }
      if let width = estimate.relativeHalfWidth, width <= share.fraction { return number + 1 }
      if estimate.mean == 0 { return number + 1 }
    }
    return nil
  }
}

/// One scenario of a study with its results.
package struct LoadArm: Sendable {
  /// The name of the variant; nil for the scenario itself.
  package let variant: String?
  package let description: LoadDescription
  /// Of everything that the results follow from.
  package let digest: String
  package let result: LoadResult
  /// All procedures of each replication together, in order of the replications.
  let overall: [ProcedureStatistics]
  /// Seconds that dossiers waited for some staff, by replication.
  let waiting: [Int]

  var isConsistent: Bool { result.replications.allSatisfy(\.conservation.holds) }

  package init(variant: String? = nil, description: LoadDescription, digest: String, result: LoadResult) {
    self.variant = variant
    self.description = description
    self.digest = digest
    self.result = result
    overall = result.replications.map { result.overall(of: $0) }
    waiting = result.replications.map { $0.staff.reduce(0) { $0 + $1.queued } }
  }
}
