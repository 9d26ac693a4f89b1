/// What the checks say of the rows of a decision table.
enum TableRowTrials {
  /// A table over an age, a yes/no fact and a constraint, and a paper that asks for its value.
  private static func table(
    _ rows: [String], policy: String? = nil, mark: String = "", type: String = "[trẻ, già, khác]", more: String = "",
    constraints: String = ""
  ) -> String {
    """
    dữ kiện:
      tuổi: {kiểu: số, từ: 0, đến: 120}
      xa: có/không
      nghèo: có/không
    bảng quyết định:
      - bảng: nhóm\(mark)
        kiểu: \(type)
    \(policy.map { "    chính sách: \($0)\n" } ?? "")    xét: [tuổi, xa]
        dòng:
    \(rows.map { "      - \($0)\n" }.joined())\(more)\(constraints)thành phần hồ sơ:
      - giấy tờ: Tờ khai thử
        bản chính: 1
        khi: nhóm != null

    """
  }

  private static let whole = [
    "{khi: [\"< 16\", \"-\"], là: trẻ}", "{khi: [\"[16..60)\", \"-\"], là: khác}", "{khi: [\">= 60\", \"-\"], là: già}",
  ]

  private static func marked(_ rows: [String], _ row: Int, _ id: String) -> [String] {
    rows.indices.map { $0 == row ? "\(rows[$0]) #! \(id)" : rows[$0] }
  }

  private static let byPlace = [
    "{khi: [\"< 16\", có], là: trẻ}", "{khi: [\"< 16\", không], là: khác}", "{khi: [\">= 16\", \"-\"], là: già}",
  ]

  static let all: [Trial] = [
    Trial("table-gap", "every age", table(whole)),
    Trial(
      "table-gap", "the age of sixty is left out",
      table(
        [whole[0], whole[1], "{khi: [\"> 60\", \"-\"], là: già}"], mark: " #! table-gap")),
    Trial("table-gap", "a default takes the rest", table(Array(whole.prefix(2)), more: "    mặc định: khác\n")),
    Trial(
      "table-gap", "what a constraint rules out is no case",
      table(Array(whole.prefix(2)), constraints: "ràng buộc: tuổi < 60\n")),
    Trial("table-gap", "one place only", table(Array(byPlace.dropLast()), mark: " #! table-gap")),
    Trial("table-undecided", "ages and places", table(whole)),
    Trial(
      "table-undecided", "a reckoned input",
      table(whole, mark: " #! table-undecided").replacing("xét: [tuổi, xa]", with: "xét: [tuổi ** 2, xa]")),
    Trial("table-overlap", "ages that touch", table(whole)),
    Trial(
      "table-overlap", "both hold at sixteen",
      table(["{khi: [\"<= 16\", \"-\"], là: trẻ}"] + marked(Array(whole.dropFirst()), 0, "table-overlap"))),
    Trial(
      "table-overlap", "the first row counts",
      table(["{khi: [\"<= 16\", \"-\"], là: trẻ}"] + whole.dropFirst(), policy: "dòng đầu")),
    Trial(
      "table-overlap", "rows that agree, under “any”",
      table(
        ["{khi: [\"<= 16\", \"-\"], là: khác}"] + whole.dropFirst() + ["{khi: [\"< 16\", có], là: khác}"],
        policy: "bất kỳ")),
    Trial(
      "table-overlap", "rows that disagree, under “any”",
      table(["{khi: [\"<= 16\", \"-\"], là: trẻ}"] + marked(Array(whole.dropFirst()), 0, "table-overlap"), policy: "A")),
    Trial(
      "table-overlap", "apart by the place",
      table(byPlace)),
    Trial(
      "table-row-never-decides", "two rows that only meet each other",
      table(["{khi: [\">= 0\", \"-\"], là: trẻ}", "{khi: [\">= 0\", \"-\"], là: già}"])),
    Trial(
      "table-gap", "cells in words",
      table(
        ["{khi: [\"từ 0 đến 15\", \"–\"], là: trẻ}", "{khi: [\"trong (15..120]\", \"-\"], là: già}"])),
    Trial(
      "constraints-contradict", "one that can be met", table(whole, constraints: "ràng buộc: [tuổi < 60, xa]\n")),
    Trial(
      "constraints-contradict", "two against each other",
      table(whole, constraints: "ràng buộc:\n  - xa #! constraints-contradict\n  - không xa\n")),
    Trial(
      "alternatives-undecided", "one fact after the other",
      "dữ kiện:\n  a: {kiểu: số, từ: 0, đến: 9}\n  b: {kiểu: số, từ: 0, đến: 9}\nthời hạn:\n  - trong: 1 ngày làm việc\n    khi: a < 2\n  - trong: 4 giờ làm việc\n    khi: a >= 2\n"
    ),
    Trial(
      "alternatives-undecided", "rows of a payment over a sum of two facts",
      "dữ kiện:\n  a: {kiểu: số, từ: 0, đến: 9}\n  b: {kiểu: số, từ: 0, đến: 9}\nphí, lệ phí:\n  - lệ phí: Lệ phí thử #! alternatives-undecided\n    mức: 1.000 đồng\n    thẩm quyền: Bộ Tài chính\n    khi: a + b < 3\n  - lệ phí: Lệ phí thử\n    mức: 2.000 đồng\n    thẩm quyền: Bộ Tài chính\n    khi: a + b > 4\n"
    ),
    Trial("table-row-never-decides", "each row has its cases", table(whole)),
    Trial(
      "table-row-never-decides", "the rows above leave nothing",
      table(whole + ["{khi: [\"-\", có], là: khác} #! table-row-never-decides"], policy: "F")),
    Trial(
      "table-row-never-decides", "beyond the bounds of the fact",
      table(whole + ["{khi: [\"> 120\", \"-\"], là: khác} #! table-row-never-decides"])),
    Trial(
      "table-row-never-decides", "a row that adds to a sum",
      table(
        ["{khi: [\"-\", \"-\"], là: 1}", "{khi: [\"< 16\", \"-\"], là: 1}"], policy: "tổng", type: "số")),
    Trial("table-rows-mergeable", "different outputs", table(byPlace)),
    Trial(
      "table-rows-mergeable", "one output wherever it is",
      table([byPlace[0], "{khi: [\"< 16\", không], là: trẻ} #! table-rows-mergeable", byPlace[2]])),
    Trial(
      "table-rows-mergeable", "one output, two columns differ",
      table(["{khi: [\"< 16\", có], là: trẻ}", "{khi: [\"[16..60)\", không], là: trẻ}"], more: "    mặc định: khác\n")),
  ]
}
