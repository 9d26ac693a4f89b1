import Diagnostics

extension Rule {
  /// Two rows of a decision table that hold in one case where its hit policy does not allow it; the case is shown.
  static let tableOverlap = Rule(
    Kind(
      "table-overlap", .consistency, .error,
      title: Text(vi: "Hai dòng của bảng quyết định cùng đúng", en: "Two rows of a decision table at once"),
      why: Text(
        vi:
          "Theo chính sách “duy nhất” mỗi hồ sơ chỉ được rơi vào một dòng; theo “bất kỳ” các dòng cùng đúng phải cho một kết quả. Hãy viết hẹp điều kiện lại, hoặc chọn chính sách khác (dòng đầu, ưu tiên, tổng …).",
        en:
          "Under the hit policy “unique” each case meets one row only; under “any” rows that hold together must agree. Narrow the conditions, or choose another policy (first, priority, sum …)."
      ),
      examples: [
        Example(
          "dữ kiện:\n  tuổi: {kiểu: số, từ: 0, đến: 120}\nbảng quyết định:\n  - bảng: nhóm\n    kiểu: [trẻ, già]\n    xét: tuổi\n    dòng:\n      - {khi: <= 16, là: trẻ}\n      - {khi: '>= 16', là: già} #! table-overlap\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: nhóm = trẻ"
        )
      ]),
    needs: [.plan, .tables]
  ) { subject, report in
    for study in subject.tableStudies {
      let name = study.table.declaration.name.text
      for overlap in study.overlaps.prefix(5) {
        report.add(
          at: study.range(overlap.second),
          vi:
            "\(overlap.what.vi) rơi vào cả dòng \(overlap.first + 1) và dòng \(overlap.second + 1) của bảng “\(name)”.",
          en:
            "Both row \(overlap.first + 1) and row \(overlap.second + 1) of “\(name)” hold in \(overlap.what.en).",
          notes: [Note(Text(vi: "Dòng kia.", en: "The other row."), at: study.range(overlap.first))])
      }
    }
  }
}
