import Diagnostics

extension SyntaxKinds {
  static let duplicateKey = Kind(
    "duplicate-key", .syntax, .error,
    title: Text(vi: "Khóa lặp lại", en: "Duplicate key"),
    why: Text(
      vi: "Một khóa viết hai lần trong cùng nhóm thì không rõ giá trị nào có hiệu lực. Hãy giữ lại một khóa.",
      en: "With a key written twice in one mapping it is unclear which value holds. Keep one."),
    examples: [
      Example("mã: A.1\nmã: A.2 #! duplicate-key\n", base: .file),
      Example("mã: A.1\ntên: A.2\n", base: .file),
    ])

  static let complexKey = Kind(
    "complex-key", .syntax, .error,
    title: Text(vi: "Tên khóa không phải là chữ", en: "A key that is not a text"),
    why: Text(
      vi:
        "Tên khóa phải là một chữ hay cụm từ, không phải danh sách hay nhóm. Nếu cần dấu ngoặc, hãy đặt trong nháy kép.",
      en: "A key is a word or phrase, not a list or mapping. Quote it if the brackets belong to it."),
    examples: [Example("[tỉnh, xã]: có #! complex-key\n", base: .file)])

  static let mergeKey = Kind(
    "merge-key", .syntax, .error,
    title: Text(vi: "Khóa trộn “<<”", en: "Merge key “<<”"),
    why: Text(
      vi: "Khóa trộn che khuất nội dung thật của thủ tục với người đọc. Hãy viết đầy đủ các khóa cần có.",
      en: "A merge key hides from readers what the procedure says. Write the keys out."),
    examples: [Example("<<: {cấp: tỉnh} #! merge-key\n", base: .file)])

  static let alias = Kind(
    "alias", .syntax, .error,
    title: Text(vi: "Tham chiếu “*”", en: "Alias “*”"),
    why: Text(
      vi: """
        Tham chiếu buộc người đọc tìm nội dung ở chỗ khác và có thể làm tệp phình to. Hãy viết lại đầy đủ; \
        nếu “*” là nội dung thì đặt giá trị trong dấu nháy kép.
        """,
      en: """
        An alias sends the reader elsewhere and can blow a file up. Write the content out; \
        quote the value if “*” belongs to it.
        """),
    examples: [Example("ghi chú: *mẫu #! alias\n", base: .file)])

  static let anchor = Kind(
    "anchor", .syntax, .error,
    title: Text(vi: "Neo “&”", en: "Anchor “&”"),
    why: Text(
      vi: "Neo chỉ có ích cho tham chiếu, mà tham chiếu không được dùng. Hãy xóa neo, hoặc đặt giá trị trong nháy kép.",
      en: "An anchor only serves aliases, which are not used. Remove it, or quote the value."),
    examples: [Example("ghi chú: &mẫu Nộp bản chính #! anchor\n", base: .file)])

  static let tag = Kind(
    "tag", .syntax, .error,
    title: Text(vi: "Nhãn kiểu “!”", en: "Tag “!”"),
    why: Text(
      vi: "Kiểu của giá trị do từ khóa quyết định, không do nhãn. Hãy xóa nhãn, hoặc đặt giá trị trong nháy kép.",
      en: "The keyword decides the type of its value, not a tag. Remove it, or quote the value."),
    examples: [Example("phí: !!int 8000 #! tag\n", base: .file)])

  static let directive = Kind(
    "directive", .syntax, .error,
    title: Text(vi: "Chỉ thị “%”", en: "Directive “%”"),
    why: Text(
      vi: "Tệp đặc tả không cần chỉ thị YAML. Hãy xóa dòng bắt đầu bằng “%”.",
      en: "A specification needs no YAML directives. Delete the line that begins with “%”."),
    examples: [Example("%YAML 1.1 #! directive\n---\nmã: A.1\n", base: .file)])

  static let severalDocuments = Kind(
    "several-documents", .syntax, .error,
    title: Text(vi: "Nhiều tài liệu trong một tệp", en: "Several documents in a file"),
    why: Text(
      vi: "Dòng “---” mở một tài liệu mới, mà mỗi tệp chỉ được có một. Hãy tách tệp hoặc xóa dòng này.",
      en: "A line “---” begins a new document, and a file holds one. Split the file or delete the line."),
    examples: [Example("mã: A.1\n--- #! several-documents\nmã: A.2\n", base: .file)])

  static let tooDeep = Kind(
    "too-deep", .syntax, .error,
    title: Text(vi: "Lồng nhau quá sâu", en: "Nested too deep"),
    why: Text(
      vi: "Không thủ tục nào cần nhiều bậc đến thế; có lẽ các dấu ngoặc bị lặp. Hãy bỏ bớt bậc.",
      en: "No procedure needs that many levels; brackets may be repeated. Use fewer levels."),
    examples: [
      Example(
        "sâu: " + String(repeating: "[", count: 64) + String(repeating: "]", count: 64) + " #! too-deep\n", base: .file)
    ])

  static let tooManyNodes = Kind(
    "too-many-nodes", .syntax, .error,
    title: Text(vi: "Quá nhiều giá trị", en: "Too many values"),
    why: Text(
      vi: "Tệp lớn bất thường có thể làm chương trình hết bộ nhớ. Hãy tách thành nhiều tệp, mỗi tệp một thủ tục.",
      en: "An unusually large file can exhaust the memory. Split it, one procedure a file."))
}
