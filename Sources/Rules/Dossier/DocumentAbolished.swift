import Calendars
import Diagnostics
import Model

extension Rule {
  /// A paper that no longer exists.
  static let documentAbolished = Rule(
    Kind(
      "document-abolished", .dossier, .error,
      title: Text(vi: "Giấy tờ đã bị bãi bỏ", en: "Document abolished"),
      why: Text(
        vi: "Không ai còn được cấp giấy tờ này, nên không thể yêu cầu. Hãy bỏ, hoặc tra cứu ở cơ sở dữ liệu thay thế.",
        en: "Nobody is issued this paper any more, so it cannot be asked for. Drop it, or look the data up."),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Sổ hộ khẩu #! document-abolished, document-never-examined\n    bản sao: 1"
        )
      ])
  ) { subject, report in
    for component in subject.components {
      guard let document = subject.registered(component.document) else { continue }
      var grounds = document.abolition?.grounds.map(\.text) ?? []
      let last: CivilDate?
      if let from = document.abolition?.from, from <= subject.asOf {
        last = from
      } else if let until = document.validity.until, until < subject.asOf {
        last = until.adding(days: 1)
        grounds = document.grounds.map(\.text)
      } else {
        continue
      }
      let since = last ?? subject.asOf
      let ground = grounds.isEmpty ? nil : Text(same: grounds.joined(separator: "; "))
      report.add(
        at: component.document.range, vi: "“\(document.name.text)” không còn giá trị từ ngày \(since.vietnamese).",
        en: "“\(document.name.text)” has been void since \(since).", ground: ground)
    }
  }
}
