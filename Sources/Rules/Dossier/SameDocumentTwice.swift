import Diagnostics
import Expressions
import Model

extension Rule {
  /// One paper in two unconditional components, under one name or two.
  static let sameDocumentTwice = Rule(
    Kind(
      "same-document-twice", .dossier, .warning,
      title: Text(vi: "Một giấy tờ bị yêu cầu hai lần", en: "One document demanded twice"),
      why: Text(
        vi:
          "Cùng một giấy tờ (kể cả tên khác) đứng ở hai dòng thì người dân phải nộp hai lần. Hãy gộp lại, hoặc ghi điều kiện phân biệt.",
        en:
          "One paper (or its other name) in two rows is handed in twice. Merge the rows, or tell them apart by conditions."
      ),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: tờ khai  thử #! same-document-twice\n    bản chính: 1"
        ),
        Example(
          "thành phần hồ sơ: [Tờ khai thử, Giấy B, Tờ khai thử] #! same-document-twice",
          fixed: "thành phần hồ sơ: [Tờ khai thử, Giấy B]"),
      ])
  ) { subject, report in
    var first: [FoldedName: Component] = [:]
    for item in subject.text.components?.items ?? [] {
      guard case .component(let component) = item, component.condition == nil else { continue }
      let name = subject.canonical(component.document)
      if let earlier = first[name] {
        report.add(
          at: component.document.range, vi: "“\(component.document.text)” đã được yêu cầu ở trên.",
          en: "“\(component.document.text)” is demanded above already.",
          notes: [Note(Text(vi: "Yêu cầu lần đầu.", en: "First demanded."), at: earlier.document.range)],
          fix: component.adds(to: earlier) ? nil : component.taken(from: component.deletion))
      } else {
        first[name] = component
      }
    }
  }
}

extension Component {
  /// Whether it says anything that the same paper demanded above does not say.
  fileprivate func adds(to other: Component) -> Bool {
    let isSame =
      counts == other.counts && (form == nil || form == other.form) && copyKind == other.copyKind
      && manner == other.manner && (postalCopyKind == nil || postalCopyKind == other.postalCopyKind)
    let hasMore =
      !replacements.isEmpty || !fallbacks.isEmpty || !proves.isEmpty || validity.range != nil
      || !Set(grounds.map(\.text)).isSubset(of: other.grounds.map(\.text)) || !Set(notes).isSubset(of: other.notes)
    return !isSame || hasMore || other.validity.range != nil
  }

  fileprivate func taken(from deletion: SourceRange?) -> Fix? {
    deletion.map {
      Fix(Text(vi: "Bỏ dòng lặp lại", en: "Take the repeated row out"), [TextEdit($0, "")], isSafe: true)
    }
  }
}
