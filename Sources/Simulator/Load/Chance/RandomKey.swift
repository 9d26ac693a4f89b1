/// A random stream without state: every draw is a function of the key and of the draw's number.
///
/// A dossier's draws depend on the seed, the replication, its stream and its number there, never on the order of events:
/// the variants of a scenario see the same dossiers with the same service times (common random numbers), and cores
/// cannot disturb each other. The function is the finaliser of SplitMix64 (Steele, Lea and Flood 2014; mix 13 of Stafford).
struct RandomKey: Hashable, Sendable {
  let bits: UInt64

  init(seed: UInt64) { bits = RandomKey.mix(seed &+ 0x9E37_79B9_7F4A_7C15) }

  private init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 64 random bits.
  @inline(__always)
  func draw(_ number: UInt64) -> UInt64 { RandomKey.mix(bits ^ (number &+ 1) &* 0x9E37_79B9_7F4A_7C15) }

  /// The key of a part by its name, so that other parts may come and go (FNV-1a of its UTF-8).
  func key(_ name: String) -> RandomKey {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return key(hash)
  }

  /// The key of a part, whose draws have nothing to do with those of any other.
  @inline(__always)
  func key(_ number: UInt64) -> RandomKey { RandomKey(bits: RandomKey.mix(draw(number) &+ 0xD1B5_4A32_D192_ED03)) }
}

/// What a key is for; each purpose has draws of its own.
enum Purpose: UInt64 {
  case arrivals, facts, cases, absence, kept
}

/// What a dossier's draw decides; the number of a draw is made of it, the step and the round.
enum CaseDraw: UInt64 {
  case service, supplement, applicant, sendBack

  @inline(__always)
  func number(step: Int, round: Int) -> UInt64 {
    rawValue | UInt64(truncatingIfNeeded: round) << 8 | UInt64(truncatingIfNeeded: step) << 24
  }
}

extension UInt64 {
  /// The bits as a number in (0, 1].
  @inline(__always)
  var positiveFraction: Double { Double((self >> 11) &+ 1) * 0x1p-53 }

  /// Below this a draw lies with the probability of a share.
  init(threshold share: Share) {
    self = share == .none ? 0 : UInt64(Double(share.thousandthsOfPercent) / Double(Share.whole) * 0x1p63) &* 2
    if share.thousandthsOfPercent == Share.whole { self = .max }
  }
}
