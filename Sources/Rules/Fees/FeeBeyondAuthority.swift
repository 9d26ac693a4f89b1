import Diagnostics
import Model

extension Rule {
  /// An amount set by a body, or in an instrument, that has no say over it.
  static let feeBeyondAuthority = Rule(
    Kind(
      "fee-beyond-authority", .fees, .error,
      title: Text(vi: "Mức thu không do cơ quan có thẩm quyền quy định", en: "Amount set beyond authority"),
      why: Text(
        vi:
          "Mức phí, lệ phí chỉ do Quốc hội, Ủy ban Thường vụ Quốc hội, Chính phủ, Bộ trưởng Bộ Tài chính hoặc Hội đồng nhân dân cấp tỉnh quy định; sở, ủy ban nhân dân, trung tâm không được đặt ra khoản thu. Hãy bỏ khoản thu, hoặc ghi đúng “thẩm quyền” và văn bản ban hành mức.",
        en:
          "Only the National Assembly and its Standing Committee, the Government, the Minister of Finance or the provincial People's Council may set a fee; departments, committees and centres may not. Drop the payment, or name the body and the instrument that set it."
      ),
      ground: Text(
        vi: "Luật Phí và lệ phí 97/2015/QH13 điều 4; Thông tư 85/2019/TT-BTC",
        en: "Law on Fees and Charges 97/2015/QH13 art. 4; Circular 85/2019/TT-BTC"),
      examples: [
        Example(
          "phí, lệ phí:\n  - phí: Phí xử lý hồ sơ nhanh\n    mức: 50.000 đồng\n    thẩm quyền: Ủy ban nhân dân cấp xã #! fee-beyond-authority"
        )
      ]),
    needs: [.fees]
  ) { subject, report in
    for fee in subject.text.fees?.items ?? [] {
      guard let setter = fee.setBy, fee.amount?.value.money.map({ $0.amount > 0 }) ?? true else { continue }
      let name = fee.name.text
      switch FeeSetter(setter.value) {
      case .unempowered:
        report.add(
          at: setter.range, vi: "“\(setter.value)” không có thẩm quyền quy định mức của “\(name)”.",
          en: "“\(setter.value)” has no power to set the amount of “\(name)”.",
          // A body that the catalogue does not know may be a misspelt name of one that has the power.
          severity: subject.isKnownBody(setter.value) ? nil : .warning)
      case .central where fee.amount?.value.money != nil && fee.isGrounded(only: \.isCouncilResolution):
        report.add(
          at: setter.range,
          vi: "Mức của “\(name)” ghi do \(setter.value) quy định nhưng căn cứ là nghị quyết của Hội đồng nhân dân.",
          en: "“\(name)” is said to be set by \(setter.value), but its ground is a council's resolution.",
          severity: .warning)
      case .provincialCouncil where fee.amount?.value.money != nil && fee.isGrounded(only: \.isCentral):
        report.add(
          at: setter.range,
          vi:
            "Mức của “\(name)” do \(setter.value) quy định nhưng căn cứ chỉ là văn bản của trung ương; cần nêu nghị quyết đã ấn định mức này.",
          en: "“\(name)” is set by \(setter.value), but only central instruments are cited; name the resolution.",
          severity: .warning)
      case .central, .provincialCouncil: continue
      }
    }
  }
}

extension Subject {
  /// A registered agency, or one that by its first words can be no legislator.
  fileprivate func isKnownBody(_ name: String) -> Bool {
    let folded = FoldedName(name)
    return catalogue.agencies.contains(folded)
      || ["ủy ban nhân dân", "ubnd", "sở ", "phòng ", "trung tâm", "công an"].contains(where: folded.key.hasPrefix)
  }
}

extension Fee {
  fileprivate func isGrounded(only isOfKind: (Citation) -> Bool) -> Bool {
    !grounds.isEmpty && grounds.allSatisfy(isOfKind)
  }
}
