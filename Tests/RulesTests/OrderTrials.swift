/// Steps that another order would serve better, and where the time of a case goes.
enum OrderTrials {
  private static let away = "Sở Tư pháp"
  private static let facts = "dữ kiện:\n  a: có/không\n  b: có/không\n"
  private static let two = "Sở Xây dựng"
  private static func days(
    _ count: Int, _ name: String, _ lines: String..., at place: String = "Ủy ban nhân dân cấp xã"
  ) -> String {
    lines.reduce("- bước: \(name)\n  tại: \(place)\n  người: công chức chuyên môn\n  trong: \(count) ngày làm việc\n") {
      $0 + "  \($1)\n"
    }
  }

  static let order: [Trial] = [
    Trial(
      "avoidable-hand-overs", "away, home and away again",
      Bench.process(
        days(1, "xác minh một", "làm: xác minh", at: away)
          + days(1, "kiểm tra #! avoidable-hand-overs", "làm: kiểm tra thực địa")
          + days(1, "xác minh hai", "làm: lấy ý kiến", at: away))),
    Trial(
      "avoidable-hand-overs", "what is found at home is needed away",
      Bench.process(
        days(1, "xác minh một", "làm: xác minh", "tạo: Phiếu", at: away)
          + days(1, "đo", "làm: đo đạc", "xét: Phiếu", "tạo: Bản vẽ")
          + days(1, "xác minh hai", "làm: xác minh", "xét: Bản vẽ", at: away))),
    Trial(
      "avoidable-hand-overs", "papers of which nobody says whom they are for",
      Bench.process(
        days(1, "xác minh một", "làm: xác minh", "tạo: Phiếu", at: away)
          + days(1, "đo", "làm: đo đạc", "tạo: Bản vẽ") + days(1, "xác minh hai", "làm: xác minh", at: away))),
    Trial(
      "avoidable-hand-overs", "facts settled on the way decide where to go next",
      "dữ kiện:\n  nghi: {kiểu: có/không, xác định bởi: xác minh một}\n  sai: {kiểu: có/không, xác định bởi: kiểm tra}\n"
        + Bench.process(
          days(1, "xác minh một", "làm: xác minh", "xác định: nghi", at: away)
            + days(1, "kiểm tra", "khi: nghi", "làm: kiểm tra thực địa", "xác định: sai")
            + days(1, "xác minh hai", "khi: sai", "làm: xác minh", at: away))),
    Trial(
      "avoidable-hand-overs", "an appraisal weighs what was found out before",
      Bench.process(
        days(1, "xác minh", "làm: xác minh", at: away) + days(1, "thẩm định một", "làm: thẩm định")
          + days(1, "thẩm định hai", "làm: thẩm định", at: away))),
    Trial(
      "avoidable-hand-overs", "a stop only to pass on",
      Bench.process(
        days(1, "xác minh một", "làm: [xác minh, soạn thảo]", at: away)
          + days(1, "chuyển #! avoidable-hand-overs", "làm: chuyển")
          + days(1, "xác minh hai", "làm: [xác minh, soạn thảo]", at: away))),
    Trial(
      "avoidable-hand-overs", "the step between is taken in other cases",
      facts
        + Bench.process(
          days(1, "xác minh một", "khi: a", "làm: xác minh", at: away)
            + days(1, "kiểm tra", "khi: không a", "làm: kiểm tra thực địa")
            + days(1, "xác minh hai", "khi: a", "làm: lấy ý kiến", at: away))),
    Trial(
      "could-run-in-parallel", "two offices look at one paper",
      Bench.process(
        days(2, "xác minh một", "làm: xác minh", at: away)
          + days(1, "xác minh hai #! could-run-in-parallel", "làm: xác minh", at: two))),
    Trial(
      "could-run-in-parallel", "three offices make one chain",
      Bench.process(
        days(2, "xác minh một", "làm: xác minh", at: away)
          + days(1, "xác minh hai #! could-run-in-parallel", "làm: xác minh", at: two)
          + days(1, "kiểm tra", "làm: kiểm tra thực địa"))),
    Trial(
      "could-run-in-parallel", "side by side already",
      Bench.process(
        days(2, "xác minh một", "sau: tiếp nhận", "làm: xác minh", at: away)
          + days(1, "xác minh hai", "sau: tiếp nhận", "làm: xác minh", at: two),
        decision: "    sau: [xác minh một, xác minh hai]\n")),
    Trial(
      "could-run-in-parallel", "the same office does both",
      Bench.process(
        days(2, "xác minh một", "làm: xác minh", at: away) + days(1, "xác minh hai", "làm: kiểm tra thực địa", at: away)
      )),
    Trial(
      "could-run-in-parallel", "the second looks at the paper of the first",
      Bench.process(
        days(2, "xác minh một", "làm: xác minh", "tạo: Biên bản", at: away)
          + days(1, "xác minh hai", "làm: xác minh", "xét: Biên bản", at: two))),
    Trial(
      "could-run-in-parallel", "never both in one case",
      facts
        + Bench.process(
          days(2, "xác minh một", "khi: a", "làm: xác minh", at: away)
            + days(1, "xác minh hai", "khi: không a", "làm: xác minh", at: two))),
  ]

