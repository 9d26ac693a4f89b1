import Calendars
import Diagnostics

extension Value {
  /// The value as plain text that `parse` reads back for a fact of its type; Vietnamese words for truth values.
  package var text: String { text(in: .vi) }

  /// The value in the words of a language.
  package func text(in language: Language) -> String {
    switch self {
    case .null: language == .vi ? "chưa có" : "none"
    case .boolean(let value):
      language == .vi ? (value ? "có" : "không") : (value ? "yes" : "no")
    case .number(let number): number.description
    case .string(let text): text
    case .date(let date): date.description
    case .time(let minutes): clock(minutes)
    case .dateTime(let date, let minutes): "\(date) \(clock(minutes))"
    case .daysDuration(let minutes): TemporalText.text(ofMinutes: minutes)
    case .yearsDuration(let months): TemporalText.text(ofMonths: months)
    case .list(let values): "[" + values.map { $0.text(in: language) }.joined(separator: ", ") + "]"
    case .range(let bounds): "\(bounds.lower.text(in: language))..\(bounds.upper.text(in: language))"
    }
  }

  private func clock(_ minutes: Int) -> String {
    let hour = minutes / 60
    let minute = minutes % 60
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
