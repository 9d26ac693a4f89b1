/// The files of a run with their line tables, each made when it is first asked for.
struct LineTables {
  let sources: SourceSet
  private var tables: [SourceID: LineTable] = [:]
  private var milestones: [SourceID: [Int: LineMilestones]] = [:]

  init(_ sources: SourceSet) { self.sources = sources }

  /// Nil for a file that the set does not hold.
  func file(_ id: SourceID) -> SourceFile? {
    sources.files.indices.contains(Int(id.index)) ? sources.files[Int(id.index)] : nil
  }

  mutating func table(_ id: SourceID) -> LineTable? {
    if let table = tables[id] { return table }
    guard let file = file(id) else { return nil }
    let table = LineTable(file: file)
    tables[id] = table
    return table
  }

  /// The places of both ends of a range; nil for a file that the set does not hold.
  mutating func positions(of range: SourceRange) -> (start: SourcePosition, end: SourcePosition)? {
    guard let start = position(at: range.start, in: range.source), let end = position(at: range.end, in: range.source)
    else { return nil }
    return (start, end)
  }

  /// The place of a byte offset; nil for a file that the set does not hold.
  mutating func position(at offset: Int, in source: SourceID) -> SourcePosition? {
    guard let table = table(source), let file = file(source) else { return nil }
    let line = table.line(at: offset)
    let content = table.byteRange(ofLine: line)
    guard content.count > LineMilestones.shortestLine else { return table.position(at: offset) }
    let known = milestones[source]?[line] ?? LineMilestones(along: content, of: file.bytes)
    milestones[source, default: [:]][line] = known
    let offset = min(max(offset, content.lowerBound), content.upperBound)
    return SourcePosition(line: line, before: known.count(before: offset))
  }
}
