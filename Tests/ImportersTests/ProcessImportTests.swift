import Compiler
import Diagnostics
import Foundation
import JSON
import Testing

@testable import Importers

/// Processes from step tables, as files of a catalogue.
struct ProcessImportTests {
  static func imported(_ text: String, known: KnownCatalogue = KnownCatalogue()) -> ImportOutcome {
    importProcesses([ImportInput(file: "bảng", bytes: Array(text.utf8))], known: known)
  }

  private static let record = """
    {"workflow_id": "12/QĐ/Tỉnh A#01", "province": "Tỉnh A", "decision_no": "12/QĐ", "procedure_codes": ["1.000009"],
    "procedure_name": "Cấp giấy thử", "columns": ["Bước", "Thời gian (ngày)"], "steps": [
    {"order": 1, "label": "Bước 1", "actor_text": "TTPVHCC tỉnh", "activity_text": "Tiếp nhận hồ sơ", "time_text": "0,5"},
    {"order": 2, "label": "B2", "actor_text": "Ký duyệt hồ sơ", "activity_text": "Lãnh đạo Sở Y tế", "time_text": "1 ngày"},
    {"order": 3, "label": "3", "actor_text": "Văn thư Sở", "activity_text": "Múa rối", "time_text": "Theo thỏa thuận"}],
    "declared_totals": [{"label": "Tổng thời gian", "text": "3 ngày", "value": 3, "unit": "ngày", "hours": 24.0}],
    "hostile": {"deep": [null, true, {"x": "sâu"}]}}
    """.replacing("\n", with: " ")

