import Calendars
import Diagnostics
import Expressions
import Parallel

/// Resolves a draft as of a day: versions in force are chosen, local texts applied, names, facts, conditions and
/// process graphs resolved. What the author wrote wrongly becomes a finding; the rest stays usable.
package func resolve(_ draft: CatalogueDraft, asOf date: CivilDate, findings: inout [Finding]) -> Catalogue {
  CatalogueResolver(draft: draft, date: date).resolve(&findings)
}

private struct CatalogueResolver {
  let draft: CatalogueDraft
  let date: CivilDate
  let registries: Registries

  init(draft: CatalogueDraft, date: CivilDate) {
    self.draft = draft
    self.date = date
    let texts = draft.procedures.map(\.code) + draft.jointServices.flatMap { [$0.code, $0.name].compactMap { $0 } }
    let documents = Registry(draft.documents)
    registries = Registries(
      agencies: Registry(draft.agencies), documents: documents, documentNames: NearNames { documents.names },
      databases: Registry(draft.databases),
      instruments: Registry(draft.instruments), codes: Set(texts.map(\.folded)), codeTexts: texts.map(\.text),
      asOf: date)
  }

  func resolve(_ findings: inout [Finding]) -> Catalogue {
    checkVersions(registries.agencies, findings: &findings)
    checkVersions(registries.documents, findings: &findings)
    checkVersions(registries.databases, findings: &findings)
    checkVersions(registries.instruments, findings: &findings)
    checkVersions(of: draft.procedures, findings: &findings)
    checkVersions(
      draft.overlays.filter(\.standsAlone).map { ($0.code, $0.validity) },
      noun: Text(vi: "quy trình nội bộ", en: "internal process"), findings: &findings)
    checkVersions(
      draft.jointServices.map { ($0.name, $0.validity) }, noun: Text(vi: "nhóm liên thông", en: "joint service"),
      findings: &findings)
    checkVersions(
      draft.calendars.map { ($0.name, .always) }, noun: Text(vi: "lịch", en: "calendar"), findings: &findings)
    checkVersions(
      draft.officeRules.map { ($0.id, $0.validity) }, noun: Text(vi: "quy tắc", en: "rule"), findings: &findings)
    checkVersions(
      draft.workloads.map { ($0.name, .always) }, noun: Text(vi: "kịch bản tải", en: "workload"),
      wayOut: Text(
        vi: " Nếu là bản sao thì hãy đổi tên kịch bản trong bản sao.",
        en: " If it is a copy, give the workload in the copy another name."), findings: &findings)
    checkVersions(
      draft.variants.map { ($0.name, .always) }, noun: Text(vi: "biến thể", en: "variant"),
      wayOut: Text(
        vi: " Nếu là bản sao thì hãy đổi tên biến thể trong bản sao.",
        en: " If it is a copy, give the variant in the copy another name."), findings: &findings)
    resolveRegistryReferences(&findings)
    reportCycles(in: registries, findings: &findings)
    for calendar in draft.calendars { checkDays(of: calendar, findings: &findings) }
    for extra in draft.manifests.dropFirst() {
      findings.append(
        Finding(
          ResolutionKinds.severalManifests, at: extra.name.range,
          Text(vi: "Danh mục đã được khai báo ở nơi khác.", en: "The catalogue is declared elsewhere already."),
          notes: [Note(Text(vi: "Khai báo đầu tiên.", en: "First declared."), at: draft.manifests[0].name.range)]))
    }
    let calendarItem = chosenCalendar(&findings)
    let overlays = overlaysInForce(&findings)
    let resolved = concurrentMap(draft.procedures) { resolveVersion($0, overlays[$0.code.folded] ?? []) }
    for text in resolved { findings += text.findings }
    let alone = concurrentMap(draft.overlays.filter { $0.standsAlone && $0.validity.contains(date) }, resolveAlone)
    for text in alone { findings += text.findings }
    let services = draft.jointServices.filter { $0.validity.contains(date) }.map { resolve($0, &findings) }
    return Catalogue(
      asOf: date, manifest: draft.manifests.first, registries: registries, calendarItem: calendarItem,
      procedures: resolved.compactMap(\.inForce) + alone.map(\.process), overlaidTexts: resolved.compactMap(\.overlaid),
      jointServices: services)
  }

  /// One text of a procedure, with the local texts over it and as it stands alone; neither where it is not in force.
  private func resolveVersion(
    _ published: Procedure, _ local: [Procedure]
  ) -> (inForce: ResolvedProcedure?, overlaid: ResolvedProcedure?, findings: [Finding]) {
    var findings: [Finding] = []
    guard published.validity.contains(date) else {
      validate(published, &findings)
      return (nil, nil, findings)
    }
    let inForce = resolve(published, local, &findings)
    return (inForce, local.isEmpty ? nil : resolve(published, [], &findings), findings)
  }

  /// An internal process that is laid over no published procedure.
  private func resolveAlone(_ process: Procedure) -> (process: ResolvedProcedure, findings: [Finding]) {
    var findings = [standingAlone(process)]
    return (resolve(process, [], standsAlone: true, &findings), findings)
  }

  /// A text that is not in force today is still checked for dates that contradict each other.
  private func validate(_ text: Procedure, _ findings: inout [Finding]) {
    var resolution = ProcedureResolution(draft: draft, registries: registries, code: text.code.text)
    resolution.checkValidity(of: text)
    findings += resolution.findings
  }

