import ArgumentParser
import Importers

/// `tthc import`: published records as specification files.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Nhập bản ghi đã công bố thành danh mục.", "Import published records as a catalogue."),
    subcommands: [ImportPortal.self, ImportProcess.self])
}

/// `tthc import portal`: records of the national portal.
struct ImportPortal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal",
    abstract: say(
      "Nhập thủ tục từ bản ghi của Cổng dịch vụ công quốc gia (JSON, JSON Lines).",
      "Import procedures from records of the National Public Service Portal (JSON, JSON Lines)."),
    discussion: ImportOptions.discussion)

  @OptionGroup var options: ImportOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try ImportRun(.portal, options, common).run { inputs, draft in importPortal(inputs, known: KnownNames(draft)) }
  }
}

/// `tthc import process`: internal processes.
struct ImportProcess: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "process",
    abstract: say(
      "Nhập quy trình nội bộ từ bảng các bước (JSON Lines, hoặc CSV mỗi dòng một bước).",
      "Import internal processes from tables of steps (JSON Lines, or CSV with one step a row)."),
    discussion: ImportOptions.discussion)

  @OptionGroup var options: ImportOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    try ImportRun(.process, options, common).run { inputs, draft in
      importProcesses(inputs, known: KnownCatalogue(draft))
    }
  }
}

/// What every import is asked.
struct ImportOptions: ParsableArguments {
  static let discussion = say(
    "Mỗi bản ghi cho một tệp đặc tả; giấy tờ, cơ quan, văn bản được gom vào dung-chung/. Giá trị đọc từ lời văn giữ nguyên lời ở “đọc từ”; phần không đọc được giữ ở “nguyên văn” và nêu trong báo cáo. Thư mục đổi sang trạng thái mới trong một lần hoặc giữ nguyên. Nhập lại không ghi đè phần đã sửa tay: bản nhập lần trước được giữ trong .tthc-import để trộn ba bên; chỗ cả hai cùng sửa được giữ theo bản sửa tay và báo xung đột (mã thoát 1), bản mới nằm ở .tthc-import/…/conflicts; sửa xong thì thêm --settled.",
    "Each record gives one specification file; documents, agencies and instruments are gathered in dung-chung/. Values read from prose keep their words under “đọc từ”; what cannot be read is kept under “nguyên văn” and told in the report. The folder changes to its new state at once or not at all. Importing again never overwrites what was edited by hand: the last import is kept in .tthc-import for a three-way merge; where both sides changed, the edit stays and a conflict is told (exit code 1), with the new text in .tthc-import/…/conflicts; once settled, add --settled."
  )

  @Argument(
    help: ArgumentHelp(
      say("Tệp bản ghi; “-” là đầu vào chuẩn.", "Files of records; “-” is standard input."),
      valueName: say("tệp", "file")))
  var files: [String]

  @Option(
    help: ArgumentHelp(say("Thư mục của danh mục.", "The catalogue's folder."), valueName: say("thư mục", "folder")))
  var out: String

  @Option(
    help: ArgumentHelp(
      say(
        "Danh mục hay thư mục có sẵn mà tên cơ quan, giấy tờ, văn bản, lịch được dùng lại, không khai lại; nêu nhiều lần cho nhiều nơi.",
        "A catalogue or folder whose agencies, documents, instruments and calendar are used and not declared again; repeatable."
      ), valueName: say("đường dẫn", "path")))
  var known: [String] = []

  @Flag(
    help: ArgumentHelp(
      say(
        "Các xung đột đã sửa xong: giữ bản đang có trong danh mục.",
        "The conflicts are settled: keep what the catalogue has now.")))
  var settled = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Bỏ khỏi danh mục những gì các lần nhập trước mang vào mà lần này không có.",
        "Remove what earlier imports brought and this one does not.")))
  var prune = false

  @Flag(
    name: .customLong("no-check"),
    help: ArgumentHelp(
      say("Không kiểm tra danh mục sau khi nhập.", "Do not check the catalogue after the import.")))
  var skipsCheck = false

  @Option(
    help: ArgumentHelp(
      say("Dạng báo cáo in ra: text hoặc json.", "Form of the report that is printed: text or json."),
      valueName: "text|json"))
  var format: ReportFormat = .text

  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
}
