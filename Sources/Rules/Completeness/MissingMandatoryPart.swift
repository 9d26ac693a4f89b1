import Diagnostics
import Model

extension Rule {
  /// The seven parts without which a text is no procedure.
  static let missingMandatoryPart = Rule(
    Kind(
      "missing-mandatory-part", .completeness, .error,
      title: Text(vi: "Thiếu bộ phận bắt buộc của thủ tục", en: "Mandatory part missing"),
      why: Text(
        vi:
          "Thủ tục chỉ hoàn chỉnh khi có đủ tên, trình tự, cách thức, thành phần hồ sơ, thời hạn, đối tượng và cơ quan giải quyết. Nếu thật sự không có (ví dụ không cần giấy tờ nào), hãy ghi rõ “không”.",
        en:
          "A procedure is complete only with name, sequence, channels, dossier, time limit, subjects and competent agency. Where there is none (no document at all), say so with “none”."
      ),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2", en: "Decree 63/2010/NĐ-CP art. 8.2"),
      examples: [Example("đối tượng: []\ntên: Cấp giấy thử #! missing-mandatory-part")])
  ) { subject, report in
    guard !subject.isJointService else { return }
    let text = subject.text
    let parts: [(isMissing: Bool, keyword: Text, name: Text)] = [
      (text.name == nil, Text(vi: "tên", en: "name"), Text(vi: "tên thủ tục", en: "the name")),
      (
        text.process.isEmpty && text.sequence.isEmpty,
        Text(vi: "quy trình” hoặc “trình tự", en: "process” or “sequence"),
        Text(vi: "trình tự thực hiện", en: "the sequence of steps")
      ),
      (
        text.channels.isEmpty, Text(vi: "cách thức", en: "channels"),
        Text(vi: "cách thức thực hiện", en: "the channels")
      ),
      (
        text.components == nil, Text(vi: "thành phần hồ sơ", en: "components"),
        Text(vi: "thành phần, số lượng hồ sơ", en: "the dossier")
      ),
      (text.limits.isEmpty, Text(vi: "thời hạn", en: "limits"), Text(vi: "thời hạn giải quyết", en: "the time limit")),
      (
        text.subjects.isEmpty, Text(vi: "đối tượng", en: "subjects"),
        Text(vi: "đối tượng thực hiện", en: "the subjects")
      ),
      (
        text.competentAgencies.isEmpty, Text(vi: "cơ quan giải quyết", en: "competent agency"),
        Text(vi: "cơ quan giải quyết", en: "the competent agency")
      ),
    ]
    for part in parts
    where part.isMissing && !text.unreadParts.contains(where: { "“\(part.keyword.vi)”".contains("“\($0)”") }) {
      if part.keyword.vi == "thời hạn", let words = subject.limitInProse {
        report.add(
          at: subject.heading,
          vi: "Thời hạn giải quyết chỉ nằm trong đoạn văn (“\(words)”); hãy ghi thành mục “thời hạn”.",
          en: "The time limit stands in the prose only (“\(words)”); state it under “limits”.")
        continue
      }
      report.add(
        at: subject.heading, vi: "Thủ tục thiếu \(part.name.vi) (từ khóa “\(part.keyword.vi)”).",
        en: "The procedure lacks \(part.name.en) (keyword “\(part.keyword.en)”).")
    }
  }
}

extension Subject {
  /// The words in which prose states how long the procedure takes from the receipt of the dossier (`08 ngày làm việc kể từ ngày
  /// nhận …`), or in so many words (`thời hạn giải quyết: 15 ngày`); nil where none are found.
  fileprivate var limitInProse: String? {
    // The steps tell times of their own.
    for passage in text.verbatim + text.notes where Subject.mayTellLimit(passage) {
      let words = passage.split(whereSeparator: \.isWhitespace)
      for index in words.indices where ["thời", "Thời", "ngày"].contains(words[index]) {
        guard let start = Subject.limitStart(words, index) else { continue }
        return words[start...].prefix(12).joined(separator: " ")
      }
    }
    return nil
  }

  /// False for most prose that tells no limit: no words begin as `từ ngày nhận` and `từ khi nhận` do soon after a number
  /// of days, nor as `thời hạn giải quyết` and `thời gian giải quyết`. To split such prose into words of characters took a
  /// twentieth of all checks.
  private static func mayTellLimit(_ passage: String) -> Bool {
    var passage = passage
    return passage.withUTF8 { bytes in
      var isAfterNumber = false
      // How many words more are looked at after a number of days.
      var window = 0
      // Of the last four words; T stands for `thời`.
      var initials: UInt32 = 0
      var index = 0
      while index < bytes.count {
        let start = index
        var hasNumber = false
        while index < bytes.count, bytes.lengthOfSpace(at: index) == 0 {
          hasNumber = hasNumber || bytes.mayBeNumber(at: index)
          index += 1
        }
        let word = bytes[start..<index]
        let isTime = word.count == 6 && word.dropFirst().elementsEqual("hời".utf8) && (word.first ?? 0) | 0x20 == 0x74
        initials = initials << 8 | UInt32(isTime ? UInt8(ascii: "T") : (word.first ?? 0) | 0x20)
        // Thgq, Tggq; after a number of days tnn, tkn.
        if initials == 0x5468_6771 || initials == 0x5467_6771 { return true }
        window -= 1
        if window >= 0, case let last = initials & 0xFF_FFFF, last == 0x74_6E6E || last == 0x74_6B6E { return true }
        if isAfterNumber, word.count == 5, word.elementsEqual("ngày".utf8) { window = 7 }
        isAfterNumber = hasNumber
        while index < bytes.count, case let length = bytes.lengthOfSpace(at: index), length > 0 { index += length }
      }
      return false
    }
  }

  /// Where the limit begins that the words at an index tell.
  private static func limitStart(_ words: [Substring], _ index: Int) -> Int? {
    let behind = words[index...].prefix(8).joined(separator: " ").lowercased()
    if behind.hasPrefix("ngày") {
      guard index > 0, words[index - 1].contains(where: \.isNumber) else { return nil }
      let isWhole = ["kể từ ngày nhận", "kể từ khi nhận"].contains { behind.firstRange(of: $0) != nil }
      return isWhole ? index - 1 : nil
    }
    let isTitle = ["thời hạn giải quyết", "thời gian giải quyết"].contains(where: behind.hasPrefix)
    return isTitle && words[index...].dropFirst(4).prefix(2).contains { $0.contains(where: \.isNumber) } ? index : nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A digit, or something that is no letter of Vietnamese and may be one elsewhere.
  fileprivate func mayBeNumber(at index: Int) -> Bool {
    switch self[index] {
    case 0x30...0x39, 0xC2: true
    case 0xE1: index + 1 < count && self[index + 1] != 0xBA && self[index + 1] != 0xBB
    case 0xC7...: true
    default: false
    }
  }
}
