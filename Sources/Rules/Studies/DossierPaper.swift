import Diagnostics
import Model
import Plan

/// A paper of the dossier: its component, its place there, and what the registry and its own words tell of it.
///
/// One object for each paper of a subject, for dozens of checks go over all papers: a component is too large to be copied
/// by each of them, and what several ask of a paper is found out once.
final class DossierPaper {
  let component: Component
  /// Its number among all papers; where text and plan correspond, the index of the plan's document rule.
  let rule: Int
  /// It, or what it stands in, has a condition.
  let isConditional: Bool
  /// One of several among which the applicant chooses.
  let isAlternative: Bool
  /// What an applicant without another paper gives.
  let isFallback: Bool
  /// The registered document, in force on the as-of date or, failing that, the last version.
  let registered: DocumentType?
  /// The row is an instruction: no copy of anything, or words that are none of a paper.
  private(set) lazy var isGuidance = component.isGuidance
  /// What kinds of wording stand in the name.
  private(set) lazy var wordings = Wordings(in: component.document.folded.key)

  private init(_ component: Component, rule: Int, _ place: Place, in catalogue: Catalogue) {
    self.component = component
    self.rule = rule
    isConditional = place.isConditional || component.condition != nil
    isAlternative = place.isAlternative
    isFallback = place.isFallback
    registered = catalogue.registered(component.document)
  }

  /// What a paper is in the dossier.
  enum Standing {
    /// Demanded by itself.
    case own
    case alternative
    case fallback
  }

  var standing: Standing { isFallback ? .fallback : isAlternative ? .alternative : .own }
  /// The name under which it counts: that of the registry where it is registered.
  var name: FoldedName { registered?.name.folded ?? component.document.folded }
  /// The text asks for it by itself, and no local text waives it.
  var isDemanded: Bool { !isFallback && !component.isRemoved }

  /// Sheets of all sets, as far as they are handed in.
  func sheets(in plan: ExecutablePlan) -> Int {
    guard component.manner != .present, component.manner != .state else { return 0 }
    let (one, isTooMany) = component.counts.originals.addingReportingOverflow(component.counts.copies)
    let (all, overflow) = one.multipliedReportingOverflow(by: plan.sets)
    return isTooMany || overflow ? Int.max : all
  }
}

extension DossierPaper {
  /// Where in the dossier a paper stands.
  private struct Place {
    var isConditional = false
    var isAlternative = false
    var isFallback = false
  }

  /// Every paper of a text, those inside groups, choices and fallbacks too, in the order in which they become the plan's
  /// table.
  static func all(of text: Procedure, in catalogue: Catalogue) -> [DossierPaper] {
    var papers: [DossierPaper] = []
    for item in text.components?.items ?? [] { collect(item, Place(), catalogue, into: &papers) }
    return papers
  }

  private static func collect(
    _ item: ComponentItem, _ place: Place, _ catalogue: Catalogue, into papers: inout [DossierPaper]
  ) {
    switch item {
    case .component(let component):
      let paper = DossierPaper(component, rule: papers.count, place, in: catalogue)
      papers.append(paper)
      guard !component.fallbacks.isEmpty else { return }
      let inside = Place(isConditional: paper.isConditional, isAlternative: place.isAlternative, isFallback: true)
      for fallback in component.fallbacks { collect(fallback, inside, catalogue, into: &papers) }
    case .group(let group):
      var inside = place
      if group.condition != nil { inside.isConditional = true }
      for item in group.items { collect(item, inside, catalogue, into: &papers) }
    case .choice(let choice):
      var inside = place
      if choice.condition != nil { inside.isConditional = true }
      inside.isAlternative = true
      for item in choice.items { collect(item, inside, catalogue, into: &papers) }
    }
  }
}
