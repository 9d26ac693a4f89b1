import Expressions
import Plan

/// Gathers the lanes of a process: one for every agency, and within it one for every unit and role.
struct FlowLanes {
  private(set) var lanes: [FlowLane] = []

  /// The lane of each node; a node that names nobody stands with the node before it.
  static func laid(out plan: ExecutablePlan) -> (lanes: [FlowLane], laneOfNode: [Int], laneOfAgency: [String: Int]) {
    var builder = FlowLanes()
    var ofNode: [Int] = []
    for node in plan.nodes {
      if let place = node.places.first {
        ofNode.append(builder.lane(agency: place.flowName, people: node.people))
      } else if !node.people.isEmpty || ofNode.isEmpty {
        ofNode.append(builder.lane(agency: plan.usualAgency, people: node.people))
      } else {
        ofNode.append(ofNode[ofNode.count - 1])
      }
    }
    var ofAgency: [String: Int] = [:]
    for node in plan.nodes {
      for consultation in node.consultations where ofAgency[consultation.agency] == nil {
        ofAgency[consultation.agency] = builder.lane(agency: consultation.agency, people: "")
      }
    }
    return (builder.lanes, ofNode, ofAgency)
  }

  /// The lane of some people of an agency, made when it is not there yet.
  private mutating func lane(agency: String, people: String) -> Int {
    let frame: Int
    if let known = lanes.firstIndex(where: { $0.parent == nil && $0.name.vi == agency }) {
      frame = known
    } else {
      frame = lanes.count
      lanes.append(
        FlowLane(id: unique("lane-\(asciiIdentifier(agency))"), name: Label(agency), parent: nil, group: nil))
    }
    if let known = lanes.firstIndex(where: { $0.parent == frame && $0.name.vi == people }) { return known }
    let group = FlowLanes.group(agency: agency, people: people)
    lanes.append(FlowLane(id: unique("lane-\(group)"), name: Label(people), parent: frame, group: group))
    return lanes.count - 1
  }

  private func unique(_ wanted: String) -> String {
    var id = wanted
    var count = 2
    while lanes.contains(where: { $0.id == id }) {
      id = "\(wanted)-\(count)"
      count += 1
    }
    return id
  }

  /// The group of some people of an agency, as an engine knows it.
  static func group(agency: String, people: String) -> String {
    people.isEmpty ? asciiIdentifier(agency) : "\(asciiIdentifier(agency)).\(asciiIdentifier(people))"
  }
}

extension PlanNode {
  /// Unit and role in one line; empty where the text names neither.
  var people: String { [unit, role].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " – ") }
}

extension Place {
  /// The agency as a lane calls it.
  var flowName: String { isFilingPlace ? "Nơi nộp hồ sơ" : agency }
}

extension ExecutablePlan {
  /// Who works where a step does not say it.
  fileprivate var usualAgency: String { competentAgencies.first?.flowName ?? "Cơ quan giải quyết" }
}
