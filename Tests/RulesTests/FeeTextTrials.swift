/// Checks of payments: who sets them, who pays less, on which channel.
enum FeeTextTrials {
  private static let facts =
    "dữ kiện:\n  gấp: có/không\n  số bản: {kiểu: số, từ: 1, đến: 9}\nphí, lệ phí:\n"

  /// Payments, each with a name and further lines.
  private static func fees(_ rows: (String, [String])...) -> String {
    facts
      + rows.map { name, lines in "  - lệ phí: \(name)\n" + lines.map { "    \($0)\n" }.joined() }.joined()
  }

  private static func fee(_ lines: String..., name: String = "Lệ phí thử") -> String { fees((name, lines)) }

  private static let council = "thẩm quyền: Hội đồng nhân dân cấp tỉnh"
  private static let finance = "thẩm quyền: Bộ Tài chính"
  private static let amount = "mức: 10.000 đồng"

  static let authority: [Trial] = [
    Trial("fee-beyond-authority", "the ministry", fee(amount, finance)),
    Trial("fee-beyond-authority", "a department", fee(amount, "thẩm quyền: Sở Tư pháp #! fee-beyond-authority")),
    Trial(
      "fee-beyond-authority", "the council of a commune",
      fee(amount, "thẩm quyền: Hội đồng nhân dân cấp xã #! fee-beyond-authority")),
    Trial(
      "fee-beyond-authority", "the council's resolution",
      fee(amount, council, "căn cứ: Nghị quyết 12/2025/NQ-HĐND")),
    Trial(
      "fee-beyond-authority", "the council, by a circular alone",
      fee(amount, council + " #! fee-beyond-authority", "căn cứ: Thông tư 85/2019/TT-BTC")),
    Trial(
      "fee-beyond-authority", "the council, in an amount not known here",
      fee("mức: theo nghị quyết của HĐND tỉnh", council, "căn cứ: Thông tư 85/2019/TT-BTC")),
    Trial(
      "fee-beyond-authority", "the ministry, by a council's resolution",
      fee(amount, finance + " #! fee-beyond-authority", "căn cứ: Nghị quyết 12/2025/NQ-HĐND")),
    Trial("fee-beyond-authority", "nothing is charged", fee("mức: miễn phí", "thẩm quyền: Sở Tư pháp")),
  ]

  static let amounts: [Trial] = [
    Trial("amount-off-by-thousand", "the least that can be paid", fee("mức: 500 đồng", finance)),
    Trial("amount-off-by-thousand", "no zeros", fee("mức: 150 đồng #! amount-off-by-thousand", finance)),
    Trial(
      "amount-off-by-thousand", "a thousand times the other row",
      fees(
        ("Lệ phí thử", ["mức: 15.000 đồng", finance]),
        ("Lệ phí thử", ["mức: 15.000.000 đồng #! amount-off-by-thousand", "khi: gấp", finance]))),
    Trial(
      "amount-off-by-thousand", "a hundred times the other row",
      fees(
        ("Lệ phí thử", ["mức: 15.000 đồng", finance]),
        ("Lệ phí thử", ["mức: 1.500.000 đồng", "khi: gấp", finance]))),
    Trial(
      "amount-off-by-thousand", "a thousand times the one of another procedure",
      fee("mức: 70.000.000 đồng #! amount-off-by-thousand", finance, name: "Lệ phí cấp giấy thử"),
      extra: [AcrossProceduresTrials.second(fee("mức: 70.000 đồng", finance, name: "Lệ phí cấp giấy thử"))]),
    Trial(
      "fee-differs-across-procedures", "the same amount", fee(amount, finance, name: "Lệ phí cấp giấy thử"),
      extra: [AcrossProceduresTrials.second(fee(amount, finance, name: "Lệ phí cấp giấy thử"))]),
    Trial(
      "fee-differs-across-procedures", "another amount in two others",
      fee("mức: 20.000 đồng #! fee-differs-across-procedures", finance, name: "Lệ phí cấp giấy thử"),
      extra: [
        AcrossProceduresTrials.second(fee(amount, finance, name: "Lệ phí cấp giấy thử")),
        AcrossProceduresTrials.second(
          fee(amount, finance, name: "Lệ phí cấp giấy thử"), code: "9.000003", name: "Cấp giấy ba"),
      ]),
    Trial(
      "fee-differs-across-procedures", "a name that many payments have",
      fee("mức: 20.000 đồng", finance),
      extra: [AcrossProceduresTrials.second(fee(amount, finance))]),
    Trial(
      "fee-differs-across-procedures", "under a condition",
      fee("mức: 20.000 đồng", "khi: gấp", finance, name: "Lệ phí cấp giấy thử"),
      extra: [AcrossProceduresTrials.second(fee(amount, finance, name: "Lệ phí cấp giấy thử"))]),
    Trial("tax-counted-as-fee", "a fee", fee(amount, finance, name: "Lệ phí trước bạ")),
    Trial(
      "tax-counted-as-fee", "a levy", fee(amount, finance, name: "Tiền sử dụng đất #! tax-counted-as-fee")),
    Trial("tax-counted-as-fee", "a fee about taxes", fee(amount, finance, name: "Phí cấp mã số thuế")),
  ]

