import Plan
import Testing

@testable import Exporters
@testable import tthc_bench

@Suite struct WorkflowNetTests {
  @Test(arguments: [1, 11])
  func everyRandomProcessIsSoundWhateverHappens(seed: Int) throws {
    var generator = RandomProcess(seed: seed)
    var judged = 0
    var refused = 0
    for number in 1...150 {
      let plan = generator.make(number: number)
      guard case .success(let graph?) = FlowGraph.lowered(from: plan, initialises: false) else {
        refused += 1
        continue
      }
      let net = WorkflowNet(of: graph)
      let states = NetStates(of: net)
      guard states.isWhole else { continue }
      judged += 1
      #expect(states.isSafe, "plan \(number)")
      #expect(states.lost == 0, "plan \(number)")
      #expect(states.untidyEnds == 0, "plan \(number)")
      let idle = net.transitions.indices.filter { !states.fired.contains($0) }.map { net.transitions[$0].id }
      #expect(idle.isEmpty, "plan \(number): \(idle)")
    }
    #expect(judged > 100)
    #expect(refused > 0)
  }

  @Test func aNetThatForgetsABranchIsNotSound() throws {
    let plan = ProcessPlans.parallel()
    let graph = try #require(try FlowGraph.lowered(from: plan, initialises: false).get())
    var net = WorkflowNet(of: graph)
    let split = try #require(net.transitions.firstIndex { $0.outputs.count == 2 })
    net.transitions[split].outputs.removeLast()
    #expect(NetStates(of: net).lost > 0)
  }

  @Test func whereEveryCaseIsTerminatedTheEndWaitsForTheBranches() throws {
    var plan = ProcessPlans.endBesideWork()
    plan.nodes[3].ends = .refused
    let graph = try #require(try FlowGraph.lowered(from: plan, initialises: false).get())
    #expect(!graph.elements.contains { $0.kind == .completion })
    let states = NetStates(of: WorkflowNet(of: graph))
    #expect(states.lost == 0 && states.untidyEnds == 0)
  }

  @Test func aCaseEndedBesideOtherWorkLeavesNothingBehind() throws {
    let plan = ProcessPlans.endBesideWork()
    let graph = try #require(try FlowGraph.lowered(from: plan, initialises: false).get())
    let net = WorkflowNet(of: graph)
    let states = NetStates(of: net)
    #expect(states.lost == 0 && states.untidyEnds == 0)
    #expect(net.places.contains("over"))
    #expect(net.transitions.contains { $0.id == "xac_minh-cut" })
    // Before the branches part nothing can be cut.
    #expect(!net.transitions.contains { $0.id == "tiep_nhan-cut" })
  }
}
