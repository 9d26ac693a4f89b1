import Calendars
import Diagnostics

extension DocumentRule {
  /// How the paper is given: `1 bản chính, 2 bản sao (bản sao chứng thực), mẫu …`.
  package func manner(in language: Language, posted: Term? = nil) -> String {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    var parts: [String] = []
    switch manner {
    case .submit: break
    case .present: parts.append(say("xuất trình", "shown"))
    case .state: parts.append(say("chỉ khai thông tin", "stated only"))
    }
    if originals > 0 {
      parts.append(say("\(originals) bản chính", "\(originals) original\(originals == 1 ? "" : "s")"))
    }
    if copies > 0 {
      let kind = copyKind.map { " (\($0.label.text[language]))" } ?? ""
      parts.append(say("\(copies) bản sao\(kind)", "\(copies) \(copies == 1 ? "copy" : "copies")\(kind)"))
    }
    if let posted { parts.append(say("gửi bưu chính: \(posted.label.vi)", "by post: \(posted.label.en)")) }
    if let form {
      let namesItself = ["mẫu ", "form ", "theo mẫu"].contains { FoldedName(form + " ").key.hasPrefix($0) }
      parts.append(namesItself ? form : say("mẫu \(form)", "form \(form)"))
    }
    return parts.isEmpty ? say("0 bản", "no copies") : parts.joined(separator: ", ")
  }
}

extension LimitRule {
  /// The limit in words, with its cut-off hour.
  package func term(in language: Language) -> String {
    func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
    let late = cutOff.map {
      say(", nhận sau \($0.time) thì sang ngày làm việc tiếp theo", ", received after \($0.time): next working day")
    }
    switch term {
    case .sameDay: return say("trong ngày", "the same day") + (late ?? "")
    case .span(let span): return span.description(language) + (late ?? "")
    case .unknown(let reference): return say("chưa biết (\(reference))", "not known (\(reference))")
    }
  }
}

/// `15.000`: digits in groups of three, as officers write amounts.
package func grouped(_ amount: Int) -> String {
  var digits = Array(String(amount.magnitude))
  var position = digits.count - 3
  while position > 0 {
    digits.insert(".", at: position)
    position -= 3
  }
  return (amount < 0 ? "-" : "") + String(digits)
}

extension Outcome {
  /// The outcome in words.
  package var title: Text {
    switch self {
    case .completed: Text(vi: "hoàn thành", en: "completed")
    case .refused: Text(vi: "từ chối", en: "refused")
    case .stopped: Text(vi: "dừng giải quyết", en: "stopped")
    }
  }
}

extension SilenceEffect {
  /// What follows when a consulted body does not answer, as the end of a line.
  var consequence: Text {
    switch self {
    case .deemedConsent: Text(vi: ", quá hạn coi như đồng ý", en: ", silence counts as consent")
    case .proceed: Text(vi: ", quá hạn thì tiếp tục", en: ", goes on without an answer")
    case .wait: Text(vi: ", phải chờ trả lời", en: ", waits for the answer")
    }
  }
}

extension ExecutablePlan {
  /// The local texts that the plan follows besides the published one.
  func localTextLine(in language: Language) -> [String] {
    guard !localTexts.isEmpty else { return [] }
    let title = Text(vi: "Quy trình nội bộ: theo ", en: "Local process: as laid down in ")
    return [title[language] + localTexts.joined(separator: ", ")]
  }

  /// The ways of filing, in the words of the author.
  package var channels: [String]? {
    guard case .enumeration(let values)? = facts.first(where: { $0.origin == .channel })?.type else { return nil }
    return values
  }
}

/// A level of government in words; a code that this program does not know stays as it is.
package func levelTitle(_ code: String) -> Text {
  switch code {
  case "central": Text(vi: "trung ương", en: "central")
  case "province": Text(vi: "tỉnh", en: "province")
  case "district": Text(vi: "huyện", en: "district")
  case "commune": Text(vi: "xã", en: "commune")
  default: Text(same: code)
  }
}
