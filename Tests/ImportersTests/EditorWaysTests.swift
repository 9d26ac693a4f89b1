import Testing

@testable import Importers

/// What an editor does to a whole file without a change of its text is no edit.
@Suite struct EditorWaysTests {
  private let base = "# nguồn\ntên: Cấp bản sao\nphí: 0\nthời hạn: 1 ngày\nkết quả: Bản sao\n"

  private func merge(_ current: String, _ new: String) -> (text: String, conflicts: Int) {
    let merged = mergedText(base: Array(base.utf8), current: Array(current.utf8), new: Array(new.utf8))
    return (String(decoding: merged.bytes, as: UTF8.self), merged.conflicts.count)
  }

  private func place(base: String?, current: String?, new: String?) -> Placement {
    Placement(
      base: base.map { Array($0.utf8) }, current: current.map { Array($0.utf8) }, new: new.map { Array($0.utf8) })
  }

  private func windows(_ text: String) -> String { text.replacing("\n", with: "\r\n") }

  private func decomposed(_ text: String) -> String {
    text.replacing("ấ", with: "a\u{302}\u{301}").replacing("ả", with: "a\u{309}").replacing(
      "ế", with: "e\u{302}\u{301}")
  }

  @Test func linesSavedByAWindowsEditorKeepTheirEndsAndNewOnesGetThem() {
    let edited = windows(base.replacing("phí: 0", with: "phí: không"))
    let merged = merge(edited, base.replacing("1 ngày", with: "2 ngày") + "cấp: xã\n")
    #expect(merged.conflicts == 0)
    let wanted = base.replacing("phí: 0", with: "phí: không").replacing("1 ngày", with: "2 ngày") + "cấp: xã\n"
    #expect(Array(merged.text.utf8) == Array(windows(wanted).utf8))
  }

  @Test func decomposedLinesStayAsTheyAre() {
    let merged = merge(decomposed(base), base.replacing("1 ngày", with: "2 ngày"))
    #expect(merged.conflicts == 0)
    #expect(Array(merged.text.utf8) == Array(decomposed(base).replacing("1 ngày", with: "2 ngày").utf8))
  }

  @Test func aRealConflictIsOneOfItsLineOnly() {
    let merged = merge(windows(base.replacing("phí: 0", with: "phí: 5")), base.replacing("phí: 0", with: "phí: 7"))
    #expect(merged.conflicts == 1)
    #expect(Array(merged.text.utf8) == Array(windows(base.replacing("phí: 0", with: "phí: 5")).utf8))
  }

  @Test func aByteOrderMarkStaysAtTheStart() {
    let merged = merge("\u{FEFF}" + windows(base), "mới: a\n" + base.replacing("# nguồn", with: "# nguồn khác"))
    #expect(merged.conflicts == 0)
    let wanted = "mới: a\n" + base.replacing("# nguồn", with: "# nguồn khác")
    #expect(Array(merged.text.utf8) == Array(("\u{FEFF}" + windows(wanted)).utf8))
  }

  @Test func linesThatAreNotUTF8AreComparedByTheirBytes() {
    let merged = mergedText(
      base: Array("a\nb\nc\n".utf8), current: [0x61, 0x0A, 0xFF, 0x0A, 0x63, 0x0A],
      new: [0x61, 0x0A, 0xFE, 0x0A, 0x63, 0x0A])
    #expect(merged.conflicts.count == 1)
    #expect(merged.bytes == [0x61, 0x0A, 0xFF, 0x0A, 0x63, 0x0A])
  }

  @Test func aFileSavedOtherwiseButNotEditedIsSettledOrGoes() {
    let saved = "\u{FEFF}" + windows(decomposed(base))
    #expect(place(base: base, current: saved, new: base) == .settled)
    #expect(place(base: nil, current: saved, new: base) == .settled)
    #expect(place(base: base, current: saved, new: nil) == .remove)
    #expect(place(base: base, current: saved + "thêm: a\n", new: nil) == .kept(.nolongerImported))
  }
}