  private static func byChannel(
    _ counter: String, _ other: String, _ mark: String = "", channel: String = "trực tuyến", _ more: String...
  ) -> String {
    fees(
      ("Lệ phí thử", ["mức: \(counter)", finance]),
      ("Lệ phí thử", ["mức: \(other)\(mark)", "khi: cách thức nộp = \(channel)", finance] + more))
  }

  static let channels: [Trial] = [
    Trial(
      "online-dearer-than-counter", "dearer online",
      byChannel("50.000 đồng", "150.000 đồng", " #! online-dearer-than-counter")),
    Trial("online-dearer-than-counter", "cheaper online", byChannel("50.000 đồng", "20.000 đồng")),
    Trial(
      "online-dearer-than-counter", "a relief at the counter only",
      fee(
        amount + " #! online-dearer-than-counter", finance, "giảm:", "  - {mức: 50%, khi: cách thức nộp = trực tiếp}")),
    Trial(
      "online-dearer-than-counter", "dearer by post",
      byChannel("50.000 đồng", "60.000 đồng", channel: "bưu chính")
        + "cách thức: [trực tiếp, trực tuyến, bưu chính]\n"),
    Trial(
      "online-dearer-than-counter", "an amount that is not known",
      byChannel("50.000 đồng", "theo nghị quyết của HĐND tỉnh")),
    Trial(
      "fee-differs-by-channel-without-cause", "cheaper online",
      byChannel("50.000 đồng", "20.000 đồng", " #! fee-differs-by-channel-without-cause")),
    Trial(
      "fee-differs-by-channel-without-cause", "cheaper online by law",
      byChannel("50.000 đồng", "20.000 đồng", "", "căn cứ: Luật Hộ tịch 60/2014/QH13")),
    Trial(
      "fee-differs-by-channel-without-cause", "dearer online is another matter", byChannel("5.000 đồng", "6.000 đồng")),
    Trial(
      "fee-differs-by-channel-without-cause", "a relief online",
      fee(
        amount + " #! fee-differs-by-channel-without-cause", finance, "giảm:",
        "  - {mức: 50%, khi: cách thức nộp = trực tuyến}")),
    Trial(
      "fee-differs-by-channel-without-cause", "a relief online that is over",
      fee(amount, finance, "giảm:", "  - {mức: 50%, khi: cách thức nộp = trực tuyến, đến: 2025-12-31}")),
    Trial(
      "fee-differs-by-channel-without-cause", "another condition",
      fees(("Lệ phí thử", [amount, finance]), ("Lệ phí thử", ["mức: 20.000 đồng", "khi: gấp", finance]))),
  ]

