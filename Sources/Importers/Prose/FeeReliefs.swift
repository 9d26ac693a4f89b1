import Calendars
import Model

extension ProseText {
  /// `(áp dụng mức phí 10.000.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC)`
  /// or `Miễn phí từ ngày 07/4/2026 đến 30/6/2026 theo Thông tư 40/2026/TT-BTC`, where the note is just that, perhaps
  /// behind the unit `/hồ sơ`.
  func relief() -> ReadRelief? {
    var range = withoutListMarks(trimmed(all))
    if range.lowerBound > 0, self[range.lowerBound - 1] == "(", self[range.upperBound - 1] == ")" {
      range = range.lowerBound..<range.upperBound - 1
    }
    guard !range.isEmpty else { return nil }
    var index = behindUnit(range.lowerBound, within: range)
    while index < range.upperBound, isSign(index) { index += 1 }
    var amount = 0
    if let end = end(ofAny: ["miễn phí", "miễn lệ phí", "miễn"], at: index, within: range) {
      index = end
    } else {
      guard
        let end = end(ofAny: ["áp dụng mức phí", "áp dụng mức thu", "áp dụng mức lệ phí"], at: index, within: range)
      else { return nil }
      index = self[end] == ":" ? end + 1 : end
      guard let (money, behind) = money(at: index, within: range) else { return nil }
      amount = money
      index = behind
      if self[index] == "/" {
        index += 1;
        while index < range.upperBound, isWord(index), self[index] != "kể", self[index] != "từ" { index += 1 }
      }
      if self[index] == "(", let close = closing(index, within: range) { index = close + 1 }
    }
    guard let (from, until, behind) = window(index, within: range) else { return nil }
    let rest = trimmed(behind..<range.upperBound)
    guard let ground = ground(rest) else {
      return rest.isEmpty ? ReadRelief(amount: Money(amount).description, from: from, until: until, ground: nil) : nil
    }
    return ReadRelief(amount: Money(amount).description, from: from, until: until, ground: ground)
  }

  /// Behind `/hồ sơ`, `đồng/lần`.
  private func behindUnit(_ start: Int, within range: Range<Int>) -> Int {
    var index = self[start] == "đồng" ? start + 1 : start
    guard index > 0, self[index] == "/" || self[index - 1] == "/" else { return start }
    while index < range.upperBound, self[index] != "(" { index += 1 }
    return index
  }

  /// `kể từ ngày 01/7/2025 đến hết ngày 31/12/2026`.
  private func window(_ start: Int, within range: Range<Int>) -> (from: String, until: String, end: Int)? {
    guard let first = end(ofAny: ["kể từ ngày", "từ ngày", "kể từ"], at: start, within: range),
      let (from, next) = date(first, within: range),
      let second = end(ofAny: ["đến hết ngày", "đến ngày", "đến hết", "đến"], at: next, within: range),
      let (until, end) = date(second, within: range), from <= until
    else { return nil }
    return (from, until, end)
  }

  /// `01/7/2025` or `01 tháng 7 năm 2025` as 2025-07-01.
  private func date(_ index: Int, within range: Range<Int>) -> (String, Int)? {
    guard index + 4 < range.upperBound, isNumber(index), isNumber(index + 2), isNumber(index + 4),
      let day = Int(self[index]), let month = Int(self[index + 2]), let year = Int(self[index + 4])
    else { return nil }
    let signs = (self[index + 1], self[index + 3])
    guard signs == ("/", "/") || signs == ("tháng", "năm"), (2000...2100).contains(year),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return (date.description, index + 5)
  }

  /// `theo (quy định tại) Thông tư số 64/2025/TT-BTC` and no more, as instruments are named.
  private func ground(_ range: Range<Int>) -> String? {
    guard
      let start = end(ofAny: ["theo quy định tại", "theo quy định của", "theo"], at: range.lowerBound, within: range),
      let end = end(ofAny: ["thông tư số", "thông tư"], at: start, within: range), isNumber(end)
    else { return nil }
    let code = string(end..<range.upperBound)
    guard !code.contains(" "), code.contains("/"), code.utf8.count <= 30 else { return nil }
    return "Thông tư " + code
  }
}
