import Compiler
import Diagnostics
import JSON
import Testing

@Suite struct SchemaTests {
  private static func schema(_ name: String) -> SchemaValidator {
    let text = GrammarFiles.all.first { $0.name == name }?.text ?? ""
    return SchemaValidator((try? JSON.parse(text).get()) ?? .null)
  }

  private static let language = schema("tthc.schema.json")
  private static let plan = schema("plan.schema.json")

  @Test(arguments: OwnCatalogue.files.map(\.path)) func schemaAcceptsTheCatalogue(_ path: String) throws {
    let file = try #require(OwnCatalogue.files.first { $0.path == path })
    let fault = Self.language.fault(JSON(yaml: file))
    #expect(fault == nil)
  }

  @Test(arguments: [Language.vi, .en]) func schemaAcceptsTheSkeleton(_ language: Language) {
    for file in Skeleton.files(language) {
      let fault = Self.language.fault(JSON(yaml: SourceFile(path: file.name, text: file.text)))
      #expect(fault == nil, "\(file.name)")
    }
  }

  @Test(arguments: [
    "thủ tục: 9.000001\ntên khác lạ: a\n", "cơ quan: A\ncấp: làng\n", "- văn bản: A\n  hiệu lục: {từ: 2026-01-01}\n",
    "a: b\n",
    "thủ tục: 9.000001\ntên: A\nthành phần hồ sơ:\n  - giấy tờ: A\n    bản chính: nhiều\n",
    "thủ tục: 9.000001\ntên: A\nquy trình:\n  - bước: a\n    làm: nhảy múa\n",
  ])
  func schemaRefusesWhatTheCompilerRefuses(_ text: String) {
    let file = SourceFile(path: "a.yaml", text: text)
    #expect(Self.language.fault(JSON(yaml: file)) != nil)
    #expect(OwnCatalogue.compile([file]).findings.hasErrors)
  }

  @Test func schemaOfPlansAcceptsEveryPlan() {
    for item in OwnCatalogue.compiled.procedures {
      guard let plan = item.plan else { continue }
      let fault = Self.plan.fault(plan.json)
      #expect(fault == nil, "\(plan.code)")
    }
  }

  @Test func schemaOfPlansRefusesAnythingElse() {
    #expect(Self.plan.fault(["formatVersion": 1]) != nil)
    #expect(Self.plan.fault([]) != nil)
  }
}
