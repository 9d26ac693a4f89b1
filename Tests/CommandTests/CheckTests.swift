import Foundation
import JSON
import Testing

@Suite struct CheckTests {
  private static let day = "2026-11-21"

  @Test func cleanCatalogueIsSilentAndEndsWithZero() throws {
    let bench = try Bench()
    try bench.catalogue()
    let outcome = try bench.tthc("check", "k", "--as-of", Self.day)
    #expect(outcome.code == 0)
    #expect(outcome.out.isEmpty)
    #expect(outcome.err.contains("Không có phát hiện nào") && outcome.err.contains("21/11/2026"))
  }

  @Test func findingsGoToStandardOutputAndTheSumToStandardError() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "cấp: xã", with: "cấp: xãa")
    let outcome = try bench.tthc("check", "k", "--as-of", Self.day)
    #expect(outcome.code == 1)
    #expect(outcome.out.contains("k/thu-tuc-mau.yaml:6:6: lỗi: ") && outcome.out.contains("[unknown-word]"))
    #expect(outcome.err.contains("1 lỗi") && !outcome.err.contains("[unknown-word]"))
    #expect(outcome.out.hasSuffix("\n"))
    #expect(!outcome.out.contains("\u{1B}") && !outcome.err.contains("\u{1B}"))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "xterm-256color"], ["CLICOLOR_FORCE": "1"]])
  func outputThatIsNoTerminalHasNoColour(_ environment: [String: String]) throws {
    let bench = try Bench()
    try bench.write("a: [b\n", to: "a.yaml")
    let outcome = try bench.tthc("check", "a.yaml", environment: environment)
    #expect(outcome.code == 1)
    #expect(!outcome.out.contains("\u{1B}"))
  }

  @Test func jsonNamesEveryFindingOnce() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "cấp: xã", with: "cấp: xãa")
    let outcome = try bench.tthc("check", "k", "--format", "json", "--as-of", Self.day)
    #expect(outcome.code == 1)
    let json = try JSON.parse(outcome.out).get()
    #expect(json["findings"]?.items?.count == 1)
    #expect(json["findings"]?[0]?["id"] == "unknown-word")
    #expect(json["findings"]?[0]?["range"]?["start"]?["line"] == 6)
    #expect(json["summary"]?["errors"] == 1)
    let clean = try bench.tthc("check", "k", "--format", "json", "--ignore", "unknown-word", "--as-of", Self.day)
    #expect(clean.code == 0)
    #expect(try JSON.parse(clean.out).get()["findings"]?.items?.isEmpty == true)
  }

  @Test func sarifHasItsSchemaRulesAndResults() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "cấp: xã", with: "cấp: xãa")
    let outcome = try bench.tthc("check", "k", "--format", "sarif", "--as-of", Self.day)
    let json = try JSON.parse(outcome.out).get()
    #expect(json["$schema"]?.stringValue?.contains("sarif") == true)
    #expect(json["version"] == "2.1.0")
    let run = try #require(json["runs"]?[0])
    let rules = run["tool"]?["driver"]?["rules"]?.items?.compactMap { $0["id"]?.stringValue } ?? []
    let results = run["results"]?.items?.compactMap { $0["ruleId"]?.stringValue } ?? []
    #expect(results == ["unknown-word"])
    #expect(Set(results).isSubset(of: rules))
    let place = run["results"]?[0]?["locations"]?[0]?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"] == "k/thu-tuc-mau.yaml")
    #expect(place?["region"]?["startLine"] == 6)
  }

  @Test func githubFormHasOneLinePerFinding() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "cấp: xã", with: "cấp: xãa")
    let outcome = try bench.tthc("check", "k", "--format", "github", "--as-of", Self.day)
    let lines = outcome.out.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("::error file=k/thu-tuc-mau.yaml,line=6,") == true)
  }

  @Test func selectIgnoreAndFailOnChooseFindings() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "    người: lãnh đạo\n", with: "")
    let all = try bench.tthc("check", "k", "--as-of", Self.day)
    #expect(all.code == 0 && all.out.contains("[step-without-actor]"))
    #expect(try bench.tthc("check", "k", "--fail-on", "warning", "--as-of", Self.day).code == 1)
    #expect(try bench.tthc("check", "k", "--fail-on", "info", "--as-of", Self.day).code == 1)
    for words in ["step-without-actor", "process", "fees,process", "fees, step-without-actor"] {
      let ignored = try bench.tthc("check", "--ignore", words, "k", "--fail-on", "info", "--as-of", Self.day)
      #expect(ignored.code == 0 && ignored.out.isEmpty, "\(words)")
      let selected = try bench.tthc("check", "--select", words, "k", "--fail-on", "info", "--as-of", Self.day)
      #expect(selected.code == 1 && selected.out.contains("[step-without-actor]"), "\(words)")
    }
    let other = try bench.tthc("check", "--select", "fees", "--select", "dossier", "k", "--as-of", Self.day)
    #expect(other.code == 0 && other.out.isEmpty)
  }

  @Test(arguments: [
    ["check", "k", "--select", "step-without-actr"], ["check", "k", "--ignore", "step-without-actr"],
    ["check", "khong-co"], ["check", "k", "--as-of", "2026-02-30"], ["check", "k", "--as-of", "hôm nay"],
    ["check", "k", "--through", "x"], ["check", "k", "--lang", "fr"], ["check", "k", "--format", "xml"],
    ["check", "k", "--fail-on", "never"], ["check", "--bogus"], ["frobnicate"],
  ])
  func wrongUseEndsWithTwoAndSaysWhy(_ arguments: [String]) throws {
    let bench = try Bench()
    try bench.catalogue()
    let line = arguments.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try bench.shell("\"$TTHC\" \(line)")
    #expect(outcome.code == 2)
    #expect(outcome.out.isEmpty)
    #expect(!outcome.err.isEmpty)
    if line.contains("actr") { #expect(outcome.err.contains("step-without-actor")) }
  }

  @Test func oddFilesAreAnsweredCalmly() throws {
    let bench = try Bench()
    let sixteen = "thủ tục: 1\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let files: [(String, [UInt8], Int32)] = [
      ("rong.yaml", [], 0), ("nhi-phan.yaml", (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 131) }, 1),
      ("utf16.yaml", [0xFF, 0xFE] + sixteen, 1), ("bom.yaml", [0xEF, 0xBB, 0xBF] + Array("a: b\n".utf8), 1),
      ("khong.yaml", [0, 0, 0, 0], 1), ("lon.yaml", Array(repeating: UInt8(ascii: "a"), count: 9 << 20), 1),
    ]
    for (name, bytes, code) in files {
      try bench.write(bytes, to: name)
      let outcome = try bench.tthc("check", name)
      #expect(outcome.code == code, "\(name): \(outcome.err)")
      #expect(outcome.out.isEmpty == (code == 0), "\(name)")
      #expect(outcome.out.utf8.count < 200_000, "\(name)")
    }
  }

  @Test func fileTooLargeToReadEndsWithTwo() throws {
    let bench = try Bench()
    try bench.write([], to: "lon.yaml")
    let file = try FileHandle(forWritingTo: bench.folder.appendingPathComponent("lon.yaml"))
    try file.truncate(atOffset: 65 << 20)
    try file.close()
    let outcome = try bench.tthc("check", "lon.yaml")
    #expect(outcome.code == 2 && outcome.err.contains("64 MB"))
  }

  @Test func folderWithoutFilesEndsWithTwo() throws {
    let bench = try Bench()
    let outcome = try bench.tthc("check")
    #expect(outcome.code == 2 && outcome.err.contains(".yaml"))
  }

  @Test func oneFileBringsItsCatalogueAndReportsOnlyItself() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "cấp: xã\n  một cửa", with: "cấp: xãa\n  một cửa", in: "dung-chung/co-quan.yaml")
    let whole = try bench.tthc("check", "k", "--as-of", Self.day)
    #expect(whole.code == 1)
    let own = try bench.tthc("check", "k/thu-tuc-mau.yaml", "--as-of", Self.day)
    #expect(own.code == 0 && own.out.isEmpty)
    #expect(own.err.contains("1 tệp"))
    let other = try bench.tthc("check", "k/dung-chung", "--as-of", Self.day)
    #expect(other.code == 1 && other.out.contains("co-quan.yaml"))
  }

  @Test func fileThatTheWalkLeavesOutIsCheckedWhenNamed() throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write("a: [b\n", to: "k/ghi-chu.txt")
    try bench.write("a: [b\n", to: "k/.an.yaml")
    #expect(try bench.tthc("check", "k", "--as-of", Self.day).code == 0)
    for name in ["k/ghi-chu.txt", "k/.an.yaml"] {
      let outcome = try bench.tthc("check", name, "--as-of", Self.day)
      #expect(outcome.code == 1 && outcome.out.contains(name), "\(name)")
    }
  }

  @Test func laterChangesAreShownWithTheirDay() throws {
    let bench = try Bench()
    try bench.catalogue(
      replacing: "hiệu lực: {từ: 2025-07-01}", with: "hiệu lực: {từ: 2025-07-01, đến: 2026-12-31}",
      in: "dung-chung/van-ban.yaml")
    #expect(try bench.tthc("check", "k", "--as-of", Self.day).code == 0)
    let later = try bench.tthc("check", "k", "--as-of", Self.day, "--through", "2027-06-30")
    #expect(later.code == 1)
    #expect(later.out.contains("[legal-basis-expired]") && later.out.contains("01/01/2027"))
    #expect(try bench.tthc("check", "k", "--as-of", Self.day, "--through", "2026-12-31").code == 0)
  }

  @Test func readerThatGoesAwayIsNoFault() throws {
    let bench = try Bench()
    try bench.write(String(repeating: "x: [\n", count: 200) + "y: ]\n", to: "a.yaml")
    for line in [
      "\"$TTHC\" explain | head -1; exit ${PIPESTATUS[0]}", "\"$TTHC\" explain | true; exit ${PIPESTATUS[0]}",
      "\"$TTHC\" --help | true; exit ${PIPESTATUS[0]}",
    ] {
      #expect(try bench.shell(line).code == 0, "\(line)")
    }
    #expect(try bench.shell("\"$TTHC\" check a.yaml | true; exit ${PIPESTATUS[0]}").code == 1)
    #expect(try bench.shell("\"$TTHC\" check a.yaml >&-; true").code == 0)
  }
}
