import Diagnostics
import Expressions
import Plan

extension ExecutablePlan {
  /// Which papers a case brings, and which are looked up instead: one row for each paper, its replacements and periods.
  func dossierTable(_ reference: DecisionReference) -> TableDraft {
    TableDraft(
      reference: reference, policy: .collect,
      outputs: [
        .init(name: "giay_to", label: "Giấy tờ", type: "string"),
        .init(name: "cach", label: "Cách thực hiện", type: "string"),
        .init(name: "ban_chinh", label: "Số bản chính", type: "number"),
        .init(name: "ban_sao", label: "Số bản sao", type: "number"),
        .init(name: "loai_ban_sao", label: "Loại bản sao", type: "string"),
        .init(name: "mau", label: "Mẫu", type: "string"),
        .init(name: "thay_cho", label: "Dùng thay cho", type: "string"),
        .init(name: "nguon", label: "Nguồn tra cứu", type: "string"),
      ],
      rows: documents.flatMap(rows),
      about: "Số bản của một bộ hồ sơ; số bộ phải nộp: \(sets).")
  }

  private func rows(of rule: DocumentRule) -> [RowDraft] {
    let start = RowDraft(outputs: []).under(rule.when)
    let windows = rule.replacements.map { Period(from: $0.from, until: $0.until) }
    return Period.inForce(windows).flatMap { period, active in
      var open = start
      open.period = period
      var rows: [RowDraft] = []
      for index in active {
        let replacement = rule.replacements[index]
        rows += replaced(rule, by: replacement, open.under(replacement.when))
        guard replacement.when != nil else { return rows }
        open = open.under(replacement.when, holds: false)
      }
      return rows + demanded(rule, name: rule.name, insteadOf: nil, grounds: rule.grounds, open)
    }
  }

  private func replaced(_ rule: DocumentRule, by replacement: DocumentReplacement, _ row: RowDraft) -> [RowDraft] {
    guard replacement.isDatabase else {
      return demanded(rule, name: replacement.by, insteadOf: rule.name, grounds: replacement.grounds, row)
    }
    var row = row
    row.outputs = [
      .text(rule.name), .text("tra cứu"), .number(0), .number(0), .text(nil), .text(nil), .text(nil),
      .text(replacement.by),
    ]
    let fallback = replacement.fallback.map { ["được yêu cầu giấy tờ khi: \($0)"] } ?? []
    row.annotation = (replacement.grounds + fallback).joined(separator: "; ")
    return [row]
  }

  /// One row, or two where the copies sent by post are of another kind.
  private func demanded(
    _ rule: DocumentRule, name: String, insteadOf: String?, grounds: [String], _ open: RowDraft
  ) -> [RowDraft] {
    func row(_ kind: Term?, _ start: RowDraft) -> RowDraft {
      var row = start
      row.outputs = [
        .text(name), .text(rule.manner.title), .number(rule.originals), .number(rule.copies),
        .text(kind?.label.vi), .text(rule.form), .text(insteadOf), .text(nil),
      ]
      row.annotation = (grounds + rule.notes).joined(separator: "; ")
      return row
    }
    guard let postal = rule.postalCopyKind, let posted else { return [row(rule.copyKind, open)] }
    return [row(postal, open.under(posted)), row(rule.copyKind, open.under(posted, holds: false))]
  }

  /// That the dossier is sent by post; nil where no fact says how it is filed.
  private var posted: Guard? {
    guard let channel = facts.firstIndex(where: { $0.origin == .channel }) else { return nil }
    let scope = self.scope
    guard let name = scope[FactID(channel)]?.identifier else { return nil }
    var findings: [Finding] = []
    let value = TypedExpression.constant(.string(facts[channel].value(of: "post")), of: .string)
    let text = "\(name) = \(value.print(.standard))"
    return parseExpression(
      text, in: scope, dialect: .standard, expecting: .boolean,
      locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings
    ).map(Guard.init)
  }
}

extension DocumentManner {
  /// What the applicant does, in a word.
  var title: String {
    switch self {
    case .submit: "nộp"
    case .present: "xuất trình"
    case .state: "khai"
    }
  }
}
