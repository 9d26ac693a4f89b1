/// What a dossier demands, judged over all cases.
enum DemandTrials {
  static let facts = "dữ kiện:\n  a: có/không\n  b: có/không\n"

  private static func papers(_ lines: String) -> String {
    "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1}\n" + lines
  }

  private static func looking(_ lines: String..., name: String = "soát bản vẽ") -> String {
    let step = (["- bước: \(name)", "  làm: thẩm định", "  trong: 1 giờ làm việc"] + lines.map { "  " + $0 })
    return step.joined(separator: "\n") + "\n"
  }

  static let idle: [Trial] = [
    Trial(
      "document-demanded-but-idle", "the step and the paper have one condition",
      facts + papers("  - {giấy tờ: Bản vẽ, khi: a}\n") + Bench.process(looking("khi: a", "xét: Bản vẽ"))),
    Trial(
      "document-demanded-but-idle", "the paper's condition is the narrower one",
      facts + papers("  - {giấy tờ: Bản vẽ, khi: a và b}\n") + Bench.process(looking("khi: a hoặc b", "xét: Bản vẽ"))),
    Trial(
      "document-demanded-but-idle", "the paper's condition is the wider one",
      facts + papers("  - {giấy tờ: Bản vẽ, khi: a hoặc b} #! document-demanded-but-idle\n")
        + Bench.process(looking("khi: a", "xét: Bản vẽ"))),
    Trial(
      "document-demanded-but-idle", "two steps share the cases",
      facts + papers("  - giấy tờ: Bản vẽ\n")
        + Bench.process(
          looking("khi: a", "xét: Bản vẽ") + looking("khi: không a", "xét: Bản vẽ", name: "soát bản vẽ khác"))),
    Trial(
      "document-demanded-but-idle", "two steps leave a case between them",
      facts + papers("  - giấy tờ: Bản vẽ #! document-demanded-but-idle\n")
        + Bench.process(
          looking("khi: a", "xét: Bản vẽ") + looking("khi: b", "xét: Bản vẽ", name: "soát bản vẽ khác"))),
    Trial(
      "document-demanded-but-idle", "whoever is refused before it is examined",
      facts + papers("  - giấy tờ: Bản vẽ\n")
        + Bench.process(
          Bench.step(
            "từ chối", "khi: a", "làm: từ chối", "mẫu: Mẫu 03", "kết thúc: từ chối", "trong: 1 giờ làm việc")
            + looking("xét: Bản vẽ"))),
    Trial(
      "document-demanded-but-idle", "looked up where the step is passed over",
      facts
        + papers("  - {giấy tờ: Bản vẽ, thay bằng: {cơ sở dữ liệu: Cơ sở dữ liệu thử, khi: không a}}\n")
        + Bench.process(looking("khi: a", "xét: Bản vẽ"))),
    Trial(
      "document-never-examined", "examined only in cases that do not bring it",
      facts + papers("  - {giấy tờ: Bản vẽ, khi: a} #! document-never-examined\n")
        + Bench.process(looking("khi: không a", "xét: Bản vẽ"))),
    Trial(
      "document-never-examined", "examined in one of its cases",
      facts + papers("  - {giấy tờ: Bản vẽ, khi: a}\n") + Bench.process(looking("khi: b", "xét: Bản vẽ"))),
  ]

  private static func consulting(_ bodies: String) -> String {
    Bench.process(Bench.step("hỏi", "làm: lấy ý kiến", "lấy ý kiến: \(bodies)", "trong: 1 giờ làm việc"))
  }

  static let sheets: [Trial] = [
    Trial("copies-beyond-need", "an original and a copy for each office", "số bộ: 1\n"),
    Trial(
      "copies-beyond-need", "two sets",
      "số bộ: 2\nthành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1, bản sao: 1} #! copies-beyond-need\n"),
    Trial(
      "copies-beyond-need", "a copy for each body consulted",
      "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1, bản sao: 4}\n"
        + consulting("[Sở Tư pháp, Sở Xây dựng]")),
    Trial(
      "copies-beyond-need", "more than the bodies consulted",
      "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1, bản sao: 4} #! copies-beyond-need\n"
        + consulting("Sở Tư pháp")),
    Trial(
      "copies-beyond-need", "a case goes by more offices",
      facts + "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1, bản sao: 3}\n"
        + Bench.process(Bench.step("soát", "khi: a", "làm: thẩm định", "trong: 1 giờ làm việc", at: "Sở Tư pháp"))),
    Trial(
      "copies-beyond-need", "the case that goes by more offices does not bring it",
      facts
        + "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1, bản sao: 3, khi: không a} #! copies-beyond-need\n"
        + Bench.process(Bench.step("soát", "khi: a", "làm: thẩm định", "trong: 1 giờ làm việc", at: "Sở Tư pháp"))),
  ]

