enum LegalityTrials {
  private static func overlay(_ text: String) -> [String] { ["quy trình nội bộ: QT-01\náp dụng: 9.000001\n" + text] }

  private static func demand(_ title: String, _ local: String, published: String = "") -> Trial {
    Trial("unpublished-demand", title, published, extra: overlay(local))
  }

  private static let fee =
    "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 10.000 đồng\n    thẩm quyền: HĐND tỉnh\n    căn cứ: Luật Hộ tịch 60/2014/QH13\n"

  private static func fee(_ name: String, _ amount: String) -> String {
    "phí, lệ phí:\n  - lệ phí: \(name)\n    mức: \(amount)\n    căn cứ: Luật Hộ tịch 60/2014/QH13\n"
  }

  private static func formula(_ formula: String) -> String {
    "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    công thức: \(formula)\n    thẩm quyền: HĐND tỉnh\n    căn cứ: Luật Hộ tịch 60/2014/QH13\n"
  }

  private static func table(_ name: String, _ output: Int) -> String {
    "bảng quyết định:\n  - bảng: \(name)\n    kiểu: số\n    xét: cách thức nộp\n    dòng: [{khi: \"-\", là: \(output)}]\n"
  }

  static let demands: [Trial] = [
    demand("fewer copies are fine", "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1, bản sao: 1}\n"),
    demand("a waiver is fine", "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bỏ: có}\n"),
    demand("another name of the same paper is fine", "thành phần hồ sơ:\n  - {giấy tờ: Đơn thử, bản chính: 1}\n"),
    demand(
      "more copies",
      "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1, bản sao: 3} #! unpublished-demand\n"),
    demand(
      "the original instead of a copy",
      "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 2} #! unpublished-demand\n"),
    demand(
      "a certified copy instead of a plain one",
      "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản sao: 1, loại bản sao: bản sao chứng thực} #! unpublished-demand\n"
    ),
    demand(
      "a paper inside a group",
      "thành phần hồ sơ:\n  - khi: cách thức nộp = trực tiếp\n    gồm:\n      - giấy tờ: Ảnh thẻ #! unpublished-demand\n"
    ),
    demand("a new fee", fee("Lệ phí mới #! unpublished-demand", "5.000 đồng"), published: fee),
    demand("a new fee of nothing", fee("Lệ phí mới", "miễn phí"), published: fee),
    demand(
      "a new fee of unknown amount", fee("Lệ phí mới #! unpublished-demand", "theo nghị quyết của HĐND tỉnh"),
      published: fee),
    demand("a lower fee is fine", fee("Lệ phí thử", "9.000 đồng"), published: fee),
    demand("a higher fee", fee("Lệ phí thử", "11.000 đồng #! unpublished-demand"), published: fee),
    demand(
      "a figure where the published text leaves it open is fine", fee("Lệ phí thử", "11.000 đồng"),
      published: fee("Lệ phí thử", "theo nghị quyết của HĐND tỉnh")),
    demand(
      "another formula", formula("10000 * 2 #! unpublished-demand"), published: formula("10000")),
    demand("the same formula", formula("10000"), published: formula("10000")),
    demand(
      "a formula where the published text leaves it open is fine", formula("10000"),
      published: fee("Lệ phí thử", "theo nghị quyết của HĐND tỉnh")),
    demand(
      "a table in the place of a published one", table("mức #! unpublished-demand", 2), published: table("mức", 1)),
    demand("as many sets", "số bộ: 2\n", published: "số bộ: 2\n"),
    demand("more sets", "số bộ: 2 #! unpublished-demand\n"),
    Trial("longer-than-published", "a shorter limit", "", extra: overlay("thời hạn: 4 giờ làm việc\n")),
    Trial("longer-than-published", "the same limit in hours", "", extra: overlay("thời hạn: 8 giờ làm việc\n")),
    Trial(
      "longer-than-published", "a longer limit in hours", "",
      extra: overlay("thời hạn: 9 giờ làm việc #! longer-than-published\n")),
    Trial(
      "longer-than-published", "working days for as many calendar days", "thời hạn: 5 ngày\n",
      extra: overlay("thời hạn: 5 ngày làm việc #! longer-than-published\n")),
    Trial(
      "longer-than-published", "one working day for the same day", sameDay,
      extra: overlay("thời hạn: 1 ngày làm việc\n")),
    Trial(
      "longer-than-published", "two working days for the same day", sameDay,
      extra: overlay("thời hạn: 2 ngày làm việc #! longer-than-published\n")),
    Trial(
      "longer-than-published", "one working day for 24 hours", "thời hạn: 24 giờ\n",
      extra: overlay("thời hạn: 1 ngày làm việc\n")),
    Trial(
      "longer-than-published", "two working days for 24 hours", "thời hạn: 24 giờ\n",
      extra: overlay("thời hạn: 2 ngày làm việc #! longer-than-published\n")),
    Trial(
      "longer-than-published", "a case of its own has no counterpart", "dữ kiện:\n  a: có/không\n",
      extra: overlay("thời hạn:\n  - trong: 1 ngày làm việc\n  - {trong: 9 ngày làm việc, khi: a}\n")),
  ]

  private static let sameDay = "thời hạn:\n  - trong ngày: nhận sau 15:00 thì ngày làm việc tiếp theo\n"

