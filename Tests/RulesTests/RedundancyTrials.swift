/// Steps that a process could do without.
enum RedundancyTrials {
  private static let away = "Sở Tư pháp"
  private static let hour = "trong: 1 giờ làm việc"
  private static let eligible = "dữ kiện:\n  đủ: {kiểu: có/không, xác định bởi: thẩm định}\n"
  private static let facts = "dữ kiện:\n  a: có/không\n  b: có/không\n"

  private static let appraisal = Bench.step("thẩm định", "làm: thẩm định", "xét: Tờ khai thử", "xác định: đủ", hour)
  private static let refusal = Bench.step(
    "từ chối", "khi: không đủ", "làm: từ chối", "tạo: Văn bản từ chối", "kết thúc: từ chối", hour)

  private static func again(_ name: String, _ lines: String..., at place: String = "Ủy ban nhân dân cấp xã") -> String {
    let step = lines.reduce("- bước: \(name)\n  tại: \(place)\n  người: công chức chuyên môn\n") { $0 + "  \($1)\n" }
    return step + "  \(hour)\n"
  }

  private static func repeated(_ second: String, between: String = "") -> String {
    eligible + Bench.process(appraisal + between + second + refusal)
  }

  private static let marked = again("rà soát #! control-repeated", "làm: thẩm định", "xét: Tờ khai thử")
  private static let unmarked = again("rà soát", "làm: thẩm định", "xét: Tờ khai thử")

  static let repeats: [Trial] = [
    Trial("control-repeated", "the same office looks again", repeated(marked)),
    Trial(
      "control-repeated", "the form under its other name",
      repeated(again("rà soát #! control-repeated", "làm: [thẩm định, xác minh]", "xét: Đơn thử"))),
    Trial("control-repeated", "another control", repeated(again("rà soát", "làm: xác minh", "xét: Tờ khai thử"))),
    Trial(
      "control-repeated", "one more paper to look at",
      repeated(again("rà soát", "làm: thẩm định", "xét: [Tờ khai thử, Giấy tờ tùy thân]"))),
    Trial(
      "control-repeated", "a paper has come in between",
      repeated(unmarked, between: again("đo", "làm: đo đạc", "tạo: Bản vẽ"))),
    Trial(
      "control-repeated", "a paper comes in between in some cases only",
      repeated(marked, between: again("đo", "khi: cách thức nộp = trực tuyến", "làm: đo đạc", "tạo: Bản vẽ"))),
    Trial(
      "control-repeated", "a higher authority looks again",
      repeated(again("rà soát", "làm: thẩm định", "xét: Tờ khai thử", at: away))),
    Trial(
      "control-repeated", "whether the dossier is complete is asked twice",
      Bench.process(
        again("nhận #! control-repeated", "làm: [kiểm tra thành phần]", "xét: Tờ khai thử", at: away))),
    Trial(
      "control-repeated", "the two controls are never in one case",
      "dữ kiện:\n  a: có/không\n"
        + Bench.process(
          again("một", "khi: a", "làm: thẩm tra", "xét: Tờ khai thử")
            + again("hai", "khi: không a", "làm: thẩm tra", "xét: Tờ khai thử"))),
    Trial(
      "control-repeated", "the second settles something else",
      "dữ kiện:\n  đủ: {kiểu: có/không, xác định bởi: thẩm định}\n  c: {kiểu: có/không, xác định bởi: rà soát}\n"
        + Bench.process(
          appraisal + again("rà soát", "làm: thẩm định", "xét: Tờ khai thử", "xác định: c") + refusal)),
  ]

  private static let look = again("xem hồ sơ #! control-without-consequence", "làm: thẩm tra")
  private static let plainLook = again("xem hồ sơ", "làm: thẩm tra")

