import Diagnostics
import Foundation
import Testing

@testable import Syntax

/// Parts of texts whose letters were composed, or in which signs were exchanged, lead to their source.
@Suite struct ChangedPlacesTests {
  private static func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }

  @Test(
    arguments: [
      "a: tuổi từ mười tám trở lên\n", "a: 'tuổi ''từ'' mười tám'\n", "a: \"tuổi \\ttừ mười tám\"\n",
      "a: tuổi từ\n  mười tám\n\n  ấy\n", "a: |\n  tuổi từ\n\n    mười tám\n  ấy\n",
      "a: >\n  tuổi từ\n  mười tám\n\n  ấy\n", "a: |\r\n  tuổi từ\r\n  mười tám\r\n",
    ], ["tuổi", "từ", "mười", "tám"])
  func decomposedWordsAreFound(text: String, part: String) {
    let found = Reading(Self.decomposed(text)).source(of: part, in: "a")
    #expect(found.map { Array($0.utf8) } == Array(Self.decomposed(part).utf8))
  }

  @Test(arguments: [
    ("a: một\u{A0}hai ba\n", "hai", "hai"), ("a: một\u{200B} hai\u{200B} ba\n", "hai", "hai"),
    ("a: một h\u{200B}ai ba\n", "hai", "h\u{200B}ai"), ("a: 'một\u{A0}''hai''\u{A0}ba'\n", "'hai'", "''hai''"),
    ("a: \"một\\u0020\u{A0}hai ba\"\n", "hai", "hai"), ("a: một\u{A0}\n   hai\u{3000}ba\n", "ba", "ba"),
    ("a: |\n  một\u{A0}hai\n  ba\n", "ba", "ba"), ("a: một\u{A0}hai\n", " ", "\u{A0}"),
    ("a: m\u{1ED9}t e\u{302}\u{301}\u{A0}hai e\u{301}\n", "hai", "hai"),
    (#"a: "e\u0301 hai""#, "é", #"e\u0301"#), (#"a: "e\u0301 hai""#, "hai", "hai"),
  ])
  func wordsBesideStrangeSpacesAreFound(text: String, part: String, expected: String) {
    #expect(Reading(text).source(of: part, in: "a").map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test func everyPartOfADecomposedTextIsInItsPlace() throws {
    let words = ["cấp", "giấy", "chứng", "nhận", "đủ", "điều", "kiện", "1"]
    for count in 1...words.count {
      let text = words.prefix(count).joined(separator: " \u{A0}")
      let reading = Reading(Self.decomposed("a: x \(text)\n"))
      let tree = try #require(reading.tree)
      let value = try #require(reading.value("a"))
      #expect(tree.text(value) == "x " + words.prefix(count).joined(separator: "  "))
      for word in words.prefix(count) {
        let found = reading.source(of: word, in: "a")
        #expect(found.map { Array($0.utf8) } == Array(Self.decomposed(word).utf8))
      }
      #expect(tree.range(0..<tree.text(value).utf8.count, in: value) == tree.range(value))
      #expect(tree.range(-5..<999, in: value) == tree.range(value))
    }
  }
}
