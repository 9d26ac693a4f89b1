enum ConditionTrials {
  private static let facts =
    "dữ kiện:\n  a: có/không\n  b: có/không\n  tuổi: {kiểu: số, từ: 0, đến: 120}\n  loại: [một, hai, ba]\n"

  private static func step(_ name: String, when condition: String) -> String {
    facts
      + Bench.process(Bench.step(name, "khi: \(condition)", "làm: thẩm định", "trong: 1 giờ làm việc"))
  }

  private static func ended(by condition: String?, then name: String) -> String {
    let ending =
      ["làm: từ chối", "mẫu: Phiếu từ chối", "trong: 1 giờ làm việc", "kết thúc: từ chối"]
      + (condition.map { ["khi: \($0)"] } ?? [])
    return facts
      + Bench.process(
        "- bước: từ chối\n  người: công chức chuyên môn\n  tại: Ủy ban nhân dân cấp xã\n"
          + ending.map { "  \($0)\n" }.joined()
          + Bench.step(name, "khi: a và b", "làm: thẩm định", "trong: 1 giờ làm việc"))
  }

  static let steps: [Trial] = [
    Trial("step-never-taken", "a condition that can hold", step("soát", when: "a và không b")),
    Trial("step-never-taken", "a condition against itself", step("soát #! step-never-taken", when: "a và không a")),
    Trial("step-never-taken", "beyond the bounds", step("soát #! step-never-taken", when: "tuổi > 120")),
    Trial("step-never-taken", "at the bound", step("soát", when: "tuổi >= 120")),
    Trial(
      "step-never-taken", "a constraint rules it out",
      step("soát #! step-never-taken", when: "a và b") + "ràng buộc: không (a và b)\n"),
    Trial(
      "step-never-taken", "constraints over a third fact rule it out",
      step("soát #! step-never-taken", when: "a và b")
        + "ràng buộc:\n  - không a hoặc loại = một\n  - không b hoặc loại = hai\n"),
    Trial(
      "step-never-taken", "a constraint that other values of a third fact meet",
      step("soát", when: "a") + "ràng buộc:\n  - không a hoặc loại = ba\n"),
    Trial(
      "step-never-taken", "a constraint that the usual values break",
      step("soát", when: "a") + "ràng buộc:\n  - b hoặc loại = ba\n"),
    Trial("step-never-taken", "numbers that are reckoned leave it open", step("soát", when: "tuổi - tuổi > 0")),
    Trial("step-never-taken", "an earlier end of its cases", ended(by: "a", then: "soát #! step-never-taken")),
    Trial(
      "step-never-taken", "an end on the branch beside it",
      Bench.process(
        Bench.step(
          "dừng", "sau: tiếp nhận", "làm: thông báo", "mẫu: Thông báo", "trong: 1 giờ làm việc",
          "kết thúc: dừng giải quyết")
          + Bench.step("soát", "sau: tiếp nhận", "làm: thẩm định", "trong: 4 giờ làm việc"),
        decision: "    sau: soát\n")),
    Trial("step-never-taken", "an earlier end of other cases", ended(by: "không a", then: "soát")),
  ]

  private static func paper(_ condition: String, _ mark: String = "") -> String {
    facts
      + "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1}\n  - giấy tờ: Bản cam đoan\n    bản chính: 1\n    khi: \(condition)\(mark)\n"
  }

  private static func group(_ outer: String, _ inner: String) -> String {
    facts
      + "thành phần hồ sơ:\n  - khi: \(outer)\n    gồm:\n      - giấy tờ: Bản cam đoan\n        bản chính: 1\n        khi: \(inner)\n"
  }

  static let conditions: [Trial] = [
    Trial("condition-never-holds", "two of three values", paper("loại = một hoặc loại = hai")),
    Trial(
      "condition-never-holds", "two values at once", paper("loại = một và loại = hai", " #! condition-never-holds")),
    Trial("condition-never-holds", "an empty range", paper("tuổi < 6 và tuổi > 14", " #! condition-never-holds")),
    Trial("condition-never-holds", "against the group around it", group("a", "không a #! condition-never-holds")),
    Trial("condition-never-holds", "inside its group", group("a", "b")),
    Trial(
      "condition-never-holds", "a limit",
      facts
        + "thời hạn:\n  - trong: 1 ngày làm việc\n  - trong: 9 giờ làm việc\n    khi: tuổi > 200 #! condition-never-holds\n"
    ),
    Trial(
      "condition-never-holds", "a result",
      facts + "kết quả:\n  - Kết quả thử\n  - giấy tờ: Tờ khai thử\n    khi: a và không a #! condition-never-holds\n"),
    Trial("condition-never-holds", "a step is told elsewhere", step("soát", when: "a và không a")),
    Trial(
      "condition-never-holds", "two texts at once",
      "dữ kiện:\n  tên: chữ\n" + """
        thành phần hồ sơ:
          - {giấy tờ: Tờ khai thử, khi: tên = "A" và tên = "B"} #! condition-never-holds

        """),
    Trial("condition-always-holds", "all but one value", paper("loại != một")),
    Trial("condition-always-holds", "every value", paper("loại in (một, hai, ba)", " #! condition-always-holds")),
    Trial("condition-always-holds", "every age", paper("tuổi >= 0", " #! condition-always-holds")),
    Trial("condition-always-holds", "nearly every age", paper("tuổi > 0")),
    Trial("condition-always-holds", "again in its group", group("a", "a #! condition-always-holds")),
    Trial(
      "condition-always-holds", "a step",
      facts
        + Bench.process(
          Bench.step("soát", "khi: a hoặc không a #! condition-always-holds", "làm: thẩm định", "trong: 1 giờ làm việc")
        )),
  ]

  static let all = steps + conditions
}
