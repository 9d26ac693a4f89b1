import Calendars
import Diagnostics
import Model

/// The first column of a CSV file beside a workload.
struct AttachedColumn {
  /// Lines that hold something, with their number from 1.
  private let lines: [(number: Int, text: String)]

  /// Fields end at a semicolon or tab; not at a comma, which a number may contain.
  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let body = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
      let field = $1.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == "\t" }.first ?? ""
      let plain = AttachedColumn.trimmed(field)
      return plain.isEmpty ? nil : ($0 + 1, plain)
    }
  }

  private static func trimmed(_ field: Substring) -> String {
    let strange: (Character) -> Bool = { $0.isWhitespace || $0 == "\"" }
    let start = field.drop(while: strange)
    guard let end = start.lastIndex(where: { !strange($0) }) else { return "" }
    return String(start[...end])
  }

  /// The first line that cannot be read.
  struct Problem {
    let line: Int
    let text: String
    let expected: Text
  }

  /// Every line as a value; the first line may be a heading.
  func values<Value>(
    _ expectedVi: String, _ expectedEn: String, _ read: (String) -> Value?
  ) -> (values: [Value], problem: Problem?) {
    var values: [Value] = []
    for (position, line) in lines.enumerated() {
      if let value = read(line.text) {
        values.append(value)
      } else if position > 0 || line.text.contains(where: \.isNumber) {
        let text = line.text.count > 60 ? line.text.prefix(60) + "…" : line.text[...]
        return (
          [], Problem(line: line.number, text: String(text), expected: Text(vi: expectedVi, en: expectedEn))
        )
      }
    }
    return (values, nil)
  }

  /// A duration, or bare minutes.
  static func seconds(_ text: String, in measure: TimeMeasure) -> Double? {
    if let span = Span(parsing: text) { return measure.seconds(span) }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), let minutes = Double(parts.joined(separator: ".")), minutes > 0,
      minutes < 50_000_000, text.first?.isNumber == true
    else { return nil }
    return minutes * 60
  }

  /// Seconds since 1970-01-01T00:00 in Vietnam: `2026-08-20 15:30`, with seconds or without, ISO or Vietnamese.
  static func moment(_ text: String) -> Int? {
    // Further columns behind a comma are not looked at.
    let field = String(text.split(separator: ",").first ?? "")
    if let moment = Moment(parsing: field) { return moment.minutes * 60 }
    guard let colon = field.lastIndex(of: ":") else { return nil }
    let rest = field[field.index(after: colon)...]
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let fraction = rest.dropFirst(digits.count).drop { $0 == "." || ($0.isASCII && $0.isNumber) }
    guard digits.count == 2, let seconds = Int(digits), seconds < 60,
      let moment = Moment(parsing: field[..<colon] + fraction)
    else { return nil }
    return moment.minutes * 60 + seconds
  }
}

extension LoadLowering {
  /// The column of a file; nil when files are not looked at, or after a finding.
  mutating func column(of file: Located<String>) -> AttachedColumn? {
    guard let attached else { return nil }
    guard let bytes = attached[file.value] else {
      report(
        WorkloadKinds.file, at: file.range, vi: "Không có tệp “\(file.value)” cạnh tệp này.",
        en: "There is no file “\(file.value)” beside this one.")
      return nil
    }
    return AttachedColumn(bytes)
  }

  mutating func report(_ problem: AttachedColumn.Problem?, at file: Located<String>) {
    guard let problem else { return }
    report(
      WorkloadKinds.file, at: file.range,
      vi: "Tệp “\(file.value)”, dòng \(problem.line): “\(problem.text)” không phải là \(problem.expected.vi).",
      en: "File “\(file.value)”, line \(problem.line): “\(problem.text)” is not \(problem.expected.en).")
  }
}
