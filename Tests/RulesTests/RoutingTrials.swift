/// Checks of levels, one-stop and who acts where.
enum RoutingTrials {
  private static let centre = "Trung tâm Phục vụ hành chính công cấp xã"
  private static let department = "Sở Tư pháp"
  private static let body = "Ủy ban nhân dân cấp xã"

  /// A process of steps, each with its name (and mark), place, and further lines.
  private static func process(_ steps: (String, String, [String])...) -> String {
    "quy trình:\n"
      + steps.map { name, place, lines in
        "  - bước: \(name)\n    tại: \(place)\n" + lines.map { "    \($0)\n" }.joined()
      }.joined()
  }

  private static let receive = (
    "tiếp nhận", centre, ["người: công chức một cửa", "làm: tiếp nhận", "xét: Tờ khai thử", "trong: 1 giờ làm việc"]
  )
  private static let sign = ("ký", body, ["người: lãnh đạo", "làm: ký", "tạo: Kết quả thử", "trong: 1 giờ làm việc"])
  private static let giveBack = (
    "trả", centre, ["người: công chức một cửa", "làm: trả kết quả", "trong: 1 giờ làm việc"]
  )

  private static func at(_ place: String, _ acts: String, _ mark: String = "", name: String = "giữa") -> (
    String, String, [String]
  ) {
    (name + mark, place, ["làm: \(acts)", "trong: 1 giờ làm việc"])
  }

  static let levels: [Trial] = [
    Trial(
      "climbs-needlessly", "a review above",
      process(receive, at(department, "xem xét", " #! climbs-needlessly"), sign, giveBack)),
    Trial("climbs-needlessly", "an appraisal above", process(receive, at(department, "thẩm định"), sign, giveBack)),
    Trial(
      "climbs-needlessly", "a review at the level of the decision",
      process(receive, at(body, "xem xét"), sign, giveBack)),
    Trial(
      "climbs-needlessly", "the competent agency is above",
      "cơ quan giải quyết: Sở Tư pháp\ncấp: tỉnh\n"
        + process(receive, at(department, "xem xét"), sign, giveBack)),
    Trial(
      "climbs-needlessly", "a paper is made above",
      process(
        receive, ("giữa", department, ["làm: vào sổ", "tạo: Giấy ghi số", "trong: 1 giờ làm việc"]), sign, giveBack)),
    Trial(
      "result-travels-back-up", "registered above after the signature",
      process(receive, sign, at(department, "vào sổ", " #! result-travels-back-up"), giveBack)),
    Trial(
      "result-travels-back-up", "registered where it was signed", process(receive, sign, at(body, "vào sổ"), giveBack)),
    Trial("result-travels-back-up", "before the signature", process(receive, at(department, "vào sổ"), sign, giveBack)),
    Trial(
      "result-travels-back-up", "for information, off the way to the applicant",
      process(
        receive, sign,
        ("gửi", department, ["sau: ký", "làm: chuyển", "trong: 1 giờ làm việc"]),
        ("trả", centre, ["sau: ký", "người: công chức một cửa", "làm: trả kết quả", "trong: 1 giờ làm việc"]))),
    Trial(
      "skips-level", "over the province",
      process(
        receive, at("Cục thử", "thẩm định", " #! skips-level"), at(department, "xem xét", name: "tỉnh"), sign, giveBack),
      extra: ["- cơ quan: Cục thử\n  cấp: trung ương\n"]),
    Trial("skips-level", "one level up", process(receive, at(department, "thẩm định"), sign, giveBack)),
    Trial(
      "skips-level", "a vertical service",
      process(
        receive, at("Đội thử", "thẩm định"), at("Cục thử", "in", name: "in thẻ"),
        at("Đội thử", "vào sổ", name: "nhận thẻ"), sign, giveBack),
      extra: ["- cơ quan: Cục thử\n  cấp: trung ương\n- cơ quan: Đội thử\n  cấp: xã\n  thuộc: Cục thử\n"]),
    Trial("receiving-place-differs-from-returning", "one place", process(receive, sign, giveBack)),
    Trial(
      "receiving-place-differs-from-returning", "another centre",
      process(receive, sign, at("Trung tâm tỉnh", "trả kết quả", " #! receiving-place-differs-from-returning")),
      extra: ["- cơ quan: Trung tâm tỉnh\n  cấp: tỉnh\n  một cửa: có\n"]),
    Trial(
      "receiving-place-differs-from-returning", "where it was filed",
      "nơi nộp: \(centre)\n" + process(receive, sign, at("nơi nộp", "trả kết quả"))),
    Trial(
      "actor-cannot-act", "another body signs",
      process(
        receive, ("ký #! actor-cannot-act", department, ["làm: ký", "tạo: Kết quả thử", "trong: 1 giờ làm việc"]),
        giveBack)),
    Trial("actor-cannot-act", "the competent body signs", process(receive, sign, giveBack)),
    Trial(
      "actor-cannot-act", "a part of it signs",
      process(receive, ("ký", "Ban thử", ["làm: ký", "tạo: Kết quả thử", "trong: 1 giờ làm việc"]), giveBack),
      extra: ["- cơ quan: Ban thử\n  cấp: xã\n  thuộc: Ủy ban nhân dân cấp xã\n"]),
    Trial(
      "actor-cannot-act", "another body signs its own opinion",
      process(
        receive, ("góp ý", department, ["làm: ký", "tạo: Công văn góp ý", "trong: 1 giờ làm việc"]), sign, giveBack)),
  ]

