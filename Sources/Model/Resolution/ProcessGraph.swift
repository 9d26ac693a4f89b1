import Diagnostics

/// The order in which a process runs: an acyclic graph over the indices of its steps.
package struct ProcessGraph: Sendable {
  /// Predecessors of each step, by index.
  package let predecessors: [[Int]]
  /// Every step after all its predecessors; ties in source order.
  package let order: [Int]
  private let ancestors: [Set<Int>]

  /// Whether `earlier` has always ended or been skipped before `later` begins.
  package func precedes(_ earlier: Int, _ later: Int) -> Bool { ancestors[later].contains(earlier) }

  /// Steps that no other step waits for.
  package var lastSteps: [Int] {
    let waitedFor = Set(predecessors.joined())
    return predecessors.indices.filter { !waitedFor.contains($0) }
  }

  /// A graph over checked predecessors; nil when they form a cycle, with the steps on it.
  init(predecessors: [[Int]], cycle: inout [Int]) {
    self.predecessors = predecessors
    var successors = Array(repeating: [Int](), count: predecessors.count)
    var open = predecessors.map { Set($0).count }
    for (step, earlier) in predecessors.enumerated() {
      for predecessor in Set(earlier) { successors[predecessor].append(step) }
    }
    var ready = open.indices.filter { open[$0] == 0 }
    var order: [Int] = []
    var ancestors = Array(repeating: Set<Int>(), count: predecessors.count)
    while let next = ready.min() {
      ready.removeAll { $0 == next }
      order.append(next)
      for successor in successors[next] {
        ancestors[successor].formUnion(ancestors[next])
        ancestors[successor].insert(next)
        open[successor] -= 1
        if open[successor] == 0 { ready.append(successor) }
      }
    }
    let waiting = open.indices.filter { open[$0] > 0 }
    cycle = ProcessGraph.waitedFor(Set(waiting), predecessors)
    self.order = order + waiting
    self.ancestors = ancestors
  }

  /// The steps among `waiting` for which others of them wait: without those that merely follow a cycle.
  private static func waitedFor(_ waiting: Set<Int>, _ predecessors: [[Int]]) -> [Int] {
    var waiting = waiting
    while true {
      let waitedFor = waiting.intersection(waiting.flatMap { predecessors[$0] })
      if waitedFor.count == waiting.count { return waiting.sorted() }
      waiting = waitedFor
    }
  }

  static let empty: ProcessGraph = {
    var cycle: [Int] = []
    return ProcessGraph(predecessors: [], cycle: &cycle)
  }()
}

/// Builds the graph of a process; unknown and repeated step names and cycles become findings.
func resolveProcess(_ steps: [Step], _ resolution: inout ProcedureResolution) -> ProcessGraph {
  var indexByName: [FoldedName: Int] = [:]
  for (index, step) in steps.enumerated() {
    if let first = indexByName[step.name.folded] {
      resolution.report(
        ResolutionKinds.stepTwice, at: step.name.range, vi: "Đã có bước “\(step.name.text)”.",
        en: "There is already a step “\(step.name.text)”.",
        notes: [Note(Text(vi: "Bước cùng tên ở đây.", en: "The step of the same name."), at: steps[first].name.range)])
    } else {
      indexByName[step.name.folded] = index
    }
  }
  var predecessors: [[Int]] = []
  for (index, step) in steps.enumerated() {
    guard let after = step.after else {
      predecessors.append(index == 0 ? [] : [index - 1])
      continue
    }
    if after.count == 1, ["đầu", "start"].contains(after[0].folded.key) {
      predecessors.append([])
      continue
    }
    let names = resolution.rejoined(after) { indexByName[$0] != nil }
    predecessors.append(names.compactMap { resolution.step($0, in: indexByName, of: steps) })
  }
  var cycle: [Int] = []
  var graph = ProcessGraph(predecessors: predecessors, cycle: &cycle)
  if let first = cycle.first {
    let names = cycle.map { "“\(steps[$0].name.text)”" }.joined(separator: ", ")
    resolution.report(
      ResolutionKinds.processCycle, at: steps[first].after?.first?.range ?? steps[first].name.range,
      vi: "Các bước chờ lẫn nhau: \(names).", en: "These steps wait for each other: \(names).")
    // What else the author wrote is judged in the order in which the steps stand.
    graph = ProcessGraph(predecessors: steps.indices.map { $0 == 0 ? [] : [$0 - 1] }, cycle: &cycle)
  }
  for (index, step) in steps.enumerated() {
    guard let target = step.sendBack?.step, let earlier = resolution.step(target, in: indexByName, of: steps) else {
      continue
    }
    if !graph.precedes(earlier, index) && earlier != index {
      resolution.report(
        ResolutionKinds.notReturnable, at: target.range,
        vi: "Bước “\(target.text)” không đứng trước bước “\(step.name.text)”.",
        en: "Step “\(target.text)” does not come before “\(step.name.text)”.")
    }
  }
  return graph
}
