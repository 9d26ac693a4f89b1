import Diagnostics

/// Text in two or four bytes a sign, as spreadsheets save “Unicode text”.
enum WideText {
  /// What begins with the byte-order mark of UTF-16, in UTF-8; nil for any other text.
  static func utf8(of bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFF, 0xFE, 0, 0])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? first | second << 8 : first << 8 | second)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether the text is of such a kind without a mark that says which.
  static func isUnmarked(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(64)
    return head.count >= 4 && head.count { $0 == 0 } * 4 >= head.count
  }

  static let unreadable = Text(
    vi: "Tệp được lưu theo bảng mã UTF-16 hoặc UTF-32; hãy lưu lại theo UTF-8 (trong Excel: chọn “CSV UTF-8” khi lưu).",
    en: "The file is stored in UTF-16 or UTF-32; save it as UTF-8 (in Excel: “CSV UTF-8” when saving).")
  static let notUTF8 = Text(
    vi: "Tệp không phải văn bản theo bảng mã UTF-8; hãy lưu lại theo UTF-8 (trong Excel: chọn “CSV UTF-8” khi lưu).",
    en: "The file is no text in UTF-8; save it as UTF-8 (in Excel: “CSV UTF-8” when saving).")
}