  private static let producers = [
    AcrossProceduresTrials.second("kết quả: Giấy A\n"),
    AcrossProceduresTrials.second("kết quả: Giấy B\n", code: "9.000003", name: "Cấp giấy ba"),
  ]
  private static let both = AcrossProceduresTrials.papers("  - giấy tờ: Giấy A\n  - giấy tờ: Giấy B\n")

  static let chains: [Trial] = [
    Trial(
      "joint-service-missing", "two sources", both + "tên: Cấp giấy thử #! joint-service-missing\n", extra: producers),
    Trial(
      "joint-service-missing", "one source", AcrossProceduresTrials.papers("  - giấy tờ: Giấy A\n"), extra: producers),
    Trial(
      "joint-service-missing", "one of them in some cases only",
      AcrossProceduresTrials.papers("  - giấy tờ: Giấy A\n  - {giấy tờ: Giấy B, khi: cách thức nộp = trực tiếp}\n"),
      extra: producers),
    Trial(
      "joint-service-missing", "a joint service links them", both,
      extra: producers + [
        "nhóm liên thông: Nhóm\nmã: 9.000009\ncơ quan chủ trì: Sở Tư pháp\ncăn cứ: Luật Hộ tịch 60/2014/QH13\ngồm:\n  - {thủ tục: 9.000001, trong: 1 ngày làm việc}\n  - {thủ tục: 9.000002, trong: 1 ngày làm việc}\nthời hạn: 5 ngày làm việc\n"
      ]),
  ]

  private static func limit(_ start: String, _ mark: String = "", _ more: String = "") -> String {
    "thời hạn:\n  - trong: 1 ngày làm việc\(mark)\n    tính từ: \(start)\n\(more)"
  }

  static let clocks: [Trial] = [
    Trial("clock-starts-at-wrong-body", "received by the system", limit("hệ thống tiếp nhận")),
    Trial(
      "clock-starts-at-wrong-body", "received by the system, at the counter only",
      "cách thức: [trực tiếp]\n" + limit("hệ thống tiếp nhận", " #! clock-starts-at-wrong-body")),
    Trial(
      "clock-starts-at-wrong-body", "after payment of nothing",
      limit("hoàn thành nghĩa vụ tài chính", " #! clock-starts-at-wrong-body")),
    Trial(
      "clock-starts-at-wrong-body", "after payment",
      limit("hoàn thành nghĩa vụ tài chính")
        + process(receive, at(body, "xác định nghĩa vụ tài chính"), sign, giveBack)),
    Trial(
      "clock-starts-at-wrong-body", "another place of filing",
      "nơi nộp: [\(centre), Trung tâm tỉnh]\n"
        + limit(
          "nhận đủ hồ sơ", " #! clock-starts-at-wrong-body",
          "    khi: nơi nộp = Trung tâm tỉnh\n  - trong: 1 ngày làm việc\n"),
      extra: ["- cơ quan: Trung tâm tỉnh\n  cấp: tỉnh\n  một cửa: có\n"]),
    Trial(
      "clock-starts-at-wrong-body", "another place, counted at the competent authority",
      "nơi nộp: [\(centre), Trung tâm tỉnh]\n"
        + limit("cơ quan có thẩm quyền nhận", "", "    khi: nơi nộp = Trung tâm tỉnh\n  - trong: 1 ngày làm việc\n"),
      extra: ["- cơ quan: Trung tâm tỉnh\n  cấp: tỉnh\n  một cửa: có\n"]),
  ]

  private static func limits(_ rows: (String, String, String)...) -> String {
    "thời hạn:\n" + rows.map { "  - trong: \($1)\n    cách thức: \($0)\n\($2)" }.joined()
  }

  static let limits: [Trial] = [
    Trial(
      "limit-differs-by-channel", "longer online",
      limits(("trực tiếp", "2 ngày làm việc", ""), ("trực tuyến", "3 ngày làm việc #! limit-differs-by-channel", ""))),
    Trial(
      "limit-differs-by-channel", "shorter online",
      limits(("trực tiếp", "2 ngày làm việc", ""), ("trực tuyến", "1 ngày làm việc #! limit-differs-by-channel", ""))),
    Trial(
      "limit-differs-by-channel", "the same time in hours",
      limits(("trực tiếp", "1 ngày làm việc", ""), ("trực tuyến", "8 giờ làm việc", ""))),
    Trial(
      "limit-differs-by-channel", "by law",
      limits(
        ("trực tiếp", "2 ngày làm việc", ""),
        ("trực tuyến", "1 ngày làm việc", "    căn cứ: Luật Hộ tịch 60/2014/QH13 điều 5\n"))),
    Trial(
      "limit-differs-by-channel", "under a condition, in a case that has another limit at the counter",
      "dữ kiện:\n  a: có/không\n"
        + limits(
          ("trực tiếp", "2 ngày làm việc", ""),
          ("trực tuyến", "3 ngày làm việc #! limit-differs-by-channel", "    khi: a\n"))),
    Trial(
      "limit-differs-by-channel", "under conditions that exclude each other",
      "dữ kiện:\n  a: có/không\n"
        + limits(
          ("trực tiếp", "2 ngày làm việc", "    khi: không a\n"), ("trực tuyến", "3 ngày làm việc", "    khi: a\n"))),
    Trial(
      "limit-differs-by-channel", "the channel as a condition",
      "thời hạn:\n  - trong: 5 ngày làm việc\n    khi: cách thức nộp != trực tuyến\n"
        + "  - trong: 20 ngày làm việc #! limit-differs-by-channel\n    khi: cách thức nộp = trực tuyến\n"),
  ]

  static let all = levels + chains + clocks + limits
}
