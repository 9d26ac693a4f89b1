/// What the papers of a dossier prove beside each other.
extension DemandTrials {
  private static func proving(_ lines: String) -> String {
    "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1, chứng minh: yêu cầu}\n" + lines
  }

  static let evidence: [Trial] = [
    Trial(
      "document-proves-nothing-new", "each proves something of its own",
      proving("  - {giấy tờ: Giấy A, chứng minh: [x, y]}\n  - {giấy tờ: Giấy B, chứng minh: [y, z]}\n")),
    Trial(
      "document-proves-nothing-new", "one of three would do for two",
      proving(
        "  - {giấy tờ: Giấy A, chứng minh: x} #! document-proves-nothing-new\n  - {giấy tờ: Giấy B, chứng minh: [x, y]}\n  - {giấy tờ: Giấy C, chứng minh: y} #! document-proves-nothing-new\n"
      )),
    Trial(
      "document-proves-nothing-new", "the smallest set and not the first one",
      proving(
        "  - {giấy tờ: Giấy A, chứng minh: [x, y]} #! document-proves-nothing-new\n  - {giấy tờ: Giấy B, chứng minh: [x, u]}\n  - {giấy tờ: Giấy C, chứng minh: [y, v]}\n"
      )),
    Trial(
      "document-proves-nothing-new", "of two that prove the same the easier one is kept",
      proving(
        "  - {giấy tờ: Giấy A, bản chính: 1, chứng minh: x} #! document-proves-nothing-new\n  - {giấy tờ: Giấy B, bản sao: 1, chứng minh: x}\n"
      )),
    Trial(
      "document-proves-nothing-new", "never demanded together",
      facts
        + proving("  - {giấy tờ: Giấy A, chứng minh: x, khi: a}\n  - {giấy tờ: Giấy B, chứng minh: x, khi: không a}\n")),
    Trial(
      "document-proves-nothing-new", "demanded together in some case",
      facts
        + proving(
          "  - {giấy tờ: Giấy A, chứng minh: x, khi: a} #! document-proves-nothing-new\n  - {giấy tờ: Giấy B, chứng minh: [x, y], khi: b}\n"
        )),
    Trial(
      "document-proves-nothing-new", "alternatives of one choice",
      proving("  - một trong:\n      - {giấy tờ: Giấy A, chứng minh: x}\n      - {giấy tờ: Giấy B, chứng minh: x}\n")),
    Trial(
      "document-proves-nothing-new", "what stands in for a paper that is missing",
      proving("  - giấy tờ: Giấy A\n    chứng minh: x\n    nếu không có: {giấy tờ: Giấy B, chứng minh: x}\n")),
    Trial(
      "document-proves-nothing-new", "a number that is only stated proves nothing",
      proving("  - {giấy tờ: Giấy A, chứng minh: x}\n  - {giấy tờ: Số hiệu, cách: khai, chứng minh: x}\n")),
    Trial(
      "document-proves-nothing-new", "looked up for another paper",
      proving(
        "  - {giấy tờ: Giấy A, chứng minh: x} #! document-proves-nothing-new\n  - giấy tờ: Giấy B\n    thay bằng: {cơ sở dữ liệu: Cơ sở dữ liệu thử, dữ liệu: [x, y], từ: 2026-01-01}\n"
      )),
    Trial(
      "document-proves-nothing-new", "looked up from a later day",
      proving(
        "  - {giấy tờ: Giấy A, chứng minh: x}\n  - giấy tờ: Giấy B\n    thay bằng: {cơ sở dữ liệu: Cơ sở dữ liệu thử, dữ liệu: [x, y], từ: 2027-01-01}\n"
      )),
  ]
}
