import Calendars
import Diagnostics
import Expressions
import Model

/// Who demands, produces, charges and does what across a catalogue: built once, in one pass over its texts, so that a check
/// which looks at other procedures costs as little as one that looks at its own.
package struct CatalogueIndex: Sendable {
  /// A paper as one procedure demands it.
  struct Demand: Sendable {
    let procedure: Int
    let burden: PaperBurden
    let range: SourceRange
  }

  /// A fixed amount that one procedure charges in every case.
  struct Charge: Sendable {
    let procedure: Int
    let amount: Int
    let range: SourceRange
  }

  /// The working minutes that one procedure gives to a step of a single act.
  struct ActTime: Sendable {
    let procedure: Int
    let minutes: Int
  }

  /// An act at an agency.
  struct ActPlace: Hashable, Sendable {
    let act: Act
    let agency: FoldedName
  }

  /// Procedures and after them joint services, as the other lists number them.
  let texts: [ResolvedProcedure]
  /// By the name under which a paper counts.
  private(set) var demands: [FoldedName: [Demand]] = [:]
  /// Procedures in force by the papers that they result in.
  private(set) var producers: [FoldedName: [Int]] = [:]
  /// Results by their code, with the name under which the paper counts.
  private(set) var resultsByCode: [FoldedName: [(document: FoldedName, procedure: Int)]] = [:]
  private(set) var procedures: [FoldedName: Int] = [:]
  private(set) var proceduresByName: [FoldedName: [Int]] = [:]
  private(set) var charges: [FoldedName: [Charge]] = [:]
  /// From the shortest to the longest.
  private(set) var times: [ActPlace: [ActTime]] = [:]
  /// Joint services by the codes of their members.
  private(set) var services: [FoldedName: [Int]] = [:]
  /// Papers that no longer exist, found by their names inside longer texts.
  private(set) var abolished = PhraseIndex()
  /// Instruments by their number, such as `60/2014/qh13`.
  private(set) var instruments: [String: Instrument] = [:]
  /// Whether some procedure states how it is worked on.
  private(set) var holdsProcesses = false

  package init(_ catalogue: Catalogue) {
    texts = catalogue.procedures + catalogue.jointServices
    for (place, procedure) in texts.enumerated() { add(procedure, at: place, in: catalogue) }
    for key in times.keys { times[key]?.sort { $0.minutes < $1.minutes } }
    for document in catalogue.documents.items where catalogue.isGone(document) {
      for name in [document.name] + document.aliases { abolished.add(name.folded, meaning: document.name.text) }
    }
    for instrument in catalogue.instruments.items {
      for number in instrumentNumbers(in: instrument.name.text) { instruments[number] = instrument }
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
      producers[document, default: []].append(place)
      if let code = result.code { resultsByCode[FoldedName(code), default: []].append((document, place)) }
    }
    // What is still a draft is no practice to compare others with.
    guard text.status != .draft else { return }
    holdsProcesses = holdsProcesses || !text.process.isEmpty
    if let name = text.name { proceduresByName[procedureName(name.value), default: []].append(place) }
    for demand in PaperDemand.all(of: text) {
      let entry = Demand(
        procedure: place, burden: PaperBurden(of: demand.component), range: demand.component.document.range)
      demands[catalogue.canonical(demand.component.document), default: []].append(entry)
    }
    let fees = text.fees?.items ?? []
    for fee in fees where fee.condition == nil && fee.formula == nil {
      guard let money = fee.amount?.value.money, money.amount > 0 else { continue }
      let entry = Charge(procedure: place, amount: money.amount, range: fee.amount?.range ?? fee.range)
      charges[fee.name.folded, default: []].append(entry)
    }
    for (step, places) in zip(text.process, text.placesOfSteps) {
      guard let key = ActPlace(of: step, at: places, in: catalogue),
        let minutes = step.time?.value.span?.workingMinutes
      else { continue }
      times[key, default: []].append(ActTime(procedure: place, minutes: minutes))
    }
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

/// The name of a procedure without the word for it at the front.
func procedureName(_ name: String) -> FoldedName {
  let folded = FoldedName(name)
  for prefix in ["thủ tục ", "procedure "] where folded.key.hasPrefix(prefix) {
    return FoldedName(String(folded.key.dropFirst(prefix.count)))
  }
  return folded
}

extension Catalogue {
  /// The name under which a document counts: that of the registry where it is registered.
  func canonical(_ name: Name) -> FoldedName { registered(name)?.name.folded ?? name.folded }

  /// The registered document of a name, in force on the as-of date or, failing that, the last version.
  func registered(_ name: Name) -> DocumentType? {
    documents.item(name.folded, on: asOf) ?? documents.versions(of: name.folded).last
  }

  /// Whether a document no longer exists on the as-of date.
  fileprivate func isGone(_ document: DocumentType) -> Bool {
    if let from = document.abolition?.from, from <= asOf { return true }
    guard let until = document.validity.until, until < asOf else { return false }
    return documents.item(document.name.folded, on: asOf) == nil
  }
}
