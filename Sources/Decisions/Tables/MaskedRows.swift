extension CaseSpace {
  /// Rows that never hold, or in whose every case other rows decide under the hit policy.
  mutating func masked<Rows: RowSet>(
    _ rows: RowRegions, _ meeting: RowMeetings, _ policy: RowPolicy, _ coverage: inout Coverage<Rows>
  ) throws(Undecided) -> [TableReport.Masked] {
    var masked: [TableReport.Masked] = []
    for (row, region) in rows.regions.enumerated() {
      guard region.cases != DiagramStore.none else {
        masked.append(TableReport.Masked(row: row, reason: .neverHolds, witness: nil))
        continue
      }
      let rivals = meeting.rows(with: row).rows.filter { rows.hides($0, row, policy) }
      guard !rivals.isEmpty, try uncovered(region.cases, by: rivals, rows, &coverage) == nil else { continue }
      masked.append(
        TableReport.Masked(
          row: row, reason: .covered(by: try needed(rivals, for: region.cases, rows, &coverage)),
          witness: witness(in: CaseSet(id: region.cases))))
    }
    return masked
  }

  /// The classes of a case that none of the rows holds; nil when they cover all.
  private mutating func uncovered<Rows: RowSet>(
    _ cases: DiagramStore.ID, by rivals: [Int], _ rows: RowRegions, _ coverage: inout Coverage<Rows>
  ) throws(Undecided) -> [Int]? {
    let boxes = rivals.filter { rows.regions[$0].isBox }
    var open = cases
    for rival in rivals where !rows.regions[rival].isBox {
      open = try store.apply(.difference, open, rows.regions[rival].cases)
    }
    return try coverage.firstUncovered(open, by: boxes, in: &store)
  }

  /// Some of the rows that cover the cases together: one is added for every case still found uncovered.
  private mutating func needed<Rows: RowSet>(
    _ rivals: [Int], for cases: DiagramStore.ID, _ rows: RowRegions, _ coverage: inout Coverage<Rows>
  ) throws(Undecided) -> [Int] {
    var needed: [Int] = []
    while let path = try uncovered(cases, by: needed, rows, &coverage) {
      let classes = path.map { max($0, 0) }
      let next = rivals.first { store.leaf(of: rows.regions[$0].cases, at: classes) == DiagramStore.all }
      guard let next else { break }
      needed.append(next)
    }
    for rival in needed where needed.count > 1 {
      let fewer = needed.filter { $0 != rival }
      if try uncovered(cases, by: fewer, rows, &coverage) == nil { needed = fewer }
    }
    return needed.sorted()
  }
}

extension RowRegions {
  /// Whether a row decides instead of another, or as well, where both hold.
  fileprivate func hides(_ rival: Int, _ row: Int, _ policy: RowPolicy) -> Bool {
    switch policy {
    case .unique: return true
    case .any: return output[rival] == output[row]
    case .first: return rival < row
    case .priority(let order):
      let places = [rival, row].map { order.firstIndex(of: output[$0]) ?? order.count }
      return places[0] < places[1] || (output[rival] == output[row] && rival < row)
    case .ruleOrder, .outputOrder, .collect: return false
    }
  }
}
