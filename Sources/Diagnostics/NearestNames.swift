/// The candidates that a misspelt name may have meant, nearest first, then by text; at most `limit`, each once.
///
/// Near means a distance of at most a third of the name's length once case, spaces and diacritics are set aside;
/// diacritics only order candidates that are otherwise equally near. Beside a candidate at distance n, those beyond 2n + 1
/// are left out. The name itself is never offered.
/// At most 200 characters of a name are compared. A code (more digits than letters) is no slip of a word: nothing is
/// offered for it.
package func nearestNames(to name: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
  let wanted = ComparisonKey(name)
  guard limit > 0, !wanted.plain.isEmpty, !wanted.isCode else { return [] }
  var allowed = (wanted.plain.count + 1) / 3
  var nearest: [NearName] = []
  for candidate in candidates where candidate.utf8.count + allowed >= wanted.plain.count && candidate != name {
    let key = ComparisonKey(candidate)
    guard wanted.leastDistance(to: key) <= allowed,
      let distance = EditDistance.between(wanted.plain, key.plain, limit: allowed)
    else { continue }
    let marked = EditDistance.between(wanted.folded, key.folded, limit: ComparisonKey.longest)
    let found = NearName(distance: distance, marked: marked ?? ComparisonKey.longest, text: candidate)
    guard !nearest.contains(found) else { continue }
    nearest.insert(found, at: nearest.firstIndex { found < $0 } ?? nearest.endIndex)
    guard nearest.count >= limit else { continue }
    nearest.removeSubrange(limit...)
    // From now on only candidates as near as the farthest one kept can still matter.
    allowed = min(allowed, nearest.last?.distance ?? allowed)
  }
  // Beside a much better candidate the others only confuse.
  let best = nearest.first?.distance ?? 0
  return nearest.filter { $0.distance <= 2 * best + 1 }.map(\.text)
}

/// A candidate with its distances: without diacritics, then with them.
private struct NearName: Comparable {
  let distance: Int
  let marked: Int
  let text: String

  static func < (left: NearName, right: NearName) -> Bool {
    (left.distance, left.marked, left.text) < (right.distance, right.marked, right.text)
  }
}

/// A name as two sequences of scalars: folded, and folded without diacritics.
private struct ComparisonKey {
  static let longest = 200

  let folded: [Unicode.Scalar]
  let plain: [Unicode.Scalar]
  /// How often the scalars of each residue class occur in `plain`.
  private let histogram: [UInt8]

  init(_ name: String) {
    // Folding shortens a name by its double spaces and decomposed letters only, so four times the length is ample.
    let start = name.unicodeScalars.prefix(ComparisonKey.longest * 4)
    folded = Array(FoldedName(String(start)).key.unicodeScalars.prefix(ComparisonKey.longest))
    plain = folded.compactMap(VietnameseLetters.withoutDiacritics)
    var counts = [UInt8](repeating: 0, count: 32)
    for scalar in plain { counts[Int(scalar.value % 32)] &+= 1 }
    histogram = counts
  }

  /// Whether it has more digits than letters.
  var isCode: Bool {
    let digits = plain.count { (0x30...0x39).contains($0.value) }
    return digits > 0 && digits > plain.count { $0.properties.isAlphabetic }
  }

  /// A bound that the distance without diacritics cannot fall below.
  func leastDistance(to other: ComparisonKey) -> Int {
    var missing = 0
    var extra = 0
    for (mine, theirs) in zip(histogram, other.histogram) {
      let difference = Int(mine) - Int(theirs)
      if difference > 0 { missing += difference } else { extra -= difference }
    }
    return max(missing, extra)
  }
}
