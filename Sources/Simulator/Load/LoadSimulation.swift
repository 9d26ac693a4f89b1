import Diagnostics
import Plan

/// An office ready to be simulated: a scenario compiled into flat tables, which any number of threads may share.
///
/// A replication depends on the scenario's seed and on its own number alone.
package struct LoadSimulation: Sendable {
  package let scenario: LoadScenario
  /// Why the scenario cannot be run; empty when it can.
  package let problems: [LoadProblem]
  /// What is in doubt though it can be run: conditions without a value, which do not hold.
  package let doubts: [LoadProblem]
  private let program: LoadProgram

  package init(of scenario: LoadScenario) {
    self.scenario = scenario
    program = LoadProgram(scenario)
    problems = program.problems
    doubts = program.doubts
  }

  /// What a year gives; the same for the same number, on any machine.
  package func replication(_ index: Int) -> ReplicationResult {
    guard problems.isEmpty else { return emptyResult(index) }
    var run = LoadRun(program, replication: index, recording: nil)
    return run.run()
  }

  /// The same, telling of each case as it ends, and at last of those that are open.
  package func replication(_ index: Int, recording: (RecordedCase) -> Void) -> ReplicationResult {
    guard problems.isEmpty else { return emptyResult(index) }
    return withoutActuallyEscaping(recording) { recording in
      var run = LoadRun(program, replication: index, recording: recording)
      return run.run()
    }
  }

  private func emptyResult(_ index: Int) -> ReplicationResult {
    ReplicationResult(
      index: index, procedures: scenario.procedures.map { ProcedureStatistics(stepCount: $0.plan.nodes.count) },
      staff: scenario.staff.map { _ in StaffStatistics() })
  }

  /// How many officers the dossiers keep busy on average, against those present, by index of the scenario's staff.
  ///
  /// Found by a run in which nobody ever waits and every service takes its mean.
  package func offeredLoads() -> [OfferedLoad] {
    var free = scenario
    for index in free.staff.indices {
      free.staff[index].headCount = 1_000_000_000
      free.staff[index].absence = .none
      free.staff[index].overtimeSeconds = 0
    }
    for procedure in free.procedures.indices {
      for step in free.procedures[procedure].steps.indices {
        guard case .office(let distribution) = free.procedures[procedure].steps[step].time else { continue }
        free.procedures[procedure].steps[step].time = .office(.fixed(distribution.mean))
      }
    }
    let result = LoadSimulation(of: free).replication(0)
    return zip(scenario.staff, result.staff).map { pool, found in
      OfferedLoad(
        needed: found.period == 0 ? 0 : Double(found.busy) / Double(found.period),
        present: Double(pool.headCount) * (1 - pool.absence.fraction))
    }
  }
}

/// How much work comes to some people.
package struct OfferedLoad: Hashable, Sendable {
  /// Officers whom the work keeps busy all the time.
  package let needed: Double
  /// Officers present on average.
  package let present: Double

  /// Whether the queue would grow without end.
  package var isOver: Bool { needed >= present }

  /// The part of their time for which they are needed; above 1 it is too much.
  package var utilisation: Double { present > 0 ? needed / present : .infinity }
}
