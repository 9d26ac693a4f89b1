import Calendars
import Expressions
import Testing

private func moment(_ text: String) throws -> DateAndTime { try #require(DateAndTime(parsing: text)) }
private func time(_ text: String) throws -> ClockTime { try #require(ClockTime(parsing: text)) }

struct TemporalMeaningTests {
  @Test(
    "Moments are equal when they are the same second of the world, or of an unknown place",
    arguments: [
      ("2026-08-20T10:00:00", "2026-08-20T10:00:00", true), ("2026-08-20T10:00:00", "2026-08-20T10:00:01", false),
      ("2026-08-20T10:00:00Z", "2026-08-20T17:00:00+07:00", true),
      ("2026-08-20T10:00:00Z", "2026-08-20T17:00:00@Asia/Ho_Chi_Minh", true),
      ("2026-08-20T10:00:00+01:00", "2026-08-20T10:00:00@Europe/Paris", false),
      ("2026-01-20T10:00:00+01:00", "2026-01-20T10:00:00@Europe/Paris", true),
      ("2026-08-20T10:00:00", "2026-08-20T10:00:00Z", false),
      ("2026-08-20T10:00:00.1", "2026-08-20T10:00:00.2", true),
      ("-0001-12-31T23:59:59.5", "0000-01-01T00:00:00", false),
    ])
  func equalMoments(left: String, right: String, areEqual: Bool) throws {
    #expect(try moment(left).isEqual(to: moment(right)) == areEqual)
    #expect(try moment(right).isEqual(to: moment(left)) == areEqual)
    if areEqual {
      #expect(try !moment(left).isLess(than: moment(right)))
      #expect(try !moment(right).isLess(than: moment(left)))
    }
  }

  @Test(
    "Times are equal when they are the same second of the day, or of an unknown place",
    arguments: [
      ("10:00:00", "10:00:00", true), ("10:00:00Z", "10:00:00+00:00", true), ("10:00:00Z", "17:00:00+07:00", true),
      ("10:00:00+07:00", "10:00:00@Asia/Bangkok", true), ("10:00:00@Europe/Paris", "10:00:00@Asia/Bangkok", false),
      ("10:00:00", "10:00:00@Asia/Bangkok", false), ("10:00:00.1", "10:00:00", true),
    ])
  func equalTimes(left: String, right: String, areEqual: Bool) throws {
    #expect(try time(left).isEqual(to: time(right)) == areEqual)
  }

  @Test("A value is identical only with the same clock and the same zone")
  func identity() throws {
    #expect(try time("10:00:00Z") == time("10:00:00-00:00"))
    #expect(try time("10:00:00Z") != time("17:00:00+07:00"))
    #expect(try time("10:00:00.1") != time("10:00:00.2"))
    #expect(try time("10:00:00@Etc/UTC") != time("10:00:00Z"))
  }

  @Test(
    "Order is by real time; a value without a zone stands in the other's",
    arguments: [
      ("2026-08-20T10:00:00", "2026-08-20T10:00:01"), ("2026-08-20T16:59:59+07:00", "2026-08-20T10:00:00Z"),
      ("2026-08-20T10:00:00@Asia/Bangkok", "2026-08-20T10:00:00@Europe/Paris"),
      ("2026-08-20T09:59:59", "2026-08-20T10:00:00+07:00"), ("2026-08-20T09:59:59@Europe/Paris", "2026-08-20T10:00:00"),
      ("-0002-01-01T00:00:00", "-0001-01-01T00:00:00"),
    ])
  func order(earlier: String, later: String) throws {
    #expect(try moment(earlier).isLess(than: moment(later)))
    #expect(try !moment(later).isLess(than: moment(earlier)))
    #expect(try !moment(earlier).isEqual(to: moment(later)))
  }

  @Test("Times are ordered as seen from UTC")
  func timeOrder() throws {
    #expect(try time("16:00:00+07:00").isLess(than: time("10:00:00Z")))
    #expect(try time("09:00:00").isLess(than: time("10:00:00+07:00")))
    #expect(try !time("10:00:00").isLess(than: time("10:00:00+07:00")))
  }

  @Test("Values are made from their parts")
  func parts() {
    let two = Decimal(2)
    #expect(CivilDate(year: Decimal(-2017), month: Decimal(12), day: Decimal(31))?.description == "-2017-12-31")
    #expect(CivilDate(year: Decimal(2026), month: two, day: Decimal(30)) == nil)
    #expect(CivilDate(year: Decimal(1_000_000_000), month: two, day: two) == nil)
    #expect(Decimal(literal: "2.5").flatMap { CivilDate(year: $0, month: two, day: two) } == nil)
    #expect(ClockTime(hour: two, minute: two, second: two)?.description == "02:02:02")
    #expect(
      Decimal(literal: "2.25").flatMap { ClockTime(hour: two, minute: two, second: $0) }?.description == "02:02:02.25")
    #expect(Decimal(literal: "2.25").flatMap { ClockTime(hour: $0, minute: two, second: two) } == nil)
    #expect(ClockTime(hour: Decimal(24), minute: .zero, second: .zero) == nil)
    #expect(ClockTime(hour: two, minute: Decimal(-1), second: two) == nil)
    #expect(ClockTime(hour: two, minute: two, second: Decimal(60)) == nil)
    #expect(Decimal(literal: "-0.1").flatMap { ClockTime(hour: two, minute: two, second: $0) } == nil)
    #expect(Decimal(literal: "1e300").flatMap { ClockTime(hour: two, minute: two, second: $0) } == nil)
  }

  @Test(
    "A time takes a duration as its distance from UTC",
    arguments: [("PT7H", "+07:00"), ("-PT2H45M55S", "-02:45:55"), ("PT0S", "Z"), ("PT14H", "+14:00")])
  func offsets(duration: String, zone: String) {
    let clock = DaysDuration(parsing: duration).flatMap {
      ClockTime(hour: Decimal(1), minute: Decimal(2), second: Decimal(3), offset: $0)
    }
    #expect(clock?.description == "01:02:03" + zone)
    #expect(clock?.timeOffset?.description == duration)
  }

  @Test("A distance of part of a second or over fourteen hours is none", arguments: ["PT0.5S", "PT14H1S", "-P1D"])
  func noOffset(duration: String) throws { #expect(Zone(offset: try #require(DaysDuration(parsing: duration))) == nil) }

  @Test("Values have the properties of FEEL")
  func properties() throws {
    let summer = try moment("2026-08-20T15:30:05.25@Europe/Paris")
    #expect(summer.timeOffset?.description == "PT2H")
    #expect(summer.zone?.regionName == "Europe/Paris")
    #expect(summer.clock.exactSecond.description == "5.25")
    #expect((summer.clock.hour, summer.clock.minute, summer.clock.second) == (15, 30, 5))
    #expect(try moment("2026-01-20T15:30:05@Europe/Paris").timeOffset?.description == "PT1H")
    #expect(try moment("2026-01-20T15:30:05").timeOffset == nil)
    #expect(try time("15:30:05+07:00").zone?.regionName == nil)
    #expect(try time("15:30:05@Etc/UTC").timeOffset == .zero)
    let duration = try #require(DaysDuration(parsing: "-P1DT2H3M4.5S"))
    #expect((duration.days, duration.hours, duration.minutes) == (-1, -2, -3))
    #expect(duration.seconds.description == "-4.5")
    #expect(duration.wholeMinutes == -1563)
    #expect(!duration.isWholeMinutes)
    let years = YearsDuration(months: -26)
    #expect((years.wholeYears, years.remainingMonths) == (-2, -2))
  }

  @Test(
    "Days know their place in the year and the week",
    arguments: [
      ("1970-01-01", 1, 1, "Thursday", "January"), ("2024-12-31", 366, 1, "Tuesday", "December"),
      ("2021-01-03", 3, 53, "Sunday", "January"), ("2019-09-17", 260, 38, "Tuesday", "September"),
      ("2005-01-01", 1, 53, "Saturday", "January"), ("2003-12-29", 363, 1, "Monday", "December"),
      ("2020-12-31", 366, 53, "Thursday", "December"), ("0000-03-01", 61, 9, "Wednesday", "March"),
    ])
  func placeInYear(text: String, day: Int, week: Int, weekday: String, month: String) throws {
    let date = try #require(CivilDate(iso: text))
    #expect(date.dayOfYear == day)
    #expect(date.weekOfYear == week)
    #expect(date.dayOfWeek == weekday)
    #expect(date.monthOfYear == month)
  }

  @Test("The first and the last day have a place in their year too")
  func placesAtTheEnds() {
    #expect(CivilDate.earliest.dayOfYear == 1)
    #expect(CivilDate.latest.dayOfYear == 365)
    #expect((1...53).contains(CivilDate.earliest.weekOfYear))
    #expect((1...53).contains(CivilDate.latest.weekOfYear))
  }

  @Test(
    "Whole months between two days are counted towards zero",
    arguments: [
      ("2011-12-22", "2013-08-24", "P1Y8M"), ("2013-08-24", "2011-12-22", "-P1Y8M"),
      ("2026-01-31", "2026-02-28", "P0M"),
      ("2026-01-30", "2026-02-28", "P0M"), ("2026-02-28", "2026-01-31", "P0M"), ("2026-03-15", "2026-01-15", "-P2M"),
      ("2026-01-15", "2026-01-15", "P0M"), ("-0001-12-15", "0001-01-15", "P1Y1M"),
      ("-999999999-01-01", "999999999-12-31", "P1999999998Y11M"),
    ])
  func monthsBetween(from: String, to: String, expected: String) throws {
    let duration = YearsDuration(from: try #require(CivilDate(iso: from)), to: try #require(CivilDate(iso: to)))
    #expect(duration.description == expected)
  }
}
