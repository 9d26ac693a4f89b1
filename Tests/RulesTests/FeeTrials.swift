enum FeeTrials {
  private static let facts = "dữ kiện:\n  a: có/không\n  b: có/không\n  trang: {kiểu: số, từ: 1, đến: 100}\n"

  /// Rows of the fee table, each a name (with its mark) and further lines.
  private static func fees(_ rows: (String, [String])...) -> String {
    facts + "phí, lệ phí:\n"
      + rows.map { name, lines in
        "  - lệ phí: \(name)\n    thẩm quyền: Bộ Tài chính\n" + lines.map { "    \($0)\n" }.joined()
      }.joined()
  }

  static let rows: [Trial] = [
    Trial(
      "fees-overlap", "one condition and a general row",
      fees(("Lệ phí thử", ["mức: 10.000 đồng", "khi: a"]), ("Lệ phí thử", ["mức: 5.000 đồng"]))),
    Trial(
      "fees-overlap", "ranges that touch",
      fees(
        ("Lệ phí thử", ["mức: 10.000 đồng", "khi: trang <= 10"]),
        ("Lệ phí thử #! fees-overlap", ["mức: 5.000 đồng", "khi: trang >= 10"]))),
    Trial(
      "fees-overlap", "ranges that do not touch",
      fees(
        ("Lệ phí thử", ["mức: 10.000 đồng", "khi: trang <= 10"]),
        ("Lệ phí thử", ["mức: 5.000 đồng", "khi: trang > 10"]))),
    Trial(
      "fees-overlap", "two general rows",
      fees(("Lệ phí thử", ["mức: 10.000 đồng"]), ("Lệ phí thử #! fees-overlap", ["mức: 5.000 đồng"]))),
    Trial(
      "fees-overlap", "two payments of different names",
      fees(("Lệ phí thử", ["mức: 10.000 đồng"]), ("Lệ phí khác", ["mức: 5.000 đồng"]))),
    Trial(
      "fees-overlap", "a constraint rules the double case out",
      fees(
        ("Lệ phí thử", ["mức: 10.000 đồng", "khi: a"]), ("Lệ phí thử", ["mức: 5.000 đồng", "khi: b"]),
        ("Lệ phí thử", ["mức: 1.000 đồng"])) + "ràng buộc: không (a và b)\n"),
    Trial(
      "no-fee-applies", "a condition and its opposite",
      fees(
        ("Lệ phí thử", ["mức: 10.000 đồng", "khi: a"]), ("Lệ phí thử", ["mức: 5.000 đồng", "khi: không a"]))),
    Trial(
      "no-fee-applies", "a page count left out",
      fees(
        ("Lệ phí thử #! no-fee-applies", ["mức: 10.000 đồng", "khi: trang < 10"]),
        ("Lệ phí thử", ["mức: 5.000 đồng", "khi: trang > 10"]))),
    Trial(
      "no-fee-applies", "the bounds of the fact leave nothing out",
      fees(
        ("Lệ phí thử", ["mức: 10.000 đồng", "khi: trang >= 1 và trang < 10"]),
        ("Lệ phí thử", ["mức: 5.000 đồng", "khi: trang >= 10"]))),
    Trial("no-fee-applies", "a single row is no table", fees(("Lệ phí thử", ["mức: 10.000 đồng", "khi: a"]))),
  ]

  private static func relief(_ amount: String, of full: String = "mức: 10.000 đồng") -> String {
    fees(("Lệ phí thử", [full, "giảm:", "  - {mức: \(amount), khi: a}"]))
  }

  static let reliefs: [Trial] = [
    Trial("relief-without-effect", "half is taken off", relief("50%")),
    Trial("relief-without-effect", "a lower amount is left", relief("5.000 đồng")),
    Trial(
      "relief-without-effect", "as much is left",
      fees(("Lệ phí thử", ["mức: 10.000 đồng", "giảm:", "  - {mức: 10.000 đồng, khi: a} #! relief-without-effect"]))),
    Trial(
      "relief-without-effect", "a rate without its mark",
      fees(("Lệ phí thử", ["công thức: trang * 1000", "giảm:", "  - {mức: 50, khi: a} #! relief-without-effect"]))),
    Trial("relief-without-effect", "a small amount of a small payment", relief("250 đồng", of: "mức: 500 đồng")),
    Trial("relief-without-effect", "nothing is left", relief("0 đồng")),
  ]

  private static func formula(_ text: String, _ lines: String...) -> String {
    fees(("Lệ phí thử", ["công thức: \(text)"] + lines))
  }

  static let formulas: [Trial] = [
    Trial("formula-never-computes", "pages are counted", formula("trang * 1000 / 2")),
    Trial(
      "formula-never-computes", "a division by nothing in one branch",
      formula("if a then 1000 / 0 else 1000 #! formula-never-computes")),
    Trial(
      "formula-never-computes", "a division by a difference of nothing",
      formula("1000 / (trang - trang) #! formula-never-computes")),
    Trial(
      "formula-never-computes", "a part that no text lets compute",
      formula("if tên = \"A\" then 1 / 0 else 1000 #! formula-never-computes").replacing(
        "dữ kiện:\n", with: "dữ kiện:\n  tên: chữ\n")),
    Trial(
      "formula-never-computes", "a second number that may be nothing",
      formula("trang * trọng").replacing("dữ kiện:\n", with: "dữ kiện:\n  trọng: {kiểu: số, từ: 0}\n")),
    Trial("formula-never-computes", "a division by nothing for one number of pages", formula("1000 / (trang - 1)")),
    Trial("formula-never-computes", "a value too large to pay", formula("10 ** 30 #! formula-never-computes")),
    Trial("formula-negative", "pages above the first", formula("(trang - 1) * 1000")),
    Trial("formula-negative", "pages above the second", formula("(trang - 2) * 1000 #! formula-negative")),
    Trial("formula-negative", "never below nothing", formula("max(0, (trang - 2) * 1000)")),
    Trial("formula-negative", "a floor", formula("(trang - 2) * 1000", "tối thiểu: 1.000 đồng")),
    Trial("formula-negative", "its row leaves the case out", formula("(trang - 2) * 1000", "khi: trang > 2")),
  ]

  static let all = rows + reliefs + formulas
}
