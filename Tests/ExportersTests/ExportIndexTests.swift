import JSON
import Plan
import Testing

@testable import Exporters

@Suite struct ExportIndexTests {
  private func entry(_ code: String, files: [ExportIndex.File] = []) -> ExportIndex.Procedure {
    var plan = ExecutablePlan()
    plan.code = code
    plan.name = Label("Cấp giấy \(code)")
    plan.localTexts = ["QTNB-01"]
    return ExportIndex.Procedure(plan, files: files)
  }

  private func file(_ name: String, _ target: ExportTarget) -> ExportIndex.File {
    ExportIndex.File(name: name, target: target, dialect: .python, content: Array(name.utf8))
  }

  @Test func readsBackWhatItWrites() throws {
    var index = ExportIndex()
    index.replace([entry("b", files: [file("b.bpmn", .bpmn)]), entry("a", files: [file("a.json", .plan)])])
    #expect(index.procedures.map(\.code) == ["a", "b"])
    let read = try #require(ExportIndex.read(JSON.parse(index.json.encoded(.pretty)).get()))
    #expect(read == index)
    #expect(read["b"]?.files.first?.dialect == .python && read["a"]?.files.first?.dialect == nil)
  }

  @Test func newEntryTakesThePlaceOfTheOldAndOneWithoutFilesGoes() {
    var index = ExportIndex()
    index.replace([entry("a", files: [file("a.json", .plan)]), entry("b", files: [file("b.json", .plan)])])
    index.replace([entry("a", files: [file("a.svg", .svg)]), entry("b")])
    #expect(index.procedures.map(\.code) == ["a"])
    #expect(index["a"]?.files.map(\.name) == ["a.svg"])
  }

  @Test func contentIsKnownByItsBytes() {
    let known = file("a.json", .plan)
    #expect(known.isContent(Array("a.json".utf8)))
    #expect(!known.isContent(Array("b.json".utf8)) && !known.isContent([]))
  }

  @Test(arguments: ["../a.json", "a/b.json", ".a.json", "", "a\0b"])
  func nameThatLeadsElsewhereMakesNoIndex(_ name: String) {
    var index = ExportIndex()
    index.replace([entry("a", files: [file(name, .plan)])])
    #expect(ExportIndex.read(index.json) == nil)
  }

  @Test(arguments: [
    "{}", "[]", "{\"formatVersion\": 2, \"generator\": \"tthc compile\", \"procedures\": []}",
    "{\"formatVersion\": 1, \"procedures\": []}",
    "{\"formatVersion\": 1, \"generator\": \"tthc compile\", \"procedures\": [{\"code\": \"a\"}]}",
  ])
  func otherDocumentsAreNoIndex(_ text: String) throws {
    #expect(ExportIndex.read(try JSON.parse(text).get()) == nil)
  }
}
