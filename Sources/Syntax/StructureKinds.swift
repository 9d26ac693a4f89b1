import Diagnostics

extension SyntaxKinds {
  static let unclosedQuote = Kind(
    "unclosed-quote", .syntax, .error,
    title: Text(vi: "Dấu nháy không đóng", en: "Unclosed quote"),
    why: Text(
      vi: """
        Giá trị mở bằng dấu nháy thì mọi chữ đến dấu nháy đóng đều thuộc về nó, nên phần còn lại của tệp bị hiểu sai. \
        Hãy thêm dấu nháy đóng cùng loại ở cuối giá trị.
        """,
      en: """
        Everything up to the closing quote belongs to a quoted value, so the rest of the file is misread. \
        Add the same quote at the end of the value.
        """),
    examples: [
      Example("tên: \"Cấp bản sao trích lục #! unclosed-quote\nmã: A.1\n", base: .file),
      Example("tên: \"Cấp bản sao trích lục\"\nmã: A.1\n", base: .file),
    ])

  static let unclosedBracket = Kind(
    "unclosed-bracket", .syntax, .error,
    title: Text(vi: "Dấu ngoặc không đóng", en: "Unclosed bracket"),
    why: Text(
      vi: "Danh sách viết trong [ ] và nhóm viết trong { } phải có dấu đóng. Hãy thêm dấu đóng ở cuối danh sách.",
      en: "A list in [ ] and a mapping in { } need their closing sign. Add it at the end of the list."),
    examples: [
      Example("nhãn: [hộ tịch, bản sao #! unclosed-bracket\nmã: A.1\n", base: .file),
      Example("nhãn: [hộ tịch, bản sao]\nmã: A.1\n", base: .file),
    ])

  static let badIndentation = Kind(
    "bad-indentation", .syntax, .error,
    title: Text(vi: "Thụt lề sai", en: "Bad indentation"),
    why: Text(
      vi: """
        Số dấu cách đầu dòng cho biết dòng đó thuộc về khóa nào; các khóa cùng nhóm phải thẳng hàng. \
        Hãy căn dòng này theo các dòng cùng nhóm.
        """,
      en: """
        The spaces before a line say which key it belongs to; keys of one mapping stand in one column. \
        Align this line with the lines it belongs to.
        """),
    examples: [
      Example("cơ quan:\n    tên: Sở Tư pháp\n  cấp: tỉnh #! bad-indentation\n", base: .file),
      Example("tên: Sở Tư pháp\n  cấp: tỉnh #! bad-indentation\n", base: .file),
    ])

  static let tabIndentation = Kind(
    "tab-indentation", .syntax, .error,
    title: Text(vi: "Thụt lề bằng Tab", en: "Tab in the indentation"),
    why: Text(
      vi: "Độ rộng của Tab tùy từng máy nên YAML cấm dùng để thụt lề. Hãy thay mỗi Tab bằng hai dấu cách.",
      en: "The width of a tab differs between machines, so YAML forbids it here. Use two spaces for each tab."),
    examples: [Example("cơ quan:\n\ttên: Sở Tư pháp #! tab-indentation\n", base: .file)])

  static let colonInValue = Kind(
    "colon-in-value", .syntax, .error,
    title: Text(vi: "Dấu hai chấm trong giá trị", en: "Colon inside a value"),
    why: Text(
      vi: """
        Dấu hai chấm có dấu cách theo sau ngăn khóa với giá trị. \
        Nếu nó thuộc về nội dung thì hãy đặt cả giá trị trong dấu nháy kép.
        """,
      en: """
        A colon followed by a space separates a key from its value. \
        If it belongs to the content, put the whole value in double quotes.
        """),
    examples: [
      Example("ghi chú: Lưu ý: nộp bản chính #! colon-in-value\n", base: .file),
      Example("ghi chú: \"Lưu ý: nộp bản chính\"\n", base: .file),
    ])

  static let missingColon = Kind(
    "missing-colon", .syntax, .error,
    title: Text(vi: "Thiếu dấu hai chấm", en: "Missing colon"),
    why: Text(
      vi: "Trong một nhóm khóa, mỗi dòng phải có dạng “khóa: giá trị”, sau dấu hai chấm là dấu cách.",
      en: "In a mapping every line reads “key: value”, with a space behind the colon."),
    examples: [Example("mã: A.1\ntên Cấp bản sao #! missing-colon\ncấp: tỉnh\n", base: .file)])

  static let textAfterValue = Kind(
    "text-after-value", .syntax, .error,
    title: Text(vi: "Chữ thừa sau giá trị", en: "Text behind a value"),
    why: Text(
      vi: """
        Giá trị kết thúc ở dấu nháy hoặc dấu ngoặc đóng; phần sau đó không thuộc về đâu cả. \
        Hãy đưa nó vào trong dấu nháy hoặc xóa đi.
        """,
      en: """
        A value ends at its closing quote or bracket; what follows belongs to nothing. \
        Move it inside the quotes or delete it.
        """),
    examples: [Example("tên: \"Cấp\" bản sao #! text-after-value\n", base: .file)])

  static let badEscape = Kind(
    "bad-escape", .syntax, .error,
    title: Text(vi: "Mã sau dấu “\\” không hợp lệ", en: "Unknown escape"),
    why: Text(
      vi: "Trong nháy kép, dấu “\\” mở đầu một mã như \\n. Muốn viết chính dấu đó, hãy gõ \\\\ hoặc dùng nháy đơn.",
      en: "In double quotes “\\” begins a code such as \\n. For the sign itself write \\\\ or use single quotes."),
    examples: [Example("mẫu: \"C:\\mẫu\" #! bad-escape\n", base: .file)])

  static let reservedCharacter = Kind(
    "reserved-character", .syntax, .error,
    title: Text(vi: "Ký tự dành riêng ở đầu giá trị", en: "Reserved character at the start of a value"),
    why: Text(
      vi: "Giá trị không được bắt đầu bằng @, ` hoặc %. Hãy đặt cả giá trị trong dấu nháy kép.",
      en: "A value cannot begin with @, ` or %. Put the whole value in double quotes."),
    examples: [Example("thư điện tử: @moj.gov.vn #! reserved-character\n", base: .file)])

  static let smartQuotes = Kind(
    "smart-quotes", .syntax, .warning,
    title: Text(vi: "Dấu ngoặc kép cong", en: "Curly quotes"),
    why: Text(
      vi: """
        Trình soạn thảo văn bản đổi dấu nháy thẳng thành “ ”. YAML coi chúng là chữ nên chúng lẫn vào giá trị. \
        Hãy thay bằng dấu nháy kép thẳng.
        """,
      en: """
        Word processors turn straight quotes into curly ones. YAML takes those for letters of the value. \
        Use straight double quotes.
        """),
    examples: [
      Example("tên: “Cấp bản sao” #! smart-quotes\n", base: .file),
      Example("tên: \"Cấp bản sao\"\n", base: .file),
    ])

  static let syntaxError = Kind(
    "syntax-error", .syntax, .error,
    title: Text(vi: "Sai cú pháp YAML", en: "YAML syntax error"),
    why: Text(
      vi: "Tệp không đọc được từ chỗ này trở đi. Hãy sửa chỗ này trước rồi chạy lại.",
      en: "The file cannot be read from here on. Mend this place first and run again."),
    examples: [Example("nhãn: [hộ tịch {bản sao}] #! syntax-error\n", base: .file)])
}
