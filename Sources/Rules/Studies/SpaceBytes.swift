extension UnsafeBufferPointer<UInt8> {
  /// How many bytes of UTF-8 a space that stands here has, a break of line too; 0 for anything else.
  func lengthOfSpace(at index: Int) -> Int {
    let first = self[index]
    if 0x09...0x0D ~= first || first == 0x20 { return 1 }
    guard first == 0xC2 || 0xE1...0xE3 ~= first, index + 1 < count else { return 0 }
    let second = self[index + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard index + 2 < count else { return 0 }
    return switch (first, second, self[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      3
    default: 0
    }
  }
}
