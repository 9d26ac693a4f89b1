import Calendars
import Diagnostics
import Model

extension Rule {
  /// A paper whose data a state database in force already holds.
  static let documentHeldByState = Rule(
    Kind(
      "document-held-by-state", .dossier, .error,
      title: Text(vi: "Giấy tờ đã có trong cơ sở dữ liệu nhà nước", en: "Document held by the state"),
      why: Text(
        vi:
          "Cơ quan giải quyết phải tự tra cứu; chỉ được yêu cầu giấy khi cơ sở dữ liệu gặp sự cố, thiếu hoặc sai. Hãy ghi “thay bằng” cho thành phần này, hoặc để “cách: khai”.",
        en:
          "The office must look the data up; paper may be asked only on outage, or when data are missing or wrong. Write “replaced by”, or make it “manner: state”."
      ),
      ground: Text(
        vi: "Nghị quyết 66.7/2025/NQ-CP; Nghị định 118/2025/NĐ-CP điều 4 khoản 2 (sửa bởi Nghị định 309/2026/NĐ-CP)",
        en: "Resolution 66.7/2025/NQ-CP; Decree 118/2025/NĐ-CP art. 4.2 as amended by Decree 309/2026/NĐ-CP"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Giấy tờ tùy thân #! document-held-by-state, document-never-examined\n    bản sao: 1"
        )
      ]),
    needs: [.components, .documentRegistry]
  ) { subject, report in
    for paper in subject.papers where paper.component.manner != .state && paper.component.replacements.isEmpty {
      guard let document = paper.registered, !paper.isFallback, subject.abolition(of: paper) == nil,
        let replacement = document.replacements.first(where: {
          $0.database != nil && $0.validity.contains(subject.asOf)
        }),
        let database = replacement.database
      else { continue }
      let since = replacement.validity.from.map { Text(vi: " từ ngày \($0.vietnamese)", en: " since \($0)") }
      let grounds = replacement.grounds.map(\.text)
      report.add(
        at: paper.component.document.range,
        vi: "“\(document.name.text)” đã được thay bằng tra cứu \(database.text)\(since?.vi ?? "").",
        en: "“\(document.name.text)” is replaced by a look-up in \(database.text)\(since?.en ?? "").",
        ground: grounds.isEmpty ? nil : Text(same: grounds.joined(separator: "; ")))
    }
  }
}
