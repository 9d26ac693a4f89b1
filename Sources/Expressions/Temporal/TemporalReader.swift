/// Reads the parts of a date, time or duration from its text, byte by byte.
struct TemporalReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether the next character was this one; then it is behind the reader.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// A number with this many digits.
  mutating func number(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while let byte = next, (0x30...0x39).contains(byte) {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(byte) - 0x30)
      guard !overflow, !carry else { return nil }
      value = sum
      position += 1
    }
    return digits.contains(position - start) ? (value, position - start) : nil
  }

  /// A number of two digits, as in months, days and parts of a clock time.
  mutating func twoDigits() -> Int? { number(digits: 2...2)?.value }

  /// The digits behind a decimal point as nanoseconds, what is finer cut off; nil when there are fewer digits.
  mutating func nanoseconds(atLeast minimum: Int) -> Int? {
    let start = position
    var value = 0
    var unit = 100_000_000
    while let byte = next, (0x30...0x39).contains(byte) {
      value += (Int(byte) - 0x30) * unit
      unit /= 10
      position += 1
    }
    return position - start >= minimum ? value : nil
  }

  /// Everything that is left.
  mutating func rest() -> String {
    let text = String(decoding: bytes[position...], as: UTF8.self)
    position = bytes.count
    return text
  }
}

/// At least two digits: `7` is `07`.
func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

/// A decimal point and the nanoseconds without trailing zeros; nothing for zero.
func fractionText(_ nanoseconds: Int) -> String {
  guard nanoseconds > 0 else { return "" }
  var digits = String(nanoseconds)
  digits = String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  while digits.hasSuffix("0") { digits.removeLast() }
  return "." + digits
}
