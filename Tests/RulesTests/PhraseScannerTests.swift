import Diagnostics
import Foundation
import Testing

@testable import Rules

struct PhraseScannerTests {
  @Test(
    "A scan tells the kinds of wording that a search for each phrase finds",
    arguments: [
      "giấy ủy quyền (nếu có)", "các giấy tờ khác có liên quan", "đơn theo mẫu", "nếu c", "giấy tờ", "",
      "trong trường hợp",
      "giấy giấy tờ khác", "trong trong trường hợp", "đơn theo mẫu và giấy tờ khác (nếu có)", "theo  mẫu", "nếunếu có",
    ])
  func kinds(_ name: String) {
    func occurs(_ phrases: [String]) -> Bool { phrases.contains { name.firstOccurrence(of: $0) != nil } }
    let found = Wordings(in: name)
    #expect(found.contains(.hiddenGuard) == occurs(Rule.hiddenGuards))
    #expect(found.contains(.openEnded) == occurs(DossierPaper.openWordings))
    #expect(found.contains(.form) == occurs(Rule.formWordings))
  }

  @Test("A phrase inside another, and one that begins as another goes on, are both found")
  func overlapping() {
    let scanner = PhraseScanner<Wordings>([(.hiddenGuard, ["abab"]), (.openEnded, ["bac"]), (.form, ["a"])])
    #expect(scanner.kinds(in: "ababac") == [.hiddenGuard, .openEnded, .form])
    #expect(scanner.kinds(in: "abbac") == [.openEnded, .form])
    #expect(scanner.kinds(in: "bcb") == [])
  }

  @Test("Words in capitals are abbreviations, unless they stand side by side, begin later in a word or are well known")
  func abbreviations() {
    #expect(Abbreviation.all(in: "Báo cáo ĐTM của dự án “QTSDĐ” do UBND xác nhận") == ["ĐTM", "QTSDĐ"])
    #expect(Abbreviation.all(in: "GIẤY PHÉP XD") == [])
    #expect(Abbreviation.all(in: "xĐTM ĐTMx Đ XII và (ĐTM)") == ["ĐTM"])
    #expect(Abbreviation.all(in: "ĐTM\u{A0}ĐKT và\u{2009}ĐKH") == ["ĐKH"])
  }

  @Test("A text that is not folded is searched as if it were")
  func unfolded() {
    var index = PhraseIndex()
    index.add(FoldedName("Giấy hòa giải"), meaning: "A")
    #expect(index.first(in: "Có giấy  HOÀ GIẢI")?.meaning == "A")
    var plain = PhraseIndex()
    plain.add(FoldedName("Sổ hộ khẩu"), meaning: "B")
    #expect(plain.first(in: "bản sao SỔ hộ khẩu".decomposedStringWithCanonicalMapping)?.meaning == "B")
    #expect(plain.first(in: "sổ hộ") == nil)
  }

  @Test("The numbers of instruments are found between any marks")
  func numbers() {
    #expect(
      instrumentNumbers(in: "Luật 60/2014/QH13, “03/2025/TT-VPCP”; 1/2/2025, 12/20145/NĐ, /2014/x") == [
        "60/2014/qh13", "03/2025/tt-vpcp",
      ])
  }
}
