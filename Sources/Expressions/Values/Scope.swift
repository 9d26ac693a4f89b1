import Diagnostics

/// The facts that expressions may name, with the values of their enumerations.
package struct Scope: Sendable {
  package private(set) var facts: [Fact] = []
  /// In the order of the digests of their first words, then the longest first: every procedure has a scope, and one array
  /// takes a third of the room of tables.
  private var entries: [Entry] = []

  /// One name that may stand in an expression.
  private struct Entry {
    let name: FoldedName
    /// Of its first word.
    let digest: UInt64
    /// Whether it is understood without quotation marks.
    let isBare: Bool
    /// Below zero where no fact has the name.
    var named: Int32 = -1
    /// Below zero where the name is no fact's ASCII identifier.
    var identified: Int32 = -1
    /// The value of an enumeration that has the name, in NFC.
    var value: String?

    var fact: FactID? {
      let index = isBare && named >= 0 ? named : identified
      return index >= 0 ? FactID(Int(index)) : nil
    }

    /// The value that the name means without quotation marks.
    var bareValue: String? { isBare ? value : nil }
    /// Whether the name means anything where it stands bare.
    var hasMeaning: Bool { !name.key.isEmpty && (fact != nil || bareValue != nil) }

    init(_ name: FoldedName, digest: UInt64) {
      self.name = name
      self.digest = digest
      isBare = Scope.canStandBare(name.key)
    }
  }

  /// What a name in an expression may mean: a fact, an enumeration's value, or either.
  struct Match {
    let length: Int
    let fact: FactID?
    let value: String?
  }

  /// Facts in the order of their ids; of equal names only the first counts.
  ///
  /// A fact named just like a word of the language (`không`, `nếu`), or beginning with a sign, can be written by its
  /// ASCII identifier only.
  package init(_ facts: [(String, FactType)]) {
    let names = facts.map { FoldedName($0.0) }
    let taken = Set(names)
    self.facts.reserveCapacity(facts.count)
    for (_, type) in facts { addValues(of: type) }
    for (name, fact) in zip(names, facts) { add(name, fact.0, fact.1, avoiding: taken) }
  }

  /// Adds a fact; the id of the fact already there if the name is taken.
  @discardableResult
  package mutating func add(_ name: String, _ type: FactType) -> FactID {
    addValues(of: type)
    return add(FoldedName(name), name, type, avoiding: [])
  }

  @discardableResult
  private mutating func add(
    _ folded: FoldedName, _ name: String, _ type: FactType, avoiding names: Set<FoldedName>
  ) -> FactID {
    let place = place(of: folded)
    if entries[place].named >= 0 { return FactID(Int(entries[place].named)) }
    let id = Int32(facts.count)
    entries[place].named = id
    let base = asciiIdentifier(folded)
    var identifier = base
    var number = 1
    while isTaken(identifier, by: folded, names) {
      number += 1
      identifier = "\(base)_\(number)"
    }
    facts.append(Fact(name: name.nfc, type: type, identifier: identifier))
    entries[self.place(of: FoldedName(identifier))].identified = id
    return FactID(Int(id))
  }

  private func isTaken(_ identifier: String, by name: FoldedName, _ names: Set<FoldedName>) -> Bool {
    if Word.reserved.contains(identifier) { return true }
    let folded = FoldedName(identifier)
    let known = known(folded)
    if let known, known.identified >= 0 || known.value != nil { return true }
    return folded != name && (names.contains(folded) || known.map { $0.named >= 0 } ?? false)
  }

  private mutating func addValues(of type: FactType) {
    if case .list(let element) = type { return addValues(of: element) }
    guard case .enumeration(let values) = type else { return }
    for value in values {
      let place = place(of: FoldedName(value))
      if entries[place].value == nil { entries[place].value = value.nfc }
    }
  }

  /// Whether a folded name is understood where it stands without quotation marks.
  static func canStandBare(_ key: String) -> Bool {
    guard let first = key.first, first.isLetter || first.isNumber else { return false }
    return !Word.operandWords.contains(key)
  }

  /// Where the names with a first word begin.
  private func start(of digest: UInt64) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].digest < digest { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where a name stands, which has been added if it was not there.
  private mutating func place(of name: FoldedName) -> Int {
    let digest = Scope.firstWord(Array(name.key.utf8)[...])
    var place = start(of: digest)
    while place < entries.count, entries[place].digest == digest {
      if entries[place].name == name { return place }
      if entries[place].name.key.utf8.count < name.key.utf8.count { break }
      place += 1
    }
    entries.insert(Entry(name, digest: digest), at: place)
    return place
  }

  private func known(_ name: FoldedName) -> Entry? {
    bucket(Scope.firstWord(Array(name.key.utf8)[...])).first { $0.name == name }
  }

  /// The names with a first word, the longest first.
  private func bucket(_ digest: UInt64) -> ArraySlice<Entry> {
    entries[start(of: digest)...].prefix { $0.digest == digest }
  }

  /// The digest of the bytes up to the first space, sign or letterless character: 0xE2 begins U+2000…U+2FFF, where `≥` and
  /// dashes are.
  private static func firstWord(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.prefix { $0 > 0x20 && $0 != 0xE2 && ($0 >= 0x80 || isASCIIWord($0)) }.withUnsafeBufferPointer(TextDigest.of)
  }

  /// The longest name that stands at a place of folded text and ends at a word's end.
  func longestName(in text: FoldedText, at start: Int) -> Match? {
    let bytes = text.bytes
    guard start < bytes.count else { return nil }
    for entry in bucket(Scope.firstWord(bytes[start...])) {
      let name = entry.name.key.utf8
      let end = start + name.count
      guard entry.hasMeaning, end <= bytes.count, bytes[start..<end].elementsEqual(name) else { continue }
      if text.isWord(at: end - 1), text.isWord(at: end) { continue }
      return Match(length: name.count, fact: entry.fact, value: entry.bareValue)
    }
    return nil
  }

  /// Whether a longer name begins with this one, so that what follows could be taken for its continuation.
  func hasLongerName(than name: String) -> Bool {
    let bytes = Array(FoldedName(name).key.utf8)
    return bucket(Scope.firstWord(bytes[...])).contains { entry in
      entry.hasMeaning && entry.name.key.utf8.count > bytes.count && entry.name.key.utf8.starts(with: bytes)
    }
  }

  /// Whether a folded name is a value of one of the enumerations.
  func hasValue(_ key: String) -> Bool { known(FoldedName(key))?.value != nil }

  /// The fact of this name, or of this ASCII identifier.
  package func fact(named name: String) -> FactID? {
    guard let known = known(FoldedName(name)) else { return nil }
    if known.named >= 0 { return FactID(Int(known.named)) }
    guard known.identified >= 0, facts[Int(known.identified)].identifier == name else { return nil }
    return FactID(Int(known.identified))
  }

  package subscript(id: FactID) -> Fact? { facts.indices.contains(id.index) ? facts[id.index] : nil }
}

func isASCIIWord(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
  default: false
  }
}
