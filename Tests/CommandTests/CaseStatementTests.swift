import JSON
import Testing

@Suite struct CaseStatementTests {
  private static let day = "2026-11-21"

  @Test func whatTheCaseDoesNotStateIsMarkedAsAssumed() throws {
    let bench = try Bench()
    try bench.catalogue()
    let given = ["cần xác minh=không", "nhận lúc=2026-08-20 09:00"]
    let text = try bench.tthc("run", "k", "--as-of", Self.day, "--set", given[0], given[1])
    let lines = text.out.split(separator: "\n").map(String.init)
    #expect(lines.contains("  cần xác minh: không"))
    #expect(lines.contains("  nộp thay người khác: không (giả định)"))
    #expect(lines.contains { $0.hasPrefix("Hồ sơ nhận lúc 09:00") && !$0.contains("giả định") })
    let silent = try bench.tthc("run", "k", "--as-of", Self.day, "--lang", "en").out.split(separator: "\n")
    #expect(silent.contains { $0.hasPrefix("Dossier received") && $0.hasSuffix("(assumed)") })
    let json = try bench.tthc("run", "k", "--as-of", Self.day, "--format", "json", "--set", given[0], given[1])
    #expect(try JSON.parse(json.out).get()["assumed"] == ["cach_thuc_nop", "nop_thay_nguoi_khac"])
  }

  @Test(arguments: ["-", "/dev/stdin"]) func caseIsReadFromStandardInput(_ name: String) throws {
    let bench = try Bench()
    try bench.catalogue()
    let outcome = try bench.shell(
      "echo 'nộp thay người khác: có' | \"$TTHC\" run k --as-of \(Self.day) --format json --case \(name)")
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(try JSON.parse(outcome.out).get()["documents"]?.items?.count == 2)
  }

  @Test func dossierOutsideTheValidityOfThePlanIsAProblem() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "{từ: 2025-07-01}", with: "{từ: 2026-07-01, đến: 2026-12-31}")
    for (moment, isOutside) in [
      ("2026-06-30 09:00", true), ("2026-07-01 09:00", false), ("2026-12-31 09:00", false), ("2027-01-04 09:00", true),
    ] {
      let outcome = try bench.tthc("run", "k", "--as-of", Self.day, "--set", "nhận lúc=\(moment)", "--format", "json")
      let problems = try JSON.parse(outcome.out).get()["problems"]?.items ?? []
      #expect(problems.contains { $0["kind"] == "outside-validity" } == isOutside, "\(moment)")
    }
    let text = try bench.tthc("run", "k", "--as-of", Self.day, "--set", "nhận lúc=2026-06-30 09:00")
    #expect(text.out.contains("! Kế hoạch có hiệu lực từ 01/07/2026 đến 31/12/2026"))
  }
}
