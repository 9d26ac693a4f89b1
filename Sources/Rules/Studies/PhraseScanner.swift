/// Tells in one pass over a text which kinds of phrases stand in it, however many phrases there are.
///
/// The automaton of Aho and Corasick (1975) over the bytes of UTF-8: every state is the longest end of what has been read
/// that some phrase begins with.
struct PhraseScanner<Kinds: OptionSet & Sendable>: Sendable where Kinds.RawValue == UInt8 {
  /// Bytes that stand in some phrase are told apart; all others are class 0.
  private var classes = [UInt8](repeating: 0, count: 256)
  private var classCount = 1
  /// The next state for every state and class.
  private var next: [Int] = []
  /// The kinds of the phrases that end in every state.
  private var found: [UInt8] = [0]
  /// The same two lists as one, by the place of the state's first class: the next state's place, and above it its kinds.
  private var steps: [UInt32] = []

  /// All phrases together may have 50,000 bytes at most.
  init(_ lists: [(kind: Kinds, phrases: [String])]) {
    for byte in lists.flatMap(\.phrases).flatMap(\.utf8) where classes[Int(byte)] == 0 {
      classes[Int(byte)] = UInt8(classCount)
      classCount += 1
    }
    // Where a phrase leads on from a state; 0 stands for nowhere, for no phrase leads to the start.
    next = [Int](repeating: 0, count: classCount)
    for (kind, phrases) in lists {
      for phrase in phrases { add(phrase, kind) }
    }
    link()
    steps = next.map { UInt32($0 * classCount) | UInt32(found[$0]) << 24 }
  }

  private mutating func add(_ phrase: String, _ kind: Kinds) {
    var state = 0
    for byte in phrase.utf8 {
      let place = state * classCount + Int(classes[Int(byte)])
      if next[place] == 0 {
        next[place] = found.count
        found.append(0)
        next += [Int](repeating: 0, count: classCount)
      }
      state = next[place]
    }
    found[state] |= kind.rawValue
  }

  /// Where no phrase leads on, the state of the longest other beginning does.
  private mutating func link() {
    var fallback = [Int](repeating: 0, count: found.count)
    var open = (0..<classCount).map { next[$0] }.filter { $0 != 0 }
    var position = 0
    while position < open.count {
      let state = open[position]
      position += 1
      found[state] |= found[fallback[state]]
      for symbol in 0..<classCount {
        let place = state * classCount + symbol
        let elsewhere = next[fallback[state] * classCount + symbol]
        if next[place] == 0 {
          next[place] = elsewhere
        } else {
          fallback[next[place]] = elsewhere
          open.append(next[place])
        }
      }
    }
  }

  /// The kinds of which some phrase occurs in a text, byte for byte.
  func kinds(in text: String) -> Kinds {
    let (steps, classes) = (self.steps, self.classes)
    var text = text
    return text.withUTF8 { bytes in
      var step: UInt32 = 0
      var seen: UInt32 = 0
      for byte in bytes {
        step = steps[Int(step & 0xFF_FFFF) + Int(classes[Int(byte)])]
        seen |= step
      }
      return Kinds(rawValue: UInt8(seen >> 24))
    }
  }
}
