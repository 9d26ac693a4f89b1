import Calendars
import Diagnostics

/// The declared total of a process in words, with its parts: `Không quá 08 ngày làm việc. Hẹn lần 1: …`.
struct TotalTimeReading: Hashable, Sendable {
  /// As the language writes it.
  let amount: String
  let minutes: Int
  let phases: [Phase]
  /// Whether the text says this and nothing more, in the language's own words.
  let isExact: Bool

  struct Phase: Hashable, Sendable {
    let name: String
    let amount: String
    let minutes: Int
  }

  /// Nil where the text states no working time that can be told; days and hours are working ones, as in the steps.
  init?(_ text: String) {
    let parts = TotalTimeReading.parts(of: text)
    guard let head = parts.first, let total = TotalTimeReading.total(of: head) else { return nil }
    amount = total.text
    minutes = total.minutes
    var phases: [Phase] = []
    for part in parts.dropFirst() {
      guard let span = TotalTimeReading.spans(in: part).first, let colon = part.firstIndex(of: ":") else {
        phases = []
        break
      }
      phases.append(
        Phase(name: part[..<colon].trimmingSpaces.lowercasedFirst, amount: span.text, minutes: span.minutes))
    }
    let isWhole = phases.reduce(0) { $0 + $1.minutes } == total.minutes
    self.phases = isWhole ? phases : []
    isExact = FoldedName(text).key == FoldedName(total.text).key
  }

  /// The result is due the same day, as the language writes it, with the hour after which it is due the next; nil for
  /// other texts.
  static func sameDay(_ text: String) -> String? {
    let words = FoldedName(text).key.split(whereSeparator: { " ,;.".contains($0) }).map(String.init)
    guard words.starts(with: ["trong", "ngày"]) || words.starts(with: ["ngay", "trong", "ngày"]) else { return nil }
    guard FoldedName(text).contains("ngày tiếp theo") || FoldedName(text).contains("ngày làm việc tiếp theo"),
      let place = words.indices.dropLast(2).first(where: { words[$0] == "sau" && words[$0 + 2] == "giờ" }),
      let hour = Int(words[place + 1]), (1...23).contains(hour)
    else { return "có" }
    return "nhận sau \(hour):00 thì ngày làm việc tiếp theo"
  }

  /// What stands before the first part, and each “Hẹn lần …”.
  private static func parts(of text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var parts: [[String]] = [[]]
    for (index, word) in words.enumerated() {
      let isPart =
        FoldedName(word).key == "hẹn" && index + 1 < words.count && FoldedName(words[index + 1]).key == "lần"
      if isPart { parts.append([]) }
      parts[parts.count - 1].append(word)
    }
    return parts.map { $0.joined(separator: " ") }
  }

  /// The first duration of a text; the sum, where several are added: `15 ngày + 08 ngày làm việc`.
  private static func total(of head: String) -> (text: String, minutes: Int)? {
    let spans = spans(in: head)
    guard let first = spans.first else { return nil }
    guard FoldedName(head).contains(" + "), spans.count == 2 else { return first }
    let minutes = first.minutes + spans[1].minutes
    return Span(workingMinutes: minutes, in: .workingDay).map { ($0.description(.vi), minutes) }
  }

  private static func spans(in text: String) -> [(text: String, minutes: Int)] {
    let words = text.split(whereSeparator: \.isWhitespace).map {
      FoldedName(String($0)).key.filter { !"()".contains($0) }
    }
    var spans: [(text: String, minutes: Int)] = []
    for index in words.indices.dropLast() {
      guard let (number, rest) = StepTimeReading.number(words[index]), rest.isEmpty,
        index == 0 || words[index - 1] != "sau"
      else { continue }
      let unit = words[index + 1].filter { !".;,:".contains($0) }
      guard let unit = StepTimeReading.unit(unit), let span = Span(thousandths: number, unit: unit),
        let minutes = span.workingMinutes
      else { continue }
      spans.append((span.description(.vi), minutes))
    }
    return spans
  }
}

extension StringProtocol {
  /// Without white space at the ends.
  var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}

extension String {
  /// With a small first letter, unless the second is a capital too.
  var lowercasedFirst: String {
    guard let first, !dropFirst().prefix(1).contains(where: \.isUppercase) else { return self }
    return first.lowercased() + dropFirst()
  }
}
