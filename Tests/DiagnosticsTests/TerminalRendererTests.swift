import Diagnostics
import Testing

@Suite struct TerminalRendererTests {
  @Test func aFindingShowsItsPlaceLineReasonFixAndGround() {
    let sample = Sample("tên: x\n  - cách thứ: trực tiếp\n")
    let edit = TextEdit(sample.range(of: "cách thứ"), "cách thức")
    let finding = sample.finding(
      at: "cách thứ", "Không có từ khóa “cách thứ” ở đây",
      notes: [Note(Text(vi: "Có phải ý bạn là “cách thức”?", en: "Did you mean “cách thức”?"))],
      fix: Fix(Text(vi: "Đổi thành “cách thức”", en: "Change to “cách thức”"), [edit], isSafe: true))
    #expect(
      sample.report([finding]) == """
        ho-tich/khai-sinh.yaml:2:5: lỗi: Không có từ khóa “cách thứ” ở đây [unknown-key]
            2 |   - cách thứ: trực tiếp
              |     ^^^^^^^^
              | Có phải ý bạn là “cách thức”?
              = vì sao: Theo khoản 1 Điều 5. Từ khóa lạ bị bỏ qua.
              = sửa: Đổi thành “cách thức”
              +   - cách thức: trực tiếp
              = căn cứ: Luật mẫu, Điều 1

        """)
  }

  @Test func theReasonOfAKindIsToldOnce() {
    let sample = Sample("a: 1\nb: 2\n")
    let report = sample.report([sample.finding(at: "a"), sample.finding(at: "b"), sample.finding(lateNotice, at: "b")])
    #expect(report.split(separator: "\n").count { $0.contains("= vì sao:") } == 2)
    #expect(report.contains("\n\nho-tich/khai-sinh.yaml:2:1: cảnh báo: Sai [late-notice]\n"))
  }

  @Test func aNoteWithARangeShowsItsOwnLine() {
    let sample = Sample("a: 1\nb: 2\n")
    let note = Note(Text(vi: "Khai báo trước ở đây", en: "First declared here"), at: sample.range(of: "a"))
    let report = sample.report([sample.finding(lateNotice, at: "2", notes: [note])], .en)
    #expect(
      report == """
        ho-tich/khai-sinh.yaml:2:4: warning: Wrong [late-notice]
            2 | b: 2
              |    ^
              | First declared here (ho-tich/khai-sinh.yaml:1:1)
            1 | a: 1
              | ^
              = why: Too late.

        """)
  }

  @Test func aRangeOverSeveralLinesShowsItsFirstAndNamesItsLast() {
    let sample = Sample("a: 1\r\nb: 2\r\nc: 3\r\n")
    #expect(sample.report([sample.finding(at: "1\r\nb: 2\r\n")]).contains("|    ^\n      | … đến dòng 2\n"))
    #expect(!sample.report([sample.finding(at: "1\r\n")]).contains("đến dòng"))
  }

  @Test func wideCharactersCombiningMarksAndTabsKeepTheUnderlineInPlace() {
    let sample = Sample("\t日e\u{302}: lỗi\n")
    #expect(sample.report([sample.finding(at: "lỗi")]).contains("    1 |     日e\u{302}: lỗi\n      |          ^^^\n"))
  }

  @Test func anEmptyRangeAtTheEndOfALineIsMarkedByOneColumn() {
    let sample = Sample("ab\n")
    let finding = Finding(lateNotice, at: sample.range(2, 2), Text(same: "x"))
    #expect(sample.report([finding]).contains("    1 | ab\n      |   ^\n"))
  }

  @Test func longLinesAreTrimmedAroundTheRange() {
    let filler = String(repeating: "chữ ", count: 50_000)
    let sample = Sample(filler + "ĐÂY " + filler)
    let lines = sample.report([sample.finding(at: "ĐÂY")]).split(separator: "\n")
    #expect(lines.allSatisfy { displayWidth(String($0)) <= 172 })
    let text = Array(String(lines[1]))
    let caret = Array(String(lines[2]))
    #expect(lines[1].hasPrefix("    1 | …") && lines[1].hasSuffix("…"))
    #expect(caret.firstIndex(of: "^").map { String(text[$0..<($0 + 3)]) } == "ĐÂY")
    #expect(caret.count { $0 == "^" } == 3)
  }

  @Test func aNarrowTerminalTrimsEarlier() {
    let sample = Sample(String(repeating: "a", count: 100) + "b")
    let lines = sample.report([sample.finding(at: "b")], width: 60).split(separator: "\n")
    #expect(lines[1].count <= 62 && lines[1].hasSuffix("b"))
  }

  @Test func noInputCanSteerTheTerminal() {
    let sample = Sample("a: \u{1B}[31m\u{202E}\u{07}\u{9B}2J\rx\n", path: "t\u{1B}]0;x\u{07}.yaml")
    let report = sample.report([sample.finding(at: "a", "Giá trị \u{1B}[2J\nlạ")])
    #expect(report.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0 ~= $0.value)) })
    #expect(!report.unicodeScalars.contains("\u{202E}"))
    #expect(report.contains("a: \\x1B[31m\\u202E\\x07\\x9B2J\\x0Dx"))
    #expect(report.hasPrefix("t\\x1B]0;x\\x07.yaml:1:1: lỗi: Giá trị \\x1B[2J lạ "))
  }

  @Test func colourIsAddedOnlyOnRequestAndChangesNoWord() {
    let sample = Sample("a: 1\n")
    let findings = [sample.finding(at: "a")]
    let coloured = TerminalRenderer(language: .vi, useColor: true).render(findings: findings, sources: sample.sources)
    #expect(coloured.contains("\u{1B}[1;31mlỗi:\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == sample.report(findings))
  }

  @Test func rangesOutsideTheFileOrOfAnUnknownFileAreReportedAllTheSame() {
    let sample = Sample("ab")
    let far = Finding(lateNotice, at: sample.range(50, 90), Text(same: "xa"))
    let foreign = Finding(lateNotice, at: SourceRange(SourceID(9), 0, 1), Text(same: "lạ"))
    let report = sample.report([far, foreign])
    #expect(report.contains(":1:3: cảnh báo: xa"))
    #expect(report.contains("?: cảnh báo: lạ [late-notice]\n"))
  }

  @Test func aFixThatTouchesManyLinesIsNamedButNotShown() {
    let sample = Sample("a\nb\nc\nd\ne\n")
    let fix = Fix(Text(vi: "Viết lại", en: "Rewrite"), [TextEdit(sample.range(0, 9), "1\n2\n3\n4")])
    let report = sample.report([sample.finding(at: "a", fix: fix)])
    #expect(report.contains("= sửa: Viết lại\n"))
    #expect(!report.contains("      +"))
  }

  @Test func theSummaryCountsFindingsAndFiles() {
    let sample = Sample("a")
    let error = sample.finding(at: "a")
    let warning = sample.finding(lateNotice, at: "a")
    var info = warning
    info.severity = .info
    let elsewhere = Finding(unknownKey, at: SourceRange(SourceID(1), 0, 0), Text(same: "x"))
    #expect(summary([error, warning, info, elsewhere], .vi) == "2 lỗi, 1 cảnh báo, 1 lưu ý trong 2 tệp")
    #expect(summary([error, elsewhere, info], .en) == "2 errors, 1 note in 2 files")
    #expect(summary([error], .en) == "1 error in 1 file")
    #expect(summary([], .vi) == "Không có phát hiện nào")
    #expect(summary([], .en) == "No findings")
  }
}
