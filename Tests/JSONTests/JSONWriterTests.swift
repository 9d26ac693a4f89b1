import JSON
import Testing

struct JSONWriterTests {
  @Test func `members keep their order and compact text has no white space`() {
    let value: JSON = ["b": 1, "a": [true, .null, "x"], "c": .number("0.10")]
    #expect(value.text() == #"{"b":1,"a":[true,null,"x"],"c":0.10}"#)
  }

  @Test func `pretty text has two spaces a level, closed empty containers and a newline at the end`() {
    let value: JSON = ["tên": "Hộ tịch", "bước": [1, ["k": []], [:]]]
    #expect(
      value.text(.pretty) == """
        {
          "tên": "Hộ tịch",
          "bước": [
            1,
            {
              "k": []
            },
            {}
          ]
        }

        """)
  }

  @Test(arguments: [
    ("Giấy chứng sinh 👨‍👩‍👧", #""Giấy chứng sinh 👨‍👩‍👧""#),
    ("a\"b\\c/d", #""a\"b\\c/d""#),
    ("\u{0}\u{8}\t\n\u{C}\r\u{1B}\u{7F}", #""\u0000\b\t\n\f\r\u001b\u007f""#),
    ("", "\"\""),
  ])
  func `text stays plain UTF-8 and only what must be is escaped`(_ text: String, _ expected: String) {
    #expect(JSON.string(text).text() == expected)
  }

  @Test(arguments: ["", "1.", "01", "+1", "NaN", "1 ", "0,5", "1e"])
  func `a number that JSON has no form for is written as a string`(_ text: String) {
    #expect(JSON.number(text).text() == "\"\(text)\"")
  }

  @Test func `nesting of any depth is written`() {
    var value: JSON = 1
    for _ in 0..<2000 { value = [value] }
    let text = value.text()
    #expect(text == String(repeating: "[", count: 2000) + "1" + String(repeating: "]", count: 2000))
  }

  @Test func `absent members are left out and the first of a name is found`() {
    let value = JSON.object(present: ["a": nil, "b": .string("x"), "c": .bool(false)])
    #expect(value == ["b": "x", "c": false])
    #expect(value["b"]?.stringValue == "x")
    #expect(value["c"]?.boolValue == false)
    #expect(value["a"] == .none)
    #expect(value[0] == .none)
  }

  @Test func `values answer only for their own type`() {
    let value: JSON = [1, "x", .number("1.5")]
    #expect(value[0]?.integerValue == 1)
    #expect(value[0]?.decimalText == "1")
    #expect(value[2]?.decimalText == "1.5")
    #expect(value[2]?.integerValue == nil)
    #expect(value[1]?.decimalText == nil)
    #expect(value[3] == .none)
    #expect(value["x"] == .none)
    #expect(value.items?.count == 3)
    #expect(value.members == nil)
  }
}
