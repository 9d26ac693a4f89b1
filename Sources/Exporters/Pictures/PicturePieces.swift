/// Cuts a long process into rows that stand one below the other.
struct PicturePieces {
  /// The way of an arrow that forks in another row.
  private static let severalWays = -1

  private let picture: ProcessPicture
  /// By item.
  private let columns: [Int]
  /// By column: the widths of all columns before it; one with a step counts twice one with a circle.
  private let left: [Int]
  private let total: Int

  init(_ picture: ProcessPicture) {
    self.picture = picture
    var request = DiagramRequest()
    request.shapes = picture.items.map { _ in DiagramRequest.Shape(width: 0, height: 0, lane: 0) }
    request.arrows = picture.links.map { DiagramRequest.Arrow(source: $0.source, target: $0.target) }
    columns = Layers(LayoutGraph(request)).column
    var widths = Array(repeating: 1, count: (columns.max() ?? 0) + 1)
    for (item, column) in zip(picture.items, columns) {
      switch item.kind {
      case .step, .consultation: widths[column] = 2
      case .start, .end, .connector: continue
      }
    }
    left = widths.indices.map { widths[..<$0].reduce(0, +) }
    total = widths.reduce(0, +)
  }

  var columnCount: Int { left.count }

  /// The process in so many rows, cut where few arrows run and joined by lettered circles; rows of about one length where
  /// that tells for more than an arrow less.
  func cut(into count: Int, isEven: Bool) -> [ProcessPicture] {
    guard count > 1 else { return [picture] }
    var cuts: [Int] = []
    for number in 1..<count {
      func unevenness(_ column: Int) -> Int { abs(left[column] * count - number * total) }
      func price(_ column: Int) -> (Int, Int) {
        (cost(of: column) * count + (isEven ? unevenness(column) : 0), unevenness(column))
      }
      let candidates = (0..<columnCount).filter { $0 > (cuts.last ?? 0) && unevenness($0) * 2 <= total }
      if let best = candidates.min(by: { price($0) < price($1) }) { cuts.append(best) }
    }
    let piece = columns.map { column in cuts.count { $0 <= column } }
    var letters = Letters()
    let joints = picture.links.map { link in
      piece[link.source] == piece[link.target] ? "" : letters.letter(of: link)
    }
    return (0...cuts.count).map { part($0, piece, joints) }
  }

  /// How much a cut before a column tears apart.
  private func cost(of cut: Int) -> Int {
    let torn = picture.links.filter { (columns[$0.source] < cut) != (columns[$0.target] < cut) }
    let ways = Set(torn.filter { $0.kind == .sequence }.map(\.source)).count
    return ways * 2 + torn.count { $0.kind == .sendBack } * 6 + torn.count { $0.kind == .asks } * 8
  }

  /// Letters for arrows that go on elsewhere; those of one step to what follows it have one.
  private struct Letters {
    private var known: [Int: String] = [:]
    private var count = 0

    mutating func letter(of link: ProcessPicture.Link) -> String {
      if link.kind == .sequence, let letter = known[link.source] { return letter }
      let scalar = Unicode.Scalar(UInt8(65 + count % 26))
      let letter = "\(Character(scalar))" + (count < 26 ? "" : "\(count / 26 + 1)")
      count += 1
      if link.kind == .sequence { known[link.source] = letter }
      return letter
    }
  }

  private func part(_ number: Int, _ piece: [Int], _ joints: [String]) -> ProcessPicture {
    var result = ProcessPicture()
    let items = picture.items.indices.filter { piece[$0] == number }
    let used = Set(items.map { picture.items[$0].lane })
    let lanes = picture.lanes.indices.filter(used.contains)
    result.lanes = lanes.map { picture.lanes[$0] }
    var place: [Int: Int] = [:]
    func copy(_ item: ProcessPicture.Item) -> Int {
      result.items.append(
        ProcessPicture.Item(kind: item.kind, lane: lanes.firstIndex(of: item.lane) ?? 0, texts: item.texts))
      return result.items.count - 1
    }
    var entrances: [String: Int] = [:]
    for (link, joint) in zip(picture.links, joints)
    where !joint.isEmpty && piece[link.target] == number && entrances[joint] == nil {
      entrances[joint] = copy(PicturePieces.connector(joint, lane: picture.items[link.target].lane))
    }
    for item in items { place[item] = copy(picture.items[item]) }
    var exits: [String: Int] = [:]
    for (link, joint) in zip(picture.links, joints) {
      var link = link
      switch (place[link.source], place[link.target]) {
      case (let source?, let target?):
        link = link.moved(from: source, to: target)
      case (let source?, nil):
        guard exits[joint] == nil else { continue }
        let exit = copy(PicturePieces.connector(joint, lane: picture.items[link.source].lane))
        exits[joint] = exit
        link = link.moved(from: source, to: exit)
        let together = zip(picture.links, joints).filter { $0.1 == joint }.map(\.0.way)
        if Set(together).count > 1 { link.way = PicturePieces.severalWays }
      case (nil, let target?):
        link = link.moved(from: entrances[joint] ?? target, to: target)
        link.text = nil
      case (nil, nil): continue
      }
      result.links.append(link)
    }
    return result
  }

  private static func connector(_ letter: String, lane: Int) -> ProcessPicture.Item {
    ProcessPicture.Item(kind: .connector, lane: lane, texts: [ProcessPicture.Paragraph(.name, letter)])
  }
}

extension ProcessPicture.Link {
  fileprivate func moved(from source: Int, to target: Int) -> ProcessPicture.Link {
    ProcessPicture.Link(
      source: source, target: target, kind: kind, text: text, way: way, isOtherwise: isOtherwise)
  }
}
