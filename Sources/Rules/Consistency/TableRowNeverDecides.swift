import Diagnostics

extension Rule {
  /// A row of a decision table that decides no case.
  static let tableRowNeverDecides = Rule(
    Kind(
      "table-row-never-decides", .consistency, .warning,
      title: Text(
        vi: "Dòng của bảng quyết định không bao giờ có tác dụng", en: "Row of a decision table without effect"),
      why: Text(
        vi:
          "Dòng mà không hồ sơ nào rơi vào, hoặc luôn có dòng khác quyết định thay, là dòng thừa hoặc viết chưa đúng ý. Hãy xóa, hoặc sửa điều kiện hay thứ tự các dòng.",
        en:
          "A row that no case meets, or in whose stead others always decide, is superfluous or not what was meant. Delete it, or correct its conditions or place."
      ),
      examples: [
        Example(
          "dữ kiện:\n  tuổi: {kiểu: số, từ: 0, đến: 120}\nbảng quyết định:\n  - bảng: nhóm\n    kiểu: [trẻ, già]\n    chính sách: dòng đầu\n    xét: tuổi\n    dòng:\n      - {khi: < 16, là: trẻ}\n      - {khi: < 6, là: già} #! table-row-never-decides\n      - {khi: '-', là: già}\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: nhóm = trẻ"
        )
      ]),
    needs: [.plan, .tables]
  ) { subject, report in
    for study in subject.tableStudies {
      let name = study.table.declaration.name.text
      for masked in study.masked {
        let rows = masked.by.map { "\($0 + 1)" }.joined(separator: ", ")
        report.add(
          at: study.range(masked.row),
          vi: rows.isEmpty
            ? "Không hồ sơ nào rơi vào dòng \(masked.row + 1) của bảng “\(name)”."
            : "Dòng \(masked.row + 1) của bảng “\(name)” không quyết định gì: dòng \(rows) quyết định thay trong mọi trường hợp.",
          en: rows.isEmpty
            ? "No case meets row \(masked.row + 1) of “\(name)”."
            : "Row \(masked.row + 1) of “\(name)” decides nothing: row \(rows) decides in its stead in every case.",
          notes: masked.what.map { [Note(Text(vi: "Ví dụ: \($0.vi).", en: "For example \($0.en)."))] } ?? [])
      }
    }
  }
}
