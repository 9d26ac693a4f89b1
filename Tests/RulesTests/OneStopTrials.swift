/// Checks of the one-stop: where applicants are received and what they are given in writing.
enum OneStopTrials {
  private static let centre = "Trung tâm Phục vụ hành chính công cấp xã"

  /// Receipt at the centre and return of the result, with further lines of both.
  private static func process(
    _ receipt: [String], _ end: [String] = [], name: String = "tiếp nhận", last: String = "trả kết quả",
    acts: String = "tiếp nhận"
  ) -> String {
    "quy trình:\n  - bước: \(name)\n    tại: \(centre)\n    người: công chức một cửa\n    làm: \(acts)\n    xét: Tờ khai thử\n"
      + receipt.map { "    \($0)\n" }.joined()
      + "  - bước: \(last)\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n"
      + end.map { "    \($0)\n" }.joined()
  }

  private static let hour = "trong: 1 giờ làm việc"

  static let slips: [Trial] = [
    Trial("no-receipt-slip", "issued", process([hour, "mẫu: [Mẫu 01, Mẫu 04]"])),
    Trial("no-receipt-slip", "by its name", process([hour, "mẫu: [Giấy tiếp nhận hồ sơ và hẹn trả kết quả]"])),
    Trial("no-receipt-slip", "not issued", process([hour, "mẫu: [Mẫu số 02]"], name: "tiếp nhận #! no-receipt-slip")),
    Trial("no-receipt-slip", "no forms are named at all", process([hour])),
    Trial("no-receipt-slip", "forms of a sector", process([hour, "mẫu: [CT04]"])),
    Trial("no-receipt-slip", "a form named after a sector", process([hour, "mẫu: [Giấy hẹn của Bộ Công an, Mẫu 02]"])),
    Trial(
      "no-receipt-slip", "the result is given at once",
      "thời hạn:\n  - trong ngày: có\n" + process([hour, "mẫu: [Mẫu 02]"])),
    Trial(
      "no-supplement-slip", "issued later",
      process([hour, "mẫu: Mẫu 01", "nếu thiếu: yêu cầu bổ sung"], ["mẫu: Mẫu 02"])),
    Trial(
      "no-supplement-slip", "not issued",
      process([hour, "mẫu: Mẫu 01", "nếu thiếu: yêu cầu bổ sung"], name: "tiếp nhận #! no-supplement-slip")),
    Trial(
      "no-supplement-slip", "asked for by an act",
      process(
        [hour, "mẫu: Mẫu 01"], name: "tiếp nhận #! no-supplement-slip", acts: "[tiếp nhận, yêu cầu bổ sung]")),
    Trial("no-supplement-slip", "nothing is asked for", process([hour, "mẫu: Mẫu 01"])),
    Trial("no-apology-on-late-path", "foreseen", process([hour, "mẫu: Mẫu 01"], ["mẫu: Mẫu 04"])),
    Trial(
      "no-apology-on-late-path", "not foreseen",
      process([hour, "mẫu: Mẫu 01"], last: "trả kết quả #! no-apology-on-late-path")),
    Trial(
      "no-apology-on-late-path", "the same day", "thời hạn:\n  - trong ngày: có\n" + process([hour, "mẫu: Mẫu 01"])),
    Trial("no-refusal-slip", "with its slip", process([hour, "mẫu: Mẫu 03"], acts: "[tiếp nhận, từ chối]")),
    Trial("no-refusal-slip", "with none", process([hour], acts: "[tiếp nhận, từ chối] #! no-refusal-slip")),
    Trial("no-refusal-slip", "with a letter", process([hour, "tạo: Công văn"], acts: "[tiếp nhận, từ chối]")),
    Trial(
      "no-refusal-slip", "with the slip of something else",
      process([hour, "mẫu: Mẫu 01"], acts: "[tiếp nhận, từ chối] #! no-refusal-slip")),
  ]

  private static func handOver(_ time: String, _ mark: String = "", between: String = "") -> String {
    "thời hạn: 9 ngày làm việc\nquy trình:\n  - bước: tiếp nhận\(mark)\n    tại: \(centre)\n    người: công chức một cửa\n    làm: [tiếp nhận, chuyển]\n    xét: Tờ khai thử\n    trong: \(time)\n"
      + between + Bench.step("ký", "làm: ký", "tạo: Kết quả thử", "trong: 1 ngày làm việc").indented
      + "  - bước: trả\n    tại: \(centre)\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\n"
  }

  private static let transfer =
    "  - bước: chuyển\n    tại: \(centre)\n    người: công chức một cửa\n    làm: chuyển\n    trong: 1 giờ làm việc\n"

  static let places: [Trial] = [
    Trial("late-hand-over", "within the day", handOver("1 ngày làm việc")),
    Trial("late-hand-over", "after the day", handOver("1,5 ngày làm việc", " #! late-hand-over")),
    Trial(
      "late-hand-over", "with another step at the centre",
      handOver("8 giờ làm việc", " #! late-hand-over", between: transfer)),
    Trial(
      "late-hand-over", "the centre appraises",
      handOver(
        "4 giờ làm việc",
        between: transfer.replacing("làm: chuyển", with: "làm: thẩm định").replacing("1 giờ", with: "9 giờ"))),
    Trial("guidance-at-specialist-room", "the one-stop", "nơi nộp: \(centre)\n"),
    Trial("guidance-at-specialist-room", "a department", "nơi nộp: Sở Tư pháp #! guidance-at-specialist-room\n"),
    Trial(
      "guidance-at-specialist-room", "one of two places",
      "nơi nộp:\n  - \(centre)\n  - Ủy ban nhân dân cấp xã #! guidance-at-specialist-room\n"),
    Trial(
      "guidance-at-specialist-room", "money is taken in a room",
      Bench.process(Bench.step("thu", "làm: thu phí #! guidance-at-specialist-room", hour))),
    Trial(
      "guidance-at-specialist-room", "money is taken at the centre",
      Bench.process(
        Bench.step("thu", "làm: thu phí", hour, at: centre).replacing("công chức chuyên môn", with: "công chức một cửa")
      )),
  ]

  private static let manifest = "danh mục: Danh mục thử\ntỉnh: Bắc Ninh\n"
  private static let bare = "quy trình:\ntrình tự: Nộp và nhận.\ntên: Cấp giấy thử"

  static let processes: [Trial] = [
    Trial(
      "internal-process-missing", "none here, one elsewhere", bare + " #! internal-process-missing\n",
      extra: [manifest, AcrossProceduresTrials.second("")]),
    Trial("internal-process-missing", "none anywhere", bare + "\n", extra: [manifest]),
    Trial(
      "internal-process-missing", "a catalogue of no province", bare + "\n", extra: [AcrossProceduresTrials.second("")]),
    Trial(
      "internal-process-missing", "a ministry's procedure", bare + "\ncấp: trung ương\n",
      extra: [manifest, AcrossProceduresTrials.second("")]),
    Trial(
      "internal-process-missing", "a local text adds it", bare + "\n",
      extra: [
        manifest, AcrossProceduresTrials.second(""),
        "quy trình nội bộ: QT-01\náp dụng: 9.000001\n" + Bench.process(""),
      ]),
  ]

  static let all = slips + places + processes
}

extension String {
  /// Each line two spaces further in.
  fileprivate var indented: String { split(separator: "\n").map { "  " + $0 + "\n" }.joined() }
}