  static let idleControls: [Trial] = [
    Trial("control-without-consequence", "nothing can come of it", Bench.process(look)),
    Trial(
      "control-without-consequence", "a later step settles the matter",
      eligible + Bench.process(plainLook + appraisal + refusal)),
    Trial(
      "control-without-consequence", "the fact settled is never asked for",
      "dữ kiện:\n  đủ: {kiểu: có/không, xác định bởi: xem hồ sơ}\n"
        + Bench.process(again("xem hồ sơ #! control-without-consequence", "làm: thẩm tra", "xác định: đủ"))),
    Trial(
      "control-without-consequence", "the fact settled decides on a fee",
      "dữ kiện:\n  đủ: {kiểu: có/không, xác định bởi: xem hồ sơ}\nphí, lệ phí:\n  - {lệ phí: Lệ phí thử, mức: 1.000 đồng, khi: đủ, căn cứ: Luật Hộ tịch 60/2014/QH13}\n"
        + Bench.process(again("xem hồ sơ", "làm: thẩm tra", "xác định: đủ"))),
    Trial(
      "control-without-consequence", "a supplement may be asked for",
      Bench.process(again("xem hồ sơ", "làm: thẩm tra", "nếu thiếu: yêu cầu bổ sung"))),
    Trial(
      "control-without-consequence", "minutes are written",
      Bench.process(again("xem hồ sơ", "làm: thẩm tra", "tạo: Biên bản"))),
    Trial(
      "control-without-consequence", "whoever signs may send back",
      Bench.process(plainLook, decision: "    trả lại: {bước: xem hồ sơ, tối đa: 1}\n")),
    Trial(
      "control-without-consequence", "the refusal belongs to other cases",
      facts
        + Bench.process(
          again("xem hồ sơ #! control-without-consequence", "khi: a", "làm: thẩm tra")
            + again("từ chối", "khi: không a và b", "làm: từ chối", "tạo: Văn bản từ chối", "kết thúc: từ chối"))),
  ]

  private static func late(_ steps: String) -> String {
    Bench.process("", decision: steps.split(separator: "\n").map { "  \($0)\n" }.joined())
  }

  static let late: [Trial] = [
    Trial(
      "decided-then-reviewed", "a look at what is signed",
      late(again("rà soát #! decided-then-reviewed", "làm: xem xét"))),
    Trial(
      "decided-then-reviewed", "it may go back",
      late(again("rà soát", "làm: xem xét", "trả lại: {bước: ký, tối đa: 1}"))),
    Trial(
      "decided-then-reviewed", "a decision of a higher authority follows",
      late(
        again("rà soát", "làm: thẩm tra", at: away) + again("phê chuẩn", "làm: quyết định", "tạo: Quyết định", at: away)
      )),
    Trial(
      "decided-then-reviewed", "that decision is not taken in every case",
      facts
        + late(
          again("rà soát #! decided-then-reviewed", "làm: thẩm tra", at: away)
            + again("phê chuẩn", "khi: a", "làm: quyết định", "tạo: Quyết định", at: away))),
    Trial("decided-then-reviewed", "data are looked up for the register", late(again("tra", "làm: tra cứu"))),
    Trial(
      "step-without-effect", "a report for nobody",
      late(again("báo cáo #! step-without-effect", "làm: soạn thảo", "tạo: Báo cáo tháng"))),
    Trial(
      "step-without-effect", "the report is a result",
      "kết quả: [Kết quả thử, Báo cáo tháng]\n" + late(again("báo cáo", "làm: soạn thảo", "tạo: Báo cáo tháng"))),
    Trial(
      "step-without-effect", "somebody looks at the report",
      late(
        again("báo cáo", "làm: soạn thảo", "tạo: Báo cáo tháng") + again("xem", "làm: xem xét", "xét: Báo cáo tháng"))),
    Trial(
      "step-without-effect", "somebody looks at it, but in other cases",
      facts
        + late(
          again("báo cáo #! step-without-effect", "khi: a", "làm: soạn thảo", "tạo: Báo cáo tháng")
            + again("xem", "khi: không a", "làm: xem xét", "xét: Báo cáo tháng"))),
    Trial(
      "step-without-effect", "a draft before the signature",
      Bench.process(again("dự thảo", "làm: soạn thảo", "tạo: Dự thảo"))),
    Trial(
      "step-without-effect", "the law asks for the report",
      late(again("báo cáo", "làm: soạn thảo", "tạo: Báo cáo tháng", "căn cứ: Luật Hộ tịch 60/2014/QH13"))),
  ]

  private static func digitised(_ steps: String) -> String {
    Bench.process(steps).replacing("kiểm tra thành phần, hẹn trả", with: "kiểm tra thành phần, số hóa, hẹn trả")
  }

