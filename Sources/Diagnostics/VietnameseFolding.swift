/// Writes composed Vietnamese text in the form in which names are compared, into room that is given.
struct VietnameseFolding {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// Where a vowel stands that bears the tone if no further letter follows, -1 for none; and what the two letters then are.
  private var start = -1
  private var pair: (vowel: UInt32, tail: UInt8) = (0, 0)

  /// The room must hold as many bytes as the text.
  init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  /// What was written.
  var key: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

  /// Folds a text of valid UTF-8; false if it holds other letters than those of Vietnamese.
  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var isGap = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x20 || 0x09...0x0D ~= byte {
        isGap = count > 0
        continue
      }
      if isGap {
        placeTone()
        write(0x20)
        isGap = false
      }
      if byte < 0x80 {
        guard byte > 0x20, byte < 0x7F else { return false }
        let lower = 0x41...0x5A ~= byte ? byte + 0x20 : byte
        if 0x61...0x7A ~= lower { start = -1 } else { placeTone() }
        write(lower)
      } else {
        guard let scalar = bytes.vietnamese(at: index - 1) else { return false }
        index += scalar.length - 1
        fold(scalar.value, scalar.length)
      }
    }
    placeTone()
    return true
  }

  private mutating func fold(_ lower: UInt32, _ length: Int) {
    guard TonePlacement.isLetter(lower) else {
      placeTone()
      return write(lower, length)
    }
    start = -1
    if count > 0, let moved = TonePlacement.older(room[count - 1], lower),
      room[count - 1] == UInt8(ascii: "o") || count < 2 || room[count - 2] != UInt8(ascii: "q")
    {
      start = count - 1
      pair = moved
    }
    write(lower, length)
  }

  /// A syllable ends here: its tone stands on the first of two vowels.
  private mutating func placeTone() {
    guard start >= 0 else { return }
    count = start
    start = -1
    write(pair.vowel, pair.vowel < 0x800 ? 2 : 3)
    write(pair.tail)
  }

  private mutating func write(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }

  private mutating func write(_ scalar: UInt32, _ length: Int) {
    if length == 2 {
      room[count] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
    } else {
      room[count] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
      room[count + 1] = 0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F)
    }
    count += length
    room[count - 1] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F)
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The lower-case form of the letter of Vietnamese or the punctuation beyond ASCII that begins here, and its bytes; nil
  /// for all else.
  fileprivate func vietnamese(at index: Int) -> (value: UInt32, length: Int)? {
    let lead = UInt32(self[index])
    switch lead {
    case 0xC2..<0xE0 where index + 1 < count:
      let scalar = (lead & 0x1F) << 6 | UInt32(self[index + 1] & 0x3F)
      switch scalar {
      case 0xC0...0xD6, 0xD8...0xDD: return (scalar + 0x20, 2)
      case 0xAB, 0xBB, 0xB0...0xB9, 0xE0...0xF6, 0xF8...0xFD: return (scalar, 2)
      case 0x102, 0x110, 0x128, 0x168, 0x1A0, 0x1AF: return (scalar + 1, 2)
      case 0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0: return (scalar, 2)
      default: return nil
      }
    case 0xE1...0xE2 where index + 2 < count:
      let scalar = (lead & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
      switch scalar {
      case 0x1EA0...0x1EF9: return (scalar | 1, 3)
      case 0x2010...0x2027: return (scalar, 3)
      default: return nil
      }
    default: return nil
    }
  }
}
