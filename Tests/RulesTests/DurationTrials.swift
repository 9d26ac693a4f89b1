enum DurationTrials {
  private static let verified = Bench.process(
    Bench.step("thẩm tra", "làm: thẩm tra", "xác định: cần xác minh", "trong: 3 giờ làm việc")
      + Bench.step("xác minh", "khi: cần xác minh", "làm: xác minh", "trong: 2 ngày làm việc"))
  private static let verifiedFact = "dữ kiện:\n  cần xác minh: {kiểu: có/không, xác định bởi: thẩm tra}\n"

  private static func branches(_ second: String, _ join: String) -> String {
    Bench.process(
      Bench.step("nhánh một", "sau: tiếp nhận", "làm: thẩm định", "trong: 4 giờ làm việc")
        + Bench.step("nhánh hai", second, "làm: thẩm định", "trong: 4 giờ làm việc"), decision: join)
  }

  private static let twoConditional = Bench.process(
    Bench.step("việc một", "khi: a", "làm: thẩm định", "trong: 4 giờ làm việc")
      + Bench.step("việc hai", "khi: b", "làm: thẩm định", "trong: 4 giờ làm việc"))
  private static let measured =
    "dữ kiện:\n  số thửa: số\n"
    + Bench.process(Bench.step("đo", "khi: số thửa > 3", "làm: đo đạc", "trong: 5 ngày làm việc"))
  static let returning = Bench.process(
    Bench.step("soạn", "làm: soạn thảo", "trong: 3 giờ làm việc"), decision: "    trả lại: {bước: soạn, tối đa: 1}\n")
  private static let facts = "dữ kiện:\n  a: có/không\n  b: có/không\n"

  static let exceeding: [Trial] = [
    Trial(
      "case-exceeds-limit", "a conditional step under a conditional limit keeps it",
      verifiedFact + verified
        + "thời hạn:\n  - trong: 1 ngày làm việc\n  - khi: cần xác minh\n    trong: 3 ngày làm việc\n"),
    Trial(
      "case-exceeds-limit", "a conditional limit too short for its step",
      verifiedFact + verified
        + "thời hạn:\n  - trong: 1 ngày làm việc\n  - khi: cần xác minh\n    trong: 2 ngày làm việc #! case-exceeds-limit\n"
    ),
    Trial(
      "case-exceeds-limit", "a conditional step under the general limit",
      verifiedFact + verified + "thời hạn:\n  - trong: 1 ngày làm việc #! case-exceeds-limit\n"),
    Trial(
      "case-exceeds-limit", "branches side by side take the longer one's time",
      branches("sau: tiếp nhận", "    sau: [nhánh một, nhánh hai]\n") + "thời hạn:\n  - trong: 1 ngày làm việc\n"),
    Trial(
      "case-exceeds-limit", "the same steps one behind the other",
      branches("sau: nhánh một", "") + "thời hạn:\n  - trong: 1 ngày làm việc #! case-exceeds-limit\n"),
    Trial("case-exceeds-limit", "a limit that is met to the minute", "thời hạn:\n  - trong: 7 giờ làm việc\n"),
    Trial(
      "case-exceeds-limit", "a limit missed by an hour", "thời hạn: 6 giờ làm việc #! case-exceeds-limit\n"),
    Trial(
      "case-exceeds-limit", "two working days within three days",
      Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 10 giờ làm việc")) + "thời hạn:\n  - trong: 3 ngày\n"),
    Trial(
      "case-exceeds-limit", "two working days in one day",
      Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 2 ngày làm việc"))
        + "thời hạn:\n  - trong: 1 ngày #! case-exceeds-limit\n"),
    Trial(
      "case-exceeds-limit", "time outside the clock does not count",
      Bench.process(Bench.step("niêm yết", "làm: niêm yết", "đồng hồ: ngoài", "trong: 10 ngày làm việc"))),
    Trial(
      "case-exceeds-limit", "a wait inside the clock counts",
      Bench.process(Bench.step("niêm yết", "làm: niêm yết", "chờ: có", "trong: 10 ngày làm việc"))
        + "thời hạn:\n  - trong: 1 ngày làm việc #! case-exceeds-limit\n"),
    Trial(
      "case-exceeds-limit", "a number decides on the long step",
      measured + "thời hạn: 5 ngày làm việc #! case-exceeds-limit\n"),
    Trial(
      "case-exceeds-limit", "only a case that is sent back",
      returning + "thời hạn: 9 giờ làm việc #! case-exceeds-limit\n"),
    Trial("case-exceeds-limit", "even a case that is sent back", returning + "thời hạn: 10 giờ làm việc\n"),
    Trial(
      "case-exceeds-limit", "a case that a constraint rules out",
      facts + "ràng buộc: không (a và b)\n" + twoConditional),
    Trial(
      "case-exceeds-limit", "the same case without the constraint",
      facts + twoConditional + "thời hạn:\n  - trong: 1 ngày làm việc #! case-exceeds-limit\n"),
    Trial(
      "case-exceeds-limit", "a same-day limit that is kept",
      "thời hạn:\n  - trong ngày: nhận sau 15:00 thì ngày làm việc tiếp theo\n"),
    Trial(
      "case-exceeds-limit", "a same-day limit with two days of work",
      Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 2 ngày làm việc"))
        + "thời hạn:\n  - trong ngày: nhận sau 15:00 thì ngày làm việc tiếp theo #! case-exceeds-limit\n"),
    Trial(
      "case-exceeds-limit", "a limit that another body sets is not judged",
      Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 20 ngày làm việc"))
        + "thời hạn:\n  - trong: theo quy định của UBND tỉnh\n"),
  ]

  static let slack: [Trial] = [
    Trial("limit-with-slack", "half the limit is needed", "thời hạn: 14 giờ làm việc\n"),
    Trial(
      "limit-with-slack", "no fewer days can be proposed",
      "thời hạn: 8 giờ làm việc\n" + Bench.process("").replacing("1 giờ làm việc", with: "10 phút")),
    Trial("limit-with-slack", "less than half is needed", "thời hạn: 15 giờ làm việc #! limit-with-slack\n"),
    Trial(
      "limit-with-slack", "one long case justifies the limit",
      verifiedFact + verified + "thời hạn: 5 ngày làm việc\n"),
    Trial(
      "limit-with-slack", "each limit is judged by its own cases",
      verifiedFact + verified
        + "thời hạn:\n  - trong: 4 ngày làm việc #! limit-with-slack\n  - khi: cần xác minh\n    trong: 5 ngày làm việc\n"
    ),
    Trial(
      "limit-with-slack", "a step without a time leaves it open",
      Bench.process(Bench.step("chờ thuế", "làm: thẩm định", "trong: không tính thời gian"))
        + "thời hạn: 9 ngày làm việc\n"),
    Trial(
      "limit-with-slack", "a number decides on the long step", measured + "thời hạn: 9 ngày làm việc\n"),
    Trial(
      "limit-with-slack", "long enough for any number",
      measured + "thời hạn: 12 ngày làm việc #! limit-with-slack\n"),
    Trial(
      "limit-with-slack", "a return takes its time as well",
      returning + "thời hạn: 16 giờ làm việc\n"),
  ]

  static let covering: [Trial] = [
    Trial(
      "no-limit-for-channel", "a limit for every channel",
      "thời hạn:\n  - {trong: 1 ngày làm việc, cách thức: trực tiếp}\n  - {trong: 1 ngày làm việc, cách thức: trực tuyến}\n"
    ),
    Trial(
      "no-limit-for-channel", "a condition and its opposite",
      facts + "thời hạn:\n  - {trong: 1 ngày làm việc, khi: a}\n  - {trong: 2 ngày làm việc, khi: không a}\n"),
    Trial(
      "no-limit-for-channel", "a condition and half its opposite",
      facts
        + "thời hạn:\n  - {trong: 1 ngày làm việc, khi: a} #! no-limit-for-channel\n  - {trong: 2 ngày làm việc, khi: không a và b}\n"
    ),
    Trial(
      "no-limit-for-channel", "a constraint rules the uncovered case out",
      facts
        + "ràng buộc: a hoặc b\nthời hạn:\n  - {trong: 1 ngày làm việc, khi: a}\n  - {trong: 2 ngày làm việc, khi: b}\n"
    ),
    Trial(
      "no-limit-for-channel", "a constraint that does not rule it out",
      facts
        + "ràng buộc: không (a và b)\nthời hạn:\n  - {trong: 1 ngày làm việc, khi: a} #! no-limit-for-channel\n  - {trong: 2 ngày làm việc, khi: b}\n"
    ),
    Trial(
      "no-limit-for-channel", "numbers are left open",
      "dữ kiện:\n  số trang: số\nthời hạn:\n  - {trong: 1 ngày làm việc, khi: số trang < 10}\n  - {trong: 2 ngày làm việc, khi: số trang >= 10}\n"
    ),
    Trial(
      "limits-overlap", "a general limit beside a special one",
      facts + "thời hạn:\n  - trong: 1 ngày làm việc\n  - {trong: 2 ngày làm việc, khi: a}\n"),
    Trial(
      "limits-overlap", "a condition and its opposite",
      facts + "thời hạn:\n  - {trong: 1 ngày làm việc, khi: a}\n  - {trong: 2 ngày làm việc, khi: không a}\n"),
    Trial(
      "limits-overlap", "a constraint keeps them apart",
      facts
        + "ràng buộc: không (a và b)\nthời hạn:\n  - trong: 1 ngày làm việc\n  - {trong: 2 ngày làm việc, khi: a}\n  - {trong: 3 ngày làm việc, khi: b}\n"
    ),
    Trial(
      "limits-overlap", "values that meet in one word",
      "dữ kiện:\n  loại: [mới, đổi, lại]\nthời hạn:\n  - trong: 1 ngày làm việc\n  - {trong: 2 ngày làm việc, khi: loại = đổi}\n  - {trong: 3 ngày làm việc, khi: loại != mới} #! limits-overlap\n"
    ),
    Trial(
      "limits-overlap", "a channel against a condition",
      facts
        + "thời hạn:\n  - trong: 1 ngày làm việc\n  - {trong: 2 ngày làm việc, cách thức: trực tuyến}\n  - {trong: 3 ngày làm việc, khi: a} #! limits-overlap\n"
    ),
    Trial(
      "limits-overlap", "two general limits",
      "thời hạn:\n  - trong: 1 ngày làm việc\n  - trong: 2 ngày làm việc #! limits-overlap\n"),
  ]

  static let units: [Trial] = [
    Trial(
      "mixed-day-units", "another unit on the ground of a law",
      "thời hạn:\n  - trong: 1 ngày làm việc\n  - {trong: 10 ngày, khi: a, căn cứ: Luật Hộ tịch 60/2014/QH13}\n" + facts
    ),
    Trial("mixed-day-units", "calendar days at the limit and hours at the steps", "thời hạn:\n  - trong: 3 ngày\n"),
    Trial(
      "mixed-day-units", "calendar days at the limit and working days at a step",
      Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 1 ngày làm việc"))
        + "thời hạn:\n  - trong: 3 ngày #! mixed-day-units\n"),
    Trial(
      "mixed-day-units", "a posting may last calendar days",
      Bench.process(Bench.step("niêm yết", "làm: niêm yết", "trong: 15 ngày"))),
    Trial(
      "mixed-day-units", "a step in calendar days",
      Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 1 ngày #! mixed-day-units"))),
    Trial(
      "uncovered-wait", "a step outside the clock",
      Bench.process(Bench.step("thuế", "làm: thông báo", "đồng hồ: ngoài"))),
    Trial(
      "uncovered-wait", "a wait without a time", Bench.process("- bước: chờ #! uncovered-wait\n  làm: chờ\n  chờ: có\n")
    ),
    Trial(
      "uncovered-wait", "the answer of another body has its time",
      Bench.process(
        Bench.step("hỏi", "làm: lấy ý kiến", "lấy ý kiến: [{cơ quan: Sở Tư pháp, trong: 2 giờ làm việc}]"))),
    Trial(
      "cut-off-rule-missing", "the hour stands beside",
      "thời hạn:\n  - trong ngày: có\n    giờ chốt: 15:00\n"),
    Trial(
      "cut-off-rule-missing", "the hour stands in the sentence",
      "thời hạn:\n  - trong ngày: nhận sau 15:00 thì ngày làm việc tiếp theo\n"),
    Trial(
      "cut-off-rule-missing", "one of two same-day limits lacks it",
      facts
        + "thời hạn:\n  - {trong ngày: có, giờ chốt: 15:00}\n  - khi: a\n    trong ngày: có #! cut-off-rule-missing\n"),
  ]

  private static let fiveDays = Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 4 ngày làm việc"))

  static let daysOff: [Trial] = [
    Trial(
      "calendar-limit-breaks-at-holidays", "five working days within seven days, of which Tết takes five",
      fiveDays + "thời hạn:\n  - trong: 7 ngày #! calendar-limit-breaks-at-holidays\n"),
    Trial(
      "calendar-limit-breaks-at-holidays", "the same in a year without days off", fiveDays + "thời hạn: 7 ngày\n",
      calendar: "- lịch: Lịch thử\n"),
    Trial(
      "calendar-limit-breaks-at-holidays", "the same limit in working days", fiveDays + "thời hạn: 6 ngày làm việc\n"),
    Trial(
      "calendar-limit-breaks-at-holidays", "a limit that outlasts Tết", fiveDays + "thời hạn: 16 ngày\n"),
    Trial(
      "calendar-limit-breaks-at-holidays", "a limit that ordinary days break already", fiveDays + "thời hạn: 3 ngày\n"),
  ]

  private static func phased(_ first: String, _ lines: String = "") -> String {
    "thời hạn:\n  - trong: 2 ngày làm việc\n    giai đoạn:\n      - {tên: một, trong: \(first)\n      - {tên: hai, trong: 1 ngày làm việc, từ: trả kết quả, đến: trả kết quả}\n"
      + Bench.process(Bench.step("soát", lines, "làm: thẩm định", "trong: 7 giờ làm việc"))
  }

  static let phases: [Trial] = [
    Trial(
      "case-exceeds-phase", "nine hours in a day",
      phased("1 ngày làm việc, từ: tiếp nhận, đến: ký} #! case-exceeds-phase", "việc: Soát.")),
    Trial(
      "case-exceeds-phase", "eight hours in a day", phased("1 ngày làm việc, từ: tiếp nhận, đến: soát}", "việc: Soát.")),
    Trial(
      "case-exceeds-phase", "the long step stands outside the clock",
      phased("1 ngày làm việc, từ: tiếp nhận, đến: ký}", "đồng hồ: ngoài")),
    Trial(
      "case-exceeds-phase", "the long step belongs to few cases",
      facts + phased("1 ngày làm việc, từ: tiếp nhận, đến: ký} #! case-exceeds-phase", "khi: a và b")),
    Trial(
      "case-exceeds-phase", "those cases have another limit",
      facts
        + phased("1 ngày làm việc, từ: tiếp nhận, đến: ký}", "khi: a").replacing(
          "  - trong: 2 ngày làm việc\n",
          with: "  - trong: 9 ngày làm việc\n    khi: a\n  - trong: 2 ngày làm việc\n")),
  ]

  static let all = exceeding + phases + slack + covering + units + daysOff
}
