/// A variant beside the scenario: what changes, by the differences within pairs of replications.
///
/// Both saw the same dossiers, so the interval of the differences is narrower than those of the two means (common
/// random numbers, Law and Kelton).
struct LoadComparison {
  let base: LoadArm
  let variant: LoadArm

  /// One figure of both; the difference is variant minus scenario.
  struct Change {
    /// In the variant.
    let subject: LoadSubject
    let before: MeasuredFigure
    let after: MeasuredFigure
    /// Nil when no replication has the figure in both, or when it is a greatest value.
    let difference: Estimate?

    init(subject: LoadSubject, before: MeasuredFigure, after: MeasuredFigure) {
      self.subject = subject
      self.before = before
      self.after = after
      difference =
        before.isGreatest
        ? nil
        : Estimate(
          zip(before.values, after.values).compactMap { old, new in
            guard let old, let new else { return nil }
            return new - old
          })
    }

    /// Whether the 95 % interval of the difference leaves out 0; nil when it is not known.
    var isSignificant: Bool? {
      guard let difference, let width = difference.halfWidth else { return nil }
      return abs(difference.mean) > width
    }
  }

  /// What the two runs of a pair have in common.
  enum Pairing {
    case sameDossiers
    /// Some dossiers are in one of the runs only.
    case otherVolume
    case otherPeriod
  }

  var pairing: Pairing {
    let (own, other) = (base.description, variant.description)
    guard own.firstDay == other.firstDay, own.lastDay == other.lastDay, own.warmUpDays == other.warmUpDays else {
      return .otherPeriod
    }
    return received(in: base) == received(in: variant) ? .sameDossiers : .otherVolume
  }

  /// How many dossiers came in each replication, with the warm-up and by procedure after it.
  private func received(in arm: LoadArm) -> [[String: Int]] {
    arm.result.replications.map { replication in
      var counts = ["": replication.conservation.received]
      for (procedure, statistics) in zip(arm.description.procedures, replication.procedures) {
        counts[procedure.code, default: 0] += statistics.received
      }
      return counts
    }
  }

  /// The figures of everything that both have.
  var changes: [Change] { variant.subjects.flatMap(changes) }

  /// Replications are paired by their number; those that one side lacks are left out by the caller.
  func changes(of subject: LoadSubject) -> [Change] {
    guard let same = counterpart(of: subject) else { return [] }
    return zip(base.figures(of: same), variant.figures(of: subject)).map {
      Change(subject: subject, before: $0, after: $1)
    }
  }

  func change<Part>(
    of subject: LoadSubject, _ figure: LoadFigure<Part>
  ) -> Change? {
    changes(of: subject).first { $0.before.id == figure.id }
  }

  /// The same part of the scenario: procedures by code, steps by name, staff by name.
  func counterpart(of subject: LoadSubject) -> LoadSubject? {
    switch subject {
    case .overall: return .overall
    case .procedure(let index):
      let code = variant.description.procedures[index].code
      return base.description.procedures.firstIndex { $0.code == code }.map { .procedure($0) }
    case .step(let procedure, let step):
      guard case .procedure(let same)? = counterpart(of: .procedure(procedure)) else { return nil }
      let names = variant.description.procedures[procedure].steps
      // Steps of one name are told apart by their order.
      let number = names[..<step].filter { $0 == names[step] }.count
      let places = base.description.procedures[same].steps.indices.filter {
        base.description.procedures[same].steps[$0] == names[step]
      }
      return places.indices.contains(number) ? .step(procedure: same, step: places[number]) : nil
    case .staff(let index):
      let name = variant.description.staff[index].name
      return base.description.staff.firstIndex { $0.name == name }.map { .staff($0) }
    }
  }

  /// Staff that only the scenario has.
  var removedStaff: [Int] {
    base.description.staff.indices.filter { index in
      !variant.description.staff.contains { $0.name == base.description.staff[index].name }
    }
  }
}
