/// The syntax tree of a pattern; no deeper than a few nodes for each group that is open.
indirect enum PatternNode: Sendable {
  case scalar(ScalarTest)
  case anchor(PatternAnchor)
  /// The text of an earlier group once more.
  case reference(group: Int)
  case capture(PatternNode, group: Int)
  case sequence([PatternNode])
  /// Alternatives, the first that leads to a match wins.
  case choice([PatternNode])
  case repetition(PatternNode, PatternQuantifier)

  /// Whether the node may match without consuming anything.
  var mayBeEmpty: Bool {
    switch self {
    case .scalar: false
    case .anchor, .reference: true
    case .capture(let node, _): node.mayBeEmpty
    case .sequence(let nodes): nodes.allSatisfy(\.mayBeEmpty)
    case .choice(let nodes): nodes.contains(where: \.mayBeEmpty)
    case .repetition(let node, let quantifier): quantifier.minimum == 0 || node.mayBeEmpty
    }
  }
}

/// What one scalar of the text is asked.
enum ScalarTest: Sendable {
  case one(Unicode.Scalar)
  /// A character class, by its number in the program.
  case oneOf(classNumber: Int)
  case any
  /// Anything but a line feed or a carriage return.
  case anyInLine
}

/// A place where the text may be required to be.
enum PatternAnchor: Sendable {
  case textStart, textEnd, lineStart, lineEnd
}

/// How often something repeats, and whether few or many repetitions are tried first.
struct PatternQuantifier: Sendable {
  static let unbounded = Int.max

  let minimum: Int
  let maximum: Int
  let isLazy: Bool
}
