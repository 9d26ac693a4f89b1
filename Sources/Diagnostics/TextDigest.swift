/// The bytes of a text mixed to a number, by which texts are looked up before they are compared.
package enum TextDigest {
  /// Of no bytes.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Eight bytes at a time are multiplied by the golden ratio and folded, the length goes in last.
  package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var digest = seed
    var index = 0
    while index + 8 <= raw.count {
      digest = mixed(digest, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    return mixed(mixed(digest, rest), UInt64(raw.count))
  }

  private static func mixed(_ digest: UInt64, _ word: UInt64) -> UInt64 {
    let product = (digest ^ word) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
