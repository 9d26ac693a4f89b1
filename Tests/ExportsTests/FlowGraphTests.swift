import Plan
import Testing

@testable import Exports

@Suite struct FlowGraphTests {
  func graph(_ plan: ExecutablePlan) throws -> FlowGraph {
    try #require(try FlowGraph.lowered(from: plan, initialises: false).get())
  }

  @Test func branchesPartAndMeetInParallelGateways() throws {
    let graph = try graph(ProcessPlans.parallel())
    #expect(graph.elements.count { $0.kind == .parallelSplit } == 1)
    #expect(graph.elements.count { $0.kind == .parallelJoin } == 1)
    #expect(!graph.elements.contains { $0.kind == .exclusiveSplit })
  }

  @Test func stepsThatExcludeEachOtherAreAChoice() throws {
    let graph = try graph(ProcessPlans.alternatives())
    #expect(!graph.elements.contains { $0.kind == .parallelSplit })
    let choice = try #require(graph.elements.firstIndex { $0.id == "xac_minh-chon" })
    #expect(graph.outgoing(choice).count == 3)
  }

  @Test func aReturnOutOfABranchIsRefusedWithItsPlaceAndAWayOut() throws {
    guard case .impossible(let problems) = export(ProcessPlans.tornReturn(), to: .bpmn, dialect: .feel) else {
      Issue.record("it is written")
      return
    }
    #expect(problems.count == 1)
    #expect(problems[0].message.vi.contains("“thẩm định” trả hồ sơ về “tiếp nhận” trong khi “xác minh”"))
    #expect(problems[0].message.en.contains("after the branches meet"))
  }

  @Test func aStepAfterOneThatEndsEveryCaseIsLeftOut() throws {
    var plan = ProcessPlans.parallel()
    plan.nodes[1].ends = .refused
    let graph = try graph(plan)
    #expect(graph.unreached == [3])
    #expect(!graph.elements.contains { $0.id == "ky" })
    #expect(graph.elements.contains { $0.id == "end-nhanh" })
  }

  @Test func supplementsAreBoundedEachAndTogether() throws {
    let graph = try graph(ProcessPlans.supplements())
    #expect(graph.counters.map(\.variable) == ["so_lan_bo_sung_tiep_nhan", "so_lan_bo_sung_ky"])
    #expect(graph.counters.map(\.atMost) == [2, 1])
    #expect(graph.counters.map { $0.total?.atMost } == [2, 1])
    #expect(graph.elements.contains { $0.id == "tiep_nhan-qua_han_bo_sung" })
    #expect(graph.elements.contains { $0.id == "ky-khong_bo_sung" })
  }

  @Test func variablesOfTheProcessStayApartFromFacts() throws {
    var plan = ProcessPlans.supplements()
    plan.facts[0].id = "thieu_ky"
    let graph = try graph(plan)
    #expect(graph.flags == ["thieu_tiep_nhan", "thieu_ky_"])
  }
}
