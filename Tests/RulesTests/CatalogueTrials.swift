/// Checks that look at several texts of a catalogue.
enum CatalogueTrials {
  /// A procedure beside the sample one that calls others.
  private static func procedure(_ code: String, calling calls: String..., validity: String = "{từ: 2026-01-01}")
    -> String
  {
    var text = Bench.procedure(with: "tên: Thủ tục \(code)\nhiệu lực: \(validity)\n" + process(calls))
    text.replace("thủ tục: 9.000001\ntên:", with: "thủ tục: \(code)\ntên:")
    return text
  }

  private static func process(_ calls: [String]) -> String {
    Bench.process(
      calls.enumerated().map { "- bước: gọi \($0 + 1)\n  làm: chuyển\n  gọi thủ tục: \($1)\n" }.joined())
  }

  private static func group(_ members: String, limit: String = "10 ngày làm việc", code: String = "9.000009") -> String
  {
    "nhóm liên thông: Nhóm thử\nmã: \(code)\ncơ quan chủ trì: Sở Tư pháp\ncăn cứ: Luật Hộ tịch 60/2014/QH13\ngồm:\n\(members)thời hạn: \(limit)\n"
  }

  static let calls: [Trial] = [
    Trial("call-cycle", "a chain that ends", process(["9.000002"]), extra: [procedure("9.000002")]),
    Trial("call-cycle", "itself", process(["9.000001 #! call-cycle"])),
    Trial(
      "call-cycle", "there and back", process(["9.000002 #! call-cycle"]),
      extra: [procedure("9.000002", calling: "9.000001")]),
    Trial(
      "call-cycle", "over a third", process(["9.000002 #! call-cycle"]),
      extra: [procedure("9.000002", calling: "9.000003"), procedure("9.000003", calling: "9.000001")]),
    Trial(
      "call-cycle", "two ways to one procedure", process(["9.000002", "9.000003"]),
      extra: [procedure("9.000002", calling: "9.000003"), procedure("9.000003")]),
    Trial(
      "call-cycle", "a circle that the caller is not part of", process(["9.000002"]),
      extra: [
        procedure("9.000002", calling: "9.000003 #! call-cycle"), procedure("9.000003", calling: "9.000002"),
      ]),
    Trial(
      "call-cycle", "a group that holds itself", "",
      extra: [group("  - thủ tục: 9.000009 #! call-cycle\n    trong: 1 ngày làm việc\n")]),
    Trial("called-procedure-not-in-force", "in force", process(["9.000002"]), extra: [procedure("9.000002")]),
    Trial(
      "called-procedure-not-in-force", "over since last year", process(["9.000002 #! called-procedure-not-in-force"]),
      extra: [procedure("9.000002", validity: "{đến: 2025-12-31}")]),
    Trial(
      "called-procedure-not-in-force", "not yet", process(["9.000002 #! called-procedure-not-in-force"]),
      extra: [procedure("9.000002", validity: "{từ: 2027-01-01}")]),
    Trial(
      "called-procedure-not-in-force", "a newer version is in force", process(["9.000002"]),
      extra: [procedure("9.000002", validity: "{đến: 2025-12-31}"), procedure("9.000002")]),
  ]

  private static let second = procedure("9.000002")

  static let groups: [Trial] = [
    Trial(
      "member-limit-differs", "the same limit", "",
      extra: [group("  - {thủ tục: 9.000001, trong: 1 ngày làm việc}\n")]),
    Trial(
      "member-limit-differs", "the same limit in hours", "",
      extra: [group("  - {thủ tục: 9.000001, trong: 8 giờ làm việc}\n")]),
    Trial(
      "member-limit-differs", "a shorter limit", "",
      extra: [group("  - {thủ tục: 9.000001, trong: 4 giờ làm việc} #! member-limit-differs\n")]),
    Trial(
      "member-limit-differs", "limits of another kind are not compared", "",
      extra: [group("  - {thủ tục: 9.000001, trong: 24 giờ}\n")]),
    Trial(
      "member-limit-differs", "the shortest of several",
      "dữ kiện:\n  a: có/không\nthời hạn:\n  - trong: 5 ngày làm việc\n  - {trong: 1 ngày làm việc, khi: a}\n",
      extra: [group("  - {thủ tục: 9.000001, trong: 1 ngày làm việc}\n")]),
    Trial(
      "group-ceiling-too-low", "enough for both in turn", "",
      extra: [
        second, group("  - thủ tục: 9.000001\n  - {thủ tục: 9.000002, sau: [9.000001]}\n", limit: "2 ngày làm việc"),
      ]),
    Trial(
      "group-ceiling-too-low", "not enough for both in turn", "",
      extra: [
        second,
        group(
          "  - thủ tục: 9.000001\n  - {thủ tục: 9.000002, sau: [9.000001]}\n",
          limit: "1 ngày làm việc #! group-ceiling-too-low"),
      ]),
    Trial(
      "group-ceiling-too-low", "side by side", "",
      extra: [second, group("  - thủ tục: 9.000001\n  - thủ tục: 9.000002\n", limit: "1 ngày làm việc")]),
    Trial(
      "group-ceiling-too-low", "times written in the group are judged elsewhere", "",
      extra: [
        group("  - {thủ tục: 9.000001, trong: 2 ngày làm việc}\n", limit: "1 ngày làm việc")
      ]),
    Trial(
      "limit-with-slack", "a group is not judged", "",
      extra: [group("  - {thủ tục: 9.000001, trong: 1 ngày làm việc}\n")]),
  ]

