import Compiler
import Plan
import Testing

@Suite struct UnstatedFeeTests {
  @Test(arguments: [("phí, lệ phí:\n", false), ("phí, lệ phí: không\n", true)])
  func onlyStatedToBeNoneMeansFree(_ fees: String, _ isFree: Bool) throws {
    let (compilation, _) = SampleCatalogue.compile(fees, base: .procedure)
    let plan = try #require(compilation.procedures.first?.lowered)
    #expect(plan.fees.isEmpty == isFree)
  }
}
