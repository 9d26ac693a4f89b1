import Calendars
import Testing

struct WorkingTimeTests {
  static let kinds = [
    [450..<690, 810..<1050], [420..<690, 780..<1020], [450..<690, 810..<1020], [480..<720], [0..<1440],
    [400..<401, 401..<500, 1000..<1440],
  ]

  private static func calendar(_ kind: [Range<Int>]) throws -> WorkingCalendar {
    let pairs = try kind.map {
      (try #require(TimeOfDay(minutes: $0.lowerBound)), try #require(TimeOfDay(minutes: $0.upperBound)))
    }
    return ReferenceCalendar.make(try #require(OfficeHours(pairs)))
  }

  @Test("The tables agree with a walk over days and minutes on 100,000 pairs in six kinds of office hours")
  func tablesAgreeWithWalk() throws {
    var random = SeededGenerator(seed: 20_260_820)
    for kind in WorkingTimeTests.kinds {
      let calendar = try WorkingTimeTests.calendar(kind)
      let walk = SlowWalk(openMinutes: kind)
      var wrong: [String] = []
      for round in 0..<16_700 {
        // 2023 to 2029, so that both uncovered sides are crossed.
        let start = Int.random(in: 19_400 * 1440..<21_900 * 1440, using: &random)
        let end = start + Int.random(in: 0..<(round % 100 == 0 ? 1_000 : 25) * 1440, using: &random)
        let minutes = Int.random(in: 0..<(round % 100 == 0 ? 100_000 : 6_000), using: &random)
        let from = Moment(minutes: start)
        if calendar.workingMinutes(from: from, to: Moment(minutes: end)) != walk.minutes(from: start, to: end) {
          wrong.append("minutes from \(from) to \(Moment(minutes: end))")
        }
        let capped = kind == [480..<720] ? minutes / 2 : minutes
        if calendar.moment(after: capped, from: from).minutes != walk.moment(after: capped, from: start) {
          wrong.append("\(capped) minutes after \(from)")
        }
      }
      #expect(wrong.isEmpty, "\(kind): \(wrong.prefix(3))")
    }
  }

  @Test("Going on by some working minutes and measuring gives them back, forward and backward", arguments: kinds)
  func inverse(kind: [Range<Int>]) throws {
    let calendar = try WorkingTimeTests.calendar(kind)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let start = Moment(minutes: Int.random(in: 20_000 * 1440..<21_500 * 1440, using: &random))
      let minutes = Int.random(in: 1...50_000, using: &random)
      let later = calendar.moment(after: minutes, from: start)
      let earlier = calendar.moment(after: -minutes, from: start)
      guard later > start, earlier < start, calendar.workingMinutes(from: start, to: later) == minutes,
        calendar.workingMinutes(from: earlier, to: start) == minutes,
        calendar.workingMinutes(from: later, to: start) == -minutes
      else {
        Issue.record("\(minutes) minutes from \(start)")
        return
      }
    }
  }

  @Test("More working minutes never end earlier, and two steps are one")
  func monotoneAndAdditive() throws {
    let calendar = ReferenceCalendar.standard
    let start = try #require(Moment(parsing: "2026-08-28 10:00"))
    var previous = start
    for minutes in stride(from: 1, through: 4_000, by: 7) {
      let next = calendar.moment(after: minutes, from: start)
      #expect(next > previous)
      #expect(calendar.moment(after: 333, from: next) == calendar.moment(after: minutes + 333, from: start))
      previous = next
    }
  }

  @Test("A full day of work ends at closing time and the next minute is the next opening's")
  func endOfDay() throws {
    let calendar = ReferenceCalendar.standard
    let opening = try #require(Moment(parsing: "2026-10-16 07:30"))
    #expect(calendar.moment(after: 480, from: opening).description == "2026-10-16T17:30")
    #expect(calendar.moment(after: 481, from: opening).description == "2026-10-19T07:31")
    #expect(calendar.moment(after: 0, from: opening) == opening)
    let noon = try #require(Moment(parsing: "2026-10-16 12:00"))
    #expect(calendar.nextOfficeMinute(onOrAfter: noon).description == "2026-10-16T13:30")
    #expect(calendar.nextOfficeMinute(onOrAfter: opening) == opening)
  }

  @Test("An office that closes at 17:00 works 450 minutes a day, so eight hours reach the next morning")
  func shorterOfficeHours() throws {
    let calendar = try WorkingTimeTests.calendar([450..<690, 810..<1020])
    let received = try #require(Moment(parsing: "2026-10-13 07:30"))
    let hours = calendar.deadline(receivedAt: received, limit: try Span.parse("8 giờ làm việc").get(), cutOff: nil)
    #expect(hours.due.description == "2026-10-14T08:00")
    let days = calendar.deadline(receivedAt: received, limit: try Span.parse("1 ngày làm việc").get(), cutOff: nil)
    #expect(days.due.description == "2026-10-14T17:00")
  }

  @Test("Huge amounts and the ends of time are answered without a crash")
  func extremes() throws {
    let calendar = ReferenceCalendar.standard
    let start = try #require(Moment(parsing: "2026-08-28 10:00"))
    #expect(calendar.moment(after: .max, from: start) > start)
    #expect(calendar.moment(after: .min, from: start) < start)
    #expect(calendar.workingMinutes(from: Moment(minutes: .min), to: Moment(minutes: .max)) > 0)
    let date = start.date
    #expect(calendar.workingDay(date, adding: .max) > date)
    #expect(calendar.workingDay(date, adding: .min) < date)
    #expect(start.adding(minutes: .max) == Moment(minutes: .max))
    #expect(start.adding(minutes: .min) == Moment(minutes: .min))
  }
}
