import Diagnostics
import Model

/// What a row of a record's dossier says.
package struct ComponentReading: Hashable, Sendable {
  /// The paper; the remark where the row is one.
  package var name: String
  /// The row is a remark or a heading, not a paper.
  package var isNote = false
  package var condition: ConditionReading?
  package var manner: Manner?
  package var copyKind: CopyKind?
  /// Numbers that the words state where the record's own are zero or missing.
  package var originals: Int?
  package var copies: Int?
  /// Two papers of which one is enough; empty where the row names one.
  package var alternatives: [String] = []
  /// Remarks behind the paper.
  package var notes: [String] = []
  /// The row as it stands, where the name is not all of it.
  package var wording: String?

  init(name: String) { self.name = name }
}

/// Reads a row of a dossier: marks of lists, the condition at its end or its beginning, remarks, `A hoặc B`, and rows that
/// are no papers.
///
/// Conditions are taken from the name only where it is certain that they hold for the whole paper; else the name keeps
/// them.
package func readComponent(name: String, originals: String?, copies: String?, hasForm: Bool) -> ComponentReading {
  let prose = ProseText(name)
  let whole = prose.trimmed(prose.all)
  let counts = (originals.flatMap(wholeNumber), copies.flatMap(wholeNumber))
  let isUncounted = counts.0 == 0 && counts.1 == 0
  if prose.isRemark(whole, isUncounted: isUncounted && !hasForm) {
    var reading = ComponentReading(name: filled(name) ?? name)
    reading.isNote = true
    return reading
  }
  var row = ComponentRow(prose)
  row.cutRemarks()
  row.cutFormFile()
  row.cutCondition()
  row.cutCounts(counts)
  row.cutCondition()
  row.cutManner()
  row.cutCopyKind(counts)
  row.cutEnd()
  guard !row.range.isEmpty else { return ComponentReading(name: filled(name) ?? name) }
  var reading = row.reading
  reading.name = prose.string(row.range)
  // What was said before the paper began the sentence.
  if reading.manner != nil || reading.copyKind != nil || reading.condition != nil {
    reading.name = reading.name.prefix(1).uppercased() + reading.name.dropFirst()
  }
  reading.alternatives = prose.alternatives(row.range)
  let written = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").nfc
  if reading.name != written { reading.wording = filled(name) }
  return reading
}

/// A row of which parts are taken away until the paper's name is left.
private struct ComponentRow {
  let prose: ProseText
  var range: Range<Int>
  var reading = ComponentReading(name: "")

  init(_ prose: ProseText) {
    self.prose = prose
    let unmarked = prose.withoutListMarks(prose.all)
    range = prose.trimmed(unmarked.isEmpty ? prose.all : unmarked)
  }

  /// Sentences behind the paper that open as remarks do.
  mutating func cutRemarks() {
    guard prose.beginsPaper(range.lowerBound, within: range) else { return }
    for index in range where prose.endsSentence(index, within: range) {
      let rest = prose.trimmed(index + 1..<range.upperBound)
      guard !rest.isEmpty else { continue }
      // Only the first sentence is the paper, or nothing is known of what follows.
      guard !(range.lowerBound..<index).contains(where: { [":", ";"].contains(prose[$0]) }),
        prose.end(ofAny: remarkOpenings, at: prose.withoutListMarks(rest).lowerBound, within: rest) != nil
      else {
        return
      }
      reading.notes = [prose.string(rest)]
      range = prose.trimmed(range.lowerBound..<index)
      return
    }
  }

  /// `: 01 bản chính` at the end.
  mutating func cutCounts(_ counts: (originals: Int?, copies: Int?)) {
    guard let colon = range.last(where: { prose[$0] == ":" }), colon > range.lowerBound,
      colon + 1 < range.upperBound, prose.isNumber(colon + 1), let count = Int(prose[colon + 1]),
      (1...20).contains(count)
    else { return }
    var rest = colon + 2..<range.upperBound
    if prose[rest.lowerBound] == "(", let close = prose.closing(rest.lowerBound, within: rest) {
      rest = close + 1..<rest.upperBound
    }
    var isOriginal = false
    var kind: CopyKind?
    switch prose.trimmed(rest).map({ prose[$0] }).joined(separator: " ") {
    case "bản chính", "bản gốc": isOriginal = true
    case "bản sao": break
    case "bản chụp": kind = .plain
    case "bản sao có chứng thực", "bản sao chứng thực": kind = .certified
    default: return
    }
    let isUncounted = (counts.originals ?? 0) == 0 && (counts.copies ?? 0) == 0
    if isUncounted {
      if isOriginal { reading.originals = count } else { reading.copies = count }
    } else {
      // The words must not contradict the record's numbers.
      guard (isOriginal ? (count, 0) : (0, count)) == (counts.originals ?? 0, counts.copies ?? 0) else { return }
    }
    reading.copyKind = kind
    range = prose.trimmed(range.lowerBound..<colon)
  }

  /// The name of a form's file run into the row: `(nếu có);Mau`.
  mutating func cutFormFile() {
    let last = range.upperBound - 1
    guard range.count > 3, prose.isWord(last), prose.touches(last), [")", ";", "."].contains(prose[last - 1]),
      ["mau", "mẫu", "phlc", "phl", "pl"].contains(prose[last])
    else { return }
    range = prose.trimmed(range.lowerBound..<last)
  }

  mutating func cutCondition() {
    guard reading.condition == nil else { return }
    if let (condition, rest) = prose.conditionAtEnd(range) ?? prose.conditionAtStart(range) {
      reading.condition = condition
      range = prose.trimmed(rest)
    }
  }

  /// `Xuất trình …`.
  mutating func cutManner() {
    for (words, manner) in [("xuất trình", Manner.present), ("nộp", .submit)] as [(Phrase, Manner)] {
      let start = range.lowerBound + words.words.count
      guard prose.has(words, at: range.lowerBound, within: range), prose.beginsPaper(start, within: range) else {
        continue
      }
      reading.manner = manner
      range = start..<range.upperBound
    }
  }

  /// `Bản sao có chứng thực Giấy …`, where the record's numbers agree.
  mutating func cutCopyKind(_ counts: (Int?, Int?)) {
    let kinds: [(Phrase, CopyKind)] = [
      ("bản sao có chứng thực", .certified), ("bản sao chứng thực", .certified),
      ("bản sao được chứng thực", .certified),
      ("bản sao điện tử", .electronic), ("bản chụp", .plain),
    ]
    guard reading.copyKind == nil, counts.0 == 0, let copies = counts.1, copies > 0 else { return }
    for (words, kind) in kinds where prose.has(words, at: range.lowerBound, within: range) {
      var start = range.lowerBound + words.words.count
      if prose[start] == "của" || prose[start] == "các" { start += 1 }
      guard prose.isCapital(start) || prose.has("giấy", at: start, within: range),
        prose.beginsPaper(start, within: range),
        !prose.namesSeveral(start..<range.upperBound)
      else { return }
      reading.copyKind = kind
      range = start..<range.upperBound
      return
    }
  }

  /// Signs that end a row of a list.
  mutating func cutEnd() { range = prose.trimmed(range) }
}

/// Words with which remarks open.
let remarkOpenings: [Phrase] = [
  "lưu ý", "ghi chú", "chú ý", "trường hợp", "trong trường hợp", "đối với", "nếu", "khi", "riêng", "các giấy tờ",
  "giấy tờ này", "văn bản này", "tài liệu này", "người", "các tài liệu", "các văn bản", "số lượng hồ sơ", "cơ quan",
]
