extension Skeleton {
  static let ruleVi = """
    # Quy tắc riêng của cơ quan, được kiểm tra cùng các kiểm tra có sẵn. Câu báo thay {…} bằng giá trị.
    # Thuộc tính hỏi được: tthc grammar, tệp thuoc-tinh.md. Giải thích: tthc explain so-ban-sao-toi-da THƯ-MỤC.
    - quy tắc: so-ban-sao-toi-da
      áp dụng cho: thành phần
      khi: không có điều kiện
      điều kiện: số bản sao <= 2
      thông báo: "“{giấy tờ}” đòi {số bản sao} bản sao; quy định là nhiều nhất 2."
      mức: cảnh báo
      lý do: Bản sao thừa tốn tiền của người dân. Hãy giảm số bản sao.

    """

  static let ruleEn = """
    # Rules of the office itself, checked together with the built-in ones. {…} in a message gives way to its value.
    # What a rule may ask: tthc grammar, file attributes.md. Its manual page: tthc explain copies-at-most FOLDER.
    - rule: copies-at-most
      applies to: component
      when: not(is conditional)
      condition: copies <= 2
      message: "“{document}” is asked for in {copies} copies; two are the most."
      level: warning
      reason: Needless copies cost the citizen money. Ask for fewer.

    """
}
