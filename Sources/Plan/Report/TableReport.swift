import Diagnostics
import Expressions

extension PlanReport {
  /// The decision tables, row by row.
  var tables: [String] {
    var lines: [String] = []
    for table in plan.tables where plan.facts.indices.contains(table.fact) {
      let fact = plan.facts[table.fact]
      lines.append(
        say("Bảng quyết định “\(fact.label.vi)”", "Decision table “\(fact.label.en)”")
          + " (\(ExpressionType(fact.type).title[language])) — \(table.policy.title[language])")
      for (index, row) in table.rows.enumerated() {
        let condition = row.when.map { when($0) } ?? say(" — mọi trường hợp", " — in every case")
        lines.append("  \(index + 1). \(row.output.print(style))\(condition)")
        lines += notes(row.notes, indent: "     ") + grounds(row.grounds, indent: "     ")
      }
      if let output = table.defaultOutput {
        lines.append("  " + say("còn lại: ", "otherwise: ") + output.print(style))
      }
      if !table.outputOrder.isEmpty {
        let order = table.outputOrder.map { $0.text(in: language) }.joined(separator: " > ")
        lines.append("  " + say("thứ tự: ", "order: ") + order)
      }
      lines += notes(table.notes, indent: "  ") + grounds(table.grounds, indent: "  ")
    }
    return lines
  }
}

extension TraceReport {
  /// Where the value of a derived fact comes from: the rows with their conditions and grounds.
  func decision(of fact: Int) -> [String]? {
    guard let index = plan.tables.firstIndex(where: { $0.fact == fact }), trace.decisions.indices.contains(index)
    else { return nil }
    let (table, outcome) = (plan.tables[index], trace.decisions[index])
    guard !outcome.rules.isEmpty else {
      let why =
        outcome.isDefault
        ? say(
          "theo bảng quyết định: không dòng nào đúng, lấy mặc định", "by the decision table: no row holds, the default")
        : say("theo bảng quyết định: không dòng nào đúng", "by the decision table: no row holds")
      return ["     \(why)"] + grounds(table.grounds)
    }
    var lines: [String] = []
    for rule in outcome.rules where table.rows.indices.contains(rule) {
      let row = table.rows[rule]
      let condition = row.when?.expression.print(language == .vi ? .vietnamese : .english)
      let what = condition ?? say("mọi trường hợp", "every case")
      lines.append(
        "     "
          + say("theo bảng quyết định, dòng \(rule + 1): \(what)", "by the decision table, row \(rule + 1): \(what)"))
      lines += grounds(row.grounds)
    }
    return lines + grounds(table.grounds)
  }

  private func grounds(_ grounds: [String]) -> [String] {
    grounds.isEmpty ? [] : ["     " + say("căn cứ: ", "ground: ") + grounds.joined(separator: "; ")]
  }
}

extension HitPolicy {
  /// What becomes of several rows that hold, in words.
  package var title: Text {
    switch self {
    case .unique: Text(vi: "chỉ một dòng đúng", en: "one row holds")
    case .any: Text(vi: "các dòng cùng đúng cho cùng kết quả", en: "rows that hold together agree")
    case .priority: Text(vi: "lấy kết quả ưu tiên nhất", en: "the best output")
    case .first: Text(vi: "lấy dòng đúng đầu tiên", en: "the first row that holds")
    case .ruleOrder: Text(vi: "mọi kết quả, theo dòng", en: "all outputs, in the order of rows")
    case .outputOrder: Text(vi: "mọi kết quả, theo thứ tự ưu tiên", en: "all outputs, best first")
    case .collect: Text(vi: "gom mọi kết quả", en: "all outputs")
    case .sum: Text(vi: "tổng các kết quả", en: "the sum of outputs")
    case .minimum: Text(vi: "kết quả nhỏ nhất", en: "the least output")
    case .maximum: Text(vi: "kết quả lớn nhất", en: "the greatest output")
    case .count: Text(vi: "số dòng đúng", en: "how many rows hold")
    }
  }
}
