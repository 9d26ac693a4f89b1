/// Why a text is not JSON, and the byte at which this shows.
package struct JSONError: Error, Hashable, Sendable {
  /// Bytes from the start of the text; its length when the text ends too early.
  package let offset: Int
  package let reason: Reason

  package init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// The ways in which a text can fail to be JSON, each said in both languages.
  package enum Reason: Hashable, Sendable {
    case endOfText
    case valueExpected
    case keyExpected
    case colonExpected
    case separatorExpected
    case textAfterValue
    case malformedNumber
    case unescapedControlCharacter
    case unknownEscape
    case unpairedSurrogate
    case invalidUTF8
    case repeatedKey(String)
    case tooDeep(limit: Int)
  }
}

extension JSONError.Reason {
  /// The reason in Vietnamese, without a full stop.
  package var vi: String {
    switch self {
    case .endOfText: "văn bản JSON kết thúc giữa chừng"
    case .valueExpected: "chỗ này cần một giá trị JSON"
    case .keyExpected: "chỗ này cần tên thuộc tính đặt trong dấu ngoặc kép"
    case .colonExpected: "sau tên thuộc tính cần dấu hai chấm"
    case .separatorExpected: "chỗ này cần dấu phẩy hoặc dấu đóng ngoặc"
    case .textAfterValue: "còn nội dung thừa sau giá trị JSON"
    case .malformedNumber: "số viết không đúng quy tắc JSON"
    case .unescapedControlCharacter: "ký tự điều khiển trong chuỗi phải viết dạng \\u00XX"
    case .unknownEscape: "sau dấu gạch chéo ngược là ký hiệu JSON không có"
    case .unpairedSurrogate: "mã \\u chỉ ghi một nửa của một ký tự"
    case .invalidUTF8: "chuỗi có byte không phải UTF-8"
    case .repeatedKey(let key): "thuộc tính “\(key)” bị lặp lại trong cùng một đối tượng"
    case .tooDeep(let limit): "các giá trị lồng nhau quá \(limit) cấp"
    }
  }

  /// The reason in English, without a full stop.
  package var en: String {
    switch self {
    case .endOfText: "the JSON text ends too early"
    case .valueExpected: "a JSON value is expected here"
    case .keyExpected: "a member name in double quotes is expected here"
    case .colonExpected: "a colon is expected after the member name"
    case .separatorExpected: "a comma or a closing bracket is expected here"
    case .textAfterValue: "there is text after the JSON value"
    case .malformedNumber: "the number is not written as JSON demands"
    case .unescapedControlCharacter: "a control character in a string must be written as \\u00XX"
    case .unknownEscape: "JSON has no such escape after a backslash"
    case .unpairedSurrogate: "the \\u escape gives only half of a character"
    case .invalidUTF8: "the string holds bytes that are not UTF-8"
    case .repeatedKey(let key): "the member “\(key)” occurs twice in one object"
    case .tooDeep(let limit): "values are nested more than \(limit) levels deep"
    }
  }
}
