import Calendars
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
  /// The dossiers to be expected times the work of one: what a stream's dossiers take on average where nobody ever waits
  /// and every service takes its mean. Only which way dossiers go is drawn, for two thousand of each stream.
  package func offeredLoads() -> [OfferedLoad] {
    let period = Double(max(1, program.timeline.office(at: program.timeline.end)))
    var needed = scenario.staff.map { _ in 0.0 }
    for stream in scenario.streams where scenario.procedures.indices.contains(stream.procedure) {
      let dossiers = expectedDossiers(stream)
      for (pool, seconds) in workOfOneDossier(stream).enumerated() { needed[pool] += dossiers * seconds / period }
    }
    return zip(scenario.staff, needed).map { pool, officers in
      OfferedLoad(needed: officers, present: Double(pool.headCount) * (1 - pool.absence.fraction))
    }
  }

  private func expectedDossiers(_ stream: ArrivalStream) -> Double {
    switch stream.arrivals {
    case .poisson(let arrivals): max(0, arrivals.expected) * stream.kept.fraction
    case .given(let moments): Double(moments.count) * stream.kept.fraction
    }
  }

  private static let drawnDossiers = 2_000
  /// Long enough for every supplement and wait to be over.
  private static let daysAfterwards = 1_500

  /// Office seconds that each group of officers works at a dossier of a stream.
  private func workOfOneDossier(_ stream: ArrivalStream) -> [Double] {
    var free = scenario
    free.warmUpDays = 0
    free.procedures = [scenario.procedures[stream.procedure]]
    for index in free.staff.indices {
      free.staff[index].headCount = 1_000_000_000
      free.staff[index].absence = .none
      free.staff[index].overtimeSeconds = 0
    }
    for step in free.procedures[0].steps.indices {
      guard case .office(let distribution) = free.procedures[0].steps[step].time else { continue }
      free.procedures[0].steps[step].time = .office(.fixed(distribution.mean))
    }
    let office = program.timeline.office(at: program.timeline.end)
    let moments = (0..<LoadSimulation.drawnDossiers).map { number in
      program.timeline.start(of: office * number / LoadSimulation.drawnDossiers)
    }
    var alone = stream
    alone.procedure = 0
    alone.kept = Share(thousandthsOfPercent: Share.whole)
    alone.arrivals = .given(moments)
    free.streams = [alone]
    free.lastDay = scenario.lastDay.adding(days: LoadSimulation.daysAfterwards)
    let result = LoadSimulation(of: free).replication(0)
    return result.staff.map { Double($0.busy) / Double(LoadSimulation.drawnDossiers) }
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
