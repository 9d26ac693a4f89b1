import Calendars
import Diagnostics
import Testing

struct DeadlineTests {
  let calendar = ReferenceCalendar.standard

  private func deadline(_ received: String, _ limit: String, _ cutOff: CutOff? = nil) throws -> Deadline {
    let moment = try #require(Moment(parsing: received))
    return calendar.deadline(receivedAt: moment, limit: try Span.parse(limit).get(), cutOff: cutOff)
  }

  private func due(_ received: String, _ limit: String, _ cutOff: CutOff? = nil) throws -> String {
    try deadline(received, limit, cutOff).due.description
  }

  private func sameDay(_ received: String) throws -> String {
    let moment = try #require(Moment(parsing: received))
    return calendar.sameDay(receivedAt: moment, cutOff: CutOff()).due.description
  }

  @Test(
    "Limits in days and months end on the day computed by hand",
    arguments: [
      ("T1", "20/08/2026", "2 ngày làm việc", "22/08/2026"),
      ("T2", "28/08/2026", "3 ngày làm việc", "07/09/2026"),
      ("T3", "13/02/2026", "5 ngày làm việc", "27/02/2026"),
      ("T4", "24/04/2026", "2 ngày làm việc", "29/04/2026"),
      ("T5", "25/04/2025", "1 ngày làm việc", "26/04/2025"),
      ("T6", "29/04/2025", "3 ngày làm việc", "07/05/2025"),
      ("T7", "20/11/2026", "3 ngày làm việc", "26/11/2026"),
      ("T8", "23/11/2026", "1 ngày làm việc", "25/11/2026"),
      ("T9", "31/12/2026", "2 ngày làm việc", "05/01/2027"),
      ("T10", "03/02/2027", "3 ngày làm việc", "15/02/2027"),
      ("T11", "21/08/2026", "10 ngày", "03/09/2026"),
      ("T12", "21/11/2026", "3 ngày", "25/11/2026"),
      ("T13", "11/04/2026", "15 ngày", "28/04/2026"),
      ("T15", "31/01/2026", "1 tháng", "02/03/2026"),
    ])
  func vector(name: String, received: String, limit: String, expected: String) throws {
    let deadline = try deadline("09:00 \(received)", limit)
    #expect(deadline.due.vietnamese == "17:30 ngày \(expected)", "\(name)")
    #expect(deadline.isProvisional == (name == "T9" || name == "T10"))
  }

  @Test("T14: a civil status matter received after 15:00 is answered the next working day")
  func sameDayAfterCutOff() throws {
    #expect(try sameDay("15:30 14/02/2025") == "2025-02-17T17:30")
  }

  @Test(
    "T16: the two readings of the cut-off differ by one working day",
    arguments: [
      (CutOffMeaning.nextWorkingDayIsDayZero, "2026-08-25T17:30"), (.nextWorkingDayIsDayOne, "2026-08-24T17:30"),
    ])
  func cutOffReadings(meaning: CutOffMeaning, expected: String) throws {
    #expect(try due("15:30 20/08/2026", "3 ngày làm việc", CutOff(meaning: meaning)) == expected)
  }

  @Test("After means strictly after: exactly 15:00 is still in time")
  func cutOffIsStrict() throws {
    #expect(try due("15:00 20/08/2026", "3 ngày làm việc", CutOff()) == "2026-08-24T17:30")
    #expect(try due("15:01 20/08/2026", "3 ngày làm việc", CutOff()) == "2026-08-25T17:30")
    #expect(try sameDay("15:00 14/02/2025") == "2025-02-14T17:30")
  }

  @Test(
    "Calendar days and months count from the shifted day too",
    arguments: [
      ("10 ngày", CutOffMeaning.nextWorkingDayIsDayZero, "2026-10-26T17:30"),
      ("10 ngày", .nextWorkingDayIsDayOne, "2026-10-23T17:30"),
      ("1 tháng", .nextWorkingDayIsDayZero, "2026-11-16T17:30"),
      ("1 tháng", .nextWorkingDayIsDayOne, "2026-11-13T17:30"),
    ])
  func cutOffOnCalendarUnits(limit: String, meaning: CutOffMeaning, expected: String) throws {
    #expect(try due("16:00 13/10/2026", limit, CutOff(meaning: meaning)) == expected)
  }

  @Test("A dossier sent on a weekend night is first counted on the next working day")
  func weekendNight() throws {
    #expect(try due("22:30 17/10/2026", "1 ngày làm việc") == "2026-10-19T17:30")
    #expect(try due("22:30 17/10/2026", "2 giờ làm việc") == "2026-10-19T09:30")
    #expect(try due("22:30 17/10/2026", "24 giờ") == "2026-10-18T22:30")
    #expect(try sameDay("22:30 17/10/2026") == "2026-10-19T17:30")
  }

