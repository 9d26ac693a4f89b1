import Diagnostics
import Model

extension Rule {
  /// A local text that asks for more than the published one.
  static let unpublishedDemand = Rule(
    Kind(
      "unpublished-demand", .legality, .error,
      title: Text(vi: "Yêu cầu thêm so với thủ tục đã công bố", en: "Demands beyond the published text"),
      why: Text(
        vi:
          "Địa phương chỉ được rút ngắn và giảm bớt; người dân có quyền từ chối yêu cầu không có trong thủ tục đã công bố. Hãy bỏ phần thêm, hoặc kiến nghị cơ quan ban hành sửa thủ tục.",
        en:
          "A province may only shorten and lighten; citizens may refuse what the published text does not ask. Drop the addition, or propose a change to the issuing body."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 18 khoản 6, điều 21 khoản 2", en: "Decree 63/2010/NĐ-CP arts 18.6, 21.2"),
      examples: [
        Example(
          "quy trình nội bộ: QT-01\náp dụng: 9.000001\nthành phần hồ sơ:\n  - giấy tờ: Ảnh thẻ #! unpublished-demand\n    bản chính: 2",
          base: .file)
      ]),
    needs: [.localText]
  ) { subject, report in
    guard let published = subject.procedure.published else { return }
    let known = (published.components?.items ?? []).flatMap(\.components)
    for local in subject.procedure.overlays {
      for component in (local.components?.items ?? []).flatMap(\.components) where !component.isRemoved {
        compare(component, with: known, subject, &report)
      }
      compareFees(local, published, &report)
      compareTables(local, published, &report)
      if let sets = local.sets, sets.value > (published.sets?.value ?? 1) {
        report.add(
          at: sets.range,
          vi:
            "Văn bản địa phương đòi \(sets.value) bộ hồ sơ; thủ tục đã công bố chỉ cần \(published.sets?.value ?? 1).",
          en: "The local text asks for \(sets.value) sets; the published one for \(published.sets?.value ?? 1).")
      }
    }
  }

  private static func compare(
    _ component: Component, with known: [Component], _ subject: Subject, _ report: inout RuleReport
  ) {
    let name = subject.canonical(component.document)
    guard let same = known.first(where: { subject.canonical($0.document) == name }) else {
      report.add(
        at: component.document.range, vi: "“\(component.document.text)” không có trong thủ tục đã công bố.",
        en: "“\(component.document.text)” is not in the published text.")
      return
    }
    let (local, published) = (component.counts, same.counts)
    let isCertified = component.copyKind == .certified && same.copyKind != .certified
    guard local.originals > published.originals || local.copies > published.copies || isCertified else { return }
    report.add(
      at: component.document.range,
      vi:
        "“\(component.document.text)” bị đòi nhiều bản hơn hoặc loại bản sao chặt hơn thủ tục đã công bố (\(published.originals) bản chính, \(published.copies) bản sao).",
      en:
        "“\(component.document.text)” is asked in more or stricter copies than published (\(published.originals) originals, \(published.copies) copies).",
      notes: [Note(Text(vi: "Thủ tục đã công bố.", en: "The published text."), at: same.document.range)])
  }

  private static func compareFees(_ local: Procedure, _ published: Procedure, _ report: inout RuleReport) {
    for fee in local.fees?.items ?? [] {
      // An amount that is not known yet may still be a payment.
      if let money = fee.amount?.value.money, money.amount == 0 { continue }
      let same = (published.fees?.items ?? []).filter { $0.name == fee.name }
      if same.isEmpty {
        report.add(
          at: fee.name.range, vi: "Khoản thu “\(fee.name.text)” không có trong thủ tục đã công bố.",
          en: "The payment “\(fee.name.text)” is not in the published text.")
      } else if let amount = fee.amount?.value.money,
        let most = same.compactMap({ $0.amount?.value.money?.amount }).max(), amount.amount > most,
        same.allSatisfy({ $0.amount?.value.money != nil })
      {
        report.add(
          at: fee.amount?.range ?? fee.name.range,
          vi: "Mức \(amount) của “\(fee.name.text)” cao hơn mức đã công bố (\(Money(most))).",
          en: "The amount \(amount) of “\(fee.name.text)” exceeds the published one (\(Money(most))).")
      } else if let formula = fee.formula, !same.contains(where: { $0.formula?.text == formula.text }),
        same.allSatisfy({ $0.formula != nil || $0.amount?.value.money != nil })
      {
        report.add(
          at: formula.range,
          vi: "Công thức của “\(fee.name.text)” khác văn bản đã công bố; cần xem lại có làm tăng mức thu hay không.",
          en: "The formula of “\(fee.name.text)” is not the published one; see whether it raises what is due.",
          severity: .warning)
      }
    }
  }

  /// A table may change whatever asks for it: papers, payments, limits.
  private static func compareTables(_ local: Procedure, _ published: Procedure, _ report: inout RuleReport) {
    for table in local.tables {
      guard let same = published.tables.first(where: { $0.name == table.name }) else { continue }
      report.add(
        at: table.name.range,
        vi:
          "Bảng “\(table.name.text)” của văn bản đã công bố bị thay; cần xem lại có đòi thêm, thu thêm hay kéo dài thời hạn không.",
        en: "The published table “\(table.name.text)” is replaced; see whether it demands, charges or delays more.",
        notes: [Note(Text(vi: "Bảng đã công bố.", en: "The published table."), at: same.name.range)],
        severity: .warning)
    }
  }
}
