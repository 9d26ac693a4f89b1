/// What an escape stands for where it may stand for one scalar or for many.
enum CharacterEscape {
  case single(Unicode.Scalar)
  case group(ScalarGroup)
}

extension PatternParser {
  /// The members of a class as they are read: case matters to what is written out, not to what an escape names.
  private struct Members {
    var isNegated = false
    var written = ScalarGroup()
    var escaped = ScalarGroup()

    func group(ignoringCase: Bool) -> ScalarGroup {
      var group = ignoringCase ? written.withCaseVariants : written
      group.formUnion(escaped)
      group.isNegated = isNegated
      return group
    }
  }

  /// How the members of a class ended.
  private enum MembersEnd {
    case bracket, subtraction
  }

  /// A class in brackets, whose opening bracket has been read: `[A-Z-[OI]]`.
  mutating func characterClass() -> ScalarClass? {
    var groups: [ScalarGroup] = []
    while groups.count < Pattern.maximumNesting {
      guard let (members, end) = members() else { return nil }
      groups.append(members.group(ignoringCase: flags.ignoresCase))
      guard end == .bracket else { continue }
      // The brackets of the classes from which this one is subtracted.
      for _ in groups.dropFirst() {
        guard take("]") else { return nil }
      }
      return ScalarClass(groups)
    }
    return nil
  }

  private mutating func members() -> (Members, MembersEnd)? {
    var members = Members()
    members.isNegated = take("^")
    var isFirst = true
    while let next = peek() {
      if !isFirst {
        if take("]") { return (members, .bracket) }
        if startsSubtraction(at: 0) {
          advance()
          advance()
          return (members, .subtraction)
        }
      }
      // A bare hyphen is a member only at either end.
      if next == "-", !isFirst, peek(1) != "]", !startsSubtraction(at: 1) { return nil }
      guard readMember(into: &members) else { return nil }
      isFirst = false
    }
    return nil
  }

  private func startsSubtraction(at distance: Int) -> Bool {
    peek(distance) == "-" && peek(distance + 1) == "["
  }

  /// Reads a scalar, a range or an escape; false when it is none.
  private mutating func readMember(into members: inout Members) -> Bool {
    let low: Unicode.Scalar
    switch classCharacter() {
    case .single(let scalar): low = scalar
    case .group(let escaped):
      members.escaped.formUnion(escaped)
      return true
    case nil: return false
    }
    let isRange = peek() == "-" && peek(1) != "]" && !startsSubtraction(at: 0) && !startsSubtraction(at: 1)
    guard isRange else {
      members.written.insert(low.value...low.value)
      return true
    }
    advance()
    guard case .single(let high) = classCharacter(), low <= high else { return false }
    members.written.insert(low.value...high.value)
    return true
  }

  private mutating func classCharacter() -> CharacterEscape? {
    guard let first = peek(), first != "[", first != "]" else { return nil }
    advance()
    return first == "\\" ? characterEscape() : .single(first)
  }

  /// An escape other than a back-reference, behind its backslash.
  mutating func characterEscape() -> CharacterEscape? {
    guard let letter = peek() else { return nil }
    advance()
    switch letter {
    case "n": return .single("\n")
    case "r": return .single("\r")
    case "t": return .single("\t")
    case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$": return .single(letter)
    case "s": return .group(.whiteSpace)
    case "S": return .group(ScalarGroup.whiteSpace.complement)
    case "i": return .group(.nameStart)
    case "I": return .group(ScalarGroup.nameStart.complement)
    case "c": return .group(.name)
    case "C": return .group(ScalarGroup.name.complement)
    case "d": return .group(ScalarGroup(.decimalDigits))
    case "D": return .group(ScalarGroup(GeneralCategories.decimalDigits.complement))
    case "w": return .group(ScalarGroup(GeneralCategories.separating.complement))
    case "W": return .group(ScalarGroup(.separating))
    case "p": return property().map { .group($0) }
    case "P": return property().map { .group($0.complement) }
    default: return nil
    }
  }

  /// A category or block name in braces.
  private mutating func property() -> ScalarGroup? {
    guard take("{") else { return nil }
    var name = String.UnicodeScalarView()
    while let scalar = peek(), scalar != "}" {
      name.append(scalar)
      advance()
    }
    guard take("}") else { return nil }
    if let categories = GeneralCategories(named: String(name)) { return ScalarGroup(categories) }
    guard name.starts(with: "Is".unicodeScalars) else { return nil }
    return UnicodeBlock.range(named: String(name.dropFirst(2))).map { ScalarGroup([$0]) }
  }
}
