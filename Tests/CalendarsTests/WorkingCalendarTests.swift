import Calendars
import Diagnostics
import Testing

struct WorkingCalendarTests {
  let calendar = ReferenceCalendar.standard

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(parsing: text)) }

  @Test("A year has the number of working days announced for it", arguments: [(2025, 250), (2026, 249), (2027, 249)])
  func workingDaysOfYear(year: Int, expected: Int) throws {
    #expect(calendar.workingDays(from: try date("31/12/\(year - 1)"), to: try date("31/12/\(year)")) == expected)
  }

  @Test(
    "A day off tells its reason",
    arguments: [
      ("31/08/2026", "nghỉ hoán đổi"), ("24/11/2026", "nghỉ lễ (Ngày Văn hóa Việt Nam)"),
      ("23/08/2026", "nghỉ cuối tuần"), ("29/01/2028", "nghỉ cuối tuần"), ("22/08/2026", nil), ("21/08/2026", nil),
    ])
  func reasonOff(day: String, expected: String?) throws {
    let date = try date(day)
    #expect(calendar.reasonOff(date)?.vi == expected)
    #expect(calendar.isWorkingDay(date) == (expected == nil))
  }

  @Test("The name of a holiday is found by its date")
  func names() throws {
    #expect(calendar.name(of: try date("02/09/2026")) == "Quốc khánh")
    #expect(calendar.name(of: try date("03/09/2026")) == nil)
    #expect(calendar.isMakeUpDay(try date("22/08/2026")))
    #expect(!calendar.isMakeUpDay(try date("02/09/2026")))
  }

  @Test("Only decided years are not provisional")
  func provisionalDates() throws {
    #expect(!calendar.isProvisional(try date("31/12/2026")))
    #expect(calendar.isProvisional(try date("01/01/2027")))
    #expect(calendar.isProvisional(try date("31/12/2024")))
    #expect(calendar.covers(try date("31/12/2027")))
    #expect(!calendar.covers(try date("01/01/2028")))
  }

  @Test("Outside the covered years Monday to Friday are working days")
  func plainWeek() throws {
    for text in ["01/01/1999", "05/02/2024", "02/01/2028", "31/12/2100"] {
      let start = try date(text)
      for offset in 0..<10 {
        let day = start.adding(days: offset)
        #expect(calendar.isWorkingDay(day) == (day.weekday <= 5))
      }
    }
  }

  @Test("Counting working days undoes adding them, across the ends of the covered years")
  func addAndCount() throws {
    for startOffset in stride(from: 0, to: 1_500, by: 13) {
      let start = try date("01/11/2024").adding(days: startOffset)
      for count in [1, 2, 5, 30, 260, 1_000] {
        let later = calendar.workingDay(start, adding: count)
        #expect(calendar.isWorkingDay(later))
        #expect(calendar.workingDays(from: start, to: later) == count)
        let earlier = calendar.workingDay(start, adding: -count)
        #expect(calendar.isWorkingDay(earlier))
        #expect(calendar.workingDays(from: earlier, to: start.adding(days: -1)) == count - 1)
      }
    }
  }

  @Test("The next working day on or after a day is that day when it works")
  func nextWorkingDay() throws {
    #expect(calendar.nextWorkingDay(onOrAfter: try date("29/08/2026")) == (try date("03/09/2026")))
    #expect(calendar.nextWorkingDay(onOrAfter: try date("22/08/2026")) == (try date("22/08/2026")))
    #expect(calendar.nextWorkingDay(after: try date("22/08/2026")) == (try date("24/08/2026")))
    #expect(calendar.workingDay(try date("29/08/2026"), adding: 0) == (try date("03/09/2026")))
  }

  @Test("A date listed both as a day off and as a make-up day is a day off")
  func contradiction() throws {
    let day = try date("22/08/2026")
    let odd = WorkingCalendar(
      holidays: [day: "Lễ"], swapsOff: [day: ""], makeUp: [day: ""], provisionalYears: [], officeHours: .standard,
      years: 2026...2026)
    #expect(odd.reasonOff(day)?.vi == "nghỉ lễ (Lễ)")
    #expect(odd != calendar)
    #expect(calendar == ReferenceCalendar.make(.standard))
  }

  @Test("An absurd range of years is cut to four hundred")
  func absurdYears() throws {
    let wide = WorkingCalendar(
      holidays: [:], swapsOff: [:], makeUp: [:], provisionalYears: [], officeHours: .standard,
      years: Int.min...Int.max)
    #expect(wide.years == 1...400)
    #expect(wide.isWorkingDay(try date("13/10/2026")))
  }

  @Test("Office hours refuse overlapping, empty and reversed intervals")
  func officeHours() throws {
    let time = { (minutes: Int) in try #require(TimeOfDay(minutes: minutes)) }
    #expect(OfficeHours([]) == nil)
    #expect(OfficeHours([(try time(450), try time(450))]) == nil)
    #expect(OfficeHours([(try time(690), try time(450))]) == nil)
    #expect(OfficeHours([(try time(450), try time(690)), (try time(600), try time(1050))]) == nil)
    let unsorted = try #require(OfficeHours([(try time(810), try time(1050)), (try time(450), try time(690))]))
    #expect(unsorted == .standard)
    #expect(unsorted.minutesPerDay == 480)
    #expect(unsorted.opening.description == "07:30")
  }
}
