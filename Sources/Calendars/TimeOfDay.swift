import Diagnostics

/// A time of the civil day in whole minutes, from 00:00 up to and including 24:00.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0…1440.
  package let minutes: Int

  package static let minutesPerDay = 1440

  /// Nil outside 0…1440.
  package init?(minutes: Int) {
    guard (0...TimeOfDay.minutesPerDay).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Nil when there is no such time; 24:00 is the end of the day.
  package init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  init(clamping minutes: Int) { self.minutes = min(max(minutes, 0), TimeOfDay.minutesPerDay) }

  package static let midnight = TimeOfDay(clamping: 0)

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }

  /// Reads `15:00`, `15h30`, `15h`, `15 giờ`, `15 giờ 30 phút`; nil when it is no time of day.
  package init?(parsing text: some StringProtocol) {
    var rest = String(text).nfc.lowercased().filter { !$0.isWhitespace }[...]
    guard let hour = TimeOfDay.takeNumber(&rest) else { return nil }
    let strict = rest.hasPrefix(":")
    guard let separator = [":", "giờ", "h"].first(where: rest.hasPrefix) else { return nil }
    rest = rest.dropFirst(separator.count)
    if rest.isEmpty, !strict {
      self.init(hour: hour, minute: 0)
      return
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }.count
    guard let minute = TimeOfDay.takeNumber(&rest), !strict || digits == 2,
      rest.isEmpty || (!strict && rest == "phút")
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// At most two leading digits, removed from `text`.
  private static func takeNumber(_ text: inout Substring) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count) else { return nil }
    text = text.dropFirst(digits.count)
    return Int(digits)
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// `07:30`.
  package var description: String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
