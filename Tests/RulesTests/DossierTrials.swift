enum DossierTrials {
  private static func papers(_ lines: String) -> String {
    "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1}\n" + lines
  }

  static let held: [Trial] = [
    Trial(
      "document-held-by-state", "the paper itself", papers("  - giấy tờ: Giấy tờ tùy thân #! document-held-by-state\n")),
    Trial("document-held-by-state", "its other name", papers("  - giấy tờ: Căn cước #! document-held-by-state\n")),
    Trial(
      "document-held-by-state", "shown, not kept",
      papers("  - {giấy tờ: Căn cước, cách: xuất trình} #! document-held-by-state\n")),
    Trial(
      "document-held-by-state", "before the database", papers("  - giấy tờ: Giấy tờ tùy thân\n"), asOf: Bench.before),
    Trial("document-held-by-state", "only stated", papers("  - {giấy tờ: Giấy tờ tùy thân, cách: khai}\n")),
    Trial(
      "document-held-by-state", "replaced in the procedure",
      papers("  - giấy tờ: Giấy tờ tùy thân\n    thay bằng: {cơ sở dữ liệu: Cơ sở dữ liệu thử, từ: 2026-01-01}\n")),
    Trial(
      "document-held-by-state", "what an applicant without another paper gives",
      papers("  - giấy tờ: Giấy khai sinh\n    nếu không có: Giấy tờ tùy thân\n")),
    Trial(
      "document-held-by-state", "a fallback of a fallback",
      papers(
        "  - giấy tờ: Giấy khai sinh\n    nếu không có:\n      - giấy tờ: Giấy cam đoan\n        nếu không có: Căn cước\n"
      )),
    Trial(
      "document-held-by-state", "one paper of a choice",
      papers("  - một trong:\n      - giấy tờ: Hộ chiếu\n      - giấy tờ: Căn cước #! document-held-by-state\n")),
  ]

  static let papers: [Trial] = [
    Trial("document-abolished", "before it was abolished", papers("  - giấy tờ: Sổ hộ khẩu\n"), asOf: Bench.longBefore),
    Trial(
      "document-abolished", "one of a choice",
      papers("  - một trong:\n      - giấy tờ: Hộ chiếu\n      - giấy tờ: Sổ hộ khẩu #! document-abolished\n")),
    Trial("document-never-examined", "examined under its other name", "thành phần hồ sơ:\n  - giấy tờ: Đơn thử\n"),
    Trial("document-never-examined", "only stated", papers("  - {giấy tờ: Số định danh, cách: khai}\n")),
    Trial(
      "document-never-examined", "inside a group",
      papers(
        "  - khi: cách thức nộp = trực tiếp\n    gồm:\n      - giấy tờ: Ảnh thẻ #! document-never-examined\n")),
    Trial(
      "document-never-examined", "no process to judge by",
      papers("  - giấy tờ: Ảnh thẻ\n") + "quy trình:\ntrình tự: Nộp.\n"),
    Trial(
      "same-document-twice", "demanded of all, and of some once more",
      papers("  - {giấy tờ: Tờ khai thử, khi: cách thức nộp = trực tiếp} #! same-document-twice\n")),
    Trial("same-document-twice", "under its other name", papers("  - giấy tờ: Đơn thử #! same-document-twice\n")),
    Trial(
      "certified-copy-with-original-shown", "a certified copy alone",
      papers("  - {giấy tờ: Bằng, bản sao: 1, loại bản sao: bản sao chứng thực}\n")),
    Trial(
      "certified-copy-with-original-shown", "the original handed in beside it",
      papers(
        "  - {giấy tờ: Bằng, bản chính: 1, bản sao: 1, loại bản sao: bản sao chứng thực} #! certified-copy-with-original-shown\n"
      )),
    Trial(
      "certified-copy-with-original-shown", "a plain copy beside the original",
      papers("  - {giấy tờ: Bằng, cách: xuất trình, bản chính: 1, bản sao: 1, loại bản sao: bản sao thường}\n")),
    Trial("open-ended-demand", "a definite name", papers("  - giấy tờ: Giấy tờ chứng minh quan hệ với người chết\n")),
    Trial(
      "open-ended-demand", "documents as required",
      papers("  - giấy tờ: Tài liệu theo yêu cầu của cơ quan giải quyết #! open-ended-demand\n")),
    Trial(
      "open-ended-demand", "another paper of the same worth will do",
      papers("  - giấy tờ: Giấy chứng nhận đăng ký doanh nghiệp hoặc giấy tờ khác có giá trị tương đương\n")),
    Trial(
      "open-ended-demand", "another paper is demanded",
      papers("  - giấy tờ: Hợp đồng và tài liệu khác có giá trị #! open-ended-demand\n")),
    Trial(
      "note-posing-as-component", "a paper demanded in a case",
      papers("  - giấy tờ: Trường hợp ủy quyền thì phải có giấy ủy quyền\n")),
    Trial(
      "note-posing-as-component", "a case in which nothing is demanded",
      papers(
        "  - giấy tờ: Trường hợp đã kết nối dữ liệu thì không cần nộp bản sao văn bằng #! note-posing-as-component\n")),
    Trial(
      "note-posing-as-component", "a case without a demand",
      papers("  - giấy tờ: Đối với hồ sơ đề nghị tái cấp vốn #! note-posing-as-component\n")),
    Trial(
      "note-posing-as-component", "a paper without numbers",
      papers("  - {giấy tờ: Hợp đồng, bản chính: 0, bản sao: 0} #! note-posing-as-component\n")),
    Trial(
      "guard-hidden-in-prose", "the row opens with its case",
      papers("  - giấy tờ: Trường hợp ủy quyền thì phải có giấy ủy quyền #! guard-hidden-in-prose\n")),
    Trial(
      "guard-hidden-in-prose", "a remark is no paper",
      papers("  - giấy tờ: Lưu ý ký tên, đóng dấu (nếu có) trên đơn\n")),
    Trial(
      "guard-hidden-in-prose", "the form on each channel",
      papers(
        "  - giấy tờ: Bản sao hoặc bản sao điện tử (đối với trường hợp nộp trên môi trường điện tử) Giấy phép\n")),
    Trial(
      "note-posing-as-component", "a paper whose name mentions a note", papers("  - giấy tờ: Sổ ghi chú hiện trường\n")),
    Trial(
      "note-posing-as-component", "a heading",
      papers("  - giấy tờ: \"Giấy tờ phải nộp:\" #! note-posing-as-component\n")),
    Trial(
      "guard-hidden-in-prose", "the condition stands where it belongs",
      papers("  - {giấy tờ: Giấy ủy quyền, khi: cách thức nộp = trực tiếp}\n")),
    Trial(
      "guard-hidden-in-prose", "in the case of",
      papers("  - giấy tờ: Giấy ủy quyền trong trường hợp nộp thay #! guard-hidden-in-prose\n")),
  ]

  private static func fee(_ lines: String, name: String = "Lệ phí thử") -> String {
    "phí, lệ phí:\n  - lệ phí: \(name)\n" + lines
  }

  static let fees: [Trial] = [
    Trial("fee-without-setter", "free of charge", fee("    mức: miễn phí\n")),
    Trial(
      "fee-without-setter", "the amount is said to be another body's", fee("    mức: theo quy định của Bộ Tài chính\n")),
    Trial("fee-without-setter", "no amount is set yet", fee("    mức: theo quy định (chưa có quy định)\n")),
    Trial(
      "fee-without-setter", "a law that sets no amount",
      fee("    mức: theo quy định của Luật phí và lệ phí\n", name: "Lệ phí thử #! fee-without-setter")),
    Trial(
      "fee-without-setter", "a ground is enough", fee("    mức: 10.000 đồng\n    căn cứ: Luật Hộ tịch 60/2014/QH13\n")),
    Trial(
      "fee-without-setter", "a formula without a ground",
      fee("    công thức: 5000 + 1000\n", name: "Lệ phí thử #! fee-without-setter")),
    Trial(
      "fee-without-resolution", "with its resolution",
      fee("    mức: 10.000 đồng\n    thẩm quyền: HĐND tỉnh\n    căn cứ: Luật Hộ tịch 60/2014/QH13\n")),
    Trial("fee-without-resolution", "set by the ministry", fee("    mức: 10.000 đồng\n    thẩm quyền: Bộ Tài chính\n")),
    Trial(
      "fee-without-resolution", "the council in full",
      fee(
        "    mức: 10.000 đồng\n    thẩm quyền: Hội đồng nhân dân tỉnh\n",
        name: "Lệ phí thử #! fee-without-resolution")),
    Trial("fee-unknown", "a formula is known", fee("    công thức: 5000 + 1000\n    thẩm quyền: Bộ Tài chính\n")),
    Trial(
      "fee-unknown", "a local text fills it in",
      fee("    mức: theo nghị quyết của HĐND tỉnh\n    thẩm quyền: HĐND tỉnh\n"),
      extra: [
        "quy trình nội bộ: QT-01\náp dụng: 9.000001\nphí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 10.000 đồng\n    thẩm quyền: HĐND tỉnh\n    căn cứ: Luật Hộ tịch 60/2014/QH13\n"
      ]),
    Trial(
      "fee-unknown", "no amount at all", fee("    thẩm quyền: Bộ Tài chính\n", name: "Lệ phí thử #! fee-unknown")),
    Trial("missing-conditional-part", "stated to be none", "yêu cầu: không\n"),
    Trial(
      "missing-conditional-part", "requirements unstated", "yêu cầu:\ntên: Cấp giấy thử #! missing-conditional-part\n"),
    Trial("missing-mandatory-part", "the sequence in prose", "quy trình:\ntrình tự: Nộp hồ sơ tại trung tâm.\n"),
    Trial("missing-mandatory-part", "no dossier, and said so", "thành phần hồ sơ: không\n"),
    Trial("missing-mandatory-part", "no limit", "thời hạn:\ntên: Cấp giấy thử #! missing-mandatory-part\n"),
    Trial("online-channel-missing", "online beside the counter", "cách thức: [trực tiếp, trực tuyến]\n"),
    Trial(
      "online-channel-missing", "counter and post only", "cách thức: [trực tiếp, bưu chính] #! online-channel-missing\n"
    ),
    Trial(
      "partial-online-without-reason", "with its reason",
      "mức trực tuyến: một phần\nlý do một phần: Phải ký trước mặt.\n"),
    Trial("partial-online-without-reason", "fully online", "mức trực tuyến: toàn trình\n"),
    Trial("partial-online-without-reason", "before the decree", "mức trực tuyến: một phần\n", asOf: Bench.before),
    Trial(
      "partial-online-without-reason", "without a reason",
      "mức trực tuyến: một phần #! partial-online-without-reason\ncách thức: [trực tiếp, trực tuyến]\n"),
  ]

  static let all = held + papers + fees
}
