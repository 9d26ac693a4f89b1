import JSON
import Testing

@Suite struct JSONDocumentTests {
  private static let items: [JSON] = [
    1, "giấy \"A\"\n", [], [1, [2, []], ["a": .null]], ["b": [true, ["c": []]], "d": "đ"], .null,
  ]

  @Test(arguments: 0...6, 0...3)
  func membersAndRunsOfItemsGiveTheBytesOfTheWhole(count: Int, first: Int) {
    let items = Array(Self.items.prefix(count))
    var runs = [JSONItems(), JSONItems(), JSONItems()]
    for (index, item) in items.enumerated() { runs[index < first ? 0 : 2].add(item) }
    var document = JSONDocument()
    document.add("phiên bản", 1)
    document.add("mục", runs)
    document.add("tổng", ["số": .integer(count), "rỗng": []])
    let whole: JSON = ["phiên bản": 1, "mục": .array(items), "tổng": ["số": .integer(count), "rỗng": []]]
    #expect(document.finished() == whole.encoded(.pretty))
  }

  @Test func aDocumentWithoutMembersIsAnEmptyObject() {
    #expect(JSONDocument().finished() == JSON.object([]).encoded(.pretty))
  }
}
