/// Replications of one scenario, in order of their number; what any set of machines computed merges to the same.
package struct LoadResult: Sendable {
  /// In order of `index`, each number once.
  package let replications: [ReplicationResult]

  /// Sorts; of two results with one number the first counts.
  package init(_ replications: [ReplicationResult]) {
    var seen: Set<Int> = []
    self.replications = replications.sorted { $0.index < $1.index }.filter { seen.insert($0.index).inserted }
  }

  /// All dossiers of a procedure, over all replications.
  package func procedure(_ index: Int) -> ProcedureStatistics {
    merged(replications.map { $0.procedures[index] })
  }

  /// All dossiers of all procedures; steps are left out.
  package var overall: ProcedureStatistics {
    var all = ProcedureStatistics(stepCount: 0)
    for replication in replications { all.merge(overall(of: replication)) }
    return all
  }

  /// All dossiers of one replication; steps are left out.
  package func overall(of replication: ReplicationResult) -> ProcedureStatistics {
    var all = ProcedureStatistics(stepCount: 0)
    for procedure in replication.procedures { all.merge(procedure) }
    return all
  }

  /// Some people, over all replications.
  package func staff(_ index: Int) -> StaffStatistics {
    var all = StaffStatistics()
    for replication in replications { all.merge(replication.staff[index]) }
    return all
  }

  private func merged(_ parts: [ProcedureStatistics]) -> ProcedureStatistics {
    var all = ProcedureStatistics(stepCount: parts.first?.steps.count ?? 0)
    for part in parts { all.merge(part) }
    return all
  }

  /// The mean of a quantity over the replications that have it, with its 95 % confidence interval.
  package func estimate(_ quantity: (ReplicationResult) -> Double?) -> Estimate? {
    Estimate(replications.compactMap(quantity))
  }
}

/// A mean over independent replications.
package struct Estimate: Hashable, Sendable {
  package let mean: Double
  /// Half the width of the 95 % confidence interval (Student's t); nil from one replication, which says nothing of it.
  package let halfWidth: Double?
  package let count: Int

  /// Nil without values.
  package init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    count = values.count
    let mean = values.reduce(0, +) / Double(values.count)
    self.mean = mean
    guard values.count > 1 else {
      halfWidth = nil
      return
    }
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    halfWidth =
      StudentT.quantile975(degreesOfFreedom: values.count - 1) * (variance / Double(values.count)).squareRoot()
  }

  /// Half the width of the interval as a part of the mean; nil when it is not known or the mean is 0.
  package var relativeHalfWidth: Double? { mean == 0 ? nil : halfWidth.map { $0 / abs(mean) } }
}

/// Student's t distribution.
enum StudentT {
  /// The 97.5 % quantile: tabled up to 30 degrees, then by the expansion of Cornish and Fisher (error below 10⁻⁴).
  static func quantile975(degreesOfFreedom: Int) -> Double {
    if degreesOfFreedom < 1 { return .infinity }
    if degreesOfFreedom <= table.count { return table[degreesOfFreedom - 1] }
    let z = 1.959963984540054
    let n = Double(degreesOfFreedom)
    let first = (z * z * z + z) / 4
    let second = (5 * z * z * z * z * z + 16 * z * z * z + 3 * z) / 96
    return z + first / n + second / (n * n)
  }

  private static let table: [Double] = [
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448,
    2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484,
    2.0452, 2.0423,
  ]
}
