/// Converts libyaml's positions, which count code points, into byte offsets.
///
/// Positions come nearly in order, so the cursor walks from the last one: linear over a file.
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
    while codePoint < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      codePoint += 1
    }
    while codePoint > target, byte > start {
      byte -= 1
      while byte > start, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      codePoint -= 1
    }
    return byte
  }
}
