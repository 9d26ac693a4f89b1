/// Checks that look at the other procedures of a catalogue.
enum AcrossProceduresTrials {
  /// A second procedure, with parts of its own.
  static func second(_ text: String, code: String = "9.000002", name: String = "Cấp giấy khác") -> String {
    var file = Bench.procedure(with: "tên: \(name)\n" + text)
    file.replace("thủ tục: 9.000001\ntên:", with: "thủ tục: \(code)\ntên:")
    return file
  }

  static func papers(_ lines: String) -> String {
    "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1}\n" + lines
  }

  private static let producer = second("kết quả: Giấy A\n")

  static let earlier: [Trial] = [
    Trial(
      "document-from-earlier-procedure", "the result of another procedure",
      papers("  - giấy tờ: Giấy A #! document-from-earlier-procedure\n"), extra: [producer]),
    Trial("document-from-earlier-procedure", "nobody produces it", papers("  - giấy tờ: Giấy A\n")),
    Trial(
      "document-from-earlier-procedure", "under its other name",
      papers("  - giấy tờ: Giấy A cũ #! document-from-earlier-procedure\n"),
      extra: [producer, "- giấy tờ: Giấy A\n  tên khác: [Giấy A cũ]\n"]),
    Trial(
      "document-from-earlier-procedure", "only its number is stated", papers("  - {giấy tờ: Giấy A, cách: khai}\n"),
      extra: [producer]),
    Trial(
      "document-from-earlier-procedure", "looked up in the repository",
      papers("  - giấy tờ: Giấy A\n    thay bằng: {cơ sở dữ liệu: Cơ sở dữ liệu thử, từ: 2026-01-01}\n"),
      extra: [producer]),
    Trial(
      "document-from-earlier-procedure", "the old one is given back for a new one",
      papers("  - giấy tờ: Giấy A\n") + "kết quả: Giấy A\n", extra: [producer]),
    Trial(
      "document-from-earlier-procedure", "one of several the applicant may choose",
      papers("  - một trong:\n      - giấy tờ: Giấy A\n      - giấy tờ: Giấy B\n"), extra: [producer]),
    Trial(
      "document-from-earlier-procedure", "the registry names the procedure",
      papers("  - giấy tờ: Giấy C #! document-from-earlier-procedure\n"),
      extra: [second(""), "- giấy tờ: Giấy C\n  kết quả của: [9.000002]\n"]),
  ]

  private static func issued(by agency: String, _ more: String = "") -> [String] {
    ["- giấy tờ: Giấy xác nhận\n  cơ quan cấp: \(agency)\n" + more]
  }

  static let subProcedures: [Trial] = [
    Trial(
      "sub-procedure-invented", "the deciding body issues it",
      papers("  - giấy tờ: Giấy xác nhận #! sub-procedure-invented\n"), extra: issued(by: "Ủy ban nhân dân cấp xã")),
    Trial(
      "sub-procedure-invented", "a part of the deciding body issues it",
      papers("  - giấy tờ: Giấy xác nhận #! sub-procedure-invented\n"),
      extra: issued(by: "Ban thử") + ["- cơ quan: Ban thử\n  cấp: xã\n  thuộc: Ủy ban nhân dân cấp xã\n"]),
    Trial(
      "sub-procedure-invented", "another body issues it", papers("  - giấy tờ: Giấy xác nhận\n"),
      extra: issued(by: "Sở Tư pháp")),
    Trial(
      "sub-procedure-invented", "the ministry above issues it", papers("  - giấy tờ: Giấy xác nhận\n"),
      extra: issued(by: "Bộ thử") + [
        "- cơ quan: Bộ thử\n  cấp: trung ương\n", "- cơ quan: Đội thử\n  cấp: xã\n  thuộc: Bộ thử\n",
        second("cơ quan giải quyết: Đội thử\n" + papers("  - giấy tờ: Giấy xác nhận\n")),
      ]),
    Trial(
      "sub-procedure-invented", "by a published procedure", papers("  - giấy tờ: Giấy xác nhận\n"),
      extra: issued(by: "Ủy ban nhân dân cấp xã") + [second("kết quả: Giấy xác nhận\n")]),
    Trial(
      "sub-procedure-invented", "the procedure that issues it is named", papers("  - giấy tờ: Giấy xác nhận\n"),
      extra: issued(by: "Ủy ban nhân dân cấp xã", "  kết quả của: [9.000002]\n") + [second("")]),
    Trial(
      "sub-procedure-invented", "only stated", papers("  - {giấy tờ: Giấy xác nhận, cách: khai}\n"),
      extra: issued(by: "Ủy ban nhân dân cấp xã")),
  ]

