import CLibYAML
import Calendars
import Compiler
import Diagnostics
import Importers
import Model
import Plan
import Rules
import Syntax

/// Times of one catalogue: the yardstick, every stage on one core, and the whole on all cores.
struct CatalogueMeasurement {
  private let sources: SourceSet
  private let asOf: CivilDate
  private let rounds: Int
  private let records: Int
  private let importing: Double

  init(importing inputs: [ImportInput], beside known: [SourceFile], asOf: CivilDate, rounds: Int) {
    self.asOf = asOf
    self.rounds = max(rounds, 1)
    var registries = SourceSet()
    for file in known { _ = registries.add(file) }
    let declared = KnownNames(CatalogueText(registries).draft)
    let start = ContinuousClock().now
    let outcome = importPortal(inputs, known: declared)
    importing = (ContinuousClock().now - start).milliseconds
    records = outcome.ledger.records
    var sources = registries
    for file in outcome.files { _ = sources.add(SourceFile(path: file.path, bytes: Array(file.text.utf8))) }
    self.sources = sources
  }

  func print() throws {
    let bytes = sources.files.reduce(0) { $0 + $1.bytes.count }
    let options = CompilationOptions(asOf: asOf, keepsPlans: false)
    var findings = 0
    // The command ends without taking apart what it made; so does the measurement.
    let total = least {
      let compilation = Compilation(sources, options: options)
      findings = compilation.findings.count
      return compilation
    }
    let yardstick = least { Self.readEvents(of: sources) }
    let parsing = least { for index in sources.files.indices { _ = parsed(index) } }
    let trees = sources.files.indices.compactMap(parsed)
    let decoding = least { for tree in trees { _ = decoded(tree) } }
    let draft = CatalogueText(sources).draft
    var ignored: [Finding] = []
    let resolving = least { _ = resolve(draft, asOf: asOf, findings: &ignored) }
    let catalogue = resolve(draft, asOf: asOf, findings: &ignored)
    let places = SourcePlaces(sources, root: "")
    let lowering = least { for text in catalogue.procedures { _ = lowered(text, in: catalogue, places) } }
    let plans = catalogue.procedures.map { lowered($0, in: catalogue, places) }
    let simulating = least { for plan in plans.compactMap(\.self) { _ = CaseStudy(of: plan).decide { _ in 0 } } }
    let index = CatalogueIndex(catalogue)
    let checking = least {
      for (text, plan) in zip(catalogue.procedures, plans) {
        let subject = Subject(catalogue: catalogue, procedure: text, plan: plan, index: index)
        for rule in Rule.all { _ = rule.findings(in: subject) }
      }
    }
    let memory = (try CatalogueWeight.megabytes(of: sources, asOf: asOf)).map { "\($0) MB" } ?? "unknown"
    Swift.print(
      "\(records) records, \(catalogue.procedures.count) procedures, \(sources.files.count) files,",
      "\(Self.shown(Double(bytes) / 1e6)) MB, \(findings) findings")
    for (name, time) in [
      ("import", importing), ("yardstick: libyaml's events", yardstick), ("read and build trees", parsing),
      ("decode", decoding), ("resolve (all cores)", resolving), ("lower", lowering),
      ("exact simulation, on demand", simulating),
      ("checks, with what they simulate", checking), ("total, all cores", total),
    ] {
      Swift.print("  \(name): \(Self.shown(time)) ms, \(Self.shown(time / yardstick)) × yardstick")
    }
    Swift.print(
      "  total a procedure: \(Self.shown(total / Double(max(catalogue.procedures.count, 1)))) ms; peak memory of a check \(memory)"
    )
  }

  private func least<Result>(_ work: () -> Result) -> Double {
    let clock = ContinuousClock()
    return (0..<rounds).map { _ in
      let start = clock.now
      let result = work()
      let time = clock.now - start
      withExtendedLifetime(result) {}
      return time.milliseconds
    }.min() ?? 0
  }

  private func parsed(_ index: Int) -> Tree? {
    var findings: [Finding] = []
    return parseYAML(SourceID(index), of: sources, findings: &findings)
  }

  private func decoded(_ tree: Tree) -> DecodedFile {
    var findings: [Finding] = []
    return decodeFile(tree, findings: &findings)
  }

  private func lowered(
    _ text: ResolvedProcedure, in catalogue: Catalogue, _ places: SourcePlaces
  ) -> ExecutablePlan? {
    lower(text, in: catalogue, calendar: catalogue.planCalendar, places: places)
  }

  /// libyaml's events of every file, thrown away.
  private static func readEvents(of sources: SourceSet) {
    for file in sources.files {
      file.bytes.withUnsafeBufferPointer { bytes in
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return }
        defer { yaml_parser_delete(&parser) }
        yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
        var event = yaml_event_t()
        var isOver = false
        while !isOver, yaml_parser_parse(&parser, &event) == 1 {
          isOver = event.type == YAML_STREAM_END_EVENT
          yaml_event_delete(&event)
        }
      }
    }
  }

  private static func shown(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}

extension Duration {
  fileprivate var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