  @Test("A record becomes a file that an officer could have written")
  func file() throws {
    let outcome = Self.imported(Self.record)
    let file = try #require(outcome.files.first { $0.path.hasPrefix("quy-trinh/") })
    #expect(file.path == "quy-trinh/tinh-a/1.000009-cap-giay-thu.yaml")
    #expect(
      file.text
        == """
        quy trình nội bộ: 12/QĐ/Tỉnh A#01
        tên: Cấp giấy thử
        quyết định công bố: {số: 12/QĐ}

        thời hạn:
          - {trong: 3 ngày làm việc, đọc từ: 'Tổng thời gian: 3 ngày'}

        quy trình:
          - bước: 1. Tiếp nhận hồ sơ
            tại: Trung tâm Phục vụ hành chính công cấp tỉnh
            làm: tiếp nhận
            việc: Tiếp nhận hồ sơ
            trong: 0,5 ngày làm việc
            đọc từ: TTPVHCC tỉnh | 0,5
          - bước: 2. Ký duyệt hồ sơ
            tại: Sở Y tế
            người: lãnh đạo Sở
            làm: [phê duyệt, ký]
            việc: Ký duyệt hồ sơ
            trong: 1 ngày làm việc
            đọc từ: Lãnh đạo Sở Y tế | 1 ngày
          - bước: 3. Múa rối
            người: văn thư
            làm: []
            việc: Múa rối
            ghi chú: ['Thời gian: Theo thỏa thuận']
            đọc từ: Văn thư Sở

        nguyên văn: ['Các cột của bảng: Bước | Thời gian (ngày)']
        nguồn: {tệp: bảng, dòng: 1, mã: 1.000009}

        """)
  }

  @Test("What is uncertain is told: exchanged columns, acts that were not understood, values without a place")
  func told() {
    let outcome = Self.imported(Self.record)
    let problems = outcome.ledger.problems.map(\.text.en)
    #expect(problems.contains { $0.contains("exchanged") })
    #expect(problems.contains { $0.contains("No act was recognised") })
    #expect(problems.contains { $0.contains("lacks procedure 1.000009") })
    let reported = outcome.ledger.lines.filter { $0.reading == .reported }
    #expect(reported.contains { $0.origin.path == "hostile.deep[2].x" && $0.text == "sâu" })
    #expect(outcome.ledger.lines.contains { $0.origin.path == "hostile.deep[0]" && $0.reading == .empty })
    #expect(outcome.ledger.lines.filter { $0.origin.path == "hostile.deep[1]" }.map(\.reading) == [.reported])
  }

  @Test("A process whose procedure the catalogue has is laid over it")
  func overlay() throws {
    var known = KnownCatalogue()
    known.codes = [FoldedName("1.000009")]
    known.agencies = [FoldedName("Sở Y tế"): KnownAgency(name: "Sở Y tế", roles: [FoldedName("giám đốc")])]
    known.hasManifest = true
    let outcome = Self.imported(Self.record, known: known)
    let text = try #require(outcome.files.first { $0.path.hasPrefix("quy-trinh/") }?.text)
    #expect(text.contains("áp dụng: 1.000009\n"))
    #expect(!text.contains("mã:"))
    // The agency declares its roles, and this is none of them.
    #expect(!text.contains("người: lãnh đạo Sở"))
    let agencies = try #require(outcome.files.first { $0.path == "dung-chung/co-quan-quy-trinh.yaml" }?.text)
    #expect(!agencies.contains("cơ quan: Sở Y tế"))
    #expect(agencies.contains("một cửa: có"))
    #expect(!outcome.files.contains { $0.path == "danh-muc.yaml" })
  }

  @Test(
    "A table in CSV reads like the record that it shows",
    arguments: [(",", ""), (";", "\u{FEFF}"), ("\t", "")])
  func csv(_ separator: String, _ mark: String) throws {
    let table = [
      [
        "Mã thủ tục", "Tên thủ tục", "TT", "Người thực hiện", "Nội dung công việc", "Thời gian (ngày làm việc)",
        "Ghi chú",
      ],
      ["1.000009", "Cấp giấy thử", "1", "Sở Y tế", "\"Tiếp nhận; \"\"thẩm định\"\"\nhồ sơ\"", "\"0,5\"", ""],
      ["", "", "2", "Lãnh đạo Sở", "Phê duyệt", "1", "gấp"],
    ].map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let outcome = Self.imported(mark + table)
    let text = try #require(outcome.files.first { $0.path.hasPrefix("quy-trinh/") }?.text)
    #expect(text.contains("làm: [tiếp nhận, thẩm định]"))
    #expect(text.contains("trong: 0,5 ngày làm việc"))
    #expect(text.contains("ghi chú: ['Ghi chú: gấp']"))
    #expect(text.contains("người: lãnh đạo Sở"))
    #expect(outcome.ledger.records == 1)
    #expect(
      outcome.ledger.lines.contains { $0.origin.line == 4 && $0.origin.path == "Ghi chú" && $0.reading == .verbatim })
  }

  @Test(
    "Whatever a file holds, each record is imported or told of, and what is written reads back",
    arguments: [
      "", "x", "{", "[]", "[1, 2]", "null", "{}", "{\"steps\": 3}", "{\"steps\": [1, null, {}]}", "{\"steps\": [{}]}",
      "{\"workflow_id\": {\"a\": 1}, \"steps\": [{\"actor_text\": [\"a\"], \"order\": -1e400, \"hours\": 1e99}]}",
      "{\"steps\": [{\"activity_text\": \"a: b\\n# c\\n- {x\", \"label\": \"999999999999999999999\"}]}",
      "{\"procedure_codes\": [\"../../x\", \"\\u0000\", 7], \"province\": \"../..\", \"steps\": [{\"time_text\": \"1/0 ngày\"}]}",
      "{\"steps\": [{\"other\": {\"\": \"x\", \"a b\": {\"c\": 1}}}]}\n{\"steps\": [{}]}\nrác\n{\"workflow_id\": \"1\"}",
      "a,b\n1,2", "TT;Nội dung công việc\n1;\"chưa đóng", "Nội dung công việc\n\n,,,\nx,y,z",
    ])
  func hostile(_ text: String) throws {
    let outcome = Self.imported(text)
    #expect(!outcome.ledger.problems.isEmpty)
    var sources = SourceSet()
    for file in outcome.files {
      #expect(!file.path.contains(".."))
      _ = sources.add(SourceFile(path: file.path, bytes: Array(file.text.utf8)))
    }
    let findings = Compilation(sources, options: CompilationOptions(asOf: try #require(.init(parsing: "2026-08-01"))))
      .findings.filter { [.syntax, .language, .expressions].contains($0.kind.group) }
    #expect(findings.isEmpty, "\(findings.map(\.message.en))\n\(outcome.files.map(\.text))")
  }

  @Test("Two processes of one number are told apart, and two of one name get files of their own")
  func twice() {
    let outcome = Self.imported(Self.record + "\n" + Self.record)
    let files = outcome.files.filter { $0.path.hasPrefix("quy-trinh/") }
    #expect(files.map(\.path).count == 2)
    #expect(files.contains { $0.text.contains("quy trình nội bộ: 12/QĐ/Tỉnh A#01 (2)") })
  }
}
