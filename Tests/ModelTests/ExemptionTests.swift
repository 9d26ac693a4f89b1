import Diagnostics
import Syntax
import Testing

@testable import Model

@Suite struct ExemptionTests {
  /// The exemptions of a file as `check | reason | text of the item meant`, and what was found.
  private func read(_ text: String) -> (exemptions: [(check: String, reason: String, scope: String)], [Finding]) {
    var sources = SourceSet()
    let id = sources.add(SourceFile(path: "a.yaml", text: text))
    var findings: [Finding] = []
    guard let tree = parseYAML(id, of: sources, findings: &findings) else { return ([], findings) }
    let file = decodeFile(tree, findings: &findings)
    return (file.exemptions.map { ($0.check.text, $0.reason, sources.text($0.scope)) }, findings)
  }

  @Test(arguments: Twin.all.filter { $0.vi.contains("miễn kiểm tra") })
  func bothLanguagesGiveTheSameExemptions(_ twin: Twin) {
    let (vi, _) = read(twin.vi)
    let (en, _) = read(twin.en)
    #expect(!vi.isEmpty)
    #expect(vi.map { [$0.check, $0.reason] } == en.map { [$0.check, $0.reason] })
  }

  @Test(arguments: [
    ("thành phần hồ sơ:\n  - giấy tờ: Đơn A\n    EXEMPT\n  - giấy tờ: Đơn B\n", "giấy tờ: Đơn A"),
    ("thành phần hồ sơ:\n  - một trong: [Đơn A, Đơn B]\n    EXEMPT\n", "một trong: [Đơn A"),
    ("thành phần hồ sơ:\n  - khi: x\n    gồm: [Đơn A]\n    EXEMPT\n", "khi: x"),
    ("phí, lệ phí:\n  - lệ phí: Lệ phí A\n    EXEMPT\n", "lệ phí: Lệ phí A"),
    ("thời hạn:\n  - trong: 3 ngày\n    EXEMPT\n", "trong: 3 ngày"),
    ("quy trình:\n  - bước: ký\n    làm: ký\n    EXEMPT\n", "bước: ký"),
    ("kết quả:\n  - giấy tờ: Giấy A\n    EXEMPT\n", "giấy tờ: Giấy A"),
    ("dữ kiện:\n  khẩn:\n    kiểu: có/không\n    EXEMPT\n", "khẩn:"),
    (
      "bảng quyết định:\n  - bảng: mức\n    kiểu: số\n    xét: x\n    dòng: [{khi: có, là: 1}]\n    EXEMPT\n",
      "bảng: mức"
    ),
    ("EXEMPT\n", "thủ tục: 1.000001"),
  ])
  func exemptionIsMeantForTheItemThatHoldsIt(_ part: String, _ start: String) throws {
    let exempt = "miễn kiểm tra: [{mã: open-ended-demand, lý do: luật ghi vậy}]"
    let (exemptions, findings) = read("thủ tục: 1.000001\n" + part.replacing("EXEMPT", with: exempt))
    #expect(findings.map(\.message.vi) == [])
    let only = try #require(exemptions.first)
    #expect(exemptions.count == 1 && only.check == "open-ended-demand" && only.reason == "luật ghi vậy")
    #expect(only.scope.hasPrefix(start))
    #expect(!only.scope.contains("Đơn B") || start.contains("một trong"))
  }

  @Test(arguments: [
    "cơ quan: Sở A", "giấy tờ: Đơn A", "cơ sở dữ liệu: CSDL A", "văn bản: Luật A", "nhóm liên thông: A",
  ])
  func registeredItemsMayBeExempt(_ first: String) {
    let members = first.hasPrefix("nhóm") ? "gồm: [{thủ tục: '1'}]\n" : ""
    let (exemptions, findings) = read("\(first)\n\(members)miễn kiểm tra: {mã: x, lý do: vì thế}\n")
    #expect(findings.isEmpty)
    #expect(exemptions.map(\.scope.first) == [first.first])
  }

  @Test(arguments: [
    ("{mã: a}", "missing-keyword"), ("{lý do: vì thế}", "missing-keyword"), ("{mã: a, lý do: }", "empty-value"),
    ("{mã: a, lý do: ''}", "empty-value"), ("{mã: a, lý do: ' - '}", "empty-value"), ("a", "wrong-type"),
  ])
  func exemptionNeedsItsCheckAndAReason(_ text: String, _ kind: String) {
    let (exemptions, findings) = read("thủ tục: 1.000001\nmiễn kiểm tra: \(text)\n")
    #expect(exemptions.isEmpty)
    #expect(findings.map(\.kind.id) == [kind])
  }
}
