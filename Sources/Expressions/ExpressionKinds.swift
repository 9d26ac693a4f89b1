import Diagnostics

/// Kinds of findings about conditions and amounts.
package enum ExpressionKinds {
  package static let all: [Kind] = [
    unknownFact, enumerationValueUnknown, unknownFunction, operandType, resultType, argumentCount, unknownMember,
    duplicateKey, empty,
    missingOperand, missingOperator, incomplete, unclosed, unclosedString, unexpectedSign, wrongOperator, wrongQuotes,
    chainedComparison, numberFormat, dateFormat, durationFormat, tooLong, tooDeep,
  ]

  static let unknownFact = Kind(
    "unknown-fact", .expressions, .error,
    title: Text(vi: "Dữ kiện chưa khai báo", en: "Unknown fact"),
    why: Text(
      vi: "Điều kiện chỉ xét được trên dữ kiện đã khai báo. Hãy sửa tên theo gợi ý, hoặc khai báo trong “dữ kiện”.",
      en: "A condition can only ask for declared facts. Correct the name as offered, or declare it under “dữ kiện”."),
    examples: [example("diện tich > 50 #! unknown-fact"), example("diện tích > 50")])

  static let enumerationValueUnknown = Kind(
    "enumeration-value-unknown", .expressions, .error,
    title: Text(vi: "Giá trị không thuộc danh sách của dữ kiện", en: "Value not declared for the fact"),
    why: Text(
      vi:
        "So với một giá trị không khai báo thì điều kiện không bao giờ đúng. Hãy sửa theo gợi ý hoặc khai báo thêm giá trị.",
      en: "Compared with an undeclared value the condition can never hold. Correct it as offered, or declare the value."
    ),
    examples: [
      example("loại việc = cải chinh #! enumeration-value-unknown"), example("loại việc trong [cải chính, thay đổi]"),
    ])

  static let unknownFunction = Kind(
    "unknown-function", .expressions, .error,
    title: Text(vi: "Không có hàm này", en: "Unknown function"),
    why: Text(
      vi: "Chỉ dùng được các hàm có sẵn, như min, max, làm tròn. Nếu là tên dữ kiện thì bỏ ngoặc ngay sau tên.",
      en:
        "Only built-in functions can be called, such as min, max, round half up. A fact takes no parenthesis after it."),
    examples: [example("bình phương(diện tích) > 50 #! unknown-function"), example("max(diện tích, 10) > 50")])

  static let operandType = Kind(
    "operand-type", .expressions, .error,
    title: Text(vi: "Kiểu của vế không phù hợp với phép tính", en: "Operand of the wrong type"),
    why: Text(
      vi: "So số với số, ngày với ngày, dữ kiện có/không thì đứng một mình. Hãy xem kiểu khai báo của dữ kiện.",
      en: "Compare numbers with numbers and dates with dates; a yes/no fact stands alone. See how the fact is declared."
    ),
    examples: [example("diện tích = có #! operand-type"), example("cần xác minh = có")])

  static let resultType = Kind(
    "result-type", .expressions, .error,
    title: Text(vi: "Biểu thức không cho giá trị mà chỗ này cần", en: "Expression of the wrong type"),
    why: Text(
      vi: "Điều kiện phải trả lời được có hay không; công thức phải ra số. Hãy thêm phép so sánh hoặc sửa công thức.",
      en: "A condition must answer yes or no, a formula must give a number. Add a comparison or correct the formula."),
    examples: [example("diện tích * 2 #! result-type"), example("diện tích * 2 > 100")])

  static let argumentCount = Kind(
    "argument-count", .expressions, .error,
    title: Text(vi: "Sai số lượng đối số của hàm", en: "Wrong number of arguments"),
    why: Text(
      vi: "Mỗi hàm nhận một số đối số nhất định, cách nhau bằng dấu phẩy.",
      en: "Every function takes a certain number of arguments, separated by commas."),
    examples: [example("abs(diện tích, 2) > 1 #! argument-count"), example("abs(diện tích) > 1")])

  static let unknownMember = Kind(
    "unknown-member", .expressions, .error,
    title: Text(vi: "Không có phần này", en: "No such part"),
    why: Text(
      vi:
        "Sau dấu chấm là một phần của giá trị: ngày có năm, tháng, ngày, thứ; thời lượng có số ngày, số giờ; ngữ cảnh có các khóa.",
      en: "Behind the point stands a part of the value: a date has year, month, day, weekday; a duration days, hours; "
        + "a context its keys."),
    examples: [example("ngày cấp.giờ > 5 #! unknown-member"), example("ngày cấp.năm > 2020")])

  static let duplicateKey = Kind(
    "duplicate-context-key", .expressions, .error,
    title: Text(vi: "Khóa lặp trong ngữ cảnh", en: "Key repeated in a context"),
    why: Text(
      vi: "Mỗi khóa trong {…} chỉ có một giá trị. Hãy đổi tên hoặc bỏ một trong hai.",
      en: "Each key in {…} has one value. Rename or remove one of the two."),
    examples: [
      example("'{mức: 1, mức: 2}.mức = 1' #! duplicate-context-key"), example("'{mức: 1, hệ số: 2}.mức = 1'"),
    ])

  static let empty = Kind(
    "empty-condition", .expressions, .error,
    title: Text(vi: "Điều kiện để trống", en: "Empty condition"),
    why: Text(
      vi: "Điều kiện trống không nói gì. Hãy viết điều kiện, hoặc bỏ cả từ khóa nếu luôn áp dụng.",
      en: "An empty condition says nothing. Write one, or leave out the keyword if it always applies."),
    examples: [example("\" \" #! empty-condition")])

  /// A sample with three facts and one constraint.
  static func example(_ constraint: String, fixed: String? = nil) -> Example {
    Example(sample(constraint), fixed: fixed.map(sample))
  }

  private static func sample(_ constraint: String) -> String {
    """
    dữ kiện:
      diện tích: số
      loại việc: [thay đổi, cải chính]
      cần xác minh: có/không
      ngày cấp: ngày
    yêu cầu: không
    ràng buộc:
      - \(constraint)

    """
  }
}
