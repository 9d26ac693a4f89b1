/// A 128-bit FNV-1a hash (Fowler, Noll and Vo), fed value by value; each is closed, so that no two sequences run together.
struct Fingerprint {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  private mutating func add(byte: UInt8) {
    state = (state ^ UInt128(byte)) &* Fingerprint.prime
  }

  mutating func add(_ bytes: some Collection<UInt8>) {
    add(bytes.count)
    for byte in bytes { add(byte: byte) }
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { add(byte: UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  /// The number to the last bit.
  mutating func add(_ number: Double) { add(number.bitPattern) }

  /// Thirty-two hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: max(0, 32 - digits.count)) + digits
  }
}
