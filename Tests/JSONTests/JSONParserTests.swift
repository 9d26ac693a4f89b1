import JSON
import Testing

struct JSONParserTests {
  @Test(
    arguments: [
      ("null", JSON.null), (" true\r\n", true), ("false", false), ("0", 0), ("-12", -12),
      ("-0", .number("-0")), ("1.50", .number("1.50")), ("1E+400", .number("1E+400")),
      ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number("9223372036854775808")),
      ("-9223372036854775808", .integer(.min)),
      ("[]", []), ("{ }", [:]), ("[1 , 2]", [1, 2]), (#"{"a":{"b":[]}}"#, ["a": ["b": []]]),
      (#""\u0110\u1ee7 \ud83d\ude00 \/\b\f\n\r\t""#, "Đủ 😀 /\u{8}\u{C}\n\r\t"),
      ("\"Ủy ban\"", "Ủy ban"), (#""\u0000""#, "\u{0}"), ("\u{FEFF}[1]", [1]),
    ] as [(String, JSON)])
  func `a JSON text gives its value`(_ text: String, _ expected: JSON) throws {
    #expect(try JSON.parse(text).get() == expected)
  }

  @Test(
    arguments: [
      ("", 0, JSONError.Reason.endOfText), ("  ", 2, .endOfText), ("[1", 2, .endOfText), ("{\"a\"", 4, .endOfText),
      ("tru", 3, .endOfText), ("trux", 0, .valueExpected), ("\"abc", 4, .endOfText), ("\"\\", 2, .endOfText),
      ("\"\\u12", 5, .endOfText), ("[1,]", 3, .valueExpected), ("{\"a\":1,}", 7, .keyExpected),
      ("{a:1}", 1, .keyExpected), ("{\"a\" 1}", 5, .colonExpected), ("[1 2]", 3, .separatorExpected),
      ("1 2", 2, .textAfterValue), ("// x", 0, .valueExpected), ("01", 0, .malformedNumber),
      ("1.", 0, .malformedNumber),
      ("-", 0, .malformedNumber), ("1e+", 0, .malformedNumber), ("5đ", 0, .malformedNumber), ("NaN", 0, .valueExpected),
      ("\"a\tb\"", 2, .unescapedControlCharacter), (#""\x""#, 1, .unknownEscape), (#""\u12G4""#, 1, .unknownEscape),
      (#""\ud83d""#, 1, .unpairedSurrogate), (#""\ude00""#, 1, .unpairedSurrogate),
      (#""\ud83d\u0041""#, 1, .unpairedSurrogate), (#"{"a":1,"a":2}"#, 7, .repeatedKey("a")),
      ("'a'", 0, .valueExpected),
    ] as [(String, Int, JSONError.Reason)])
  func `a text that is no JSON is refused where it goes wrong`(
    _ text: String, _ offset: Int, _ reason: JSONError.Reason
  ) {
    #expect(JSON.parse(text) == .failure(JSONError(offset: offset, reason: reason)))
    #expect(!reason.vi.isEmpty && !reason.en.isEmpty && reason.vi != reason.en)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80],
      [0xE1, 0xBB], [0xF0, 0x9F, 0x98, 0x22], [0xFF],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused at their first byte`(_ bad: [UInt8]) {
    let text = Array("[\"a".utf8) + bad + Array("\"]".utf8)
    #expect(JSON.parse(text) == .failure(JSONError(offset: 3, reason: .invalidUTF8)))
  }

  @Test func `composed and decomposed forms of one name are a repetition`() {
    let text = "{\"\u{1EA1}\":1,\"a\u{323}\":2}"
    #expect(JSON.parse(text) == .failure(JSONError(offset: 9, reason: .repeatedKey("ạ"))))
  }

  @Test func `nesting is allowed up to the limit and no further`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect((try? JSON.parse(nested(128)).get()) != nil)
    #expect(JSON.parse(nested(129)) == .failure(JSONError(offset: 128, reason: .tooDeep(limit: 128))))
    #expect(JSON.parse("[]", depthLimit: -5) == .failure(JSONError(offset: 0, reason: .tooDeep(limit: 0))))
    let hostile = String(repeating: "{\"a\":[", count: 200_000)
    #expect(
      JSON.parse(hostile, depthLimit: .max) == .failure(JSONError(offset: 1536, reason: .tooDeep(limit: 512))))
  }
}
