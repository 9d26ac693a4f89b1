extension Decimal {
  /// Reads a number as FEEL writes it (DMN 1.5, grammar rule 37): `12`, `-0.5`, `.872`, `1.23e+4`, `5E-3`.
  ///
  /// Nil for anything else or a number too large; more than 34 significant digits are rounded half to even.
  package init?(literal text: some StringProtocol) {
    var bytes = Array(text.utf8)
    var shift = 0
    if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
      guard let power = Decimal.tenPower(bytes[(mark + 1)...]) else { return nil }
      shift = power
      bytes.removeSubrange(mark...)
    }
    let sign = bytes.first == UInt8(ascii: "-") ? 1 : 0
    if bytes.dropFirst(sign).first == UInt8(ascii: ".") { bytes.insert(UInt8(ascii: "0"), at: sign) }
    guard let number = Decimal(parsing: String(decoding: bytes, as: UTF8.self)),
      let shifted = Decimal(
        rounding: number.coefficient, number.exponent + shift, isNegative: number.isNegative)
    else { return nil }
    self = shifted
  }

  /// An exponent with a sign or without; one far beyond every number is cut to 100000.
  private static func tenPower(_ bytes: ArraySlice<UInt8>) -> Int? {
    var digits = bytes
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = min(value * 10 + Int(byte) - 0x30, 100_000)
    }
    return isNegative ? -value : value
  }
}
