import Diagnostics

extension Parse {
  /// Puts spaces in the place of the tabs of every line's indentation from the line of `position` on.
  mutating func replaceTabs(from position: Int) {
    var line: Int? = bytes.withUnsafeBufferPointer { $0.startOfLine(position) }
    firstTab = line
    while let start = line {
      var index = start
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 {
        bytes[index] = 0x20
        index += 1
      }
      line = bytes.withUnsafeBufferPointer { $0.nextLine(index) }
    }
  }

  /// Reports the tabs in the indentation from `position` on that do not stand inside a scalar; false if there is none.
  @discardableResult
  mutating func reportTabs(from position: Int, _ nodes: [Node]) -> Bool {
    var isFound = false
    let scalars = nodes.filter { $0.kind == .scalar && $0.end > $0.start }
    var scalar = 0
    var line: Int? = position
    while let start = line {
      let (end, next) = original.withUnsafeBufferPointer { ($0.skippingBlanks(start), $0.nextLine(start)) }
      line = next
      guard let tab = original[start..<end].firstIndex(of: 0x09) else { continue }
      while scalar < scalars.count, Int(scalars[scalar].end) <= tab { scalar += 1 }
      if scalar < scalars.count, Int(scalars[scalar].start) < start { continue }
      isFound = true
      log.report(
        SyntaxKinds.tabIndentation, tab, tabsEnd(tab, end),
        vi: "Thụt lề bằng phím Tab; hãy dùng dấu cách (mỗi bậc hai dấu cách).",
        en: "Indentation by tab; use spaces (two a level).",
        fix: Fix(
          Text(vi: "Thay mỗi Tab bằng hai dấu cách", en: "Replace each tab by two spaces"),
          (tab..<end).filter { original[$0] == 0x09 }.map { TextEdit(log.range($0, $0 + 1), "  ") }))
    }
    return isFound
  }

  private func tabsEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, original[end] == 0x09 { end += 1 }
    return end
  }
}