  private static let shown = "  - {giấy tờ: Bằng, cách: xuất trình, bản chính: 1}"

  static let online: [Trial] = [
    Trial(
      "paper-on-online-channel", "shown at the counter only",
      papers("  - {giấy tờ: Bằng, cách: xuất trình, bản chính: 1, khi: cách thức nộp = trực tiếp}\n")),
    Trial("paper-on-online-channel", "shown whatever the channel", papers(shown + " #! paper-on-online-channel\n")),
    Trial(
      "paper-on-online-channel", "no online channel", "cách thức: [trực tiếp, bưu chính]\n" + papers(shown + "\n")),
    Trial(
      "paper-on-online-channel", "partly online, and it says why",
      "mức trực tuyến: một phần\nlý do một phần: Phải đối chiếu bản chính.\n" + papers(shown + "\n")),
    Trial(
      "paper-on-online-channel", "only when the look-up fails",
      facts
        + papers(
          "  - giấy tờ: Bằng\n    cách: xuất trình\n    thay bằng: {cơ sở dữ liệu: Cơ sở dữ liệu thử, khi: a}\n")),
    Trial(
      "paper-on-online-channel", "several sets",
      "số bộ: 2\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử #! paper-on-online-channel\n"),
    Trial(
      "paper-on-online-channel", "several sets at the counter only",
      "số bộ: 2\nthành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, khi: cách thức nộp = trực tiếp}\n"),
    Trial("paper-on-online-channel", "several photographs", papers("  - {giấy tờ: Ảnh, bản chính: 2}\n")),
  ]

  static let alternatives: [Trial] = [
    Trial(
      "alternative-never-usable", "every alternative can be chosen",
      papers("  - một trong:\n      - giấy tờ: Giấy A\n      - giấy tờ: Giấy B\n")),
    Trial(
      "alternative-never-usable", "everybody has the paper",
      "ràng buộc: có Giấy A\n"
        + papers("  - giấy tờ: Giấy A\n    nếu không có: Giấy B #! alternative-never-usable\n")),
    Trial(
      "alternative-never-usable", "only some have the paper",
      facts + "ràng buộc: a hoặc có Giấy A\n" + papers("  - giấy tờ: Giấy A\n    nếu không có: Giấy B\n")),
    Trial(
      "alternative-never-usable", "its own condition has its own finding",
      facts
        + papers(
          "  - tên: chọn\n    một trong:\n      - giấy tờ: Giấy A\n      - {giấy tờ: Giấy B, khi: a và không a}\n")),
    Trial(
      "same-document-twice", "both demanded in one case",
      facts
        + papers(
          "  - {giấy tờ: Bằng, bản sao: 1, khi: a}\n  - {giấy tờ: Bằng, bản sao: 1, khi: b} #! same-document-twice\n")),
    Trial(
      "same-document-twice", "never in one case",
      facts
        + papers("  - {giấy tờ: Bằng, bản sao: 1, khi: a}\n  - {giấy tờ: Bằng, bản sao: 1, khi: không a}\n")),
    Trial(
      "same-document-twice", "an alternative that is demanded anyway",
      papers(
        "  - giấy tờ: Giấy A\n  - một trong:\n      - giấy tờ: Giấy A #! same-document-twice\n      - giấy tờ: Giấy B\n"
      )),
    Trial(
      "same-document-twice", "an alternative of two choices, for two people",
      papers(
        "  - tên: của vợ\n    một trong: [Giấy A, Giấy B]\n  - tên: của chồng\n    một trong: [Giấy A, Giấy B]\n")),
  ]

  static let emptySets: [Trial] = [
    Trial(
      "no-document-set", "the form is demanded of all",
      facts + papers("  - {giấy tờ: Giấy A, khi: a}\n")),
    Trial(
      "no-document-set", "the conditions cover every case",
      facts
        + "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, khi: a}\n  - {giấy tờ: Giấy A, khi: không a}\n"),
    Trial(
      "no-document-set", "a case is looked up whole",
      facts
        + "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, khi: a}\n  - {giấy tờ: Giấy A, khi: không a, thay bằng: {cơ sở dữ liệu: Cơ sở dữ liệu thử}}\n"
    ),
    Trial(
      "no-document-set", "a case between two conditions",
      facts
        + "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, khi: a} #! no-document-set\n  - {giấy tờ: Giấy A, khi: b}\n"),
  ]

