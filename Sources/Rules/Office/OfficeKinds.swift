import Diagnostics

/// Kinds of findings about the rules of the office themselves; each rule has a kind of its own besides.
package enum OfficeKinds {
  package static let all: [Kind] = [badID, unknownAttribute, badTemplate, undecided]

  static let badID = Kind(
    "office-rule-id", .office, .error,
    title: Text(vi: "Mã của quy tắc không dùng được", en: "Unusable id of a rule"),
    why: Text(
      vi:
        "Mã đứng trong --select, --ignore và “mức kiểm tra”, nên chỉ gồm chữ thường không dấu, số và dấu gạch nối, và không trùng mã hay nhóm của chương trình. Quy tắc mang mã hỏng không chạy.",
      en:
        "The id is used with --select, --ignore and “check levels”: small ASCII letters, digits and hyphens, and none of the program's own ids or groups. A rule with a bad id does not run."
    ),
    examples: [
      Example(
        "quy tắc: Số bản sao #! office-rule-id\náp dụng cho: thành phần\nđiều kiện: số bản sao <= 2\nthông báo: Nhiều bản sao quá.",
        base: .file),
      Example(
        "quy tắc: limit-with-slack #! office-rule-id\náp dụng cho: thành phần\nđiều kiện: số bản sao <= 2\nthông báo: Nhiều bản sao quá.",
        base: .file),
      Example(
        "quy tắc: so-ban-sao\náp dụng cho: thành phần\nđiều kiện: số bản sao <= 2\nthông báo: Nhiều bản sao quá.",
        base: .file),
    ])

  static let unknownAttribute = Kind(
    "office-rule-attribute", .office, .error,
    title: Text(vi: "Quy tắc hỏi thuộc tính không có", en: "Rule asks for an unknown attribute"),
    why: Text(
      vi:
        "Quy tắc chỉ hỏi được các thuộc tính của mục mà nó áp dụng cho, và của thủ tục chứa mục đó sau “thủ tục.”. Danh sách nằm trong Grammar/thuoc-tinh.md. Chữ so sánh với thuộc tính thì đặt trong ngoặc kép.",
      en:
        "A rule can ask for the attributes of the items that it applies to, and for those of their procedure behind “procedure.”. Grammar/attributes.md lists them. Text to compare with stands in quotation marks."
    ),
    examples: [
      Example(
        "quy tắc: so-ban-sao\náp dụng cho: thành phần\nđiều kiện: số bản xao <= 2 #! office-rule-attribute\nthông báo: Nhiều bản sao quá.",
        base: .file,
        fixed:
          "quy tắc: so-ban-sao\náp dụng cho: thành phần\nđiều kiện: số bản sao <= 2 #! office-rule-attribute\nthông báo: Nhiều bản sao quá."
      ),
      Example(
        "quy tắc: so-ban-sao\náp dụng cho: thành phần\nkhi: thủ tục.lĩnh vực = \"Hộ tịch\"\nđiều kiện: số bản sao <= 2\nthông báo: Nhiều bản sao quá.",
        base: .file),
    ])

  static let badTemplate = Kind(
    "office-rule-message", .office, .error,
    title: Text(vi: "Câu thông báo của quy tắc viết sai", en: "Malformed message of a rule"),
    why: Text(
      vi:
        "Trong câu thông báo, {…} chứa một biểu thức và được thay bằng giá trị của nó; mỗi { phải có } đóng. Muốn in chính dấu ngoặc thì viết {{ và }}.",
      en:
        "In a message {…} holds an expression and gives way to its value; every { needs its }. Write {{ and }} for the braces themselves."
    ),
    examples: [
      Example(
        "quy tắc: so-ban-sao\náp dụng cho: thành phần\nđiều kiện: số bản sao <= 2\nthông báo: Đòi {số bản sao bản sao. #! office-rule-message",
        base: .file),
      Example(
        "quy tắc: so-ban-sao\náp dụng cho: thành phần\nđiều kiện: số bản sao <= 2\nthông báo: Đòi {số bản sao} bản sao.",
        base: .file),
    ])

  static let undecided = Kind(
    "office-rule-undecided", .office, .info,
    title: Text(vi: "Quy tắc không kết luận được với vài mục", en: "Rule cannot tell for some items"),
    why: Text(
      vi:
        "Văn bản không ghi điều mà quy tắc hỏi, nên với các mục này không biết là đúng hay sai. Hãy ghi thêm ở các mục đó, hoặc thêm “khi” để quy tắc bỏ qua chúng (ví dụ: khi: giờ làm việc != null).",
      en:
        "The text does not state what the rule asks for, so nobody can tell for these items. State it there, or let “when” pass them over (for instance: when: working hours != null)."
    ),
    examples: [
      Example(
        "quy tắc: han-ngan\náp dụng cho: thời hạn\nđiều kiện: ngày lịch <= 30 #! office-rule-undecided\nthông báo: Quá 30 ngày.",
        base: .file),
      Example(
        "quy tắc: han-ngan\náp dụng cho: thời hạn\nkhi: ngày lịch != null\nđiều kiện: ngày lịch <= 30\nthông báo: Quá 30 ngày.",
        base: .file),
    ])
}
