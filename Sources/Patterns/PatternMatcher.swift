/// What a search for a match came to.
enum PatternSearch {
  case found(Range<Int>)
  case absent
  /// The steps are used up, or the places to come back to are too many.
  case exhausted
}

/// Runs a program over a text, trying alternatives in order; what remains to be tried is kept in an array, so that
/// depth of recursion never depends on the text.
struct PatternMatcher {
  /// How many places to come back to are kept at once; 32 bytes each.
  private static let maximumPending = 1_000_000

  /// What a slot holds before it is written.
  private static let unset = -1

  private struct Place {
    var instruction: Int
    var position: Int

    var next: Place { Place(instruction: instruction + 1, position: position) }
  }

  private enum Pending {
    case place(Place)
    /// A slot to be set back to what it was.
    case restore(slot: Int, value: Int)
    /// A greedy span that may give scalars back, down to a position.
    case shrink(Place, floor: Int)
    /// A lazy span that may take so many scalars more.
    case grow(Place, remaining: Int)
  }

  let program: PatternProgram
  let text: [Unicode.Scalar]
  private var steps: Int
  private var slots: [Int]
  private var pending: [Pending] = []

  init(_ program: PatternProgram, text: [Unicode.Scalar], steps: Int) {
    self.program = program
    self.text = text
    self.steps = steps
    slots = Array(repeating: PatternMatcher.unset, count: program.slotCount)
  }

  /// The first match that starts at the position or later.
  mutating func next(from position: Int) -> PatternSearch {
    reset()
    let leading = program.leadingSpan
    var start = position
    while start <= text.count {
      if program.isAnchored, start > 0 { return .absent }
      switch end(from: start) {
      case .found(let range): return .found(range)
      case .exhausted: return .exhausted
      case .absent:
        // A failed attempt has set all slots back, so the next one starts afresh.
        start = leading.map { skip($0, from: start) } ?? start + 1
      }
    }
    return .absent
  }

  /// The text of a group in the match found last, empty when the group took no part in it.
  func text(ofGroup group: Int) -> ArraySlice<Unicode.Scalar> {
    let slots = PatternProgram.slots(ofGroup: group)
    let (start, end) = (self.slots[slots.start], self.slots[slots.end])
    // In a later round a group may have begun again without coming to its end.
    return start >= 0 && start <= end ? text[start..<end] : []
  }

  /// Uses up steps; false when there are none left.
  mutating func spend(_ count: Int) -> Bool {
    steps = max(0, steps - count)
    return steps > 0
  }

  private mutating func reset() {
    _ = spend(slots.count)
    slots = Array(repeating: PatternMatcher.unset, count: program.slotCount)
  }

  private mutating func skip(_ test: ScalarTest, from start: Int) -> Int {
    var position = start
    while position < text.count, passes(test, at: position), spend(1) { position += 1 }
    return max(position, start + 1)
  }

  private mutating func end(from start: Int) -> PatternSearch {
    pending.removeAll(keepingCapacity: true)
    var place = Place(instruction: 0, position: start)
    while place.instruction < program.instructions.count {
      guard spend(1) else { return .exhausted }
      guard let next = step(place) ?? resume() else { return steps > 0 ? .absent : .exhausted }
      place = next
    }
    return steps > 0 ? .found(start..<place.position) : .exhausted
  }

  /// Where one instruction leads to, nil when it fails.
  private mutating func step(_ place: Place) -> Place? {
    switch program.instructions[place.instruction] {
    case .scalar(let test):
      guard passes(test, at: place.position) else { return nil }
      return Place(instruction: place.instruction + 1, position: place.position + 1)
    case .anchor(let anchor): return holds(anchor, at: place.position) ? place.next : nil
    case .reference(let group):
      return repeats(group, at: place.position).map { Place(instruction: place.instruction + 1, position: $0) }
    case .mark(let slot):
      write(place.position, to: slot)
      return place.next
    case .jump(let target): return Place(instruction: target, position: place.position)
    case .fork(let first, let second):
      keep(.place(Place(instruction: second, position: place.position)))
      return Place(instruction: first, position: place.position)
    case .span(let quantifier): return span(quantifier, from: place)
    case .enter(let counter):
      write(0, to: counter)
      write(PatternMatcher.unset, to: counter + 1)
      return place.next
    case .test(let counter, let quantifier, let exit):
      return round(counter, quantifier, exit: Place(instruction: exit, position: place.position), again: place.next)
    case .iterate(let counter):
      write(slots[counter] + 1, to: counter)
      write(place.position, to: counter + 1)
      return place.next
    }
  }

