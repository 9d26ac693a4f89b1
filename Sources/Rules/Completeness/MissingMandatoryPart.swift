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
  /// The words in which prose states how long the procedure takes (`08 ngày làm việc kể từ …`); nil where none are found.
  fileprivate var limitInProse: String? {
    let openings = ["thời hạn giải quyết", "thời gian giải quyết", "tổng thời gian"]
    let starts = ["ngày làm việc kể từ", "ngày làm việc, kể từ", "ngày kể từ", "ngày, kể từ"]
    for passage in text.notes + text.verbatim + text.sequence {
      let words = passage.split(whereSeparator: \.isWhitespace)
      for (index, word) in words.enumerated() where ["thời", "Thời", "tổng", "Tổng", "ngày"].contains(word) {
        let behind = words[index...].prefix(6).joined(separator: " ").lowercased()
        let isCount = starts.contains(where: behind.hasPrefix)
        guard isCount && index > 0 || openings.contains(where: behind.hasPrefix) else { continue }
        let start = isCount ? index - 1 : index
        let quoted = words[start...].prefix(12)
        guard quoted.contains(where: { $0.contains { $0.isNumber } }) else { continue }
        return quoted.joined(separator: " ")
      }
    }
    return nil
  }
}
