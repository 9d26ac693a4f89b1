import Calendars
import Diagnostics
import Model

extension Rule {
  /// A form of an instrument that has ended, or a slip by its old name.
  static let obsoleteForm = Rule(
    Kind(
      "obsolete-form", .legality, .warning,
      title: Text(vi: "Mẫu đã hết hiệu lực hoặc gọi theo tên cũ", en: "Obsolete form"),
      why: Text(
        vi:
          "Mẫu đi theo văn bản ban hành: văn bản hết hiệu lực thì mẫu phải thay. “Phiếu xin lỗi và hẹn lại ngày trả kết quả” nay là Văn bản xin lỗi và đề nghị gia hạn (Mẫu 04). Hãy ghi mẫu và văn bản đang có hiệu lực.",
        en:
          "A form stands and falls with its instrument. The “slip of apology and new appointment” is now the apology with the request for more time (form 04). Name the form and the instrument in force."
      ),
      ground: Text(vi: "Thông tư 03/2025/TT-VPCP", en: "Circular 03/2025/TT-VPCP"),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử #! obsolete-form\n    mẫu: Mẫu số 2 kèm theo Nghị định 158/2005/NĐ-CP\n    bản chính: 1"
        )
      ]),
    needsOneOf: [.components, .process, .prose]
  ) { subject, report in
    for paper in subject.papers {
      guard let form = paper.component.form ?? paper.registered?.form,
        let instrument = subject.endedInstrument(of: form), let until = instrument.validity.until
      else { continue }
      report.add(
        at: paper.component.document.range,
        vi:
          "Mẫu của “\(paper.component.document.text)” (\(form)) theo văn bản đã hết hiệu lực sau ngày \(until.vietnamese).",
        en:
          "The form of “\(paper.component.document.text)” (\(form)) belongs to an instrument that ended after \(until)."
      )
    }
    for step in subject.text.process {
      for slip in step.slips where isOldSlip(FoldedName(slip.value)) {
        report.add(
          at: slip.range, vi: "“\(slip.value)” là tên mẫu cũ; nay là Văn bản xin lỗi và đề nghị gia hạn (Mẫu 04).",
          en: "“\(slip.value)” is the old name; it is now the apology with the request for more time (form 04).")
      }
      if let task = step.task, isOldSlip(FoldedName(task)) {
        report.add(
          at: step.name.range, vi: "Việc của bước “\(step.name.text)” nhắc phiếu xin lỗi theo tên cũ (đọc từ chữ).",
          en: "The task of step “\(step.name.text)” names the apology slip by its old name (read from the text).")
      }
    }
    guard let prose = (subject.text.sequence + subject.text.notes).first(where: mentionsOldSlip) else {
      return
    }
    report.add(
      at: subject.heading, vi: "Văn bản nhắc phiếu xin lỗi theo tên cũ (đọc từ chữ): “\(prose)”.",
      en: "The text names the apology slip by its old name (read from the text): “\(prose)”.")
  }

  /// Long prose is folded only where the word for asking stands in it, before another that may be the one for a fault.
  private static func mentionsOldSlip(_ text: String) -> Bool {
    ["xin", "Xin", "XIN"].contains { text.firstOccurrence(of: $0) != nil } && text.mayAskPardon
      && isOldSlip(FoldedName(text))
  }

  private static func isOldSlip(_ text: FoldedName) -> Bool { text.contains("phiếu xin lỗi") }
}

extension String {
  /// Whether an `l` stands after `xin`, or something that may be a space before one.
  fileprivate var mayAskPardon: Bool {
    var rest = utf8[...]
    while let start = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "x") }) {
      rest = rest[utf8.index(after: start)...]
      guard rest.prefix(2).map({ $0 | 0x20 }) == Array("in".utf8) else { continue }
      let next = rest.dropFirst(2).first { !(0x09...0x0D ~= $0 || $0 == 0x20) }
      if let next, next >= 0x80 || next | 0x20 == UInt8(ascii: "l") { return true }
    }
    return false
  }
}

extension Subject {
  /// The instrument that a form cites, where it has ended and no version is in force.
  fileprivate func endedInstrument(of form: String) -> Instrument? {
    for number in instrumentNumbers(in: form) {
      guard let instrument = index.instruments[number], let until = instrument.validity.until, until < asOf,
        catalogue.instruments.item(instrument.name.folded, on: asOf) == nil
      else { continue }
      return instrument
    }
    return nil
  }
}
