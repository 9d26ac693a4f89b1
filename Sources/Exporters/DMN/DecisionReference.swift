import Plan

/// A decision of the exported tables, as a process calls it.
package struct DecisionReference: Hashable, Sendable {
  /// ASCII, unique over all procedures: the code of the procedure is part of it.
  package let id: String
  /// What it decides, for people.
  package let name: Label
  /// The process variable that takes its value.
  package let resultVariable: String
  /// What it decides, for programs.
  package let subject: Subject

  /// What a decision decides.
  package enum Subject: Hashable, Sendable {
    /// Which papers the case must bring.
    case dossier
    /// What it is charged.
    case fees
    /// How long the agencies may take.
    case limit
    /// A table of the author's own; the index of the plan's table.
    case table(Int)
  }
}

extension ExecutablePlan {
  /// The decisions of the plan's tables, those of the author first: the others may ask for what they give.
  package var decisions: [DecisionReference] {
    let names = VariableNames(self).names
    var result: [DecisionReference] = []
    for (index, table) in tables.enumerated() where facts.indices.contains(table.fact) {
      let variable = names[table.fact]
      let id = "\(processID)_bang_\(variable)"
      // One table gives one fact; of two that claim the same only the first has its name.
      let isTaken = result.contains { $0.id == id }
      result.append(
        DecisionReference(
          id: isTaken ? "\(id)_\(index + 1)" : id, name: facts[table.fact].label, resultVariable: variable,
          subject: .table(index)))
    }
    func add(_ isThere: Bool, _ variable: String, _ name: Label, _ subject: DecisionReference.Subject) {
      guard isThere else { return }
      result.append(
        DecisionReference(id: "\(processID)_\(variable)", name: name, resultVariable: variable, subject: subject))
    }
    add(
      !documents.isEmpty, ResultVariable.dossier, Label(vi: "Thành phần hồ sơ", en: "Papers of the dossier"), .dossier)
    add(!fees.isEmpty, ResultVariable.fees, Label(vi: "Phí, lệ phí", en: "Charges and fees"), .fees)
    add(!limits.isEmpty, ResultVariable.limit, Label(vi: "Thời hạn giải quyết", en: "Time limit"), .limit)
    return result
  }
}

/// Variables that every process has besides its facts.
enum ResultVariable {
  static let dossier = "thanh_phan_ho_so"
  static let fees = "phi_le_phi"
  static let limit = "thoi_han"
  /// The day of receipt of a plan whose facts do not have it.
  static let receiptDay = "ngay_nhan"
}
