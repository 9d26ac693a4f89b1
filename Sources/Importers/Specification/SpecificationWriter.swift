import Diagnostics

/// Writes specification files as an officer would: block style, short lists and entries in one line, long text folded
/// nowhere, nothing quoted without need. Whatever the texts hold, the file reads back as the same values (NFC, without
/// control characters).
package struct SpecificationWriter {
  /// Characters of a line up to which a list or entry stands in one line.
  private static let width = 110

  private var lines: [String] = []

  /// A file of one item, below comment lines; parts of several lines stand apart by blank lines.
  package static func file(_ item: Draft.Entry, comments: [String] = []) -> String {
    var writer = SpecificationWriter()
    writer.comment(comments)
    var wasLong = false
    for member in item.members {
      let start = writer.lines.count
      writer.members(of: Draft.Entry(member.key, member.value), indent: 0, first: "")
      let isLong = writer.lines.count > start + 1
      if isLong || wasLong, start > 0 { writer.lines.insert("", at: start) }
      wasLong = isLong
    }
    if item.isEmpty { writer.lines.append("{}") }
    return writer.text
  }

  /// A file of a list of items, below comment lines, with a blank line before each item.
  package static func file(_ items: [Draft.Entry], comments: [String] = []) -> String {
    var writer = SpecificationWriter()
    writer.comment(comments)
    for item in items {
      if !writer.lines.isEmpty { writer.lines.append("") }
      writer.members(of: item, indent: 2, first: "- ")
    }
    if items.isEmpty { writer.lines.append("[]") }
    return writer.text
  }

  private var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func comment(_ comments: [String]) {
    for comment in comments {
      lines.append(
        comment.isEmpty ? "#" : "# " + SpecificationScalar.clean(comment).split(separator: "\n").joined(separator: " "))
    }
  }

  /// Writes the members of an entry; the first stands behind `first`, which fills the indent.
  private mutating func members(of entry: Draft.Entry, indent: Int, first: String) {
    let margin = String(repeating: " ", count: indent)
    var lead = first.isEmpty ? margin : String(margin.dropLast(first.count)) + first
    if entry.isEmpty { lines.append(lead + "{}") }
    for member in entry.members {
      write(member.value, after: lead + SpecificationScalar.key(member.key) + ":", indent: indent)
      lead = margin
    }
  }

  /// Writes a value behind a key or dash.
  private mutating func write(_ value: Draft, after lead: String, indent: Int) {
    switch value {
    case .text(let text):
      let block = SpecificationScalar.block(text)
      if let block {
        let margin = String(repeating: " ", count: indent + 2)
        lines.append(lead + " " + block.header)
        lines += block.lines.map { $0.isEmpty ? "" : margin + $0 }
      } else {
        lines.append(lead + " " + SpecificationScalar.line(text))
      }
    case .list(let items):
      if let line = flow(value, room: Self.width - lead.count) {
        lines.append(lead + " " + line)
      } else {
        lines.append(lead)
        for item in items { write(item: item, indent: indent + 2) }
      }
    case .entry(let entry):
      if let line = flow(value, room: Self.width - lead.count) {
        lines.append(lead + " " + line)
      } else {
        lines.append(lead)
        members(of: entry, indent: indent + 2, first: "")
      }
    }
  }

  /// Writes one item of a list, whose dash stands at the indent.
  private mutating func write(item: Draft, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    switch item {
    case .entry(let entry):
      if let line = flow(item, room: Self.width - indent - 2) {
        lines.append(margin + "- " + line)
      } else {
        members(of: entry, indent: indent + 2, first: "- ")
      }
    case .text, .list: write(item, after: margin + "-", indent: indent)
    }
  }

  /// The value in one line; nil where it has no room, or holds long text or entries within entries.
  private func flow(_ value: Draft, room: Int) -> String? {
    switch value {
    case .text(let text):
      guard text.count <= room, SpecificationScalar.block(text) == nil else { return nil }
      return SpecificationScalar.flow(text)
    case .list(let items):
      guard items.allSatisfy({ if case .text = $0 { true } else { false } }) else { return items.isEmpty ? "[]" : nil }
      return joined(items.map { flow($0, room: room) }, "[", "]", room)
    case .entry(let entry):
      let parts = entry.members.map { member in
        flow(member.value, room: room).map { SpecificationScalar.flow(member.key) + ": " + $0 }
      }
      return joined(parts, "{", "}", room)
    }
  }

  private func joined(_ parts: [String?], _ open: String, _ close: String, _ room: Int) -> String? {
    var line = open
    for (index, part) in parts.enumerated() {
      guard let part else { return nil }
      if index > 0 { line += ", " }
      line += part
      if line.count > room { return nil }
    }
    return line.count < room ? line + close : nil
  }
}
