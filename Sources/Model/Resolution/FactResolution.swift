import Calendars
import Diagnostics
import Expressions

extension ComponentChoice {
  /// The names of the alternatives, which are the values of the choice.
  package var alternatives: [String] {
    items.compactMap { $0.components.first?.document.text }
  }
}

/// Builds the facts of a procedure: built in, declared, given by tables, and implied by choices, fallbacks and exemptions.
func resolveFacts(
  _ text: Procedure, stepIndex: [FoldedName: Int], _ resolution: inout ProcedureResolution
) {
  var builder = FactBuilder(names: resolution.factNames)
  builder.addBuiltIns(text)
  for index in text.facts.indices { builder.declare(index, text, stepIndex, &resolution) }
  for table in text.tables { builder.declare(table, &resolution) }
  for step in text.process.enumerated() {
    for name in builder.names(settledBy: step.element, &resolution) {
      builder.settle(name, at: step.offset, text, &resolution)
    }
  }
  for item in text.components?.items ?? [] { builder.imply(from: item, &resolution) }
  for fee in text.fees?.items ?? [] { builder.imply(from: fee, &resolution) }
  // An array that has grown has room for more, which no one needs.
  resolution.facts = Array(unsafeUninitializedCapacity: builder.facts.count) { room, count in
    count = room.initialize(fromContentsOf: builder.facts)
  }
  resolution.scope = Scope(builder.facts.map { ($0.name, $0.type) })
}

private struct FactBuilder {
  let names: FactNames
  var facts: [ResolvedFact] = []
  private var index: [FoldedName: Int] = [:]

  init(names: FactNames) { self.names = names }

  private mutating func add(_ fact: ResolvedFact) {
    let name = FoldedName(fact.name)
    guard index[name] == nil else { return }
    index[name] = facts.count
    facts.append(fact)
  }

  private mutating func addImplied(
    _ name: String, _ type: FactType, _ source: FactSource, _ value: Value, _ range: SourceRange
  ) {
    add(
      ResolvedFact(
        name: name, type: type, source: source, declaration: nil, nameRange: nil, defaultValue: value,
        determinedBy: nil, range: range))
  }

  mutating func addBuiltIns(_ text: Procedure) {
    let channels = unique(text.channels.map { $0.value.keyword[names.language] })
    let channelValues = channels.isEmpty ? Channel.allCases.map { $0.keyword[names.language] } : channels
    addImplied(names.channel, .enumeration(channelValues), .channel, .string(channelValues[0]), text.range)
    addImplied(names.receivedAt, .dateTime, .receivedAt, .null, text.range)
    let subjects = unique(text.subjects.map { $0.value.keyword[names.language] })
    if subjects.count > 1 {
      addImplied(names.subject, .enumeration(subjects), .subject, .string(subjects[0]), text.range)
    }
    let places = unique(text.filingPlaces.map(\.text))
    if places.count > 1 {
      addImplied(names.filingPlace, .enumeration(places), .filingPlace, .string(places[0]), text.range)
    }
  }

  mutating func declare(
    _ place: Int, _ text: Procedure, _ steps: [FoldedName: Int], _ resolution: inout ProcedureResolution
  ) {
    let declaration = text.facts[place]
    let name = declaration.name
    guard let declared = declaration.type else {
      resolution.unreadableFacts.insert(name.folded)
      resolution.isComplete = false
      return
    }
    guard isNew(name, &resolution) else { return }
    let type = distinct(declared, &resolution)
    let least = resolution.value(declaration.lowerBound, of: type, for: name)
    let greatest = resolution.value(declaration.upperBound, of: type, for: name)
    if let least, let greatest, least.isLess(than: greatest) != true, least != greatest {
      resolution.report(
        ResolutionKinds.badValue, at: declaration.upperBound?.range ?? name.range,
        vi: "Giá trị lớn nhất của “\(name.text)” phải không nhỏ hơn giá trị nhỏ nhất.",
        en: "The greatest value of “\(name.text)” must not be below the least.")
    }
    var value = resolution.value(declaration.defaultValue, of: type, for: name) ?? Self.defaultValue(of: type)
    if let least, declaration.defaultValue == nil, value.isLess(than: least) ?? true { value = least }
    let step = declaration.determinedBy.flatMap { resolution.step($0, in: steps, of: text.process) }
    add(
      ResolvedFact(
        name: name.text, type: type, source: .declared, declaration: place, nameRange: name.range, defaultValue: value,
        least: least, greatest: greatest, determinedBy: step, range: declaration.range))
  }

