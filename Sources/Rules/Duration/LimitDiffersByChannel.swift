import Calendars
import Diagnostics
import Model

extension Rule {
  /// One case, another limit on another channel.
  static let limitDiffersByChannel = Rule(
    Kind(
      "limit-differs-by-channel", .duration, .warning,
      title: Text(vi: "Thời hạn khác nhau theo cách nộp", en: "Limit differs by channel"),
      why: Text(
        vi:
          "Cách nộp không làm công việc của cơ quan dài hay ngắn hơn; nhiều thời hạn cho cùng một hồ sơ thường do nhập từng dòng trên Cổng. Hãy lấy một thời hạn (ngắn nhất có căn cứ); nếu luật quy định khác nhau, hãy ghi “căn cứ” ở từng thời hạn.",
        en:
          "The channel does not change the work; several limits for one dossier usually come from typing them line by line. Use one (the shortest that is grounded); where the law does differ, cite it at each limit."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 7; Nghị định 224/2026/NĐ-CP",
        en: "Decree 63/2010/NĐ-CP art. 7; Decree 224/2026/NĐ-CP"),
      examples: [
        Example(
          "thời hạn:\n  - cách thức: trực tiếp\n    trong: 1 ngày làm việc\n  - cách thức: trực tuyến\n    trong: 2 ngày làm việc #! limit-differs-by-channel"
        )
      ])
  ) { subject, report in
    let limits = subject.text.limits
    var told: Set<SourceRange> = []
    for limit in limits where !limit.channels.isEmpty && limit.grounds.isEmpty {
      guard let counter = limits.counterpart(of: limit),
        let own = OfferedTime(amount: limit.amount?.value.span, isSameDay: limit.sameDay != nil),
        let other = OfferedTime(amount: counter.amount?.value.span, isSameDay: counter.sameDay != nil),
        let order = own.compared(to: other), order != 0, told.insert(limit.range).inserted
      else { continue }
      let vi = limit.channels.map(\.value.keyword.vi).joined(separator: ", ")
      let en = limit.channels.map(\.value.keyword.en).joined(separator: ", ")
      let word = order > 0 ? Text(vi: "dài hơn", en: "longer than") : Text(vi: "ngắn hơn", en: "shorter than")
      report.add(
        at: limit.amount?.range ?? limit.sameDay?.range ?? limit.range,
        vi: "Nộp \(vi) có thời hạn \(own.text.vi), \(word.vi) nộp trực tiếp (\(other.text.vi)); không nêu căn cứ.",
        en: "Filed \(en) the limit is \(own.text.en), \(word.en) in person (\(other.text.en)); no ground is given.",
        notes: [Note(Text(vi: "Thời hạn khi nộp trực tiếp.", en: "The limit in person."), at: counter.range)])
    }
  }
}

extension [Limit] {
  /// The limit at the counter under the same condition; nil for that limit itself.
  fileprivate func counterpart(of limit: Limit) -> Limit? {
    guard !limit.channels.contains(where: { $0.value == .inPerson }) else { return nil }
    let alike = filter { $0.condition.map { FoldedName($0.text) } == limit.condition.map { FoldedName($0.text) } }
    return alike.first { $0.channels.contains { $0.value == .inPerson } } ?? alike.first { $0.channels.isEmpty }
  }
}
