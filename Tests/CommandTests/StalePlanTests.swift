import Foundation
import Testing

@Suite struct StalePlanTests {
  private static let day = "2026-11-21"

  /// Two procedures, both with a plan in `p`.
  private func planned() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("9.000001", with: "9.000002"), to: "k/hai.yaml")
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    #expect(bench.names(in: "p") == ["9.000001.json", "9.000002.json", "index.json"])
    return bench
  }

  private func breakSecond(_ bench: Bench) throws {
    let text = try #require(bench.read("k/hai.yaml"))
    try bench.write(text.replacing("cấp: xã\n", with: "cấp: xãa\n"), to: "k/hai.yaml")
  }

  @Test func planOfAProcedureThatNowHasErrorsGoes() throws {
    let bench = try planned()
    try breakSecond(bench)
    try bench.write("{}", to: "p/9.000003.json")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("p/9.000002.json") && !outcome.err.contains("p/9.000001.json"))
    #expect(bench.names(in: "p") == ["9.000001.json", "9.000003.json", "index.json"])
  }

  @Test func fileThatIsNoPlanOfTheCodeStaysAndIsNamed() throws {
    let bench = try planned()
    try breakSecond(bench)
    let other = try #require(bench.read("p/9.000001.json"))
    try bench.write(
      try #require(bench.read("p/index.json")).replacing("9.000002", with: "9.000003"), to: "p/index.json")
    for text in ["của tôi", other] {
      try bench.write(text, to: "p/9.000002.json")
      let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
      #expect(outcome.code == 1 && outcome.err.contains("p/9.000002.json"))
      #expect(bench.read("p/9.000002.json") == text)
    }
  }

  @Test func plansThatWereNotAskedForStay() throws {
    let bench = try planned()
    try breakSecond(bench)
    let outcome = try bench.tthc("compile", "k/thu-tuc-mau.yaml", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 0 && outcome.err.contains("p/9.000002.json"))
    #expect(bench.names(in: "p") == ["9.000001.json", "9.000002.json", "index.json"])
  }

  @Test func planOfATextNoLongerInForceIsNamed() throws {
    let bench = try planned()
    let text = try #require(bench.read("k/hai.yaml"))
    try bench.write(text.replacing("{từ: 2025-07-01}", with: "{từ: 2025-07-01, đến: 2026-11-20}"), to: "k/hai.yaml")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 0 && outcome.err.contains("p/9.000002.json là tệp cũ"), "\(outcome.err)")
    #expect(bench.names(in: "p").count == 3)
  }

  @Test func cleanRunSaysNothingOfOldPlans() throws {
    let bench = try planned()
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 0 && !outcome.err.contains(".json"))
    #expect(try bench.tthc("compile", "--help").out.contains("Kế hoạch cũ"))
  }
}
