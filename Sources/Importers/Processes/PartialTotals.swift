import Calendars
import Diagnostics
import JSON

/// Totals of parts of a process, like “Tổng thời gian giải quyết ở cấp xã: 40 giờ làm việc”, with the steps that they are
/// the sums of.
struct PartialTotals {
  private var parts: [(name: String, amount: String, steps: ClosedRange<Int>)] = []

  /// Nil where there are none, or they do not divide the steps one after another into the whole total.
  init?(_ totals: [JSON], _ minutes: [Int?], total: Int) {
    let partial = totals.filter { $0["partial"]?.boolValue == true }
    guard !partial.isEmpty else { return nil }
    var first = 0
    var sum = 0
    for (place, entry) in partial.enumerated() {
      guard let text = entry["text"]?.filledText, let reading = TotalTimeReading(text),
        let end = PartialTotals.end(of: reading.minutes, minutes, from: first)
      else { return nil }
      let last = place == partial.count - 1 ? minutes.count - 1 : end
      guard minutes[(end + 1)..<max(end + 1, last + 1)].allSatisfy({ ($0 ?? 0) == 0 }) else { return nil }
      let name = entry["label"]?.filledText ?? "phần \(place + 1)"
      parts.append((name, reading.amount, first...last))
      sum += reading.minutes
      first = last + 1
    }
    guard sum == total, first == minutes.count else { return nil }
  }

  /// The step with which steps from `first` on reach a sum.
  private static func end(of wanted: Int, _ minutes: [Int?], from first: Int) -> Int? {
    var sum = 0
    for index in minutes.indices.dropFirst(first) {
      sum += minutes[index] ?? 0
      if sum == wanted { return index }
      if sum > wanted { return nil }
    }
    return nil
  }

  func drafts(_ names: [String]) -> [Draft] {
    parts.map { part in
      var name = part.name
      while name.last == ":" { name.removeLast() }
      return .entry(
        Draft.Entry([
          "tên": .text(name), "trong": .text(part.amount), "từ": .text(names[part.steps.lowerBound]),
          "đến": .text(names[part.steps.upperBound]),
        ]))
    }
  }
}
