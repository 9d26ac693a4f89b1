/// Converts libyaml's positions, which count code points, into byte offsets.
///
/// Positions come nearly in order, so the cursor walks from the last one: linear over a file, whose bytes are valid UTF-8.
struct CodePointCursor {
  private var codePoint = 0
  private var byte: Int
  private let start: Int

  /// Counting begins at `start`, behind a byte order mark.
  init(start: Int) {
    self.start = start
    byte = start
  }

  /// The byte offset of a code point; the end of the bytes when it lies beyond them.
  mutating func byteOffset(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    while target - codePoint >= 8, byte + 8 <= raw.count {
      // Eight bytes at a time: those that continue a code point have the upper bits 10.
      let word = raw.loadUnaligned(fromByteOffset: byte, as: UInt64.self)
      let continuing = word >> 7 & ~word >> 6 & 0x0101_0101_0101_0101
      codePoint += 8 - continuing.nonzeroBitCount
      byte += 8
    }
    while byte < raw.count, raw[byte] & 0xC0 == 0x80 { byte += 1 }
    while codePoint < target, byte < bytes.count {
      let lead = bytes[byte]
      byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      codePoint += 1
    }
    byte = min(byte, bytes.count)
    while codePoint > target, byte > start {
      byte -= 1
      while byte > start, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      codePoint -= 1
    }
    return byte
  }
}
