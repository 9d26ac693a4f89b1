import Calendars
import Diagnostics
import Model
import Parallel
import Plan
import Rules
import Syntax

/// What a compilation is asked for besides the files.
package struct CompilationOptions: Sendable {
  /// The day whose law is applied.
  package var asOf: CivilDate
  /// Taken off the front of paths in plans, so that they do not depend on where the catalogue lies.
  package var root: String
  /// Whether plans are wanted; where only findings are, each plan is let go once it has been judged.
  package var keepsPlans: Bool

  package init(asOf: CivilDate, root: String = "", keepsPlans: Bool = true) {
    self.asOf = asOf
    self.root = root
    self.keepsPlans = keepsPlans
  }
}

/// A procedure or joint service with its plan; the plan is nil when an error stands in its way, or no one wants it.
package struct CompiledProcedure: Sendable {
  package let procedure: ResolvedProcedure
  /// The plan even of a procedure with errors, as far as it can be read: for explaining and testing it.
  package let lowered: ExecutablePlan?
  /// Whether nothing keeps engines from loading the plan.
  fileprivate let mayRun: Bool

  /// The plan that engines may load.
  package var plan: ExecutablePlan? { mayRun ? lowered : nil }
}

/// A catalogue taken down the whole line: read → decode → resolve → lower → check.
package struct Compilation: Sendable {
  package let sources: SourceSet
  package let catalogue: Catalogue
  package let procedures: [CompiledProcedure]
  /// Published texts that have local ones over them, as they stand alone: to be tested, never to be loaded by engines.
  package let overlaidTexts: [CompiledProcedure]
  /// Every finding, in reading order.
  package let findings: [Finding]
  /// The findings that the texts accept with a reason, in reading order; they stand in no one's way.
  package let accepted: [Finding]
  /// Places of the exemptions that met a finding on the as-of date.
  let usedExemptions: Set<SourceRange>
  /// Files whose errors stand in the way of every plan: those with slips of writing that are the text of no procedure
  /// (the calendar, local text or agency they would have given is not known), and a manifest without its calendar.
  package let blockingFiles: Set<SourceID>
  /// The kinds of the office's own rules.
  package let officeKinds: [Kind]
  /// The scenarios of load of the catalogue, and the variants of them, in reading order.
  package let workloads: [Workload]
  package let variants: [WorkloadVariant]
  /// Which checks had what they need to judge each procedure, both in the order of their lists.
  let verdicts: [[Bool]]
  /// Findings that a draft laid over a published text brings about: the published text alone has none of them.
  private let broughtByDrafts: Set<FindingIdentity>

  package init(_ sources: SourceSet, options: CompilationOptions) {
    self.init(CatalogueText(sources), options: options)
  }

  /// Compiles texts that have been read already; reading does not depend on the date.
  package init(_ text: CatalogueText, options: CompilationOptions) {
    sources = text.sources
    var findings = text.findings
    let catalogue = resolve(text.draft, asOf: options.asOf, findings: &findings)
    self.catalogue = catalogue
    let unreadable = Set(text.findings.filter { $0.severity == .error }.map(\.range.source))
    let places = SourcePlaces(sources, root: options.root)
    let texts = catalogue.procedures + catalogue.jointServices
    let office = OfficeRuleBook(text.draft, asOf: options.asOf, findings: &findings)
    officeKinds = office.kinds
    let calendar = catalogue.planCalendar
    let judged = texts + catalogue.overlaidTexts
    let index = CatalogueIndex(catalogue)
    // The load of a workload rests on plans.
    let keepsPlans = options.keepsPlans || !text.draft.workloads.isEmpty
    let judgements = concurrentMap(judged) { procedure -> Judgement in
      guard unreadable.isDisjoint(with: procedure.files) else { return Judgement() }
      let plan = lower(procedure, in: catalogue, calendar: calendar, places: places)
      return Judgement(of: procedure, plan, keepsPlan: keepsPlans, in: catalogue, index, office)
    }
    verdicts = judgements.prefix(texts.count).map(\.couldJudge)
    findings.reserveCapacity(findings.count + judgements.reduce(0) { $0 + $1.findings.count })
    for judgement in judgements { findings += judgement.findings }
    findings += office.undecided(judgements.prefix(texts.count).map(\.office))
    let underDrafts = zip(texts, judgements).filter { $0.0.isUnderDraft }.flatMap(\.1.findings)
    let standing = judgements.dropFirst(texts.count).flatMap(\.findings)
    broughtByDrafts = Set(underDrafts.map(FindingIdentity.init)).subtracting(standing.map(FindingIdentity.init))
    overlaidTexts = zip(catalogue.overlaidTexts, judgements.dropFirst(texts.count)).map {
      CompiledProcedure(procedure: $0, lowered: $1.plan, mayRun: false)
    }
    var exemptions = ExemptionRecord(text.draft.exemptions, checks: Rule.all.map(\.kind.id) + office.kinds.map(\.id))
    exemptions.mark(&findings)
    findings += exemptions.findings {
      let lowered = zip(judged, judgements).filter(\.1.wasLowered).map(\.0)
      return JudgedItems(of: lowered, in: catalogue, rules: text.draft.officeRules) { !unreadable.contains($0) }
    }
    usedExemptions = exemptions.used
    if let manifest = catalogue.manifest { CheckLevels(manifest, ownChecks: office.kinds).apply(to: &findings) }
    accepted = findings.filter { $0.acceptance != nil }.inReadingOrder()
    findings.removeAll { $0.acceptance != nil }
    var blocking = unreadable.subtracting(text.draft.filesOfProcedures)
    if let wanted = catalogue.manifest?.calendar, catalogue.calendarItem?.name != wanted {
      blocking.insert(wanted.range.source)
    }
    blockingFiles = blocking
    let blocked = Set(findings.filter { $0.severity == .error }.compactMap(\.procedure))
    procedures = zip(texts, judgements).map { procedure, judgement in
      CompiledProcedure(
        procedure: procedure, lowered: judgement.plan,
        mayRun: blocking.isEmpty && !blocked.contains(procedure.code.text))
    }
    workloads = text.draft.workloads
    variants = text.draft.variants
    findings += workloadFindings(workloads, variants, in: catalogue, procedures)
    self.findings = findings.inReadingOrder()
  }
}

