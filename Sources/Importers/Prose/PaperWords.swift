extension ProseText {
  /// Words with which the names of papers begin.
  static let paperWords: [Phrase] = [
    "đơn", "tờ khai", "giấy", "bản", "văn bản", "hợp đồng", "quyết định", "biên bản", "báo cáo", "danh sách",
    "danh mục",
    "tài liệu", "hồ sơ", "phiếu", "chứng chỉ", "chứng từ", "chứng minh", "hộ chiếu", "thẻ", "sổ", "bằng", "văn bằng",
    "sơ yếu", "lý lịch", "hóa đơn", "hoá đơn", "nghị quyết", "điều lệ", "phương án", "kế hoạch", "đề án", "dự án",
    "sơ đồ", "bảng", "ảnh", "công văn", "tờ trình", "thông báo", "thuyết minh", "giải trình", "cam kết", "thỏa thuận",
    "thoả thuận", "mảnh trích đo", "trích lục", "vận đơn", "bộ hồ sơ", "các văn bản", "các tài liệu", "các giấy tờ",
    "các quyết định", "các hợp đồng", "các chứng từ", "những giấy tờ", "một trong", "kết quả", "dự thảo", "đề cương",
    "ý kiến", "nhận xét", "căn cước", "mẫu", "lệnh", "công hàm", "thư", "thông tin", "dữ liệu", "tóm tắt", "quy chế",
    "quy trình", "chương trình", "xác nhận", "chứng nhận", "chứng thư", "bìa", "đĩa", "tệp", "phụ lục", "lời chứng",
    "di chúc", "bản án", "bảo lãnh", "cv", "catalogue", "nhãn", "biểu", "đăng ký", "đề nghị", "yêu cầu",
  ]

  /// Whether the name of a paper begins at the place.
  func beginsPaper(_ index: Int, within range: Range<Int>) -> Bool {
    end(ofAny: ProseText.paperWords, at: index, within: range) != nil
  }

  /// Whether the words may name more than one paper, so that what is said behind them need not hold for all.
  func namesSeveral(_ range: Range<Int>) -> Bool {
    if contains(anyOf: ["gồm", "bao gồm", "trong đó", "kèm", "kèm theo", "cụ thể"], in: attachments(range)) {
      return true
    }
    for index in range.dropFirst() {
      if isBreak(index) || [";", ":", "+", "/"].contains(self[index]) || endsSentence(index, within: range) {
        return true
      }
      let joins = [",", "và", "hoặc"].contains(self[index])
      // `bản sao hoặc bản chính` are forms of one paper.
      let isForm = isFormOfSamePaper(index, within: range)
      if joins, !isForm, beginsPaper(index + 1, within: range) { return true }
    }
    return false
  }

  /// `hoặc bản sao` behind a name that begins with `bản chính`.
  private func isFormOfSamePaper(_ index: Int, within range: Range<Int>) -> Bool {
    self[index] == "hoặc" && self[index + 1] == "bản" && !isCapital(index + 1) && self[range.lowerBound] == "bản"
  }

  /// Whether the words name a choice, so that what stands in brackets behind them may concern the last one only.
  func namesChoice(_ range: Range<Int>) -> Bool {
    range.contains { self[$0] == "hoặc" && !isFormOfSamePaper($0, within: range) }
  }

  /// The range up to `ban hành kèm theo`, which attaches a form, not a paper.
  private func attachments(_ range: Range<Int>) -> Range<Int> {
    let place = places(ofAny: ["ban hành kèm theo", "kèm theo nghị định", "kèm theo thông tư"], in: range).first
    return range.lowerBound..<(place ?? range.upperBound)
  }
}
