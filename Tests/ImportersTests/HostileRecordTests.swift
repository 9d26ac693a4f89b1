import Compiler
import Diagnostics
import JSON
import Testing

@testable import Importers

/// Whatever stands in a record: report lines, files that read back, and no crash.
struct HostileRecordTests {
  private func importText(_ text: String) -> ImportOutcome {
    importPortal([ImportInput(file: "x.json", bytes: Array(text.utf8))])
  }

  @Test(
    "Text that is no record gives a problem",
    arguments: [
      "", "  \n ", "{", "[1, 2", "null", "1", "\"x\"", "[]", "{}", "[[[]]]", "{\"code\": null}", "\u{FEFF}{}",
    ])
  func noRecord(_ text: String) {
    let outcome = importText(text)
    #expect(outcome.files.isEmpty)
    #expect(!outcome.ledger.problems.isEmpty || text == "[]")
  }

  @Test("A broken line leaves the others")
  func brokenLine() {
    let outcome = importText(
      "{\"code\": \"1.1\", \"name\": \"A\"}\n{\"code\": \n{\"code\": \"1.2\", \"name\": \"B\"}\n")
    #expect(outcome.ledger.problems.map(\.origin.line) == [2])
    #expect(outcome.files.count { $0.path.hasPrefix("linh-vuc-khac/") } == 2)
  }

  @Test("A code that comes twice is imported once, and all of the other record stands in the report")
  func twice() {
    let outcome = importText("[{\"code\": \"1.1\", \"name\": \"A\"}, {\"code\": \"1.1\", \"name\": \"B\"}]")
    #expect(outcome.ledger.problems.count == 1)
    #expect(outcome.ledger.lines.filter { $0.reading == .reported }.map(\.text) == ["1.1", "B"])
  }

  @Test("Wrong types everywhere give report lines, and the file still reads")
  func wrongTypes() throws {
    let values: [JSON] = [
      .null, true, 7, .number("1.5"), "", " ", "chữ", "- a: b #c\n{x", [], [[]], ["a", .null], [:], ["a": ["b": []]],
      .string(String(repeating: "dài ", count: 20_000)), "\u{0}\u{1}\u{7f}'\"\\", "Bước 1 Bước 2 Bước", ")(", "0/0/0",
    ]
    for value in values {
      var members = Self.names.map { JSON.Member($0, value) }
      members.insert(JSON.Member("code", "1.1"), at: 0)
      let outcome = importText(JSON.object(members).text())
      let file = try #require(outcome.files.first { $0.path.contains("1.1") })
      _ = try SpecificationWriterTests.read(file.text)
      for name in Self.lists {
        let wrapped = JSON.object([
          JSON.Member("code", "1.2"),
          JSON.Member(name, .array([value, .object(Self.inner.map { JSON.Member($0, value) })])),
        ])
        for file in importText(wrapped.text()).files { _ = try SpecificationWriterTests.read(file.text) }
      }
    }
  }

  private static let names = [
    "name", "field", "url", "portal_uuid", "decision_no", "publisher", "procedure_type", "levels", "subjects",
    "subjects_text", "implementing_agency", "authority", "delegated_agency", "coordinating_agency",
    "receiving_address", "steps_text", "methods", "methods_text", "components", "components_text", "legal_codes",
    "legal_basis_text", "legal_basis", "results", "results_text", "conditions_text", "source",
  ]
  private static let lists = [
    "methods", "components", "legal_basis", "results", "executionMethods", "executionCases", "executionSteps",
    "legalBasisesDetails", "resultsDetails", "departmentsExecuting", "subjectTypesDetails",
  ]
  private static let inner = [
    "name", "method", "time_value", "time_unit", "time_text", "description", "fees", "flags", "case", "order",
    "originals", "copies", "raw_cells", "form_file", "so_ky_hieu", "trich_yeu", "code", "submissionMethod",
    "processingTime", "profileComponents", "attachments", "fee_text",
  ]

  @Test("Nesting of any depth and numbers of any size are survived")
  func depth() {
    _ = importText(String(repeating: "[", count: 100_000))
    _ = importText(
      "{\"code\": \"1.1\", \"name\": " + String(repeating: "[", count: 100) + String(repeating: "]", count: 100) + "}")
    let outcome = importText(
      "{\"code\": \"1.1\", \"components\": [{\"name\": \"Đơn\", \"originals\": 99999999999999999999, \"copies\": -1}]}")
    #expect(outcome.files.contains { $0.path.contains("1.1") })
  }
}
