import Calendars
import Diagnostics

/// Reports two versions of one registered item that are in force on one day.
func checkVersions<Item>(_ registry: Registry<Item>, findings: inout [Finding]) {
  checkVersions(registry.items.map { ($0.name, $0.validity) }, noun: Item.noun, findings: &findings)
}

/// Reports two items of one name that are in force on one day.
func checkVersions(
  _ items: [(name: Name, validity: Validity)], noun: Text, wayOut: Text = Text(same: ""), findings: inout [Finding]
) {
  for versions in Dictionary(grouping: items, by: \.name).values where versions.count > 1 {
    for (offset, later) in versions.enumerated() {
      guard let earlier = versions[..<offset].first(where: { $0.validity.overlaps(later.validity) }) else { continue }
      findings.append(
        Finding(
          ResolutionKinds.declaredTwice, at: later.name.range,
          Text(
            vi: "\(noun.vi) “\(later.name.text)” đã được khai báo và cùng hiệu lực.\(wayOut.vi)",
            en: "The \(noun.en) “\(later.name.text)” is already declared and in force on the same days.\(wayOut.en)"),
          notes: [Note(Text(vi: "Khai báo trước ở đây.", en: "Declared here before."), at: earlier.name.range)]))
    }
  }
}

/// Reports two texts of one code that are in force on one day.
func checkVersions(of procedures: [Procedure], findings: inout [Finding]) {
  for texts in Dictionary(grouping: procedures, by: \.code).values where texts.count > 1 {
    for (offset, later) in texts.enumerated() {
      guard let earlier = texts[..<offset].first(where: { $0.validity.overlaps(later.validity) }) else { continue }
      findings.append(
        Finding(
          ResolutionKinds.declaredTwice, at: later.code.range,
          Text(
            vi: "Thủ tục \(later.code.text) đã được khai báo và cùng hiệu lực.",
            en: "Procedure \(later.code.text) is already declared and in force on the same days."),
          notes: [Note(Text(vi: "Khai báo trước ở đây.", en: "Declared here before."), at: earlier.code.range)],
          procedure: later.code.text))
    }
  }
}

extension ProcedureResolution {
  /// A part cannot be in force outside the whole.
  mutating func checkValidity(of text: Procedure) {
    for item in text.components?.items ?? [] {
      for component in item.components { check(component.validity, within: text.validity) }
    }
    for fee in text.fees?.items ?? [] { check(fee.validity, within: text.validity) }
    for limit in text.limits { check(limit.validity, within: text.validity) }
    for table in text.tables {
      check(table.validity, within: text.validity)
      for row in table.rows { check(row.validity, within: text.validity) }
    }
  }

  private mutating func check(_ part: Validity, within whole: Validity) {
    guard let range = part.range else { return }
    if let from = part.from, let start = whole.from, from < start {
      reportOutside(range, vi: "trước ngày bắt đầu \(start.vietnamese)", en: "before the start \(start)")
    } else if let until = part.until, let end = whole.until, until > end {
      reportOutside(range, vi: "sau ngày kết thúc \(end.vietnamese)", en: "after the end \(end)")
    } else if !part.overlaps(whole) {
      reportOutside(range, vi: "ngoài thời gian hiệu lực", en: "outside the validity")
    }
  }

  private mutating func reportOutside(_ range: SourceRange, vi: String, en: String) {
    report(
      DecodingKinds.contradictingDates, at: range, vi: "Mục này có hiệu lực \(vi) của thủ tục.",
      en: "This item is in force \(en) of the procedure.")
  }
}

extension Procedure {
  /// The text without the parts that are not in force on a day.
  func inForce(on date: CivilDate) -> Procedure {
    var text = self
    if case .some(let items, let range)? = components {
      text.components = .some(items.compactMap { $0.inForce(on: date) }, range)
    }
    if case .some(let items, let range)? = fees {
      text.fees = .some(items.filter { $0.validity.contains(date) }, range)
    }
    text.limits = limits.filter { $0.validity.contains(date) }
    text.tables = tables.filter { $0.validity.contains(date) }
    for index in text.tables.indices { text.tables[index].rows.removeAll { !$0.validity.contains(date) } }
    return text
  }
}

extension ComponentItem {
  fileprivate func inForce(on date: CivilDate) -> ComponentItem? {
    switch self {
    case .component(var component):
      guard component.validity.contains(date) else { return nil }
      component.fallbacks = component.fallbacks.compactMap { $0.inForce(on: date) }
      return .component(component)
    case .group(var group):
      group.items = group.items.compactMap { $0.inForce(on: date) }
      return .group(group)
    case .choice(var choice):
      choice.items = choice.items.compactMap { $0.inForce(on: date) }
      return .choice(choice)
    }
  }
}
