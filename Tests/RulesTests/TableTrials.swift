/// What the checks say where conditions ask for facts that decision tables give.
enum TableTrials {
  private static let facts = """
    dữ kiện:
      tuổi: {kiểu: số, từ: 0, đến: 120}
      xa: có/không
      trang: {kiểu: số, từ: 1, đến: 100}
    bảng quyết định:
      - bảng: nhóm
        kiểu: [trẻ, già, khác]
        xét: [tuổi, xa]
        dòng:
          - {khi: ["< 16", -], là: trẻ}
          - {khi: [">= 60", không], là: già}
        mặc định: khác
      - bảng: hệ số
        kiểu: số
        xét: nhóm
        dòng:
          - {khi: 'trẻ, già', là: 1}
          - {khi: khác, là: 2}

    """

  private static func fees(_ rows: (String, [String])...) -> String {
    facts + "phí, lệ phí:\n"
      + rows.map { name, lines in
        "  - lệ phí: \(name)\n    thẩm quyền: Bộ Tài chính\n" + lines.map { "    \($0)\n" }.joined()
      }.joined()
  }

  private static func paper(_ condition: String, _ mark: String = "") -> String {
    facts + "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: \(condition)\(mark)\n"
  }

  static let all: [Trial] = [
    Trial(
      "fees-overlap", "values of a table shut each other out",
      fees(
        ("Lệ phí thử", ["mức: 10.000 đồng", "khi: nhóm = trẻ"]), ("Lệ phí thử", ["mức: 5.000 đồng", "khi: tuổi >= 16"]))
    ),
    Trial(
      "fees-overlap", "a value of a table and a fact under it",
      fees(
        ("Lệ phí thử", ["mức: 10.000 đồng", "khi: nhóm = trẻ"]),
        ("Lệ phí thử #! fees-overlap", ["mức: 5.000 đồng", "khi: tuổi >= 15"]))),
    Trial(
      "no-fee-applies", "every value of a table has its row",
      fees(
        ("Lệ phí thử", ["mức: 10.000 đồng", "khi: hệ số = 1"]), ("Lệ phí thử", ["mức: 5.000 đồng", "khi: hệ số = 2"]))),
    Trial(
      "no-fee-applies", "a value of a table is left out",
      fees(
        ("Lệ phí thử #! no-fee-applies", ["mức: 10.000 đồng", "khi: nhóm = trẻ"]),
        ("Lệ phí thử", ["mức: 5.000 đồng", "khi: nhóm = khác"]))),
    Trial("condition-never-holds", "a value that the table gives", paper("nhóm = già")),
    Trial(
      "condition-never-holds", "against the rows of the table",
      paper("nhóm = già và xa", " #! condition-never-holds")),
    Trial("condition-never-holds", "a number that no row gives", paper("hệ số > 2", " #! condition-never-holds")),
    Trial(
      "condition-always-holds", "every number that the rows give", paper("hệ số >= 1", " #! condition-always-holds")),
    Trial("condition-always-holds", "not every number", paper("hệ số > 1")),
    Trial(
      "condition-never-holds", "an output that is reckoned goes only so far",
      paper("mức > 5000", " #! condition-never-holds").replacing(
        "  - bảng: hệ số", with: "  - {bảng: mức, kiểu: số, xét: xa, dòng: {khi: \"-\", là: trang}}\n  - bảng: hệ số")),
    Trial(
      "condition-never-holds", "an output that is reckoned and goes far enough",
      paper("mức > 50").replacing(
        "  - bảng: hệ số", with: "  - {bảng: mức, kiểu: số, xét: xa, dòng: {khi: \"-\", là: trang}}\n  - bảng: hệ số")),
    Trial(
      "condition-never-holds", "a constraint on what a table gives",
      paper("tuổi < 10", " #! condition-never-holds") + "ràng buộc: nhóm != trẻ\n"),
    Trial("formula-negative", "a coefficient of a table", fees(("Lệ phí thử", ["công thức: trang * hệ số * 1000"]))),
    Trial(
      "formula-negative", "a coefficient of a table taken off",
      fees(("Lệ phí thử", ["công thức: (trang - hệ số) * 1000 #! formula-negative"]))),
    Trial(
      "fact-never-used", "asked for by a table", paper("nhóm = già") + "ràng buộc: [hệ số > 0, trang > 0]\n"),
    Trial(
      "fact-never-used", "a table that nothing asks for",
      paper("nhóm = già và trang > 1").replacing("bảng: hệ số", with: "bảng: hệ số #! fact-never-used")),
  ]
}