/// What was found of one procedure, and its plan as far as it could be lowered.
private struct Judgement: Sendable {
  var plan: ExecutablePlan?
  var wasLowered = false
  var findings: [Finding] = []
  var office = OfficeJudgement()
  /// For each check whether the procedure gives what it needs.
  var couldJudge: [Bool] = []

  init() {}

  /// Checks a procedure and its plan and runs its scenarios.
  init(
    of procedure: ResolvedProcedure, _ plan: ExecutablePlan?, keepsPlan: Bool, in catalogue: Catalogue,
    _ index: CatalogueIndex, _ rules: OfficeRuleBook
  ) {
    self.plan = keepsPlan ? plan : nil
    wasLowered = plan != nil
    findings += plan?.conditionsTooDeep(of: procedure) ?? []
    let subject = Subject(catalogue: catalogue, procedure: procedure, plan: plan, index: index)
    couldJudge = Rule.all.map { $0.canJudge(subject) }
    for (rule, canJudge) in zip(Rule.all, couldJudge) where canJudge { findings += rule.findings(in: subject) }
    office = rules.judge(subject)
    findings += office.findings
    if let plan { findings += runScenarios(of: procedure, plan: plan).flatMap(\.findings) }
  }
}

extension CatalogueDraft {
  /// Files that hold the text of a known procedure, whose errors are its own affair, or rules and workloads, on which no
  /// plan rests.
  fileprivate var filesOfProcedures: Set<SourceID> {
    let texts = procedures.map(\.range) + overlays.map(\.range) + jointServices.map(\.range)
    let others = officeRules.map(\.range) + workloads.map(\.range) + variants.map(\.range)
    return Set((texts + others).map(\.source))
  }
}

extension ResolvedProcedure {
  /// The files that the procedure's text comes from.
  package var files: Set<SourceID> { Set([text.range.source] + overlays.map(\.range.source)) }
}

