import Calendars
import Diagnostics

/// Reports two versions of one registered item that are in force on one day.
func checkVersions<Item>(_ registry: Registry<Item>, findings: inout [Finding]) {
  checkVersions(registry.items.map { ($0.name, $0.validity) }, noun: Item.noun, findings: &findings)
}

/// The items that share their name with others, by name; nearly all names stand alone.
private func repeated<Item>(_ items: [Item], by name: (Item) -> Name) -> [[Item]] {
  var first: [Name: Int] = Dictionary(minimumCapacity: items.count)
  var groups: [Name: [Item]] = [:]
  for (index, item) in items.enumerated() {
    let name = name(item)
    if let earlier = first[name] {
      groups[name, default: [items[earlier]]].append(item)
    } else {
      first[name] = index
    }
  }
  return Array(groups.values)
}

/// Reports two items of one name that are in force on one day.
func checkVersions(
  _ items: [(name: Name, validity: Validity)], noun: Text, wayOut: Text = Text(same: ""), findings: inout [Finding]
) {
  for versions in repeated(items, by: \.name) {
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
  for texts in repeated(procedures, by: \.code) {
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
      item.forEachComponent { check($0.validity, within: text.validity) }
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
    // Nearly all parts of nearly all texts hold all the time; they stay where they are in memory.
    if case .some(let items, let range)? = components, !items.allSatisfy({ $0.isInForce(on: date) }) {
      text.components = .some(items.compactMap { $0.inForce(on: date) }, range)
    }
    if case .some(let items, let range)? = fees, !items.allSatisfy({ $0.validity.contains(date) }) {
      text.fees = .some(items.filter { $0.validity.contains(date) }, range)
    }
    text.limits.removeAll { !$0.validity.contains(date) }
    text.tables.removeAll { !$0.validity.contains(date) }
    for index in text.tables.indices { text.tables[index].rows.removeAll { !$0.validity.contains(date) } }
    return text
  }
}

extension ComponentItem {
  /// Whether the item and all in it hold on a day.
  fileprivate func isInForce(on date: CivilDate) -> Bool {
    switch self {
    case .component(let component):
      component.validity.contains(date) && component.fallbacks.allSatisfy { $0.isInForce(on: date) }
    case .group(let group): group.items.allSatisfy { $0.isInForce(on: date) }
    case .choice(let choice): choice.items.allSatisfy { $0.isInForce(on: date) }
    }
  }

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
