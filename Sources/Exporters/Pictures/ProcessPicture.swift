import Calendars
import Plan

/// A process as people draw it: steps in the lanes of agencies, arrows for what follows what.
struct ProcessPicture {
  /// The agencies.
  var lanes: [String] = []
  var items: [Item] = []
  var links: [Link] = []

  /// Something drawn in a lane.
  struct Item: Hashable {
    let kind: Kind
    let lane: Int
    /// What it says, in paragraphs.
    var texts: [Paragraph] = []

    enum Kind: Hashable {
      case start
      case end(Outcome)
      /// The index of the plan's node and what it is.
      case step(Int, NodeKind)
      case consultation
      /// Where an arrow goes on in another row of the picture.
      case connector
    }
  }

  /// A paragraph and its part in a box.
  struct Paragraph: Hashable {
    let style: Style
    let text: String

    enum Style: Hashable {
      case name, people, time, condition, note, supplement
    }

    init(_ style: Style, _ text: String) {
      self.style = style
      self.text = text
    }
  }

  /// An arrow.
  struct Link: Hashable {
    let source: Int
    let target: Int
    let kind: Kind
    var text: String?
    /// Arrows from one item with the same way are taken together, with different ways only one of them.
    var way: Int?
    /// Whether it is only taken when another arrow from the same item is not.
    var isOtherwise = false

    enum Kind: Hashable {
      case sequence
      case sendBack
      case asks
    }
  }
}

extension ProcessPicture {
  private static let othersLane = "Cơ quan được lấy ý kiến"

  /// The process of a plan; nil where it has none.
  init?(of plan: ExecutablePlan) {
    let order = PictureOrder(of: plan)
    guard order.isDrawn.contains(true) else { return nil }
    let words = StepWords(plan: plan)
    let forks = PictureForks(plan, order)
    var laneOfNode: [Int] = []
    for node in plan.nodes {
      let usual = plan.competentAgencies.first?.flowName ?? "Cơ quan giải quyết"
      if let place = node.places.first {
        laneOfNode.append(lane(place.flowName))
      } else {
        laneOfNode.append(node.people.isEmpty ? laneOfNode.last ?? lane(usual) : lane(usual))
      }
    }
    var itemOfNode = Array(repeating: 0, count: plan.nodes.count)
    let firsts = order.links.indices.filter { order.isDrawn[$0] && order.links[$0].isEmpty }
    items.append(Item(kind: .start, lane: laneOfNode[firsts.first ?? 0], texts: [Paragraph(.note, "Bắt đầu")]))
    for (index, node) in plan.nodes.enumerated() where order.isDrawn[index] {
      itemOfNode[index] = items.count
      items.append(
        Item(
          kind: .step(index, node.kind), lane: laneOfNode[index],
          texts: ProcessPicture.texts(index, words, declined: forks.declined[index])))
      let before = order.links[index].isEmpty ? [nil] : order.links[index].map(Int?.some)
      for source in before {
        links.append(
          Link(
            source: source.map { itemOfNode[$0] } ?? 0, target: itemOfNode[index], kind: .sequence,
            way: forks.way(from: source, to: index), isOtherwise: forks.isOtherwise(index, after: source)))
      }
    }
    addEnds(plan, order, laneOfNode, itemOfNode)
    for (index, node) in plan.nodes.enumerated() where order.isDrawn[index] {
      if let rule = node.sendBack, plan.nodes.indices.contains(rule.to), order.isDrawn[rule.to] {
        links.append(
          Link(
            source: itemOfNode[index], target: itemOfNode[rule.to], kind: .sendBack, text: words.sendBack(rule)))
      }
      addConsultations(of: node, from: itemOfNode[index], words)
    }
  }

  private mutating func lane(_ name: String) -> Int {
    if let known = lanes.firstIndex(of: name) { return known }
    lanes.append(name)
    return lanes.count - 1
  }

  private static func texts(_ index: Int, _ words: StepWords, declined: [Int]) -> [Paragraph] {
    let node = words.plan.nodes[index]
    var texts = [Paragraph(.name, "\(index + 1). \(words.name(index))")]
    if let code = node.calls { texts.append(Paragraph(.note, "Thực hiện thủ tục \(code)")) }
    if let people = words.people(node) { texts.append(Paragraph(.people, people)) }
    texts += words.otherPlaces(node).map { Paragraph(.people, $0) }
    if let time = words.time(node) { texts.append(Paragraph(.time, time)) }
    if let clock = words.clock(node.clock) { texts.append(Paragraph(.note, clock)) }
    if let otherwise = words.otherwise(declined) { texts.append(Paragraph(.condition, otherwise)) }
    if let condition = words.condition(node.when) { texts.append(Paragraph(.condition, condition)) }
    if let policy = node.onIncomplete { texts.append(Paragraph(.supplement, words.supplement(policy))) }
    return texts
  }

  /// An end for each step that ends the case, and one for all steps after which nothing comes.
  private mutating func addEnds(
    _ plan: ExecutablePlan, _ order: PictureOrder, _ laneOfNode: [Int], _ itemOfNode: [Int]
  ) {
    var last: Int?
    for (index, node) in plan.nodes.enumerated() where order.isDrawn[index] {
      let outcome: Outcome
      if let ends = node.ends {
        outcome = ends
      } else if order.links.contains(where: { $0.contains(index) }) {
        continue
      } else {
        outcome = .completed
      }
      var end = items.count
      if outcome == .completed {
        if let last { end = last }
        last = end
      }
      if end == items.count {
        items.append(
          Item(
            kind: .end(outcome), lane: laneOfNode[index],
            texts: [Paragraph(.note, outcome.flowName.vi)]))
      }
      links.append(Link(source: itemOfNode[index], target: end, kind: .sequence))
    }
  }

  /// Bodies with a lane of their own are asked there, all others in one lane; those asked alike share a box.
  private mutating func addConsultations(of node: PlanNode, from source: Int, _ words: StepWords) {
    struct Terms: Hashable {
      let lane: Int
      let paragraphs: [Paragraph]
    }
    var groups: [(terms: Terms, agencies: [String])] = []
    for rule in node.consultations {
      let own = lanes.firstIndex(of: rule.agency)
      var paragraphs: [Paragraph] = []
      if let span = rule.span { paragraphs.append(Paragraph(.time, span.description(.vi))) }
      if let silence = rule.onOverdue?.words { paragraphs.append(Paragraph(.note, silence.vi)) }
      if let condition = words.condition(rule.when) { paragraphs.append(Paragraph(.condition, condition)) }
      let terms = Terms(lane: own ?? lane(ProcessPicture.othersLane), paragraphs: paragraphs)
      if own == nil, let known = groups.firstIndex(where: { $0.terms == terms }) {
        groups[known].agencies.append(rule.agency)
      } else {
        groups.append((terms, [rule.agency]))
      }
    }
    for group in groups {
      let heading = lanes[group.terms.lane] == ProcessPicture.othersLane ? group.agencies.joined(separator: "; ") : ""
      let text = Paragraph(.people, heading.isEmpty ? "Cho ý kiến" : heading)
      links.append(Link(source: source, target: items.count, kind: .asks))
      items.append(Item(kind: .consultation, lane: group.terms.lane, texts: [text] + group.terms.paragraphs))
    }
  }
}
