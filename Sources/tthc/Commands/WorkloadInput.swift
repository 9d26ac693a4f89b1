import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Model
import Simulator

/// The scenario and the variants that a command line names, ready to be run.
struct WorkloadInput {
  /// A scenario, or it under a variant.
  struct Arm {
    let variant: String?
    let scenario: LoadScenario
  }

  /// The scenario first.
  private(set) var arms: [Arm] = []
  /// The precision that the workload asks for.
  private(set) var precision: Share?
  /// Everything that has been read.
  private(set) var paths: [String] = []

  init(path: String, options: LoadOptions, date: CivilDate) throws {
    var files = try CatalogueFiles.read([path])
    let named = try options.scenario.map { try Self.source($0, &files) } ?? nil
    let variantFiles = try options.variants.map { try Self.source($0, &files) }
    let compilation = Compilation(files.sources, options: CompilationOptions(asOf: date, root: files.root))
    paths = files.sources.files.map(\.path)
    let workload = try Self.workload(options.scenario ?? "", in: named, of: compilation)
    var variants: [WorkloadVariant] = []
    for (name, file) in zip(options.variants, variantFiles) {
      variants += try Self.variants(name, in: file, of: compilation)
    }
    try lower(workload, variants, compilation, files, options)
  }

  private mutating func lower(
    _ workload: Workload, _ variants: [WorkloadVariant], _ compilation: Compilation, _ files: CatalogueFiles,
    _ options: LoadOptions
  ) throws {
    var shown: [Finding] = []
    var seen: Set<FindingIdentity> = []
    for variant in [nil] + variants.map(Optional.some) {
      let laid = variant.map { [$0] } ?? []
      let (attached, read) = try AttachedFiles.read(workload, laid, files)
      paths += read
      let (scenario, settings, findings) = compilation.loadScenario(workload, variants: laid, attached: attached)
      // What the scenario says is not said again for each variant.
      shown += findings.filter { seen.insert(FindingIdentity($0)).inserted }
      guard var scenario else { continue }
      if variant == nil { precision = settings.precision }
      // Variants meet the same draws.
      scenario.seed = options.seed ?? arms.first?.scenario.seed ?? scenario.seed
      scenario.replications = options.replications ?? arms.first?.scenario.replications ?? scenario.replications
      arms.append(Arm(variant: variant?.name.text, scenario: scenario))
    }
    if !shown.isEmpty {
      let renderer = TerminalRenderer(language: Surroundings.language, useColor: false, width: Surroundings.width)
      Output.notes(renderer.render(findings: shown, sources: files.sources))
    }
    guard arms.count == variants.count + 1, !shown.hasErrors else { throw Exit.findings }
  }

  /// The file that a word of the command line names, read along with the catalogue; nil when it names none.
  private static func source(_ word: String, _ files: inout CatalogueFiles) throws -> SourceID? {
    switch CatalogueFiles.kind(of: word) {
    case true?:
      throw Exit.unusable(
        "“\(word)” là thư mục; hãy nêu một tệp hoặc một tên.", "“\(word)” is a folder; name a file or an item.")
    case false?: return try files.source(of: word)
    case nil: return nil
    }
  }

  private static func workload(
    _ word: String, in file: SourceID?, of compilation: Compilation
  ) throws -> Workload {
    let all = compilation.workloads
    let name = FoldedName(word)
    let found = all.filter { file.map($0.range.source.isSame) ?? ($0.name.folded == name) }
    guard let workload = found.first else {
      throw missing(
        word, file, all.map(\.name.text), compilation, Text(vi: "kịch bản tải", en: "workload"))
    }
    guard found.count == 1 else {
      let names = found.map { "“\($0.name.text)”" }.joined(separator: ", ")
      throw Exit.unusable(
        "“\(word)” có nhiều kịch bản tải (\(names)); hãy nêu tên bằng --load.",
        "“\(word)” holds several workloads (\(names)); name one with --load.")
    }
    return workload
  }

  private static func variants(
    _ word: String, in file: SourceID?, of compilation: Compilation
  ) throws -> [WorkloadVariant] {
    let name = FoldedName(word)
    let found = compilation.variants.filter { file.map($0.range.source.isSame) ?? ($0.name.folded == name) }
    guard found.isEmpty else { return found }
    throw missing(word, file, compilation.variants.map(\.name.text), compilation, Text(vi: "biến thể", en: "variant"))
  }

  /// A file that holds no such item, or a name that the catalogue does not know.
  private static func missing(
    _ word: String, _ file: SourceID?, _ known: [String], _ compilation: Compilation, _ noun: Text
  ) -> ExitCode {
    if let file {
      let own = compilation.findings.filter { $0.severity == .error && $0.range.source == file }
      if !own.isEmpty {
        let renderer = TerminalRenderer(language: Surroundings.language, useColor: false, width: Surroundings.width)
        Output.notes(renderer.render(findings: own, sources: compilation.sources))
      }
      return Exit.unusable(
        "tệp “\(word)” không có \(noun.vi) nào đọc được.", "file “\(word)” holds no \(noun.en) that can be read.")
    }
    let near = nearestNames(to: word, among: known, limit: 3)
    let offered = near.isEmpty && known.count <= 8 ? known : near
    let names = offered.map { "“\($0)”" }.joined(separator: ", ")
    let offer = offered.isEmpty ? "" : say(" Danh mục có: \(names).", " The catalogue has: \(names).")
    return Exit.unusable(
      "không có tệp hay \(noun.vi) “\(word)”.\(offer)", "there is no file or \(noun.en) “\(word)”.\(offer)")
  }
}

extension SourceID {
  fileprivate func isSame(_ other: SourceID) -> Bool { self == other }
}

/// The files that workloads name beside themselves.
private enum AttachedFiles {
  /// Bytes by path as written, and the paths that were read; a file that is not there is left to the findings.
  static func read(
    _ workload: Workload, _ variants: [WorkloadVariant], _ files: CatalogueFiles
  ) throws -> (bytes: [String: [UInt8]], paths: [String]) {
    var bytes: [String: [UInt8]] = [:]
    var places: [String: String] = [:]
    for file in workload.attachedFiles + variants.flatMap(\.attachedFiles) {
      let path =
        file.value.hasPrefix("/")
        ? file.value : CatalogueFiles.join(folder(of: files.sources[file.range.source].path), file.value)
      guard CatalogueFiles.kind(of: path) == false else { continue }
      if let earlier = places.updateValue(path, forKey: file.value), earlier != path {
        throw Exit.unusable(
          "“\(file.value)” là hai tệp khác nhau (“\(earlier)” và “\(path)”); hãy đặt tên khác nhau.",
          "“\(file.value)” means two files (“\(earlier)” and “\(path)”); give them different names.")
      }
      if bytes[file.value] == nil { bytes[file.value] = try InputFile.bytes(of: path) }
    }
    return (bytes, Array(places.values))
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
