import Expressions

/// The values of one fact as whole positions: words by their place, ordered values on a grid.
struct FactScale: Sendable {
  enum Kind: Hashable, Sendable {
    case truth
    case words([String])
    /// The texts that conditions name; every other text stands after them.
    case text([String])
    case grid(Grid)
  }

  private(set) var kind: Kind
  /// The positions that cases can have; nil when there are none.
  private(set) var range: ClosedRange<Int128>?
  /// How many values there are is known: the ends are declared or lie in the nature of the type.
  let isCountable: Bool

  init(_ domain: FactDomain) {
    switch domain.type {
    case .boolean: kind = .truth
    case .enumeration(let words): kind = .words(words)
    case .string, .list: kind = .text([])
    case .number: kind = .grid(.number(decimals: domain.isWhole ? 0 : 9))
    case .date: kind = .grid(.date)
    case .time: kind = .grid(.time)
    case .dateTime: kind = .grid(.dateTime)
    case .daysDuration: kind = .grid(.minutes)
    case .yearsDuration: kind = .grid(.months)
    }
    switch kind {
    case .truth: range = 0...1
    case .words(let words): range = words.isEmpty ? nil : 0...Int128(words.count - 1)
    case .text: range = 0...0
    case .grid(let grid): range = FactScale.range(of: grid, domain)
    }
    isCountable =
      switch kind {
      case .truth, .words, .grid(.time): true
      case .text: false
      case .grid(let grid): domain.least != nil && domain.greatest != nil && grid != .number(decimals: 9)
      }
  }

  private static func range(of grid: Grid, _ domain: FactDomain) -> ClosedRange<Int128>? {
    var low = grid.range.lowerBound
    var high = grid.range.upperBound
    if let least = domain.least, let places = grid.positions(of: least) { low = max(low, places.first) }
    if let greatest = domain.greatest, let places = grid.positions(of: greatest) { high = min(high, places.after - 1) }
    return low <= high ? low...high : nil
  }

  /// The place of a text that a condition names.
  mutating func position(ofText text: String) -> Int128? {
    guard case .text(var texts) = kind else { return nil }
    if let known = texts.firstIndex(of: text) { return Int128(known) }
    texts.append(text)
    kind = .text(texts)
    range = 0...Int128(texts.count)
    return Int128(texts.count - 1)
  }

  /// The value at a position of the range.
  func value(at position: Int128) -> Value? {
    switch kind {
    case .truth: return .boolean(position == 1)
    case .words(let words): return words.indices.contains(Int(position)) ? .string(words[Int(position)]) : nil
    case .text(let texts):
      if position >= 0, position < Int128(texts.count) { return .string(texts[Int(position)]) }
      var other = "khác"
      while texts.contains(other) { other += "…" }
      return .string(other)
    case .grid(let grid): return grid.value(at: position)
    }
  }

  /// The position of a value; nil when no case has it.
  func position(of value: Value) -> Int128? {
    guard let range else { return nil }
    let position: Int128?
    switch (kind, value) {
    case (.truth, .boolean(let truth)): position = truth ? 1 : 0
    case (.words(let words), .string(let word)): position = words.firstIndex(of: word).map { Int128($0) }
    case (.text(let texts), .string(let text)): position = Int128(texts.firstIndex(of: text) ?? texts.count)
    case (.grid(let grid), _):
      let places = grid.positions(of: value)
      position = places.flatMap { $0.after > $0.first ? $0.first : nil }
    default: position = nil
    }
    return position.flatMap { range.contains($0) ? $0 : nil }
  }

  /// A position that people would choose among neighbouring ones: round in the middle, next to the cut at an open end.
  func usualPosition(in cell: ClosedRange<Int128>) -> Int128 {
    guard case .grid(let grid) = kind, cell.upperBound > cell.lowerBound else { return cell.lowerBound }
    var unit: Int128 = 1
    if case .number(let decimals) = grid { unit = Int128(powerOfTen(decimals)) }
    let isOpenBelow = cell.lowerBound == grid.range.lowerBound
    let isOpenAbove = cell.upperBound == grid.range.upperBound
    if isOpenBelow != isOpenAbove {
      let whole =
        isOpenBelow ? FactScale.floor(cell.upperBound, unit) : -FactScale.floor(-cell.lowerBound, unit)
      return cell.contains(whole) ? whole : (isOpenBelow ? cell.upperBound : cell.lowerBound)
    }
    if isOpenBelow { return 0 }
    let middle = cell.lowerBound + (cell.upperBound - cell.lowerBound) / 2
    guard case .number = grid else { return middle }
    var step: Int128 = 1_000_000_000_000_000_000_000_000_000
    while step > 1 {
      let round = FactScale.floor(middle + step / 2, step)
      if round != 0, cell.contains(round) { return round }
      step /= 10
    }
    return middle
  }

  private static func floor(_ value: Int128, _ unit: Int128) -> Int128 {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: unit)
    return (rest < 0 ? quotient - 1 : quotient) * unit
  }
}
