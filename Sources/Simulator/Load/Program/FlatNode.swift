/// A node of any procedure of the scenario as plain values; ranges point into the tables of `LoadProgram`.
struct FlatNode: Sendable {
  enum Time: UInt8, Sendable { case none, office, clock, limit }

  /// Condition of the case that must hold; -1 for none, -2 when the step is left out.
  var condition: Int32 = -1
  var successors: (first: Int32, count: Int32) = (0, 0)
  var predecessorCount: UInt16 = 0
  var places: (first: Int32, count: Int32) = (0, 0)
  var consultations: (first: Int32, count: Int32) = (0, 0)
  var time = Time.none
  /// Sampler for office and clock time, span for limits.
  var timeIndex: Int32 = -1
  /// Index of the node in its plan.
  var local: Int32 = 0
  var procedure: Int32 = 0
  /// -1 for none, else the raw place in `Outcome.allCases`.
  var ending: Int8 = -1
  var clock = Clock.counts
  var isOutside = false
  /// Whether somebody works at it, so that it begins in office hours.
  var isWork = true
  /// Bit of the facts that it settles, as far as limits ask for them; -1 for none.
  var settles: Int8 = -1
  /// Into the tables of supplements and returns; -1 for none.
  var supplement: Int32 = -1
  var sendBack: Int32 = -1

  /// Whether its end has no effect but to let the case go on.
  var isPlain = true

  /// What the node does to the legal clock.
  enum Clock: UInt8, Sendable { case counts, stands, restarts }
}

/// Where a node is carried out under a condition.
struct FlatPlace: Sendable {
  var condition: Int32
  /// -1 where nobody has to be free.
  var staff: Int32
  /// Whether limits counted from the competent authority, or from the hand-over to the next agency, begin here.
  var isCompetent: Bool
  var isElsewhere: Bool
}

/// A consultation: the node does not end before its span has run.
struct FlatConsultation: Sendable {
  var condition: Int32
  var span: Int32
}

/// How a node asks for a supplement.
struct FlatSupplement: Sendable {
  var threshold: UInt64
  /// Requests of this node, and of all nodes together.
  var atMost: Int32
  var altogether: Int32
  var applicant: Sampler
  /// The applicant's time, as a span; -1 without a bound.
  var bound: Int32
  var restartsClock: Bool
}

/// How a node sends the case back.
struct FlatSendBack: Sendable {
  /// -1 when chance decides.
  var condition: Int32
  var threshold: UInt64
  var atMost: Int32
  var target: Int32
  /// The target and everything after it.
  var reopened: (first: Int32, count: Int32)
}

/// A row of the table of limits.
struct FlatLimit: Sendable {
  var condition: Int32
  /// Bits of the facts that must have been settled for the row to be known.
  var needs: UInt64
  var start: Start
  /// Index of the rule in its plan.
  var local: Int32
  /// Whether the end depends on the day of receipt and on three parts of that day only.
  var isByDay: Bool
  /// In minutes of the day, where the parts of the day meet.
  var cutOff: Int32

  enum Start: UInt8, Sendable { case receipt, competentAuthority, financialObligation, previousAgency }
}

/// A procedure of the scenario: its nodes and limits among all of them.
struct FlatProcedure: Sendable {
  var nodes: (first: Int32, count: Int32)
  var limits: (first: Int32, count: Int32)
  /// Nodes that wait for nothing.
  var entries: (first: Int32, count: Int32)
}
