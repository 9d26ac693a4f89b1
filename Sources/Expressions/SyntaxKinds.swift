import Diagnostics

extension ExpressionKinds {
  static let missingOperand = Kind(
    "missing-operand", .expressions, .error,
    title: Text(vi: "Thiếu một vế của phép tính", en: "Missing operand"),
    why: Text(
      vi: "Phép so sánh, “và”, “hoặc”, cộng trừ đều cần đủ hai vế.",
      en: "Comparisons, “and”, “or” and arithmetic need both sides."),
    examples: [example("diện tích > #! missing-operand"), example("diện tích > 50")])

  static let missingOperator = Kind(
    "missing-operator", .expressions, .error,
    title: Text(vi: "Thiếu phép toán giữa hai vế", en: "Missing operator"),
    why: Text(
      vi: "Hai vế đứng cạnh nhau không rõ quan hệ. Hãy nối bằng và, hoặc, =, >, + …",
      en: "Two operands side by side say nothing. Join them with and, or, =, >, + …"),
    examples: [example("diện tích > 50 cần xác minh #! missing-operator"), example("diện tích > 50 và cần xác minh")])

  static let incomplete = Kind(
    "incomplete-phrase", .expressions, .error,
    title: Text(vi: "Cụm từ chưa đủ", en: "Incomplete phrase"),
    why: Text(
      vi: "Viết đủ “từ … đến …” và “nếu … thì … nếu không …”, để trường hợp nào cũng có câu trả lời.",
      en: "Write “between … and …” and “if … then … else …” in full, so that every case has an answer."),
    examples: [example("diện tích từ 50 #! incomplete-phrase"), example("diện tích từ 50 đến 100")])

  static let unclosed = Kind(
    "unclosed-parenthesis", .expressions, .error,
    title: Text(vi: "Ngoặc mở và đóng không khớp", en: "Unbalanced brackets"),
    why: Text(
      vi: "Mỗi ngoặc mở cần một ngoặc đóng cùng loại.", en: "Every opening bracket needs a closing one of its kind."),
    examples: [example("(diện tích > 50 #! unclosed-parenthesis"), example("(diện tích > 50)")])

  static let unclosedString = Kind(
    "unclosed-string", .expressions, .error,
    title: Text(vi: "Chữ chưa đóng ngoặc kép", en: "Unclosed string"),
    why: Text(
      vi: "Chữ bắt đầu bằng ngoặc kép thì phải kết thúc bằng ngoặc kép.",
      en: "A string that begins with a quotation mark ends with one."),
    examples: [example("loại việc = \"cải chính #! unclosed-string"), example("loại việc = \"cải chính\"")])

  static let unexpectedSign = Kind(
    "unexpected-sign", .expressions, .error,
    title: Text(vi: "Dấu không dùng được ở đây", en: "Unexpected sign"),
    why: Text(
      vi: "Điều kiện chỉ gồm tên dữ kiện, giá trị, phép toán, ngoặc và dấu phẩy trong danh sách. Hãy xóa dấu thừa.",
      en: "A condition has names, values, operators, brackets, and commas in lists. Remove the sign."),
    examples: [example("diện tích > 50; cần xác minh #! unexpected-sign"), example("diện tích > 50 và cần xác minh")])

  static let wrongOperator = Kind(
    "wrong-operator", .expressions, .error,
    title: Text(vi: "Phép toán viết theo ngôn ngữ khác", en: "Operator of another language"),
    why: Text(
      vi: "So sánh bằng viết “=”, khác viết “!=” hoặc “khác”; nối điều kiện bằng “và”, “hoặc”.",
      en: "Equality is written “=”, inequality “!=”; conditions are joined with “and”, “or”."),
    examples: [
      example("diện tích == 50 #! wrong-operator", fixed: "diện tích = 50 #! wrong-operator"),
      example(
        "diện tích > 50 && cần xác minh #! wrong-operator", fixed: "diện tích > 50 và cần xác minh #! wrong-operator"),
      example("diện tích = 50"),
    ])

