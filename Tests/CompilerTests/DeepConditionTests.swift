import Compiler
import Diagnostics
import Testing

@Suite struct DeepConditionTests {
  @Test(arguments: [20, 300]) func rowOfFallbacksGivesAPlanOrAFinding(_ count: Int) throws {
    let letters = (0..<count).map { "\(UnicodeScalar(UInt8(97 + $0 % 26)))\(UnicodeScalar(UInt8(97 + $0 / 26)))" }
    let rows = letters.map { "      - giấy tờ: Giấy tờ loại \($0)\n" }.joined()
    let text = "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    nếu không có:\n\(rows)"
    let (compilation, _) = SampleCatalogue.compile(text, base: .procedure)
    let isReported = compilation.findings.contains { $0.kind.id == "conditions-too-deep" }
    let plan = compilation.procedures.first?.plan
    #expect(isReported == (plan == nil))
    #expect(isReported == (count == 300))
  }
}
