/// Reads a pattern into its tree; every reading function gives nil for text that is not a valid pattern.
struct PatternParser {
  /// Which groups have been opened and closed, by number from 1.
  struct Groups {
    private(set) var opened = 0
    private var closed: Set<Int> = []

    mutating func open() -> Int {
      opened += 1
      return opened
    }

    mutating func close(_ group: Int) { closed.insert(group) }

    func isClosed(_ group: Int) -> Bool { closed.contains(group) }
  }

  let flags: PatternFlags
  private(set) var groups = Groups()
  private(set) var classes: [ScalarClass] = []
  private var classOfLetter: [Unicode.Scalar: Int] = [:]
  private let pattern: [Unicode.Scalar]
  private var index = 0

  init(_ pattern: [Unicode.Scalar], flags: PatternFlags) {
    self.pattern = pattern
    self.flags = flags
  }

  /// The tree of the whole pattern.
  mutating func parse() -> PatternNode? {
    guard !flags.isLiteral else {
      var nodes: [PatternNode] = []
      for scalar in pattern { nodes.append(.scalar(literal(scalar))) }
      return .sequence(nodes)
    }
    guard let tree = choice(depth: 0), index == pattern.count else { return nil }
    return tree
  }

  /// The value of an ASCII digit.
  static func decimalDigit(_ scalar: Unicode.Scalar?) -> Int? {
    guard let scalar, ("0"..."9").contains(scalar) else { return nil }
    return Int(scalar.value) - 0x30
  }

  /// The scalar so many places ahead.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < pattern.count ? pattern[index + distance] : nil
  }

  mutating func advance() { index += 1 }

  /// Reads this scalar if it is the next one.
  mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard peek() == wanted else { return false }
    index += 1
    return true
  }

  private mutating func choice(depth: Int) -> PatternNode? {
    guard depth <= Pattern.maximumNesting else { return nil }
    var branches: [PatternNode] = []
    repeat {
      guard let branch = sequence(depth: depth) else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence(depth: Int) -> PatternNode? {
    var pieces: [PatternNode] = []
    while let next = peek(), next != "|", next != ")" {
      guard let atom = atom(depth: depth), let piece = quantified(atom) else { return nil }
      pieces.append(piece)
    }
    return pieces.count == 1 ? pieces[0] : .sequence(pieces)
  }

  private mutating func atom(depth: Int) -> PatternNode? {
    guard let first = peek() else { return nil }
    advance()
    switch first {
    case "(": return group(depth: depth)
    case "[": return characterClass().map { .scalar(.oneOf(classNumber: number(of: $0))) }
    case "\\": return escape()
    case ".": return .scalar(flags.dotMatchesLineEnds ? .any : .anyInLine)
    case "^": return .anchor(flags.isMultiline ? .lineStart : .textStart)
    case "$": return .anchor(flags.isMultiline ? .lineEnd : .textEnd)
    case "?", "*", "+", "{", "}", "]": return nil
    default: return .scalar(literal(first))
    }
  }

  private mutating func group(depth: Int) -> PatternNode? {
    if peek() == "?" {
      guard peek(1) == ":" else { return nil }
      index += 2
      guard let node = choice(depth: depth + 1), take(")") else { return nil }
      return node
    }
    let group = groups.open()
    guard let node = choice(depth: depth + 1), take(")") else { return nil }
    groups.close(group)
    return .capture(node, group: group)
  }

  private mutating func escape() -> PatternNode? {
    if let digit = peek(), ("1"..."9").contains(digit) { return reference() }
    switch characterEscape() {
    case .single(let scalar): return .scalar(literal(scalar))
    case .group(let group): return .scalar(.oneOf(classNumber: number(of: ScalarClass([group]))))
    case nil: return nil
    }
  }

  /// A further digit belongs to the number only while so many groups have been opened.
  private mutating func reference() -> PatternNode? {
    var group = 0
    while let digit = PatternParser.decimalDigit(peek()), group == 0 || group * 10 + digit <= groups.opened {
      group = group * 10 + digit
      advance()
    }
    return groups.isClosed(group) ? .reference(group: group) : nil
  }

  private mutating func quantified(_ atom: PatternNode) -> PatternNode? {
    let bounds: (minimum: Int, maximum: Int)
    switch peek() {
    case "?": bounds = (0, 1)
    case "*": bounds = (0, PatternQuantifier.unbounded)
    case "+": bounds = (1, PatternQuantifier.unbounded)
    case "{":
      advance()
      guard let counted = countedBounds() else { return nil }
      bounds = counted
    default: return atom
    }
    advance()
    let isLazy = take("?")
    return .repetition(
      atom, PatternQuantifier(minimum: bounds.minimum, maximum: bounds.maximum, isLazy: isLazy))
  }

  /// The inside of braces; leaves the closing brace as the next scalar.
  private mutating func countedBounds() -> (minimum: Int, maximum: Int)? {
    guard let minimum = count() else { return nil }
    var maximum = minimum
    if take(",") {
      if peek() == "}" { return (minimum, PatternQuantifier.unbounded) }
      guard let written = count() else { return nil }
      maximum = written
    }
    return peek() == "}" && minimum <= maximum ? (minimum, maximum) : nil
  }

  /// A number of repetitions; what is beyond a thousand million, and so beyond every text, counts as that.
  private mutating func count() -> Int? {
    var value: Int?
    while let digit = PatternParser.decimalDigit(peek()) {
      value = min((value ?? 0) * 10 + digit, 1_000_000_000)
      advance()
    }
    return value
  }

  /// The test for a scalar that stands for itself, and under flag i for its case variants.
  private mutating func literal(_ scalar: Unicode.Scalar) -> ScalarTest {
    guard flags.ignoresCase, !CaseVariants.of(scalar).isEmpty else { return .one(scalar) }
    if let known = classOfLetter[scalar] { return .oneOf(classNumber: known) }
    let number = number(of: ScalarClass([ScalarGroup([scalar.value...scalar.value]).withCaseVariants]))
    classOfLetter[scalar] = number
    return .oneOf(classNumber: number)
  }

  private mutating func number(of scalarClass: ScalarClass) -> Int {
    classes.append(scalarClass)
    return classes.count - 1
  }
}
