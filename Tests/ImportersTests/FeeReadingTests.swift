import Model
import Testing

@testable import Importers

/// Payments of records: nothing is free that a note sets, nothing is zero that is merely unknown.
struct FeeReadingTests {
  private func free(_ note: String?) -> FeeReading {
    readFees(
      kind: "Miễn phí", amount: "0.0", currency: nil, note: note, raw: note.map { "Miễn phí(\($0))" } ?? "Miễn phí")
  }

  private func amount(_ value: String, _ note: String?, currency: String = "VNĐ") -> FeeReading {
    readFees(
      kind: "amount", amount: value, currency: currency, note: note, raw: "\(value) \(currency)(\(note ?? ""))")
  }

  @Test("Free without a word more is taken over exactly")
  func plainFree() {
    #expect(free(nil).fees == [ReadFee(.unstated, .free)])
  }

  @Test(
    "Words that add nothing leave it free", arguments: ["Không", "Không có.", "không thu lệ phí", "a", "Miễn lệ phí"])
  func emptyNote(note: String) {
    let reading = free(note)
    #expect(reading.fees.map(\.amount) == [.free])
    #expect(reading.fees.first?.wording == "Miễn phí(\(note))")
  }

  @Test(
    "What another instrument or body sets is neither free nor zero",
    arguments: [
      ("do Ủy ban nhân dân cấp tỉnh quy định.", "theo quy định của Ủy ban nhân dân cấp tỉnh"),
      ("Theo quy định của Hội đồng nhân dân cấp tỉnh", "theo quy định của Hội đồng nhân dân cấp tỉnh"),
      (
        "Mức lệ phí (nếu có) theo quyết định của Hội đồng nhân dân cấp tỉnh.",
        "theo quyết định của Hội đồng nhân dân cấp tỉnh"
      ),
      ("Thông tư số 94/2021/TT-BTC", "theo Thông tư số 94/2021/TT-BTC"),
      ("Chưa quy định.", "theo quy định (chưa có quy định)"),
    ])
  func setElsewhere(note: String, expected: String) {
    #expect(free(note).fees.map(\.amount) == [.setElsewhere(expected)])
  }

  @Test("Who pays nothing stays in a note beside the body that sets the amount")
  func setterWithReliefs() {
    let reading = free("Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho người khuyết tật.")
    #expect(reading.fees.map(\.amount) == [.setElsewhere("theo quyết định của Hội đồng nhân dân tỉnh")])
    #expect(reading.fees.first?.notes == ["Miễn lệ phí cho người khuyết tật"])
  }

  @Test("A record that says free and states money keeps both")
  func contradiction() {
    let note = "Cấp mới: 1.200.000 đồng; cấp lại: 800.000 đồng"
    #expect(free(note).fees == [ReadFee(.unstated, .free, notes: [note])])
  }

  @Test(
    "Free for some only, or in words that speak of rules, is not read",
    arguments: [
      "Miễn lệ phí đối với những trường hợp sau: hộ nghèo; người cao tuổi", "Chi phí do tổ chức chi trả",
      "Mức phí bảo lãnh được quy định cụ thể tại Khoản 1 Điều 51 Nghị định số 91/2018/NĐ-CP",
    ])
  func unclearFree(note: String) {
    let reading = free(note)
    #expect(reading.fees.isEmpty)
    #expect(reading.verbatim == ["Miễn phí(\(note))"])
  }

  @Test("No information makes no payment")
  func unknown() {
    #expect(
      readFees(kind: "Không có thông tin", amount: nil, currency: nil, note: nil, raw: "Không có thông tin").fees
        .isEmpty)
  }

  @Test(
    "Amounts are written as the language writes them",
    arguments: [("500000.0", "500.000 đồng"), ("1500000", "1.500.000 đồng"), ("20", "20 đồng")])
  func money(value: String, expected: String) {
    #expect(amount(value, nil).fees == [ReadFee(.unstated, .money(expected))])
    #expect(Money(parsing: expected) != nil)
  }

  @Test(
    "An amount for each page or person is a formula", arguments: [("2.000 đồng/trang", "trang"), ("/trang", "trang")])
  func perUnit(note: String, unit: String) {
    let fee = amount("2000", note).fees.first
    #expect(fee?.amount == .each(2000, unit: unit))
    #expect(fee?.formula?.text == "2000 * số trang")
  }

  @Test(
    "Other currencies, several payments in one and amounts by weight stay in words",
    arguments: [
      ("10", "USD", "10 USD/giấy"), ("200000", "VNĐ", "đồng/tấn (tính theo trọng tải)"),
      ("250000", "VNĐ", "Đồng (Sát hạch thực hành)  Phí: 400000 Đồng (bổ sung)  Phí: 600000 Đồng (lần đầu)"),
      ("2000", "VNĐ", "2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang"),
      ("50", "VNĐ", "Phí hải quan 50USD/chuyến bay"),
    ])
  func unread(value: String, currency: String, note: String) {
    let reading = amount(value, note, currency: currency)
    #expect(reading.fees.isEmpty)
    #expect(reading.verbatim.count == 1)
  }

  @Test("A lower amount for some time is a relief with its days and its ground")
  func relief() {
    let note =
      "(áp dụng mức phí 400.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC)"
    let expected = ReadRelief(
      amount: "400.000 đồng", from: "2025-07-01", until: "2026-12-31", ground: "Thông tư 64/2025/TT-BTC")
    #expect(amount("800000", note).fees.first?.relief == expected)
    #expect(amount("800000", note + " và mức khác").fees.first?.relief == nil)
  }

  @Test("Lines of payments are cases of their own")
  func lines() {
    let text = "Phí : 2.000.000 Đồng (Cấp phép trên đất liền)\nPhí : 5.000.000 Đồng (Cấp phép trên biển)"
    let reading = readFees(kind: nil, amount: nil, currency: nil, note: nil, raw: text)
    #expect(reading.fees.map(\.kind) == [.charge, .charge])
    #expect(reading.fees.map { $0.condition?.factName } == ["cấp phép trên đất liền", "cấp phép trên biển"])
    #expect(
      readFees(kind: nil, amount: nil, currency: nil, note: nil, raw: "Lệ phí : 0 Đồng").fees == [ReadFee(.fee, .free)])
  }

  @Test("Where one line is not read none is")
  func unreadLine() {
    let text = "Lệ phí : 01 USD (Người lớn)\nLệ phí : 20000 Đồng (Trẻ em)"
    let reading = readFees(kind: nil, amount: nil, currency: nil, note: nil, raw: text)
    #expect(reading.fees.isEmpty && reading.verbatim.count == 2)
  }

  @Test("The portal tells the two legal kinds apart")
  func portalKinds() {
    func kind(_ word: String) -> ReadFee.Kind? {
      readFees(kind: word, amount: "10000", currency: "Việt Nam Đồng", note: nil, raw: nil).fees.first?.kind
    }
    #expect(kind("FEE") == .fee)
    #expect(kind("SERVICE_FEE") == .charge)
  }
}
