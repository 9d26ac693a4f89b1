import Calendars
import Diagnostics
import Expressions

/// A plan read out in plain words, for reviewers who do not read YAML: every demand with its condition and ground.
package struct PlanReport: Sendable {
  package let plan: ExecutablePlan
  package let language: Language

  package init(_ plan: ExecutablePlan, language: Language) {
    self.plan = plan
    self.language = language
  }

  /// The whole report, lines ended by newlines.
  package var text: String {
    ReportLines.text([heading, caseFacts, tables, documents, payments, limits, process, results, remarks])
  }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  var style: PrintStyle { language == .vi ? .vietnamese : .english }

  func when(_ condition: Guard?) -> String {
    guard let condition else { return "" }
    return say(" — khi \(condition.expression.print(.vietnamese))", " — when \(condition.expression.print(.english))")
  }

  func grounds(_ grounds: [String], indent: String) -> [String] {
    grounds.isEmpty ? [] : [indent + say("căn cứ: ", "ground: ") + grounds.joined(separator: "; ")]
  }

  func notes(_ notes: [String], indent: String) -> [String] {
    notes.map { indent + say("ghi chú: ", "note: ") + $0 }
  }

  private var heading: [String] {
    var lines = ["\(plan.code) · \(plan.name.text[language])"]
    lines.append(say("Theo quy định ngày \(plan.asOf.vietnamese)", "As of \(plan.asOf)"))
    lines += plan.localTextLine(in: language)
    if let field = plan.field { lines.append(say("Lĩnh vực: ", "Field: ") + field) }
    if !plan.levels.isEmpty {
      lines.append(say("Cấp: ", "Level: ") + plan.levels.map { levelTitle($0)[language] }.joined(separator: ", "))
    }
    if let channels = plan.channels {
      lines.append(say("Cách thức nộp: ", "Ways of filing: ") + channels.joined(separator: ", "))
    }
    let agencies = plan.competentAgencies.map { $0.agency + when($0.when) }
    if !agencies.isEmpty {
      lines.append(say("Cơ quan giải quyết: ", "Competent agency: ") + agencies.joined(separator: "; "))
    }
    if !plan.grounds.isEmpty { lines.append(say("Căn cứ: ", "Grounds: ") + plan.grounds.joined(separator: "; ")) }
    return lines
  }

  private var caseFacts: [String] {
    let asked = plan.facts.filter { ![.receivedAt, .channel, .derived].contains($0.origin) }.map { fact in
      "  \(fact.label.text[language]): \(type(of: fact))"
        + (fact.determinedBy.map {
          say(" (do bước “\(plan.nodes[$0].label.vi)” xác định)", " (settled by step “\(plan.nodes[$0].label.en)”)")
        } ?? "")
    }
    return asked.isEmpty ? [] : [say("Dữ kiện của hồ sơ", "Facts of a case")] + asked
  }

  private func type(of fact: PlanFact) -> String {
    switch fact.type {
    case .boolean: say("có/không", "yes/no")
    case .enumeration(let values): values.joined(separator: " | ")
    default: ExpressionType(fact.type).title[language]
    }
  }

  private var documents: [String] {
    guard !plan.documents.isEmpty else { return [say("Thành phần hồ sơ: không", "Documents: none")] }
    var lines = [say("Thành phần hồ sơ (\(plan.sets) bộ)", "Documents (\(plan.sets) set\(plan.sets == 1 ? "" : "s"))")]
    for (index, rule) in plan.documents.enumerated() {
      lines.append(
        "  \(index + 1). \(rule.name) — \(rule.manner(in: language, posted: rule.postalCopyKind))\(when(rule.when))")
      for replacement in rule.replacements {
        let since = replacement.from.map { say(" từ \($0.vietnamese)", " since \($0)") } ?? ""
        lines.append(
          say("     thay bằng \(replacement.by)\(since)", "     replaced by \(replacement.by)\(since)")
            + when(replacement.when))
      }
      lines += notes(rule.notes, indent: "     ") + grounds(rule.grounds, indent: "     ")
    }
    return lines
  }

  private var payments: [String] {
    guard !plan.fees.isEmpty else { return [say("Phí, lệ phí: không", "Fees: none")] }
    var lines = [say("Phí, lệ phí", "Fees")]
    for rule in plan.fees {
      lines.append("  - \(rule.name): \(amount(of: rule))\(when(rule.when))")
      if let body = rule.setBy { lines.append(say("     thẩm quyền định mức: ", "     set by: ") + body) }
      if !rule.exemptions.isEmpty {
        lines.append(say("     miễn: ", "     exempt: ") + rule.exemptions.map(\.label).joined(separator: "; "))
      }
      for relief in rule.reliefs { lines.append("     " + describe(relief)) }
      lines += grounds(rule.grounds, indent: "     ")
    }
    return lines
  }

  private func amount(of rule: FeeRule) -> String {
    switch rule.amount {
    case .known(0): say("không thu", "free")
    case .known(let amount): "\(grouped(amount)) đồng"
    case .formula(let expression): expression.print(language == .vi ? .vietnamese : .english)
    case .unknown(let reference): say("chưa biết (\(reference))", "not known here (\(reference))")
    }
  }

  private func describe(_ relief: FeeRule.Relief) -> String {
    let what: String =
      switch relief.effect {
      case .off(let rate): say("giảm \(Self.percent(rate))", "\(Self.percent(rate)) off")
      case .reducedTo(let amount): say("còn \(grouped(amount)) đồng", "reduced to \(grouped(amount)) đồng")
      }
    let from = relief.from.map { say(" từ \($0.vietnamese)", " from \($0)") } ?? ""
    let until = relief.until.map { say(" đến \($0.vietnamese)", " until \($0)") } ?? ""
    return what + (relief.label.map { ": \($0)" } ?? "") + when(relief.when) + from + until
  }

  private static func percent(_ thousandths: Int) -> String {
    let whole = thousandths / 1000
    let rest = thousandths % 1000
    guard rest > 0 else { return "\(whole)%" }
    var digits = String(1000 + rest).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole),\(digits)%"
  }

  private var limits: [String] {
    guard !plan.limits.isEmpty else { return [] }
    var lines = [say("Thời hạn giải quyết", "Time limits")]
    for rule in plan.limits {
      lines.append("  - \(rule.term(in: language))\(when(rule.when))")
      for phase in rule.phases {
        let span = phase.span?.description(language) ?? say("chưa rõ", "not stated")
        lines.append("     \(phase.name): \(span)\(milestones(of: phase))")
      }
      lines += grounds(rule.grounds, indent: "     ")
    }
    lines.append("  " + say("Bổ sung hồ sơ: ", "Supplements: ") + terms(of: plan.supplement))
    return lines
  }

  /// From the beginning of which step to the end of which one a phase runs.
  private func milestones(of phase: LimitPhase) -> String {
    func name(_ node: Int) -> String { plan.nodes[node].label.text[language] }
    let from = phase.fromNode.map { say("từ bước “\(name($0))”", "from step “\(name($0))”") }
    let to = phase.toNode.map { say("đến hết bước “\(name($0))”", "to the end of step “\(name($0))”") }
    let both = [from, to].compactMap { $0 }
    return both.isEmpty ? "" : " (" + both.joined(separator: " ") + ")"
  }

  /// How often a supplement may be asked for, and the times that it knows.
  func terms(of policy: SupplementPolicy) -> String {
    var parts = [say("tối đa \(policy.atMost) lần", "at most \(policy.atMost)")]
    if let time = policy.noticeTime {
      parts.append(say("thông báo trong \(time.description(.vi))", "notice within \(time.description(.en))"))
    }
    if let time = policy.applicantTime {
      parts.append(say("người nộp có \(time.description(.vi))", "the applicant has \(time.description(.en))"))
    }
    return parts.joined(separator: ", ")
  }

  private var results: [String] {
    guard !plan.results.isEmpty else { return [] }
    return [say("Kết quả", "Results")] + plan.results.map { "  - \($0.document)\(when($0.when))" }
  }

  private var remarks: [String] {
    var lines: [String] = []
    if !plan.requirements.isEmpty {
      lines += [say("Yêu cầu, điều kiện", "Requirements")] + plan.requirements.map { "  - \($0)" }
    }
    if !plan.notes.isEmpty { lines += [say("Ghi chú", "Notes")] + plan.notes.map { "  - \($0)" } }
    return lines
  }
}
