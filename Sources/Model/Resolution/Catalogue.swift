import Calendars
import Diagnostics
import Expressions

/// A catalogue as it stands on one day: names resolved, local texts laid over published ones, conditions typed. It is
/// handed on by reference, to every procedure that is looked at.
package final class Catalogue: Sendable {
  package let asOf: CivilDate
  package let manifest: Manifest?
  package let agencies: Registry<Agency>
  package let documents: Registry<DocumentType>
  package let databases: Registry<Database>
  package let instruments: Registry<Instrument>
  package let calendarItem: CalendarItem?
  package let calendar: WorkingCalendar
  /// Procedures in force, local texts applied, in source order.
  package let procedures: [ResolvedProcedure]
  /// Where in `procedures` the first with a code stands.
  private let positions: [FoldedName: Int]
  /// Published texts that have local ones over them, as they stand alone: they are judged and tested by themselves too.
  package let overlaidTexts: [ResolvedProcedure]
  package let jointServices: [ResolvedProcedure]
  /// Codes of every procedure in the catalogue, in force or not.
  package let declaredCodes: Set<FoldedName>

  /// The procedure with a code, in force on the as-of date.
  package func procedure(_ code: FoldedName) -> ResolvedProcedure? {
    positions[code].map { procedures[$0] }
  }

  init(
    asOf: CivilDate, manifest: Manifest?, registries: Registries, calendarItem: CalendarItem?,
    procedures: [ResolvedProcedure], overlaidTexts: [ResolvedProcedure], jointServices: [ResolvedProcedure]
  ) {
    self.asOf = asOf
    self.manifest = manifest
    agencies = registries.agencies
    documents = registries.documents
    databases = registries.databases
    instruments = registries.instruments
    declaredCodes = registries.codes
    self.calendarItem = calendarItem
    calendar = calendarItem?.workingCalendar ?? .withoutHolidays
    self.procedures = procedures
    self.overlaidTexts = overlaidTexts
    self.jointServices = jointServices
    positions = Dictionary(
      procedures.enumerated().map { ($1.code.folded, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The 15:00 rule's meaning where a limit does not state its own; day zero by default.
  package var cutOffReading: CutOffReading { manifest?.cutOffReading ?? .dayZero }
}

/// Where a fact of a case comes from.
package enum FactSource: String, Sendable {
  case declared, channel, receivedAt, subject, filingPlace, choice, availability, entitlement
  /// A decision table gives it.
  case derived
}

/// A fact that conditions of a procedure may ask for, declared or implied by its text.
package struct ResolvedFact: Sendable {
  package let name: String
  package let type: FactType
  package let source: FactSource
  /// Where in the text's facts its declaration stands, for declared facts.
  package let declaration: Int?
  /// Where the author wrote the name; nil for a fact that follows from the text.
  package let nameRange: SourceRange?
  package let defaultValue: Value
  /// The least and the greatest value, where the author states them.
  package var least: Value?
  package var greatest: Value?
  /// The step that settles it; nil when known at filing.
  package var determinedBy: Int?
  package let range: SourceRange
}

/// A procedure or joint service with its facts, typed conditions and process graph. It is handed on by reference: some two
/// thousand bytes that never change.
package final class ResolvedProcedure: Sendable {
  package let code: Name
  package let text: Procedure
  /// The published text, where a local one is laid over it.
  package var published: Procedure? { publishedTexts.first }
  /// The local texts laid over it, in source order.
  package let overlays: [Procedure]
  /// An internal process that is laid over no published procedure: only its steps and times can be judged.
  package let standsAlone: Bool
  /// Set for a joint service.
  package var jointService: JointService? { jointServices.first }
  package let facts: [ResolvedFact]
  /// The tables of the derived facts, each after those for whose values it asks.
  package let tables: [ResolvedTable]
  package let scope: Scope
  /// Names of the facts that the text has without declaring them.
  package let factNames: FactNames
  package let graph: ProcessGraph
  private let expressions: [SourceRange: TypedExpression]
  /// At most one each: room for what nearly no procedure has would be half of its size.
  private let publishedTexts: [Procedure]
  private let jointServices: [JointService]
  /// Something could not be resolved: whoever reasons about the whole skips it.
  package let isComplete: Bool

  init(
    code: Name, text: Procedure, published: Procedure? = nil, overlays: [Procedure] = [],
    jointService: JointService? = nil, standsAlone: Bool = false, graph: ProcessGraph, resolution: ProcedureResolution
  ) {
    self.code = code
    self.text = text
    publishedTexts = published.map { [$0] } ?? []
    self.overlays = overlays
    jointServices = jointService.map { [$0] } ?? []
    self.standsAlone = standsAlone
    facts = resolution.facts
    tables = resolution.tables
    scope = resolution.scope
    factNames = resolution.factNames
    self.graph = graph
    expressions = resolution.expressions
    isComplete = resolution.isComplete
  }

  /// The typed form of a condition of this procedure; nil when it could not be typed.
  package func expression(_ condition: Condition?) -> TypedExpression? {
    condition.flatMap { expressions[$0.range] }
  }
}
