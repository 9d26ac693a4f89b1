/// What is counted as one case.
package enum CaseWeight: Hashable, Sendable {
  /// A combination of classes of values.
  case classes
  /// A combination of values: of enumerations, whole numbers and dates between declared ends, times of day.
  ///
  /// Values that cannot be counted count by classes; outcomes of opaque conditions are not counted apart from each other.
  case values
}

extension CaseSpace {
  /// How many cases the set has, exactly.
  ///
  /// With opaque conditions this is the number of cases that may lie in the set.
  package mutating func count(_ set: CaseSet, by weight: CaseWeight = .classes) throws(Undecided) -> BigCount {
    let possible = try store.eliminated(set.id, levels: opaqueLevels, .or)
    let weights = variables[..<levelCount].map { variable in
      if variable.isOpaque { return [.one] + [BigCount](repeating: .zero, count: variable.classCount - 1) }
      return weight == .values ? variable.sizes() : [BigCount](repeating: .one, count: variable.classCount)
    }
    var count = store.count(possible, weights: weights)
    if weight == .values {
      for variable in variables[levelCount...] { count = count * (variable.sizes().first ?? .one) }
    }
    return count
  }
}
