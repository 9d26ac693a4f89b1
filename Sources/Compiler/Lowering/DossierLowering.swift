import Diagnostics
import Expressions
import Model
import Plan

extension ProcedureLowering {
  /// The dossier as a flat table: groups, choices and fallbacks have become conditions.
  var documents: [DocumentRule] {
    var table = DocumentTable(lowering: self)
    for item in text.components?.items ?? [] { table.add(item, when: nil) }
    return table.rules
  }
}

private struct DocumentTable {
  let lowering: ProcedureLowering
  var rules: [DocumentRule] = []
  private var ids = UniqueIdentifiers()

  init(lowering: ProcedureLowering) { self.lowering = lowering }

  mutating func add(_ item: ComponentItem, when condition: Guard?) {
    switch item {
    case .component(let component): add(component, when: condition)
    case .group(let group):
      let condition = lowering.both(condition, lowering.guarded(group.condition))
      for item in group.items { add(item, when: condition) }
    case .choice(let choice):
      let condition = lowering.both(condition, lowering.guarded(choice.condition))
      let name = lowering.procedure.factNames.choice(choice)
      for item in choice.items {
        guard let value = item.components.first?.document.text else { continue }
        add(item, when: lowering.both(condition, lowering.equals(name, value)))
      }
    }
  }

  private mutating func add(_ component: Component, when condition: Guard?) {
    let condition = lowering.both(condition, lowering.guarded(component.condition))
    guard !component.fallbacks.isEmpty else {
      append(component, when: condition)
      return
    }
    let available = lowering.procedure.factNames.availability(of: component.document.text)
    append(component, when: lowering.both(condition, lowering.holds(available)))
    var missing = lowering.both(condition, lowering.fails(available))
    for (index, fallback) in component.fallbacks.enumerated() {
      guard index + 1 < component.fallbacks.count, let first = fallback.components.first else {
        add(fallback, when: missing)
        continue
      }
      let available = lowering.procedure.factNames.availability(of: first.document.text)
      if first.fallbacks.isEmpty {
        add(fallback, when: lowering.both(missing, lowering.holds(available)))
      } else {
        add(fallback, when: missing)
      }
      missing = lowering.both(missing, lowering.fails(available))
    }
  }

  private mutating func append(_ component: Component, when condition: Guard?) {
    var rule = DocumentRule()
    rule.id = ids.make(component.document.folded)
    rule.name = component.document.text
    rule.form = component.form ?? lowering.registered(component.document)?.form
    rule.manner = component.manner.flatMap { DocumentManner(rawValue: $0.rawValue) } ?? .submit
    (rule.originals, rule.copies) = component.counts
    rule.copyKind = component.copyKind.map { Term($0) }
    rule.postalCopyKind = component.postalCopyKind.map { Term($0) }
    rule.when = condition
    rule.replacements = component.replacements.map(lowering.lower)
    rule.grounds = component.grounds.map(\.text)
    rule.notes = component.notes
    rule.source = lowering.places.reference(component.range)
    rules.append(rule)
  }
}

extension ProcedureLowering {
  /// The registered document of a name, in force on the as-of date or, failing that, in any version.
  func registered(_ name: Name) -> DocumentType? {
    let documents = catalogue.documents
    return documents.best(name.folded, on: catalogue.asOf).map { documents.items[$0] }
  }

  fileprivate func lower(_ replacement: Replacement) -> DocumentReplacement {
    var result = DocumentReplacement()
    result.isDatabase = replacement.database != nil
    result.by = replacement.database?.text ?? replacement.document?.text ?? replacement.dataItems.first?.text ?? ""
    result.when = guarded(replacement.condition)
    result.from = replacement.validity.from
    result.until = replacement.validity.until
    result.grounds = replacement.grounds.map(\.text)
    result.fallback = replacement.fallback
    return result
  }
}

extension Term {
  /// A word of the language as plans carry it.
  init(_ word: some Vocabulary) {
    self.init(code: word.rawValue, label: Label(vi: word.keyword.vi, en: word.keyword.en))
  }
}

/// Gives out ASCII identifiers, each once.
struct UniqueIdentifiers {
  private var used: Set<String> = []

  mutating func make(_ name: FoldedName) -> String {
    let base = asciiIdentifier(name)
    var candidate = base
    var number = 2
    while !used.insert(candidate).inserted {
      candidate = "\(base)_\(number)"
      number += 1
    }
    return candidate
  }
}
