import Diagnostics

/// The facts that expressions may name, with the values of their enumerations.
package struct Scope: Sendable {
  package private(set) var facts: [Fact] = []
  private var byName: [FoldedName: FactID] = [:]
  private var byIdentifier: [String: FactID] = [:]
  /// By the digest of their first word, the longest first.
  private var entries: [UInt64: [Entry]] = [:]
  private var valueNames: Set<FoldedName> = []

  /// One name that may stand in an expression.
  private struct Entry {
    let bytes: [UInt8]
    var fact: FactID?
    var value: String?
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
    if let id = byName[folded] { return id }
    let id = FactID(facts.count)
    let base = asciiIdentifier(folded)
    var identifier = base
    var number = 1
    while isTaken(identifier, by: folded, names) {
      number += 1
      identifier = "\(base)_\(number)"
    }
    facts.append(Fact(name: name.nfc, type: type, identifier: identifier))
    byName[folded] = id
    byIdentifier[identifier] = id
    if Scope.canStandBare(folded.key) { enter(folded.key) { $0.fact = id } }
    enter(identifier) { if $0.fact == nil { $0.fact = id } }
    return id
  }

  private func isTaken(_ identifier: String, by name: FoldedName, _ names: Set<FoldedName>) -> Bool {
    let folded = FoldedName(identifier)
    if Word.reserved.contains(identifier) || byIdentifier[identifier] != nil || valueNames.contains(folded) {
      return true
    }
    return folded != name && (names.contains(folded) || byName[folded] != nil)
  }

  private mutating func addValues(of type: FactType) {
    if case .list(let element) = type { return addValues(of: element) }
    guard case .enumeration(let values) = type else { return }
    for value in values {
      let name = FoldedName(value)
      guard valueNames.insert(name).inserted, Scope.canStandBare(name.key) else { continue }
      enter(name.key) { $0.value = value.nfc }
    }
  }

  /// Whether a folded name is understood where it stands without quotation marks.
  static func canStandBare(_ key: String) -> Bool {
    guard let first = key.first, first.isLetter || first.isNumber else { return false }
    return !Word.operandWords.contains(key)
  }

  private mutating func enter(_ key: String, _ change: (inout Entry) -> Void) {
    let bytes = Array(key.utf8)
    guard !bytes.isEmpty else { return }
    let word = Scope.firstWord(bytes[...])
    var bucket = entries[word] ?? []
    if let index = bucket.firstIndex(where: { $0.bytes == bytes }) {
      change(&bucket[index])
    } else {
      var entry = Entry(bytes: bytes)
      change(&entry)
      bucket.append(entry)
      bucket.sort { $0.bytes.count > $1.bytes.count }
    }
    entries[word] = bucket
  }

  /// The digest of the bytes up to the first space, sign or letterless character: 0xE2 begins U+2000…U+2FFF, where `≥` and
  /// dashes are.
  private static func firstWord(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.prefix { $0 > 0x20 && $0 != 0xE2 && ($0 >= 0x80 || isASCIIWord($0)) }.withUnsafeBufferPointer(TextDigest.of)
  }

  /// The longest name that stands at a place of folded text and ends at a word's end.
  func longestName(in text: FoldedText, at start: Int) -> Match? {
    let bytes = text.bytes
    guard start < bytes.count, let bucket = entries[Scope.firstWord(bytes[start...])] else { return nil }
    for entry in bucket {
      let end = start + entry.bytes.count
      guard end <= bytes.count, bytes[start..<end].elementsEqual(entry.bytes) else { continue }
      if text.isWord(at: end - 1), text.isWord(at: end) { continue }
      return Match(length: entry.bytes.count, fact: entry.fact, value: entry.value)
    }
    return nil
  }

  /// Whether a longer name begins with this one, so that what follows could be taken for its continuation.
  func hasLongerName(than name: String) -> Bool {
    let bytes = Array(FoldedName(name).key.utf8)
    let bucket = entries[Scope.firstWord(bytes[...])] ?? []
    return bucket.contains { $0.bytes.count > bytes.count && $0.bytes.starts(with: bytes) }
  }

  /// Whether a folded name is a value of one of the enumerations.
  func hasValue(_ key: String) -> Bool { valueNames.contains(FoldedName(key)) }

  /// The fact of this name, or of this ASCII identifier.
  package func fact(named name: String) -> FactID? {
    byName[FoldedName(name)] ?? byIdentifier[name]
  }

  package subscript(id: FactID) -> Fact? { facts.indices.contains(id.index) ? facts[id.index] : nil }
}

func isASCIIWord(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
  default: false
  }
}
