import Compiler
import Diagnostics
import Simulator
import Testing

/// The workload of `Procedures/`.
@Suite struct OwnWorkloadTests {
  @Test(arguments: [false, true]) func theOwnWorkloadRunsWithAndWithoutItsVariant(_ isVaried: Bool) throws {
    let compiled = OwnCatalogue.compiled
    let workload = try #require(compiled.workloads.first)
    let variants = compiled.variants.filter { $0.of == workload.name }
    #expect(variants.count == 1)
    let (scenario, settings, findings) = compiled.loadScenario(
      workload, variants: isVaried ? variants : [], attached: [:])
    #expect(findings.map(\.message.vi) == [])
    #expect(settings.precision != nil)
    let simulation = LoadSimulation(of: try #require(scenario))
    let result = simulation.replication(0)
    #expect(result.conservation.holds)
    #expect(result.conservation.received > 2_000)
    // Nobody is at the edge of what can be done, so that the figures mean something.
    #expect(simulation.offeredLoads().allSatisfy { $0.utilisation > 0.05 && $0.utilisation < 0.9 })
    #expect(simulation.scenario.staff.count == (isVaried ? 2 : 3))
  }

  @Test func theWorkloadHasNoFindingOnAnyDay() throws {
    for day in [(2025, 7, 1), (2026, 9, 15), (2027, 3, 1)] {
      let date = try #require(OwnCatalogue.date(day))
      let compiled = OwnCatalogue.compile(OwnCatalogue.files, asOf: date)
      #expect(compiled.findings.filter { $0.kind.group == .workload }.map(compiled.described) == [])
    }
  }
}
