/// Places along a long line up to which its characters have been counted: counting begins near what is asked for.
///
/// Thousands of findings in one line would else take time by the square of its length.
struct LineMilestones: Sendable {
  private struct Milestone {
    let offset: UInt32
    let characters: UInt32
    let units: UInt32

    init(_ offset: Int, _ count: CharacterCount) {
      self.offset = UInt32(clamping: offset)
      characters = UInt32(clamping: count.characters)
      units = UInt32(clamping: count.units)
    }

    var count: CharacterCount { CharacterCount(characters: Int(characters), units: Int(units)) }
  }

  /// Lines of fewer bytes are counted from their start.
  static let shortestLine = 2048
  private static let distance = 1024

  private let bytes: [UInt8]
  private let line: Range<Int>
  /// In the order of the line, the first at its start.
  private var milestones: [Milestone]

  init(along line: Range<Int>, of bytes: [UInt8]) {
    self.bytes = bytes
    self.line = line
    milestones = [Milestone(line.lowerBound, CharacterCount())]
    var at = (offset: line.lowerBound, count: CharacterCount())
    while let step = LineMilestones.step(from: at.offset, in: line, bytes) {
      at = (step.offset, at.count + step.count)
      milestones.append(Milestone(at.offset, at.count))
    }
  }

  /// What stands on the line before an offset of it.
  func count(before offset: Int) -> CharacterCount {
    let (start, stretch) = stretch(at: offset)
    guard !stretch.isEmpty else { return start }
    return start + CharacterCount(before: offset, in: stretch, bytes)
  }

  /// The bytes that must be read to count up to an offset, and what stands before them; none inside a long character.
  func stretch(at offset: Int) -> (before: CharacterCount, bytes: Range<Int>) {
    var (low, high) = (0, milestones.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(milestones[middle].offset) <= offset { low = middle + 1 } else { high = middle }
    }
    let last = milestones[max(low - 1, 0)]
    let start = Int(last.offset)
    guard low < milestones.count else { return (last.count, start..<line.upperBound) }
    let next = milestones[low]
    return (last.count, start..<(next.characters == last.characters + 1 ? start : Int(next.offset)))
  }

  /// The next milestone, which like every one stands between two characters, and what lies before it; nil near the end.
  private static func step(
    from start: Int, in line: Range<Int>, _ bytes: [UInt8]
  ) -> (offset: Int, count: CharacterCount)? {
    guard line.upperBound - start > distance else { return nil }
    let near = start + distance
    // Between two ASCII letters there is always a boundary.
    if bytes[start...near].allSatisfy({ $0 < 0x80 }) {
      return (near, CharacterCount(characters: distance, units: distance))
    }
    var reach = distance
    while true {
      let end = ScalarBoundary.before(min(start + reach, line.upperBound), in: line, bytes)
      let isWide = reach > distance
      if let cut = cut(bytes[start..<end], atFirst: isWide) { return cut }
      guard end < line.upperBound else { return (end, CharacterCount(all: bytes[start..<end])) }
      reach *= 2
    }
  }

  /// Where the last character of a text begins, or its first one ends; nil where it has but one.
  private static func cut(_ bytes: ArraySlice<UInt8>, atFirst: Bool) -> (offset: Int, count: CharacterCount)? {
    var count = CharacterCount()
    var length = 0
    var last = (length: 0, count: count)
    for character in String(decoding: bytes, as: UTF8.self) {
      last = (length, count)
      if atFirst, count.characters == 1 { break }
      count.add(character)
      length += character.utf8.count
    }
    guard last.length > 0 else { return nil }
    return (bytes.startIndex + sourceLength(of: last.length, in: bytes), last.count)
  }

  /// How many bytes were read for so many bytes of decoded text: one that is not UTF-8 became a replacement of three.
  private static func sourceLength(of decoded: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var (read, written) = (0, 0)
    while written < decoded {
      switch parser.parseScalar(from: &source) {
      case .valid(let scalar):
        read += scalar.count
        written += scalar.count
      case .error(let length):
        read += length
        written += 3
      case .emptyInput: return read
      }
    }
    return read
  }
}
