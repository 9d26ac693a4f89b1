import Diagnostics
import Model

extension Rule {
  /// Two local texts over one procedure that say different things.
  static let overlaysConflict = Rule(
    Kind(
      "overlays-conflict", .consistency, .warning,
      title: Text(
        vi: "Hai văn bản địa phương quy định khác nhau cho một thủ tục", en: "Local texts contradict each other"),
      why: Text(
        vi:
          "Hai văn bản địa phương cùng hiệu lực mà khác mức thu, thời hạn hoặc quy trình thì cán bộ không biết theo văn bản nào; chương trình lấy văn bản đọc sau. Hãy bãi bỏ một văn bản, hoặc ghi “hiệu lực” để chúng nối tiếp nhau.",
        en:
          "Two local texts in force with different payments, limits or processes leave open which counts; the program takes the one read last. Repeal one, or let their validity follow on each other."
      ),
      ground: Text(
        vi: "Luật Ban hành văn bản quy phạm pháp luật về áp dụng văn bản",
        en: "Law on the Promulgation of Legal Instruments, on the application of instruments"),
      examples: [
        Example(
          "- quy trình nội bộ: QT-01\n  áp dụng: 9.000001\n  thời hạn: 7 giờ làm việc\n- quy trình nội bộ: QT-02\n  áp dụng: 9.000001\n  thời hạn: 8 giờ làm việc #! overlays-conflict",
          base: .file)
      ]),
    needs: [.localText]
  ) { subject, report in
    let overlays = subject.procedure.overlays.sorted { $0.code.text < $1.code.text }
    for (index, later) in overlays.enumerated() {
      for earlier in overlays[..<index] {
        for clash in later.clashes(with: earlier) {
          report.add(
            at: clash.range,
            vi: "\(clash.what.vi) khác với “\(earlier.code.text)”, cũng đang áp dụng cho thủ tục này.",
            en: "\(clash.what.en) differ from those of “\(earlier.code.text)”, which applies to this procedure too.",
            notes: [Note(Text(vi: "Văn bản kia.", en: "The other text."), at: clash.other)])
        }
      }
    }
  }
}

/// A part in which two texts differ.
private struct Clash {
  let what: Text
  let range: SourceRange
  let other: SourceRange
}

extension Procedure {
  fileprivate func clashes(with other: Procedure) -> [Clash] {
    var clashes: [Clash] = []
    if let own = limits.first, let others = other.limits.first,
      Set(limits.map(\.signature)) != Set(other.limits.map(\.signature))
    {
      clashes.append(
        Clash(
          what: Text(vi: "Thời hạn", en: "The limits"), range: own.amount?.range ?? own.range,
          other: others.amount?.range ?? others.range))
    }
    if let own = process.first, let others = other.process.first,
      process.map(\.signature) != other.process.map(\.signature)
    {
      clashes.append(
        Clash(what: Text(vi: "Quy trình", en: "The steps"), range: own.name.range, other: others.name.range))
    }
    let (mine, theirs) = (fees?.items ?? [], other.fees?.items ?? [])
    var seen: Set<Name> = []
    for fee in mine where seen.insert(fee.name).inserted {
      guard let same = theirs.first(where: { $0.name == fee.name }),
        Set(mine.filter { $0.name == fee.name }.map(\.signature))
          != Set(theirs.filter { $0.name == fee.name }.map(\.signature))
      else { continue }
      clashes.append(
        Clash(
          what: Text(vi: "Mức của “\(fee.name.text)”", en: "The rows of “\(fee.name.text)”"), range: fee.name.range,
          other: same.name.range))
    }
    return clashes
  }
}

extension Limit {
  fileprivate var signature: [String] {
    let time = amount?.value.span?.description(.vi) ?? (sameDay == nil ? "" : "trong ngày")
    return [time, FoldedName(condition?.text ?? "").key] + channels.map(\.value.rawValue).sorted()
  }
}

extension Step {
  fileprivate var signature: [String] {
    let name = [name.folded.key, FoldedName(condition?.text ?? "").key]
    let places = places.map { $0.agency?.folded.key ?? "" }
    return name + [time?.value.span?.description(.vi) ?? "", role?.folded.key ?? "", unit?.folded.key ?? ""] + places
  }
}

extension Fee {
  fileprivate var signature: [String] {
    let money = amount?.value.money.map { "\($0)" } ?? ""
    return [money, FoldedName(formula?.text ?? "").key, FoldedName(condition?.text ?? "").key]
  }
}