  static let passing: [Trial] = [
    Trial("transport-step", "a digitised dossier", digitised(again("chuyển #! transport-step", "làm: chuyển"))),
    Trial("transport-step", "handed up only", digitised(again("trình #! transport-step", "làm: trình"))),
    Trial("transport-step", "filed online", Bench.process(again("chuyển #! transport-step", "làm: chuyển"))),
    Trial(
      "transport-step", "paper only", "cách thức: [trực tiếp]\n" + Bench.process(again("chuyển", "làm: chuyển"))),
    Trial(
      "transport-step", "only cases on paper are passed on",
      Bench.process(again("chuyển", "khi: cách thức nộp = trực tiếp", "làm: chuyển"))),
    Trial(
      "transport-step", "something is drafted on the way",
      digitised(again("chuyển", "làm: [soạn thảo, chuyển]", "tạo: Phiếu chuyển"))),
    Trial(
      "transport-step", "a milestone of the law",
      digitised(again("chuyển", "làm: chuyển", "căn cứ: Luật Hộ tịch 60/2014/QH13"))),
    Trial(
      "assign-step-with-time", "half a day and more",
      Bench.process(
        Bench.step("giao", "làm: phân công", "trong: 5 giờ làm việc #! assign-step-with-time")
          + Bench.step("thẩm tra", "làm: thẩm tra", "trong: 5 ngày làm việc"))),
    Trial(
      "assign-step-with-time", "half an hour for two hours of work",
      Bench.process(
        Bench.step("giao", "làm: phân công", "trong: 0,5 giờ làm việc")
          + Bench.step("thẩm tra", "làm: thẩm tra", "trong: 2 giờ làm việc"))),
    Trial(
      "assign-step-with-time", "an hour for two hours of work",
      Bench.process(
        "- bước: giao\n  tại: Ủy ban nhân dân cấp xã\n  người: lãnh đạo\n  làm: phân công\n  trong: 1 giờ làm việc #! assign-step-with-time\n"
          + Bench.step("thẩm tra", "làm: thẩm tra", "trong: 1 giờ làm việc"))),
    Trial(
      "assign-step-with-time", "an hour for days of work",
      Bench.process(
        Bench.step("giao", "làm: phân công", "trong: 1 giờ làm việc")
          + Bench.step("thẩm tra", "làm: thẩm tra", "trong: 2 ngày làm việc"))),
    Trial(
      "assign-step-with-time", "who assigns also looks into the matter",
      Bench.process(Bench.step("giao", "làm: [xem xét, phân công]", "trong: 5 giờ làm việc"))),
  ]

  private static func approval(
    _ name: String, _ lines: String..., role: String = "lãnh đạo", at place: String = "Ủy ban nhân dân cấp xã"
  ) -> String {
    lines.reduce("- bước: \(name)\n  tại: \(place)\n  người: \(role)\n  \(hour)\n") { $0 + "  \($1)\n" }
  }