  private static func signing(_ lines: String) -> String {
    """
    quy trình:
      - bước: tiếp nhận
        tại: Trung tâm Phục vụ hành chính công cấp xã
        người: công chức một cửa
        làm: [tiếp nhận, kiểm tra thành phần, in]
        xét: Tờ khai thử
        tạo: Kết quả thử
        trong: 1 giờ làm việc
    \(lines)  - bước: trả kết quả
        tại: Trung tâm Phục vụ hành chính công cấp xã
        người: công chức một cửa
        làm: trả kết quả
        trong: 1 giờ làm việc

    """
  }

  private static func signature(_ condition: String, name: String = "ký") -> String {
    "  - bước: \(name)\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    khi: \(condition)\n    làm: ký\n    trong: 1 giờ làm việc\n"
  }

  static let decisions: [Trial] = [
    Trial(
      "no-decision", "signed by one of two", facts + signing(signature("a") + signature("không a", name: "ký thay"))),
    Trial(
      "no-decision", "signed by neither of two",
      facts + signing(signature("a") + signature("b", name: "ký thay #! no-decision"))),
    Trial("no-decision", "nobody signs at all", "tên: Cấp giấy thử #! no-decision\n" + signing("")),
    Trial(
      "no-decision", "no result is promised where nobody signs",
      facts + "kết quả:\n  - {giấy tờ: Kết quả thử, khi: a}\n" + signing(signature("a"))),
  ]

  private static func sendingBack(_ times: Int, mark: String = "") -> String {
    Bench.process(
      Bench.step(
        "soát", "làm: thẩm định", "trong: 10 phút làm việc", "trả lại: {bước: tiếp nhận, tối đa: \(times)}\(mark)"))
  }

  private static func asking(_ times: Int, name: String = "tiếp nhận") -> String {
    """
    bổ sung: {tối đa: \(times), căn cứ: Luật Hộ tịch 60/2014/QH13}
    quy trình:
      - bước: \(name)
        tại: Trung tâm Phục vụ hành chính công cấp xã
        người: công chức một cửa
        làm: [tiếp nhận, thẩm định]
        xét: Tờ khai thử
        nếu thiếu: {tối đa: \(times), căn cứ: Luật Hộ tịch 60/2014/QH13}
        trong: 1 ngày làm việc
      - bước: trả kết quả
        người: công chức một cửa
        làm: [ký, trả kết quả]
        tạo: Kết quả thử
        trong: 1 ngày làm việc

    """
  }

  static let turns: [Trial] = [
    Trial("unbounded-return", "three times", sendingBack(3)),
    Trial("unbounded-return", "four times", sendingBack(4, mark: " #! unbounded-return")),
    Trial("applicant-trips", "one supplement", asking(1)),
    Trial("applicant-trips", "three supplements", asking(3, name: "tiếp nhận #! applicant-trips")),
    Trial(
      "applicant-trips", "nobody comes to the counter", "cách thức: [trực tuyến, bưu chính]\n" + asking(3)),
  ]

  private static func refusing(_ draft: String, _ condition: String, name: String = "từ chối") -> String {
    facts
      + Bench.process(
        Bench.step("soạn trả lời", "khi: \(draft)", "làm: soạn thảo", "tạo: Văn bản từ chối", "trong: 10 phút làm việc")
          + Bench.step(
            name, "khi: \(condition)", "làm: từ chối", "kết thúc: từ chối", "trong: 10 phút làm việc"))
  }

  private static func producing(_ steps: String, name: String = "Bản ghi") -> String {
    facts + "kết quả:\n  - Kết quả thử\n  - giấy tờ: \(name)\n    khi: a\n" + Bench.process(steps)
  }

  private static func recording(_ condition: String, name: String = "ghi") -> String {
    Bench.step(name, "khi: \(condition)", "làm: in", "tạo: Bản ghi", "trong: 10 phút làm việc")
  }

  static let papersGiven: [Trial] = [
    Trial("refusal-without-document", "drafted for all who are refused", refusing("a", "a và (b hoặc không b)")),
    Trial(
      "refusal-without-document", "drafted for some of those who are refused",
      refusing("a và b", "a", name: "từ chối #! refusal-without-document")),
    Trial(
      "refusal-without-document", "drafted for others too",
      refusing("b", "a và b", name: "từ chối #! refusal-without-document")),
    Trial("result-never-produced", "produced in every case that is promised it", producing(recording("a hoặc b"))),
    Trial(
      "result-never-produced", "produced in some of the cases that are promised it",
      producing(recording("b"), name: "Bản ghi #! result-never-produced")),
    Trial(
      "result-never-produced", "produced by one step or the other",
      producing(recording("a và b") + recording("không b", name: "ghi lại"))),
  ]

  static let all = papersGiven + idle + evidence + sheets + online + alternatives + emptySets + decisions + turns
}
