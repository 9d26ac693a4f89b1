import Diagnostics

/// Finds names so alike that an officer may wish to join them: the same but for diacritics, or for one letter.
///
/// Names that differ in a digit, of whatever numerals, are different things, and short names are too easily alike.
enum AlikeNames {
  private static let leastLength = 12

  static func proposals(_ names: NameRegistry, _ registry: Join.Registry) -> [Join] {
    var groups = UnionOfPlaces(count: names.entries.count)
    var bases: [[UInt8]: Int] = [:]
    var gaps: [UInt64: [Int]] = [:]
    let letters = names.entries.map { baseLetters(of: $0.name) }
    for (place, word) in letters.enumerated() where word.count >= leastLength {
      if let first = bases[word] { groups.join(first, place) } else { bases[word] = place }
    }
    for (word, place) in bases.sorted(by: { $0.value < $1.value }) {
      for hash in hashesWithoutOne(word) {
        for other in gaps[hash, default: []] where isAlike(letters[other], word) { groups.join(other, place) }
        if gaps[hash]?.last != place { gaps[hash, default: []].append(place) }
      }
    }
    return groups.groups.map { places in
      Join(
        registry, name: names.entries[places[0]].name, wordings: places.dropFirst().map { names.entries[$0].name })
    }
  }

  /// Letters without diacritics and digits, without space.
  private static func baseLetters(of name: String) -> [UInt8] {
    FoldedName(name).key.unicodeScalars.flatMap { scalar -> [UInt8] in
      let base = VietnameseLetters.withoutDiacritics(scalar) ?? scalar
      guard base.properties.isAlphabetic || base.properties.numericType != nil else { return [] }
      return Array(UTF8.encode(base) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Of each word that one letter less makes, a hash; two words one letter apart share one of them, or one is a hash of
  /// the other.
  private static func hashesWithoutOne(_ word: [UInt8]) -> [UInt64] {
    let base: UInt64 = 1_099_511_628_211
    var heads: [UInt64] = [0]
    for byte in word { heads.append(heads[heads.count - 1] &* base &+ UInt64(byte) &+ 1) }
    var hashes = [heads[word.count]]
    var tail: UInt64 = 0
    var power: UInt64 = 1
    for index in word.indices.reversed() {
      hashes.append(heads[index] &* power &+ tail)
      tail = tail &+ (UInt64(word[index]) &+ 1) &* power
      power = power &* base
    }
    return hashes
  }

  /// Whether two words differ in one letter, added, left out or changed, that is no digit.
  private static func isAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    let shortest = min(left.count, right.count) - start
    var end = 0
    while end < shortest, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
    let differing = left[start..<(left.count - end)] + right[start..<(right.count - end)]
    let isOne = max(left.count, right.count) - start - end == 1
    return isOne && !differing.contains { (0x30...0x39).contains($0) || "ivx".utf8.contains($0) }
  }
}

/// Places that belong together.
private struct UnionOfPlaces {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  private func root(_ place: Int) -> Int {
    var place = place
    while parents[place] != place { place = parents[place] }
    return place
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (first, second) = (root(left), root(right))
    parents[max(first, second)] = min(first, second)
  }

  /// Groups of two and more, in the order of their first places.
  var groups: [[Int]] {
    var byRoot: [Int: [Int]] = [:]
    for place in parents.indices { byRoot[root(place), default: []].append(place) }
    return byRoot.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
