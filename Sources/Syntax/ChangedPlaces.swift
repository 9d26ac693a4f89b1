import Diagnostics

/// Places in a scalar whose letters were composed, or some of whose signs libyaml was given others for.
extension Tree {
  /// The source of a part of the text: what libyaml gave is found between the two.
  func changedRange(_ sub: Range<Int>, in id: NodeID) -> SourceRange {
    let node = self[id]
    let start = min(Int(node.start), bytes.count)
    let own = Array(bytes[start..<min(max(start, Int(node.end)), bytes.count)])
    let read = SubstitutedText(own, Parse.strangeSpaces(of: own))
    var local = node
    local.start = 0
    local.end = Int32(read.bytes.count)
    let given = given(id)
    var walk = ScalarWalk(source: read.bytes, text: given, node: local)
    let range = walk.source(of: ComposedText(given).range(sub))
    let first = min(start + read.places.origin(range.lowerBound), Int(node.end))
    let last = range.isEmpty ? first : min(start + read.places.originOfEnd(range.upperBound), Int(node.end))
    return SourceRange(source, first, last)
  }

  /// What libyaml gave for a scalar that was changed.
  private func given(_ id: NodeID) -> ArraySlice<UInt8> {
    let end = Int(self[id].textStart) - 4
    let length = (0..<4).reduce(0) { $0 | Int(pool[end + $1]) << (8 * $1) }
    return length == 0 ? utf8(id) : pool[end - length..<end]
  }
}

/// A text beside the same in NFC, character by character: what NFC composes lies within one.
private struct ComposedText {
  private let text: String

  init(_ bytes: ArraySlice<UInt8>) { text = String(decoding: bytes, as: UTF8.self) }

  /// The bytes of the text that became a range of its NFC.
  func range(_ composed: Range<Int>) -> Range<Int> {
    var (done, doneComposed) = (0, 0)
    var start: Int?
    for character in text {
      let length = character.utf8.count
      let next = doneComposed + (length == 1 ? 1 : String(character).nfc.utf8.count)
      if start == nil, next > composed.lowerBound { start = done }
      if let start, next >= composed.upperBound { return start..<(composed.isEmpty ? start : done + length) }
      (done, doneComposed) = (done + length, next)
    }
    return (start ?? done)..<done
  }
}
