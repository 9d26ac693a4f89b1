import Calendars
import Diagnostics
import Expressions
import JSON
import Plan

/// The procedure as a public service of CPSV-AP 3 (SEMIC), in JSON-LD: one graph that needs no other document.
func publicService(of plan: ExecutablePlan) -> ExportOutcome {
  var graph = PublicServiceGraph(plan)
  guard graph.describe() else {
    let message = Text(
      vi:
        "CPSV-AP bắt buộc nêu cơ quan có thẩm quyền, mà thủ tục chưa nêu cơ quan giải quyết nào; hãy điền “cơ quan giải quyết”.",
      en: "CPSV-AP demands a competent authority and the procedure names no agency; fill in “competent agency”.")
    return .impossible([ExportProblem(message: message, source: plan.nodes.first?.source)])
  }
  return .file(graph.graph.document(about: graph.service, context: PublicServiceGraph.context))
}

/// Builds the graph of one procedure; what other procedures share (papers, agencies, instruments) has the same address in
/// each of their graphs, so that graphs can be put together.
struct PublicServiceGraph {
  typealias Graph = LinkedDataGraph
  typealias Node = LinkedDataGraph.Node

  let plan: ExecutablePlan
  var graph = Graph()
  /// The address of the service, before those of its parts.
  let service: String
  private var channelReferences: [String: JSON] = [:]

  static let context = [
    ("cpsv", "http://purl.org/vocab/cpsv#"), ("cv", "http://data.europa.eu/m8g/"),
    ("dct", "http://purl.org/dc/terms/"), ("eli", "http://data.europa.eu/eli/ontology#"),
    ("adms", "http://www.w3.org/ns/adms#"), ("org", "http://www.w3.org/ns/org#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
  ].map { (prefix: $0.0, iri: $0.1) }

  init(_ plan: ExecutablePlan) {
    self.plan = plan
    service = PublicServiceGraph.address(ofService: plan.code)
  }

  /// Adds everything; false where the plan names no agency at all.
  mutating func describe() -> Bool {
    let authorities = authorities()
    guard !authorities.isEmpty else { return false }
    var node = Node(service, "cpsv:PublicService")
    node.add("dct:identifier", .string(plan.code))
    node.add("dct:title", Graph.vietnamese(plan.name.vi.isEmpty ? plan.code : plan.name.vi))
    node.add("dct:description", Graph.vietnamese(summary))
    node.add("dct:language", language())
    node.add("dct:spatial", place(plan.province))
    node.add("adms:status", concept("trang-thai", status))
    node.add("cv:thematicArea", plan.field.map { concept("linh-vuc", $0) })
    node.add("dct:audience", audience())
    node.add("cv:hasCompetentAuthority", authorities)
    node.add("cv:hasChannel", channels())
    node.add("cv:holdsRequirement", requirements())
    addInputs(to: &node)
    node.add("cpsv:produces", outputs())
    node.add("cv:hasCost", costs())
    let time = plan.longestProcessingTime(of: plan.limits)
    node.add("cv:processingTime", time.map { Graph.typed($0.text, "duration") })
    node.add("cpsv:follows", limitRules())
    node.add("cv:hasLegalResource", grounds().map { legalResource($0) })
    // The services called describe themselves in graphs of their own.
    node.add(
      "dct:requires",
      distinct(plan.nodes.compactMap(\.calls)).map { code in
        Graph.reference(to: PublicServiceGraph.address(ofService: code))
      })
    _ = graph.add(node)
    return true
  }

  private var status: String {
    if let from = plan.validFrom, plan.asOf < from { return "Chưa có hiệu lực" }
    if let until = plan.validUntil, until < plan.asOf { return "Hết hiệu lực" }
    return "Còn hiệu lực"
  }

  private var summary: String {
    let from = plan.validFrom.map { "từ ngày \($0.vietnamese)" }
    let until = plan.validUntil.map { "đến hết ngày \($0.vietnamese)" }
    let validity = [from, until].compactMap { $0 }.joined(separator: " ")
    let levels = plan.levels.map { levelTitle($0).vi }.joined(separator: ", ")
    return sentences(
      [
        plan.name.vi, plan.field.map { "Lĩnh vực: \($0)" }, levels.isEmpty ? nil : "Cấp thực hiện: \(levels)",
        validity.isEmpty ? nil : "Hiệu lực \(validity)", "Theo quy định ngày \(plan.asOf.vietnamese)",
        plan.localTexts.isEmpty ? nil : "Quy trình nội bộ: " + plan.localTexts.joined(separator: ", "),
      ] + plan.notes)
  }

  private mutating func channels() -> [JSON] {
    (plan.channels ?? []).map { channel in
      var node = Node(part("cach-thuc", channel), "cv:Channel")
      node.add("dct:identifier", .string("\(plan.code)/\(channel)"))
      node.add("dct:type", concept("cach-thuc", channel))
      let time = plan.limits(filed: channel).flatMap { plan.longestProcessingTime(of: $0) }
      node.add("cv:processingTime", time.map { Graph.typed($0.text, "duration") })
      let reference = graph.add(node)
      channelReferences[channel] = reference
      return reference
    }
  }

  /// The only way of filing in which something is met; nil where there are several or none.
  func onlyChannel(under condition: Guard?) -> JSON? {
    let channels = plan.channels(under: condition)
    return channels.count == 1 && condition != nil ? channels.first.flatMap { channelReferences[$0] } : nil
  }
}
