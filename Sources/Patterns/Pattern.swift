/// A regular expression as XPath and XQuery Functions and Operators 3.1 (5.6) defines it, over Unicode scalars.
///
/// Every question costs steps, one for each instruction tried and each scalar written, and is answered `nil` when
/// `maximumSteps` are used up, so that no pattern and no text can hold up the caller.
package struct Pattern: Sendable {
  /// How many scalars a pattern may have.
  package static let maximumLength = 10_000
  /// How deep groups may nest, and how many subtractions one character class may hold.
  package static let maximumNesting = 100
  /// How many steps one call of `matches`, `replacing` or `splitting` may take.
  package static let maximumSteps = 5_000_000

  let program: PatternProgram
  let flags: PatternFlags

  /// Reads a pattern; nil when it or its flags are not valid, or when it is longer or deeper than the limits.
  ///
  /// - Parameter flags: any of the letters s (the dot matches line ends), m (anchors hold at every line), i (case does
  ///   not matter), x (white space outside classes is layout), q (the pattern is literal text), in any order.
  package init?(_ pattern: String, flags: String = "") {
    let scalars = Array(pattern.unicodeScalars.prefix(Pattern.maximumLength + 1))
    guard let flags = PatternFlags(flags), scalars.count <= Pattern.maximumLength else { return nil }
    var parser = PatternParser(flags.withoutLayout(scalars), flags: flags)
    guard let tree = parser.parse() else { return nil }
    program = PatternProgram(tree, groups: parser.groups.opened, classes: parser.classes, flags: flags)
    self.flags = flags
  }

  /// Whether the pattern matches somewhere in the text; nil when the steps are used up.
  package func matches(_ text: String) -> Bool? {
    var matcher = PatternMatcher(program, text: Array(text.unicodeScalars), steps: Pattern.maximumSteps)
    return switch matcher.next(from: 0) {
    case .found: true
    case .absent: false
    case .exhausted: nil
    }
  }
}

/// The flags of a pattern.
struct PatternFlags: Sendable {
  private(set) var dotMatchesLineEnds = false
  private(set) var isMultiline = false
  private(set) var ignoresCase = false
  private(set) var hasLayout = false
  private(set) var isLiteral = false

  /// Nil when a letter is not a flag; a flag written twice is the same as once.
  init?(_ text: String) {
    for letter in text.unicodeScalars {
      switch letter {
      case "s": dotMatchesLineEnds = true
      case "m": isMultiline = true
      case "i": ignoresCase = true
      case "x": hasLayout = true
      case "q": isLiteral = true
      default: return nil
      }
    }
  }

  /// The pattern without the white space that flag x declares to be layout: all of it outside character classes.
  func withoutLayout(_ pattern: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard hasLayout, !isLiteral else { return pattern }
    var kept: [Unicode.Scalar] = []
    var openClasses = 0
    var isEscaped = false
    for scalar in pattern {
      if openClasses == 0, ScalarGroup.isWhiteSpace(scalar) { continue }
      kept.append(scalar)
      if isEscaped {
        isEscaped = false
        continue
      }
      switch scalar {
      case "\\": isEscaped = true
      case "[": openClasses += 1
      case "]": openClasses = max(0, openClasses - 1)
      default: break
      }
    }
    return kept
  }
}
