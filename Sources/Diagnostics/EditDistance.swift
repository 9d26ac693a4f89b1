/// Damerau–Levenshtein distance in its optimal-alignment form: insert, delete, replace, swap two neighbours.
enum EditDistance {
  /// The distance when it is at most `limit`, else nil; only a band of width `2 * limit + 1` is computed.
  static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    let beyond = limit + 1
    var twoAbove = [Int](repeating: beyond, count: right.count + 1)
    var above = (0...right.count).map { min($0, beyond) }
    var row = twoAbove
    for i in 1...left.count {
      let first = max(1, i - limit)
      let last = min(right.count, i + limit)
      guard first <= last else { return nil }
      row[first - 1] = first == 1 ? min(i, beyond) : beyond
      var least = row[first - 1]
      for j in first...last {
        let replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        var cost = min(replaced, above[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, twoAbove[j - 2] + 1)
        }
        row[j] = min(cost, beyond)
        least = min(least, row[j])
      }
      if last < right.count { row[last + 1] = beyond }
      // A swap reaches back two rows, so one row beyond the limit is not yet the end.
      if least > limit, (above.min() ?? 0) > limit { return nil }
      (twoAbove, above, row) = (above, row, twoAbove)
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }
}
