import Diagnostics
import JSON
import Testing

@Suite struct KindExplanationTests {
  @Test func theManualPageShowsReasonGroundAndMarkedExamples() {
    #expect(
      KindExplanation(unknownKey).text(in: .vi) == """
        unknown-key — Từ khóa không có
        Nhóm: Từ khóa và kiểu dữ liệu (language)
        Mức độ: lỗi

        Vì sao và cách xử lý
          Theo khoản 1 Điều 5. Từ khóa lạ bị bỏ qua. Hãy viết lại từ khóa.

        Căn cứ
          Luật mẫu, Điều 1

        Ví dụ (thay vào một thủ tục mẫu)
          cách thứ: a #! unknown-key

          phí: 0

        Sau khi sửa
          cách thức: a

        """)
  }

  @Test func aKindWithoutGroundOrExamplesHasNoSuchSections() {
    #expect(
      KindExplanation(lateNotice).text(in: .en) == """
        late-notice — Late notice
        Group: Duration (duration)
        Severity: warning

        Why, and the way out
          Too late.

        """)
  }

  @Test func thePageForProgramsListsTheMarksOfEachExample() {
    let page = KindExplanation(unknownKey).json
    #expect(page["title"] == ["vi": "Từ khóa không có", "en": "Unknown keyword"])
    #expect(page["examples"]?[0]?["marks"] == [["line": 1, "id": "unknown-key"]])
    #expect(page["examples"]?[0]?["fixed"] == "cách thức: a\n")
    #expect(KindExplanation(lateNotice).json["ground"] == nil)
  }
}
