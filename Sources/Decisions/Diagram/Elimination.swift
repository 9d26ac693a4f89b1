extension DiagramStore {
  /// A code for an operation whose results may be remembered during one call only.
  mutating func oneTimeCode() -> Int32 {
    lastOneTimeCode &+= 1
    return 256 &+ lastOneTimeCode
  }

  /// Takes variables away, putting together what their classes give: `or` for "exists", `and` for "for all", `maximum`.
  mutating func eliminated(_ id: ID, levels wanted: [Bool], _ operation: DiagramOperation) throws(Undecided) -> ID {
    guard let deepest = wanted.lastIndex(of: true) else { return id }
    pending.removeAll(keepingCapacity: true)
    return try eliminating(id, wanted, Int32(deepest), operation, oneTimeCode())
  }

  private mutating func eliminating(
    _ id: ID, _ wanted: [Bool], _ deepest: Int32, _ operation: DiagramOperation, _ code: Int32
  ) throws(Undecided) -> ID {
    let level = levels[Int(id)]
    if level > deepest { return id }
    if let known = cache.result(code, id, 0) { return known }
    try step()
    let result: ID
    if wanted[Int(level)] {
      var sum = try eliminating(child(id, 0), wanted, deepest, operation, code)
      for index in 1..<Int(arities[Int(level)]) {
        sum = try combined(operation, sum, try eliminating(child(id, index), wanted, deepest, operation, code))
      }
      result = sum
    } else {
      for index in 0..<Int(arities[Int(level)]) {
        pending.append(try eliminating(child(id, index), wanted, deepest, operation, code))
      }
      result = try node(level)
    }
    cache.store(code, id, 0, result)
    return result
  }

  /// The function where some variables have a settled class; -1 leaves a variable open.
  mutating func settled(_ id: ID, _ classes: [Int]) throws(Undecided) -> ID {
    guard let deepest = classes.lastIndex(where: { $0 >= 0 }) else { return id }
    pending.removeAll(keepingCapacity: true)
    return try settling(id, classes, Int32(deepest), oneTimeCode())
  }

  private mutating func settling(
    _ id: ID, _ classes: [Int], _ deepest: Int32, _ code: Int32
  ) throws(Undecided) -> ID {
    let level = levels[Int(id)]
    if level > deepest { return id }
    let settled = classes[Int(level)]
    if settled >= 0 { return try settling(child(id, settled), classes, deepest, code) }
    if let known = cache.result(code, id, 0) { return known }
    try step()
    for index in 0..<Int(arities[Int(level)]) {
      pending.append(try settling(child(id, index), classes, deepest, code))
    }
    let result = try node(level)
    cache.store(code, id, 0, result)
    return result
  }

  /// Amounts below a bound lose their value.
  mutating func dropped(_ id: ID, below bound: Int64) throws(Undecided) -> ID {
    try mapped(id) { store, leaf throws(Undecided) in
      leaf != DiagramStore.outside && store.leafValue(leaf) < bound ? DiagramStore.outside : leaf
    }
  }

  /// The cases in which an amount has at least this value.
  mutating func reaching(_ id: ID, _ bound: Int64) throws(Undecided) -> ID {
    try mapped(id) { store, leaf throws(Undecided) in
      leaf != DiagramStore.outside && store.leafValue(leaf) >= bound ? DiagramStore.all : DiagramStore.none
    }
  }

  /// Puts another leaf in the place of each.
  mutating func mapped(
    _ id: ID, _ change: (inout DiagramStore, ID) throws(Undecided) -> ID
  ) throws(Undecided) -> ID {
    pending.removeAll(keepingCapacity: true)
    return try mapping(id, oneTimeCode(), change)
  }

  private mutating func mapping(
    _ id: ID, _ code: Int32, _ change: (inout DiagramStore, ID) throws(Undecided) -> ID
  ) throws(Undecided) -> ID {
    if isLeaf(id) { return try change(&self, id) }
    if let known = cache.result(code, id, 0) { return known }
    try step()
    for index in 0..<arity(id) { pending.append(try mapping(child(id, index), code, change)) }
    let result = try node(levels[Int(id)])
    cache.store(code, id, 0, result)
    return result
  }

  /// A simpler function equal to the given one in all cases of a set (Coudert and Madre's restrict).
  mutating func simplified(_ id: ID, within set: ID) throws(Undecided) -> ID {
    pending.removeAll(keepingCapacity: true)
    return try simplifying(id, set)
  }

  private mutating func simplifying(_ id: ID, _ set: ID) throws(Undecided) -> ID {
    if set == DiagramStore.all || set == DiagramStore.none || isLeaf(id) { return id }
    let code: Int32 = 65
    if let known = cache.result(code, id, set) { return known }
    try step()
    let level = levels[Int(id)]
    let setLevel = levels[Int(set)]
    let result: ID
    if setLevel < level {
      var union = child(set, 0)
      for index in 1..<arity(set) { union = try combined(.or, union, child(set, index)) }
      result = try simplifying(id, union)
    } else {
      let arity = arity(id)
      let inside = { (store: borrowing DiagramStore, index: Int) in
        setLevel == level ? store.child(set, index) : set
      }
      // What lies outside of the set may be anything: it follows the first class that lies inside.
      var usual = DiagramStore.none
      var isFound = false
      for index in 0..<arity where !isFound && inside(self, index) != DiagramStore.none {
        usual = try simplifying(child(id, index), inside(self, index))
        isFound = true
      }
      for index in 0..<arity {
        let care = inside(self, index)
        pending.append(care == DiagramStore.none ? usual : try simplifying(child(id, index), care))
      }
      result = try node(level)
    }
    cache.store(code, id, set, result)
    return result
  }
}
