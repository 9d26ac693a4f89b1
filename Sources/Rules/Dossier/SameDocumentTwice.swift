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
      ]),
    needs: [.components]
  ) { subject, report in
    let papers = subject.plannedPapers
    guard !papers.isEmpty else {
      reportUnconditional(subject, &report)
      return
    }
    // Most dossiers have no two papers of one name.
    guard Set(papers.map(\.name)).count < papers.count else { return }
    var earlier: [FoldedName: [DossierPaper]] = [:]
    for paper in papers {
      let rivals = earlier[paper.name, default: []].filter(paper.canMeet).prefix(greatestRivalCount)
      earlier[paper.name, default: []].append(paper)
      guard !rivals.isEmpty, let (first, what) = subject.meeting(of: paper, with: rivals) else { continue }
      let name = paper.component.document
      let isRepeated = what == nil && subject.isRow(paper.component) && !paper.component.adds(to: first.component)
      report.add(
        at: name.range,
        vi: "“\(name.text)” đã được yêu cầu ở trên\(what.map { "; \($0.vi) phải nộp cả hai lần" } ?? "").",
        en: "“\(name.text)” is demanded above already\(what.map { "; \($0.en) must bring both" } ?? "").",
        notes: [Note(Text(vi: "Yêu cầu lần đầu.", en: "First demanded."), at: first.component.document.range)],
        fix: isRepeated ? paper.component.taken(from: paper.component.deletion) : nil)
    }
  }

  /// A paper is compared with so many rows of its name; a text with more has other troubles.
  private static let greatestRivalCount = 32

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

extension DossierPaper {
  fileprivate var isAlwaysDemanded: Bool { !isConditional && standing == .own && component.replacements.isEmpty }

  /// Two papers of one name that a case may have to bring. Alternatives of different choices, and what stands in for
  /// different papers, are often said of different people or things.
  fileprivate func canMeet(_ other: DossierPaper) -> Bool {
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

  /// False where the conditions of two papers alone tell that no case must bring both.
  private func mayMeet(_ paper: DossierPaper, _ other: DossierPaper) -> Bool {
    guard let plan, let first = plan.documents[paper.rule].when, let second = plan.documents[other.rule].when,
      let cases = FewCases(of: plan, asking: [first.expression, second.expression])
    else { return true }
    return cases.holding[0] & cases.holding[1] != 0
  }

  /// The first of some papers that a case must bring beside another one, with the case in words where it is not every one;
  /// nil when there is none for certain.
  fileprivate func meeting(of paper: DossierPaper, with rivals: some Collection<DossierPaper>) -> (
    DossierPaper, what: Text?
  )? {
    if paper.isAlwaysDemanded, let first = rivals.first(where: \.isAlwaysDemanded) { return (first, nil) }
    let rivals = rivals.filter { mayMeet(paper, $0) }
    guard !rivals.isEmpty else { return nil }
    let found = straightCases?.decide { exact throws(Undecided) -> (DossierPaper, Witness)? in
      let usual = exact.usualValues
      let own = try exact.cases(demanding: paper.rule)
      for rival in rivals {
        let other = try exact.cases(demanding: rival.rule)
        let both = try exact.space.and(own, other)
        if case .happens(let witness) = try exact.space.verdict(on: both, preferring: usual) { return (rival, witness) }
      }
      return nil
    }
    guard let (first, witness) = found ?? nil else { return nil }
    return (first, straightCases?.described(witness))
  }
}
