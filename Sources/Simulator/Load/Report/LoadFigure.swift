import Diagnostics

/// What the values of a figure are.
package enum LoadUnit: String, Sendable {
  case count
  /// A part of a whole, 0…1.
  case share
  /// Seconds by the clock.
  case seconds
  /// Seconds of office hours.
  case officeSeconds = "office-seconds"
}

/// A quantity that a replication gives of some part of the office.
struct LoadFigure<Part>: Sendable {
  /// For programs; unique among the figures of such parts.
  let id: String
  let title: Text
  let unit: LoadUnit
  /// Whether the greatest value of all replications is told, not the mean.
  var isGreatest = false
  let value: @Sendable (Part) -> Double?

  init(
    _ id: String, _ vi: String, _ en: String, _ unit: LoadUnit, isGreatest: Bool = false,
    _ value: @escaping @Sendable (Part) -> Double?
  ) {
    self.id = id
    title = Text(vi: vi, en: en)
    self.unit = unit
    self.isGreatest = isGreatest
    self.value = value
  }

  func measured(_ parts: [Part]) -> MeasuredFigure {
    MeasuredFigure(id: id, title: title, unit: unit, isGreatest: isGreatest, values: parts.map(value))
  }
}

/// The values of a figure over the replications of a scenario.
struct MeasuredFigure: Sendable {
  let id: String
  let title: Text
  let unit: LoadUnit
  let isGreatest: Bool
  /// In order of the replications; nil where there is nothing to measure.
  let values: [Double?]

  /// The mean with its interval, or the greatest value without one; nil when no replication has a value.
  var summary: (value: Double, halfWidth: Double?, count: Int)? {
    let known = values.compactMap { $0 }
    if isGreatest { return known.max().map { ($0, nil, known.count) } }
    return Estimate(known).map { ($0.mean, $0.halfWidth, $0.count) }
  }
}

/// A step's visits among all the waiting of its replication.
struct StepPart: Sendable {
  let result: StepStatistics
  let allWaiting: Int
}

/// Some staff among all the waiting of its replication.
struct StaffPart: Sendable {
  let result: StaffStatistics
  let allWaiting: Int
}

/// What figures are told of.
enum LoadSubject: Hashable, Sendable {
  case overall
  case procedure(Int)
  case step(procedure: Int, step: Int)
  case staff(Int)
}

extension LoadArm {
  func parts(ofProcedure index: Int) -> [ProcedureStatistics] { result.replications.map { $0.procedures[index] } }

  func parts(ofStep step: Int, of procedure: Int) -> [StepPart] {
    result.replications.map { replication in
      let all = replication.procedures.reduce(0) { $0 + $1.steps.reduce(0) { $0 + $1.waiting } }
      return StepPart(result: replication.procedures[procedure].steps[step], allWaiting: all)
    }
  }

  func parts(ofStaff index: Int) -> [StaffPart] {
    result.replications.indices.map {
      StaffPart(result: result.replications[$0].staff[index], allWaiting: waiting[$0])
    }
  }

  /// All figures of a part of the office.
  func figures(of subject: LoadSubject) -> [MeasuredFigure] {
    switch subject {
    case .overall: ProcedureFigures.all.map { $0.measured(overall) }
    case .procedure(let index): ProcedureFigures.all.map { $0.measured(parts(ofProcedure: index)) }
    case .step(let procedure, let step):
      StepFigures.all.map { $0.measured(parts(ofStep: step, of: procedure)) }
    case .staff(let index): StaffFigures.all.map { $0.measured(parts(ofStaff: index)) }
    }
  }

  /// Everything that has figures, in the order of reports.
  var subjects: [LoadSubject] {
    var subjects = [LoadSubject.overall]
    for (index, procedure) in description.procedures.enumerated() {
      subjects.append(.procedure(index))
      subjects += procedure.steps.indices.map { .step(procedure: index, step: $0) }
    }
    return subjects + description.staff.indices.map { .staff($0) }
  }
}
