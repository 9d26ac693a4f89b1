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
    for passage in text.verbatim + text.notes {
      let words = passage.split(whereSeparator: \.isWhitespace)
      for index in words.indices where ["thời", "Thời", "ngày"].contains(words[index]) {
        guard let start = Subject.limitStart(words, index) else { continue }
        return words[start...].prefix(12).joined(separator: " ")
      }
    }
    return nil
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
