import JSON
import Testing

@Suite struct JSONDocumentTests {
  private static let items: [JSON] = [
    1, "giấy \"A\"\n", [], [1, [2, []], ["a": .null]], ["b": [true, ["c": []]], "d": "đ"], .null,
  ]

  @Test(arguments: 0...6)
  func membersAndItemsOneByOneGiveTheBytesOfTheWhole(count: Int) {
    let items = Array(Self.items.prefix(count))
    var document = JSONDocument()
    document.add("phiên bản", 1)
    document.add("mục", items) { $0 }
    document.add("tổng", ["số": .integer(count), "rỗng": []])
    let whole: JSON = ["phiên bản": 1, "mục": .array(items), "tổng": ["số": .integer(count), "rỗng": []]]
    #expect(document.finished() == whole.encoded(.pretty))
  }

  @Test func aDocumentWithoutMembersIsAnEmptyObject() {
    #expect(JSONDocument().finished() == JSON.object([]).encoded(.pretty))
  }
}
