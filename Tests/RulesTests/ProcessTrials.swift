enum ProcessTrials {
  private static let own = Bench.step("thẩm định", "làm: thẩm định", "trong: 1 giờ làm việc")
  private static let away = "Sở Tư pháp"

  private static func detour(_ lines: String..., name: String = "ghi sổ") -> String {
    let step =
      (["- bước: \(name)", "  tại: \(away)", "  người: văn thư", "  trong: 1 giờ làm việc"] + lines.map { "  " + $0 })
      .joined(separator: "\n") + "\n"
    return Bench.process(own + step)
  }

  private static func twoAway(_ second: String) -> String {
    let steps = [("ghi sổ #! ping-pong-routing", "vào sổ"), ("chuyển", second)].map { name, act in
      "- bước: \(name)\n  tại: \(away)\n  người: văn thư\n  làm: \(act)\n  trong: 1 giờ làm việc\n"
    }
    return Bench.process(own + steps.joined())
  }

  static let pingPong: [Trial] = [
    Trial("ping-pong-routing", "only passed on", detour("làm: [chuyển, vào sổ]", name: "ghi sổ #! ping-pong-routing")),
    Trial("ping-pong-routing", "two idle steps there count once", twoAway("chuyển")),
    Trial("ping-pong-routing", "something is examined there", detour("làm: vào sổ", "xét: Tờ khai thử")),
    Trial("ping-pong-routing", "something is produced there", detour("làm: vào sổ", "tạo: Phiếu chuyển")),
    Trial("ping-pong-routing", "something is decided there", detour("làm: phê duyệt")),
    Trial(
      "ping-pong-routing", "the dossier goes on, not back",
      Bench.process(
        Bench.step("ghi", "làm: vào sổ", "trong: 1 giờ làm việc", at: away)
          + Bench.step("trình", "làm: trình", "trong: 1 giờ làm việc", at: "Sở Xây dựng"))),
    Trial(
      "ping-pong-routing", "side by side is not back and forth",
      Bench.process(
        Bench.step("thẩm định", "sau: tiếp nhận", "làm: thẩm định", "trong: 1 giờ làm việc")
          + "- bước: ghi sổ\n  sau: tiếp nhận\n  tại: \(away)\n  người: văn thư\n  làm: vào sổ\n  trong: 1 giờ làm việc\n",
        decision: "    sau: [thẩm định, ghi sổ]\n")),
    Trial(
      "ping-pong-routing", "between two units of one office",
      Bench.process(
        Bench.step("thẩm định", "đơn vị: Phòng Kinh tế", "làm: thẩm định", "trong: 1 giờ làm việc")
          + Bench.step("ghi #! ping-pong-routing", "đơn vị: Phòng Văn hóa", "làm: vào sổ", "trong: 1 giờ làm việc")
          + Bench.step("soạn", "đơn vị: Phòng Kinh tế", "làm: soạn thảo", "trong: 1 giờ làm việc"))),
    Trial(
      "ping-pong-routing", "the one-stop between two steps of one office",
      Bench.process(
        own
          + "- bước: chuyển\n  tại: Trung tâm Phục vụ hành chính công cấp xã\n  làm: chuyển\n  trong: 1 giờ làm việc\n")
    ),
  ]

  private static func ending(_ lines: String, name: String = "từ chối") -> String {
    "dữ kiện:\n  đủ: có/không\n"
      + Bench.process(
        Bench.step(name, "khi: không đủ", "làm: từ chối", "kết thúc: từ chối", "trong: 1 giờ làm việc") + lines)
  }

  static let outcomes: [Trial] = [
    Trial("refusal-without-document", "a slip", ending("  mẫu: Mẫu 03\n")),
    Trial("refusal-without-document", "a letter", ending("  tạo: Văn bản từ chối\n")),
    Trial("refusal-without-document", "nothing in writing", ending("", name: "từ chối #! refusal-without-document")),
    Trial(
      "result-never-produced", "under its other name",
      "kết quả: Đơn thử\n"
        + Bench.process(Bench.step("soạn", "làm: soạn thảo", "tạo: Tờ khai thử", "trong: 1 giờ làm việc"))),
    Trial("result-never-produced", "produced by the decision", "kết quả: kết  QUẢ thử\n"),
    Trial("result-never-produced", "no process to judge by", "quy trình:\ntrình tự: Nộp.\n"),
    Trial("result-never-produced", "another paper", "kết quả: Giấy khác #! result-never-produced\n"),
    Trial("supplement-more-than-once", "once", "bổ sung: {tối đa: 1}\n"),
    Trial("supplement-more-than-once", "twice by law", "bổ sung: {tối đa: 2, căn cứ: Luật Hộ tịch 60/2014/QH13}\n"),
    Trial(
      "supplement-more-than-once", "twice at one step",
      Bench.process(
        Bench.step(
          "soát", "làm: thẩm định", "trong: 1 giờ làm việc", "nếu thiếu: {tối đa: 2} #! supplement-more-than-once"))),
    Trial(
      "step-without-actor", "a unit is enough",
      Bench.process(
        "- bước: soát\n  tại: Ủy ban nhân dân cấp xã\n  đơn vị: Phòng Kinh tế\n  làm: thẩm định\n  trong: 1 giờ làm việc\n"
      )),
    Trial(
      "step-without-actor", "a wait has no actor", Bench.process("- bước: chờ\n  làm: chờ\n  trong: 1 giờ làm việc\n")),
    Trial(
      "step-without-actor", "nobody",
      Bench.process("- bước: soát #! step-without-actor\n  làm: thẩm định\n  trong: 1 giờ làm việc\n")),
    Trial(
      "fact-never-used", "asked for by a fee",
      "dữ kiện:\n  a: có/không\nphí, lệ phí:\n  - {lệ phí: Lệ phí thử, mức: 1.000 đồng, khi: a, căn cứ: Luật Hộ tịch 60/2014/QH13}\n"
    ),
    Trial("fact-never-used", "asked for by a constraint", "dữ kiện:\n  a: có/không\nràng buộc: a\n"),
    Trial(
      "fact-never-used", "asked for by a paper",
      "dữ kiện:\n  a: có/không\nthành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, khi: a}\n"),
    Trial(
      "fact-never-used", "one of two",
      "dữ kiện:\n  a: có/không\n  b: có/không #! fact-never-used\nthời hạn:\n  - trong: 1 ngày làm việc\n  - {trong: 2 ngày làm việc, khi: a}\n"
    ),
  ]

  private static let signed =
    "  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n"
  private static let returned =
    "  - bước: trả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\n"

  private static func receipt(_ lines: String, name: String = "tiếp nhận") -> String {
    "quy trình:\n  - bước: \(name)\n    người: công chức một cửa\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n"
      + lines
  }

  static let oneStop: [Trial] = [
    Trial(
      "not-received-at-one-stop", "no place means the one-stop", receipt("    làm: tiếp nhận\n") + signed + returned),
    Trial(
      "not-received-at-one-stop", "the place of filing",
      receipt("    làm: tiếp nhận\n    tại: nơi nộp\n") + signed + returned),
    Trial(
      "not-received-at-one-stop", "one of two places is an office",
      receipt(
        "    làm: tiếp nhận\n    tại:\n      - {cơ quan: Trung tâm Phục vụ hành chính công cấp xã, khi: cách thức nộp = trực tiếp}\n      - {cơ quan: Sở Tư pháp, khi: cách thức nộp = trực tuyến}\n",
        name: "tiếp nhận #! not-received-at-one-stop") + signed + returned),
    Trial(
      "not-received-at-one-stop", "nothing is received",
      receipt(
        "    làm: số hóa\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n",
        name: "số hóa #! not-received-at-one-stop") + signed + returned),
    Trial(
      "not-returned-at-one-stop", "filed away after the return",
      receipt("    làm: tiếp nhận\n") + signed + returned
        + "  - bước: lưu\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: lưu trữ\n    trong: 1 giờ làm việc\n"
    ),
    Trial(
      "not-returned-at-one-stop", "returned by the office",
      receipt("    làm: tiếp nhận\n") + signed
        + "  - bước: trả #! not-returned-at-one-stop\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: trả kết quả\n    trong: 1 giờ làm việc\n"
    ),
    Trial(
      "not-returned-at-one-stop", "returned where it was filed",
      receipt("    làm: tiếp nhận\n") + signed
        + "  - bước: trả\n    tại: nơi nộp\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc\n"
    ),
  ]

  static let all = pingPong + outcomes + oneStop
}
