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

  /// Reports the tabs in the indentation from `position` on that is not text of a scalar; false if there is none.
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
      let isInText = scalar < scalars.count && scalars[scalar].style != .plain && Int(scalars[scalar].start) < start
      if isInText, start != position { continue }
      isFound = true
      log.report(
        SyntaxKinds.tabIndentation, tab, tabsEnd(tab, end),
        vi: "Thụt lề bằng phím Tab; hãy dùng dấu cách (mỗi bậc hai dấu cách).",
        en: "Indentation by tab; use spaces (two a level).",
        fix: tabFix(line: start, tab..<end))
    }
    return isFound
  }

  /// Spaces in the place of the tabs: as many as the lines around have, two a tab where they give no hint.
  private func tabFix(line start: Int, _ tabs: Range<Int>) -> Fix {
    let isOnlyTab = tabs == start..<start + 1
    let width = isOnlyTab ? original.withUnsafeBufferPointer { $0.indentationMeant(ofLine: start) } : 2
    let title =
      isOnlyTab
      ? Text(vi: "Thay Tab bằng \(width) dấu cách", en: "Replace the tab by \(width) spaces")
      : Text(vi: "Thay mỗi Tab bằng hai dấu cách", en: "Replace each tab by two spaces")
    return Fix(
      title,
      tabs.filter { original[$0] == 0x09 }.map {
        TextEdit(log.range($0, $0 + 1), String(repeating: " ", count: width))
      })
  }

  private func tabsEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, original[end] == 0x09 { end += 1 }
    return end
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The column at which a line that a single tab indents was probably meant to begin: among its siblings, below a key
  /// without a value, or beside the list item above.
  fileprivate func indentationMeant(ofLine start: Int) -> Int {
    // What stands further away gives no hint, and every tab of a long text asks.
    var linesLeft = 40
    guard let above = indentedBySpaces(before: start, &linesLeft) else { return 2 }
    let isItem = isDash(skippingBlanks(start))
    if self[endOfContent(above.start) - 1] == UInt8(ascii: ":") { return above.column + 2 }
    guard isItem else { return above.column > 0 ? above.column : 2 }
    var item: (start: Int, indent: Int, column: Int)? = above
    while let line = item, !(isDash(line.start + line.indent) && line.indent < above.column) {
      item = indentedBySpaces(before: line.start, &linesLeft)
    }
    return Swift.max(item?.indent ?? 2, 1)
  }

  /// The nearest of some lines above with content and no tab before it: its start, its indentation and where its content begins
  /// behind list dashes.
  private func indentedBySpaces(
    before position: Int, _ linesLeft: inout Int
  ) -> (start: Int, indent: Int, column: Int)? {
    var next = position
    while next > 0, linesLeft > 0 {
      linesLeft -= 1
      let start = startOfLine(next - 1)
      next = start
      let text = skippingBlanks(start)
      guard text < endOfContent(start), self[text] != UInt8(ascii: "#"), !self[start..<text].contains(0x09) else {
        continue
      }
      var column = text
      while isDash(column) { column = skippingBlanks(column + 1) }
      return (start, text - start, column - start)
    }
    return nil
  }

  private func isDash(_ position: Int) -> Bool {
    position + 1 < count && self[position] == UInt8(ascii: "-") && isBlank(position + 1)
  }
}
