/// Which rows meet which, judged on every fact taken by itself.
struct RowMeetings {
  private let meetings: [RowBits]

  init(_ rows: RowRegions, arities: [Int32]) {
    let count = rows.regions.count
    var all = RowBits(count: count)
    for row in 0..<count where rows.regions[row].cases != DiagramStore.none { all[row] = true }
    var meetings = [RowBits](repeating: all, count: count)
    for (level, arity) in arities.enumerated() {
      let asking = rows.regions.indices.filter { rows.regions[$0].admits[level] != nil }
      guard asking.count > 1 else { continue }
      var usual = all
      for row in asking { usual[row] = false }
      var admitting = [RowBits](repeating: usual, count: Int(arity))
      for row in asking where all[row] {
        for (index, isAdmitted) in (rows.regions[row].admits[level] ?? []).enumerated() where isAdmitted {
          admitting[index][row] = true
        }
      }
      // Rows with equal entries meet the same rows.
      var known: [[Bool]: RowBits] = [:]
      for row in asking {
        guard let admitted = rows.regions[row].admits[level] else { continue }
        var union = known[admitted]
        if union == nil {
          union = admitted.indices.reduce(into: RowBits(count: count)) {
            if admitted[$1] { $0.formUnion(admitting[$1]) }
          }
          known[admitted] = union
        }
        if let union { meetings[row].formIntersection(union) }
      }
    }
    for row in 0..<count {
      meetings[row][row] = false
      if !all[row] { meetings[row] = RowBits(count: count) }
    }
    self.meetings = meetings
  }

  /// The other rows that may hold together with a row.
  func rows(with row: Int) -> RowBits { meetings[row] }
}
