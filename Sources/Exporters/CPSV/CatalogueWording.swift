import Calendars
import Expressions
import Plan

extension Guard {
  /// The condition as a sentence for readers of a catalogue.
  var sentence: String { "Áp dụng khi: \(expression.print(.vietnamese))." }
}

/// Sentences one after the other, each closed by a full stop.
func sentences(_ parts: [String?]) -> String {
  parts.compactMap { $0 }.filter { !$0.isEmpty }.map { part in
    part.last.map { ".!?…".contains($0) } == true ? part : part + "."
  }.joined(separator: " ")
}

extension DocumentRule {
  /// How the paper is given, when, and what the office looks up in its place.
  var catalogueText: String {
    let lookedUp = replacements.map { replacement in
      sentences([
        "Thay bằng \(replacement.by)" + (replacement.from.map { " từ ngày \($0.vietnamese)" } ?? "")
          + (replacement.until.map { " đến hết ngày \($0.vietnamese)" } ?? ""),
        replacement.when.map(\.sentence), replacement.fallback.map { "Nếu không tra cứu được: \($0)" },
      ])
    }
    let grounds = grounds.isEmpty ? nil : "Căn cứ: " + grounds.joined(separator: "; ")
    return sentences(
      ["Cách nộp: " + manner(in: .vi, posted: postalCopyKind), when?.sentence] + lookedUp + notes + [grounds])
  }
}

extension FeeRule {
  /// What is paid, when, who pays less or nothing, and on what ground.
  var catalogueText: String {
    let kind = kind == .charge ? "Phí" : "Lệ phí"
    let bounds = [floor.map { "ít nhất \(grouped($0)) đồng" }, cap.map { "nhiều nhất \(grouped($0)) đồng" }]
      .compactMap { $0 }.joined(separator: ", ")
    let exempt = exemptions.map { $0.label.isEmpty ? $0.when?.expression.print(.vietnamese) ?? "" : $0.label }
    return sentences(
      ["\(kind): \(name)", "Mức: " + amountText + (bounds.isEmpty ? "" : ", " + bounds), when?.sentence]
        + [exempt.isEmpty ? nil : "Miễn cho: " + exempt.joined(separator: "; ")] + reliefs.map(\.catalogueText)
        + [collected.map { "Thu: \($0.label.vi)" }, setBy.map { "Thẩm quyền định mức: \($0)" }]
        + [grounds.isEmpty ? nil : "Căn cứ: " + grounds.joined(separator: "; ")])
  }

  private var amountText: String {
    switch amount {
    case .known(0): "không thu"
    case .known(let amount): "\(grouped(amount)) đồng"
    case .formula(let expression): expression.print(.vietnamese) + " (đồng)"
    case .unknown(let reference): "chưa biết, theo \(reference)"
    }
  }
}

extension FeeRule.Relief {
  fileprivate var catalogueText: String {
    let what: String =
      switch effect {
      case .off(let thousandths): "Giảm \(percent(thousandths))%"
      case .reducedTo(let amount): "Còn \(grouped(amount)) đồng"
      }
    let window =
      (from.map { " từ ngày \($0.vietnamese)" } ?? "") + (until.map { " đến hết ngày \($0.vietnamese)" } ?? "")
    return sentences([what + (label.map { " cho \($0)" } ?? "") + window, when?.sentence])
  }
}

/// `12,5` for 12 500 thousandths of a percent.
private func percent(_ thousandths: Int) -> String {
  var digits = String(1000 + thousandths % 1000).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return "\(thousandths / 1000)" + (digits.isEmpty ? "" : "," + digits)
}

extension LimitRule {
  /// The limit in the law's words, from when it counts, and its parts.
  func catalogueText(in plan: ExecutablePlan) -> String {
    let parts = phases.map { phase in
      "\(phase.name): " + (phase.span?.description(.vi) ?? "chưa rõ")
    }
    return sentences(
      ["Thời hạn: " + term(in: .vi), "Tính từ khi " + clockStart.catalogueText, when?.sentence]
        + [parts.isEmpty ? nil : "Trong đó " + parts.joined(separator: "; ")]
        + [grounds.isEmpty ? nil : "Căn cứ: " + grounds.joined(separator: "; ")])
  }
}

extension ClockStart {
  fileprivate var catalogueText: String {
    switch self {
    case .completeDossier: "nhận đủ hồ sơ hợp lệ"
    case .competentAuthority: "cơ quan có thẩm quyền nhận được hồ sơ"
    case .systemReceipt: "hệ thống tiếp nhận hồ sơ"
    case .applicantConfirmation: "người nộp xác nhận"
    case .financialObligation: "người nộp hoàn thành nghĩa vụ tài chính"
    case .previousAgency: "nhận hồ sơ của cơ quan trước chuyển đến"
    }
  }
}
