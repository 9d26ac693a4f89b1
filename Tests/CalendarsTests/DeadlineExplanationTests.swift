import Calendars
import Diagnostics
import Testing

struct DeadlineExplanationTests {
  let calendar = ReferenceCalendar.standard

  private func deadline(_ received: String, _ limit: String, _ cutOff: CutOff? = nil) throws -> Deadline {
    let moment = try #require(Moment(parsing: received))
    return calendar.deadline(receivedAt: moment, limit: try Span.parse(limit).get(), cutOff: cutOff)
  }

  @Test("The explanation names each day passed over and why")
  func passedOver() throws {
    let steps = try deadline("09:00 28/08/2026", "3 ngày làm việc").steps.map(\.vi)
    #expect(
      steps == [
        "nhận 09:00 ngày 28/08/2026", "3 ngày làm việc, ngày thứ nhất là 03/09/2026", "31/08/2026 nghỉ hoán đổi",
        "từ 01/09/2026 đến 02/09/2026 nghỉ lễ (Quốc khánh)", "không tính 4 ngày nghỉ cuối tuần",
        "hết giờ làm việc: 17:30 ngày 07/09/2026",
      ])
  }

  @Test("A counted make-up Saturday is told")
  func makeUp() throws {
    let steps = try deadline("20/08/2026", "2 ngày làm việc").steps.map(\.vi)
    #expect(steps.contains("22/08/2026 làm bù, tính là ngày làm việc"))
  }

  @Test("An end on a day off cites the Civil Code and names the day, in both languages")
  func endOnDayOff() throws {
    let shifted = try deadline("21/11/2026", "3 ngày").steps
    #expect(
      shifted.contains(
        Text(
          vi: "24/11/2026 nghỉ lễ (Ngày Văn hóa Việt Nam)",
          en: "2026-11-24: public holiday (Ngày Văn hóa Việt Nam)")))
    #expect(shifted.contains { $0.vi.contains("khoản 5 Điều 148") && $0.en.contains("148.5") })
    let plain = try deadline("12/10/2026", "3 ngày").steps
    #expect(!plain.contains { $0.en.contains("148.5") })
  }

  @Test("A shift by the cut-off says which reading was applied")
  func cutOff() throws {
    let dayZero = try deadline("15:30 20/08/2026", "3 ngày làm việc", CutOff()).steps.map(\.vi)
    #expect(dayZero.contains("nhận sau 15:00: tính từ ngày làm việc tiếp theo 21/08/2026 là ngày 0"))
    let dayOff = try deadline(
      "10:00 17/10/2026", "1 ngày làm việc", CutOff(meaning: .nextWorkingDayIsDayOne)
    ).steps.map(\.en)
    #expect(dayOff.contains("received on a day off: counted from the next working day 2026-10-19 as day one"))
  }

  @Test("A deadline that reaches undecided or uncovered days is told as provisional")
  func provisional() throws {
    let tet = try deadline("03/02/2027", "3 ngày làm việc")
    #expect(tet.steps.last?.vi == "lịch nghỉ của năm 2027 chưa được công bố chính thức: thời hạn là dự kiến")
    let beyond = try deadline("30/12/2027", "5 ngày làm việc")
    #expect(beyond.due.date.description == "2028-01-06")
    #expect(beyond.isProvisional)
    #expect(try deadline("10/12/2024", "1 ngày làm việc").isProvisional)
    let decided = try deadline("30/12/2026", "1 ngày làm việc")
    #expect(!decided.isProvisional)
    #expect(!decided.steps.contains { $0.en.contains("provisional") })
  }

  @Test("A long limit is explained in a bounded number of lines")
  func longLimit() throws {
    let steps = try deadline("02/01/2025", "700 ngày làm việc").steps
    #expect(steps.count < 50)
  }

  @Test("A later receipt is never due earlier, under every unit and cut-off")
  func laterReceiptIsNeverDueEarlier() throws {
    let limits = ["10 phút", "24 giờ", "2 giờ làm việc", "0,5 ngày làm việc", "3 ngày làm việc", "10 ngày", "1 tháng"]
    let cutOffs = [nil] + CutOffMeaning.allCases.map { CutOff(meaning: $0) }
    let start = try #require(Moment(parsing: "2026-08-01"))
    for limit in try limits.map({ try Span.parse($0).get() }) {
      for cutOff in cutOffs {
        var previous = start
        for step in 0..<300 {
          let received = start.adding(minutes: step * 173)
          let due = calendar.deadline(receivedAt: received, limit: limit, cutOff: cutOff).due
          if due < previous || due <= received { Issue.record("\(limit.description(.en)) received \(received)") }
          previous = due
        }
      }
    }
  }

  @Test("The farthest moments and the longest spans give a provisional answer", arguments: TimeUnit.allCases)
  func extremes(unit: TimeUnit) throws {
    let span = try #require(Span(unit == .year ? 100 : 1_200, unit))
    for minutes in [Int.min, 0, Int.max] {
      let received = Moment(minutes: minutes)
      #expect(calendar.deadline(receivedAt: received, limit: span, cutOff: CutOff()).isProvisional)
      #expect(calendar.sameDay(receivedAt: received, cutOff: CutOff()).isProvisional)
    }
  }
}
