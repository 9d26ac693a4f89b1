import Diagnostics

/// Reports items of the registries that belong to each other, or replace each other, in a circle.
func reportCycles(in registries: Registries, findings: inout [Finding]) {
  reportCycles(
    in: registries.agencies, Text(vi: "thuộc về nhau", en: "belong to each other"), findings: &findings
  ) { $0.parent.map { [$0] } ?? [] }
  let replacing = Text(vi: "thay bằng nhau", en: "replace each other")
  reportCycles(in: registries.agencies, replacing, findings: &findings) { $0.successors.map(\.agency) }
  reportCycles(in: registries.documents, replacing, findings: &findings) { $0.replacements.compactMap(\.document) }
  reportCycles(in: registries.instruments, replacing, findings: &findings, \.replacedBy)
}

/// One finding for every circle, at the first reference that is part of it.
private func reportCycles<Item: RegisteredItem>(
  in registry: Registry<Item>, _ relation: Text, findings: inout [Finding], _ references: (Item) -> [Name]
) {
  let targets = registry.items.map { item in
    references(item).flatMap { name in
      // A version that has ended before cannot be what came after: names may be taken up again.
      registry.positions(of: name.folded).filter { !registry.items[$0].validity.ends(before: item.validity) }
        .map { (position: $0, name: name) }
    }
  }
  var isDone = Array(repeating: false, count: targets.count)
  for start in targets.indices where !isDone[start] {
    var path = [(item: start, next: 0)]
    var onPath: Set<Int> = [start]
    while let (item, next) = path.last {
      guard next < targets[item].count else {
        isDone[item] = true
        onPath.remove(item)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = targets[item][next]
      if onPath.contains(target.position) {
        let circle = path.drop { $0.item != target.position }
        let names = circle.map { "“\(registry.items[$0.item].name.text)”" }.joined(separator: ", ")
        guard let first = circle.first else { continue }
        findings.append(
          Finding(
            ResolutionKinds.registryCycle, at: targets[first.item][first.next - 1].name.range,
            Text(
              vi: "Các \(Item.noun.vi) \(relation.vi) vòng tròn: \(names).",
              en: "These items (\(Item.noun.en)) \(relation.en) in a circle: \(names).")))
      } else if !isDone[target.position] {
        onPath.insert(target.position)
        path.append((target.position, 0))
      }
    }
  }
}

extension Validity {
  fileprivate func ends(before other: Validity) -> Bool {
    guard let until else { return false }
    return other.until.map { until < $0 } ?? true
  }
}
