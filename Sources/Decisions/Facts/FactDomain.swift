import Expressions

/// A fact that varies from case to case, and the values it can have.
///
/// A number counts as having at most nine decimals and 18 digits before the point, times of day, moments and lengths of
/// time as whole minutes, text as anything: so every gap between two values that conditions compare with is seen.
package struct FactDomain: Sendable {
  package let fact: FactID
  package let type: FactType
  /// The least and the greatest value that a case can have, both possible.
  package let least: Value?
  package let greatest: Value?
  /// Numbers are whole.
  package let isWhole: Bool
  /// Every word of an enumeration, and yes and no, counts as a class of its own, even if no condition tells it apart.
  package let isEnumerated: Bool

  package init(
    _ fact: FactID, _ type: FactType, least: Value? = nil, greatest: Value? = nil, isWhole: Bool = false,
    isEnumerated: Bool = false
  ) {
    self.fact = fact
    self.type = type
    self.least = least
    self.greatest = greatest
    self.isWhole = isWhole
    self.isEnumerated = isEnumerated
  }
}
