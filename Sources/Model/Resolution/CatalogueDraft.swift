import Calendars
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
  package private(set) var officeRules: [OfficeRule] = []
  package private(set) var workloads: [Workload] = []
  package private(set) var variants: [WorkloadVariant] = []
  package private(set) var exemptions: [CheckExemption] = []
  /// Of the files that have any.
  private var comments: [SourceID: [Comment]] = [:]

  package init() {}

  /// Adds the items of one file and its comments.
  package mutating func add(_ file: DecodedFile, from source: SourceID, comments: [Comment]) {
    if !comments.isEmpty { self.comments[source] = comments }
    exemptions += file.exemptions
    for item in file.items {
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
      case .officeRule(let rule): officeRules.append(rule)
      case .workload(let workload): workloads.append(workload)
      case .variant(let variant): variants.append(variant)
      }
    }
  }

  /// The comment with a number that directly follows a condition on its line.
  func comment(behind condition: Condition) -> SourceRange? {
    let end = condition.range.end
    let comment = comments[condition.range.source]?.first { $0.range.start >= end }
    guard let comment, comment.isTrailing, comment.range.start <= end + 2, comment.text.first?.isNumber == true else {
      return nil
    }
    return comment.range
  }

  /// Whether a comment stands within a range.
  package func hasComment(in range: SourceRange) -> Bool {
    comments[range.source]?.contains { range.contains($0.range) } ?? false
  }
}

extension CatalogueDraft {
  /// The days on which something begins to hold or has ceased to, in order.
  package var changeDates: [CivilDate] {
    var spans = agencies.map(\.validity) + documents.map(\.validity) + databases.map(\.validity)
    spans += instruments.map(\.validity) + jointServices.map(\.validity)
    spans += officeRules.map(\.validity)
    spans += documents.flatMap(\.replacements).map(\.validity)
    for text in procedures + overlays + jointServices.map({ $0.asProcedure(names: [:]) }) {
      spans.append(text.validity)
      spans += text.limits.map(\.validity)
      spans += text.tables.flatMap { [$0.validity] + $0.rows.map(\.validity) }
      spans += (text.components?.items ?? []).flatMap(\.components).flatMap {
        [$0.validity] + $0.replacements.map(\.validity)
      }
      spans += (text.fees?.items ?? []).flatMap { [$0.validity] + $0.reliefs.map(\.validity) }
    }
    let begins = spans.compactMap(\.from) + documents.compactMap { $0.abolition?.from }
    let ends = spans.compactMap(\.until).map { $0.adding(days: 1) }
    return Set(begins + ends).sorted()
  }
}