  static let approvals: [Trial] = [
    Trial(
      "stacked-approvals", "two approvals one behind the other",
      Bench.process(
        approval("duyệt một", "làm: phê duyệt", role: "công chức chuyên môn")
          + approval("duyệt hai #! stacked-approvals", "làm: [xem xét, phê duyệt]"))),
    Trial(
      "stacked-approvals", "who approves signs next",
      Bench.process(approval("duyệt", "làm: phê duyệt"))
        .replacing("- bước: ký\n", with: "- bước: ký #! stacked-approvals\n")
        .replacing("làm: [thẩm định, ký]", with: "làm: ký")),
    Trial(
      "stacked-approvals", "one approves, another signs",
      Bench.process(approval("duyệt", "làm: phê duyệt", role: "công chức chuyên môn"))
        .replacing("làm: [thẩm định, ký]", with: "làm: ký")),
    Trial(
      "stacked-approvals", "two agencies",
      Bench.process(
        approval("duyệt một", "làm: phê duyệt") + approval("duyệt hai", "làm: phê duyệt", role: "văn thư", at: away))),
    Trial(
      "stacked-approvals", "the draft is rewritten in between",
      Bench.process(
        approval("duyệt một", "làm: phê duyệt", role: "công chức chuyên môn")
          + again("viết lại", "làm: soạn thảo") + approval("duyệt hai", "làm: phê duyệt"))),
    Trial(
      "stacked-approvals", "rewritten in some cases only",
      facts
        + Bench.process(
          approval("duyệt một", "làm: phê duyệt", role: "công chức chuyên môn")
            + again("viết lại", "khi: a", "làm: soạn thảo")
            + approval("duyệt hai #! stacked-approvals", "làm: phê duyệt"))),
    Trial(
      "stacked-approvals", "never in one case",
      facts
        + Bench.process(
          approval("duyệt một", "khi: a", "làm: phê duyệt", role: "công chức chuyên môn")
            + approval("duyệt hai", "khi: không a", "làm: phê duyệt"))),
    Trial(
      "stamp-or-register-alone", "the stamp behind the signature",
      late(approval("đóng dấu #! stamp-or-register-alone", "làm: đóng dấu"))),
    Trial(
      "stamp-or-register-alone", "numbered and filed",
      late(approval("vào sổ #! stamp-or-register-alone", "làm: [vào sổ, lưu trữ]"))),
    Trial(
      "stamp-or-register-alone", "at another agency", late(approval("vào sổ", "làm: vào sổ", role: "văn thư", at: away))
    ),
    Trial(
      "stamp-or-register-alone", "data are entered as well", late(approval("vào sổ", "làm: [vào sổ, cập nhật dữ liệu]"))
    ),
    Trial(
      "stamp-or-register-alone", "not in a case that is signed",
      facts
        + "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    trong: 1 giờ làm việc\n  - bước: ký\n    khi: a\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: lưu\n    khi: không a\n    người: lãnh đạo\n    làm: lưu trữ\n    trong: 1 giờ làm việc\n"
    ),
  ]

  private static let conditional = "dữ kiện:\n  loại: [mới, đổi]\n  cần: {kiểu: có/không, xác định bởi: thẩm tra}\n"
  private static func verified(_ first: String, _ second: String, name: String = "xác minh") -> String {
    conditional
      + Bench.process(
        again("thẩm tra", first, "làm: thẩm tra", "xác định: cần") + again(name, second, "làm: xác minh", "tạo: Phiếu"))
  }

  static let unreached: [Trial] = [
    Trial(
      "step-always-skipped-after", "the condition and its step go together",
      verified("khi: loại = mới", "khi: cần và loại = mới")),
    Trial("step-always-skipped-after", "asked in some of the cases settled", verified("khi: loại = mới", "khi: cần")),
    Trial(
      "step-always-skipped-after", "asked where nobody has settled it",
      verified("khi: loại = mới", "khi: cần và loại = đổi", name: "xác minh #! step-always-skipped-after")),
    Trial(
      "step-always-skipped-after", "the two conditions have a value in common",
      verified("khi: loại = mới", "khi: cần hoặc loại = đổi")),
    Trial(
      "step-always-skipped-after", "by the opposite of the condition",
      verified("khi: loại = đổi", "khi: cần và loại != đổi", name: "xác minh #! step-always-skipped-after")),
    Trial(
      "outcome-unreachable", "the result is given where it is made",
      eligible + "kết quả:\n  - {giấy tờ: Kết quả thử, khi: đủ}\n  - {giấy tờ: Văn bản từ chối, khi: không đủ}\n"
        + Bench.process(appraisal + refusal)),
    Trial(
      "outcome-unreachable", "conditions the wrong way round",
      eligible
        + "kết quả:\n  - {giấy tờ: Kết quả thử, khi: không đủ} #! outcome-unreachable\n  - {giấy tờ: Văn bản từ chối, khi: đủ} #! outcome-unreachable\n"
        + Bench.process(appraisal + refusal)),
    Trial(
      "outcome-unreachable", "everybody is refused",
      Bench.process(
        again("từ chối", "làm: từ chối", "tạo: Văn bản từ chối", "kết thúc: từ chối #! outcome-unreachable"))),
    Trial(
      "outcome-unreachable", "a condition that never holds is found elsewhere",
      "dữ kiện:\n  số trang: {kiểu: số, từ: 1, đến: 10}\nkết quả:\n  - {giấy tờ: Kết quả thử, khi: số trang > 20}\n"),
  ]

  static let all = repeats + idleControls + late + passing + approvals + unreached
}
