import Diagnostics

extension ResolutionKinds {
  static let tableRowWidth = Kind(
    "table-row-width", .language, .error,
    title: Text(vi: "Dòng của bảng quyết định thừa hoặc thiếu ô", en: "Row with too many or too few cells"),
    why: Text(
      vi: "Mỗi điều ở “xét” có đúng một ô ở “khi”. Ô nào cũng được thì viết “-”; ô có dấu phẩy thì đặt trong dấu nháy.",
      en: "Each entry of “inputs” has exactly one cell under “when”. Write “-” for anything; quote a cell with a comma."
    ),
    examples: [sample("khi: [trong nước, -] #! table-row-width"), sample("khi: trong nước")])

  static let tablePolicyUnsuited = Kind(
    "table-policy-unsuited", .language, .error,
    title: Text(vi: "Chính sách không hợp với kiểu của kết quả", en: "Hit policy that does not suit the type"),
    why: Text(
      vi:
        "“tổng” cộng số hoặc thời lượng, “nhỏ nhất”, “lớn nhất” cần giá trị so sánh được, “đếm” cho ra số. Hãy đổi “kiểu” hoặc “chính sách”.",
      en:
        "“sum” adds numbers or durations, “min” and “max” need values that have an order, “count” gives a number. Change the type or the policy."
    ),
    examples: [
      sample("khi: trong nước", "chính sách: tổng #! table-policy-unsuited", type: "có/không", outputs: "có"),
      sample("khi: trong nước", "chính sách: tổng"),
    ])

  static let tableWithoutOrder = Kind(
    "table-without-order", .language, .error,
    title: Text(vi: "Bảng xếp theo thứ tự mà chưa có thứ tự", en: "Order of outputs not stated"),
    why: Text(
      vi:
        "“ưu tiên” và “theo thứ tự” phải biết kết quả nào hơn. Hãy thêm “thứ tự: […]”, hoặc khai “kiểu” là danh sách giá trị theo thứ tự đó.",
      en:
        "“priority” and “output order” must know which output is better. Add “output order: […]”, or let “type” list the values in that order."
    ),
    examples: [
      sample("khi: trong nước", "chính sách: ưu tiên #! table-without-order"),
      sample("khi: trong nước", "chính sách: ưu tiên\n    thứ tự: [2, 1, 0]"),
    ])

  static let tableAsksLater = Kind(
    "table-asks-later", .language, .error,
    title: Text(vi: "Bảng quyết định hỏi chính nó hoặc bảng đứng sau", en: "Table that asks for itself or a later one"),
    why: Text(
      vi:
        "Các bảng được tính lần lượt từ trên xuống, nên không bao giờ quẩn. Hãy chuyển bảng được hỏi lên trước; hai bảng hỏi lẫn nhau thì tách lại.",
      en:
        "Tables are computed from top to bottom, so that they never run in a circle. Move the table asked for up; take apart two that ask for each other."
    ),
    examples: [sample("khi: trong nước", outputs: "hệ số + 1 #! table-asks-later"), sample("khi: trong nước")])

  static let tableOutputOutside = Kind(
    "table-output-outside", .language, .error,
    title: Text(vi: "Kết quả của dòng không thuộc các giá trị đã khai", en: "Output outside the declared values"),
    why: Text(
      vi:
        "Bảng có “kiểu” là danh sách giá trị thì mọi dòng phải cho một trong các giá trị ấy. Hãy thêm giá trị còn thiếu vào “kiểu”, hoặc sửa kết quả.",
      en:
        "When “type” lists values every row must give one of them. Add the missing value to “type”, or change the output."
    ),
    examples: [
      sample(
        "khi: trong nước", type: "[nước ngoài, vùng biên]", outputs: "nơi ở #! table-output-outside", last: "vùng biên"),
      sample("khi: trong nước", type: "[trong nước, nước ngoài]", outputs: "nơi ở", last: "nước ngoài"),
    ])

  static let derivedFactGiven = Kind(
    "derived-fact-given", .language, .error,
    title: Text(vi: "Đặt giá trị cho dữ kiện do bảng tính ra", en: "Value stated for a derived fact"),
    why: Text(
      vi:
        "Dữ kiện của bảng quyết định luôn tính từ các dữ kiện khác; đặt giá trị riêng thì hồ sơ mâu thuẫn với bảng. Hãy cho các dữ kiện mà bảng xét.",
      en:
        "A fact of a decision table always follows from others; a value of its own would contradict the table. State the facts that the table looks at."
    ),
    examples: [
      Example(
        table("khi: trong nước", "mặc định: 0", "số", "2", "1")
          + "\ntình huống:\n  - tên: thử\n    cho:\n      hệ số: 2 #! derived-fact-given\n    thì: {lệ phí: 20.000 đồng}"
      )
    ])

  /// A procedure with one table of two rows, whose result a fee or a constraint asks for.
  private static func sample(
    _ cells: String, _ more: String? = nil, type: String = "số", outputs: String = "2", last: String? = nil
  ) -> Example {
    let isNumber = type == "số"
    return Example(
      table(
        cells, more ?? (isNumber ? "mặc định: 0" : "mô tả: bảng thử"), type, outputs,
        last ?? (isNumber ? "1" : outputs)))
  }

  private static func table(
    _ cells: String, _ more: String, _ type: String, _ output: String, _ last: String
  ) -> String {
    let use = type == "số" ? "\n    công thức: hệ số * 10000" : "\n    mức: 10.000 đồng"
    return """
      dữ kiện:
        nơi ở: [trong nước, nước ngoài]
      bảng quyết định:
        - bảng: hệ số
          kiểu: \(type)
          \(more)
          xét: nơi ở
          dòng:
            - \(cells)
              là: \(output)
            - khi: nước ngoài
              là: \(last)
      phí, lệ phí:
        - lệ phí: Lệ phí thử\(use)
          thẩm quyền: Bộ Tài chính
      """
  }
}
