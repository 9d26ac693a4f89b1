extension CaseSpace {
  /// Rows that never hold, or in whose every case other rows decide under the hit policy.
  mutating func masked(
    _ rows: RowRegions, _ meeting: RowMeetings, _ policy: HitPolicy, _ coverage: inout Coverage
  ) throws(Undecided) -> [TableReport.Masked] {
    var masked: [TableReport.Masked] = []
    for (row, region) in rows.regions.enumerated() {
      guard region.cases != DiagramStore.none else {
        masked.append(TableReport.Masked(row: row, reason: .neverHolds, witness: nil))
        continue
      }
      let rivals = meeting.rows(with: row).rows.filter { rows.hides($0, row, policy) }
      guard !rivals.isEmpty, try isCovered(region.cases, by: rivals, rows, &coverage) else { continue }
      masked.append(
        TableReport.Masked(
          row: row, reason: .covered(by: try needed(rivals, for: region.cases, rows, &coverage)),
          witness: witness(in: CaseSet(id: region.cases))))
    }
    return masked
  }

  private mutating func isCovered(
    _ cases: DiagramStore.ID, by rivals: [Int], _ rows: RowRegions, _ coverage: inout Coverage
  ) throws(Undecided) -> Bool {
    var boxes = RowBits(count: rows.regions.count)
    var open = cases
    for rival in rivals {
      if rows.regions[rival].isBox {
        boxes[rival] = true
      } else {
        open = try store.apply(.difference, open, rows.regions[rival].cases)
      }
    }
    return try coverage.firstUncovered(open, by: boxes, in: &store) == nil
  }

  /// Rows without which the others would not cover the cases, as few as leaving out one after the other finds.
  private mutating func needed(
    _ rivals: [Int], for cases: DiagramStore.ID, _ rows: RowRegions, _ coverage: inout Coverage
  ) throws(Undecided) -> [Int] {
    var needed: [Int] = []
    for rival in rivals where try !store.isDisjoint(rows.regions[rival].cases, cases) { needed.append(rival) }
    for rival in needed.reversed() where needed.count > 1 {
      let fewer = needed.filter { $0 != rival }
      if try isCovered(cases, by: fewer, rows, &coverage) { needed = fewer }
    }
    return needed
  }
}

extension RowRegions {
  /// Whether a row decides instead of another, or as well, where both hold.
  fileprivate func hides(_ rival: Int, _ row: Int, _ policy: HitPolicy) -> Bool {
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
