/// Checks of papers, data and results that the State has already, and of words and codes that must agree.
enum ReuseTrials {
  private static func papers(_ lines: String) -> String { AcrossProceduresTrials.papers(lines) }

  private static func other(_ lines: String, code: String = "9.000002") -> String {
    AcrossProceduresTrials.second(papers(lines), code: code, name: "Cấp giấy \(code)")
  }

  private static let district = ["- cơ quan: Phòng Tư pháp cấp huyện\n  cấp: huyện\n  hiệu lực: {đến: 2025-06-30}\n"]

  static let forms: [Trial] = [
    Trial(
      "obsolete-form", "of an instrument in force",
      papers("  - {giấy tờ: Bản kê, mẫu: Mẫu 2 Luật Hộ tịch 60/2014/QH13, bản chính: 1}\n")),
    Trial(
      "obsolete-form", "of an instrument that has ended",
      papers("  - {giấy tờ: Bản kê, mẫu: Mẫu 2 Nghị định 158/2005/NĐ-CP, bản chính: 1} #! obsolete-form\n")),
    Trial(
      "obsolete-form", "while it was in force",
      papers("  - {giấy tờ: Bản kê, mẫu: Mẫu 2 Nghị định 158/2005/NĐ-CP, bản chính: 1}\n"), asOf: Bench.lastDayOfDecree),
    Trial(
      "obsolete-form", "named in the registry", papers("  - {giấy tờ: Bản kê, bản chính: 1} #! obsolete-form\n"),
      extra: ["- giấy tờ: Bản kê\n  mẫu: Mẫu 2 (Nghị định 158/2005/NĐ-CP)\n"]),
    Trial(
      "obsolete-form", "the old name of the apology",
      Bench.process(
        Bench.step("soát", "làm: thẩm định", "trong: 1 giờ làm việc", "mẫu: Phiếu xin lỗi và hẹn lại #! obsolete-form"))
    ),
    Trial(
      "obsolete-form", "the new name",
      Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 1 giờ làm việc", "mẫu: Văn bản xin lỗi"))),
    Trial(
      "abolished-document-mentioned", "inside another name",
      papers("  - {giấy tờ: Bản sao sổ hộ khẩu gia đình, bản sao: 1} #! abolished-document-mentioned\n")),
    Trial("abolished-document-mentioned", "parts of the name", papers("  - {giấy tờ: Sổ theo dõi hộ, bản sao: 1}\n")),
    Trial(
      "abolished-document-mentioned", "the registered paper itself", papers("  - {giấy tờ: Sổ hộ khẩu, bản sao: 1}\n")),
    Trial(
      "abolished-document-mentioned", "before it was abolished",
      papers("  - {giấy tờ: Bản sao sổ hộ khẩu gia đình, bản sao: 1}\n"), asOf: Bench.longBefore),
    Trial(
      "abolished-document-mentioned", "in a requirement",
      "yêu cầu: [Có tên trong sổ hộ khẩu.] #! abolished-document-mentioned\n"),
    Trial("abolished-document-mentioned", "a requirement that denies it", "yêu cầu: [Không phải mang sổ hộ khẩu.]\n"),
    Trial(
      "abolished-document-mentioned", "a registered paper with the name in its own",
      papers("  - {giấy tờ: Giấy kèm sổ hộ khẩu, bản sao: 1} #! abolished-document-mentioned\n"),
      extra: ["- giấy tờ: Giấy kèm sổ hộ khẩu\n"]),
    Trial(
      "dissolved-body-mentioned", "in a requirement, in capitals",
      "yêu cầu: [Được PHÒNG TƯ PHÁP CẤP HUYỆN xác nhận.] #! dissolved-body-mentioned\n",
      extra: district),
    Trial(
      "dissolved-body-mentioned", "while it existed", "yêu cầu: [Được Phòng Tư pháp cấp huyện xác nhận.]\n",
      extra: district, asOf: Bench.longBefore),
    Trial(
      "dissolved-body-mentioned", "a part of the name", "yêu cầu: [Được cơ quan tư pháp cấp tỉnh xác nhận.]\n",
      extra: district),
  ]

  private static let database = ["- cơ sở dữ liệu: Kho thử\n  dữ liệu: [học vấn, ngày sinh]\n"]

  static let data: [Trial] = [
    Trial(
      "document-differs-across-procedures", "a copy elsewhere",
      papers("  - {giấy tờ: Bằng, bản chính: 1} #! document-differs-across-procedures\n"),
      extra: [other("  - {giấy tờ: Bằng, bản sao: 1}\n")]),
    Trial(
      "document-differs-across-procedures", "the same elsewhere", papers("  - {giấy tờ: Bằng, bản chính: 1}\n"),
      extra: [other("  - {giấy tờ: Bằng, bản chính: 1}\n")]),
    Trial(
      "document-differs-across-procedures", "a copy in one of three",
      papers("  - {giấy tờ: Bằng, bản chính: 1}\n"),
      extra: [
        other("  - {giấy tờ: Bằng, bản sao: 1}\n"), other("  - {giấy tờ: Bằng, bản chính: 1}\n", code: "9.000003"),
      ]),
    Trial(
      "document-differs-across-procedures", "exchanged for a new one",
      papers("  - {giấy tờ: Bằng, bản chính: 1}\n") + "kết quả: Bằng\n",
      extra: [other("  - {giấy tờ: Bằng, bản sao: 1}\n")]),
    Trial(
      "document-differs-across-procedures", "shown elsewhere, certified here",
      papers(
        "  - {giấy tờ: Bằng, bản sao: 1, loại bản sao: bản sao chứng thực} #! document-differs-across-procedures\n"),
      extra: [other("  - {giấy tờ: Bằng, cách: xuất trình}\n")]),
    Trial(
      "data-demanded-twice", "two papers for one thing",
      papers(
        "  - {giấy tờ: Bằng, bản sao: 1, chứng minh: [hạng, học vấn]}\n  - {giấy tờ: Bảng điểm, bản sao: 1, chứng minh: [điểm, học vấn]} #! data-demanded-twice\n"
      )),
    Trial(
      "data-demanded-twice", "each in its own case",
      papers(
        "  - {giấy tờ: Bằng, bản sao: 1, chứng minh: học vấn}\n  - {giấy tờ: Bảng điểm, bản sao: 1, chứng minh: học vấn, khi: cách thức nộp = trực tiếp}\n"
      )),
    Trial(
      "data-demanded-twice", "the applicant chooses",
      papers(
        "  - một trong:\n      - {giấy tờ: Bằng, bản sao: 1, chứng minh: học vấn}\n      - {giấy tờ: Bảng điểm, bản sao: 1, chứng minh: học vấn}\n"
      )),
    Trial(
      "data-demanded-twice", "told by the registry",
      papers("  - {giấy tờ: Bằng, bản sao: 1}\n  - {giấy tờ: Bảng điểm, bản sao: 1} #! data-demanded-twice\n"),
      extra: ["- giấy tờ: Bằng\n  chứng minh: [hạng, học vấn]\n- giấy tờ: Bảng điểm\n  chứng minh: [điểm, học vấn]\n"]),
    Trial(
      "data-demanded-twice", "one of the two would do",
      papers(
        "  - {giấy tờ: Bằng, bản sao: 1, chứng minh: học vấn}\n  - {giấy tờ: Bảng điểm, bản sao: 1, chứng minh: [điểm, học vấn]}\n"
      )),
    Trial(
      "reuse-not-declared", "the database holds it",
      papers("  - {giấy tờ: Bằng, bản sao: 1, chứng minh: [học vấn]} #! reuse-not-declared\n"), extra: database),
    Trial(
      "reuse-not-declared", "the database holds a part",
      papers("  - {giấy tờ: Bằng, bản sao: 1, chứng minh: [học vấn, xếp loại]}\n"), extra: database),
    Trial(
      "reuse-not-declared", "the database is not open yet",
      papers("  - {giấy tờ: Bằng, bản sao: 1, chứng minh: [học vấn]}\n"),
      extra: ["- cơ sở dữ liệu: Kho thử\n  dữ liệu: [học vấn]\n  hiệu lực: {từ: 2027-01-01}\n"]),
    Trial(
      "reuse-not-declared", "demanded only when the data are missing",
      papers("  - {giấy tờ: Bằng, bản sao: 1, chứng minh: [học vấn], khi: thiếu dữ liệu}\n")
        + "dữ kiện:\n  thiếu dữ liệu: có/không\n", extra: database),
    Trial(
      "reuse-not-declared", "looked up",
      papers(
        "  - {giấy tờ: Bằng, bản sao: 1, chứng minh: [học vấn], thay bằng: {cơ sở dữ liệu: Kho thử, từ: 2026-01-01}}\n"),
      extra: database),
  ]

  private static func kept(_ act: String) -> String {
    Bench.process("").replacing("làm: trả kết quả", with: "làm: [trả kết quả, \(act)]")
  }

  private static func sign(_ name: String, _ lines: String..., role: String = "lãnh đạo") -> String {
    "- bước: \(name)\n  tại: Ủy ban nhân dân cấp xã\n  người: \(role)\n  làm: ký\n  trong: 1 giờ làm việc\n"
      + lines.map { "  \($0)\n" }.joined()
  }

  private static func cash(_ note: String, _ mark: String = "") -> String {
    "phí, lệ phí:\n  - lệ phí: Lệ phí thử\(mark)\n    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n    ghi chú: \(note)\n"
  }

  static let digital: [Trial] = [
    Trial(
      "result-not-digitised", "not kept", "tên: Cấp giấy thử #! result-not-digitised\nmức trực tuyến: toàn trình\n"),
    Trial("result-not-digitised", "archived", "mức trực tuyến: toàn trình\n" + kept("lưu trữ")),
    Trial("result-not-digitised", "partly online", "mức trực tuyến: một phần\nlý do một phần: Kiểm tra thực địa.\n"),
    Trial(
      "result-not-digitised", "the papers are scanned at receipt only",
      "tên: Cấp giấy thử #! result-not-digitised\nmức trực tuyến: toàn trình\n"
        + Bench.process("").replacing("làm: [tiếp nhận,", with: "làm: [tiếp nhận, số hóa,")),
    Trial(
      "signature-twice", "the same hand",
      Bench.process(sign("ký nháp")).replacing("- bước: ký\n", with: "- bước: ký #! signature-twice\n")),
    Trial("signature-twice", "another paper", Bench.process(sign("ký nháp", "tạo: Tờ trình"))),
    Trial("signature-twice", "another role", Bench.process(sign("ký nháp", role: "công chức chuyên môn"))),
    Trial("signature-twice", "in some cases", Bench.process(sign("ký nháp", "khi: a")) + "dữ kiện:\n  a: có/không\n"),
    Trial("payment-not-online", "cash only", cash("Thu bằng tiền mặt.", " #! payment-not-online")),
    Trial("payment-not-online", "cash or by transfer", cash("Thu bằng tiền mặt hoặc chuyển khoản.")),
    Trial("payment-not-online", "filed at the counter only", "cách thức: [trực tiếp]\n" + cash("Thu bằng tiền mặt.")),
  ]

  private static func result(_ document: String, _ code: String, _ mark: String = "") -> String {
    "kết quả: {giấy tờ: \(document), mã: \(code)}\(mark)\n"
      + Bench.process("").replacing("tạo: Kết quả thử", with: "tạo: \(document)")
  }

  private static func step(_ minutes: String, _ mark: String = "", act: String = "vào sổ") -> String {
    Bench.process(Bench.step("ghi", "làm: \(act)", "trong: \(minutes) giờ làm việc\(mark)"))
  }

  private static func four(act: String = "vào sổ") -> [String] {
    (2...5).map { AcrossProceduresTrials.second(step("1", act: act), code: "9.00000\($0)", name: "Cấp giấy \($0)") }
  }

  static let agreement: [Trial] = [
    Trial(
      "name-differs-from-code", "one code for two papers", result("Giấy C", "KQ.01", " #! name-differs-from-code"),
      extra: [AcrossProceduresTrials.second(result("Giấy D", "KQ.01"))]),
    Trial(
      "name-differs-from-code", "one code for one paper", result("Giấy C", "KQ.01"),
      extra: [AcrossProceduresTrials.second(result("Giấy C", "KQ.01"))]),
    Trial(
      "name-differs-from-code", "a local name", "",
      extra: ["quy trình nội bộ: QT-01\náp dụng: 9.000001\ntên: Cấp giấy lạ #! name-differs-from-code\n"]),
    Trial(
      "name-differs-from-code", "the title of an internal process", "",
      extra: ["quy trình nội bộ: QT-01\náp dụng: 9.000001\ntên: Quy trình nội bộ cấp giấy thử\n"]),
    Trial("same-act-different-time", "far longer", step("4", " #! same-act-different-time"), extra: four()),
    Trial("same-act-different-time", "twice as long", step("2"), extra: four()),
    Trial(
      "same-act-different-time", "appraisals differ by their subject", step("6", act: "thẩm định"),
      extra: four(act: "thẩm định")),
    Trial("same-act-different-time", "too few to compare with", step("4"), extra: Array(four().prefix(3))),
    Trial(
      "undefined-abbreviation", "explained nowhere",
      papers("  - {giấy tờ: Kết quả ĐTM, bản sao: 1} #! undefined-abbreviation\n")),
    Trial(
      "undefined-abbreviation", "explained in a requirement",
      papers("  - {giấy tờ: Kết quả ĐTM, bản sao: 1}\n") + "yêu cầu: ['Có đánh giá tác động môi trường (ĐTM).']\n"),
    Trial(
      "undefined-abbreviation", "the code of an agency", papers("  - {giấy tờ: Công văn của BQLKCN, bản sao: 1}\n"),
      extra: ["- cơ quan: Ban Quản lý\n  mã: BQLKCN\n  cấp: tỉnh\n"]),
    Trial("undefined-abbreviation", "known to all", papers("  - {giấy tờ: Quyết định của UBND xã, bản sao: 1}\n")),
    Trial("undefined-abbreviation", "a unit", papers("  - {giấy tờ: Ảnh có dung lượng tối đa 5 MB, bản sao: 1}\n")),
    Trial("undefined-abbreviation", "a name in capitals", papers("  - {giấy tờ: BẢN VẼ KỸ THUẬT, bản sao: 1}\n")),
    Trial(
      "undefined-abbreviation", "in a requirement",
      "yêu cầu: ['Có GPMT còn hiệu lực.'] #! undefined-abbreviation\n"),
  ]

  static let all = forms + data + digital + agreement
}
