import Calendars
import Diagnostics
import Testing

struct SpanTests {
  @Test(
    "A span is read in either language and printed in both",
    arguments: [
      ("3 ngày làm việc", "3 ngày làm việc", "3 working days"),
      ("0,5 ngày làm việc", "0,5 ngày làm việc", "0.5 working days"),
      ("0.25 working days", "0,25 ngày làm việc", "0.25 working days"),
      ("nửa ngày làm việc", "0,5 ngày làm việc", "0.5 working days"),
      ("2 giờ làm việc", "2 giờ làm việc", "2 working hours"), ("24 giờ", "24 giờ", "24 hours"),
      ("1 hour", "1 giờ", "1 hour"), ("10 phút", "10 phút", "10 minutes"),
      ("12 phút làm việc", "12 phút làm việc", "12 working minutes"),
      ("1 working minute", "1 phút làm việc", "1 working minute"),
      ("15 ngày", "15 ngày", "15 days"),
      ("1 tháng", "1 tháng", "1 month"), ("2 năm", "2 năm", "2 years"),
      ("05  NGÀY  Làm Việc", "5 ngày làm việc", "5 working days"),
      ("1,125 ngày làm việc", "1,125 ngày làm việc", "1.125 working days"), ("2 tuần", "14 ngày", "14 days"),
      ("nửa tháng", "15 ngày", "15 days"), ("half a year", "6 tháng", "6 months"), ("3ngày", "3 ngày", "3 days"),
      ("1,0 ngày", "1 ngày", "1 day"),
    ])
  func readAndPrint(text: String, vi: String, en: String) throws {
    let span = try Span.parse(text).get()
    #expect(span.description(.vi) == vi)
    #expect(span.description(.en) == en)
    #expect(Span(parsing: vi) == span)
    #expect(Span(parsing: en) == span)
  }

  @Test(
    "A text that is no span says why",
    arguments: [
      ("", SpanError.notADuration), ("ngày", .notADuration), ("3 quả táo", .notADuration), ("1,,5 giờ", .notADuration),
      (",5 giờ", .notADuration), ("1.500 phút", .notADuration), ("nửa buổi", .notADuration), ("5", .missingUnit("5")),
      ("0,5", .missingUnit("0,5")), ("0 ngày", .notPositive), ("-3 ngày làm việc", .notPositive),
      ("0,001 giờ", .notWholeMinutes), ("1,5 ngày", .notWholeMinutes), ("nửa ngày", .notWholeMinutes),
      ("0,0000000001 giờ", .notWholeMinutes), ("101 năm", .tooLarge), ("99999999999999999999 phút", .tooLarge),
      ("36526 ngày", .tooLarge), ("36525,5 ngày làm việc", .tooLarge),
    ])
  func errors(text: String, expected: SpanError) {
    #expect(Span.parse(text) == .failure(expected))
    #expect(Span(parsing: text) == nil)
  }

  @Test("Every multiple of three working minutes prints to a text that reads back")
  func roundTrip() throws {
    for minutes in stride(from: 3, through: 3_000, by: 3) {
      for unit in [TimeUnit.workingHour, .workingDay] {
        let span = try #require(Span(workingMinutes: minutes, in: unit))
        #expect(span.workingMinutes == minutes)
        for language in Language.allCases {
          if Span(parsing: span.description(language)) != span { Issue.record("\(span.description(language))") }
        }
      }
    }
  }

  @Test("Working units give working minutes, clock units clock minutes, and no unit both")
  func minutes() throws {
    #expect(try Span.parse("0,25 ngày làm việc").get().workingMinutes == 120)
    #expect(try Span.parse("2 giờ làm việc").get().workingMinutes == 120)
    #expect(try Span.parse("12 phút làm việc").get().workingMinutes == 12)
    #expect(try Span.parse("2 giờ").get().clockMinutes == 120)
    #expect(try Span.parse("2 năm").get().months == 24)
    #expect(try Span.parse("15 ngày").get().calendarDays == 15)
    for unit in TimeUnit.allCases {
      let span = try #require(Span(1, unit))
      let readings = [span.workingMinutes, span.clockMinutes, span.calendarDays, span.months].compactMap { $0 }
      #expect(readings.count == 1)
      #expect(span.wholeUnits == 1)
    }
  }

  @Test("What a sum of working minutes is printed as is read, or understood to be offered", arguments: 1...1_500)
  func sumsOfWorkingMinutes(minutes: Int) {
    for text in [Span.text(workingMinutes: minutes).vi, Span.text(workingMinutes: minutes).en] {
      let span = Span(parsing: text) ?? Span(meantBy: text)
      #expect(span?.workingMinutes == minutes, "\(text)")
    }
  }

  @Test(
    "What cannot be told is not offered",
    arguments: [
      "", "ngày", "vài ngày", "3", "3 quả táo", "không quá", "1/0 ngày", "(3) ngày", "99999999999 ngay", "nửa buổi",
    ])
  func nothingMeant(text: String) { #expect(Span(meantBy: text) == nil) }

  @Test("Amounts in thousandths are exact or refused")
  func thousandths() {
    #expect(Span(thousandths: 500, unit: .workingDay)?.workingMinutes == 240)
    #expect(Span(thousandths: 1, unit: .workingDay) == nil)
    #expect(Span(thousandths: 500, unit: .month) == nil)
    #expect(Span(thousandths: .max, unit: .minute) == nil)
    #expect(Span(thousandths: -1000, unit: .minute) == nil)
    #expect(Span(0, .workingDay) == nil)
    #expect(Span(.max, .workingDay) == nil)
    #expect(Span(workingMinutes: 20, in: .workingHour) == nil)
    #expect(Span(workingMinutes: 60, in: .clockHour) == nil)
  }

  @Test(
    "A sum of working minutes is told in days, hours and minutes",
    arguments: [
      (0, "0 phút làm việc", "0 working minutes"), (20, "20 phút làm việc", "20 working minutes"),
      (120, "2 giờ làm việc", "2 working hours"),
      (620, "1 ngày làm việc 2 giờ 20 phút", "1 working day 2 hours 20 minutes"),
      (-480, "-1 ngày làm việc", "-1 working day"),
    ])
  func sums(minutes: Int, vi: String, en: String) {
    #expect(Span.text(workingMinutes: minutes) == Text(vi: vi, en: en))
  }
}
