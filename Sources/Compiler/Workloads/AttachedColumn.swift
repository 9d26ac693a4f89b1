import Calendars
import Diagnostics
import Model

/// One column of a CSV file beside a workload: the one that the first line calls by a known name, else the first.
struct AttachedColumn {
  /// Lines that hold something, with their number from 1.
  private let lines: [(number: Int, text: String)]

  /// Fields end at a semicolon or tab; at a comma, which a number may contain, only where it parts the headings.
  init(_ bytes: [UInt8], named names: [String]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let body = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    let rows = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().filter {
      $1.contains { !$0.isWhitespace && !";,\"".contains($0) }
    }
    let known = Set(names.map { FoldedName($0) })
    var separators = ";\t"
    var column = 0
    var first = 0
    var width = Int.max
    for parting in [";\t", ",;\t"] {
      guard let head = rows.first?.1 else { break }
      let headings = Self.fields(of: head, endingAt: parting)
      guard let found = headings.firstIndex(where: { known.contains(FoldedName($0)) }) else { continue }
      separators = parting
      column = found
      first = 1
      if parting.contains(",") { width = headings.count }
      break
    }
    lines = rows.dropFirst(first).map { number, row in
      let fields = Self.fields(of: row, endingAt: separators)
      // A decimal comma without quotes has torn a number; the line cannot be told apart.
      guard fields.count <= width else { return (number + 1, Self.trimmed(String(row))) }
      return (number + 1, fields.indices.contains(column) ? fields[column] : "")
    }
  }

  /// A file beside the text or in a folder below, not elsewhere.
  static func isBeside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }

  /// Without quotes and spaces around them; what separates fields stands for itself between quotes.
  private static func fields(of row: Substring, endingAt separators: String) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in row {
      if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, separators.contains(character) {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields.map(Self.trimmed)
  }

  private static func trimmed(_ field: String) -> String {
    let start = field.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// What a field says.
  enum Reading<Value> {
    case value(Value)
    case unreadable
    /// It can be read, in more than one way: what to write instead.
    case ambiguous(wayOut: Text)

    init(_ value: Value?) { self = value.map(Reading.value) ?? .unreadable }
  }

  /// The first line that cannot be read.
  struct Problem {
    let line: Int
    let text: String
    /// What is wrong with the text, to follow it.
    let reason: Text
  }

  /// Every line as a value; the first line may be a heading.
  func values<Value>(
    _ expectedVi: String, _ expectedEn: String, _ read: (String) -> Reading<Value>
  ) -> (values: [Value], problem: Problem?) {
    var values: [Value] = []
    for (position, line) in lines.enumerated() {
      let reason: Text
      switch read(line.text) {
      case .value(let value):
        values.append(value)
        continue
      case .unreadable:
        if position == 0, !line.text.isEmpty, !line.text.contains(where: \.isNumber) { continue }
        reason = Text(vi: "không phải là \(expectedVi)", en: "is not \(expectedEn)")
      case .ambiguous(let wayOut): reason = wayOut
      }
      let text = line.text.count > 60 ? line.text.prefix(60) + "…" : line.text[...]
      return ([], Problem(line: line.number, text: String(text), reason: reason))
    }
    return (values, nil)
  }

  /// A duration, or bare minutes.
  static func seconds(_ text: String, in measure: TimeMeasure) -> Reading<Double> {
    if let span = Span(parsing: text) { return Reading(measure.seconds(span)) }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), let minutes = Double(parts.joined(separator: ".")), minutes > 0,
      minutes < 50_000_000, text.first?.isNumber == true
    else { return .unreadable }
    if parts.count == 2, text.contains("."), parts[1].count == 3, parts[0].count <= 3, parts[0].first != "0" {
      let whole = parts.joined()
      return .ambiguous(
        wayOut: Text(
          vi:
            "có thể hiểu hai cách; hãy viết “\(whole)”, “\(parts[0]),\(parts[1])” hoặc ghi đơn vị, như “\(whole) phút”",
          en: "can be read in two ways; write “\(whole)”, “\(parts[0]),\(parts[1])” or a unit, like “\(whole) phút”"))
    }
    return .value(minutes * 60)
  }

  /// Seconds since 1970-01-01T00:00 in Vietnam: `2026-08-20 15:30`, with seconds or without, ISO or Vietnamese; moments of
  /// other zones (`2026-08-20T08:30:00Z`, `…+09:00`) are converted.
  static func moment(_ text: String) -> Int? {
    // Further columns behind a comma are not looked at.
    let field = trimmed(String(text.split(separator: ",").first ?? ""))
    if let seconds = localMoment(field) { return seconds }
    guard let zone = TimeZoneSuffix(of: field) else { return nil }
    return localMoment(String(zone.rest)).map { $0 + (7 * 60 - zone.minutes) * 60 }
  }

  private static func localMoment(_ field: String) -> Int? {
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

/// The offset from UTC behind an ISO moment: `Z`, `+07:00`, `+0700`, `-05`.
private struct TimeZoneSuffix {
  let rest: Substring
  /// East of Greenwich.
  let minutes: Int

  init?(of text: String) {
    if text.hasSuffix("Z") || text.hasSuffix("z") {
      rest = text.dropLast()
      minutes = 0
      return
    }
    guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), text[..<sign].contains(":") else { return nil }
    let digits = text[text.index(after: sign)...].filter { $0 != ":" }
    guard digits.count == 2 || digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let hours = Int(digits.prefix(2)), hours <= 14, let rest = Int("0" + digits.dropFirst(2)), rest < 60
    else { return nil }
    self.rest = text[..<sign]
    minutes = (hours * 60 + rest) * (text[sign] == "-" ? -1 : 1)
  }
}

extension LoadLowering {
  /// The column of a file; nil when files are not looked at, or after a finding.
  mutating func column(of file: Located<String>, named names: [String]) -> AttachedColumn? {
    guard AttachedColumn.isBeside(file.value) else {
      report(
        WorkloadKinds.file, at: file.range,
        vi: "Tệp “\(file.value)” phải đặt cạnh tệp này hoặc trong thư mục con; hãy chép tệp vào đó rồi ghi tên tệp.",
        en:
          "The file “\(file.value)” must stand beside this one or in a folder below; copy it there and write its name.")
      return nil
    }
    guard let attached else { return nil }
    guard let bytes = attached[file.value] else {
      report(
        WorkloadKinds.file, at: file.range, vi: "Không có tệp “\(file.value)” cạnh tệp này.",
        en: "There is no file “\(file.value)” beside this one.")
      return nil
    }
    return AttachedColumn(bytes, named: names)
  }

  mutating func report(_ problem: AttachedColumn.Problem?, at file: Located<String>) {
    guard let problem else { return }
    report(
      WorkloadKinds.file, at: file.range,
      vi: "Tệp “\(file.value)”, dòng \(problem.line): “\(problem.text)” \(problem.reason.vi).",
      en: "File “\(file.value)”, line \(problem.line): “\(problem.text)” \(problem.reason.en).")
  }
}
