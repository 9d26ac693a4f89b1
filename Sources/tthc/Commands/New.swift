import ArgumentParser
import Compiler
import Diagnostics

/// `tthc new`: a commented skeleton to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Tạo khung danh mục có chú thích để bắt đầu soạn.", "Write a commented skeleton to start from."),
    discussion: say(
      "Khung viết ra không có lỗi: “tthc check” trên thư mục đó không báo gì. Không ghi đè tệp đã có.",
      "The skeleton has no findings: “tthc check” on the folder is silent. Nothing is overwritten."))

  @Argument(help: ArgumentHelp(say("Thư mục mới.", "The new folder."), valueName: say("thư mục", "folder")))
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.checkLanguage()
    let folder = try AtomicFile.folder(folder)
    let files = Skeleton.files(Surroundings.language)
    // A manifest under its name in the other language would make two catalogues of one folder.
    if let name = CatalogueFiles.manifest(in: folder) {
      throw Exit.unusable("“\(folder)” đã là một danh mục (\(name)).", "“\(folder)” is a catalogue already (\(name)).")
    }
    for file in files where CatalogueFiles.kind(of: "\(folder)/\(file.name)") != nil {
      throw Exit.unusable(
        "“\(folder)/\(file.name)” đã có, không ghi đè.", "“\(folder)/\(file.name)” exists and is not overwritten.")
    }
    for file in files { try AtomicFile.write(Array(file.text.utf8), to: "\(folder)/\(file.name)") }
    try Output.lines(files.map { "\(folder)/\($0.name)" })
    Output.note(say("Tiếp theo: tthc check \(folder)", "Next: tthc check \(folder)"))
  }
}
