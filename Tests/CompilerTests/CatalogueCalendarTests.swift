import Calendars
import Compiler
import Testing

/// The calendar that the sample catalogue states is the reference calendar: the same days fall due.
@Suite struct CatalogueCalendarTests {
  @Test(arguments: [
    ("2026-08-20", "2 ngày làm việc", "2026-08-22"), ("2026-08-28", "3 ngày làm việc", "2026-09-07"),
    ("2026-02-13", "5 ngày làm việc", "2026-02-27"), ("2026-04-24", "2 ngày làm việc", "2026-04-29"),
    ("2025-04-25", "1 ngày làm việc", "2025-04-26"), ("2025-04-29", "3 ngày làm việc", "2025-05-07"),
    ("2026-11-20", "3 ngày làm việc", "2026-11-26"), ("2026-11-23", "1 ngày làm việc", "2026-11-25"),
    ("2026-12-31", "2 ngày làm việc", "2027-01-05"), ("2027-02-03", "3 ngày làm việc", "2027-02-15"),
    ("2026-08-21", "10 ngày", "2026-09-03"), ("2026-11-21", "3 ngày", "2026-11-25"),
    ("2026-04-11", "15 ngày", "2026-04-28"), ("2026-01-31", "1 tháng", "2026-03-02"),
  ])
  func limitEndsOnTheReferenceDay(_ received: String, _ limit: String, _ due: String) throws {
    let calendar = OwnCatalogue.compiled.catalogue.calendar
    let moment = try #require(Moment(parsing: "\(received) 09:00"))
    let span = try #require(Span(parsing: limit))
    #expect(calendar.deadline(receivedAt: moment, limit: span, cutOff: nil).due.date.description == due)
  }

  @Test func daysNotDecidedYetAreProvisional() throws {
    let calendar = OwnCatalogue.compiled.catalogue.calendar
    let moment = try #require(Moment(parsing: "2027-02-03 09:00"))
    let span = try #require(Span(parsing: "3 ngày làm việc"))
    #expect(calendar.deadline(receivedAt: moment, limit: span, cutOff: nil).isProvisional)
  }

  @Test(arguments: [(CutOffMeaning.nextWorkingDayIsDayZero, "2026-08-25"), (.nextWorkingDayIsDayOne, "2026-08-24")])
  func lateReceiptCountsByTheChosenReading(_ meaning: CutOffMeaning, _ due: String) throws {
    let calendar = OwnCatalogue.compiled.catalogue.calendar
    let moment = try #require(Moment(parsing: "2026-08-20 15:30"))
    let span = try #require(Span(parsing: "3 ngày làm việc"))
    let deadline = calendar.deadline(receivedAt: moment, limit: span, cutOff: CutOff(meaning: meaning))
    #expect(deadline.due.date.description == due)
  }

  @Test func receiptAfterThreeIsReturnedOnTheNextWorkingDay() throws {
    let calendar = OwnCatalogue.compiled.catalogue.calendar
    let moment = try #require(Moment(parsing: "2025-02-14 15:30"))
    #expect(calendar.sameDay(receivedAt: moment, cutOff: CutOff()).due.date.description == "2025-02-17")
  }
}
