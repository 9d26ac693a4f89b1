import Calendars
import Diagnostics
import Model

extension Rule {
  /// An instrument cited that is not in force on the as-of date.
  static let legalBasisExpired = Rule(
    Kind(
      "legal-basis-expired", .legality, .error,
      title: Text(vi: "Căn cứ pháp lý không còn hoặc chưa có hiệu lực", en: "Legal basis not in force"),
      why: Text(
        vi:
          "Quy định dựa trên văn bản đã hết hiệu lực thì không còn căn cứ. Hãy thay bằng văn bản đang có hiệu lực, hoặc rà soát lại quy định.",
        en:
          "A rule that rests on an instrument no longer in force has no ground. Cite the one in force, or review the rule."
      ),
      ground: Text(
        vi: "Luật Ban hành văn bản quy phạm pháp luật về hiệu lực của văn bản",
        en: "Law on the Promulgation of Legal Instruments, on validity"),
      examples: [Example("căn cứ: Nghị định 158/2005/NĐ-CP điều 3 #! legal-basis-expired")]),
    needs: [.grounds, .instruments]
  ) { subject, report in
    guard subject.index.holdsInstrumentsNotInForce else { return }
    subject.text.forEachCitation(withoutReliefsOverOn: subject.asOf) { citation in
      guard let instrument = subject.catalogue.instrument(cited: citation), !instrument.validity.contains(subject.asOf)
      else { return }
      let successors = instrument.replacedBy.map(\.text)
      let newer =
        successors.isEmpty
        ? Text(same: "")
        : Text(
          vi: " Văn bản thay thế: \(successors.joined(separator: ", ")).",
          en: " Replaced by: \(successors.joined(separator: ", ")).")
      if let until = instrument.validity.until, until < subject.asOf {
        report.add(
          at: citation.range, vi: "\(instrument.name.text) hết hiệu lực từ sau ngày \(until.vietnamese).\(newer.vi)",
          en: "\(instrument.name.text) ceased to be in force after \(until).\(newer.en)",
          fix: successors.count == 1 ? replacement(of: citation, instrument, by: successors[0]) : nil)
      } else if let from = instrument.validity.from, subject.asOf < from {
        report.add(
          at: citation.range, vi: "\(instrument.name.text) chỉ có hiệu lực từ ngày \(from.vietnamese).",
          en: "\(instrument.name.text) is in force only from \(from).")
      }
    }
  }

  /// Cites the successor; the article numbers must be looked up anew, so the fix is not a safe one.
  private static func replacement(of citation: Citation, _ old: Instrument, by new: String) -> Fix {
    Fix(
      Text(vi: "Đổi căn cứ thành \(new) (xem lại điều, khoản)", en: "Cite \(new) (look the article up again)"),
      [TextEdit(citation.range, new)])
  }
}
