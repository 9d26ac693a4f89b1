import Diagnostics

extension Parse {
  /// The comments: what follows a `#` outside the scalars, behind a blank or at the start of a line.
  func comments(_ nodes: [Node]) -> [Comment] {
    bytes.withUnsafeBufferPointer { bytes in
      var comments: [Comment] = []
      var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      for node in nodes where node.kind == .scalar && node.end > node.start {
        collect(bytes, from: position, to: Int(node.start), &comments)
        if node.style == .literal || node.style == .folded {
          let header = min(bytes.endOfLine(Int(node.start)), Int(node.end))
          collect(bytes, from: Int(node.start), to: header, &comments)
        }
        position = max(position, Int(node.end))
      }
      collect(bytes, from: position, to: bytes.count, &comments)
      return comments
    }
  }

  private func collect(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ comments: inout [Comment]
  ) {
    var position = start
    while position < end {
      guard bytes[position] == UInt8(ascii: "#"), opensComment(bytes, position) else {
        position += 1
        continue
      }
      let stop = bytes.endOfLine(position)
      let line = bytes.startOfLine(position)
      let text = bytes.string(position + 1, stop).nfc
      let isTrailing = bytes.skippingBlanks(line) < position && !(line == 0 && bytes.skippingMark == position)
      comments.append(Comment(range: log.range(position, stop), text: text, isTrailing: isTrailing))
      position = stop
    }
  }

  private func opensComment(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position > 0, position != bytes.skippingMark else { return true }
    return bytes.isBlank(position - 1) || bytes[position - 1] == 0x0A || bytes[position - 1] == 0x0D
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The first byte behind a byte order mark and the blanks after it.
  var skippingMark: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? skippingBlanks(3) : skippingBlanks(0) }
}
