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
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Sổ hộ khẩu #! document-abolished\n    bản sao: 1"
        )
      ]),
    needs: [.components, .documentRegistry]
  ) { subject, report in
    for paper in subject.papers {
      guard let (document, since, grounds) = subject.abolition(of: paper) else { continue }
      let ground = grounds.isEmpty ? nil : Text(same: grounds.joined(separator: "; "))
      report.add(
        at: paper.component.document.range,
        vi: "“\(document.name.text)” không còn giá trị từ ngày \(since.vietnamese).",
        en: "“\(document.name.text)” has been void since \(since).", ground: ground)
    }
  }
}

extension Subject {
  /// The registered document of a paper that no longer exists on the as-of date, since when and by which law.
  func abolition(of paper: DossierPaper) -> (document: DocumentType, since: CivilDate, grounds: [String])? {
    guard let document = paper.registered else { return nil }
    if let from = document.abolition?.from, from <= asOf {
      return (document, from, document.abolition?.grounds.map(\.text) ?? [])
    }
    if let until = document.validity.until, until < asOf {
      return (document, until.adding(days: 1), document.grounds.map(\.text))
    }
    return nil
  }
}
