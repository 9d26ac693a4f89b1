import Diagnostics

/// What YAML allows and a specification may not use, and the duplicate keys that YAML forbids.
extension TreeBuilder {
  mutating func reportAlias(_ start: Int, _ end: Int) {
    log.report(
      SyntaxKinds.alias, start, end,
      vi: "Không dùng tham chiếu “*”: hãy viết lại đầy đủ nội dung tại đây.",
      en: "Aliases (“*”) are not used here: write the content out.")
  }

  mutating func reportAnchor(_ start: Int, _ end: Int) {
    log.report(
      SyntaxKinds.anchor, start, end,
      vi: "Không dùng neo “&”: hãy bỏ đi, hoặc đặt giá trị trong dấu nháy kép nếu “&” là nội dung.",
      en: "Anchors (“&”) are not used here: remove it, or quote the value if “&” belongs to it.")
  }

  mutating func reportTag(_ start: Int, _ end: Int) {
    log.report(
      SyntaxKinds.tag, start, end,
      vi: "Không dùng nhãn kiểu “!”: hãy bỏ đi, hoặc đặt giá trị trong dấu nháy kép nếu “!” là nội dung.",
      en: "Tags (“!”) are not used here: remove it, or quote the value if “!” belongs to it.")
  }

  mutating func reportDirective(_ start: Int) {
    log.report(
      SyntaxKinds.directive, start, bytes.endOfLine(start),
      vi: "Không dùng chỉ thị “%” ở đầu tệp: hãy xóa dòng này.",
      en: "Directives (“%”) are not used: delete this line.")
  }

  mutating func reportSecondDocument(_ start: Int, _ end: Int) {
    log.report(
      SyntaxKinds.severalDocuments, start, max(end, min(start + 1, bytes.count)),
      vi: "Tệp này chứa nhiều tài liệu YAML; phần từ đây trở đi không được đọc.",
      en: "This file holds several YAML documents; what follows is not read.")
  }

  mutating func reportDepth(_ start: Int) {
    log.report(
      SyntaxKinds.tooDeep, start, start + 1,
      vi: "Lồng nhau quá \(limits.maxDepth) bậc; phần từ đây trở đi không được đọc.",
      en: "Nested more than \(limits.maxDepth) levels deep; what follows is not read.")
  }

  mutating func reportTooManyNodes(_ start: Int) {
    log.report(
      SyntaxKinds.tooManyNodes, start, start,
      vi: "Tệp có hơn \(limits.maxNodes) giá trị; phần từ đây trở đi không được đọc.",
      en: "The file holds more than \(limits.maxNodes) values; what follows is not read.")
  }

  mutating func reportComplexKey(_ kind: NodeKind, _ start: Int) {
    guard expectsKey else { return }
    log.report(
      SyntaxKinds.complexKey, start, start + 1,
      vi: kind == .mapping ? "Một nhóm khóa không thể làm tên khóa." : "Một danh sách không thể làm tên khóa.",
      en: kind == .mapping ? "A mapping cannot be a key." : "A list cannot be a key.")
  }

  /// Whether the key is one.
  mutating func reportMergeKey(_ node: Node) -> Bool {
    guard node.count == 2, utf8(of: node).elementsEqual("<<".utf8) else { return false }
    log.report(
      SyntaxKinds.mergeKey, Int(node.start), Int(node.end),
      vi: "Không dùng khóa trộn “<<”: hãy viết đầy đủ các khóa cần có.",
      en: "The merge key “<<” is not used: write the keys out.")
    return true
  }

  mutating func reportDuplicateKeys(of mapping: Int32) {
    let count = nodes[Int(mapping)].count
    guard count > 1 else { return }
    var first: [ArraySlice<UInt8>: Int32] = [:]
    var seen: [Int32] = []
    var key = mapping + 1
    while key != Node.none {
      let node = nodes[Int(key)]
      if node.kind == .scalar, !node.isRefused {
        if count > 32 {
          let text = utf8(of: node)
          if let earlier = first[text] { reportDuplicate(key, of: earlier, in: mapping) } else { first[text] = key }
        } else {
          if let earlier = seen.first(where: { isSameText($0, key) }) {
            reportDuplicate(key, of: earlier, in: mapping)
          } else {
            seen.append(key)
          }
        }
      }
      let value = node.next
      key = value == Node.none ? Node.none : nodes[Int(value)].next
    }
  }

  private func isSameText(_ left: Int32, _ right: Int32) -> Bool {
    let (left, right) = (nodes[Int(left)], nodes[Int(right)])
    guard left.count == right.count else { return false }
    guard left.storage == .source, right.storage == .source else { return utf8(of: left) == utf8(of: right) }
    let other = Int(right.textStart)..<Int(right.textStart + right.count)
    return bytes.hasSameBytes(
      Int(left.textStart)..<Int(left.textStart + left.count), as: UnsafeBufferPointer(rebasing: bytes[other]))
  }

  private mutating func reportDuplicate(_ key: Int32, of earlier: Int32, in mapping: Int32) {
    nodes[Int(key)].isRefused = true
    nodes[Int(mapping)].count -= 1
    guard !log.isFull(SyntaxKinds.duplicateKey) else { return }
    let (node, first) = (nodes[Int(key)], nodes[Int(earlier)])
    let name = String(decoding: utf8(of: node), as: UTF8.self)
    log.report(
      SyntaxKinds.duplicateKey, Int(node.start), Int(node.end),
      vi: "Khóa “\(name)” đã có trong nhóm này.",
      en: "The key “\(name)” is already present in this mapping.",
      notes: [
        Note(
          Text(vi: "Lần đầu ở đây.", en: "First written here."), at: log.range(Int(first.start), Int(first.end)))
      ])
  }
}
