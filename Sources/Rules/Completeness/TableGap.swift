import Diagnostics

extension Rule {
  /// A decision table that gives nothing in some case; the case is shown.
  static let tableGap = Rule(
    Kind(
      "table-gap", .completeness, .error,
      title: Text(vi: "Bảng quyết định bỏ sót trường hợp", en: "Decision table leaves out a case"),
      why: Text(
        vi:
          "Hồ sơ rơi vào trường hợp không dòng nào của bảng xét tới thì giá trị của bảng không có, và điều kiện, công thức dùng nó không tính được. Hãy thêm dòng, hoặc ghi “mặc định”.",
        en:
          "In a case that no row decides the table has no value, and conditions and amounts that ask for it cannot be computed. Add a row, or state a “default”."
      ),
      examples: [
        Example(
          "dữ kiện:\n  tuổi: {kiểu: số, từ: 0, đến: 120}\nbảng quyết định:\n  - bảng: nhóm #! table-gap\n    kiểu: [trẻ, già]\n    xét: tuổi\n    dòng:\n      - {khi: < 16, là: trẻ}\n      - {khi: '> 16', là: già}\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: nhóm = trẻ"
        )
      ]),
    needs: [.plan, .tables]
  ) { subject, report in
    for study in subject.tableStudies {
      guard let gap = study.gap else { continue }
      let name = study.table.declaration.name
      report.add(
        at: name.range,
        vi:
          "\(gap.what.vi) không có dòng nào của bảng “\(name.text)” (\(gap.count) trong \(gap.of) trường hợp).",
        en: "No row of the table “\(name.text)” decides \(gap.what.en) (\(gap.count) of \(gap.of) cases).")
    }
  }
}
