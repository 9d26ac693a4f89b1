import Diagnostics
import Model

extension Rule {
  /// A paper all of whose data a state database in force holds, with no look-up declared.
  static let reuseNotDeclared = Rule(
    Kind(
      "reuse-not-declared", .digital, .warning,
      title: Text(vi: "Chưa khai thác dữ liệu đã có", en: "Available data not reused"),
      why: Text(
        vi:
          "Cơ sở dữ liệu đang khai thác đã giữ mọi dữ liệu mà giấy tờ này chứng minh. Hãy ghi “thay bằng” cơ sở dữ liệu đó (kèm “dự phòng”), hoặc ghi chú vì sao vẫn phải có giấy (ví dụ: phải nộp lại bản gốc).",
        en:
          "A database in use holds all the data that this paper proves. Write that it is “replaced by” the database (with a “fallback”), or note why the paper is needed (for instance: the original has to be given up)."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP điều 4 khoản 2 (sửa bởi Nghị định 309/2026/NĐ-CP); Nghị định 45/2020/NĐ-CP",
        en: "Decree 118/2025/NĐ-CP art. 4.2 as amended by Decree 309/2026/NĐ-CP; Decree 45/2020/NĐ-CP"),
      examples: [
        Example(
          "- cơ sở dữ liệu: Cơ sở dữ liệu hộ tịch\n  dữ liệu: [việc kết hôn]\n- thủ tục: 9.000002\n  tên: Cấp giấy khác\n  thành phần hồ sơ:\n    - giấy tờ: Giấy đăng ký kết hôn #! reuse-not-declared\n      bản sao: 1\n      chứng minh: [việc kết hôn]",
          base: .file)
      ]),
    needs: [.components, .databases]
  ) { subject, report in
    let own = subject.ownResults
    // A condition may say that the data are not there.
    for paper in subject.papersToBring where !paper.isAlternative && !paper.isConditional {
      let items = paper.provenItems
      guard !items.isEmpty else { continue }
      let holders = items.compactMap { subject.index.holders[$0.folded] }
      guard holders.count == items.count, let holder = holders.first, paper.registered?.kind != .form,
        paper.component.notes.isEmpty, paper.registered?.notes.isEmpty ?? true, !own.contains(paper.name)
      else { continue }
      let document = paper.component.document
      let data = items.map(\.text).joined(separator: ", ")
      report.add(
        at: document.range,
        vi: "“\(document.text)” chứng minh \(data): dữ liệu này đã có ở \(holder.text).",
        en: "“\(document.text)” proves \(data), which \(holder.text) holds.")
    }
  }
}
