import Compiler
import Diagnostics
import Testing

/// A catalogue written in English asks for built-in facts in English.
@Suite struct EnglishCatalogueTests {
  private func compile(_ limits: String) -> Compilation {
    var sources = SourceSet()
    for file in Skeleton.files(.en) {
      let text = file.text.replacing("limits:\n  - within: 2 working days\n", with: limits)
      _ = sources.add(SourceFile(path: file.name, text: text))
    }
    return Compilation(sources, options: CompilationOptions(asOf: SampleCatalogue.asOf))
  }

  @Test func conditionsAskForTheChannelByItsEnglishName() {
    let compilation = compile(
      "limits:\n  - within: 2 working days\n  - when: channel = in person\n    within: 3 working days\n")
    #expect(!compilation.findings.contains { $0.kind.group == .expressions })
  }

  @Test func casesNameChannelsInEitherLanguage() throws {
    let compilation = compile("limits:\n  - within: 2 working days\n")
    let plan = try #require(compilation.procedures.first?.plan)
    let channel = try #require(plan.facts.first { $0.origin == .channel })
    #expect(channel.label.en == "channel")
    #expect(channel.value(of: "trực tuyến") == "online")
    #expect(channel.value(of: "online") == "online")
  }
}
