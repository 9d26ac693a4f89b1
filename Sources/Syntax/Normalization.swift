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
          let text = String(decoding: word, as: UTF8.self)
          let composed = text.nfc
          if !composed.utf8.elementsEqual(word), original[start..<end].elementsEqual(word) {
            edits.append(TextEdit(log.range(start, end), composed))
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
