import Calendars

/// Rules of the office over the sample procedure.
enum OfficeTrials {
  /// One rule as the only content of a file.
  static func rule(
    _ target: String, _ condition: String, when: String? = nil, message: String = "Sai.", more: String = ""
  ) -> String {
    let lines = ["quy tắc: thu", "áp dụng cho: \(target)", "điều kiện: \(condition)", "thông báo: '\(message)'"]
    return (lines + (when.map { ["khi: \($0)"] } ?? []) + [more]).joined(separator: "\n")
  }

  private static let components = """
    thành phần hồ sơ:
      - giấy tờ: Tờ khai thử
        bản chính: 1
        bản sao: 2
      - giấy tờ: Giấy ba bản #! thu
        bản sao: 3
        khi: cách thức nộp = trực tiếp
    """

  private static let within = """
    thành phần hồ sơ:
      - giấy tờ: Tờ khai thử
        bản sao: 2
      - giấy tờ: Giấy ba bản
        bản sao: 3
        khi: cách thức nộp = trực tiếp
    """

  private static let fee = """
    phí, lệ phí:
      - lệ phí: Lệ phí thử
        mức: 50.000 đồng
        thẩm quyền: HĐND tỉnh
        căn cứ: Luật Hộ tịch 60/2014/QH13
      - phí: Phí lớn #! thu
        mức: 1.500.000 đồng
        thẩm quyền: Bộ trưởng Bộ Tài chính
    """

  static let all: [Trial] = [
    Trial("thu", "too many copies", components, extra: [rule("thành phần", "số bản sao <= 2")]),
    Trial("thu", "as many copies as allowed", within, extra: [rule("thành phần", "số bản sao <= 3")]),
    Trial(
      "thu", "only what applies", within,
      extra: [rule("thành phần", "số bản sao <= 2", when: "không có điều kiện")]),
    Trial(
      "thu", "of the procedure's field", components,
      extra: [rule("thành phần", "số bản sao <= 2", when: "thủ tục.lĩnh vực = \"Hộ tịch\"")]),
    Trial(
      "thu", "of another field", within,
      extra: [rule("thành phần", "số bản sao <= 2", when: "thủ tục.lĩnh vực = \"Đất đai\"")]),
    Trial("thu", "a dear payment", fee, extra: [rule("phí", "mức < 1000000")]),
    Trial("thu", "a payment without grounds", fee, extra: [rule("lệ phí", "có căn cứ")]),
    Trial(
      "thu", "a whole procedure", "tên: Cấp giấy thử #! thu",
      extra: [rule("thủ tục", "số bước < 3 và list contains(các giấy tờ, \"Tờ khai thử\")")]),
    Trial("thu", "steps counted right", "", extra: [rule("thủ tục", "số bước = 3 và tổng giờ các bước = 7")]),
    Trial("thu", "limits told in working days", "", extra: [rule("thủ tục", "thời hạn ngày làm việc = 1")]),
    Trial(
      "thu", "a limit that is too long", "thời hạn:\n  - trong: 3 ngày làm việc #! thu\n",
      extra: [rule("thời hạn", "ngày làm việc <= 2")]),
    Trial("thu", "a result by its name", "kết quả: Kết quả thử #! thu\n", extra: [rule("kết quả", "có mã")]),
    Trial(
      "thu", "a step that signs outside the commune",
      Bench.process(Bench.step("ký tại sở #! thu", "làm: ký", "trong: 1 giờ làm việc", at: "Sở Xây dựng")),
      extra: [rule("bước", "xã trong cấp", when: "ký trong làm")]),
    Trial(
      "thu", "steps that sign in the commune", Bench.process(""),
      extra: [rule("bước", "every x in cấp satisfies x = \"xã\"", when: "ký trong làm")]),
    Trial(
      "thu", "English words", components,
      extra: [
        "rule: thu\napplies to: component\nwhen: not(procedure.is draft)\ncondition: copies <= 2\nmessage: Too many."
      ]),
    Trial(
      "thu", "not yet in force", within,
      extra: [rule("thành phần", "số bản sao <= 2", more: "hiệu lực: {từ: 2027-01-01}")]),
    Trial(
      "thu", "no longer in force", within,
      extra: [rule("thành phần", "số bản sao <= 2", more: "hiệu lực: {đến: 2026-11-20}")]),
    Trial(
      "thu", "in force on its first day", components,
      extra: [rule("thành phần", "số bản sao <= 2", more: "hiệu lực: {từ: 2026-11-21}")]),
    Trial("thu", "switched off", within, extra: [rule("thành phần", "số bản sao <= 2", more: "mức: tắt")]),
    Trial(
      "thu", "switched off by the catalogue", within,
      extra: [rule("thành phần", "số bản sao <= 2"), "danh mục: Thử\nmức kiểm tra: {thu: tắt}"]),
  ]
}