  @Test("Under the day-zero reading a dossier sent on a day off is treated like one after the last cut-off")
  func cutOffOnDayOff() throws {
    for received in ["16:00 16/10/2026", "10:00 17/10/2026", "22:30 18/10/2026", "07:00 19/10/2026"] {
      #expect(try due(received, "1 ngày làm việc", CutOff()) == "2026-10-20T17:30")
    }
    let dayOne = CutOff(meaning: .nextWorkingDayIsDayOne)
    #expect(try due("10:00 17/10/2026", "1 ngày làm việc", dayOne) == "2026-10-19T17:30")
  }

  @Test("A make-up Saturday is a working day for receipt as well")
  func makeUpSaturdayReceipt() throws {
    #expect(try sameDay("10:00 22/08/2026") == "2026-08-22T17:30")
    #expect(try due("16:30 22/08/2026", "2 giờ làm việc") == "2026-08-24T08:30")
  }

  @Test("A same-day answer is not due before it was asked for")
  func sameDayAfterClosing() throws {
    let evening = try #require(Moment(parsing: "18:00 14/02/2025"))
    let cutOff = CutOff(time: try #require(TimeOfDay(parsing: "20:00")))
    #expect(calendar.sameDay(receivedAt: evening, cutOff: cutOff).due.description == "2025-02-17T17:30")
  }

  @Test("Clock units run through nights and days off")
  func clockUnits() throws {
    #expect(try due("16:00 28/08/2026", "24 giờ") == "2026-08-29T16:00")
    #expect(try due("23:55 28/08/2026", "10 phút") == "2026-08-29T00:05")
  }

  @Test("After the cut-off hours run from the opening of the next working day")
  func cutOffOnHours() throws {
    #expect(try due("15:30 28/08/2026", "24 giờ", CutOff()) == "2026-09-04T07:30")
    #expect(try due("02:00 03/09/2026", "24 giờ", CutOff()) == "2026-09-04T07:30")
    #expect(try due("15:30 28/08/2026", "2 giờ làm việc", CutOff()) == "2026-09-03T09:30")
  }

  @Test("Working hours pause at noon, at night and on days off")
  func workingHours() throws {
    #expect(try due("11:00 28/08/2026", "2 giờ làm việc") == "2026-08-28T15:00")
    #expect(try due("16:30 28/08/2026", "2 giờ làm việc") == "2026-09-03T08:30")
    #expect(try due("07:30 28/08/2026", "8 giờ làm việc") == "2026-08-28T17:30")
  }

  @Test("A fraction of a working day is counted in working minutes from receipt")
  func fractionOfDay() throws {
    #expect(try due("10:00 13/10/2026", "0,5 ngày làm việc") == "2026-10-13T16:00")
    #expect(try due("16:00 13/10/2026", "1,5 ngày làm việc") == "2026-10-15T10:00")
  }

  @Test("Months end on the corresponding day, else on the last day of the month")
  func months() throws {
    #expect(try due("30/11/2025", "3 tháng") == "2026-03-02T17:30")
    #expect(try due("29/02/2024", "1 năm") == "2025-02-28T17:30")
    #expect(try due("15/06/2026", "1 tháng") == "2026-07-15T17:30")
  }

  @Test func `the moment without the telling is that of the whole deadline`() throws {
    var random = SeededGenerator(seed: 77)
    let spans = [
      "15 phút", "30 giờ", "3 giờ làm việc", "0,5 ngày làm việc", "4 ngày làm việc", "2,5 ngày làm việc", "9 ngày",
      "2 tháng", "1 năm",
    ]
    for _ in 0..<4_000 {
      let received = Moment(
        minutes: (20_089 + Int.random(in: 0...900, using: &random)) * 1440 + Int.random(in: 0...1439, using: &random))
      let limit = try Span.parse(spans[Int.random(in: 0..<spans.count, using: &random)]).get()
      let meanings: [CutOffMeaning] = CutOffMeaning.allCases
      let time = try #require(TimeOfDay(minutes: Int.random(in: 600...1100, using: &random)))
      let cutOff =
        Bool.random(using: &random)
        ? nil : CutOff(time: time, meaning: meanings[Int.random(in: 0..<meanings.count, using: &random)])
      let whole = calendar.deadline(receivedAt: received, limit: limit, cutOff: cutOff)
      let told = whole.due
      let quiet = calendar.quietDeadline(receivedAt: received, limit: limit, cutOff: cutOff)
      #expect(quiet.due == told && quiet.isProvisional == whole.isProvisional)
      #expect(
        calendar.due(receivedAt: received, limit: limit, cutOff: cutOff) == told,
        "\(received) \(limit) \(String(describing: cutOff))")
    }
  }
}
