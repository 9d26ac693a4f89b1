import Calendars
import Diagnostics
import Model

extension Rule {
  /// A procedure that another one in force replaces, still in force itself.
  static let replacedProcedureInForce = Rule(
    Kind(
      "replaced-procedure-in-force", .consistency, .error,
      title: Text(vi: "Thủ tục đã bị thay thế vẫn còn hiệu lực", en: "Replaced procedure still in force"),
      why: Text(
        vi:
          "Mã mới và mã bị thay thế không được cùng hiệu lực trong một ngày; người dân sẽ gặp hai bản khác nhau. Hãy ghi “hiệu lực: {đến: …}” cho thủ tục cũ, hoặc bỏ mã đó khỏi “thay thế”.",
        en:
          "A new code and the one it replaces must not be in force on one day; applicants would meet two texts. Give the old procedure its last day, or take its code out of “replaces”."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 17: công khai thủ tục đang có hiệu lực",
        en: "Decree 63/2010/NĐ-CP art. 17: what is posted is what is in force"),
      examples: [
        Example(
          "thủ tục: 9.000002\ntên: Cấp giấy mới\nthay thế: [9.000001] #! replaced-procedure-in-force", base: .file)
      ]),
    needs: [.otherProcedures]
  ) { subject, report in
    guard subject.text.status != .draft else { return }
    for code in subject.text.replaces where code != subject.procedure.code {
      guard let place = subject.index.procedures[code.folded] else { continue }
      let old = subject.index.texts[place]
      let day = subject.asOf
      report.add(
        at: code.range,
        vi: "Thủ tục \(code.text) bị thay thế ở đây nhưng ngày \(day.vietnamese) vẫn còn hiệu lực.",
        en: "Procedure \(code.text) is replaced here, yet in force on \(day).",
        notes: [Note(Text(vi: "Thủ tục bị thay thế.", en: "The replaced procedure."), at: old.code.range)])
    }
  }
}
