import Diagnostics

/// Gathers the names of documents or agencies over all records: wordings that differ in case, space and punctuation
/// alone become one entry under the most frequent of them.
struct NameRegistry: Sendable {
  /// One thing and everything that it is called.
  struct Entry {
    fileprivate var counts: [(wording: String, count: Int)] = []
    /// The name under which a catalogue declares it already.
    let known: String?
    fileprivate(set) var name = ""

    /// The other wordings that are other names, in the order in which they were met.
    var aliases: [String] {
      var seen: Set<FoldedName> = [FoldedName(name)]
      return counts.map(\.wording).filter { seen.insert(FoldedName($0)).inserted }
    }

    /// The other wordings, in the order in which they were met.
    var otherWordings: [String] { counts.map(\.wording).filter { $0 != name } }
  }

  private(set) var entries: [Entry] = []
  private var index: [SqueezedText: Int] = [:]
  private let key: @Sendable (String) -> SqueezedText

  /// `known` are names and other names that a catalogue declares already.
  init(known: [KnownNames.Item], key: @escaping @Sendable (String) -> SqueezedText = { SqueezedText($0) }) {
    self.key = key
    for item in known {
      for name in [item.name] + item.otherNames where index[key(name)] == nil {
        index[key(name)] = entries.count
      }
      entries.append(Entry(known: item.name, name: item.name))
    }
  }

  /// Notes that a record calls something so; text without letters names nothing.
  mutating func meet(_ wording: String) {
    let key = key(wording)
    guard !key.isEmpty else { return }
    let place = index[key] ?? entries.count
    if place == entries.count {
      index[key] = place
      entries.append(Entry(known: nil))
    }
    if let position = entries[place].counts.firstIndex(where: { $0.wording == wording }) {
      entries[place].counts[position].count += 1
    } else {
      entries[place].counts.append((wording, 1))
    }
  }

  /// Chooses the name of every entry: the most frequent wording, the first met among equals.
  mutating func settle() {
    for place in entries.indices where entries[place].known == nil {
      var best = entries[place].counts[0]
      for candidate in entries[place].counts where candidate.count > best.count { best = candidate }
      entries[place].name = best.wording
    }
  }

  /// The name of the entry that a wording belongs to; the wording itself where it belongs to none.
  func name(of wording: String) -> String {
    index[key(wording)].map { entries[$0].name } ?? wording
  }

  /// The wordings that became one entry.
  func joins(_ registry: Join.Registry) -> [Join] {
    entries.compactMap { entry in
      let others = entry.otherWordings
      return others.isEmpty ? nil : Join(registry, name: entry.name, wordings: others)
    }
  }
}
