import Diagnostics
import Foundation

/// What must hold of the bytes before they are YAML at all.
extension Parse {
  /// Reports a file that cannot be used: too large, or in another encoding.
  mutating func isReadable() -> Bool {
    guard bytes.count <= limits.maxBytes else {
      log.report(
        SyntaxKinds.fileTooLarge, 0, 0,
        vi: "Tệp có \(bytes.count) byte, quá giới hạn \(limits.maxBytes) byte; tệp không được đọc.",
        en: "The file has \(bytes.count) bytes, more than the limit of \(limits.maxBytes); it is not read.")
      return false
    }
    guard !survey.isPlain else { return true }
    guard !looksLikeWideEncoding else {
      log.report(
        SyntaxKinds.wrongEncoding, 0, min(2, bytes.count),
        vi: "Tệp được lưu theo bảng mã UTF-16 hoặc UTF-32; hãy lưu lại theo UTF-8.",
        en: "The file is stored in UTF-16 or UTF-32; save it as UTF-8.")
      return false
    }
    if let first = firstForeignByte {
      log.report(
        SyntaxKinds.wrongEncoding, first, first + 1,
        vi: "Tệp không phải văn bản UTF-8 nên không được đọc; hãy lưu lại bằng UTF-8.",
        en: "The file is not UTF-8 text and is not read; save it as UTF-8.")
      return false
    }
    return true
  }

  /// The first byte that is no UTF-8 text, where there are too many of them to be slips: a file of another encoding (more
  /// stray bytes than letters beyond ASCII) or of no text at all (control characters in every line).
  private var firstForeignByte: Int? {
    var (stray, letters, controls) = (0, 0, 0)
    var first: Int?
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(at: index)
      let isControl =
        length == 1 && (bytes[index] < 0x20 && !(0x09...0x0D).contains(bytes[index]) || bytes[index] == 0x7F)
      if length == 0 { stray += 1 } else if length > 1 { letters += 1 }
      if isControl { controls += 1 }
      if first == nil, length == 0 || isControl { first = index }
      index += max(length, 1)
    }
    let isForeign = stray >= 5 && stray > letters
    return isForeign || (controls >= 5 && controls > bytes.count / 20) ? first : nil
  }

  private var looksLikeWideEncoding: Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    let zeros = head.count(where: { $0 == 0 })
    return zeros * 4 >= head.count && head.contains(where: { $0 >= 0x20 })
  }

  /// Reports invalid UTF-8, control characters and foreign line breaks, and puts as many harmless bytes in their place.
  mutating func replaceUnreadableBytes() {
    var index = 0
    while index < bytes.count {
      if bytes[index] >= 0x20, bytes[index] < 0x7F {
        index += 1
        continue
      }
      let length = sequenceLength(at: index)
      if length == 0 {
        index = replaceInvalidBytes(from: index)
      } else {
        replaceIfControl(index, length)
        index += length
      }
    }
  }

  private mutating func replaceInvalidBytes(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] >= 0x80, sequenceLength(at: end) == 0 {
      bytes[end] = UInt8(ascii: "_")
      end += 1
    }
    isComplete = false
    let shown = original[start..<min(end, start + 4)].map { String($0, radix: 16, uppercase: true) }
    log.report(
      SyntaxKinds.invalidUTF8, start, end,
      vi: "Byte không hợp lệ trong UTF-8 (\(shown.joined(separator: " "))); có lẽ tệp được lưu theo bảng mã khác.",
      en: "Bytes that are not UTF-8 (\(shown.joined(separator: " "))); the file may be stored in another encoding.")
    return end
  }

  private mutating func replaceIfControl(_ start: Int, _ length: Int) {
    var scalar = UInt32(bytes[start])
    if length == 2 { scalar = (scalar & 0x1F) << 6 | UInt32(bytes[start + 1] & 0x3F) }
    if length == 3 {
      scalar = (scalar & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F)
    }
    if length == 4 { return }
    switch scalar {
    case 0x09, 0x0A, 0x0D: return
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: break
    default: return
    }
    for index in start..<start + length { bytes[index] = UInt8(ascii: " ") }
    isComplete = false
    if !log.isFull(SyntaxKinds.controlCharacter) { reportControl(scalar, start, length) }
  }

  private mutating func reportControl(_ scalar: UInt32, _ start: Int, _ length: Int) {
    let code =
      "U+" + String(repeating: "0", count: scalar < 0x10 ? 3 : scalar < 0x100 ? 2 : 0)
      + String(scalar, radix: 16, uppercase: true)
    log.report(
      SyntaxKinds.controlCharacter, start, start + length,
      vi: "Ký tự điều khiển \(code) không nhìn thấy được và không được dùng; hãy xóa đi.",
      en: "The invisible control character \(code) is not allowed; delete it.",
      fix: Fix(
        Text(vi: "Xóa ký tự \(code)", en: "Delete \(code)"), [TextEdit(log.range(start, start + length), "")]))
  }

  /// The length of the UTF-8 sequence at `index`; 0 when it is none.
  private func sequenceLength(at index: Int) -> Int {
    let lead = bytes[index]
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch lead {
    case ..<0x80: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
