extension Pattern {
  /// The text with every match replaced.
  ///
  /// `$0` is the match, `$1` and so on its groups, `\$` and `\\` the signs themselves; under flag q the replacement is
  /// literal. Nil when the replacement is not valid (F&O FORX0004), when the pattern matches the empty text (FORX0003),
  /// or when the steps are used up.
  package func replacing(in text: String, with replacement: String) -> String? {
    guard let pieces = PatternReplacement(replacement, for: self)?.pieces, !matchesEmptyText else { return nil }
    var matcher = PatternMatcher(program, text: Array(text.unicodeScalars), steps: Pattern.maximumSteps)
    var result = String.UnicodeScalarView()
    var position = 0
    while true {
      switch matcher.next(from: position) {
      case .exhausted: return nil
      case .absent:
        result.append(contentsOf: matcher.text[position...])
        return String(result)
      case .found(let match):
        result.append(contentsOf: matcher.text[position..<match.lowerBound])
        for piece in pieces {
          let written: ArraySlice<Unicode.Scalar> =
            switch piece {
            case .literal(let scalars): scalars[...]
            case .match: matcher.text[match]
            case .group(let group): matcher.text(ofGroup: group)
            }
          // The result is bounded as the work is.
          guard matcher.spend(written.count) else { return nil }
          result.append(contentsOf: written)
        }
        position = match.upperBound
      }
    }
  }

  /// The parts of the text between the matches, as `fn:tokenize` gives them: a match at either end leaves an empty part
  /// there, and an empty text has no parts.
  ///
  /// Nil when the pattern matches the empty text (F&O FORX0003) or when the steps are used up.
  package func splitting(_ text: String) -> [String]? {
    guard !matchesEmptyText else { return nil }
    guard !text.isEmpty else { return [] }
    var matcher = PatternMatcher(program, text: Array(text.unicodeScalars), steps: Pattern.maximumSteps)
    var parts: [String] = []
    var position = 0
    while true {
      switch matcher.next(from: position) {
      case .exhausted: return nil
      case .absent: return parts + [String(scalars: matcher.text[position...])]
      case .found(let match):
        parts.append(String(scalars: matcher.text[position..<match.lowerBound]))
        position = match.upperBound
      }
    }
  }

  /// Without looking around, a pattern that matches nothing somewhere also does so in the empty text; so one that does
  /// not always moves on.
  private var matchesEmptyText: Bool { matches("") != false }
}

/// What is written in place of a match.
struct PatternReplacement {
  enum Piece {
    case literal([Unicode.Scalar])
    case match
    case group(Int)
  }

  private(set) var pieces: [Piece] = []

  /// Nil when a backslash or a dollar sign is followed by something else than the two may be.
  init?(_ text: String, for pattern: Pattern) {
    let scalars = Array(text.unicodeScalars)
    guard !pattern.flags.isLiteral else {
      pieces = [.literal(scalars)]
      return
    }
    var literal: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\\":
        guard index < scalars.count, scalars[index] == "\\" || scalars[index] == "$" else { return nil }
        literal.append(scalars[index])
        index += 1
      case "$":
        guard index < scalars.count, let digit = PatternParser.decimalDigit(scalars[index]) else { return nil }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = []
        index += 1
        appendGroup(startingWith: digit, scalars, &index, groups: pattern.program.groups)
      default: literal.append(scalar)
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
  }

  /// The longest number that is a group or below ten; a digit that makes it neither is literal. A number below ten that
  /// is no group stands for nothing.
  private mutating func appendGroup(
    startingWith first: Int, _ scalars: [Unicode.Scalar], _ index: inout Int, groups: Int
  ) {
    var number = first
    while index < scalars.count, let digit = PatternParser.decimalDigit(scalars[index]),
      number * 10 + digit <= max(groups, 9)
    {
      number = number * 10 + digit
      index += 1
    }
    if number == 0 { pieces.append(.match) } else if number <= groups { pieces.append(.group(number)) }
  }
}

extension String {
  fileprivate init(scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
