/// Finds what of a text stands in other values of the record, word by word.
struct TextCoverage {
  private let text: [UInt8]
  /// The bytes that are no space, and where they stand in the text.
  private var squeezed: [UInt8] = []
  private var places: [Int] = []
  private var isCovered: [Bool]

  init(_ text: String) {
    self.text = Array(text.utf8)
    var index = 0
    while index < self.text.count {
      let length = Self.spaceLength(self.text, index)
      if length == 0 {
        squeezed.append(self.text[index])
        places.append(index)
      }
      index += max(length, 1)
    }
    isCovered = Array(repeating: false, count: squeezed.count)
  }

  /// The length of the space at an index: ASCII space or U+00A0; 0 for none.
  private static func spaceLength(_ text: [UInt8], _ index: Int) -> Int {
    if text[index] <= 0x20 { return 1 }
    return text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : 0
  }

  /// Covers the first place, not covered yet, where the words stand.
  mutating func cover(_ words: String) {
    let needle = Array(words.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < needle.count {
      let length = Self.spaceLength(needle, index)
      if length == 0 { bytes.append(needle[index]) }
      index += max(length, 1)
    }
    guard !bytes.isEmpty else { return }
    let search = ByteSearch(bytes)
    var start = 0
    while let place = search.first(in: squeezed, from: start) {
      let range = place..<(place + bytes.count)
      guard isCovered[range].contains(true) else {
        for index in range { isCovered[index] = true }
        return
      }
      start = place + 1
    }
  }

  /// The runs that nothing covers and that hold letters or digits, as they stand in the text.
  var rest: [String] {
    var runs: [String] = []
    var index = 0
    while index < squeezed.count {
      guard !isCovered[index] else {
        index += 1
        continue
      }
      var end = index
      while end < squeezed.count, !isCovered[end] { end += 1 }
      let run = String(decoding: text[places[index]...places[end - 1]], as: UTF8.self)
      if !SqueezedText(run).isEmpty { runs.append(run.singleSpaced) }
      index = end
    }
    return runs
  }
}
