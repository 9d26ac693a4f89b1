import Diagnostics

/// What a step makes, as its cell of the table says.
struct StepOutput: Hashable {
  /// A paper that it makes.
  private(set) var paper: String?
  /// Numbers of the forms of the one-stop that it issues, like `Mẫu 05`.
  private(set) var forms: [String] = []
  /// Whether the cell says no more than that.
  private(set) var isWhole = false

  /// A cell names a paper when it begins like one and is one phrase: no choice, no list, no condition, no deed.
  init(_ text: String) {
    let key = FoldedName(text).key
    let words = Words(text).items
    forms = StepOutput.forms(in: words)
    if !forms.isEmpty {
      isWhole = key.split(whereSeparator: { ",; ".contains($0) }).allSatisfy { word in
        word == "mẫu" || word == "và" || (word.utf8.count <= 2 && Int(word) != nil)
      }
      return
    }
    let isList = text.contains(where: { "\n;(/:".contains($0) }) || key.contains(" hoặc ") || key.contains(",")
    let isDeed = [" thì ", " nếu ", " trường hợp ", " được ", " chuyển ", " trình "].contains { key.contains($0) }
    guard !isList, !isDeed, (2...18).contains(words.count),
      StepOutput.papers.contains(where: { ActorReading.begins(words[...], with: $0) })
    else { return }
    paper = words.joinedText
    isWhole = true
  }

  private static let papers = [
    "giấy", "quyết định", "văn bản", "báo cáo", "thông báo", "phiếu", "tờ trình", "dự thảo", "biên bản",
    "giấy chứng nhận",
    "giấy giới thiệu", "bản khai", "công văn",
  ]

  /// Forms of Thông tư 03/2025/TT-VPCP: “Mẫu 01, 05”, “Mẫu số 06”; not those of other instruments (`Mẫu B12`).
  private static func forms(in words: [Words.Item]) -> [String] {
    var forms: [String] = []
    var isListing = false
    for (index, word) in words.enumerated() {
      if word.key == "mẫu" || (word.key == "số" && isListing) {
        isListing = true
        continue
      }
      guard isListing, word.key.utf8.count == 2, let number = Int(word.key), (1...7).contains(number) else {
        if isListing, word.key != "và" || index + 1 == words.count { isListing = false }
        continue
      }
      let form = "Mẫu \(word.key)"
      if !forms.contains(form) { forms.append(form) }
    }
    return forms
  }
}
