import Compiler
import Testing

@testable import Rules

@Suite struct InformationOfCatalogueTests {
  @Test("Rules that cannot judge a procedure of the catalogue would find nothing in it")
  func nothingIsLost() {
    let compilation = OwnCatalogue.compiled
    let index = CatalogueIndex(compilation.catalogue)
    var passedOver = 0
    for compiled in compilation.procedures {
      let subject = Subject(
        catalogue: compilation.catalogue, procedure: compiled.procedure, plan: compiled.lowered, index: index)
      for rule in Rule.all where !rule.canJudge(subject) {
        passedOver += 1
        let lost = rule.findingsOfLook(at: subject).map { "\($0.kind.id): \($0.message.en)" }
        #expect(lost == [], "\(compiled.procedure.code.text)")
      }
    }
    #expect(passedOver > 100)
  }
}
