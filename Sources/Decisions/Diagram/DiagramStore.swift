/// Multi-valued decision diagrams with numbers in the leaves: reduced, ordered, each kept once.
///
/// Equal functions are equal ids (Bryant 1986; Srinivasan et al. 1990). A set of cases is a function with the leaves 0
/// and 1. Children always have smaller ids than their parents. Recursion goes as deep as there are levels, at most
/// `greatestLevelCount`.
struct DiagramStore: Sendable {
  typealias ID = Int32

  /// The leaf 0: no case.
  static let none: ID = 0
  /// The leaf 1: every case.
  static let all: ID = 1
  /// The leaf of cases in which an amount has no value.
  static let outside: ID = 2
  static let leafLevel = Int32.max
  static let greatestLevelCount = 1024

  /// How many values the variable of each level has.
  let arities: [Int32]
  let budget: Budget
  private(set) var levels: ContiguousArray<Int32> = []
  /// The place of a node's first edge; of a leaf its place among the leaf values.
  private(set) var firsts: ContiguousArray<Int32> = []
  private(set) var edges: ContiguousArray<Int32> = []
  private var leafValues: ContiguousArray<Int64> = []
  private var leaves: [Int64: ID] = [:]
  private var table: ContiguousArray<Int32>
  var cache = OperationCache()
  /// Results of the children of the nodes that are being built.
  var pending: ContiguousArray<ID> = []
  private(set) var operations = 0
  /// Where the operations end; below the budget during an attempt that may be given up.
  var operationLimit: Int
  /// The last code given to an operation whose results hold for one call only.
  var lastOneTimeCode: Int32 = 0

  init(arities: [Int32], budget: Budget) {
    self.arities = arities
    self.budget = budget
    operationLimit = budget.operations
    table = ContiguousArray(repeating: 0, count: 1 << 8)
    for value: Int64 in [0, 1] { leaves[value] = appendLeaf(value) }
    _ = appendLeaf(0)
  }

  var nodeCount: Int { levels.count }

  func isLeaf(_ id: ID) -> Bool { levels[Int(id)] == DiagramStore.leafLevel }

  func leafValue(_ id: ID) -> Int64 { leafValues[Int(firsts[Int(id)])] }

  func child(_ id: ID, _ index: Int) -> ID { edges[Int(firsts[Int(id)]) + index] }

  func arity(_ id: ID) -> Int { Int(arities[Int(levels[Int(id)])]) }

  private mutating func appendLeaf(_ value: Int64) -> ID {
    levels.append(DiagramStore.leafLevel)
    firsts.append(Int32(leafValues.count))
    leafValues.append(value)
    return ID(levels.count - 1)
  }

  /// The leaf of a number that some diagram has had; nil for any other.
  func leafID(of value: Int64) -> ID? { leaves[value] }

  /// The leaf of a number.
  mutating func leaf(_ value: Int64) throws(Undecided) -> ID {
    if let id = leaves[value] { return id }
    guard levels.count < budget.nodes else { throw .tooManyNodes(limit: budget.nodes) }
    let id = appendLeaf(value)
    leaves[value] = id
    return id
  }

  /// Counts one step; every operation that is not answered from memory takes one.
  mutating func step() throws(Undecided) {
    operations += 1
    if operations > operationLimit { throw .tooManyOperations(limit: operationLimit) }
  }

  /// The node whose children are the last results in `pending`, which are taken off.
  mutating func node(_ level: Int32) throws(Undecided) -> ID {
    let arity = Int(arities[Int(level)])
    let base = pending.count - arity
    defer { pending.removeLast(arity) }
    let first = pending[base]
    var hash = DiagramStore.mixed(0, level)
    var isConstant = true
    for index in base..<pending.count {
      let child = pending[index]
      isConstant = isConstant && child == first
      hash = DiagramStore.mixed(hash, child)
    }
    if isConstant { return first }
    var slot = Int(truncatingIfNeeded: hash >> 20) & (table.count - 1)
    while table[slot] != 0 {
      let id = table[slot] - 1
      if isNode(id, level, base, arity) { return id }
      slot = (slot + 1) & (table.count - 1)
    }
    // Edges are what takes memory where facts have many classes.
    guard levels.count < budget.nodes, edges.count + arity <= budget.nodes * 8 else {
      throw .tooManyNodes(limit: budget.nodes)
    }
    let id = ID(levels.count)
    levels.append(level)
    firsts.append(Int32(edges.count))
    edges.append(contentsOf: pending[base...])
    table[slot] = id + 1
    if levels.count * 2 > table.count { growTable() }
    return id
  }

