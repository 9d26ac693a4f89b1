import Calendars
import Diagnostics
import Expressions
import Model

/// Who demands, produces, charges and does what across a catalogue: built once, in one pass over its texts, so that a check
/// which looks at other procedures costs as little as one that looks at its own.
package struct CatalogueIndex: Sendable {
  /// How the procedures of a catalogue ask for one paper with one burden: how often, and where first.
  struct Demand: Sendable {
    let burden: PaperBurden
    var count: Int32 = 1
    /// Of the first.
    let procedure: Int32
    let range: SourceRange
    /// Where the same paper's demand with another burden stands; below zero for none.
    fileprivate let next: Int32
  }

  /// An amount that procedures charge in every case: how many do, and where first.
  struct Charge: Sendable {
    let amount: Int
    let procedure: Int
    let range: SourceRange
    var count = 1
  }

  /// An act at an agency.
  struct ActPlace: Hashable, Sendable {
    let act: Act
    let agency: FoldedName
  }

  /// Procedures and after them joint services, as the other lists number them.
  let texts: [ResolvedProcedure]
  /// Of each text; one need not copy a text to see which it is.
  let codes: [Name]
  /// By the name under which a paper counts, where the last of its demands stands in the list of all.
  private var placesOfDemands: [FoldedName: Int32] = [:]
  private var allDemands: [Demand] = []
  /// The first procedures in force that result in a paper; more are not needed to name one.
  private(set) var producers: [FoldedName: [Int]] = [:]
  /// The first result with a code: the name under which the paper counts, and its procedure.
  private(set) var resultsByCode: [FoldedName: (document: FoldedName, procedure: Int)] = [:]
  private(set) var procedures: [FoldedName: Int] = [:]
  /// Procedures that are no drafts by their names; only those of one name can be taken for each other.
  private(set) var alike: [FoldedName: [Int]] = [:]
  /// By the name of the payment and the amount.
  private(set) var charges: [FoldedName: [Int: Charge]] = [:]
  /// The amount that most procedures charge under a name, where they differ.
  private(set) var usualCharges: [FoldedName: Charge] = [:]
  /// Working minutes of steps of a single act, from the shortest to the longest.
  private(set) var times: [ActPlace: [Int]] = [:]
  /// Joint services by the codes of their members.
  private(set) var services: [FoldedName: [Int]] = [:]
  /// State databases in force by the data items that they hold.
  private(set) var holders: [FoldedName: Name] = [:]
  /// Papers that no longer exist, found by their names inside longer texts.
  private(set) var abolished = PhraseIndex()
  /// Agencies that no longer exist, found by their names in prose.
  private(set) var dissolved = PhraseIndex()
  /// Instruments by their number, such as `60/2014/qh13`.
  private(set) var instruments: [String: Instrument] = [:]
  /// Whether citations need to be looked up at all: most instruments of a catalogue are in force.
  private(set) var holdsInstrumentsNotInForce = false
  /// Names, other names and codes of agencies, papers and databases that are single words.
  private(set) var shortNames: Set<FoldedName> = []
  /// Whether some procedure states how it is worked on.
  private(set) var holdsProcesses = false
  /// What the registries and the other texts give to every check.
  private(set) var information: Information = []

  /// More producers of one paper are not kept.
  private static let greatestProducers = 4

  package init(_ catalogue: Catalogue) {
    texts =
      catalogue.jointServices.isEmpty ? catalogue.procedures : catalogue.procedures + catalogue.jointServices
    codes = texts.map(\.code)
    for (place, procedure) in texts.enumerated() { add(procedure, at: place, in: catalogue) }
    for key in times.keys { times[key]?.sort() }
    for (name, amounts) in charges where amounts.count > 1 {
      usualCharges[name] = amounts.values.max {
        ($0.count, $1.procedure, $1.amount) < ($1.count, $0.procedure, $0.amount)
      }
    }
    addRegistries(of: catalogue)
    information = CatalogueIndex.information(of: catalogue, self)
  }

  private mutating func addRegistries(of catalogue: Catalogue) {
    for document in catalogue.documents.items where catalogue.isGone(document) {
      for name in [document.name] + document.aliases { abolished.add(name.folded, meaning: document.name.text) }
    }
    for agency in catalogue.agencies.items {
      guard let until = agency.validity.until, until < catalogue.asOf,
        catalogue.agencies.item(agency.name.folded, on: catalogue.asOf) == nil
      else { continue }
      for name in [agency.name] + agency.aliases where catalogue.agencies.item(name.folded, on: catalogue.asOf) == nil {
        dissolved.add(name.folded, meaning: agency.name.text)
      }
    }
    for instrument in catalogue.instruments.items {
      for number in instrumentNumbers(in: instrument.name.text) { instruments[number] = instrument }
      if !instrument.validity.contains(catalogue.asOf) { holdsInstrumentsNotInForce = true }
    }
    for database in catalogue.databases.items where database.validity.contains(catalogue.asOf) {
      for item in database.holds where holders[item.folded] == nil { holders[item.folded] = database.name }
    }
    addShortNames(of: catalogue.agencies)
    addShortNames(of: catalogue.documents)
    addShortNames(of: catalogue.databases)
  }

  private mutating func addShortNames<Item>(of registry: Registry<Item>) {
    for item in registry.items {
      let names = [item.name.folded] + item.aliases.map(\.folded) + [item.code].compactMap { $0.map(FoldedName.init) }
      for name in names where !name.key.utf8.contains(UInt8(ascii: " ")) { shortNames.insert(name) }
    }
  }

  private mutating func add(_ procedure: ResolvedProcedure, at place: Int, in catalogue: Catalogue) {
    let text = procedure.text
    guard procedure.jointService == nil else {
      for call in procedure.calls { services[call.folded, default: []].append(place) }
      return
    }
    if procedures[procedure.code.folded] == nil { procedures[procedure.code.folded] = place }
    for result in text.results?.items ?? [] {
      let document = catalogue.canonical(result.document)
      if producers[document, default: []].count < CatalogueIndex.greatestProducers {
        producers[document, default: []].append(place)
      }
      if let code = result.code.map(FoldedName.init), resultsByCode[code] == nil {
        resultsByCode[code] = (document, place)
      }
    }
    // What is still a draft is no practice to compare others with.
    guard text.status != .draft else { return }
    holdsProcesses = holdsProcesses || !text.process.isEmpty
    if let name = text.name { alike[procedureName(name.value), default: []].append(place) }
    for paper in DossierPaper.all(of: text, in: catalogue) where paper.isDemanded { add(paper, of: place) }
    for fee in text.fees?.items ?? [] where fee.condition == nil && fee.formula == nil {
      guard let money = fee.amount?.value.money, money.amount > 0 else { continue }
      let entry = Charge(amount: money.amount, procedure: place, range: fee.amount?.range ?? fee.range)
      if charges[fee.name.folded]?[money.amount] == nil {
        charges[fee.name.folded, default: [:]][money.amount] = entry
      } else {
        charges[fee.name.folded]?[money.amount]?.count += 1
      }
    }
    for (step, places) in zip(text.process, text.placesOfSteps) {
      guard let key = ActPlace(of: step, at: places, in: catalogue),
        let minutes = step.time?.value.span?.workingMinutes
      else { continue }
      times[key, default: []].append(minutes)
    }
  }

  private mutating func add(_ paper: DossierPaper, of procedure: Int) {
    let burden = PaperBurden(of: paper.component)
    let last = placesOfDemands[paper.name] ?? -1
    var place = last
    while place >= 0 {
      if allDemands[Int(place)].burden == burden { return allDemands[Int(place)].count += 1 }
      place = allDemands[Int(place)].next
    }
    placesOfDemands[paper.name] = Int32(allDemands.count)
    allDemands.append(
      Demand(burden: burden, procedure: Int32(procedure), range: paper.component.document.range, next: last))
  }

  /// How the procedures ask for a paper, in no order, at most once for each burden.
  func demands(of name: FoldedName) -> [Demand] {
    var demands: [Demand] = []
    var place = placesOfDemands[name] ?? -1
    while place >= 0 {
      demands.append(allDemands[Int(place)])
      place = demands[demands.count - 1].next
    }
    return demands
  }
}

