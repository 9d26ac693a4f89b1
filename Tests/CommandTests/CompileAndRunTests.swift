import Foundation
import JSON
import Testing

@Suite struct CompileAndRunTests {
  private static let day = "2026-11-21"

  @Test func plansAreWrittenWholeAndTheSameEveryTime() throws {
    let bench = try Bench()
    try bench.catalogue()
    let first = try bench.tthc("compile", "k", "-o", "sâu/trong", "--as-of", Self.day)
    #expect(first.code == 0)
    #expect(first.out.isEmpty)
    #expect(bench.names(in: "sâu/trong") == ["9.000001.json", "index.json"])
    let text = try #require(bench.read("sâu/trong/9.000001.json"))
    #expect(try JSON.parse(text).get()["code"] == "9.000001")
    #expect(!text.contains(bench.folder.path) && !text.contains("k/thu-tuc"))
    #expect(try bench.tthc("compile", "k", "-o", "lại", "--as-of", Self.day).code == 0)
    #expect(bench.read("lại/9.000001.json") == text)
    let printed = try bench.tthc("compile", "k", "--code", "9.000001", "--as-of", Self.day)
    #expect(printed.out == text)
  }

  @Test func procedureWithErrorsHasNoPlan() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "cấp: xã", with: "cấp: xãa")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("[unknown-word]"))
    #expect(bench.names(in: "p").isEmpty)
  }

  @Test func oneBadProcedureLeavesTheOthers() throws {
    let bench = try Bench()
    try bench.catalogue()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    let bad = text.replacing("9.000001", with: "9.000002").replacing("cấp: xã", with: "cấp: xãa")
    try bench.write(bad, to: "k/hai.yaml")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 1)
    #expect(bench.names(in: "p") == ["9.000001.json", "index.json"])
    #expect(try bench.tthc("compile", "k/thu-tuc-mau.yaml", "-o", "q", "--as-of", Self.day).code == 0)
  }

  @Test(arguments: ["hỏng.yaml", "dung-chung/lich.yaml"]) func unreadableFileIsNotPassedOver(_ name: String) throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write("lịch: [Lịch\n", to: "k/\(name)")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("k/\(name):1:"))
    #expect(bench.names(in: "p").isEmpty)
    #expect(try bench.tthc("test", "k", "--as-of", Self.day).code == 1)
  }

  @Test func wrongUseOfCompileEndsWithTwo() throws {
    let bench = try Bench()
    try bench.catalogue()
    let unknown = try bench.tthc("compile", "k", "--code", "9.000002", "--as-of", Self.day)
    #expect(unknown.code == 2 && unknown.err.contains("9.000002"))
    try bench.write("x", to: "p")
    let blocked = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(blocked.code == 2)
    #expect(bench.read("p") == "x")
  }

  private func planned() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    return bench
  }

  private let received = "nhận lúc=2026-08-20 09:00"

  @Test func runTellsWhatTheCaseMeets() throws {
    let bench = try planned()
    let outcome = try bench.tthc("run", "p/9.000001.json", "--set", received)
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("Tờ khai đề nghị xác nhận") && !outcome.out.contains("— Giấy ủy quyền"))
    let same = try bench.tthc("run", "k", "--set", received, "--as-of", Self.day)
    #expect(same.out == outcome.out)
  }

  @Test func caseFileAndAssignmentsAreLaidOverEachOther() throws {
    let bench = try planned()
    try bench.write("nhận lúc: 2026-08-20 09:00\nnộp thay người khác: có\ncần xác minh: có\n", to: "hồ sơ.yaml")
    let arguments = ["run", "p/9.000001.json", "--case", "hồ sơ.yaml", "--format", "json"]
    let whole = try bench.shell("\"$TTHC\" " + arguments.map { "'\($0)'" }.joined(separator: " "))
    let json = try JSON.parse(whole.out).get()
    #expect(json["documents"]?.items?.count == 2)
    #expect(json["facts"]?["cần xác minh"] == "có")
    let less = try bench.tthc(
      "run", "p/9.000001.json", "--case", "hồ sơ.yaml", "--format", "json", "--set", "nộp thay người khác=không",
      "cần xác minh=không")
    let other = try JSON.parse(less.out).get()
    #expect(other["documents"]?.items?.count == 1)
    #expect(other["facts"]?["cần xác minh"] == "không")
  }

  @Test func jsonCaseIsReadToo() throws {
    let bench = try planned()
    try bench.write("{\"nộp thay người khác\": \"có\", \"nhận lúc\": \"2026-08-20 09:00\"}", to: "a.json")
    let outcome = try bench.tthc("run", "p/9.000001.json", "--case", "a.json", "--format", "json")
    #expect(try JSON.parse(outcome.out).get()["documents"]?.items?.count == 2)
  }

  @Test func unknownFactIsRefusedWithTheNearest() throws {
    let bench = try planned()
    let set = try bench.tthc("run", "p/9.000001.json", "--set", "cần xác min=có")
    #expect(set.code == 2 && set.out.isEmpty && set.err.contains("“cần xác minh”"))
    try bench.write("cần xác min: có\n", to: "a.yaml")
    let file = try bench.tthc("run", "p/9.000001.json", "--case", "a.yaml")
    #expect(file.code == 2 && file.err.contains("a.yaml:1:") && file.err.contains("“cần xác minh”"))
  }

  @Test(arguments: [
    ["run", "p/9.000001.json", "--set", "cần xác minh"], ["run", "p/9.000001.json", "--set", "cần xác minh=có lẽ"],
    ["run", "p/9.000001.json", "--case", "khong-co.yaml"], ["run", "khong-co.json"], ["run", "hong.json"],
    ["run", "la.json"], ["run", "k", "--code", "1.2"], ["run"], ["run", "p/9.000001.json", "--case", "hong.yaml"],
  ])
  func wrongUseOfRunEndsWithTwo(_ arguments: [String]) throws {
    let bench = try planned()
    try bench.write("{\"a\": ", to: "hong.json")
    try bench.write("{\"a\": 1}", to: "la.json")
    try bench.write("a: [b\n", to: "hong.yaml")
    let outcome = try bench.shell("\"$TTHC\" " + arguments.map { "'\($0)'" }.joined(separator: " "))
    #expect(outcome.code == 2)
    #expect(outcome.out.isEmpty && !outcome.err.isEmpty)
  }

  @Test func scenariosThatPassEndWithZeroAndOthersWithOne() throws {
    let bench = try Bench()
    try bench.catalogue()
    let passed = try bench.tthc("test", "k", "--as-of", Self.day)
    #expect(passed.code == 0)
    #expect(passed.out.hasPrefix("✓ 9.000001 · ") && passed.err.contains("1 đạt, 0 không đạt"))
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("hẹn trả: 2026-08-22", with: "hẹn trả: 2026-08-24"), to: "k/thu-tuc-mau.yaml")
    let failed = try bench.tthc("test", "k", "--as-of", Self.day)
    #expect(failed.code == 1)
    #expect(failed.out.contains("✗ 9.000001 · ") && failed.out.contains("24/08/2026"))
    #expect(failed.err.contains("0 đạt, 1 không đạt"))
  }
}
