import Calendars
import Expressions

/// Ordered values laid out on whole positions, one step apart.
enum Grid: Hashable, Sendable {
  /// Numbers with at most so many decimals.
  case number(decimals: Int)
  case date
  case time
  case dateTime
  /// Lengths of time in minutes.
  case minutes
  case months

  private static let days = -719_162...2_932_896

  /// All positions: years 1 to 9999, numbers of 18 digits.
  var range: ClosedRange<Int128> {
    switch self {
    case .number(let decimals):
      let end = Int128(1_000_000_000_000_000_000) * Int128(powerOfTen(decimals))
      return -end...end
    case .date: return Int128(Grid.days.lowerBound)...Int128(Grid.days.upperBound)
    case .time: return 0...1439
    case .dateTime: return Int128(Grid.days.lowerBound) * 1440...Int128(Grid.days.upperBound) * 1440 + 1439
    case .minutes: return -1_000_000_000...1_000_000_000
    case .months: return -120_000...120_000
    }
  }

  /// A middle of the road, to see with which kinds of value the grid can be compared.
  var sample: Value? { value(at: self == .dateTime ? 29_000_000 : 1) }

  /// The value at a position.
  func value(at position: Int128) -> Value? {
    guard let place = Int(exactly: position.quotientAndRemainder(dividingBy: unit).quotient) else { return nil }
    switch self {
    case .number: return number(at: position).map(Value.number)
    case .date: return .date(CivilDate(dayNumber: place))
    case .time: return try? Value.parse(Grid.clock(place), as: .time).get()
    case .dateTime:
      let minute = place % 1440
      let rest = minute < 0 ? minute + 1440 : minute
      let date = CivilDate(dayNumber: (place - rest) / 1440)
      return try? Value.parse("\(date) \(Grid.clock(rest))", as: .dateTime).get()
    case .minutes: return try? Value.parse("\(place < 0 ? "-" : "")PT\(abs(place))M", as: .daysDuration).get()
    case .months: return try? Value.parse("\(place < 0 ? "-" : "")P\(abs(place))M", as: .yearsDuration).get()
    }
  }

  private var unit: Int128 {
    if case .number(let decimals) = self { Int128(powerOfTen(decimals)) } else { 1 }
  }

  private static func clock(_ minutes: Int) -> String {
    let hour = minutes / 60
    let minute = minutes % 60
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// The number at a position; nil on a grid of other values.
  func number(at position: Int128) -> Decimal? {
    guard case .number(let decimals) = self else { return nil }
    let parts = position.quotientAndRemainder(dividingBy: unit)
    guard let whole = Int(exactly: parts.quotient) else { return nil }
    if parts.remainder == 0 { return Decimal(whole) }
    guard let fraction = Decimal(Int(parts.remainder)).divided(by: Decimal(powerOfTen(decimals))) else { return nil }
    return Decimal(whole).adding(fraction)
  }

  /// The first position whose number is not below the given one, and the first whose number is above it.
  func positions(of number: Decimal) -> (first: Int128, after: Int128)? {
    guard case .number(let decimals) = self else { return nil }
    if let whole = number.intValue {
      let position = Int128(whole) * unit
      return (position, position + 1)
    }
    guard let floor = number.floor, let whole = floor.intValue else {
      return number < .zero ? (range.lowerBound, range.lowerBound) : (range.upperBound + 1, range.upperBound + 1)
    }
    guard let fraction = number.subtracting(floor),
      let scaled = fraction.multiplied(by: Decimal(powerOfTen(decimals))), let below = scaled.floor,
      let steps = below.intValue
    else { return nil }
    let position = Int128(whole) * unit + Int128(steps)
    return below == scaled ? (position, position + 1) : (position + 1, position + 1)
  }

  /// The same for a value of any kind that stands in an order with those of the grid; nil when it does not.
  func positions(of value: Value) -> (first: Int128, after: Int128)? {
    switch (self, value) {
    case (.number, .number(let number)): return positions(of: number)
    case (.date, .date(let date)):
      let day = Int128(date.dayNumber)
      return (day, day + 1)
    default:
      let reached = firstPosition(in: range) { self.value(at: $0)?.isLess(than: value).map { !$0 } }
      let passed = firstPosition(in: range) { self.value(at: $0).flatMap { value.isLess(than: $0) } }
      guard let reached, let passed, reached <= passed, passed <= reached + 1 else { return nil }
      if passed > reached, self.value(at: reached)?.isEqual(to: value) != true { return nil }
      return (reached, passed)
    }
  }
}

/// The first position from which on a test holds, one after the last when it never does; nil when it cannot be told.
///
/// The test must be false up to some position and true from there on.
func firstPosition(in range: ClosedRange<Int128>, where test: (Int128) -> Bool?) -> Int128? {
  var low = range.lowerBound
  var high = range.upperBound + 1
  while low < high {
    let middle = low + (high - low) / 2
    guard let holds = test(middle) else { return nil }
    if holds { high = middle } else { low = middle + 1 }
  }
  return low
}

/// The same, looking first near a guess and then ever farther from it.
func firstPosition(
  in range: ClosedRange<Int128>, near guess: Int128, where test: (Int128) -> Bool?
) -> Int128? {
  let start = min(max(guess, range.lowerBound), range.upperBound)
  guard let holds = test(start) else { return nil }
  var step: Int128 = 1
  var known = start
  while true {
    let next = holds ? max(known - step, range.lowerBound) : min(known + step, range.upperBound)
    guard next != known else { return holds ? known : known + 1 }
    guard let isBeyond = test(next) else { return nil }
    if isBeyond != holds {
      return holds
        ? firstPosition(in: next + 1...known, where: test) : firstPosition(in: known + 1...next, where: test)
    }
    known = next
    step *= 4
  }
}

/// 10 to the power of 0…18.
func powerOfTen(_ exponent: Int) -> Int {
  var power = 1
  for _ in 0..<min(max(exponent, 0), 18) { power *= 10 }
  return power
}
