import ArgumentParser
import Compiler
import Importers

/// `tthc grammar`: the reference of the language, made from its declarations.
struct GrammarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grammar",
    abstract: say(
      "Ghi tài liệu tra cứu và lược đồ JSON của ngôn ngữ.", "Write the reference and the JSON Schemas of the language.")
  )

  @Argument(
    help: ArgumentHelp(
      say("Thư mục ghi (mặc định: Grammar).", "Folder (default: Grammar)."), valueName: say("thư mục", "folder")))
  var folder = "Grammar"

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.checkLanguage()
    let folder = try AtomicFile.folder(folder)
    let files = GrammarFiles.all + PhraseReference.files
    for file in files { try AtomicFile.write(Array(file.text.utf8), to: "\(folder)/\(file.name)") }
    try Output.lines(files.map { "\(folder)/\($0.name)" })
  }
}