extension CatalogueIndex.ActPlace {
  /// Nil for a step of several acts, or at no single declared agency.
  init?(of step: Step, at places: [StepPlace], in catalogue: Catalogue) {
    guard step.acts.count == 1, let act = step.acts.first?.value, places.count == 1, let name = places.first?.agency,
      let agency = catalogue.agencies.item(name.folded, on: catalogue.asOf)
    else { return nil }
    self.init(act: act, agency: agency.name.folded)
  }
}

/// All by which an applicant tells one procedure from another.
struct ProcedureLikeness: Equatable {
  let name: FoldedName
  let field: FoldedName?
  let levels: Set<Level>
  let agencies: Set<FoldedName>
  let applicants: Set<Applicant>

  /// Nil for a text without a name.
  init?(of text: Procedure) {
    guard let name = text.name else { return nil }
    self.name = procedureName(name.value)
    field = text.field.map(FoldedName.init)
    levels = Set(text.levels.map(\.value))
    agencies = Set(text.competentAgencies.map(\.agency.folded))
    applicants = Set(text.subjects.map(\.value))
  }
}

/// The name of a procedure without the word for it at the front.
func procedureName(_ name: String) -> FoldedName {
  // Most names of the portal begin so; they need not be folded twice.
  if name.begins(with: "Thủ tục ") {
    let rest = FoldedName(String(Substring(name.utf8.dropFirst("Thủ tục ".utf8.count))))
    if !rest.key.isEmpty { return rest }
  }
  let folded = FoldedName(name)
  for prefix in ["thủ tục ", "procedure "] where folded.key.begins(with: prefix) {
    return FoldedName(String(folded.key[prefix.endIndex...]))
  }
  return folded
}

extension Catalogue {
  /// The name under which a document counts: that of the registry where it is registered.
  func canonical(_ name: Name) -> FoldedName {
    documents.best(name.folded, on: asOf).map { documents.items[$0].name.folded } ?? name.folded
  }

  /// The registered document of a name, in force on the as-of date or, failing that, the last version.
  func registered(_ name: Name) -> DocumentType? {
    documents.best(name.folded, on: asOf).map { documents.items[$0] }
  }

  /// Whether a document no longer exists on the as-of date.
  fileprivate func isGone(_ document: DocumentType) -> Bool {
    if let from = document.abolition?.from, from <= asOf { return true }
    guard let until = document.validity.until, until < asOf else { return false }
    return documents.item(document.name.folded, on: asOf) == nil
  }
}
