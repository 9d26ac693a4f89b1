import Expressions
import Plan

/// A table of the author's own in the language of an engine.
struct AuthoredTable {
  let rule: TableRule
  let writer: DialectWriter
  let reference: DecisionReference

  /// The table; nil, with the reason, where the language cannot say one of its cells.
  func draft(_ problems: inout [ExportProblem]) -> TableDraft? {
    var rows: [RowDraft] = []
    for row in rule.rows {
      guard let output = written(row.output, row.source, &problems) else { return nil }
      let notes = (row.grounds + row.notes).joined(separator: "; ")
      rows.append(RowDraft(outputs: [.written(output)], annotation: notes).under(row.when))
    }
    var draft = TableDraft(
      reference: reference, policy: rule.policy, outputOrder: rule.outputOrder,
      outputs: [.init(name: reference.resultVariable, label: reference.name.vi, type: outputType)], rows: rows,
      resultType: rule.policy.givesList ? nil : outputType,
      about: (rule.grounds + rule.notes).isEmpty ? nil : (rule.grounds + rule.notes).joined(separator: "; "))
    if let otherwise = rule.defaultOutput {
      guard let text = written(otherwise, rule.source, &problems) else { return nil }
      addDefault(.written(text), &draft)
    }
    // An engine that knows two policies only gets rows in the order in which the others would take them.
    if writer.dialect == .python { return simplified(draft, &problems) }
    return draft
  }

  private func written(
    _ expression: TypedExpression, _ source: SourceReference, _ problems: inout [ExportProblem]
  ) -> String? {
    switch writer.value(expression) {
    case .success(let text): return text
    case .failure(let failure):
      problems.append(ExportProblem(message: failure.message, source: source))
      return nil
    }
  }

  /// Few engines know default outputs: a last row says what holds when no other row does.
  private func addDefault(_ output: OutputCell, _ draft: inout TableDraft) {
    guard rule.policy != .count else {
      draft.defaultOutput = output
      return
    }
    guard rule.rows.allSatisfy({ $0.when != nil }) else { return }
    var row = RowDraft(outputs: [output], annotation: "khi không dòng nào khác đúng")
    if rule.policy != .first {
      for other in rule.rows { row = row.under(other.when, holds: false) }
    }
    draft.rows.append(row)
  }

  private var outputType: String? { rule.rows.first.flatMap { $0.output.type.dmnName } }

  private func simplified(_ draft: TableDraft, _ problems: inout [ExportProblem]) -> TableDraft? {
    var result = draft
    switch rule.policy {
    case .unique, .any, .first, .collect: return draft
    case .ruleOrder: result.policy = .collect
    case .priority, .outputOrder:
      let order = (0..<rule.rows.count).sorted { (place($0), $0) < (place($1), $1) }
      result.rows = order.map { draft.rows[$0] } + draft.rows.dropFirst(rule.rows.count)
      result.policy = rule.policy == .priority ? .first : .collect
    case .sum, .minimum, .maximum, .count:
      do throws(UntranslatableExpression) {
        result.rows = [RowDraft(outputs: [.written(try aggregate())])]
        result.policy = .unique
        result.defaultOutput = nil
      } catch {
        problems.append(ExportProblem(message: error.message, source: rule.source))
        return nil
      }
    }
    return result
  }

  /// The place of a row's output in the order; those outside it come last.
  private func place(_ row: Int) -> Int {
    guard let value = rule.rows[row].output.literal else { return rule.outputOrder.count }
    return rule.outputOrder.firstIndex { $0.isEqual(to: value) == true } ?? rule.outputOrder.count
  }

  /// What the rows that hold give together, as one Python expression.
  private func aggregate() throws(UntranslatableExpression) -> String {
    var pairs = ""
    for row in rule.rows {
      var holds = "True"
      if let condition = row.when { holds = try writer.truth(of: condition.expression).text(.python) }
      pairs += "(\(holds), \(try writer.value(row.output).get())), "
    }
    let hits = "[output for holds, output in (\(pairs)) if holds]"
    var otherwise = rule.policy == .count ? "0" : "None"
    if let output = rule.defaultOutput { otherwise = try writer.value(output).get() }
    let body =
      switch rule.policy {
      case .sum: "sum(hits) if None not in hits else None"
      case .minimum: "min(hits) if None not in hits else None"
      case .maximum: "max(hits) if None not in hits else None"
      default: "len(hits)"
      }
    return "(lambda hits: (\(body)) if hits else \(otherwise))(\(hits))"
  }
}

extension ExpressionType {
  /// The name of the type in DMN, as far as engines hold such values; dates and their like are text to them.
  var dmnName: String? {
    switch self {
    case .boolean: "boolean"
    case .number: "number"
    case .string, .enumeration, .date, .time, .dateTime, .daysDuration, .yearsDuration: "string"
    case .any, .null, .list, .range, .context, .function: nil
    }
  }
}
