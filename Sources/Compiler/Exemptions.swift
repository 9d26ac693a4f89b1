import Calendars
import Diagnostics
import Model

/// The exemptions of a catalogue's texts (`miễn kiểm tra`), set against what was found.
struct ExemptionRecord {
  private let exemptions: [CheckExemption]
  /// Ids of the checks from which an item can be exempt: those of the program and the office's own.
  private let checks: Set<String>
  /// Places of the exemptions that met a finding.
  private(set) var used: Set<SourceRange> = []

  init(_ exemptions: [CheckExemption], checks: [String]) {
    self.exemptions = exemptions
    self.checks = exemptions.isEmpty ? [] : Set(checks)
  }

  /// Marks the findings that an item around them accepts; of several exemptions the innermost counts.
  mutating func mark(_ findings: inout [Finding]) {
    guard !exemptions.isEmpty else { return }
    let candidates = Dictionary(grouping: exemptions) { CheckInFile($0.check.folded.key, $0.scope.source) }
    for index in findings.indices where checks.contains(findings[index].kind.id) {
      let range = findings[index].range
      let around = candidates[CheckInFile(findings[index].kind.id, range.source), default: []].filter {
        $0.scope.start <= range.start && range.end <= $0.scope.end
      }
      guard let inner = around.min(by: { $0.scope.end - $0.scope.start < $1.scope.end - $1.scope.start })
      else { continue }
      findings[index].acceptance = Acceptance(reason: inner.reason, at: inner.range)
      used.insert(inner.range)
    }
  }

  /// What is wrong with the exemptions themselves; only one whose item was judged can be called unused.
  func findings(judged: () -> JudgedItems) -> [Finding] {
    guard !exemptions.isEmpty else { return [] }
    let judged = judged()
    return exemptions.compactMap { exemption in
      let id = exemption.check.folded.key
      guard checks.contains(id) else { return unusable(exemption.check) }
      guard !used.contains(exemption.range), judged.contains(exemption.scope), !judged.idle.contains(id)
      else { return nil }
      return Finding(
        CompilerKinds.exemptionUnused, at: exemption.check.range,
        Text(
          vi:
            "Mục này không còn phát hiện “\(id)” nào vào ngày \(judged.asOf.vietnamese); hãy bỏ dòng miễn kiểm tra.",
          en: "This item has no finding “\(id)” on \(judged.asOf); take the exemption out."))
    }
  }

  private func unusable(_ check: Name) -> Finding {
    guard AllKinds.kind(check.folded.key) == nil else {
      return Finding(
        CompilerKinds.exemptionNotAllowed, at: check.range,
        Text(
          vi: "Không miễn được “\(check.text)”: đây là lỗi viết, phải sửa trong tệp.",
          en: "There is no exemption from “\(check.text)”: it concerns the writing and must be mended."))
    }
    let offer = suggestion(nearestNames(to: check.text, among: checks.sorted(), limit: 3))
    return Finding(
      CompilerKinds.fixedLevel, at: check.range,
      Text(
        vi: "Không có kiểm tra nào mang mã “\(check.text)”.\(offer.vi)",
        en: "There is no check “\(check.text)”.\(offer.en)"))
  }
}

/// A check in a file: what an exemption can be about.
private struct CheckInFile: Hashable {
  let id: String
  let source: SourceID

  init(_ id: String, _ source: SourceID) {
    self.id = id
    self.source = source
  }
}

/// The items that all checks looked at on the as-of date.
struct JudgedItems {
  let asOf: CivilDate
  /// Ids of the office's own checks that are not in force then.
  let idle: Set<String>
  private var ranges: Set<SourceRange> = []

  /// `judged` are the texts whose checks ran in full.
  init(
    of judged: [ResolvedProcedure], in catalogue: Catalogue, rules: [OfficeRule], readable: (SourceID) -> Bool
  ) {
    asOf = catalogue.asOf
    let inForce = rules.filter { $0.validity.contains(catalogue.asOf) }
    idle = Set(rules.map(\.id.folded.key)).subtracting(inForce.map(\.id.folded.key))
    for procedure in judged { add(procedure) }
    add(catalogue.agencies.items, readable)
    add(catalogue.documents.items, readable)
    add(catalogue.databases.items, readable)
    add(catalogue.instruments.items, readable)
  }

  func contains(_ scope: SourceRange) -> Bool { ranges.contains(scope) }

  private mutating func add(_ items: [some RegisteredItem], _ readable: (SourceID) -> Bool) {
    for item in items where item.validity.contains(asOf) && readable(item.range.source) { ranges.insert(item.range) }
  }

  private mutating func add(_ procedure: ResolvedProcedure) {
    let text = procedure.text
    ranges.insert(text.range)
    ranges.formUnion((procedure.overlays + (procedure.published.map { [$0] } ?? [])).map(\.range))
    for item in text.components?.items ?? [] { add(item) }
    ranges.formUnion((text.fees?.items ?? []).map(\.range))
    ranges.formUnion(text.limits.map(\.range) + text.process.map(\.range))
    ranges.formUnion((text.results?.items ?? []).map(\.range))
    ranges.formUnion(text.facts.map(\.range) + text.tables.map(\.range))
  }

  /// Nested as deep as the file, whose depth is bounded.
  private mutating func add(_ item: ComponentItem) {
    ranges.insert(item.range)
    switch item {
    case .component(let component): for fallback in component.fallbacks { add(fallback) }
    case .group(let group): for part in group.items { add(part) }
    case .choice(let choice): for part in choice.items { add(part) }
    }
  }
}

extension CompilerKinds {
  static let exemptionUnused = Kind(
    "exemption-unused", .language, .warning,
    title: Text(vi: "Miễn kiểm tra không còn cần", en: "Exemption not used"),
    why: Text(
      vi:
        "Một dòng miễn không che phát hiện nào sẽ che phát hiện sau này mà không ai để ý. Hãy bỏ dòng đó; nếu phát hiện chỉ có từ một ngày sau, hãy kiểm tra với “--through” đến ngày ấy.",
      en:
        "An exemption that covers nothing will cover a later finding unnoticed. Take it out; where the finding holds only from a later day, check with “--through” up to that day."
    ),
    examples: [
      Example(
        "miễn kiểm tra:\n  - {mã: step-at-district-level, lý do: mẫu cũ của Bộ} #! exemption-unused"),
      Example(
        "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n  - giấy tờ: Giấy tờ khác có liên quan\n    miễn kiểm tra:\n      - {mã: open-ended-demand, lý do: luật ghi nguyên như vậy}"
      ),
    ])

  static let exemptionNotAllowed = Kind(
    "exemption-not-allowed", .language, .error,
    title: Text(vi: "Không miễn được lỗi viết", en: "No exemption from a slip of writing"),
    why: Text(
      vi:
        "Chỉ miễn được các kiểm tra về nội dung thủ tục. Lỗi cú pháp, từ khóa hay điều kiện làm chương trình không đọc được, nên phải sửa.",
      en:
        "Only checks of what a procedure demands can be exempted. What cannot be read must be mended: syntax, keywords, conditions."
    ),
    examples: [
      Example("miễn kiểm tra:\n  - {mã: unknown-keyword, lý do: để sau} #! exemption-not-allowed")
    ])
}
