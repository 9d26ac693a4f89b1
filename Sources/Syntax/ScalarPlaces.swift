import Diagnostics

/// Where the parts of one scalar's text stand in its file; the tree is kept only where the text was decoded.
package struct ScalarPlaces: Sendable {
  private enum Form: Sendable {
    case verbatim(start: Int, count: Int)
    case decoded(Tree, NodeID)
    case changed(Tree, NodeID)
    case whole
  }

  private let whole: SourceRange
  private let form: Form

  init(of id: NodeID, in tree: Tree) {
    let node = tree[id]
    whole = tree.range(id)
    switch node.storage {
    case _ where node.kind != .scalar: form = .whole
    case .source: form = .verbatim(start: max(Int(node.textStart), Int(node.start)), count: Int(node.count))
    case .pool: form = .decoded(tree, id)
    case .changedPool: form = .changed(tree, id)
    }
  }

  /// The source of UTF-8 offsets inside the text; of letters that NFC composed, that of all of them.
  package func range(_ part: Range<Int>) -> SourceRange {
    switch form {
    case .whole: return whole
    case .decoded(let tree, let id): return tree.decodedRange(part, in: id)
    case .changed(let tree, let id): return tree.changedRange(part, in: id)
    case .verbatim(let start, let count):
      let lower = min(max(part.lowerBound, 0), count)
      let upper = min(max(part.upperBound, lower), count)
      return SourceRange(whole.source, min(start + lower, whole.end), min(start + upper, whole.end))
    }
  }
}

extension Tree {
  /// Where the parts of a scalar's text stand.
  package func places(in id: NodeID) -> ScalarPlaces { ScalarPlaces(of: id, in: self) }

  /// The source of UTF-8 offsets inside `text(id)`.
  package func range(_ sub: Range<Int>, in id: NodeID) -> SourceRange { places(in: id).range(sub) }

  fileprivate func decodedRange(_ sub: Range<Int>, in id: NodeID) -> SourceRange {
    let node = self[id]
    var walk = ScalarWalk(source: bytes, text: utf8(id), node: node)
    let range = walk.source(of: sub)
    return SourceRange(source, min(range.lowerBound, Int(node.end)), min(range.upperBound, Int(node.end)))
  }
}

/// Goes through the source of a decoded scalar and its text in step.
struct ScalarWalk {
  private let source: [UInt8]
  private let text: ArraySlice<UInt8>
  private let style: ScalarStyle
  private let end: Int
  private var indent = 0
  private var isAtLineStart = false
  /// Bytes of text that correspond to the source before `position`.
  private var done = 0
  private var position: Int
  /// Where the source of the last byte of text began.
  private var lastStart: Int

  init(source: [UInt8], text: ArraySlice<UInt8>, node: Node) {
    self.source = source
    self.text = text
    style = node.style
    let start = Int(node.start)
    let isQuoted = style == .singleQuoted || style == .doubleQuoted
    end = min(Int(node.end) - (isQuoted ? 1 : 0), source.count)
    position = min(start + (isQuoted ? 1 : 0), end)
    lastStart = position
    if isBlock { enterBlock() }
  }

  private var isBlock: Bool { style == .literal || style == .folded }

  private mutating func enterBlock() {
    while position < end, !isBreak(position) { position += 1 }
    skipBreak()
    isAtLineStart = true
    var line = position
    var spaces = 0
    while line < end {
      if isBreak(line) {
        spaces = 0
      } else if source[line] == 0x20 {
        spaces += 1
      } else {
        break
      }
      line += 1
    }
    let kept = text.drop(while: { $0 == 0x0A }).prefix(while: { $0 == 0x20 }).count
    indent = max(0, spaces - kept)
    lastStart = position
  }

  /// The source of a part of the text.
  mutating func source(of part: Range<Int>) -> Range<Int> {
    let lower = min(max(part.lowerBound, 0), text.count)
    let upper = min(max(part.upperBound, lower), text.count)
    advance(to: lower)
    var start = position
    if lower < upper {
      advance(to: lower + 1)
      start = max(start, lastStart)
      advance(to: upper)
    }
    return start..<max(start, position)
  }

  private mutating func advance(to target: Int) {
    while done < target, position < end { step() }
  }

  private mutating func step() {
    if isBlock, isAtLineStart { skipIndent() }
    guard position < end else { return }
    lastStart = position
    if style == .doubleQuoted, source[position] == UInt8(ascii: "\\") {
      escape()
    } else if style == .singleQuoted, source[position] == UInt8(ascii: "'") {
      position += 2
      done += 1
    } else if isBreak(position) || (!isBlock && isBlankToBreak(position)) {
      lineBreak()
    } else {
      position += 1
      done += 1
    }
    position = min(position, end)
  }

  private mutating func skipIndent() {
    var spaces = 0
    while spaces < indent, position < end, source[position] == 0x20 {
      position += 1
      spaces += 1
    }
    isAtLineStart = false
  }

  private mutating func lineBreak() {
    if style == .literal {
      skipBreak()
      isAtLineStart = true
      done += 1
      return
    }
    while position < end, isBreak(position) || (!isBlock && (source[position] == 0x20 || source[position] == 0x09)) {
      if isBlock { skipBreak() } else { position += 1 }
      if isBlock {
        let line = position
        skipIndent()
        if position < end, !isBreak(position) { position = line }
      }
    }
    isAtLineStart = isBlock
    consumeFoldedText()
  }

  private mutating func consumeFoldedText() {
    let index = text.startIndex + done
    guard index < text.endIndex else { return }
    if text[index] == 0x20 {
      done += 1
    } else {
      while text.startIndex + done < text.endIndex, text[text.startIndex + done] == 0x0A { done += 1 }
    }
  }

  private mutating func escape() {
    guard position + 1 < end else {
      position += 1
      done += 1
      return
    }
    switch source[position + 1] {
    case UInt8(ascii: "x"): unicode(digits: 2)
    case UInt8(ascii: "u"): unicode(digits: 4)
    case UInt8(ascii: "U"): unicode(digits: 8)
    case 0x0A, 0x0D:
      position += 1
      while position < end, isBreak(position) || source[position] == 0x20 || source[position] == 0x09 { position += 1 }
    case UInt8(ascii: "N"), UInt8(ascii: "_"):
      position += 2
      done += 2
    case UInt8(ascii: "L"), UInt8(ascii: "P"):
      position += 2
      done += 3
    default:
      position += 2
      done += 1
    }
  }

  private mutating func unicode(digits: Int) {
    let first = position + 2
    let last = min(first + digits, end)
    let value = UInt32(String(decoding: source[first..<max(first, last)], as: UTF8.self), radix: 16) ?? 0
    position = max(first, last)
    done += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }

  private mutating func skipBreak() {
    guard position < end else { return }
    position += source[position] == 0x0D && position + 1 < end && source[position + 1] == 0x0A ? 2 : 1
  }

  private func isBreak(_ index: Int) -> Bool { source[index] == 0x0A || source[index] == 0x0D }

  private func isBlankToBreak(_ index: Int) -> Bool {
    guard source[index] == 0x20 || source[index] == 0x09, index == 0 || source[index - 1] != 0x20 else { return false }
    var index = index
    while index < end, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
    return index < end && isBreak(index)
  }
}
