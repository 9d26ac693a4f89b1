import CLibYAML
import Diagnostics

extension TreeBuilder {
  typealias ScalarData = yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar

  mutating func scalar(_ data: ScalarData, _ markStart: Int, _ markEnd: Int) {
    let start = min(skipProperties(data.anchor != nil, data.tag != nil, markStart), max(markStart, markEnd))
    let style = ScalarStyle(data.style)
    var end = max(start, markEnd)
    if style == .literal || style == .folded {
      end = withoutBlankLines(start, end)
      if end <= bytes.endOfLine(start) { end = min(end, endOfWord(start)) }
    }
    var node = Node(start: Int32(start), end: Int32(end), kind: .scalar)
    node.style = style
    store(UnsafeBufferPointer(start: data.value, count: Int(clamping: data.length)), in: &node)
    if style == .plain {
      if expectsKey { node.isRefused = reportMergeKey(node) }
      reportSmartQuotes(node)
    }
    append(node)
  }

  /// The end of the last line of a block scalar that holds anything.
  private func withoutBlankLines(_ start: Int, _ end: Int) -> Int {
    var result = end
    var position = end
    while position > start {
      position -= 1
      switch bytes[position] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): result = position
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return result
      }
    }
    return result
  }

  private mutating func store(_ value: UnsafeBufferPointer<UInt8>, in node: inout Node) {
    let isQuoted = node.style == .singleQuoted || node.style == .doubleQuoted
    let first = Int(node.start) + (isQuoted ? 1 : 0)
    let last = Int(node.end) - (isQuoted ? 1 : 0)
    node.count = Int32(clamping: value.count)
    let isSubstituted = given.substitutes(in: first..<max(first, last))
    if isSubstituted || (!isNFC && !Syntax.isNFC(value)) {
      let text = composed(value)
      let isChanged = !text.elementsEqual(value)
      if isSubstituted || isChanged { return keep(text, madeOf: isChanged ? Array(value) : nil, in: &node) }
    }
    if last - first == value.count, last <= bytes.count, bytes.hasSameBytes(first..<last, as: value) {
      node.textStart = Int32(first)
    } else if value.isEmpty {
      node.textStart = Int32(first)
    } else {
      node.storage = .pool
      node.textStart = Int32(pool.count)
      pool.append(contentsOf: value)
    }
  }

  /// Keeps a text whose offsets do not correspond to those of the source, behind what libyaml gave where that differs.
  private mutating func keep(_ text: [UInt8], madeOf given: [UInt8]?, in node: inout Node) {
    node.storage = .changedPool
    pool += given ?? []
    withUnsafeBytes(of: UInt32(given?.count ?? 0).littleEndian) { pool.append(contentsOf: $0) }
    node.textStart = Int32(pool.count)
    pool += text
    node.count = Int32(pool.count) - node.textStart
  }

  /// The text of a scalar that is already in the tree.
  func utf8(of node: Node) -> ArraySlice<UInt8> {
    guard node.kind == .scalar else { return [] }
    let range = Int(node.textStart)..<Int(node.textStart + node.count)
    return node.storage == .source ? ArraySlice(bytes[range]) : pool[range]
  }

  /// Reports the anchor and the tag before a value and returns where the value itself begins.
  mutating func skipProperties(_ hasAnchor: Bool, _ hasTag: Bool, _ start: Int) -> Int {
    guard hasAnchor || hasTag else { return start }
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "&"), UInt8(ascii: "!"):
        let end = endOfWord(position)
        if bytes[position] == UInt8(ascii: "&") { reportAnchor(position, end) } else { reportTag(position, end) }
        position = end
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "#"):
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      default: return position
      }
    }
    return position
  }

  /// The end of an indicator and the name behind it.
  func endOfWord(_ start: Int) -> Int {
    var end = start
    let stops = Array(" \t\r\n,]}".utf8)
    while end < bytes.count, !stops.contains(bytes[end]) { end += 1 }
    return end
  }
}

extension ScalarStyle {
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
