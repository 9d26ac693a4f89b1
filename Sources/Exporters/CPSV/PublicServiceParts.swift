import Calendars
import Expressions
import JSON
import Plan

extension PublicServiceGraph {
  mutating func requirements() -> [JSON] {
    plan.requirements.enumerated().map { place, text in
      var node = Node("\(service):yeu-cau:\(place + 1)", "cv:Requirement")
      node.add("dct:identifier", .string("\(plan.code)/yeu-cau/\(place + 1)"))
      node.add("dct:title", Graph.vietnamese(text))
      return graph.add(node)
    }
  }

  /// The papers, as pieces of evidence and as the types that they conform to.
  mutating func addInputs(to service: inout Node) {
    var pieces: [JSON] = []
    var types: [JSON] = []
    for rule in plan.documents {
      var type = Node(PublicServiceGraph.shared("loai-giay-to", rule.name), "cv:EvidenceType")
      type.add("dct:identifier", .string(PublicServiceGraph.slug(rule.name)))
      type.add("dct:title", Graph.vietnamese(rule.name))
      let reference = graph.add(type)
      if !types.contains(reference) { types.append(reference) }
      var node = Node(part("giay-to", rule.id), "cv:Evidence")
      node.add("dct:identifier", .string("\(plan.code)/\(rule.id)"))
      node.add("dct:title", Graph.vietnamese(rule.name))
      node.add("dct:description", Graph.vietnamese(rule.catalogueText))
      node.add("dct:type", concept("hinh-thuc", rule.manner.title))
      node.add("dct:conformsTo", reference)
      pieces.append(graph.add(node))
    }
    service.add("cpsv:hasInput", pieces)
    service.add("cv:hasInputType", types)
  }

  mutating func outputs() -> [JSON] {
    plan.results.enumerated().map { place, rule in
      var node = Node("\(service):ket-qua:\(place + 1)", "cv:Output")
      node.add("dct:identifier", .string(rule.code ?? "\(plan.code)/ket-qua/\(place + 1)"))
      node.add("dct:title", Graph.vietnamese(rule.document))
      let text = sentences([rule.when?.sentence, rule.validFor.map { "Giá trị sử dụng: \($0)" }])
      node.add("dct:description", text.isEmpty ? nil : Graph.vietnamese(text))
      return graph.add(node)
    }
  }

  /// The payments; one that the plan does not know, or that must be computed, has no value.
  mutating func costs() -> [JSON] {
    plan.fees.map { rule in
      var node = Node(part("phi-le-phi", rule.id), "cv:Cost")
      node.add("dct:identifier", .string("\(plan.code)/\(rule.id)"))
      node.add("dct:description", Graph.vietnamese(rule.catalogueText))
      if case .known(let amount) = rule.amount {
        node.add("cv:hasValue", Graph.typed(String(amount), "double"))
      }
      node.add("cv:currency", dong())
      node.add("cv:isDefinedBy", rule.setBy.map { organisation($0) })
      node.add("cv:ifAccessedThrough", onlyChannel(under: rule.when))
      return graph.add(node)
    }
  }

  /// The time limits as rules, in the law's words.
  mutating func limitRules() -> [JSON] {
    plan.limits.map { rule in
      var node = Node(part("thoi-han", rule.id), "cpsv:Rule")
      node.add("dct:identifier", .string("\(plan.code)/\(rule.id)"))
      node.add("dct:title", Graph.vietnamese("Thời hạn giải quyết: " + rule.term(in: .vi)))
      node.add("dct:description", Graph.vietnamese(rule.catalogueText(in: plan)))
      node.add("dct:language", language())
      node.add("cpsv:implements", distinct(rule.grounds).map { legalResource($0) })
      return graph.add(node)
    }
  }

  /// The agencies that decide; where the plan names none, those at which its steps are carried out.
  mutating func authorities() -> [JSON] {
    let named = plan.competentAgencies.map(\.agency)
    let agencies = named.isEmpty ? plan.nodes.flatMap(\.places).map(\.agency) : named
    return distinct(agencies.filter { !$0.isEmpty }).map { agency in
      var node = Node(PublicServiceGraph.shared("co-quan", agency), "cv:PublicOrganisation")
      node.add("skos:prefLabel", Graph.vietnamese(agency))
      node.add("dct:spatial", place(plan.province))
      return graph.add(node)
    }
  }

  mutating func audience() -> [JSON] {
    guard case .enumeration(let subjects)? = plan.facts.first(where: { $0.origin == .subject })?.type else { return [] }
    return subjects.map { concept("doi-tuong", $0) }
  }

  /// Everything that the procedure, its papers, payments and limits rest on.
  func grounds() -> [String] {
    distinct(
      plan.grounds + plan.documents.flatMap(\.grounds) + plan.fees.flatMap(\.grounds) + plan.limits.flatMap(\.grounds))
  }
}

extension PublicServiceGraph {
  mutating func legalResource(_ ground: String) -> JSON {
    var node = Node(PublicServiceGraph.shared("van-ban", ground), "eli:LegalResource")
    node.add("dct:title", Graph.vietnamese(ground))
    return graph.add(node)
  }

  mutating func organisation(_ name: String) -> JSON {
    var node = Node(PublicServiceGraph.shared("to-chuc", name), "org:Organization")
    node.add("skos:prefLabel", Graph.vietnamese(name))
    return graph.add(node)
  }

  /// A word of a list of ours, such as a way of filing.
  mutating func concept(_ list: String, _ word: String) -> JSON {
    var node = Node(PublicServiceGraph.shared(list, word), "skos:Concept")
    node.add("skos:prefLabel", Graph.vietnamese(word))
    return graph.add(node)
  }

  mutating func language() -> JSON {
    var node = Node("http://publications.europa.eu/resource/authority/language/VIE", "dct:LinguisticSystem")
    node.add("skos:prefLabel", Graph.vietnamese("Tiếng Việt"))
    return graph.add(node)
  }

  mutating func dong() -> JSON {
    var node = Node("http://publications.europa.eu/resource/authority/currency/VND", "skos:Concept")
    node.add("skos:prefLabel", Graph.vietnamese("đồng Việt Nam"))
    return graph.add(node)
  }

  /// The province, or the whole country.
  mutating func place(_ province: String?) -> JSON {
    let country = "http://publications.europa.eu/resource/authority/country/VNM"
    var node = Node(province.map { PublicServiceGraph.shared("tinh", $0) } ?? country, "dct:Location")
    node.add("skos:prefLabel", Graph.vietnamese(province ?? "Việt Nam"))
    return graph.add(node)
  }
}
