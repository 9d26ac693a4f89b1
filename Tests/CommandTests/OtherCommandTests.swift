import Foundation
import JSON
import Testing

@Suite struct OtherCommandTests {
  private static let day = "2026-11-21"

  @Test(arguments: ["vi", "en"]) func newCatalogueIsCleanAndItsScenarioPasses(_ language: String) throws {
    let bench = try Bench()
    let made = try bench.tthc("new", "mới/k", "--lang", language)
    #expect(made.code == 0)
    #expect(made.out.split(separator: "\n").map(String.init).sorted() == bench.names().filter { $0.hasSuffix(".yaml") })
    for arguments in [["check", "mới/k", "--fail-on", "info"], ["test", "mới/k"]] {
      let outcome = try bench.tthc(arguments[0], arguments[1], "--as-of", Self.day, "--lang", language)
      #expect(outcome.code == 0, "\(arguments) \(outcome.out)")
    }
    let check = try bench.tthc("check", "mới/k", "--as-of", Self.day, "--lang", language)
    #expect(check.out.isEmpty)
  }

  @Test(arguments: [("vi", "vi"), ("en", "en"), ("vi", "en"), ("en", "vi")])
  func newNeverTouchesWhatIsThere(_ first: String, _ second: String) throws {
    let bench = try Bench()
    #expect(try bench.tthc("new", "k", "--lang", first).code == 0)
    let before = bench.names().map { ($0, bench.read($0)) }
    let again = try bench.tthc("new", "k", "--lang", second)
    #expect(again.code == 2 && again.out.isEmpty && !again.err.isEmpty)
    #expect(bench.names() == before.map(\.0))
    for (name, text) in before { #expect(bench.read(name) == text, "\(name)") }
  }

  @Test func newLeavesAForeignFileAlone() throws {
    let bench = try Bench()
    try bench.write("của tôi", to: "k/thu-tuc-mau.yaml")
    #expect(try bench.tthc("new", "k").code == 2)
    #expect(bench.names() == ["k", "k/thu-tuc-mau.yaml"])
    #expect(bench.read("k/thu-tuc-mau.yaml") == "của tôi")
  }

  @Test func explainGivesTheManualPage() throws {
    let bench = try Bench()
    let vi = try bench.tthc("explain", "document-held-by-state")
    let en = try bench.tthc("explain", "document-held-by-state", "--lang", "en")
    #expect(vi.code == 0 && vi.out.hasPrefix("document-held-by-state") && vi.out.contains("Nghị quyết 66.7/2025"))
    #expect(en.code == 0 && en.out.contains("Why, and the way out"))
    #expect(vi.out.hasSuffix("\n") && en.out.hasSuffix("\n"))
  }

  @Test func explainListsEveryFinding() throws {
    let bench = try Bench()
    let outcome = try bench.tthc("explain")
    #expect(outcome.code == 0)
    #expect(outcome.out.split(separator: "\n").count > 90)
    for id in ["limits-overlap", "tab-indentation", "unknown-fact", "scenario-fails", "unknown-check"] {
      #expect(outcome.out.contains("  \(id) "), "\(id)")
      #expect(try bench.tthc("explain", id).code == 0, "\(id)")
    }
  }

  @Test func explainReadsAProcedureOut() throws {
    let bench = try Bench()
    try bench.catalogue()
    let outcome = try bench.tthc("explain", "k/thu-tuc-mau.yaml", "--as-of", Self.day)
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("Cấp giấy xác nhận mẫu") && outcome.out.contains("Giấy ủy quyền"))
  }

  @Test func explainOfAnythingElseEndsWithTwo() throws {
    let bench = try Bench()
    let near = try bench.tthc("explain", "limits-overlp")
    #expect(near.code == 2 && near.err.contains("limits-overlap"))
    #expect(try bench.tthc("explain", "không có gì").code == 2)
    try bench.write("- cơ quan: A\n  cấp: xã\n", to: "a.yaml")
    #expect(try bench.tthc("explain", "a.yaml").code == 2)
  }

  @Test func grammarWritesTheReferenceInBothLanguages() throws {
    let bench = try Bench()
    let outcome = try bench.tthc("grammar")
    #expect(outcome.code == 0)
    #expect(outcome.out.split(separator: "\n").count == 12)
    #expect(bench.names(in: "Grammar").count == 12)
    for name in ["tthc.schema.json", "plan.schema.json"] {
      #expect((try? JSON.parse(bench.read("Grammar/\(name)") ?? "").get()) != nil, "\(name)")
    }
    #expect(try bench.tthc("grammar", "khác").code == 0)
    #expect(bench.read("khác/tu-khoa.md") == bench.read("Grammar/tu-khoa.md"))
  }

  @Test(arguments: [["--help"], ["--version"], ["check", "--help"], ["run", "--help"], ["help"]])
  func helpIsAResult(_ arguments: [String]) throws {
    let bench = try Bench()
    let outcome = try bench.shell("\"$TTHC\" " + arguments.joined(separator: " "))
    #expect(outcome.code == 0 && !outcome.out.isEmpty && outcome.err.isEmpty)
    #expect(outcome.out.hasSuffix("\n"))
  }

  /// Small words of Vietnamese sentences; names of bodies, papers and laws are not translated.
  private static let smallWords: Set<String> = [
    "không", "của", "được", "các", "hoặc", "thì", "phải", "trong", "này", "chưa", "hãy", "với", "nếu", "thiếu", "lỗi",
    "cảnh", "tệp", "vì",
  ]

  /// What the program says by itself: no quoted source lines, no names in quotes or behind a bar.
  private func words(of text: String) -> Set<String> {
    let said = text.split(separator: "\n").filter { line in
      !line.contains(" | ") && !line.contains("✗") && !line.contains("✓") && !line.hasPrefix("      +")
    }
    let plain = said.joined(separator: "\n").replacing(#/“[^”]*”/#, with: " ").replacing(#/\([^()]*\)/#, with: " ")
    return Set(plain.lowercased().split { !$0.isLetter }.map(String.init))
  }

  @Test func englishReadersGetNoVietnameseSentence() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "    người: lãnh đạo\n", with: "")
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    let mended = text.replacing("giấy tờ: 1", with: "giấy tờ: 2").replacing("yêu cầu: không\n", with: "")
    try bench.write(mended, to: "k/thu-tuc-mau.yaml")
    try bench.write("a: [b\n", to: "k/x.yaml")
    for line in [
      "check k", "test k", "compile k -o p", "compile k --code 1", "run khong.json", "explain fee-unknow", "check k2",
      "check k --select abc", "new k", "check k --as-of x",
    ] {
      let outcome = try bench.shell("\"$TTHC\" \(line) --lang en --as-of \(line.contains("as-of") ? "x" : Self.day)")
      #expect(outcome.code != 0, "\(line)")
      let said = words(of: outcome.out + "\n" + outcome.err)
      #expect(said.count > 3, "\(line)")
      #expect(said.intersection(Self.smallWords).isEmpty, "\(line): \(outcome.out)\(outcome.err)")
    }
  }

  @Test(arguments: [(["LANG": "en_GB.UTF-8"], "file"), (["LANG": "C"], "tệp"), (["LC_ALL": "en_US.UTF-8"], "file")])
  func languageFollowsTheLocale(_ environment: [String: String], _ word: String) throws {
    let bench = try Bench()
    let outcome = try bench.tthc("check", "k", environment: environment)
    #expect(outcome.code == 2 && outcome.err.contains(word))
  }
}
