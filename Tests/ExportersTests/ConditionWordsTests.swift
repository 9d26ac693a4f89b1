import Testing

@testable import Exporters

@Suite struct ConditionWordsTests {
  @Test(arguments: [
    ("not(đủ điều kiện)", "không đủ điều kiện", "not đủ điều kiện"),
    (
      "not(đủ điều kiện and đủ điều kiện)", "không (đủ điều kiện và đủ điều kiện)", "not(đủ điều kiện and đủ điều kiện)"
    ),
    ("đủ điều kiện != true", "đủ điều kiện khác đúng", "đủ điều kiện != true"),
  ])
  func conditionsReadAsWords(_ text: String, _ vi: String, _ en: String) throws {
    let words = try #require(ProcessPlans.condition(text)).words
    #expect(words.vi == vi)
    #expect(words.en == en)
  }
}
