/// The names that an expression itself binds, innermost last, and the filters that are open.
struct BoundNames {
  private struct Binding {
    let key: [UInt8]
    let local: Local
  }

  private struct OpenFilter {
    let item: Local
    /// How many names were bound outside.
    let outside: Int
  }

  private var bindings: [Binding] = []
  private var filters: [OpenFilter] = []
  /// Keys of contexts seen so far, so that names of several words are found behind a point and in filters.
  private var keys: [[UInt8]] = []
  private(set) var slotCount = 0

  /// A new place for a value, under no name yet.
  mutating func newLocal(_ name: String, isRenamable: Bool = false) -> Local {
    slotCount += 1
    return Local(slot: slotCount - 1, name: name, isRenamable: isRenamable)
  }

  mutating func bind(_ local: Local, _ dialect: Dialect) {
    bindings.append(Binding(key: BoundNames.key(local.name, dialect), local: local))
  }

  /// How many names are bound, to forget later ones with `forget(after:)`.
  var count: Int { bindings.count }

  mutating func forget(after count: Int) { bindings.removeLast(max(0, bindings.count - count)) }

  mutating func open(filter item: Local) { filters.append(OpenFilter(item: item, outside: bindings.count)) }

  mutating func closeFilter() { filters.removeLast() }

  mutating func add(key: String, _ dialect: Dialect) {
    let bytes = BoundNames.key(key, dialect)
    if bytes.contains(0x20), !keys.contains(bytes) { keys.append(bytes) }
  }

  /// The longest bound name at a place, innermost first; `depth` is its place among the bound names.
  func local(in text: FoldedText, at start: Int) -> (local: Local, length: Int, depth: Int)? {
    var found: (local: Local, length: Int, depth: Int)?
    for (depth, binding) in bindings.enumerated().reversed()
    where binding.key.count > found?.length ?? 0 && BoundNames.stands(binding.key, in: text, at: start) {
      found = (binding.local, binding.key.count, depth)
    }
    return found
  }

  /// The elements of open filters whose entries hide a name bound at that depth, innermost first; all for nil.
  func items(hiding depth: Int?) -> [Local] {
    filters.filter { filter in
      guard let depth else { return true }
      // `item` itself gives way to an entry of that name.
      return depth < filter.outside || bindings[depth].local == filter.item
    }.map(\.item).reversed()
  }

  /// The length of the longest key of a context that stands at a place.
  func keyLength(in text: FoldedText, at start: Int) -> Int {
    keys.filter { BoundNames.stands($0, in: text, at: start) }.map(\.count).max() ?? 0
  }

  private static func stands(_ key: [UInt8], in text: FoldedText, at start: Int) -> Bool {
    let end = start + key.count
    guard end <= text.count, text.bytes[start..<end].elementsEqual(key) else { return false }
    return !(text.isWord(at: end - 1) && text.isWord(at: end))
  }

  private static func key(_ name: String, _ dialect: Dialect) -> [UInt8] { FoldedText(name, dialect).bytes }
}
