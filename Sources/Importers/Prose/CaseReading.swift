import Diagnostics
import Model

/// What a text above a table of components means for the rows below.
package enum CaseReading: Hashable, Sendable {
  /// The rows are demanded under the condition.
  case condition(ConditionReading)
  /// The rows are shown or handed in.
  case manner(Manner)
  /// Says nothing of its own, or no more than which part of the dossier comes: `Thành phần hồ sơ`.
  case heading
  /// A remark, which is kept; where the rows below are remarks too, `rowsAreNotes`.
  case note(String, rowsAreNotes: Bool)
}

/// Reads the text above a table of components, knowing the other texts of the procedure.
package func readCase(_ text: String, amongCases cases: [String]) -> CaseReading {
  let prose = ProseText(text)
  let range = prose.trimmed(prose.withoutListMarks(prose.all))
  guard !range.isEmpty else { return .heading }
  if prose.end(ofAny: ["lưu ý", "ghi chú", "chú ý"], at: range.lowerBound, within: range) != nil {
    return .note(filled(text) ?? text, rowsAreNotes: range.count <= 3)
  }
  if let manner = prose.manner(range) { return .manner(manner) }
  if let condition = prose.caseCondition(range, isAmongOthers: namesActs(cases)) { return .condition(condition) }
  if prose.isPlainHeading(range) { return .heading }
  return .note(filled(text) ?? text, rowsAreNotes: false)
}

/// The name of a case that a heading tells by its words alone, as the record writes them; nil where they make no name.
func readCaseName(_ text: String) -> ConditionReading? {
  let prose = ProseText(text)
  let range = prose.withoutClosing(prose.withoutListMarks(prose.all))
  let line = range.lowerBound..<(range.first(where: prose.isBreak) ?? range.upperBound)
  guard !line.isEmpty, let name = prose.factName(prose.trimmed(line)) else { return nil }
  return ConditionReading(factName: name, meaning: prose.string(range), wording: filled(text) ?? text)
}

/// Whether at least two of the texts name what is asked for, so that they are the cases of one procedure.
private func namesActs(_ cases: [String]) -> Bool {
  let acts = cases.compactMap { text in
    let prose = ProseText(text)
    return prose.act(prose.trimmed(prose.withoutListMarks(prose.all))).map { FoldedName(prose.string($0)) }
  }
  return Set(acts).count > 1
}

extension ProseText {
  /// `Giấy tờ phải xuất trình`.
  fileprivate func manner(_ range: Range<Int>) -> Manner? {
    guard range.count <= 8, has("giấy tờ", at: range.lowerBound, within: range) else { return nil }
    let shown = contains(anyOf: ["xuất trình"], in: range)
    let given = contains(anyOf: ["nộp"], in: range)
    guard shown != given else { return nil }
    let rest = range.dropFirst(2).filter {
      !["phải", "cần", "xuất", "trình", "nộp", "gồm", "sau", "các"].contains(self[$0])
    }
    return rest.isEmpty ? (shown ? .present : .submit) : nil
  }

  /// `Trường hợp …:`, `Đối với …:`, `Hồ sơ đối với …`, `Hồ sơ đề nghị cấp lại …` among others.
  fileprivate func caseCondition(_ range: Range<Int>, isAmongOthers: Bool) -> ConditionReading? {
    var range = withoutClosing(range)
    // `Thành phần hồ sơ đối với trường hợp …`
    let parts: [Phrase] = ["thành phần hồ sơ", "hồ sơ", "giấy tờ", "thành phần, số lượng hồ sơ"]
    let behindPart = end(ofAny: parts, at: range.lowerBound, within: range)
    let start = behindPart ?? range.lowerBound
    let openings: [Phrase] = ["trường hợp", "đối với", "trong trường hợp", "áp dụng đối với", "nếu"]
    if end(ofAny: openings, at: start, within: range) != nil {
      range = start..<range.upperBound
      // A sentence with a consequence is a remark, not a case.
      if contains(anyOf: ["thì", "phải", "như sau", "ngoài các", "nộp thêm"], in: range) { return nil }
      if let next = end(ofAny: ["trường hợp"], at: start, within: range), isNumber(next) || self[next] == "(" {
        return nil
      }
      return condition(range, allowsList: true)
    }
    guard let act = act(range), isAmongOthers else { return nil }
    return condition(act, allowsList: true)
  }

  /// What is asked for, of a heading that names it: `Hồ sơ đề nghị cấp lại Giấy phép gồm:`.
  fileprivate func act(_ range: Range<Int>) -> Range<Int>? {
    let range = withoutClosing(range)
    let start =
      end(ofAny: ["thành phần hồ sơ", "hồ sơ", "về"], at: range.lowerBound, within: range) ?? range.lowerBound
    let demanded = end(ofAny: ["đề nghị", "xin"], at: start, within: range) ?? start
    let acts: [Phrase] = [
      "cấp", "gia hạn", "điều chỉnh", "sửa đổi", "đăng ký", "thu hồi", "chấp thuận", "thành lập", "chấm dứt",
      "thay đổi",
      "thông báo", "miễn thuế", "hoàn thuế", "giải thể", "tạm ngừng", "chuyển nhượng", "công nhận", "phê duyệt", "đổi",
    ]
    guard end(ofAny: acts, at: demanded, within: range) != nil, range.upperBound - demanded >= 2, range.count <= 60
    else {
      return nil
    }
    // `đề nghị cấp` is what the applicant asks for; of others the sentence may go on.
    return contains(anyOf: ["thì", "phải", "nộp", "gửi", "kèm theo", "sau khi"], in: range)
      ? nil : demanded..<range.upperBound
  }

  /// Without `, hồ sơ gồm có:` at the end.
  fileprivate func withoutClosing(_ range: Range<Int>) -> Range<Int> {
    var range = trimmed(range)
    // The longer before those that they end with.
    let closings: [Phrase] = [
      "bao gồm các giấy tờ sau", "gồm các giấy tờ sau", "thành phần hồ sơ bao gồm", "thành phần hồ sơ gồm",
      "hồ sơ đăng ký gồm", "hồ sơ đề nghị gồm", "hồ sơ bao gồm", "hồ sơ gồm có", "hồ sơ phải có", "hồ sơ gồm", "gồm có",
      "bao gồm", "gồm", "thành phần hồ sơ", "hồ sơ", "nộp bổ sung", "bổ sung thêm", "bổ sung",
    ]
    for closing in closings where range.count > closing.words.count {
      let place = range.upperBound - closing.words.count
      guard has(closing, at: place, within: range),
        isSign(place - 1) || closing.words.last == "gồm" || closing.words.count > 3
      else { continue }
      range = trimmed(range.lowerBound..<place)
      break
    }
    return range
  }

  /// `Thành phần hồ sơ`, `Hồ sơ bao gồm`, `Hồ sơ của người nhận con nuôi`.
  fileprivate func isPlainHeading(_ range: Range<Int>) -> Bool {
    let words: Set<String> = [
      "thành", "phần", "số", "lượng", "hồ", "sơ", "bao", "gồm", "có", "các", "giấy", "tờ", "tài", "liệu", "sau", "như",
      "cụ", "thể", "nộp", "theo", "quy", "định", "văn", "bản", "nhóm", "thứ", "nhất", "hai", "ba", "danh", "mục",
    ]
    return range.allSatisfy { isSign($0) || isNumber($0) || words.contains(self[$0]) || self[$0].count == 1 }
  }
}