  /// A fact that a table gives.
  mutating func declare(_ table: TableDeclaration, _ resolution: inout ProcedureResolution) {
    resolution.inputsOfTables[table.name.folded] = table.inputs.map(\.text)
    guard let declared = table.type else {
      resolution.unreadableFacts.insert(table.name.folded)
      resolution.isComplete = false
      return
    }
    guard isNew(table.name, &resolution) else { return }
    let type = distinct(declared, &resolution)
    let policy = table.policy?.value ?? .unique
    if !policy.suits(type) {
      resolution.report(
        ResolutionKinds.tablePolicyUnsuited, at: table.policy?.range ?? declared.range,
        vi: "Chính sách “\(policy.keyword.vi)” không dùng được với kết quả kiểu \(ExpressionType(type).title.vi).",
        en: "The policy “\(policy.keyword.en)” does not work on results of type \(ExpressionType(type).title.en).")
    }
    add(
      ResolvedFact(
        name: table.name.text, type: policy.resultType(ofOutputs: type), source: .derived, declaration: nil,
        nameRange: table.name.range, defaultValue: .null, determinedBy: nil, range: table.name.range))
  }

  /// Whether no other fact bears a name; reported otherwise.
  private func isNew(_ name: Name, _ resolution: inout ProcedureResolution) -> Bool {
    guard let earlier = index[name.folded] else { return true }
    resolution.report(
      ResolutionKinds.factClash, at: name.range, vi: "Dữ kiện “\(name.text)” đã có.",
      en: "There is already a fact “\(name.text)”.",
      notes: facts[earlier].nameRange.map { [Note(Text(vi: "Khai báo lần đầu.", en: "First declared."), at: $0)] } ?? []
    )
    return false
  }

  /// The type; a value of an enumeration that is written twice is reported and counts once.
  private func distinct(_ type: Located<FactType>, _ resolution: inout ProcedureResolution) -> FactType {
    guard case .enumeration(let values) = type.value else { return type.value }
    let distinct = unique(values)
    if distinct.count < values.count {
      resolution.report(
        ResolutionKinds.badValue, at: type.range, vi: "Một giá trị của dữ kiện được viết hai lần.",
        en: "A value of the fact is written twice.")
    }
    return .enumeration(distinct)
  }

  /// The facts that a step says it settles, but for those of no readable type.
  func names(settledBy step: Step, _ resolution: inout ProcedureResolution) -> [Name] {
    let unreadable = resolution.unreadableFacts
    return resolution.rejoined(step.determines) { index[$0] != nil || unreadable.contains($0) }
      .filter { !unreadable.contains($0.folded) }
  }

  /// A step says that it settles a fact.
  mutating func settle(_ name: Name, at step: Int, _ text: Procedure, _ resolution: inout ProcedureResolution) {
    guard let position = index[name.folded] else {
      guard !resolution.unread.contains(.facts) else { return resolution.isComplete = false }
      resolution.reportUnknown(Text(vi: "dữ kiện", en: "fact"), name, among: facts.map(\.name))
      return
    }
    guard facts[position].source != .derived else { return resolution.reportDerived(facts[position], at: name.range) }
    facts[position].determinedBy = max(facts[position].determinedBy ?? step, step)
  }

