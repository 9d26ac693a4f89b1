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
    var first: [FoldedName: DossierPaper] = [:]
    for paper in subject.papersToBring where !paper.isConditional && !paper.isAlternative {
      let items = paper.provenItems
      if let item = items.first(where: { first[$0.folded] != nil }), let earlier = first[item.folded],
        earlier.name != paper.name, !paper.isEnough(with: earlier)
      {
        let (document, other) = (paper.component.document, earlier.component.document)
        report.add(
          at: document.range, vi: "“\(document.text)” chứng minh “\(item.text)”, đã có ở “\(other.text)”.",
          en: "“\(document.text)” proves “\(item.text)”, which “\(other.text)” proves already.",
          notes: [Note(Text(vi: "Giấy tờ đã chứng minh.", en: "The paper that proves it."), at: other.range)])
      }
      for item in items where first[item.folded] == nil { first[item.folded] = paper }
    }
  }
}

extension DossierPaper {
  /// One of two papers proves all that the other does: then the other proves nothing new, which has its own finding.
  fileprivate func isEnough(with other: DossierPaper) -> Bool {
    let (items, others) = (Set(provenItems.map(\.folded)), Set(other.provenItems.map(\.folded)))
    return items.isSubset(of: others) && component.fallbacks.isEmpty
      || others.isSubset(of: items) && other.component.fallbacks.isEmpty
  }

  /// The data that a paper proves here; those of the registry unless the component names its own.
  var provenItems: [Name] { component.proves.isEmpty ? registered?.proves ?? [] : component.proves }
}
