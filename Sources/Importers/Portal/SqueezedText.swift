import Diagnostics

/// Text reduced to its letters and digits, small, in NFC: two texts that differ in space, case and punctuation alone
/// are the same.
struct SqueezedText: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in FoldedName(text).key.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      // Signs of Latin 1, general punctuation, arrows, shapes.
      case 0...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x2190...0x21FF, 0x25A0...0x27BF, 0xE000...0xF8FF: continue
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    self.bytes = bytes
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Whether the other text stands within this one.
  func contains(_ other: SqueezedText) -> Bool { ByteSearch(other.bytes).first(in: bytes, from: 0) != nil }
}

/// Finds a run of bytes within others (Horspool 1980).
struct ByteSearch {
  private let needle: [UInt8]
  private let skip: [UInt8]

  init(_ needle: [UInt8]) {
    self.needle = needle
    let greatest = UInt8(clamping: needle.count)
    var skip: [UInt8] = []
    if needle.count >= 8 {
      skip = Array(repeating: greatest, count: 256)
      for (index, byte) in needle.dropLast().enumerated() {
        skip[Int(byte)] = UInt8(clamping: needle.count - 1 - index)
      }
    }
    self.skip = skip
  }

  /// Where the run first begins, at or after a place.
  func first(in bytes: [UInt8], from start: Int) -> Int? {
    guard let last = needle.last else { return min(start, bytes.count) }
    let count = needle.count
    return bytes.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        var end = start + count - 1
        while end < bytes.count {
          let byte = bytes[end]
          if byte == last {
            var index = 0
            while index < count, bytes[end - count + 1 + index] == needle[index] { index += 1 }
            if index == count { return end - count + 1 }
          }
          end += skip.isEmpty ? 1 : Int(skip[Int(byte)])
        }
        return nil
      }
    }
  }
}