  static let reliefs: [Trial] = [
    Trial(
      "reliefs-stack", "two groups",
      fee(amount, finance, "miễn: [trẻ em]", "giảm:", "  - {mức: 50%, đối tượng: người cao tuổi}")),
    Trial(
      "reliefs-stack", "exempt and reduced",
      fee(amount, finance, "miễn: [trẻ em]", "giảm:", "  - {mức: 50%, đối tượng: trẻ em} #! reliefs-stack")),
    Trial(
      "reliefs-stack", "exempt only in some cases",
      fee(amount, finance, "miễn:", "  - {đối tượng: trẻ em, khi: gấp}", "giảm:", "  - {mức: 50%, đối tượng: trẻ em}")),
    Trial(
      "reliefs-stack", "a note that adds them up",
      fee(amount, finance, "ghi chú: Người thuộc hai diện được cộng dồn mức giảm.", name: "Lệ phí thử #! reliefs-stack")
    ),
    Trial(
      "reliefs-stack", "a note that forbids it", fee(amount, finance, "ghi chú: Các mức giảm không được tính cộng dồn.")
    ),
    Trial("relief-in-prose", "in its own words", fee(amount, finance, "miễn: [trẻ em]", "ghi chú: Miễn cho trẻ em.")),
    Trial(
      "relief-in-prose", "in a note",
      fee(amount, finance, "ghi chú: Giảm 50% cho hộ nghèo.", name: "Lệ phí thử #! relief-in-prose")),
    Trial("relief-in-prose", "a note that denies it", fee(amount, finance, "ghi chú: Không miễn cho trường hợp nào.")),
    Trial(
      "relief-in-prose", "free is what the record gives as the amount",
      fee(finance, "ghi chú: 'Miễn phí(Chi phí khác theo văn bản giá hiện hành.)'")),
    Trial("relief-in-prose", "another note", fee(amount, finance, "ghi chú: Không hoàn trả khi bị từ chối.")),
    Trial(
      "mandatory-relief-missing", "nobody is favoured",
      fee(amount, council, name: "Lệ phí thử #! mandatory-relief-missing")),
    Trial("mandatory-relief-missing", "one of the law's groups", fee(amount, council, "miễn: [người thuộc hộ nghèo]")),
    Trial(
      "mandatory-relief-missing", "somebody else is favoured",
      fee(amount, council, "miễn: [sinh viên]", name: "Lệ phí thử #! mandatory-relief-missing")),
    Trial("mandatory-relief-missing", "enterprises only", "đối tượng: [doanh nghiệp]\n" + fee(amount, council)),
    Trial("mandatory-relief-missing", "the ministry's own list", fee(amount, finance)),
    Trial(
      "mandatory-relief-missing", "an amount not known here", fee("mức: theo nghị quyết của HĐND tỉnh", council)),
  ]

  static let collection: [Trial] = [
    Trial("fee-before-acceptance", "after acceptance", fee(amount, finance, "thu khi: sau khi tiếp nhận")),
    Trial(
      "fee-before-acceptance", "at filing",
      fee(amount, finance, "thu khi: nộp hồ sơ", name: "Lệ phí thử #! fee-before-acceptance")),
    Trial(
      "fee-before-acceptance", "at filing, by law",
      fee(amount, finance, "thu khi: nộp hồ sơ", "căn cứ: Luật Hộ tịch 60/2014/QH13")),
    Trial(
      "fee-before-acceptance", "at filing, with a word on the refund",
      fee(amount, finance, "thu khi: nộp hồ sơ", "ghi chú: Hoàn trả khi bị từ chối.")),
    Trial(
      "fee-before-acceptance", "a step before receipt",
      "quy trình:\n  - {bước: thu, tại: Trung tâm Phục vụ hành chính công cấp xã, người: công chức một cửa, làm: thu phí, trong: 1 giờ làm việc} #! fee-before-acceptance\n"
        + Bench.process("").replacing("quy trình:\n", with: "")),
    Trial(
      "fee-before-acceptance", "a step after receipt",
      Bench.process(Bench.step("thu", "làm: thu phí", "trong: 1 giờ làm việc"))),
  ]

  static let all = authority + amounts + channels + reliefs + collection
}
