import Diagnostics
import Testing

@Suite struct EditsTests {
  private let sample = Sample("tên: a\nphí: 0\n")

  private func edited(_ edits: [(Int, Int, String)]) -> String? {
    let edits = edits.map { TextEdit(sample.range($0.0, $0.1), $0.2) }
    return applying(edits, to: sample.file, id: sample.id).map { $0.text(from: 0, to: .max) }
  }

  @Test func editsAreMadeAtOnceInWhateverOrderTheyAreGiven() {
    #expect(edited([(14, 15, "5"), (0, 4, "mã")]) == "mã: a\nphí: 5\n")
    #expect(edited([]) == "tên: a\nphí: 0\n")
  }

  @Test func insertionsAtOnePlaceKeepTheirOrder() {
    #expect(edited([(0, 0, "# 1\n"), (0, 0, "# 2\n"), (0, 4, "x")]) == "# 1\n# 2\nx: a\nphí: 0\n")
  }

  @Test func overlappingEditsAreRefused() {
    #expect(edited([(0, 4, "a"), (3, 5, "b")]) == nil)
    #expect(edited([(0, 4, "a"), (4, 5, "b")]) == "ab a\nphí: 0\n")
  }

  @Test func editsOutsideTheFileAreRefused() {
    // No place lies before the file.
    #expect(SourceRange(sample.id, -1, -1) == SourceRange(sample.id, 0, 0))
    #expect(edited([(10, 99, "a")]) == nil)
    #expect(applying([TextEdit(SourceRange(SourceID(7), 0, 1), "")], to: sample.file, id: sample.id) == nil)
  }
}
