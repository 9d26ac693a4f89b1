import Plan

/// A decision of the exported tables, as a process calls it.
struct DecisionReference: Hashable, Sendable {
  /// ASCII, unique over all procedures: the code of the procedure is part of it.
  let id: String
  let name: Label
  /// The process variable that takes its value.
  let resultVariable: String
  let subject: Subject

  /// What a decision decides.
  enum Subject: Hashable, Sendable {
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
