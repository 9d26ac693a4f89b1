import Diagnostics
import Model

/// What several checks ask of one dossier, found out when the first of them asks.
final class DossierMemory {
  var components: [Component]?
  var papersToBring: [PaperDemand]?
  var plannedPapers: [PlannedPaper]?
  var ownResults: Set<FoldedName>?

  func remembered<Value>(_ place: ReferenceWritableKeyPath<DossierMemory, Value?>, _ find: () -> Value) -> Value {
    if let known = self[keyPath: place] { return known }
    let value = find()
    self[keyPath: place] = value
    return value
  }
}
