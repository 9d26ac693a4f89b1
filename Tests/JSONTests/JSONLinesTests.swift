import JSON
import Testing

@Suite struct JSONLinesTests {
  private static let text = """

    {"a": 1,
     "b": {"c": ["x,]}\\"", [
       true, null
     ], {}], "\\u0064": -1.5e3
     }, "e": [] }
    """

  @Test(arguments: [
    ("", 2), ("a", 2), ("b", 3), ("b.c", 3), ("b.c[0]", 3), ("b.c[1]", 3), ("b.c[1][0]", 4), ("b.c[1][1]", 4),
    ("b.c[2]", 5), ("b.d", 5), ("e", 6),
  ])
  func everyValueHasItsLine(path: String, line: Int) throws {
    let bytes = Array(Self.text.utf8)
    _ = try JSON.parse(bytes).get()
    #expect(JSONLines(bytes)[path] == line)
  }

  @Test func itemsOfAListAreFoundWithTheirLines() throws {
    let bytes = Array("\u{FEFF}[\n{\"a\": [1,\n2]}, 7,\n\"x\"\n]".utf8)
    let items = JSONLines.items(of: bytes)
    #expect(items.map(\.line) == [2, 3, 4])
    #expect(JSONLines(bytes, from: try #require(items.first))["a[1]"] == 3)
    #expect(JSONLines.items(of: Array("{\"a\": []}".utf8)).isEmpty)
    #expect(JSONLines.items(of: Array("[]".utf8)).isEmpty)
  }

  @Test(arguments: ["", "[", "{", "[1", "{\"a", "{\"a\"", "{\"a\":", "\"\\", "[}", "{]", "]"])
  func brokenTextEndsTheScan(_ text: String) {
    #expect(JSONLines(Array(text.utf8))["zzz"] == nil)
    #expect(JSONLines.items(of: Array(text.utf8)).count <= 1)
  }
}
