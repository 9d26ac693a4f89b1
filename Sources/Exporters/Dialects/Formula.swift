/// A condition of two-valued logic: it holds or it does not, and no engine stumbles over it.
///
/// Parts are evaluated from left to right and no further than needed, so that what may only be asked of a value that is
/// there stands after the question whether it is.
struct Formula: Hashable, Sendable {
  indirect enum Shape: Hashable, Sendable {
    case constant(Bool)
    /// A comparison, and the text that says the contrary.
    case atom(String, contrary: String)
    case all([Formula])
    case any([Formula])
  }

  let shape: Shape
  /// How many comparisons it has.
  let size: Int

  static let yes = Formula(shape: .constant(true), size: 0)
  static let no = Formula(shape: .constant(false), size: 0)

  static func constant(_ truth: Bool) -> Formula { truth ? yes : no }

  static func atom(_ text: String, contrary: String) -> Formula {
    Formula(shape: .atom(text, contrary: contrary), size: 1)
  }

  static func all(_ parts: [Formula]) -> Formula { joined(parts, isConjunction: true) }

  static func any(_ parts: [Formula]) -> Formula { joined(parts, isConjunction: false) }

  private static func joined(_ parts: [Formula], isConjunction: Bool) -> Formula {
    var kept: [Formula] = []
    var seen: Set<Formula> = []
    for part in parts.flatMap({ $0.members(ofConjunction: isConjunction) }) {
      if case .constant(let truth) = part.shape {
        if truth == isConjunction { continue }
        return .constant(!isConjunction)
      }
      if seen.contains(part.negation) { return .constant(!isConjunction) }
      if seen.insert(part).inserted { kept.append(part) }
    }
    if kept.count == 1 { return kept[0] }
    if kept.isEmpty { return .constant(isConjunction) }
    return Formula(shape: isConjunction ? .all(kept) : .any(kept), size: kept.reduce(0) { $0 + $1.size })
  }

  private func members(ofConjunction isConjunction: Bool) -> [Formula] {
    switch shape {
    case .all(let parts) where isConjunction: parts
    case .any(let parts) where !isConjunction: parts
    default: [self]
    }
  }

  /// The contrary.
  var negation: Formula {
    switch shape {
    case .constant(let truth): .constant(!truth)
    case .atom(let text, let contrary): .atom(contrary, contrary: text)
    case .all(let parts): Formula(shape: .any(parts.map(\.negation)), size: size)
    case .any(let parts): Formula(shape: .all(parts.map(\.negation)), size: size)
    }
  }

  /// The formula in the words of a language; in brackets where it stands inside a conjunction.
  func text(_ spelling: Spelling, isInside: Bool = false) -> String {
    switch shape {
    case .constant(let truth): return spelling.truth(truth)
    case .atom(let text, _): return text
    case .all(let parts):
      return parts.map { $0.text(spelling, isInside: true) }.joined(separator: " and ")
    case .any(let parts):
      let text = parts.map { $0.text(spelling) }.joined(separator: " or ")
      return isInside ? "(\(text))" : text
    }
  }
}

/// What three-valued logic says of a condition, as two conditions of two-valued logic; neither holds when it is unknown.
struct Verdict {
  /// The condition is true for certain.
  let holds: Formula
  /// It is false for certain.
  let fails: Formula

  static func definite(_ formula: Formula) -> Verdict { Verdict(holds: formula, fails: formula.negation) }

  static let unknown = Verdict(holds: .no, fails: .no)

  var negated: Verdict { Verdict(holds: fails, fails: holds) }

  /// The same where something is given, else unknown.
  func given(_ premise: Formula) -> Verdict {
    Verdict(holds: .all([premise, holds]), fails: .all([premise, fails]))
  }

  static func all(_ parts: [Verdict]) -> Verdict {
    Verdict(holds: .all(parts.map(\.holds)), fails: .any(parts.map(\.fails)))
  }

  static func any(_ parts: [Verdict]) -> Verdict {
    Verdict(holds: .any(parts.map(\.holds)), fails: .all(parts.map(\.fails)))
  }
}
