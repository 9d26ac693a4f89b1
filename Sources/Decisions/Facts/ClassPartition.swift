/// The classes of values of one fact that its conditions can tell apart.
struct ClassPartition: Sendable {
  /// Neighbouring positions that no condition tells apart, in rising order.
  let cells: [ClosedRange<Int128>]
  /// The class of each cell.
  let classOfCell: [Int]
  let classCount: Int

  /// Beyond this many comparisons of cells the cells themselves are the classes.
  private static let refinementLimit = 4_000_000

  init(_ range: ClosedRange<Int128>?, _ profiles: [TruthProfile]) {
    guard let range else {
      (cells, classOfCell, classCount) = ([], [], 0)
      return
    }
    var cuts: [Int128] = [range.lowerBound]
    for profile in profiles { cuts += profile.starts.filter { $0 > range.lowerBound && $0 <= range.upperBound } }
    cuts.sort()
    var cells: [ClosedRange<Int128>] = []
    for (index, cut) in cuts.enumerated() {
      let next = index + 1 < cuts.count ? cuts[index + 1] : range.upperBound + 1
      if cut < next { cells.append(cut...next - 1) }
    }
    self.cells = cells
    guard cells.count * profiles.count <= ClassPartition.refinementLimit else {
      classOfCell = Array(cells.indices)
      classCount = cells.count
      return
    }
    (classOfCell, classCount) = ClassPartition.refined(cells, profiles)
  }

  /// Cells in which all conditions have the same truth form one class, wherever they lie.
  private static func refined(_ cells: [ClosedRange<Int128>], _ profiles: [TruthProfile]) -> ([Int], Int) {
    var classes = [Int](repeating: 0, count: cells.count)
    var count = 1
    for profile in profiles where count < cells.count {
      let truths = profile.truths(in: cells)
      var renamed = [Int](repeating: -1, count: count * 3)
      var next = 0
      for index in cells.indices {
        let key = classes[index] * 3 + Int(truths[index].rawValue)
        if renamed[key] < 0 {
          renamed[key] = next
          next += 1
        }
        classes[index] = renamed[key]
      }
      count = next
    }
    return (classes, count)
  }

  /// The first cell of every class.
  var firstCells: [Int] {
    var first = [Int](repeating: -1, count: classCount)
    for (cell, group) in classOfCell.enumerated() where first[group] < 0 { first[group] = cell }
    return first
  }
}
