import Diagnostics

extension SyntaxKinds {
  static let fileTooLarge = Kind(
    "file-too-large", .syntax, .error,
    title: Text(vi: "Tệp quá lớn", en: "File too large"),
    why: Text(
      vi: "Tệp lớn đến thế khó có thể là một đặc tả thủ tục. Hãy tách thành nhiều tệp.",
      en: "A file of that size is hardly a specification. Split it."))

  static let wrongEncoding = Kind(
    "wrong-encoding", .syntax, .error,
    title: Text(vi: "Tệp không phải UTF-8", en: "The file is not UTF-8"),
    why: Text(
      vi: "Chỉ đọc được tệp lưu theo UTF-8. Trong trình soạn thảo, hãy chọn “Lưu thành…” với bảng mã UTF-8.",
      en: "Only UTF-8 files can be read. Use “Save as…” with the encoding UTF-8 in your editor."))

  static let invalidUTF8 = Kind(
    "invalid-utf8", .syntax, .error,
    title: Text(vi: "Byte không hợp lệ trong UTF-8", en: "Invalid UTF-8"),
    why: Text(
      vi: """
        Chữ ở đây không đọc được, thường vì tệp được lưu theo bảng mã cũ (TCVN3, VNI, Windows-1258). \
        Hãy chuyển tệp sang UTF-8.
        """,
      en: """
        The text here cannot be read, usually because the file is stored in an old encoding (TCVN3, VNI, \
        Windows-1258). Convert it to UTF-8.
        """))

  static let controlCharacter = Kind(
    "control-character", .syntax, .error,
    title: Text(vi: "Ký tự điều khiển", en: "Control character"),
    why: Text(
      vi: "Ký tự không nhìn thấy được làm hai giá trị trông giống nhau mà khác nhau. Hãy xóa ký tự này.",
      en: "An invisible character makes values differ that look the same. Delete it."),
    examples: [
      Example("tên: Cấp\u{7} bản sao #! control-character\n", base: .file),
      Example("tên: Cấp bản sao\n", base: .file),
    ])

  static let textNotNFC = Kind(
    "text-not-nfc", .syntax, .info,
    title: Text(vi: "Chữ Unicode tổ hợp", en: "Decomposed Unicode"),
    why: Text(
      vi: """
        Chữ có dấu gõ theo Unicode tổ hợp trông giống Unicode dựng sẵn nhưng tìm kiếm và so sánh tệp không khớp. \
        Chương trình vẫn hiểu đúng; nên viết lại theo dựng sẵn.
        """,
      en: """
        Decomposed letters look like composed ones, but searching and comparing files miss them. \
        The program understands both; rewrite them composed.
        """),
    examples: [
      Example(
        "tên: Ca\u{302}\u{301}p bản sao #! text-not-nfc\n", base: .file,
        fixed: "tên: Cấp bản sao #! text-not-nfc\n"),
      Example("tên: Cấp bản sao\n", base: .file),
    ])

  static let strangeSpace = Kind(
    "strange-space", .syntax, .error,
    title: Text(vi: "Khoảng trắng lạ", en: "Strange space"),
    why: Text(
      vi: """
        Chữ chép từ trang mạng hay Word thường kèm khoảng trắng không ngắt hoặc ký tự không nhìn thấy, mà YAML không coi \
        là dấu cách. Hãy thay bằng dấu cách thường (ký tự không có bề rộng thì xóa đi).
        """,
      en: """
        Text copied from web pages or Word often holds no-break spaces or invisible characters, which are no spaces to \
        YAML. Use ordinary spaces (and delete those of no width).
        """),
    examples: [
      Example(
        "cấp:\u{A0}xã #! strange-space\n", base: .file, fixed: "cấp: xã #! strange-space\n"),
      Example("cấp: xã\n", base: .file),
    ])

  static let listDash = Kind(
    "list-dash", .syntax, .error,
    title: Text(vi: "Dấu đầu dòng của danh sách viết sai", en: "List dash written wrongly"),
    why: Text(
      vi: """
        Mỗi mục của danh sách bắt đầu bằng dấu “-” và một dấu cách. Word tự đổi “-” thành “–” hoặc “•”; \
        hãy viết lại bằng “- ”.
        """,
      en: """
        Every entry of a list begins with “-” and a space. Word turns “-” into “–” or “•”; write “- ”.
        """),
    examples: [
      Example(
        "giấy tờ:\n  -tên: Tờ khai #! list-dash\n", base: .file,
        fixed: "giấy tờ:\n  - tên: Tờ khai #! list-dash\n"),
      Example(
        "giấy tờ:\n  – tên: Tờ khai #! list-dash\n", base: .file,
        fixed: "giấy tờ:\n  - tên: Tờ khai #! list-dash\n"),
      Example("giấy tờ:\n  - tên: Tờ khai\n", base: .file),
    ])
}
