import Diagnostics
import Syntax

/// Everything read from the files of a catalogue, before names and dates are resolved.
package struct CatalogueDraft: Sendable {
  package private(set) var manifests: [Manifest] = []
  package private(set) var agencies: [Agency] = []
  package private(set) var documents: [DocumentType] = []
  package private(set) var databases: [Database] = []
  package private(set) var instruments: [Instrument] = []
  package private(set) var calendars: [CalendarItem] = []
  package private(set) var procedures: [Procedure] = []
  package private(set) var overlays: [Procedure] = []
  package private(set) var jointServices: [JointService] = []
  private var trees: [SourceID: Tree] = [:]

  package init() {}

  /// Adds the items of one file; the tree is kept to place findings inside scalars.
  package mutating func add(_ items: [Item], from tree: Tree) {
    trees[tree.source] = tree
    for item in items {
      switch item {
      case .manifest(let manifest): manifests.append(manifest)
      case .agency(let agency): agencies.append(agency)
      case .document(let document): documents.append(document)
      case .database(let database): databases.append(database)
      case .instrument(let instrument): instruments.append(instrument)
      case .calendar(let calendar): calendars.append(calendar)
      case .procedure(let procedure):
        if procedure.applies == nil { procedures.append(procedure) } else { overlays.append(procedure) }
      case .internalProcess(let process): overlays.append(process)
      case .jointService(let service): jointServices.append(service)
      }
    }
  }

  /// The bytes behind a part of a scalar's text.
  func range(_ part: Range<Int>, of condition: Condition) -> SourceRange {
    trees[condition.range.source]?.range(part, in: condition.node) ?? condition.range
  }
}