  static let shares: [Trial] = [
    Trial(
      "dominant-step", "six of seven days",
      "thời hạn: 8 ngày làm việc\n"
        + Bench.process(days(6, "thẩm tra #! dominant-step", "làm: thẩm tra") + days(1, "soạn", "làm: soạn thảo"))),
    Trial(
      "dominant-step", "half of the time",
      "thời hạn: 14 ngày làm việc\n"
        + Bench.process(days(6, "thẩm tra", "làm: thẩm tra") + days(6, "soạn", "làm: soạn thảo"))),
    Trial(
      "dominant-step", "the law gives the step its time",
      "thời hạn: 8 ngày làm việc\n"
        + Bench.process(days(6, "thẩm tra", "làm: thẩm tra", "căn cứ: Luật Hộ tịch 60/2014/QH13"))),
    Trial(
      "dominant-step", "in the longest case only",
      facts + "thời hạn: 12 ngày làm việc\n"
        + Bench.process(
          days(6, "thẩm tra", "làm: thẩm tra") + days(4, "soạn", "khi: a", "làm: soạn thảo")
            + days(1, "họp", "khi: b", "làm: họp"))),
    Trial("dominant-step", "a short procedure", Bench.process(days(3, "thẩm tra", "làm: thẩm tra"))),
    Trial(
      "waiting-dominates", "a wait longer than the work",
      "thời hạn: 6 ngày làm việc #! waiting-dominates\n"
        + Bench.process(days(4, "chờ", "làm: chờ", "chờ: có") + days(1, "soạn", "làm: soạn thảo"))),
    Trial(
      "waiting-dominates", "opinions, assignment and passing on",
      "thời hạn: 6 ngày làm việc #! waiting-dominates\n"
        + Bench.process(
          days(1, "giao", "làm: phân công") + days(2, "hỏi", "làm: lấy ý kiến") + days(1, "trình", "làm: trình")
            + days(1, "soạn", "làm: soạn thảo"))),
    Trial(
      "waiting-dominates", "the law gives the wait its time",
      "thời hạn: 6 ngày làm việc\n"
        + Bench.process(days(4, "chờ", "làm: chờ", "chờ: có", "căn cứ: Luật Hộ tịch 60/2014/QH13"))),
    Trial(
      "waiting-dominates", "more work than waiting",
      "thời hạn: 6 ngày làm việc\n"
        + Bench.process(days(2, "chờ", "làm: chờ", "chờ: có") + days(3, "soạn", "làm: soạn thảo"))),
  ]

  static let all = order + shares
}
