extension ProseText {
  /// The rule of the same day, where the text is nothing else: `có` for `Ngay trong ngày làm việc`, and the hour of
  /// `…; trường hợp nhận hồ sơ sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo`.
  func sameDayRule() -> String? {
    let range = trimmed(withoutListMarks(all))
    guard range.count <= 50,
      let start = end(
        ofAny: ["ngay trong ngày", "trong ngày", "trả ngay trong ngày"], at: range.lowerBound, within: range)
    else { return nil }
    let split = (start..<range.upperBound).first { ["trường", "nếu", "đối"].contains(self[$0]) } ?? range.upperBound
    guard (start..<split).allSatisfy({ isSign($0) || ProseText.dayWords.contains(self[$0]) }) else { return nil }
    guard split < range.upperBound else { return "có" }
    let rest = split..<range.upperBound
    guard let after = rest.first(where: { self[$0] == "sau" }), let hour = Int(self[after + 1]),
      (8...17).contains(hour),
      ["giờ", "h"].contains(self[after + 2]), contains(anyOf: ["ngày làm việc tiếp theo"], in: rest),
      rest.allSatisfy({ isSign($0) || $0 == after + 1 || ProseText.dayWords.contains(self[$0]) })
    else { return nil }
    return "nhận sau \(hour):00 thì ngày làm việc tiếp theo"
  }

  private static let dayWords: Set<String> = Set(
    Phrase(
      "làm việc tiếp nhận được đủ hồ sơ đầy và hợp lệ khi kể từ ngày cùng trường hợp nếu thời điểm đối với sau giờ h thì trả kết quả trong theo mà không giải quyết ngay của cơ quan có thẩm quyền"
    ).words)
}
