extension ProseText {
  /// Whether a row of a dossier is a remark or a heading. A row with originals or copies is one only where it says so.
  func isRemark(_ whole: Range<Int>, isUncounted: Bool) -> Bool {
    let range = withoutListMarks(whole)
    let start = range.lowerBound
    let declared: [Phrase] = ["lưu ý", "ghi chú", "chú ý", "số lượng hồ sơ", "số bộ hồ sơ"]
    if end(ofAny: declared, at: start, within: range) != nil { return isUncounted }
    guard isUncounted, !range.isEmpty else { return false }
    if self[all.upperBound - 1] == ":" { return true }
    if beginsPaper(start, within: range) || isCopy(start, within: range) { return isStatement(ofPaper: range) }
    let openings: [Phrase] = [
      "trường hợp", "trong trường hợp", "đối với", "nếu", "khi", "người", "cá nhân", "tổ chức", "cơ quan",
      "doanh nghiệp",
      "riêng", "ngoài", "thời hạn", "số lượng", "không", "do", "các trường hợp", "nhà đầu tư", "thương nhân",
      "chủ đầu tư", "đơn vị", "chi phí", "có thể", "tỷ lệ", "thành phần", "hồ sơ", "việc", "chậm nhất", "tùy", "tuỳ",
    ]
    if end(ofAny: openings, at: start, within: range) != nil { return true }
    return isStatement(range)
  }

  /// The same of a row that begins as a paper does: only what is said of the paper itself, not of its case, counts.
  private func isStatement(ofPaper range: Range<Int>) -> Bool {
    let isCounted = range.contains { isCopy($0, within: range) }
    let end = range.first {
      self[$0] == "(" || self[$0] == ":" || has("đối với", at: $0, within: range)
        || has("trường hợp", at: $0, within: range)
    }
    return !isCounted && isStatement(range.lowerBound..<(end ?? range.upperBound))
  }

  private func isCopy(_ index: Int, within range: Range<Int>) -> Bool {
    isNumber(index) && has("bản", at: index + 1, within: range)
  }

  /// A sentence that orders or explains: `… phải được hợp pháp hóa`, `… có trách nhiệm …`.
  private func isStatement(_ range: Range<Int>) -> Bool {
    contains(
      anyOf: [
        "phải được", "phải gửi", "phải kèm", "phải nộp", "phải bảo đảm", "có trách nhiệm",
        "chịu trách nhiệm", "có quyền", "không được", "không phải", "được miễn", "được hoàn trả", "từ chối", "hủy bỏ",
        "thì người", "thì cơ quan", "thì không", "thì phải", "thì nộp", "nếu áp dụng", "là bản sao có xác nhận",
        "được thay thế bằng", "bao gồm thông tin phải", "thực hiện việc nộp",
      ], in: range)
  }
}
