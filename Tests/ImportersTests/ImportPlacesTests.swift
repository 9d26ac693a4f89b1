import Diagnostics
import Testing

@testable import Importers

/// What an import says about a row names the line of that row, and tables of other encodings are read or told of.
@Suite struct ImportPlacesTests {
  private static let table = """
    Mã thủ tục;Tên thủ tục;TT;Người thực hiện;Nội dung công việc
    1.000009;Cấp giấy thử;1;Sở Y tế;"Tiếp nhận
    hồ sơ"
    ;;2;Lãnh đạo Sở;Múa rối
    """

  private static let list = """
    [
      {"workflow_id": "1", "procedure_codes": ["1.000009"],
       "steps": [
         {"activity_text": "Tiếp nhận hồ sơ"},
         {"activity_text": "Múa rối"}]},
      {"workflow_id": "2", "steps": [{"activity_text": "Ký"}]}
    ]
    """

  private func imported(_ bytes: [UInt8]) -> ImportOutcome {
    importProcesses([ImportInput(file: "bảng", bytes: bytes)], known: KnownCatalogue())
  }

  private func line(_ words: String, in outcome: ImportOutcome) -> Int? {
    outcome.ledger.problems.first { $0.text.en.contains(words) }?.origin.line
  }

  private func wide(_ text: String, isLittle: Bool, marked: Bool = true) -> [UInt8] {
    ((marked ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
  }

  @Test func aRemarkOnAStepNamesTheLineOfItsRow() {
    let outcome = imported(Array(Self.table.utf8))
    #expect(line("No act was recognised", in: outcome) == 4)
    #expect(outcome.ledger.problems.allSatisfy { !$0.isUnreadRecord })
  }

  @Test func everyValueOfATableIsOfAColumnOrOfTheRowOfHeadings() {
    let fields = imported(Array(Self.table.utf8)).ledger.lines.map(\.origin.path)
    let columns = ["Mã thủ tục", "Tên thủ tục", "TT", "Người thực hiện", "Nội dung công việc", "hàng tiêu đề"]
    #expect(Set(fields).subtracting(columns) == [] && Set(columns).subtracting(fields) == [])
  }

  @Test func aRemarkOnAStepOfAJSONListNamesItsLine() throws {
    let outcome = imported(Array(Self.list.utf8))
    #expect(line("No act was recognised", in: outcome) == 5)
    #expect(line("names no procedure code", in: outcome) == 6)
    let second = try #require(
      outcome.files.first { $0.text.contains("quy trình nội bộ: 2") || $0.text.contains("'2'") })
    #expect(second.text.contains("dòng: 6"))
    let single = imported(Array(Self.list.dropFirst(2).split(separator: "]},")[0].utf8) + Array("]}".utf8))
    #expect(line("No act was recognised", in: single) == 4)
  }

  @Test func aRecordOfThePortalInALongListHasItsLine() throws {
    let text = "[\n{\"code\": \"1.000001\", \"name\": \"A\"},\n{\"code\": \"1.000002\",\n \"name\": \"B\"}\n]"
    var problems: [ImportProblem] = []
    let found = records(of: ImportInput(file: "r", bytes: Array(text.utf8)), problems: &problems)
    #expect(found.map(\.line) == [2, 3])
  }

  @Test(arguments: [true, false]) func unicodeTextOfASpreadsheetIsRead(isLittle: Bool) {
    let text = Self.table.replacing(";", with: "\t").replacing("\n", with: "\r\n")
    let (plain, read) = (imported(Array(text.utf8)), imported(wide(text, isLittle: isLittle)))
    #expect(read.files == plain.files)
    #expect(!read.files.isEmpty)
    #expect(imported(wide(Self.list, isLittle: isLittle)).files == imported(Array(Self.list.utf8)).files)
  }

  @Test func otherEncodingsAreToldByName() {
    for bytes in [
      wide(Self.table, isLittle: true, marked: false), [0xFF, 0xFE, 0, 0] + Array(repeating: 0, count: 96),
    ] {
      let outcome = imported(bytes)
      #expect(outcome.files.isEmpty)
      #expect(outcome.ledger.problems.map(\.text.vi).allSatisfy { $0.contains("UTF-16") && $0.contains("CSV UTF-8") })
      #expect(outcome.ledger.problems.count == 1)
    }
    let old = imported(Array("TT;Nội dung công việc\n1;Ti".utf8) + [0xEA, 0xFE] + Array("p nhận".utf8))
    #expect(old.files.isEmpty)
    #expect(old.ledger.problems.map(\.text.en) == [WideText.notUTF8.en])
  }
}
