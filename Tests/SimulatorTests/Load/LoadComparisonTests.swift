import JSON
import Plan
import Testing

@testable import Simulator

@Suite struct LoadComparisonTests {
  /// Runs whose dossiers took so many seconds each.
  private func arm(_ seconds: [Int], variant: String? = nil) -> LoadArm {
    let results = seconds.enumerated().map { index, seconds in
      var result = ReplicationResult(
        index: index, procedures: [ProcedureStatistics(stepCount: 2), ProcedureStatistics(stepCount: 1)],
        staff: [StaffStatistics(), StaffStatistics()])
      result.procedures[0].received = 1
      result.procedures[0].elapsed.add(seconds)
      return result
    }
    return LoadArm(
      variant: variant, description: LoadReportSample.description, digest: "", result: LoadResult(results))
  }

  @Test func differencesAreTakenWithinPairsOfRuns() throws {
    // Differences 10, 12, 14: mean 12, variance 4, half-width 4.3027 · √(4/3) = 4.968.
    let comparison = LoadComparison(base: arm([100, 200, 300]), variant: arm([110, 212, 314], variant: "b"))
    let change = try #require(comparison.change(of: .overall, ProcedureFigures.elapsed.mean))
    let difference = try #require(change.difference)
    #expect(difference.mean == 12)
    #expect(abs((difference.halfWidth ?? 0) - 4.3027 * (4.0 / 3).squareRoot()) < 1e-9)
    #expect(change.isSignificant == true)
    // The means alone have intervals of ± 248: only the pairs show the difference.
    #expect((change.before.summary?.halfWidth ?? 0) > 200)
  }

  @Test func aDifferenceWhoseIntervalHolds0IsNotCertain() throws {
    let comparison = LoadComparison(base: arm([100, 200, 300]), variant: arm([90, 230, 290], variant: "b"))
    #expect(try #require(comparison.change(of: .overall, ProcedureFigures.elapsed.mean)).isSignificant == false)
    let alone = LoadComparison(base: arm([100]), variant: arm([50], variant: "b"))
    #expect(try #require(alone.change(of: .overall, ProcedureFigures.elapsed.mean)).isSignificant == nil)
  }

  @Test func staffAndProceduresAreComparedByName() {
    var description = LoadReportSample.description
    description.staff.swapAt(0, 1)
    description.staff[1].name = Label("bàn chung")
    description.procedures.swapAt(0, 1)
    let variant = LoadArm(variant: "b", description: description, digest: "", result: LoadResult([]))
    let comparison = LoadComparison(base: LoadReportSample.arm(1), variant: variant)
    #expect(comparison.counterpart(of: .staff(0)) == .staff(1))
    #expect(comparison.counterpart(of: .staff(1)) == nil)
    #expect(comparison.removedStaff == [0])
    #expect(comparison.counterpart(of: .procedure(1)) == .procedure(0))
    #expect(comparison.counterpart(of: .step(procedure: 1, step: 1)) == .step(procedure: 0, step: 1))
  }

  @Test func sameDossiersAreClaimedOnlyWhereTheyAre() throws {
    func text(_ change: (inout LoadDescription, inout ReplicationResult) -> Void) throws -> String {
      var (description, result) = (LoadReportSample.description, LoadReportSample.replication(0))
      change(&description, &result)
      let variant = LoadArm(variant: "b", description: description, digest: "", result: LoadResult([result]))
      let study = try #require(LoadStudy([LoadReportSample.arm(1), variant]))
      return LoadReportText(study, language: .vi, width: 200).text
    }
    let same = "từng cặp lần chạy có cùng hồ sơ đến"
    #expect(
      try text {
        $0.staff[0].headCount = 3; $1.staff[0].busy += 1
      }.contains(same))
    let more = try text { $1.conservation.received += 1 }
    #expect(!more.contains(same) && more.contains("hai bên có số hồ sơ đến khác nhau"))
    let period = try text { description, _ in description.lastDay = LoadReportSample.date(2026, 6, 30) }
    #expect(!period.contains(same) && period.contains("hai bên có kỳ khác nhau"))
  }

  @Test func everyDifferenceOfTheJSONIsInTheTable() throws {
    let study = try #require(LoadReportSample.study(4, variants: ["b", "c"]))
    let changes = try #require(study.json["differences"]?.items).flatMap { $0["changes"]?.items ?? [] }
    let rows = LoadReportCSV(study).text.split(separator: "\r\n").filter { $0.contains(",difference,") }
    #expect(changes.count == rows.count && changes.count > 20)
  }
}
