import Calendars
import Diagnostics
import Expressions
import Model
import Plan

/// What a rule looks at: a procedure in its catalogue, and its plan where it could be lowered.
///
/// One for each procedure, looked at by one check after the other; what several of them ask is found out once.
package final class Subject {
  package let catalogue: Catalogue
  package let procedure: ResolvedProcedure
  let text: Procedure
  package let plan: ExecutablePlan?
  /// All cases of the procedure, simulated exactly when first asked; nil without a plan.
  package let cases: CaseStudy?
  /// The cases that go straight through, with neither supplement nor return; nil without a plan.
  package let straightCases: CaseStudy?
  /// The steps as the checks of redundancy look at them; nil without a plan or a process of one's own.
  private(set) lazy var process: ProcessStudy? = plan.flatMap { plan in
    ProcessStudy(of: procedure, plan: plan) { catalogue.canonical($0) }
  }
  /// The conditions of the text that hold always or never.
  private(set) lazy var settledConditions: [SettledCondition] =
    plan.map { SettledCondition.all(of: self, plan: $0) } ?? []
  /// What is wrong with the author's decision tables over all cases.
  private(set) lazy var tableStudies: [TableStudy] =
    plan.map { plan in procedure.tables.map { TableStudy($0, in: plan) } } ?? []

  /// Every paper of the dossier, those inside groups, choices and fallbacks too.
  private(set) lazy var papers: [DossierPaper] = DossierPaper.all(of: text, in: catalogue)
  /// Papers of the dossier that the applicant has to bring: not merely stated, not replaced by a look-up here or in the
  /// registry, not abolished.
  private(set) lazy var papersToBring: [DossierPaper] = demandsToBring
  /// The papers of the plan's dossier, in its order; empty where text and plan do not tell which is which.
  private(set) lazy var plannedPapers: [DossierPaper] = papersOfPlan
  /// The documents that the procedure itself ends with, under the names by which they count.
  private(set) lazy var ownResults = Set((text.results?.items ?? []).map { catalogue.canonical($0.document) })

  /// The notes of every payment, as words are looked for in them.
  private(set) lazy var feeNotes: [[FoldedName]] = (text.fees?.items ?? []).map { $0.notes.map(FoldedName.init) }
  /// What cases owe at the counter and elsewhere; nil where that is all one, or there is no plan.
  private(set) lazy var channelPayments: ChannelPayments? = plan.flatMap { ChannelPayments($0) }

  /// What the other procedures of the catalogue demand, produce and charge.
  let index: CatalogueIndex

  /// What the procedure gives to checks.
  package private(set) lazy var information = Information(of: self)

  /// The index is that of the catalogue; whoever judges several procedures builds it once.
  package init(
    catalogue: Catalogue, procedure: ResolvedProcedure, plan: ExecutablePlan?, index: CatalogueIndex? = nil
  ) {
    self.catalogue = catalogue
    self.index = index ?? CatalogueIndex(catalogue)
    self.procedure = procedure
    text = procedure.text
    self.plan = plan
    cases = plan.map { CaseStudy(of: $0) }
    straightCases = plan.flatMap { $0.hasTurns ? CaseStudy(of: $0.withoutTurns) : nil } ?? cases
  }

  var asOf: CivilDate { catalogue.asOf }
  /// A joint service has no dossier, steps or one-stop of its own to judge.
  var isJointService: Bool { procedure.jointService != nil }

  /// The registered document of a name, in force on the as-of date or, failing that, the last version.
  func registered(_ name: Name) -> DocumentType? { catalogue.registered(name) }

  /// The name under which a document counts: that of the registry where it is registered.
  func canonical(_ name: Name) -> FoldedName { catalogue.canonical(name) }

  /// The agency of a name on the as-of date; nil when it is not declared or not in force.
  func agency(_ name: Name) -> Agency? { catalogue.agencies.item(name.folded, on: asOf) }

  /// Where findings about the whole procedure stand.
  var heading: SourceRange { text.name?.range ?? procedure.code.range }

  /// Every agency that the text names, with the place.
  var namedAgencies: [Name] {
    var names = text.competentAgencies.map(\.agency) + text.coordinatingAgencies + text.filingPlaces
    for step in text.process {
      names += step.places.compactMap(\.agency) + step.consultations.map(\.agency)
    }
    return names
  }

  /// Whether anything of the text is cited for.
  var citesLaw: Bool {
    var cites = !text.grounds.isEmpty
    if !cites { text.forEachCitation(withoutReliefsOverOn: asOf) { _ in cites = true } }
    return cites
  }

  /// Every place is a one-stop unit, the place of filing, or not declared (then nothing can be said).
  func isAtOneStop(_ places: [StepPlace]) -> Bool {
    places.allSatisfy { place in
      guard let name = place.agency, let agency = agency(name) else { return true }
      return agency.isOneStop
    }
  }
}