  private static let chain = """
    - cơ quan: Phòng Cũ
      cấp: huyện
      hiệu lực: {đến: 2025-06-30}
      thay bằng: [{cơ quan: Sở Tạm, từ: 2025-07-01}]
    - cơ quan: Sở Tạm
      cấp: tỉnh
      hiệu lực: {từ: 2025-07-01, đến: 2026-01-31}
      thay bằng: [{cơ quan: Sở Tư pháp, từ: 2026-02-01}]
    - cơ quan: Phòng Chia
      cấp: huyện
      hiệu lực: {đến: 2025-06-30}
      thay bằng: [{cơ quan: Sở Tư pháp, từ: 2025-07-01}, {cơ quan: Sở Xây dựng, từ: 2025-07-01}]
    - cơ quan: Phòng Vòng
      cấp: huyện
      hiệu lực: {đến: 2025-06-30}
      thay bằng: [{cơ quan: Phòng Vòng Hai, từ: 2025-07-01}]
    - cơ quan: Phòng Vòng Hai
      cấp: huyện
      hiệu lực: {đến: 2025-06-30}
      thay bằng: [{cơ quan: Phòng Vòng, từ: 2025-07-01}]
    - cơ quan: Sở Mai Sau
      cấp: tỉnh
      hiệu lực: {từ: 2027-01-01}
    """

  static func dissolved(_ title: String, _ agency: String, asOf: CivilDateChoice = .now) -> Trial {
    Trial(
      "reference-to-dissolved-body", title, "cơ quan phối hợp: \(agency)\n", extra: [chain],
      asOf: asOf == .now ? Bench.asOf : Bench.before)
  }

  enum CivilDateChoice { case now, before }

  static let bodies: [Trial] = [
    dissolved("a body in force", "Sở Tư pháp"),
    dissolved("a chain of successors", "Phòng Cũ #! reference-to-dissolved-body"),
    dissolved("several successors", "Phòng Chia #! reference-to-dissolved-body"),
    dissolved("successors in a circle", "Phòng Vòng #! reference-to-dissolved-body"),
    dissolved("a body that does not exist yet", "Sở Mai Sau #! reference-to-dissolved-body"),
    dissolved("before it was dissolved", "Phòng Cũ", asOf: .before),
    Trial(
      "reference-to-dissolved-body", "a body asked for its opinion",
      Bench.process(
        Bench.step(
          "hỏi", "làm: lấy ý kiến",
          "lấy ý kiến: [{cơ quan: Phòng Cũ, trong: 1 giờ làm việc}] #! reference-to-dissolved-body")),
      extra: [chain]),
    Trial("step-at-district-level", "the province", "cấp: tỉnh\n"),
    Trial("step-at-district-level", "the district before it went", "cấp: huyện\n", asOf: Bench.before),
    Trial("step-at-district-level", "one of two levels", "cấp: [huyện, xã] #! step-at-district-level\n"),
    Trial(
      "step-at-district-level", "a district body that is still in the registry",
      "cơ quan phối hợp: Huyện đội #! step-at-district-level\n", extra: ["cơ quan: Huyện đội\ncấp: huyện\n"]),
  ]

  static let grounds: [Trial] = [
    Trial("legal-basis-missing", "a ground of the whole", "căn cứ: [Luật Hộ tịch 60/2014/QH13]\n"),
    Trial("legal-basis-missing", "no ground at all", "căn cứ:\ntên: Cấp giấy thử #! legal-basis-missing\n"),
    Trial(
      "legal-basis-expired", "an instrument on its last day", "căn cứ: Nghị định 158/2005/NĐ-CP\n",
      asOf: Bench.lastDayOfDecree),
    Trial(
      "legal-basis-expired", "an instrument not in force yet",
      "căn cứ: Luật Mới 01/2027/QH16 #! legal-basis-expired\n"),
    Trial(
      "legal-basis-expired", "a void ground of a step",
      Bench.process(
        Bench.step(
          "soát", "làm: thẩm định", "căn cứ: Nghị định 158/2005/NĐ-CP #! legal-basis-expired",
          "trong: 1 giờ làm việc"))),
    Trial(
      "legal-basis-expired", "a void ground of a step's own supplement",
      Bench.process(
        Bench.step(
          "soát", "làm: thẩm định", "nếu thiếu: {căn cứ: Nghị định 158/2005/NĐ-CP} #! legal-basis-expired",
          "trong: 1 giờ làm việc"))),
    Trial(
      "legal-basis-expired", "a void ground of a relief that is over",
      fee + "    giảm:\n      - {mức: 50%, đến: 2026-11-20, căn cứ: Nghị định 158/2005/NĐ-CP}\n"),
    Trial(
      "legal-basis-expired", "a void ground of a relief that goes on",
      fee + "    giảm:\n      - {mức: 50%, căn cứ: Nghị định 158/2005/NĐ-CP} #! legal-basis-expired\n"),
    Trial(
      "relief-expired", "a relief on its last day",
      fee + "    giảm:\n      - {mức: 50%, đến: 2026-11-21}\n"),
    Trial(
      "relief-expired", "a relief since yesterday",
      fee + "    giảm:\n      - {mức: 50%, đến: 2026-11-20} #! relief-expired\n"),
  ]

  static let all = demands + bodies + grounds
}