  private func resolve(
    _ published: Procedure, _ overlays: [Procedure], standsAlone: Bool = false, _ findings: inout [Finding]
  ) -> ResolvedProcedure {
    var resolution = ProcedureResolution(draft: draft, registries: registries, code: published.code.text)
    resolution.checkValidity(of: published)
    for overlay in overlays { resolution.checkValidity(of: overlay) }
    resolution.checkWaivers(of: overlays, over: published)
    let base = published.inForce(on: date)
    let local = overlays.map { $0.inForce(on: date) }
    let text = local.reduce(base) { $0.applying($1) }
    let graph = resolveText(text, &resolution)
    findings += resolution.findings
    return ResolvedProcedure(
      code: published.code, text: text, published: overlays.isEmpty ? nil : base, overlays: local,
      standsAlone: standsAlone, graph: graph, resolution: resolution)
  }

  private func standingAlone(_ process: Procedure) -> Finding {
    let known = process.source?.code
    return Finding(
      ResolutionKinds.processStandsAlone, at: process.code.range,
      Text(
        vi: known.map { "Quy trình của thủ tục \($0) chưa gắn với thủ tục ấy trong danh mục." }
          ?? "Quy trình nội bộ không nói nó áp dụng cho thủ tục nào.",
        en: known.map { "The process of procedure \($0) is not tied to that procedure in the catalogue." }
          ?? "The internal process does not say to which procedure it applies."),
      procedure: process.code.text)
  }

  private func resolve(_ service: JointService, _ findings: inout [Finding]) -> ResolvedProcedure {
    var resolution = ProcedureResolution(
      draft: draft, registries: registries, code: service.code?.text ?? service.name.text)
    resolution.checkAgency(service.leadAgency)
    var names: [FoldedName: String] = [:]
    for procedure in draft.procedures {
      guard names[procedure.code.folded] == nil || procedure.validity.contains(date) else { continue }
      names[procedure.code.folded] = procedure.name?.value
    }
    resolution.checkOrder(of: service.members)
    let whole = service.asProcedure(names: names)
    resolution.checkValidity(of: whole)
    let text = whole.inForce(on: date)
    let graph = resolveText(text, &resolution)
    findings += resolution.findings
    return ResolvedProcedure(
      code: service.code ?? service.name, text: text, jointService: service, graph: graph,
      resolution: resolution)
  }

  private func resolveText(_ text: Procedure, _ resolution: inout ProcedureResolution) -> ProcessGraph {
    resolution.unread = UnreadNames.of(text)
    let graph = resolveProcess(text.process, &resolution)
    let index = Dictionary(
      text.process.enumerated().map { ($1.name.folded, $0) }, uniquingKeysWith: { first, _ in first })
    resolveFacts(text, stepIndex: index, &resolution)
    resolveReferences(text, &resolution)
    resolveConditions(text, graph: graph, &resolution)
    return graph
  }

  /// Local texts by the code that they apply to; one whose published procedure is not in force is reported.
  private func overlaysInForce(_ findings: inout [Finding]) -> [FoldedName: [Procedure]] {
    guard !draft.overlays.isEmpty else { return [:] }
    let inForce = Set(draft.procedures.lazy.filter { $0.validity.contains(date) }.map(\.code.folded))
    var result: [FoldedName: [Procedure]] = [:]
    for overlay in draft.overlays where overlay.validity.contains(date) {
      guard let applies = overlay.applies else { continue }
      if inForce.contains(applies.folded) {
        result[applies.folded, default: []].append(overlay)
      } else {
        let offer = suggestion(nearestNames(to: applies.text, among: registries.codeTexts, limit: 2))
        findings.append(
          Finding(
            ResolutionKinds.overlayWithoutPublished, at: applies.range,
            Text(
              vi: "Danh mục không có thủ tục \(applies.text) còn hiệu lực ngày \(date.vietnamese).\(offer.vi)",
              en: "The catalogue has no procedure \(applies.text) in force on \(date).\(offer.en)"),
            procedure: applies.text))
      }
    }
    return result
  }

  private func chosenCalendar(_ findings: inout [Finding]) -> CalendarItem? {
    guard let wanted = draft.manifests.first?.calendar else { return draft.calendars.first }
    if let found = draft.calendars.first(where: { $0.name == wanted }) { return found }
    var resolution = ProcedureResolution(draft: draft, registries: registries, code: "")
    resolution.reportUnknown(Text(vi: "lịch", en: "calendar"), wanted, among: draft.calendars.map(\.name.text))
    findings += resolution.findings.map { Finding($0.kind, at: $0.range, $0.message, fix: $0.fix) }
    return draft.calendars.first
  }

  /// Names that registry items refer to.
  private func resolveRegistryReferences(_ findings: inout [Finding]) {
    var resolution = ProcedureResolution(draft: draft, registries: registries, code: "")
    for agency in draft.agencies {
      resolution.checkAgency(agency.parent)
      for successor in agency.successors { resolution.checkAgency(successor.agency) }
      resolution.checkGrounds(agency.grounds)
    }
    for document in draft.documents {
      // The issuer may be a body that takes part in no procedure here (a hospital, a court).
      resolution.checkReplacements(document.replacements)
      resolution.checkGrounds(
        document.grounds + document.replacements.flatMap(\.grounds) + (document.abolition?.grounds ?? []))
    }
    for database in draft.databases { resolution.checkGrounds(database.grounds) }
    for rule in draft.officeRules { resolution.checkGrounds(rule.grounds) }
    for instrument in draft.instruments {
      for name in instrument.replacedBy where !registries.instruments.contains(name.folded) {
        resolution.reportUnknown(Instrument.noun, name, among: registries.instruments.names)
      }
    }
    for var finding in resolution.findings {
      finding.procedure = nil
      findings.append(finding)
    }
  }
}

extension Procedure {
  /// Of an internal process: it says nowhere to what it applies.
  fileprivate var standsAlone: Bool { applies == nil && !unreadParts.contains("áp dụng") }
}
