/// The findings that a text says it must have: a line that ends with `#! id` or `#! id, id2` names them in order.
///
/// Lines count from 1 and end with LF or CRLF. A comment that is no list of ids, such as `#!/bin/sh`, is no mark.
package func expectedMarks(in text: String) -> [(line: Int, id: String)] {
  var marks: [(line: Int, id: String)] = []
  let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() {
    for id in ExpectedMarks.ids(atEndOf: Array(line)) { marks.append((index + 1, id)) }
  }
  return marks
}

private enum ExpectedMarks {
  static func ids(atEndOf line: [UInt8]) -> [String] {
    guard let hash = lastMark(in: line) else { return [] }
    let list = String(decoding: line[(hash + 2)...], as: UTF8.self)
    let ids = list.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    return ids.allSatisfy(isID) ? ids : []
  }

  /// The last `#!` that opens a comment: at the start of the line or after a space.
  private static func lastMark(in line: [UInt8]) -> Int? {
    guard line.count > 2 else { return nil }
    return (0..<(line.count - 1)).last { index in
      line[index] == UInt8(ascii: "#") && line[index + 1] == UInt8(ascii: "!")
        && (index == 0 || line[index - 1] == UInt8(ascii: " ") || line[index - 1] == UInt8(ascii: "\t"))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0.isWhitespace }
    let trailing = start.reversed().prefix { $0.isWhitespace }.count
    return String(start.dropLast(trailing))
  }

  private static func isID(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || $0 == UInt8(ascii: "-")
      }
  }
}