  /// The last place kept, with the slots as they were then.
  private mutating func resume() -> Place? {
    while let last = pending.popLast() {
      switch last {
      case .place(let place): return place
      case .restore(let slot, let value): slots[slot] = value
      case .shrink(var place, let floor):
        place.position -= 1
        if place.position > floor { keep(.shrink(place, floor: floor)) }
        return place
      case .grow(var place, let remaining):
        guard case .scalar(let test) = program.instructions[place.instruction - 1],
          passes(test, at: place.position)
        else { continue }
        place.position += 1
        if remaining > 1 { keep(.grow(place, remaining: remaining - 1)) }
        return place
      }
    }
    return nil
  }

  private mutating func span(_ quantifier: PatternQuantifier, from place: Place) -> Place? {
    guard case .scalar(let test) = program.instructions[place.instruction + 1] else { return nil }
    let (minimum, maximum) = (quantifier.minimum, quantifier.maximum)
    guard text.count - place.position >= minimum else { return nil }
    let floor = place.position + minimum
    let ceiling = quantifier.isLazy ? floor : place.position + min(maximum, text.count - place.position)
    var after = Place(instruction: place.instruction + 2, position: place.position)
    while after.position < ceiling, passes(test, at: after.position), spend(1) { after.position += 1 }
    guard after.position >= floor else { return nil }
    if !quantifier.isLazy {
      if after.position > floor { keep(.shrink(after, floor: floor)) }
    } else if maximum > minimum {
      keep(.grow(after, remaining: maximum - minimum))
    }
    return after
  }

  /// Another round of a counted loop or the way out of it. Beyond the minimum, a round that consumed nothing is the
  /// last; below it, one that does may follow, as in `(?:^a??){2}`.
  private mutating func round(
    _ counter: Int, _ quantifier: PatternQuantifier, exit: Place, again: Place
  ) -> Place {
    let rounds = slots[counter]
    if rounds < quantifier.minimum { return again }
    let isEmptyRound = rounds > quantifier.minimum && slots[counter + 1] == exit.position
    if isEmptyRound || rounds >= quantifier.maximum { return exit }
    keep(.place(quantifier.isLazy ? again : exit))
    return quantifier.isLazy ? exit : again
  }

  /// The position behind a repetition of the group's text, nil when the text goes on otherwise.
  private mutating func repeats(_ group: Int, at position: Int) -> Int? {
    let wanted = text(ofGroup: group)
    guard text.count - position >= wanted.count, spend(wanted.count) else { return nil }
    let isSame = zip(wanted, text[position...]).allSatisfy { pair in
      program.ignoresCase ? CaseVariants.areSame(pair.0, pair.1) : pair.0 == pair.1
    }
    return isSame ? position + wanted.count : nil
  }

  private mutating func passes(_ test: ScalarTest, at position: Int) -> Bool {
    guard position < text.count else { return false }
    let scalar = text[position]
    switch test {
    case .one(let wanted): return scalar == wanted
    case .any: return true
    case .anyInLine: return scalar != "\n" && scalar != "\r"
    case .oneOf(let number):
      steps = max(0, steps - program.classes[number].cost + 1)
      return program.classes[number].contains(scalar)
    }
  }

  /// A newline that is the last scalar of the text ends a line and starts none (F&O 3.1, 5.6.1).
  private func holds(_ anchor: PatternAnchor, at position: Int) -> Bool {
    switch anchor {
    case .textStart: position == 0
    case .textEnd: position == text.count
    case .lineStart: position == 0 || (position < text.count && text[position - 1] == "\n")
    case .lineEnd: position == text.count ? text.last != "\n" : text[position] == "\n"
    }
  }

  private mutating func write(_ value: Int, to slot: Int) {
    keep(.restore(slot: slot, value: slots[slot]))
    slots[slot] = value
  }

  private mutating func keep(_ entry: Pending) {
    guard pending.count < PatternMatcher.maximumPending else {
      steps = 0
      return
    }
    pending.append(entry)
  }
}
