import Calendars
import Diagnostics
import Model
import Plan

/// Which data items the papers of a dossier prove, and which of them a case has from elsewhere.
struct Evidence {
  let papers: [DossierPaper]
  /// Data items that each paper is asked for; none where the paper is not judged.
  let needed: [[Name]]
  /// Data items that whoever has the paper knows.
  private let offered: [Set<FoldedName>]
  /// The papers that give each data item.
  private let givers: [FoldedName: [Int]]
  /// Data items that some look-up of the text gives.
  private let lookedUp: Set<FoldedName>
  private let subject: Subject

  /// Nil when no paper could be covered by the others in any case.
  init?(of subject: Subject) {
    papers = subject.plannedPapers
    self.subject = subject
    guard papers.contains(where: { !$0.provenItems.isEmpty }) else { return nil }
    needed = papers.map { subject.isJudged($0) ? $0.provenItems : [] }
    offered = papers.map { paper in
      guard paper.component.manner != .state else { return [] }
      return Set((paper.component.proves + (paper.registered?.proves ?? [])).map(\.folded))
    }
    var givers: [FoldedName: [Int]] = [:]
    for (paper, items) in offered.enumerated() {
      for item in items { givers[item, default: []].append(paper) }
    }
    self.givers = givers
    lookedUp = Set(papers.flatMap(\.component.replacements).flatMap(subject.dataItems(of:)))
    guard papers.indices.contains(where: isCoverable) else { return nil }
  }

  /// Whether other papers or look-ups of the text could give everything that a paper is asked for.
  func isCoverable(_ paper: Int) -> Bool {
    !needed[paper].isEmpty
      && needed[paper].allSatisfy { item in
        lookedUp.contains(item.folded) || givers[item.folded, default: []].contains { $0 != paper }
      }
  }

  /// The other papers that give a data item.
  func papers(giving item: Name, except paper: Int) -> [Int] {
    givers[item.folded, default: []].filter { $0 != paper }
  }

  /// Whether a replacement of a paper gives a data item.
  func gives(_ item: Name, _ paper: Int, replacement: Int) -> Bool {
    let replacements = papers[paper].component.replacements
    return replacements.indices.contains(replacement)
      && subject.dataItems(of: replacements[replacement]).contains(item.folded)
  }

  /// What of a case's papers would do, and where the data of the others come from.
  struct Sufficiency {
    /// Papers that must be brought, by rule.
    let kept: [Int]
    /// Papers that could be left out, by rule.
    let needless: [Int]
  }

  /// The smallest set of papers of a case that proves all that its papers are asked for; nil when it cannot be told.
  func smallestSet(in trace: Trace) -> Sufficiency? {
    var free: Set<FoldedName> = []
    for looked in trace.lookedUp where papers.indices.contains(looked.rule) {
      for replacement in papers[looked.rule].component.replacements
      where replacement.database?.text == looked.replacement.by {
        free.formUnion(subject.dataItems(of: replacement))
      }
    }
    let brought = trace.demanded.filter { papers.indices.contains($0.rule) && $0.insteadOf == nil }.map(\.rule)
    let judged = brought.filter { !needed[$0].isEmpty }
    for rule in brought where needed[rule].isEmpty { free.formUnion(offered[rule]) }
    let wanted = Set(judged.flatMap { needed[$0].map(\.folded) }).subtracting(free).sorted { $0.key < $1.key }
    let numbers = Dictionary(uniqueKeysWithValues: wanted.enumerated().map { ($1, $0) })
    let cover = SetCover(
      elementCount: wanted.count, sets: judged.map { rule in offered[rule].compactMap { numbers[$0] } },
      costs: judged.map { cost(of: $0) })
    guard let chosen = cover.cheapest() else { return nil }
    let kept = Set(chosen.map { judged[$0] })
    return Sufficiency(
      kept: brought.filter { needed[$0].isEmpty || kept.contains($0) }, needless: judged.filter { !kept.contains($0) })
  }

  /// The number of papers counts first; among sets of one size what is easier to come by is kept.
  private func cost(of rule: Int) -> Int {
    let counts = papers[rule].component.counts
    return 1_000
      + (papers[rule].component.manner == .present ? 0 : min(counts.originals, 9) * 10 + min(counts.copies, 9))
  }

  /// Where the data of a paper come from in a case instead, in words.
  func sources(of paper: Int, given set: Sufficiency, in trace: Trace) -> Text {
    var vi: [String] = []
    var en: [String] = []
    for item in needed[paper] {
      if let looked = trace.lookedUp.first(where: { looked in
        papers.indices.contains(looked.rule)
          && papers[looked.rule].component.replacements.contains {
            $0.database?.text == looked.replacement.by && subject.dataItems(of: $0).contains(item.folded)
          }
      }) {
        let since = looked.replacement.from
        vi.append("“\(item.text)” tra cứu ở \(looked.replacement.by)\(since.map { " từ ngày \($0.vietnamese)" } ?? "")")
        en.append("“\(item.text)” is looked up in \(looked.replacement.by)\(since.map { " since \($0)" } ?? "")")
      } else if let other = set.kept.first(where: { offered[$0].contains(item.folded) }) {
        let name = papers[other].component.document.text
        vi.append("“\(item.text)” đã có ở “\(name)”")
        en.append("“\(item.text)” stands in “\(name)”")
      }
    }
    return Text(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }
}

extension Subject {
  /// What a look-up gives: the items it states, else all that the database holds.
  fileprivate func dataItems(of replacement: Replacement) -> Set<FoldedName> {
    guard let database = replacement.database, replacement.validity.contains(asOf) else { return [] }
    guard replacement.dataItems.isEmpty else { return Set(replacement.dataItems.map(\.folded)) }
    return Set(catalogue.databases.item(database.folded, on: asOf)?.holds.map(\.folded) ?? [])
  }

  /// A paper whose data may come from elsewhere: not one that is brought because data or another paper are missing, nor
  /// one that has a finding of its own.
  fileprivate func isJudged(_ paper: DossierPaper) -> Bool {
    let component = paper.component
    guard paper.standing != .fallback, component.manner != .state, component.replacements.isEmpty,
      component.fallbacks.isEmpty, abolition(of: paper) == nil
    else { return false }
    return !(paper.registered?.replacements ?? []).contains {
      $0.database != nil && $0.validity.contains(asOf)
    }
  }
}
