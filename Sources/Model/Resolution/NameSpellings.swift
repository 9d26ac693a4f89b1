import Diagnostics
import Foundation
import Synchronization

/// Names by the number of their letters and by their letters without diacritics, to find the one that a slip of the keyboard was meant for.
///
/// Made when the first unknown name is met: in a catalogue of ten thousand papers that costs more than reading it.
final class NearNames: Sendable {
  private let names: @Sendable () -> [String]
  private let spellings = Mutex<NameSpellings?>(nil)

  init(of names: @escaping @Sendable () -> [String]) { self.names = names }

  /// A name that differs in its diacritics only, or in one letter; nil when there is none.
  func nearMiss(of name: Name) -> String? {
    spellings.withLock { spellings in
      let known = spellings ?? NameSpellings(names())
      spellings = known
      return known.nearMiss(of: name)
    }
  }
}

private struct NameSpellings: Sendable {
  private var byBases: [String: String] = [:]
  private var byLength: [Int: [(name: String, letters: [Unicode.Scalar])]] = [:]
  /// Shorter names are too easily alike.
  private static let leastLength = 8

  init(_ names: [String]) {
    for name in names {
      let letters = Array(FoldedName(name).key.unicodeScalars)
      byBases[NameSpellings.bases(of: letters)] = name
      byLength[letters.count, default: []].append((name, letters))
    }
  }

  /// A name that differs in its diacritics only, or in one letter, added, left out or changed; nil when there is none.
  ///
  /// Numbers tell documents apart (Mẫu 1, Mẫu 2) and spaces words: a digit or space that differs is no slip.
  func nearMiss(of name: Name) -> String? {
    let letters = Array(name.folded.key.unicodeScalars)
    guard letters.count >= NameSpellings.leastLength else { return nil }
    if let name = byBases[NameSpellings.bases(of: letters)] { return name }
    for length in (letters.count - 1)...(letters.count + 1) {
      for candidate in byLength[length, default: []] where NameSpellings.isNearMiss(letters, candidate.letters) {
        return candidate.name
      }
    }
    return nil
  }

  /// The letters without their diacritics.
  private static func bases(of letters: [Unicode.Scalar]) -> String {
    let bases = letters.compactMap(VietnameseLetters.withoutDiacritics)
    if bases.allSatisfy(\.isASCII) { return String(String.UnicodeScalarView(bases)) }
    let whole = String(String.UnicodeScalarView(letters)).decomposedStringWithCanonicalMapping
    return String(String.UnicodeScalarView(whole.unicodeScalars.compactMap(VietnameseLetters.withoutDiacritics)))
  }

  private static func isNearMiss(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    let shortest = min(left.count, right.count) - start
    guard max(left.count, right.count) - start > 0 else { return false }
    var end = 0
    while end < shortest, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
    let changed = max(left.count, right.count) - start - end
    let differing = left[start..<(left.count - end)] + right[start..<(right.count - end)]
    return changed == 1 && !differing.contains { $0.properties.numericType != nil || $0 == " " }
  }
}
