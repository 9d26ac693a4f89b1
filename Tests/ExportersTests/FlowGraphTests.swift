import Plan
import Testing

@testable import Exporters

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

  @Test(arguments: [
    "start", "end", "office", "applicant", "p_1_000001", "p_1_000001_thoi_han", "lanes", "open", "sink",
  ])
  func stepsMayHaveAnyName(_ name: String) throws {
    var plan = ProcessPlans.supplements()
    plan.nodes[1].id = name
    plan.limits = [LimitRule()]
    for target in [ExportTarget.bpmn, .pnml] {
      for dialect in Dialect.allCases {
        guard case .file(let bytes) = export(plan, to: target, dialect: dialect) else {
          Issue.record("it is not written")
          return
        }
        let ids = String(decoding: bytes, as: UTF8.self).matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(
          Set(ids).count == ids.count, "\(Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys)")
      }
    }
  }

  @Test func codesThatDifferInAnyCharacterGiveOtherProcesses() {
    let codes = ["9.000001", "9-000001", "9_000001", "9 000001", "a/b", "A.B", "a.b", "Đ1", "D1"]
    #expect(Set(codes.map(ExecutablePlan.processID)).count == codes.count)
    #expect(ExecutablePlan.processID(of: "1.004859") == "p_1_004859")
  }

  @Test func parallelBranchesThatMeetInALoopAreNotForSpiffWorkflow() {
    var plan = ProcessPlans.parallel()
    var rule = SendBackRule()
    rule.to = 0
    plan.nodes[3].sendBack = rule
    guard case .impossible(let problems) = export(plan, to: .bpmn, dialect: .python) else {
      Issue.record("it is written")
      return
    }
    #expect(problems.map(\.message.en).contains { $0.contains("“ký”") && $0.contains("Use feel or juel") })
    guard case .file = export(plan, to: .bpmn, dialect: .feel) else {
      Issue.record("it is not written for others")
      return
    }
  }
}