  /// A fact that follows from the dossier or the fees; one of its name must have its type.
  private mutating func imply(
    _ name: String, _ type: FactType, _ source: FactSource, _ value: Value, _ range: SourceRange,
    _ resolution: inout ProcedureResolution
  ) {
    guard let position = index[FoldedName(name)] else { return addImplied(name, type, source, value, range) }
    let earlier = facts[position]
    guard !type.hasValues(of: earlier.type) else { return }
    if earlier.source == .declared, let declared = earlier.nameRange {
      resolution.report(
        ResolutionKinds.factClash, at: declared,
        vi: "Dữ kiện “\(name)” đã suy ra từ hồ sơ hoặc phí, với kiểu khác kiểu khai báo.",
        en: "The fact “\(name)” follows from the dossier or the fees, with another type than the one declared.",
        notes: [Note(Text(vi: "Suy ra từ đây.", en: "It follows from here."), at: range)])
    } else {
      resolution.report(
        ResolutionKinds.factClash, at: range,
        vi: "Dữ kiện “\(name)” suy ra từ đây đã có với các giá trị khác; hãy đặt “tên” riêng.",
        en: "The fact “\(name)” that follows from here exists with other values; give it a “name” of its own.",
        notes: [Note(Text(vi: "Đã có ở đây.", en: "It exists here."), at: earlier.range)])
    }
  }

  mutating func imply(from item: ComponentItem, _ resolution: inout ProcedureResolution) {
    switch item {
    case .component(let component):
      if !component.fallbacks.isEmpty {
        // Of a row of fallbacks, the last is what remains when nothing else is there.
        let row = [component] + component.fallbacks.dropLast().compactMap(\.components.first)
        for paper in row {
          imply(
            names.availability(of: paper.document.text), .boolean, .availability, .boolean(true),
            paper.document.range, &resolution)
        }
      }
      for fallback in component.fallbacks { imply(from: fallback, &resolution) }
    case .group(let group):
      for item in group.items { imply(from: item, &resolution) }
    case .choice(let choice):
      let values = unique(choice.alternatives)
      if let first = values.first, values.count > 1 {
        imply(
          names.choice(choice), .enumeration(values), .choice, .string(first), choice.range, &resolution)
      }
      for item in choice.items { imply(from: item, &resolution) }
    }
  }

  mutating func imply(from fee: Fee, _ resolution: inout ProcedureResolution) {
    for subject in fee.exemptions.map(\.subject) + fee.reliefs.compactMap(\.subject) {
      imply(subject.text, .boolean, .entitlement, .boolean(false), subject.range, &resolution)
    }
  }

  static func defaultValue(of type: FactType) -> Value {
    switch type {
    case .boolean: .boolean(false)
    case .number: .number(Decimal(0))
    case .enumeration(let values): values.first.map(Value.string) ?? .null
    default: .null
    }
  }
}

extension ProcedureResolution {
  /// A written value of a fact's type; nil when nothing is written or, after a finding, when it does not fit.
  mutating func value(_ written: Located<String>?, of type: FactType, for name: Name) -> Value? {
    guard let written else { return nil }
    switch Value.parse(written.value, as: type) {
    case .success(let value): return value
    case .failure(let error):
      report(
        ResolutionKinds.badValue, at: written.range,
        vi: "“\(written.value)” không hợp với dữ kiện “\(name.text)”: cần \(error.expected.vi).",
        en: "“\(written.value)” does not fit the fact “\(name.text)”: expected \(error.expected.en).")
      return nil
    }
  }
}

extension FactType {
  /// Whether two types have the same values, in whatever order they are listed.
  fileprivate func hasValues(of other: FactType) -> Bool {
    guard case .enumeration(let mine) = self, case .enumeration(let theirs) = other else { return self == other }
    return Set(mine) == Set(theirs)
  }
}

/// The elements in order, each name once.
private func unique(_ names: [String]) -> [String] {
  guard names.count > 1 else { return names }
  var seen: Set<FoldedName> = []
  return names.filter { seen.insert(FoldedName($0)).inserted }
}
