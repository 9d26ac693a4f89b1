import Diagnostics

extension Rule {
  /// Two rows of a decision table with one output that could be one row.
  static let tableRowsMergeable = Rule(
    Kind(
      "table-rows-mergeable", .consistency, .info,
      title: Text(vi: "Hai dòng của bảng quyết định gộp được", en: "Two rows of a decision table could be one"),
      why: Text(
        vi:
          "Hai dòng cho cùng một kết quả và chỉ khác nhau ở một cột thì gộp thành một dòng, bảng ngắn hơn và dễ soát hơn.",
        en: "Two rows with one output that differ in one column only are better one row: the table is easier to review."
      ),
      examples: [
        Example(
          "dữ kiện:\n  tuổi: {kiểu: số, từ: 0, đến: 120}\nbảng quyết định:\n  - bảng: nhóm\n    kiểu: [trẻ, già]\n    xét: tuổi\n    dòng:\n      - {khi: < 6, là: trẻ}\n      - {khi: '[6..16)', là: trẻ} #! table-rows-mergeable\n      - {khi: '>= 16', là: già}\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: nhóm = trẻ"
        )
      ]),
    needs: [.plan, .tables]
  ) { subject, report in
    for study in subject.tableStudies {
      let name = study.table.declaration.name.text
      for pair in study.mergeable.prefix(5) {
        report.add(
          at: study.range(pair.second),
          vi: "Dòng \(pair.first + 1) và dòng \(pair.second + 1) của bảng “\(name)” cho cùng kết quả, nên gộp làm một.",
          en: "Row \(pair.first + 1) and row \(pair.second + 1) of “\(name)” give the same and could be one.",
          notes: [
            Note(Text(vi: "Dòng kia.", en: "The other row."), at: study.range(pair.first)),
            Note(Text(vi: "Ví dụ: \(pair.what.vi).", en: "For example \(pair.what.en).")),
          ])
      }
    }
  }
}