extension ResolvedProcedure {
  /// The text, or a local one over it, is still a draft.
  package var isDraft: Bool { text.status == .draft || overlays.contains { $0.status == .draft } }

  /// A published text that is no draft lies under a local one that is.
  fileprivate var isUnderDraft: Bool { isDraft && published.map { $0.status != .draft } ?? false }

  /// The files of the texts that are drafts.
  fileprivate var draftFiles: Set<SourceID> {
    isUnderDraft ? Set(overlays.filter { $0.status == .draft }.map(\.range.source)) : isDraft ? files : []
  }
}

extension Compilation {
  /// Whether a finding lies in a draft; drafts are shown with all their faults and fail nothing. A draft laid over a
  /// published text does not excuse what is wrong with that text by itself.
  package var isInDraft: (Finding) -> Bool {
    let drafts = procedures.map(\.procedure).filter(\.isDraft)
    let codes = Set(drafts.filter { !$0.isUnderDraft }.map(\.code.text))
    let published = Set(drafts.filter(\.isUnderDraft).map(\.code.text))
    let files = Set(drafts.flatMap(\.draftFiles))
    return { finding in
      guard let code = finding.procedure, !codes.contains(code) else {
        return finding.procedure != nil || files.contains(finding.range.source)
      }
      guard published.contains(code) else { return false }
      return files.contains(finding.range.source) || broughtByDrafts.contains(FindingIdentity(finding))
    }
  }
}

/// The files of a catalogue, read and decoded: all that does not depend on a date.
package struct CatalogueText: Sendable {
  package private(set) var sources: SourceSet
  package private(set) var draft = CatalogueDraft()
  /// Findings of reading and decoding.
  package private(set) var findings: [Finding] = []
  private var files: [FileText] = []

  package init(_ sources: SourceSet) {
    self.sources = sources
    let files = concurrentMap(Array(sources.files.indices)) { FileText(SourceID($0), of: sources) }
    for file in files { add(file) }
  }

  /// The same catalogue with other bytes in some files; only those are read again.
  package func replacing(_ contents: [SourceID: [UInt8]]) -> CatalogueText {
    var text = CatalogueText()
    for (index, file) in sources.files.enumerated() {
      _ = text.sources.add(SourceFile(path: file.path, bytes: contents[SourceID(index)] ?? file.bytes))
    }
    for (index, file) in files.enumerated() {
      let id = SourceID(index)
      text.add(contents[id] == nil ? file : FileText(id, of: text.sources))
    }
    return text
  }

  private init() { sources = SourceSet() }

  /// Whether a comment stands within a range.
  func hasComment(in range: SourceRange) -> Bool {
    draft.hasComment(in: range)
  }

  /// The same catalogue with one more file; the files read before are not read again.
  package func adding(_ file: SourceFile) -> CatalogueText {
    var text = self
    let id = text.sources.add(file)
    text.add(FileText(id, of: text.sources))
    return text
  }

  private mutating func add(_ file: FileText) {
    files.append(file)
    draft.add(file.content, from: file.source, comments: file.comments)
    findings += file.findings
  }
}

/// One file, read and decoded.
private struct FileText {
  let source: SourceID
  let comments: [Comment]
  let content: DecodedFile
  let findings: [Finding]

  init(_ source: SourceID, of sources: SourceSet) {
    var syntax: [Finding] = []
    var decoding: [Finding] = []
    let tree = parseYAML(source, of: sources, findings: &syntax)
    self.source = source
    comments = tree?.comments ?? []
    content = tree.map { decodeFile($0, findings: &decoding) } ?? DecodedFile()
    findings = syntax + FileText.independent(decoding, of: syntax)
  }

  /// The findings about content that do not merely follow from a broken place in the file.
  private static func independent(_ decoding: [Finding], of syntax: [Finding]) -> [Finding] {
    let breaks = syntax.filter { SyntaxKinds.stopping.contains($0.kind) }
    guard let first = breaks.map(\.range.start).min() else { return decoding }
    return decoding.filter { $0.range.start < first && $0.kind != DecodingKinds.missingKeyword }
  }
}
