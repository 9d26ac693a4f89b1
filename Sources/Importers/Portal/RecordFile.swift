import Diagnostics
import JSON

/// A record of a file, with the line on which it begins.
struct FileRecord: Sendable {
  let file: String
  let line: Int
  let json: JSON
}

/// The records of a file: one JSON record, a list of them, or JSON Lines. What cannot be read becomes a problem.
func records(of input: ImportInput, problems: inout [ImportProblem]) -> [FileRecord] {
  var reader = RecordFileReader(input: input)
  reader.read()
  problems += reader.problems
  return reader.records
}

private struct RecordFileReader {
  let input: ImportInput
  var records: [FileRecord] = []
  var problems: [ImportProblem] = []

  mutating func read() {
    guard !WideText.isUnmarked(input.bytes) else { return report(line: 1, WideText.unreadable) }
    let lines = writtenLines
    guard !lines.isEmpty else {
      return report(line: 1, Text(vi: "Tệp không có bản ghi nào.", en: "The file holds no record."))
    }
    // JSON Lines, unless the first line breaks off: then the file is one JSON text.
    if lines.count > 1, case .failure(let error) = JSON.parse(Array(input.bytes[lines[0].range])),
      error.reason == .endOfText
    {
      return readWhole(from: lines[0].number)
    }
    for line in lines { add(JSON.parse(Array(input.bytes[line.range])), line: line.number) }
  }

  private mutating func readWhole(from line: Int) {
    let result = JSON.parse(input.bytes)
    guard case .success(.array(let items)) = result else { return add(result, line: line) }
    for (item, start) in zip(items, JSONLines.items(of: input.bytes)) {
      records.append(FileRecord(file: input.file, line: start.line, json: item))
    }
  }

  private mutating func add(_ result: Result<JSON, JSONError>, line: Int) {
    switch result {
    case .success(.array(let items)):
      for item in items { records.append(FileRecord(file: input.file, line: line, json: item)) }
    case .success(let json): records.append(FileRecord(file: input.file, line: line, json: json))
    case .failure(let error):
      report(
        line: line,
        Text(
          vi: "Không đọc được bản ghi: \(error.reason.vi) (byte \(error.offset)).",
          en: "The record cannot be read: \(error.reason.en) (byte \(error.offset))."))
    }
  }

  private mutating func report(line: Int, _ text: Text) {
    problems.append(ImportProblem(Origin(file: input.file, line: line, path: ""), text))
  }

  /// The lines that hold more than space.
  private var writtenLines: [(number: Int, range: Range<Int>)] {
    let bytes = input.bytes
    var lines: [(Int, Range<Int>)] = []
    var (start, number) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isWritten = bytes[start..<end].contains { !Self.space.contains($0) }
      if isWritten { lines.append((number, start..<end)) }
      (start, number) = (end + 1, number + 1)
    }
    return lines
  }

  /// Space, tab, return, and the bytes of a byte order mark.
  private static let space: Set<UInt8> = [0x20, 0x09, 0x0D, 0xEF, 0xBB, 0xBF]
}
