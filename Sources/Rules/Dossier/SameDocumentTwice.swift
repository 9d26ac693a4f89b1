import Decisions
import Diagnostics
import Model
import Simulator

extension Rule {
  /// One paper in two components that one case must bring, under one name or two.
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
    let papers = subject.plannedPapers
    guard !papers.isEmpty else {
      reportUnconditional(subject, &report)
      return
    }
    var earlier: [FoldedName: [PlannedPaper]] = [:]
    for paper in papers {
      let rivals = earlier[paper.name, default: []].filter { paper.canMeet($0) }
      earlier[paper.name, default: []].append(paper)
      let name = paper.component.document
      for first in rivals {
        guard let both = subject.cases(demanding: first, and: paper) else { continue }
        report.add(
          at: name.range,
          vi: both.isEvery
            ? "“\(name.text)” đã được yêu cầu ở trên."
            : "“\(name.text)” đã được yêu cầu ở trên; \(both.what.vi) phải nộp cả hai lần.",
          en: both.isEvery
            ? "“\(name.text)” is demanded above already."
            : "“\(name.text)” is demanded above already; \(both.what.en) must bring both.",
          notes: [
            Note(Text(vi: "Yêu cầu lần đầu.", en: "First demanded."), at: first.component.document.range)
          ],
          fix: both.isEvery && subject.isRow(paper.component) && !paper.component.adds(to: first.component)
            ? paper.component.taken(from: paper.component.deletion) : nil)
        break
      }
    }
  }

  /// Without a plan: rows that have no condition at all.
  private static func reportUnconditional(_ subject: Subject, _ report: inout RuleReport) {
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

extension PlannedPaper {
  /// Two papers of one name that a case may have to bring. Alternatives of different choices, and what stands in for
  /// different papers, are often said of different people or things.
  fileprivate func canMeet(_ other: PlannedPaper) -> Bool {
    // A number stated beside the paper is no second paper.
    guard (component.manner == .state) == (other.component.manner == .state) else { return false }
    return switch (standing, other.standing) {
    case (.alternative, .alternative), (.fallback, .fallback): false
    default: true
    }
  }
}

extension Subject {
  /// The component is a row of the dossier itself, not of a group or a choice.
  fileprivate func isRow(_ component: Component) -> Bool {
    (text.components?.items ?? []).contains { item in
      if case .component(let row) = item { row.range == component.range } else { false }
    }
  }

  /// A case that must bring both papers, in words; nil when there is none for certain.
  fileprivate func cases(
    demanding first: PlannedPaper, and second: PlannedPaper
  ) -> (isEvery: Bool, what: Text)? {
    let every = (true, Text(vi: "", en: ""))
    if [first, second].allSatisfy({ !$0.isConditional && $0.standing == .own && $0.component.replacements.isEmpty }) {
      return every
    }
    let witness = cases?.witness { exact throws(Undecided) in
      let one = try exact.cases(demanding: first.rule)
      let other = try exact.cases(demanding: second.rule)
      return try exact.space.and(one, other)
    }
    guard let witness, let what = cases?.described(witness) else { return nil }
    return (false, what)
  }
}
