import Diagnostics
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    unifiedDiff(from: SourceFile(path: "k/a.yaml", text: old), to: SourceFile(path: "k/a.yaml", text: new))
  }

  private static let head = "--- a/k/a.yaml\n+++ b/k/a.yaml\n"

  @Test func equalTextsHaveNoDiff() { #expect(diff("a\n", "a\n") == "") }

  @Test(arguments: [
    ("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
    ("", "a\n", "@@ -0,0 +1,1 @@\n+a\n"), ("a\n", "", "@@ -1,1 +0,0 @@\n-a\n"),
    ("a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    ("a\nb", "a\nc", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"),
    ("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
  ])
  func changesAreShownWithTheirLines(_ old: String, _ new: String, _ hunks: String) {
    #expect(diff(old, new) == Self.head + hunks)
  }

  @Test func changesFarApartStandInHunksOfTheirOwn() {
    let lines = (1...30).map { "\($0)\n" }
    var other = lines
    other[4] = "x\n"
    other.remove(at: 20)
    let text = diff(lines.joined(), other.joined())
    #expect(text.contains("@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n@@ -18,7 +18,6 @@\n 18\n"))
    #expect(text.contains(" 20\n-21\n 22\n"))
  }

  @Test func lostLineAmongEqualOnesKeepsTheCounts() {
    let text = diff("a\na\na\n", "a\na\n")
    #expect(text.contains("@@ -1,3 +1,2 @@"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("-a") } == 1)
  }
}
