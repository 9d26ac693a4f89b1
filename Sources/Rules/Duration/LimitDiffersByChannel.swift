import Calendars
import Decisions
import Diagnostics
import Expressions
import Model
import Plan
import Simulator

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
      ]),
    needs: [.plan, .limits]
  ) { subject, report in
    let limits = subject.text.limits
    guard limits.count > 1, let plan = subject.plan, plan.limits.count == limits.count else { return }
    let times = limits.map { OfferedTime(amount: $0.amount?.value.span, isSameDay: $0.sameDay != nil) }
    // Limits of one length cannot differ, whatever the cases.
    let mayDiffer = times.indices.contains { index in
      limits[index].grounds.isEmpty
        && times.contains { other in other.flatMap { times[index]?.compared(to: $0) } ?? 0 != 0 }
    }
    guard mayDiffer else { return }
    for pair in subject.cases?.limitsByChannel ?? [] {
      let (limit, counter) = (limits[pair.limit], limits[pair.inPerson])
      guard limit.grounds.isEmpty, let own = times[pair.limit], let other = times[pair.inPerson],
        let order = own.compared(to: other), order != 0
      else { continue }
      let word = order > 0 ? Text(vi: "dài hơn", en: "longer than") : Text(vi: "ngắn hơn", en: "shorter than")
      let names = pair.channels.map { "“\($0)”" }.joined(separator: ", ")
      report.add(
        at: limit.amount?.range ?? limit.sameDay?.range ?? limit.range,
        vi:
          "Cùng một hồ sơ, nộp \(names) có thời hạn \(own.text.vi), \(word.vi) nộp trực tiếp (\(other.text.vi)); không nêu căn cứ.",
        en:
          "For one dossier filed \(names) the limit is \(own.text.en), \(word.en) in person (\(other.text.en)); no ground is given.",
        notes: [Note(Text(vi: "Thời hạn khi nộp trực tiếp.", en: "The limit in person."), at: counter.range)])
    }
  }
}

extension CaseStudy {
  /// Limits of cases filed elsewhere than at the counter, each with the first that the same case has there, and the
  /// channels, in the words of the author.
  fileprivate var limitsByChannel: [(limit: Int, inPerson: Int, channels: [String])] {
    guard let channel = plan.facts.firstIndex(where: { $0.origin == .channel }),
      case .enumeration(let values) = plan.facts[channel].type
    else { return [] }
    let (fact, counter) = (FactID(channel), plan.facts[channel].value(of: "in person"))
    let found = decide { exact throws(Undecided) in
      let chosen = try exact.chosenLimits()
      var pairs: [(limit: Int, inPerson: Int, channels: [String])] = []
      for (limit, cases) in chosen {
        for (other, atCounter) in chosen where other != limit && !pairs.contains(where: { $0.limit == limit }) {
          let filed = try exact.space.restrict(atCounter, fact, to: .string(counter))
          let alike = try exact.space.exists([fact], filed)
          var channels: [String] = []
          for value in values where value != counter {
            let elsewhere = try exact.space.restrict(cases, fact, to: .string(value))
            let same = try exact.space.and(elsewhere, alike)
            if !exact.space.isEmpty(same) { channels.append(value) }
          }
          if !channels.isEmpty { pairs.append((limit, other, channels)) }
        }
      }
      return pairs
    }
    return found ?? []
  }
}
