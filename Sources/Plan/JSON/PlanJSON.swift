import Diagnostics
import JSON

extension ExecutablePlan {
  /// The plan in canonical form: members in declaration order, nothing that depends on the run.
  package var json: JSON { Record.plan.format.write(self) }

  /// Reads a plan of this or an earlier format version; indices are checked, conditions typed.
  package static func read(_ json: JSON) -> Result<ExecutablePlan, PlanReadError> {
    var reader = PlanReader()
    if let version = json["formatVersion"]?.integerValue, version > currentFormatVersion || version < 1 {
      return .failure(
        reader.error(
          Text(
            vi:
              "tệp viết theo phiên bản \(version), chương trình này đọc đến phiên bản \(currentFormatVersion); hãy dùng bản mới hơn",
            en:
              "the file has format version \(version) and this program reads up to \(currentFormatVersion); use a newer one"
          )))
    }
    do throws(PlanReadError) {
      let plan = try Record.plan.format.read(json, &reader)
      if let error = plan.inconsistency { return .failure(error) }
      return .success(plan)
    } catch {
      return .failure(error)
    }
  }

  /// The first index or name that contradicts another; nil for a plan that can be run.
  private var inconsistency: PlanReadError? {
    func error(_ path: String, _ vi: String, _ en: String) -> PlanReadError {
      PlanReadError(path: path, reason: Text(vi: vi, en: en))
    }
    var ids: Set<String> = []
    for (index, node) in nodes.enumerated() {
      let path = "nodes/[\(index)]"
      guard ids.insert(node.id).inserted else {
        return error(path, "mã nút “\(node.id)” bị trùng", "node id “\(node.id)” occurs twice")
      }
      guard node.predecessors.allSatisfy({ (0..<index).contains($0) }) else {
        return error(
          "\(path)/predecessors", "nút trước phải đứng trước trong danh sách",
          "predecessors must stand earlier in the list")
      }
      guard node.determines.allSatisfy(facts.indices.contains) else {
        return error("\(path)/determines", "không có dữ kiện mang số thứ tự này", "no fact has this index")
      }
      if let target = node.sendBack?.to, !(0...index).contains(target) {
        return error("\(path)/sendBack", "chỉ trả lại nút đứng trước", "only an earlier node can be returned to")
      }
    }
    var labels: Set<FoldedName> = []
    for (index, fact) in facts.enumerated() {
      guard labels.insert(FoldedName(fact.label.vi)).inserted else {
        return error(
          "facts/[\(index)]/label", "dữ kiện “\(fact.label.vi)” khai hai lần",
          "fact “\(fact.label.vi)” is declared twice"
        )
      }
      if let node = fact.determinedBy, !nodes.indices.contains(node) {
        return error("facts/[\(index)]/determinedBy", "không có nút mang số thứ tự này", "no node has this index")
      }
    }
    if let error = tableInconsistency(error) { return error }
    for (index, limit) in limits.enumerated() {
      let named = limit.phases.flatMap { [$0.fromNode, $0.toNode].compactMap { $0 } }
      guard named.allSatisfy(nodes.indices.contains) else {
        return error("limits/[\(index)]/phases", "không có nút mang số thứ tự này", "no node has this index")
      }
    }
    return nil
  }
}

extension ExecutablePlan {
  /// A derived fact has one table, and no table asks for what a later one gives.
  private func tableInconsistency(_ error: (String, String, String) -> PlanReadError) -> PlanReadError? {
    var given: Set<Int> = []
    for (index, rule) in tables.enumerated() {
      guard facts.indices.contains(rule.fact), facts[rule.fact].origin == .derived, !given.contains(rule.fact) else {
        return error(
          "tables/[\(index)]/fact", "phải là một dữ kiện “derived” chưa có bảng nào cho",
          "must be a “derived” fact that no other table gives")
      }
      let asked = Set(rule.table.usedFacts.map(\.index)).union(rule.inputs.flatMap { $0.usedFacts.map(\.index) })
      guard asked.allSatisfy({ !facts.indices.contains($0) || facts[$0].origin != .derived || given.contains($0) })
      else {
        return error(
          "tables/[\(index)]", "bảng chỉ được hỏi kết quả của bảng đứng trước",
          "a table can ask only for what an earlier one gives")
      }
      given.insert(rule.fact)
    }
    guard let bare = facts.indices.first(where: { facts[$0].origin == .derived && !given.contains($0) }) else {
      return nil
    }
    return error("facts/[\(bare)]", "dữ kiện “derived” không có bảng", "a “derived” fact has no table")
  }
}

/// The JSON Schema (draft 2020-12) of plans, made from the declarations that write and read them.
package enum PlanSchema {
  /// The schema as one document.
  package static var json: JSON {
    let definitions = [
      Record<PlanCalendar>.calendar.definition, Record<PlanCalendar.Interval>.interval.definition,
      Record<PlanCalendar.Day>.day.definition, Record<PlanFact>.fact.definition,
      Record<PlanFact.Share>.share.definition, Record<PlanFact.Synonym>.synonym.definition,
      Record<TableRule>.table.definition, Record<TableRule.Row>.row(giving: .any).definition,
      Record<DocumentRule>.document.definition,
      Record<DocumentReplacement>.replacement.definition, Record<FeeRule>.fee.definition,
      Record<FeeRule.Exemption>.exemption.definition, Record<FeeRule.Relief>.relief.definition,
      Record<LimitRule>.limit.definition, Record<LimitPhase>.phase.definition,
      Record<SupplementPolicy>.supplement.definition, Record<Place>.place.definition,
      Record<SendBackRule>.sendBack.definition, Record<ConsultationRule>.consultation.definition,
      Record<PlanNode>.node.definition, Record<ResultRule>.result.definition, Record<ExecutablePlan>.plan.definition,
    ]
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "tthc executable plan, format version \(ExecutablePlan.currentFormatVersion)",
      "$ref": "#/$defs/plan",
      "$defs": .object(definitions),
    ]
  }
}
