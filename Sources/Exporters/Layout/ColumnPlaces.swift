/// Where the columns and the tracks between them lie from left to right.
struct ColumnPlaces {
  private static let trackGap = 10
  private static let stub = 18
  private static let plainGutter = 28

  /// The line through the middle of the shapes of each column.
  private(set) var middles: [Int] = []
  /// The columns with all that stands in them.
  private(set) var columns: [Range<Int>] = []
  /// The left border of each gutter; gutter `n` lies before column `n`, the last one after all columns.
  private(set) var gutters: [Int] = []
  private(set) var total: Int

  /// `left` and `right` tell how far each column's content reaches from its middle.
  init(from start: Int, left: [Int], right: [Int], tracks: [Int]) {
    var x = start
    for (gutter, count) in tracks.enumerated() {
      gutters.append(x)
      let isOuter = gutter == 0 || gutter == tracks.count - 1
      let plain = isOuter ? ColumnPlaces.stub : ColumnPlaces.plainGutter
      x += count == 0 ? plain : 2 * ColumnPlaces.stub + (count - 1) * ColumnPlaces.trackGap
      guard left.indices.contains(gutter) else { continue }
      middles.append(x + left[gutter])
      columns.append(x..<x + left[gutter] + right[gutter])
      x += left[gutter] + right[gutter]
    }
    total = x
  }

  func x(gutter: Int, track: Int) -> Int { gutters[gutter] + ColumnPlaces.stub + track * ColumnPlaces.trackGap }
}
