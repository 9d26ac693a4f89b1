import Diagnostics
import Model

extension Rule {
  /// Two papers of every case that prove some of the same data, each with something of its own.
  static let dataDemandedTwice = Rule(
    Kind(
      "data-demanded-twice", .dossier, .info,
      title: Text(vi: "Hai giấy tờ chứng minh cùng một dữ liệu", en: "Two papers prove the same data"),
      why: Text(
        vi:
          "Dữ liệu đã có trong giấy tờ khác của cùng hồ sơ thì không cần giấy tờ thứ hai, trừ khi nó còn chứng minh điều khác. Hãy bỏ một giấy tờ, hoặc chỉ để “chứng minh” điều mà riêng nó chứng minh.",
        en:
          "Data that another paper of the dossier proves need no second paper, unless it proves something else too. Drop one, or let its “proves” name only what it alone proves."
      ),
      ground: Text(
        vi: "Nghị định 118/2025/NĐ-CP điều 4 khoản 2 (sửa bởi Nghị định 309/2026/NĐ-CP)",
        en: "Decree 118/2025/NĐ-CP art. 4.2 as amended by Decree 309/2026/NĐ-CP"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    chứng minh: [ngày sinh, yêu cầu]\n  - giấy tờ: Giấy chứng sinh #! data-demanded-twice\n    bản chính: 1\n    chứng minh: [ngày sinh, nơi sinh]"
        )
      ]),
    needs: [.components]
  ) { subject, report in
    var first: [FoldedName: Component] = [:]
    for demand in subject.papersToBring where !demand.isConditional && !demand.isAlternative {
      let component = demand.component
      let items = subject.provenItems(of: component)
      if let item = items.first(where: { first[$0.folded] != nil }), let earlier = first[item.folded],
        subject.canonical(earlier.document) != subject.canonical(component.document),
        !subject.isOneEnough(component, earlier)
      {
        report.add(
          at: component.document.range,
          vi: "“\(component.document.text)” chứng minh “\(item.text)”, đã có ở “\(earlier.document.text)”.",
          en: "“\(component.document.text)” proves “\(item.text)”, which “\(earlier.document.text)” proves already.",
          notes: [Note(Text(vi: "Giấy tờ đã chứng minh.", en: "The paper that proves it."), at: earlier.document.range)]
        )
      }
      for item in items where first[item.folded] == nil { first[item.folded] = component }
    }
  }
}

extension Subject {
  /// One of two papers proves all that the other does: then the other proves nothing new, which has its own finding.
  fileprivate func isOneEnough(_ one: Component, _ other: Component) -> Bool {
    let (items, others) = (
      Set(provenItems(of: one).map(\.folded)), Set(provenItems(of: other).map(\.folded))
    )
    return items.isSubset(of: others) && one.fallbacks.isEmpty
      || others.isSubset(of: items) && other.fallbacks.isEmpty
  }

  /// The data that a paper proves here; those of the registry unless the component names its own.
  func provenItems(of component: Component) -> [Name] {
    component.proves.isEmpty ? registered(component.document)?.proves ?? [] : component.proves
  }
}
