import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import Plan

/// `tthc explain`: the manual page of a finding, or a procedure in plain words.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Giải thích một mã phát hiện, hoặc đọc một thủ tục thành lời.",
      "Explain a finding, or read a procedure out in plain words."),
    discussion: say(
      "Không có đối số: liệt kê mọi mã phát hiện. Mã của quy tắc riêng thì ghi thêm đường dẫn danh mục: tthc explain MÃ THƯ-MỤC.",
      "Without an argument: lists every id. For a rule of the office itself add the catalogue: tthc explain ID FOLDER.")
  )

  @Argument(
    help: ArgumentHelp(
      say("Mã phát hiện, hoặc đường dẫn đặc tả.", "An id, or the path of a specification."),
      valueName: say("mã|đường dẫn", "id|path")))
  var subject: String?

  @Argument(
    help: ArgumentHelp(
      say("Danh mục có quy tắc mang mã đó.", "The catalogue that holds the rule of that id."),
      valueName: say("đường dẫn", "path")))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Chỉ thủ tục mang mã này.", "Only the procedure with this code."), valueName: say("mã", "code")))
  var code: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let date = try common.date()
    guard let subject else {
      try Output.result(list)
      return
    }
    if let kind = AllKinds.kind(subject) {
      try Output.result(KindExplanation(kind).text(in: Surroundings.language))
      return
    }
    let isPath = CatalogueFiles.kind(of: subject) != nil
    let own = isPath && paths.isEmpty ? [] : try ownKinds(on: date)
    if let kind = own.first(where: { $0.id == subject }) {
      try Output.result(KindExplanation(kind).text(in: Surroundings.language))
      return
    }
    guard isPath else {
      let near = nearestNames(to: subject, among: (AllKinds.all + own).map(\.id), limit: 3)
      let offer = near.isEmpty ? "" : say(" Gần nhất: ", " Nearest: ") + near.joined(separator: ", ") + "."
      throw Exit.unusable(
        "không có mã phát hiện hay đường dẫn “\(subject)”.\(offer)", "there is no id or path “\(subject)”.\(offer)")
    }
    let files = try CatalogueFiles.read([subject] + paths)
    let compilation = Compilation(files.sources, options: CompilationOptions(asOf: date, root: files.root))
    let wanted = try compilation.procedures(code: code, in: files.selected)
    let texts = wanted.compactMap(\.lowered).map { PlanReport($0, language: Surroundings.language).text }
    guard !texts.isEmpty else {
      throw Exit.unusable(
        "không có thủ tục nào đọc được ở “\(subject)”.", "there is no readable procedure at “\(subject)”.")
    }
    try Output.result(texts.joined(separator: "\n"))
  }

  /// The rules of the office in the catalogue named, or in the one of the current folder.
  private func ownKinds(on date: CivilDate) throws -> [Kind] {
    guard !paths.isEmpty || CatalogueFiles.manifest(in: ".") != nil else { return [] }
    return CatalogueText(try CatalogueFiles.read(paths).sources).officeKinds(asOf: date)
  }

  private var list: String {
    let language = Surroundings.language
    return Group.allCases.compactMap { group -> String? in
      let kinds = AllKinds.all.filter { $0.group == group }.sorted { $0.id < $1.id }
      guard !kinds.isEmpty else { return nil }
      let width = kinds.map(\.id.count).max() ?? 0
      let lines = kinds.map { kind in
        "  " + kind.id + String(repeating: " ", count: width - kind.id.count + 2)
          + "\(kind.severity.title[language]): \(kind.title[language])"
      }
      return "\(group.title[language]) (\(group.rawValue))\n" + lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
