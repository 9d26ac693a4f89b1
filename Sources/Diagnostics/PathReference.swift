/// Paths as URI references (RFC 3986).
enum PathReference {
  /// A relative path stays relative; an absolute one becomes a `file` URI. All but unreserved characters are encoded.
  static func uri(of path: String) -> String {
    var bytes = Array(path.utf8)
    while bytes.starts(with: "./".utf8) { bytes.removeFirst(2) }
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = bytes.first == UInt8(ascii: "/") ? Array("file://".utf8) : []
    for byte in bytes {
      if isPlain(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
