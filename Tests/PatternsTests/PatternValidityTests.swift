import Patterns
import Testing

@Suite("Patterns: validity and limits")
struct PatternValidityTests {
  @Test(
    "What the grammar does not know is not a pattern",
    arguments: [
      "(", ")", "a)", "(a", "(?", "(?:", "(?=a)", "(?<n>a)", "*", "+a", "?", "a**", "a+*", "a???", "a|*", "{", "}", "]",
      "a{", "a{}", "a{,2}", "a{2", "a{2,1}", "a{x}", "a{-1}", "a{1,2", "[", "[]", "[^]", "[a", "[a-", "[z-a]", "[a[b]]",
      "[a-[b]", "[-[b]]", "[a-c-e]", "[a-\\d]", "[\\d-z]", "[a-z-[b]c]", "\\", "\\q", "\\/", "\\ ", "\\0", "\\1",
      "(a\\1)", "(a)\\2", "(a)[\\1]", "(.)\\3", "\\p", "\\p{", "\\p{L", "\\p{}", "\\p{X}", "\\p{Cs}", "\\p{Lx}", "\\pL",
      "\\p{IsKlingon}", "\\p{ IsBasicLatin}", "\\p{BasicLatin}", "\\p{Is}", "\\b", "\\A", "\\u0041", "[\\b]",
    ])
  func invalid(pattern: String) {
    #expect(Pattern(pattern) == nil)
  }

  @Test("Only s, m, i, x and q are flags", arguments: ["p", "S", "sp", " ", "g", "đ"])
  func invalidFlags(flags: String) {
    #expect(Pattern("a", flags: flags) == nil)
    #expect(Pattern("a", flags: "smixq") != nil)
  }

  @Test("A pattern may be as long and as deep as the limits, and no more")
  func limits() {
    #expect(Pattern(String(repeating: "a", count: Pattern.maximumLength)) != nil)
    #expect(Pattern(String(repeating: "a", count: Pattern.maximumLength + 1)) == nil)
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(Pattern(nested(Pattern.maximumNesting))?.matches("a") == true)
    #expect(Pattern(nested(Pattern.maximumNesting + 1)) == nil)
    func subtracting(_ depth: Int) -> String {
      String(repeating: "[a-", count: depth - 1) + "[a" + String(repeating: "]", count: depth)
    }
    #expect(Pattern(subtracting(Pattern.maximumNesting))?.matches("a") == false)
    #expect(Pattern(subtracting(Pattern.maximumNesting - 1))?.matches("a") == true)
    #expect(Pattern(subtracting(Pattern.maximumNesting + 1)) == nil)
  }

  @Test("Counts of any size are read and cost no memory")
  func counts() {
    #expect(Pattern("^(?:a{0,99999}b?){0,99999999999999999999999}$")?.matches("aab") == true)
    #expect(Pattern("a{99999999999999999999999}")?.matches("aaa") == false)
  }

  @Test(
    "A pattern that would take for ever is given up",
    arguments: [
      "(a+)+$", "^(a|a)*$", "^(a*)*$", "(?:a|aa){20,}c", "(?:){1000000000}", "^(?:(a+)\\1?)+$", "^(?:a{1,3}){1,99}$",
    ])
  func budget(pattern: String) {
    let text = String(repeating: "a", count: 40) + "b"
    #expect(Pattern(pattern)?.matches(text) == nil)
    #expect(Pattern(pattern)?.replacing(in: text, with: "") == nil)
    #expect(Pattern(pattern)?.splitting(text) == nil)
  }

  @Test(
    "Long texts are read in steps that grow with the text",
    arguments: [
      (".*x", false), ("\\s+$", false), ("a*b", false), ("^.*$", true), ("(?:a|ế)*$", true), ("a+?$", false),
      ("^(a|ế)+?$", true),
    ])
  func longTexts(pattern: String, expected: Bool) {
    let text = String(repeating: "aế", count: 100_000)
    #expect(Pattern(pattern)?.matches(text) == expected)
  }

  @Test("No mutated pattern crashes or hangs")
  func mutations() {
    let seeds = [
      "^(a|b)*?c{2,3}[x-z-[y]]\\1$", "\\p{IsGreek}+|\\P{Lu}?(?:\\d{1,}|\\s)*", "[^\\w\\-a-f]+(.)\\1(.*?)\\2$",
      "(((a)b)c)\\3{0,9}[\\i-[\\c]]", "\\p{ L }{3}[ \\] ]|^$",
    ].map { Array($0.unicodeScalars) }
    let alphabet = Array("()[]{}^$.*+?|\\-,0129abpPisdwLế \n".unicodeScalars)
    let flags = ["", "i", "x", "m", "s", "q", "smix"]
    let texts = ["", "abc", "ccxx\nabab 129 Ωế", "----]]] aa"]
    var state: UInt64 = 42
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var valid = 0
    for round in 0..<3_000 {
      var scalars = seeds[round % seeds.count]
      for _ in 0...random(4) {
        let place = random(scalars.count)
        switch random(3) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(alphabet[random(alphabet.count)], at: place)
        default: scalars[place] = alphabet[random(alphabet.count)]
        }
      }
      let pattern = scalars.map(String.init).joined()
      guard let pattern = Pattern(pattern, flags: flags[random(flags.count)]) else { continue }
      valid += 1
      for text in texts {
        let parts = pattern.splitting(text)
        let removed = pattern.replacing(in: text, with: "")
        #expect(parts?.joined() == removed, "The parts are what removing the matches leaves")
        if let parts, parts.count > 1 { #expect(pattern.matches(text) == true) }
      }
    }
    #expect(valid > 500)
  }
}
