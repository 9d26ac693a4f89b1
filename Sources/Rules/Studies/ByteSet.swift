/// A set of bytes, as a table: it is asked for every byte of long texts, in which comparing goes now one way, now the other.
struct ByteSet: Sendable {
  private var members: [Bool]

  init(where isMember: (UInt8) -> Bool = { _ in false }) { members = (0...255).map { isMember($0) } }

  mutating func insert(_ byte: UInt8) { members[Int(byte)] = true }

  func contains(_ byte: UInt8) -> Bool { members[Int(byte)] }
}