  static let codes: [Trial] = [
    Trial("duplicate-procedure", "another name", "", extra: [second("")]),
    Trial(
      "duplicate-procedure", "the same name", "tên: Cấp giấy thử #! duplicate-procedure\n",
      extra: [second("", name: "Thủ tục cấp giấy thử")]),
    Trial("duplicate-procedure", "another level", "", extra: [second("cấp: tỉnh\n", name: "Cấp giấy thử")]),
    Trial(
      "duplicate-procedure", "another agency", "",
      extra: [second("cơ quan giải quyết: Sở Tư pháp\n", name: "Cấp giấy thử")]),
    Trial("duplicate-procedure", "a draft", "", extra: [second("tình trạng: dự thảo\n", name: "Cấp giấy thử")]),
    Trial(
      "replaced-procedure-in-force", "still there", "thay thế: [9.000002] #! replaced-procedure-in-force\n",
      extra: [second("")]),
    Trial(
      "replaced-procedure-in-force", "over since the year's end", "thay thế: [9.000002]\n",
      extra: [second("hiệu lực: {đến: 2025-12-31}\n")]),
    Trial(
      "replaced-procedure-in-force", "a draft will replace it", "tình trạng: dự thảo\nthay thế: [9.000002]\n",
      extra: [second("")]),
  ]

  private static func group(_ rest: String, lead: String = "cơ quan chủ trì: Sở Tư pháp\n", mark: String = "")
    -> String
  {
    "nhóm liên thông: Nhóm thử\(mark)\nmã: 9.000009\n\(lead)căn cứ: Luật Hộ tịch 60/2014/QH13\ngồm:\n  - {thủ tục: 9.000001, trong: 1 ngày làm việc}\n\(rest)thời hạn: 10 ngày làm việc\n"
  }

  static let groups: [Trial] = [
    Trial("lead-agency-missing", "there is one", "", extra: [group("")]),
    Trial("lead-agency-missing", "there is none", "", extra: [group("", lead: "", mark: " #! lead-agency-missing")]),
    Trial(
      "joint-service-asks-again", "a paper from outside", "",
      extra: [group(papers("  - {giấy tờ: Kết quả khác, bản chính: 1}\n"))]),
    Trial(
      "joint-service-asks-again", "the result of a member", "",
      extra: [group(papers("  - {giấy tờ: Kết quả thử, bản chính: 1} #! joint-service-asks-again\n"))]),
    Trial(
      "joint-service-asks-again", "only its number", "",
      extra: [group(papers("  - {giấy tờ: Kết quả thử, cách: khai}\n"))]),
    Trial(
      "joint-service-asks-again", "the result of a procedure outside the group", "",
      extra: [second("kết quả: Giấy A\n"), group(papers("  - {giấy tờ: Giấy A, bản chính: 1}\n"))]),
    Trial(
      "joint-service-asks-again", "inside a group under a condition", "",
      extra: [
        group(
          papers(
            "  - khi: cách thức nộp = trực tiếp\n    gồm:\n      - {giấy tờ: Kết quả thử, bản sao: 1} #! joint-service-asks-again\n"
          ))
      ]),
  ]

  static let all = earlier + subProcedures + codes + groups
}
