import Calendars
import Testing

struct CivilDateTests {
  @Test(
    "Days are counted from 1970-01-01 over all years",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (1, 1, 1, -719_162), (0, 12, 31, -719_163),
      (999_999_999, 12, 31, 365_241_780_471), (-999_999_999, 1, 1, -365_243_219_162),
    ])
  func dayNumbers(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
    #expect(date.components == (year, month, day))
  }

  @Test(
    "There is no day beyond the years or the months",
    arguments: [
      (1_000_000_000, 1, 1), (-1_000_000_000, 12, 31), (2026, 13, 1), (2026, 0, 1), (2025, 2, 29), (2026, 4, 31),
    ])
  func noSuchDay(year: Int, month: Int, day: Int) { #expect(CivilDate(year: year, month: month, day: day) == nil) }

  @Test("Arithmetic stops at the first and the last day")
  func clamping() {
    #expect(CivilDate.latest.adding(days: 1) == .latest)
    #expect(CivilDate.latest.adding(days: .max) == .latest)
    #expect(CivilDate.earliest.adding(days: .min) == .earliest)
    #expect(CivilDate.latest.adding(months: .max) == .latest)
    #expect(CivilDate.earliest.adding(months: -1) == .earliest)
    #expect(CivilDate(dayNumber: .max) == .latest)
    #expect(CivilDate.latest.monthsLater(1) == nil)
    #expect(CivilDate.latest.monthsLater(.max) == nil)
    #expect(CivilDate(exactDayNumber: CivilDate.latest.dayNumber + 1) == nil)
    #expect(CivilDate(exactDayNumber: CivilDate.latest.dayNumber) == .latest)
  }

  @Test(
    "A year is written with at least four digits and its sign",
    arguments: [
      (2026, "2026-03-05"), (44, "0044-03-05"), (0, "0000-03-05"), (-44, "-0044-03-05"), (12_026, "12026-03-05"),
      (-999_999_999, "-999999999-03-05"),
    ])
  func text(year: Int, expected: String) {
    #expect(CivilDate(year: year, month: 3, day: 5)?.description == expected)
  }

  @Test("A month later is the same day or the month's last, across the year 0 too")
  func months() throws {
    let date = try #require(CivilDate(year: 0, month: 1, day: 31))
    #expect(date.adding(months: 1).components == (0, 2, 29))
    #expect(date.adding(months: -1).components == (-1, 12, 31))
    #expect(date.adding(months: -2).components == (-1, 11, 30))
    #expect(date.adding(months: 12_000).components == (1000, 1, 31))
  }
}
