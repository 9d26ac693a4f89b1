import Diagnostics

extension Parse {
  /// Reports, once a file, text whose letters are written decomposed; the fix rewrites every such word.
  mutating func reportTextNotNFC() {
    let edits = bytes.withUnsafeBufferPointer { bytes -> [TextEdit] in
      guard !isNFC(bytes) else { return [] }
      var edits: [TextEdit] = []
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] > 0x20 { end += 1 }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if !isNFC(word) {
          let composed = composed(word)
          if !composed.elementsEqual(word), original[start..<end].elementsEqual(word) {
            edits.append(TextEdit(log.range(start, end), String(decoding: composed, as: UTF8.self)))
          }
        }
        start = end + 1
      }
      return edits
    }
    guard let first = edits.first else { return }
    log.report(
      SyntaxKinds.textNotNFC, first.range.start, first.range.end,
      vi: "Chữ có dấu được gõ theo Unicode tổ hợp (\(edits.count) chỗ trong tệp), bắt đầu từ đây.",
      en: "Accented letters are written decomposed (\(edits.count) places in the file), from here on.",
      fix: Fix(
        Text(vi: "Viết lại theo Unicode dựng sẵn", en: "Rewrite in composed Unicode (NFC)"), edits, isSafe: true))
  }
}

/// The text in NFC. Foundation's normalisation slows down with length, so long text goes piece by piece.
func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  let (wanted, most) = (512, 4096)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var start = 0
  while start < bytes.count {
    var end = min(start + wanted, bytes.count)
    // A piece ends before ASCII, which never joins what stands before it.
    while end < bytes.count, bytes[end] >= 0x80, end - start < most || bytes[end] & 0xC0 == 0x80 { end += 1 }
    result.append(contentsOf: String(decoding: bytes[start..<end], as: UTF8.self).nfc.utf8)
    start = end
  }
  return result
}

/// Whether the bytes surely are in NFC: true only for ranges without combining marks and singletons.
func isNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    switch byte {
    case ..<0x80: index += 1
    case ..<0xCC: index += 2
    case 0xE1:
      guard index + 1 < bytes.count, (0xB8...0xBB).contains(bytes[index + 1]) else { return false }
      index += 3
    case 0xE2:
      guard index + 2 < bytes.count, (0x80...0x82).contains(bytes[index + 1]) else { return false }
      guard bytes[index + 1] != 0x80 || bytes[index + 2] > 0x81 else { return false }
      index += 3
    default: return false
    }
  }
  return true
}
