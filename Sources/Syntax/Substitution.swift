/// Bytes of the file in whose place libyaml is given others.
struct Substitution {
  let range: Range<Int>
  let replacement: [UInt8]
}

/// The text that libyaml reads, and where it parts from the file.
struct SubstitutedText {
  /// From a byte of the text read on, up to the next place, its bytes stand `shift` further on in the file.
  struct Place {
    let start: Int
    let origin: Int
    /// Whether the bytes from here on were put in: they stand for one place of the file.
    let isReplacement: Bool
  }

  let bytes: [UInt8]
  let places: [Place]

  /// The substitutions must not overlap.
  init(_ original: [UInt8], _ substitutions: [Substitution]) {
    guard !substitutions.isEmpty else {
      bytes = original
      places = []
      return
    }
    var bytes: [UInt8] = []
    var places: [Place] = []
    bytes.reserveCapacity(original.count)
    var done = 0
    for substitution in substitutions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where substitution.range.lowerBound >= done {
      bytes += original[done..<substitution.range.lowerBound]
      places.append(Place(start: bytes.count, origin: substitution.range.lowerBound, isReplacement: true))
      bytes += substitution.replacement
      done = substitution.range.upperBound
      places.append(Place(start: bytes.count, origin: done, isReplacement: false))
    }
    bytes += original[done...]
    self.bytes = bytes
    self.places = places
  }
}

/// A substituted text while its bytes are alive.
struct SubstitutedBuffer {
  let bytes: UnsafeBufferPointer<UInt8>
  private let places: [SubstitutedText.Place]

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ places: [SubstitutedText.Place]) {
    self.bytes = bytes
    self.places = places
  }

  /// The byte of the file that a byte of the text read comes from.
  func origin(_ position: Int) -> Int { places.isEmpty ? position : places.origin(position) }

  /// Whether anything between two places of the file was substituted.
  func substitutes(in range: Range<Int>) -> Bool {
    guard !places.isEmpty, !range.isEmpty else { return false }
    // Places come in pairs: where a substitution begins in the file, and where it ends.
    var next = places.first { $0.origin >= range.lowerBound }
    while next < places.count, !places[next].isReplacement || isInsertion(next, at: range.lowerBound) { next += 1 }
    return next < places.count && places[next].origin < range.upperBound
  }

  /// Whether something was merely put in before a place of the file.
  private func isInsertion(_ index: Int, at origin: Int) -> Bool {
    places[index].origin == origin && index + 1 < places.count && places[index + 1].origin == origin
  }
}

extension [SubstitutedText.Place] {
  /// The byte of the file that a byte of the text read comes from.
  func origin(_ position: Int) -> Int {
    let next = first { $0.start > position }
    guard next > 0 else { return position }
    let place = self[next - 1]
    return place.isReplacement ? place.origin : place.origin + position - place.start
  }

  /// Where in the file ends what ends at a place of the text read; what was left out behind it is no part of it.
  func originOfEnd(_ position: Int) -> Int {
    guard position > 0 else { return origin(position) }
    let next = first { $0.start > position - 1 }
    // Behind the place of a replacement stands that of its end.
    if next > 0, self[next - 1].isReplacement, next < count { return self[next].origin }
    return origin(position - 1) + 1
  }

  /// The first place for which the condition holds, which then holds for all after it.
  fileprivate func first(_ isBehind: (SubstitutedText.Place) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