  static let wrongQuotes = Kind(
    "wrong-quotes", .expressions, .error,
    title: Text(vi: "Ngoặc kép không phải ngoặc thẳng", en: "Wrong quotation marks"),
    why: Text(
      vi: "Phần mềm soạn thảo hay tự đổi ngoặc kép. Hãy dùng ngoặc thẳng \"…\"; giá trị của dữ kiện thì để trần.",
      en: "Word processors change quotation marks. Use straight ones \"…\"; values of a fact need none."),
    examples: [example("loại việc = “cải chính” #! wrong-quotes"), example("loại việc = cải chính")])

  static let chainedComparison = Kind(
    "chained-comparison", .expressions, .error,
    title: Text(vi: "So sánh nối liền", en: "Chained comparison"),
    why: Text(
      vi: "“50 < a < 100” không rõ nghĩa với máy. Viết “a từ 50 đến 100”, hoặc “a > 50 và a < 100”.",
      en: "“50 < a < 100” is not understood. Write “a between 50 and 100”, or “a > 50 and a < 100”."),
    examples: [example("50 < diện tích < 100 #! chained-comparison"), example("diện tích > 50 và diện tích < 100")])

  static let numberFormat = Kind(
    "number-format", .expressions, .error,
    title: Text(vi: "Số viết có dấu tách", en: "Number with separators"),
    why: Text(
      vi: "Dấu chấm là dấu thập phân, nên “1.000.000” và “0,5” dễ bị hiểu sai. Viết 1000000 và 0.5.",
      en: "The point is the decimal point, so “1.000.000” and “0,5” would be misread. Write 1000000 and 0.5."),
    examples: [
      example("diện tích > 1.000.000   #! number-format", fixed: "diện tích > 1000000   #! number-format"),
      example("diện tích > 0,5 #! number-format", fixed: "diện tích > 0.5 #! number-format"),
      example("diện tích > 1000000.5"),
    ])

  static let dateFormat = Kind(
    "date-format", .expressions, .error,
    title: Text(vi: "Ngày hoặc giờ không đọc được", en: "Date or time not understood"),
    why: Text(
      vi: "Trong điều kiện, ngày viết năm-tháng-ngày: 2026-08-22, để không lẫn với phép chia.",
      en: "In a condition dates are written year-month-day: 2026-08-22, lest they be taken for divisions."),
    examples: [
      example("ngày cấp >= 22/8/2026 #! date-format", fixed: "ngày cấp >= 2026-08-22 #! date-format"),
      example("ngày cấp >= 2026-02-30 #! date-format"), example("ngày cấp >= 2026-08-22"),
    ])

  static let durationFormat = Kind(
    "duration-format", .expressions, .error,
    title: Text(vi: "Thời lượng không đọc được", en: "Duration not understood"),
    why: Text(
      vi: "Viết “3 ngày”, “8 giờ”, “2 tháng”, hoặc duration(\"P3D\"); phải tròn phút hoặc tròn tháng.",
      en: "Write “3 days”, “8 hours”, “2 months”, or duration(\"P3D\"); whole minutes or months."),
    examples: [
      example("ngày cấp > 2026-01-01 + 0.001 giờ #! duration-format"), example("ngày cấp > 2026-01-01 + 3 ngày"),
    ])

  static let tooLong = Kind(
    "expression-too-long", .expressions, .error,
    title: Text(vi: "Điều kiện quá dài", en: "Condition too long"),
    why: Text(
      vi: "Điều kiện dài trên 20.000 byte không ai kiểm tra được. Hãy tách thành nhiều điều kiện.",
      en: "No one can review a condition of more than 20,000 bytes. Split it."),
    examples: [
      example("diện tích > 1\(String(repeating: "0", count: 20_000)) #! expression-too-long"), example("diện tích > 1"),
    ])

  static let tooDeep = Kind(
    "expression-too-deep", .expressions, .error,
    title: Text(vi: "Điều kiện lồng quá sâu", en: "Condition nested too deep"),
    why: Text(
      vi: "Ngoặc lồng quá 100 lớp, hoặc hơn 250 vế nối nhau. Hãy tách điều kiện, hoặc dùng “trong [ … ]”.",
      en: "Brackets nest deeper than 100, or more than 250 operands are joined. Split it, or use “in [ … ]”."),
    examples: [
      example(
        String(repeating: "(", count: 101) + "cần xác minh" + String(repeating: ")", count: 101)
          + " #! expression-too-deep"), example("(cần xác minh)"),
    ])
}
