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
    let sections = [heading, documents, payments, limits, process, results, remarks]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  private func when(_ condition: Guard?) -> String {
    guard let condition else { return "" }
    return say(" — khi \(condition.expression.print(.vietnamese))", " — when \(condition.expression.print(.english))")
  }

  private func grounds(_ grounds: [String], indent: String) -> [String] {
    grounds.isEmpty ? [] : [indent + say("căn cứ: ", "ground: ") + grounds.joined(separator: "; ")]
  }

  private var heading: [String] {
    var lines = ["\(plan.code) · \(plan.name.text[language])"]
    lines.append(say("Theo quy định ngày \(plan.asOf.vietnamese)", "As of \(plan.asOf)"))
    let agencies = plan.competentAgencies.map { $0.agency + when($0.when) }
    if !agencies.isEmpty {
      lines.append(say("Cơ quan giải quyết: ", "Competent agency: ") + agencies.joined(separator: "; "))
    }
    if !plan.grounds.isEmpty { lines.append(say("Căn cứ: ", "Grounds: ") + plan.grounds.joined(separator: "; ")) }
    let asked = plan.facts.filter { $0.origin != .receivedAt }.map { fact in
      "  \(fact.label.text[language]): \(type(of: fact))"
        + (fact.determinedBy.map {
          say(" (do bước “\(plan.nodes[$0].label.vi)” xác định)", " (settled by step “\(plan.nodes[$0].label.en)”)")
        } ?? "")
    }
    if !asked.isEmpty { lines += [say("Dữ kiện của hồ sơ", "Facts of a case")] + asked }
    return lines
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
      lines.append("  \(index + 1). \(rule.name) — \(rule.manner(in: language))\(when(rule.when))")
      for replacement in rule.replacements {
        let since = replacement.from.map { say(" từ \($0.vietnamese)", " since \($0)") } ?? ""
        lines.append(
          say("     thay bằng \(replacement.by)\(since)", "     replaced by \(replacement.by)\(since)")
            + when(replacement.when))
      }
      lines += grounds(rule.grounds, indent: "     ")
    }
    return lines
  }

  private var payments: [String] {
    guard !plan.fees.isEmpty else { return [say("Phí, lệ phí: không", "Fees: none")] }
    var lines = [say("Phí, lệ phí", "Fees")]
    for rule in plan.fees {
      lines.append("  - \(rule.name): \(amount(of: rule))\(when(rule.when))")
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
        lines.append("     \(phase.name): \(phase.span?.description(language) ?? say("chưa rõ", "not stated"))")
      }
      lines += grounds(rule.grounds, indent: "     ")
    }
    let policy = plan.supplement
    let within =
      policy.applicantTime.map {
        say(", người nộp có \($0.description(.vi))", ", the applicant has \($0.description(.en))")
      } ?? ""
    lines.append(
      say("  Bổ sung hồ sơ: tối đa \(policy.atMost) lần\(within)", "  Supplements: at most \(policy.atMost)\(within)"))
    return lines
  }

  private var process: [String] {
    guard !plan.nodes.isEmpty else { return [] }
    var lines = [say("Quy trình", "Process")]
    for (index, node) in plan.nodes.enumerated() {
      let time = node.time?.description(language) ?? say("không có thời gian riêng", "no time of its own")
      lines.append("  \(index + 1). \(node.label.text[language]) (\(time))\(when(node.when))")
      if node.predecessors != (index == 0 ? [] : [index - 1]) {
        let names = node.predecessors.map { "“\(plan.nodes[$0].label.text[language])”" }.joined(separator: ", ")
        lines.append(
          names.isEmpty
            ? say("     bắt đầu ngay", "     starts at once") : say("     sau \(names)", "     after \(names)"))
      }
      let places = node.places.map {
        ($0.isFilingPlace ? say("nơi nộp hồ sơ", "place of filing") : $0.agency) + when($0.when)
      }
      let who = [places.joined(separator: " / "), node.unit ?? "", node.role ?? ""].filter { !$0.isEmpty }
      if !who.isEmpty { lines.append("     \(who.joined(separator: " · "))") }
      if !node.acts.isEmpty {
        lines.append("     \(node.acts.map { $0.label.text[language] }.joined(separator: ", "))")
      }
      if !node.examines.isEmpty {
        lines.append(say("     xét: ", "     examines: ") + node.examines.joined(separator: "; "))
      }
      if !node.produces.isEmpty {
        lines.append(say("     tạo: ", "     produces: ") + node.produces.joined(separator: "; "))
      }
      lines += turns(of: node)
    }
    return lines
  }

  private func turns(of node: PlanNode) -> [String] {
    var lines: [String] = []
    for consultation in node.consultations {
      let within =
        consultation.span.map { say(" trong \($0.description(.vi))", " within \($0.description(.en))") } ?? ""
      lines.append(
        say("     hỏi ý kiến \(consultation.agency)\(within)", "     consults \(consultation.agency)\(within)")
          + when(consultation.when))
    }
    if node.onIncomplete != nil {
      lines.append(say("     nếu thiếu: yêu cầu bổ sung", "     if incomplete: asks for a supplement"))
    }
    if let back = node.sendBack {
      lines.append(
        say(
          "     có thể trả lại bước “\(plan.nodes[back.to].label.vi)”, tối đa \(back.atMost) lần",
          "     may return to “\(plan.nodes[back.to].label.en)”, at most \(back.atMost)")
          + when(back.when))
    }
    if let outcome = node.ends { lines.append(say("     kết thúc: ", "     ends: ") + outcome.title[language]) }
    if let code = node.calls { lines.append(say("     gọi thủ tục \(code)", "     calls procedure \(code)")) }
    switch node.clock {
    case .counts: break
    case .stands, .outside: lines.append(say("     không tính vào thời hạn", "     outside the limit"))
    case .restarts: lines.append(say("     thời hạn tính lại sau bước này", "     the limit restarts after this step"))
    }
    return lines
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
