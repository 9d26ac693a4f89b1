import Calendars
import Diagnostics

/// An item that others refer to by name.
package protocol RegisteredItem: Sendable {
  var name: Name { get }
  var aliases: [Name] { get }
  var code: String? { get }
  var validity: Validity { get }
  var range: SourceRange { get }
  /// The noun for messages.
  static var noun: Text { get }
}

extension Agency: RegisteredItem {
  package static var noun: Text { Text(vi: "cơ quan", en: "agency") }
}

extension DocumentType: RegisteredItem {
  package static var noun: Text { Text(vi: "giấy tờ", en: "document") }
}

extension Database: RegisteredItem {
  package static var noun: Text { Text(vi: "cơ sở dữ liệu", en: "database") }
}

extension Instrument: RegisteredItem {
  package var code: String? { nil }
  package static var noun: Text { Text(vi: "văn bản", en: "instrument") }
}

/// The items of one kind in all their versions, found by name, other name or code.
package struct Registry<Item: RegisteredItem>: Sendable {
  package let items: [Item]
  private let index: [FoldedName: [Int]]

  init(_ items: [Item]) {
    self.items = items
    var index: [FoldedName: [Int]] = [:]
    for (position, item) in items.enumerated() {
      var keys = Set([item.name.folded] + item.aliases.map(\.folded))
      if let code = item.code { keys.insert(FoldedName(code)) }
      for key in keys { index[key, default: []].append(position) }
    }
    self.index = index
  }

  /// Every version of a name, in source order.
  package func versions(of name: FoldedName) -> [Item] { index[name, default: []].map { items[$0] } }

  /// Where in `items` the versions of a name stand.
  func positions(of name: FoldedName) -> [Int] { index[name, default: []] }

  /// The version in force on a day; nil when there is none.
  package func item(_ name: FoldedName, on date: CivilDate) -> Item? {
    position(name, on: date).map { items[$0] }
  }

  /// Where in `items` the version in force on a day stands; nil when there is none.
  private func position(_ name: FoldedName, on date: CivilDate) -> Int? {
    guard let versions = index[name] else { return nil }
    for version in versions where items[version].validity.contains(date) { return version }
    return nil
  }

  /// Where in `items` the version in force on a day stands or, failing that, the last one.
  package func best(_ name: FoldedName, on date: CivilDate) -> Int? {
    position(name, on: date) ?? index[name]?.last
  }

  /// Whether some version has this name, other name or code.
  package func contains(_ name: FoldedName) -> Bool { index[name] != nil }

  /// Names and other names, for suggestions.
  package var names: [String] { items.flatMap { [$0.name.text] + $0.aliases.map(\.text) } }
}
