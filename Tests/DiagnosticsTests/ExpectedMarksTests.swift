import Diagnostics
import Testing

@Suite struct ExpectedMarksTests {
  @Test func marksNameTheFindingsOfTheirLine() {
    let marks = expectedMarks(in: "a: 1 #! unknown-key\r\nb: 2\n#! x1 , y-2 \nc: \"#! z\" #! z")
    #expect(marks.map(\.line) == [1, 3, 3, 4])
    #expect(marks.map(\.id) == ["unknown-key", "x1", "y-2", "z"])
  }

  @Test(arguments: ["#!/bin/sh", "a#! b", "# ! b", "#!", "#! Tên", "#! a,,b", "#! a b"])
  func whatIsNoListOfIdsIsNoMark(text: String) {
    #expect(expectedMarks(in: text).isEmpty)
  }
}
