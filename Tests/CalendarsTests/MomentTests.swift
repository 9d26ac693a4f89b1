import Calendars
import Testing

struct MomentTests {
  @Test(
    "A time of day is read as officers write it",
    arguments: [
      ("15:00", 900), ("15h30", 930), ("15h", 900), ("15 giờ", 900), ("15 giờ 30", 930), ("15 giờ 30 phút", 930),
      ("7:05", 425), ("24:00", 1440),
    ])
  func times(text: String, minutes: Int) {
    #expect(TimeOfDay(parsing: text)?.minutes == minutes)
  }

  @Test(
    "A text that is no time of day is refused",
    arguments: ["", "15", "15:", "15:5", "24:01", "25:00", "15:60", "ab", "123:00", "15h30x"])
  func badTimes(text: String) {
    #expect(TimeOfDay(parsing: text) == nil)
  }

  @Test(
    "A moment is read in four forms",
    arguments: ["2026-08-20 15:30", "2026-08-20T15:30", "15:30 20/08/2026", "15:30 ngày 20/08/2026"])
  func moments(text: String) throws {
    let moment = try #require(Moment(parsing: text))
    #expect(moment.description == "2026-08-20T15:30")
    #expect(moment.vietnamese == "15:30 ngày 20/08/2026")
    #expect(Moment(parsing: moment.description) == moment)
  }

  @Test("A date alone is its midnight, also before 1970")
  func dateAlone() {
    #expect(Moment(parsing: "20/08/2026")?.description == "2026-08-20T00:00")
    #expect(Moment(parsing: "1969-12-31 23:59")?.minutes == -1)
    #expect(Moment(minutes: -1).description == "1969-12-31T23:59")
  }

  @Test("A text that is no moment is refused", arguments: ["", "15:30", "31/02/2026", "2026-08-20 25:00", "a b c d"])
  func badMoments(text: String) {
    #expect(Moment(parsing: text) == nil)
  }
}
