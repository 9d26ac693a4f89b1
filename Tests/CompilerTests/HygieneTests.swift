import Compiler
import Diagnostics
import Foundation
import Importers
import Rules
import Testing

@Suite struct HygieneTests {
  /// Ids of the rules declared in the folder of the checks.
  private var declaredRules: [String] {
    let pattern = #/static let \w+ = Rule\(\s*Kind\(\s*"([a-z0-9-]+)"/#
    return PackageFolder.files(in: "Sources/Rules", suffix: ".swift").flatMap { file in
      PackageFolder.text("Sources/Rules/\(file)").matches(of: pattern).map { String($0.output.1) }
    }
  }

  @Test func listOfRulesHoldsEveryDeclaredRuleOnce() {
    let listed = Rule.all.map(\.kind.id)
    #expect(Set(listed).count == listed.count)
    #expect(listed.sorted() == declaredRules.sorted())
    let declarations = PackageFolder.files(in: "Sources/Rules", suffix: ".swift").reduce(0) {
      $0 + PackageFolder.text("Sources/Rules/\($1)").matches(of: #/static let \w+(: Rule)? = Rule\(/#).count
    }
    #expect(declarations == listed.count)
  }

  /// Ids of the kinds declared anywhere in the sources.
  @Test func everyDeclaredKindCanBeExplained() {
    let pattern = #/Kind\(\s*"([a-z0-9-]+)",\s*\./#
    let declared = PackageFolder.files(in: "Sources", suffix: ".swift").flatMap { file in
      PackageFolder.text("Sources/\(file)").matches(of: pattern).map { String($0.output.1) }
    }
    #expect(declared.count > 80)
    for id in declared { #expect(AllKinds.kind(id) != nil, "\(id)") }
    #expect(Set(AllKinds.all.map(\.id)).subtracting(declared).isEmpty)
  }

  @Test func filesAreShortAndNoneIsAPlaceholder() {
    for folder in ["Sources", "Tests"] {
      for file in PackageFolder.files(in: folder, suffix: ".swift") {
        #expect(!file.hasSuffix("Placeholder.swift"), "\(folder)/\(file)")
        let lines = PackageFolder.bytes("\(folder)/\(file)").count { $0 == UInt8(ascii: "\n") }
        #expect(lines <= 300, "\(folder)/\(file): \(lines)")
      }
    }
  }

  @Test func publishedGrammarIsThatOfTheDeclarations() throws {
    let published = PackageFolder.files(in: "Grammar", suffix: "")
    let isUpdate = !(ProcessInfo.processInfo.environment["TTHC_UPDATE"] ?? "").isEmpty
    let files = GrammarFiles.all + PhraseReference.files
    for file in files {
      if PackageFolder.bytes("Grammar/\(file.name)") == Array(file.text.utf8) { continue }
      let place = URL(fileURLWithPath: "\(PackageFolder.path)/Grammar/\(file.name)")
      if isUpdate { try Data(file.text.utf8).write(to: place, options: .atomic) }
      Issue.record("Grammar/\(file.name) differs\(isUpdate ? " (rewritten)" : "; set TTHC_UPDATE=1 to rewrite it")")
    }
    #expect(Set(published) == Set(files.map(\.name)))
  }

  @Test(arguments: [Language.vi, .en], [(2025, 7, 1), (2026, 11, 21), (2027, 3, 1)])
  func skeletonHasNoFindingAndItsScenarioPasses(_ language: Language, _ date: (Int, Int, Int)) throws {
    let files = Skeleton.files(language).map { SourceFile(path: $0.name, text: $0.text) }
    let day = try #require(OwnCatalogue.date(date))
    let compilation = OwnCatalogue.compile(files, asOf: day)
    #expect(compilation.findings.map(compilation.described) == [])
    let only = try #require(compilation.procedures.first)
    #expect(compilation.procedures.count == 1)
    let runs = runScenarios(of: only.procedure, plan: try #require(only.plan))
    #expect(runs.map(\.isPassed) == [true])
  }
}