  private static func local(_ number: Int, _ text: String, validity: String = "{từ: 2026-01-01}") -> String {
    "quy trình nội bộ: QT-0\(number)\náp dụng: 9.000001\nhiệu lực: \(validity)\n" + text
  }

  private static func fee(_ amount: String, _ mark: String = "") -> String {
    "phí, lệ phí:\n  - lệ phí: Lệ phí thử\(mark)\n    mức: \(amount)\n    căn cứ: Luật Hộ tịch 60/2014/QH13\n"
  }

  static let overlays: [Trial] = [
    Trial(
      "steps-short-of-total", "the steps make the total", "",
      extra: [local(1, "thời hạn: 3 giờ làm việc\n" + Bench.process(""))]),
    Trial(
      "steps-short-of-total", "an hour given to no step", "",
      extra: [local(1, "thời hạn: 4 giờ làm việc #! steps-short-of-total\n" + Bench.process(""))]),
    Trial(
      "steps-short-of-total", "a step whose time nobody states may need the rest", "",
      extra: [local(1, "thời hạn: 4 giờ làm việc\n" + Bench.process(Bench.step("soát", "làm: thẩm định")))]),
    Trial(
      "steps-short-of-total", "steps side by side have no plain sum", "",
      extra: [
        local(
          1,
          "thời hạn: 4 giờ làm việc\n"
            + Bench.process(Bench.step("soát", "sau: tiếp nhận", "làm: thẩm định", "trong: 10 phút làm việc")))
      ]),
    Trial("steps-short-of-total", "a published limit leaves room", "thời hạn: 4 giờ làm việc\n"),
    Trial(
      "overlays-conflict", "two parts that do not meet", "",
      extra: [local(1, "thời hạn: 4 giờ làm việc\n"), local(2, "số bộ: 1\n")]),
    Trial(
      "overlays-conflict", "two limits", "",
      extra: [
        local(1, "thời hạn: 7 giờ làm việc\n"), local(2, "thời hạn: 8 giờ làm việc #! overlays-conflict\n"),
      ]),
    Trial(
      "overlays-conflict", "the same limit twice", "",
      extra: [local(1, "thời hạn: 7 giờ làm việc\n"), local(2, "thời hạn: 7 giờ làm việc\n")]),
    Trial(
      "overlays-conflict", "one after the other", "",
      extra: [
        local(1, "thời hạn: 7 giờ làm việc\n", validity: "{đến: 2026-06-30}"),
        local(2, "thời hạn: 8 giờ làm việc\n", validity: "{từ: 2026-07-01}"),
      ]),
    Trial(
      "overlays-conflict", "two amounts", fee("20.000 đồng"),
      extra: [local(1, fee("10.000 đồng")), local(2, fee("15.000 đồng", " #! overlays-conflict"))]),
    Trial(
      "overlays-conflict", "two processes", "",
      extra: [
        local(1, Bench.process("")),
        local(
          2,
          Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 1 giờ làm việc"))
            .replacing("bước: tiếp nhận\n", with: "bước: tiếp nhận #! overlays-conflict\n")),
      ]),
  ]

  static let calendars: [Trial] = [
    Trial("calendar-missing", "a calendar is declared", ""),
    Trial("calendar-missing", "no calendar", "tên: Cấp giấy thử #! calendar-missing\n", calendar: "[]\n"),
    Trial(
      "calendar-missing", "no calendar and calendar days only",
      "thời hạn:\n  - trong: 3 ngày\n", calendar: "[]\n"),
    Trial(
      "calendar-missing", "once for two procedures", "tên: Cấp giấy thử #! calendar-missing\n",
      extra: [second], calendar: "[]\n"),
    Trial(
      "calendar-missing", "at the head of the catalogue", "",
      extra: ["danh mục: Danh mục thử #! calendar-missing\n"], calendar: "[]\n"),
  ]

  static let all = calls + groups + overlays + calendars
}
