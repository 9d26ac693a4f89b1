import Foundation
import JSON
import Testing

/// `tthc compile --target`: which files, the index, what is refused.
@Suite struct ExportCommandTests {
  private static let day = "2026-11-21"
  private static let extensions = ["json", "bpmn", "dmn", "pnml", "cpsv.jsonld", "svg", "mmd"]

  private func catalogue() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    return bench
  }

  private func checksum(_ bench: Bench, _ name: String) throws -> String {
    String(try bench.shell("sha256sum '\(name)'").out.prefix { $0 != " " })
  }

  @Test func everyTargetIsAFileAndTheIndexHasItsChecksum() throws {
    let bench = try catalogue()
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--target", "all", "--as-of", Self.day)
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(outcome.err.contains("Đã ghi 7 tệp vào “p”: 1 plan, 1 bpmn, 1 dmn, 1 pnml, 1 cpsv, 1 svg, 1 mermaid."))
    #expect(bench.names(in: "p") == (Self.extensions.map { "9.000001." + $0 } + ["index.json"]).sorted())
    let index = try JSON.parse(try #require(bench.read("p/index.json"))).get()
    let entry = try #require(index["procedures"]?[0])
    #expect(entry["code"] == "9.000001" && entry["asOf"] == "2026-11-21" && entry["validFrom"] == "2025-07-01")
    let files = try #require(entry["files"]?.items)
    #expect(files.map { $0["name"]?.stringValue } == Self.extensions.map { "9.000001." + $0 })
    for file in files {
      let name = try #require(file["name"]?.stringValue)
      let content = try #require(bench.read("p/\(name)"))
      #expect(file["bytes"] == .integer(content.utf8.count))
      #expect(file["sha256"]?.stringValue == (try checksum(bench, "p/\(name)")))
    }
    #expect(files.map { $0["dialect"]?.stringValue } == [nil, "feel", "feel", nil, nil, nil, nil])
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let bench = try catalogue()
    for folder in ["p", "q"] {
      #expect(try bench.tthc("compile", "k", "-o", folder, "--target", "all", "--as-of", Self.day).code == 0)
    }
    #expect(try bench.shell("diff -r p q").code == 0)
    let before = try bench.shell("stat -c '%i %Y %n' p/*").out
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", "all", "--as-of", Self.day).code == 0)
    #expect(try bench.shell("stat -c '%i %Y %n' p/*").out == before)
  }

  @Test(arguments: [
    (["--target", "pnml", "--target", "plan"], ["9.000001.json", "9.000001.pnml", "index.json"]),
    (["--target", "pnml,plan,pnml"], ["9.000001.json", "9.000001.pnml", "index.json"]),
    (["--target", "pnml, plan"], ["9.000001.json", "9.000001.pnml", "index.json"]),
    ([], ["9.000001.json", "index.json"]),
  ])
  func targetsAreGivenOneByOneOrInAList(_ options: [String], _ names: [String]) throws {
    let bench = try catalogue()
    #expect(try bench.tthc(arguments: ["compile", "k", "-o", "p", "--as-of", Self.day] + options).code == 0)
    #expect(bench.names(in: "p") == names)
  }

  @Test(arguments: [
    (["--target", "bpmm"], "“bpmn”", "plan, bpmn, dmn, pnml, cpsv, svg, mermaid, all"),
    (["--target", "plan,"], "--target", "mermaid, all"), (["--target", ""], "--target", "mermaid, all"),
    (["--dialect", "phyton"], "“python”", "feel, python, juel"),
  ])
  func unknownWordIsRefusedWithTheKnownOnes(_ options: [String], _ near: String, _ known: String) throws {
    let bench = try catalogue()
    let outcome = try bench.tthc(arguments: ["compile", "k", "-o", "p", "--as-of", Self.day] + options)
    #expect(outcome.code == 2 && outcome.out.isEmpty)
    #expect(outcome.err.contains(near) && outcome.err.contains(known), "\(outcome.err)")
    #expect(!bench.names().contains("p"))
    let en = try bench.tthc(arguments: ["compile", "k", "-o", "p", "--lang", "en"] + options)
    #expect(en.code == 2 && en.err.contains("does not take"))
  }

  @Test(arguments: ["plan", "bpmn", "dmn", "pnml", "cpsv", "svg", "mermaid"])
  func oneProcedureInOneFormIsPrinted(_ target: String) throws {
    let bench = try catalogue()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", target, "--as-of", Self.day).code == 0)
    let name = try #require(bench.names(in: "p").first { $0 != "index.json" })
    let printed = try bench.tthc("compile", "k", "--target", target, "--as-of", Self.day)
    #expect(printed.code == 0 && printed.out == bench.read("p/\(name)"))
  }

  @Test func severalFormsNeedAFolder() throws {
    let bench = try catalogue()
    let outcome = try bench.tthc("compile", "k", "--target", "svg,bpmn", "--as-of", Self.day)
    #expect(outcome.code == 2 && outcome.out.isEmpty && outcome.err.contains("--output"))
  }

  @Test func dialectIsKeptUntilAnotherIsAskedFor() throws {
    let bench = try catalogue()
    func dialect() throws -> JSON? {
      try JSON.parse(bench.read("p/index.json") ?? "").get()["procedures"]?[0]?["files"]?.items?.first {
        $0["target"] == "bpmn"
      }?["dialect"]
    }
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", "bpmn", "--dialect", "python").code == 0)
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", "cpsv").code == 0)
    #expect(try dialect() == "python")
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", "bpmn").code == 0)
    #expect(try dialect() == "feel")
  }

  @Test func otherFormsInTheFolderAreBroughtUpToDate() throws {
    let bench = try catalogue()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", "plan,cpsv", "--as-of", Self.day).code == 0)
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("Cấp giấy xác nhận mẫu", with: "Cấp giấy đổi tên"), to: "k/thu-tuc-mau.yaml")
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    #expect(bench.read("p/9.000001.cpsv.jsonld")?.contains("Cấp giấy đổi tên") == true)
  }

  @Test func partialRunKeepsWhatTheOthersHave() throws {
    let bench = try catalogue()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("9.000001", with: "9.000002"), to: "k/hai.yaml")
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", "plan,cpsv", "--as-of", Self.day).code == 0)
    #expect(try bench.tthc("compile", "k", "--code", "9.000002", "-o", "p", "--as-of", "2026-11-20").code == 0)
    let index = try JSON.parse(try #require(bench.read("p/index.json"))).get()
    #expect(index["procedures"]?.items?.map { $0["asOf"]?.stringValue } == ["2026-11-21", "2026-11-20"])
    #expect(index["procedures"]?.items?.map { $0["files"]?.items?.count } == [2, 2])
  }
}