  private func isNode(_ id: ID, _ level: Int32, _ base: Int, _ arity: Int) -> Bool {
    guard levels[Int(id)] == level else { return false }
    let first = Int(firsts[Int(id)])
    for index in 0..<arity where edges[first + index] != pending[base + index] { return false }
    return true
  }

  private static func mixed(_ hash: UInt64, _ value: Int32) -> UInt64 {
    let next = (hash ^ UInt64(UInt32(bitPattern: value))) &* 0x9E37_79B9_7F4A_7C15
    return next ^ (next >> 29)
  }

  private mutating func growTable() { rebuildTable(count: table.count * 4) }

  /// Forgets every node after the first so many.
  mutating func rollback(toNodeCount count: Int) {
    guard count < levels.count else { return }
    let removed = levels.indices[count...]
    let firstLeaf = removed.first { levels[$0] == DiagramStore.leafLevel }.map { Int(firsts[$0]) }
    let firstEdge = removed.first { levels[$0] != DiagramStore.leafLevel }.map { Int(firsts[$0]) }
    if let firstLeaf {
      for value in leafValues[firstLeaf...] { leaves[value] = nil }
      leafValues.removeSubrange(firstLeaf...)
    }
    if let firstEdge { edges.removeSubrange(firstEdge...) }
    levels.removeSubrange(count...)
    firsts.removeSubrange(count...)
    cache = OperationCache()
    pending.removeAll(keepingCapacity: true)
    rebuildTable(count: table.count)
  }

  private mutating func rebuildTable(count: Int) {
    table = ContiguousArray(repeating: 0, count: count)
    for id in 0..<levels.count where levels[id] != DiagramStore.leafLevel {
      var hash = DiagramStore.mixed(0, levels[id])
      let first = Int(firsts[id])
      for edge in first..<first + Int(arities[Int(levels[id])]) { hash = DiagramStore.mixed(hash, edges[edge]) }
      var slot = Int(truncatingIfNeeded: hash >> 20) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(id + 1)
    }
  }

  /// The node that tells the classes of one variable apart: a leaf for each class.
  mutating func node(_ level: Int, _ children: [ID]) throws(Undecided) -> ID {
    pending.append(contentsOf: children)
    return try node(Int32(level))
  }

  /// All nodes under the given ones and themselves, children before parents.
  func reachable(from roots: [ID]) -> [ID] {
    guard let last = roots.max() else { return [] }
    var isSeen = ContiguousArray<UInt64>(repeating: 0, count: Int(last) / 64 + 1)
    var found: [ID] = []
    var open = roots
    while let id = open.popLast() {
      let bit: UInt64 = 1 << UInt64(id & 63)
      guard isSeen[Int(id) >> 6] & bit == 0 else { continue }
      isSeen[Int(id) >> 6] |= bit
      found.append(id)
      guard !isLeaf(id) else { continue }
      let first = Int(firsts[Int(id)])
      for edge in first..<first + arity(id) { open.append(edges[edge]) }
    }
    // Ids in the order of their bits are cheaper than sorting where much is reached.
    if found.count * 16 < Int(last) { return found.sorted() }
    found.removeAll(keepingCapacity: true)
    for (word, bits) in isSeen.enumerated() {
      var rest = bits
      while rest != 0 {
        found.append(ID(word * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return found
  }

  /// The levels on which a function depends, in order.
  func support(_ id: ID) -> [Int] {
    var depends = [Bool](repeating: false, count: arities.count)
    for node in reachable(from: [id]) where !isLeaf(node) { depends[Int(levels[Int(node)])] = true }
    return depends.indices.filter { depends[$0] }
  }

  /// How many nodes a function takes, leaves included.
  func size(_ id: ID) -> Int { reachable(from: [id]).count }

  /// The leaf for one class of every variable.
  func leaf(of id: ID, at classes: [Int]) -> ID {
    var id = id
    while !isLeaf(id) { id = child(id, classes[Int(levels[Int(id)])]) }
    return id
  }
}
