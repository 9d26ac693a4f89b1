import Decisions
import Expressions

/// 30 independent yes/no facts in 40 guards over 60 steps whose times are quarter days: the longest way and its case.
struct LongestPathBench {
  enum Shape: String, CaseIterable {
    /// 30 guards of one fact each, 10 that join two.
    case single = "one fact a guard"
    /// Guards join up to three neighbouring facts.
    case local = "neighbouring facts"
    /// Guards join up to three facts from anywhere.
    case tangled = "facts from anywhere"
    /// As `tangled`, with arbitrary minutes.
    case minutes = "facts from anywhere, minutes"
    /// As `local`, with steps side by side.
    case parallel = "neighbouring facts, parallel branches"
  }

  private let shape: Shape
  private let domains: [FactDomain]
  private let guards: [TypedExpression]
  private let steps: [(guardIndex: Int, time: Int64, after: [Int])]

  init(_ shape: Shape) throws {
    self.shape = shape
    var chance = BenchChance(seed: 7)
    let scope = Scope((0..<30).map { ("f\($0)", .boolean) })
    domains = (0..<30).map { FactDomain(FactID($0), .boolean) }
    var guards: [TypedExpression] = []
    for index in 0..<40 { guards.append(try guardExpression(Self.text(index, shape, &chance), in: scope)) }
    self.guards = guards
    steps = (0..<60).map { index in
      let time = shape == .minutes ? Int64(1 + chance.below(5000)) : Int64(1 + chance.below(20))
      var after = index == 0 ? [] : [index - 1]
      if shape == .parallel, index % 6 != 0 { after = index % 6 == 5 ? Array(index - 4..<index) : [index - index % 6] }
      return (index < 40 ? index : chance.below(40), time, after)
    }
  }

  private static func text(_ index: Int, _ shape: Shape, _ chance: inout BenchChance) -> String {
    if shape == .single {
      return index < 30 ? "f\(index)" : "f\(chance.below(30)) and not(f\(chance.below(30)))"
    }
    let isLocal = shape == .local || shape == .parallel
    let facts = (0..<1 + chance.below(3)).map { offset in
      isLocal ? (index * 3 / 4 + offset * (1 + chance.below(2))) % 30 : chance.below(30)
    }
    let parts = facts.map { chance.below(3) == 0 ? "not(f\($0))" : "f\($0)" }
    return parts.joined(separator: chance.below(2) == 0 ? " and " : " or ")
  }

  private func prepared() throws -> (CaseSpace, StepGraph) {
    var builder = CaseSpaceBuilder(domains)
    let ids = guards.map { builder.add($0) }
    var space = try builder.build()
    var graph = StepGraph()
    var stepIDs: [StepID] = []
    for step in steps {
      let cases = try space.cases(where: ids[step.guardIndex])
      stepIDs.append(graph.add(in: cases, time: step.time, after: step.after.map { stepIDs[$0] }))
    }
    return (space, graph)
  }

  func measure(_ report: inout MeasurementReport) throws {
    try report.measure("longest way, \(shape.rawValue)", bar: 20) {
      var (space, graph) = try prepared()
      let longest = try space.longestPath(graph)
      return { [space] in "\(space.nodeCount) nodes, longest \(longest?.time ?? -1)" }
    }
    try report.measure("finish times of all cases, \(shape.rawValue)") {
      let (prepared, graph) = try prepared()
      var space = prepared
      switch Answer({ () throws(Undecided) in try space.finishTimes(graph) }) {
      case .known(let times):
        let (size, nodes, longest) = (space.size(times), space.nodeCount, space.greatest(times)?.value ?? -1)
        return { "\(size) nodes of \(nodes), longest \(longest)" }
      case .undecided(let reason): return { [space] in "\(space.nodeCount) nodes, \(reason.message.en)" }
      }
    }
  }
}
