import Diagnostics

extension Rule {
  /// A decision table that cannot be examined over all cases: silence about it proves nothing.
  static let tableUndecided = Rule(
    Kind(
      "table-undecided", .completeness, .info,
      title: Text(vi: "Chưa kết luận được về bảng quyết định", en: "Decision table that cannot be judged"),
      why: Text(
        vi:
          "Máy không xét hết được mọi trường hợp của bảng, nên không nói được bảng có bỏ sót hay chồng nhau không. Nên viết các ô đơn giản hơn (so dữ kiện với hằng số), hoặc tự soát bằng “tình huống”.",
        en:
          "Not every case of the table could be looked at, so nothing is known about gaps and overlaps. Write simpler cells (a fact against constants), or try the rows by “scenarios”."
      ),
      examples: [
        Example(
          "dữ kiện:\n  họ tên: chữ\nbảng quyết định:\n  - bảng: nhóm #! table-undecided\n    kiểu: [ngắn, dài]\n    xét: string length(họ tên)\n    dòng:\n      - {khi: < 9, là: ngắn}\n      - {khi: '>= 10', là: dài}\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: nhóm = ngắn"
        )
      ]),
    needs: [.plan, .tables]
  ) { subject, report in
    for study in subject.tableStudies {
      guard let doubt = study.doubt else { continue }
      let name = study.table.declaration.name
      report.add(
        at: name.range, vi: "Không kết luận được bảng “\(name.text)” có bỏ sót, chồng nhau hay không: \(doubt.vi).",
        en: "Whether “\(name.text)” has gaps or overlaps cannot be told: \(doubt.en).")
    }
  }
}
