import Diagnostics
import Model

/// The forms of the one-stop (Thông tư 03/2025/TT-VPCP) that the steps of a process issue.
struct SlipUse {
  /// By their numbers in the circular.
  enum Slip: Int {
    case receipt = 1
    case supplement, refusal, apology, stop, control, register
  }

  private let slips: Set<Slip>

  /// Nil for a process that names no form, or forms of its own sector: what is missing there cannot be told.
  init?(of text: Procedure) {
    var slips: Set<Slip> = []
    for name in text.process.flatMap(\.slips) {
      guard let slip = Slip(FoldedName(name.value)) else { return nil }
      slips.insert(slip)
    }
    guard !slips.isEmpty else { return nil }
    self.slips = slips
  }

  func contains(_ slip: Slip) -> Bool { slips.contains(slip) }
}

extension SlipUse.Slip {
  fileprivate init?(_ name: FoldedName) {
    let words = name.key.split { $0 == " " || $0 == "." || $0 == ":" }
    if words.first == "mẫu" || words.first == "form", let number = words.dropFirst().lazy.compactMap({ Int($0) }).first
    {
      self.init(rawValue: number)
      return
    }
    // “Giấy hẹn trả kết quả của Bộ Công an” is a form of that sector.
    guard !name.contains(" của "), let known = SlipUse.Slip.names.first(where: { name.key.hasPrefix($0.name) }) else {
      return nil
    }
    self = known.slip
  }

  private static let names: [(name: String, slip: SlipUse.Slip)] = [
    ("giấy tiếp nhận hồ sơ và hẹn trả", .receipt), ("phiếu yêu cầu bổ sung", .supplement),
    ("phiếu từ chối tiếp nhận", .refusal), ("văn bản xin lỗi", .apology), ("phiếu xin lỗi", .apology),
    ("thông báo dừng giải quyết", .stop), ("phiếu kiểm soát quá trình", .control), ("sổ theo dõi hồ sơ", .register),
  ]
}
