import Diagnostics
import Model

/// The body that sets an amount, as far as its name tells.
enum FeeSetter {
  /// The Minister of Finance, the Government, the National Assembly or its Standing Committee.
  case central
  case provincialCouncil
  /// A body that the law gives no power over fees.
  case unempowered

  init(_ text: String) {
    let name = FoldedName(text)
    let isLowerCouncil = ["cấp xã", "cấp huyện", "phường", "huyện"].contains(where: name.contains)
    if ["hđnd", "hội đồng nhân dân", "people's council"].contains(where: name.contains) {
      self = isLowerCouncil ? .unempowered : .provincialCouncil
    } else if FeeSetter.centralNames.contains(where: name.contains) {
      self = .central
    } else {
      self = .unempowered
    }
  }

  /// Whether the words that stand for an amount (`theo quy định của Bộ Tài chính`) name the body or the instrument, or say
  /// that there is none yet.
  static func isNamed(in words: String) -> Bool {
    let name = FoldedName(words)
    if FeeSetter(words) != .unempowered { return true }
    return [
      "thông tư số", "nghị định số", "nghị quyết số", "/tt-", "/nđ-cp", "/nq-", "chưa có quy định", "chưa quy định",
    ]
    .contains(where: name.contains)
  }

  private static let centralNames = [
    "bộ tài chính", "btc", "chính phủ", "quốc hội", "ministry of finance", "minister of finance", "government",
    "national assembly",
  ]
}

extension Citation {
  /// The instrument is a resolution of a people's council (`12/2025/NQ-HĐND`).
  var isCouncilResolution: Bool {
    let name = FoldedName(text)
    return name.contains("nq-hđnd") || (name.contains("nghị quyết") && name.contains("hội đồng nhân dân"))
  }

  /// The instrument is a circular or decree of the centre.
  var isCentral: Bool {
    let name = FoldedName(text)
    return ["thông tư", "nghị định", "luật ", "circular", "decree", "law "].contains(where: name.key.hasPrefix)
      || ["/tt-", "/nđ-cp"].contains(where: name.contains)
  }
}
