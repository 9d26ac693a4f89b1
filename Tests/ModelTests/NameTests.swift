import Diagnostics
import Foundation
import Testing

@testable import Model

@Suite struct NameTests {
  private func competent(_ agency: String) -> Reading { Reading("cơ quan giải quyết: \(agency)") }

  @Test(arguments: [
    "Sở Tư pháp", "sở tư pháp", "SỞ TƯ PHÁP", "'Sở   Tư  pháp'", "Sở Tư pháp".decomposedStringWithCanonicalMapping,
  ])
  func nameIsFoundWhateverItsCaseSpacesAndComposition(_ name: String) {
    #expect(competent(name).kinds.filter { $0 != "text-not-nfc" } == [])
  }

  @Test(arguments: ["UBND cấp xã", "ubnd CẤP xã", "UBX"]) func otherNamesAndCodesStandForTheName(_ name: String) {
    let reading = competent(name)
    #expect(reading.found == [])
    #expect(
      reading.catalogue.agencies.item(FoldedName(name), on: Sample.day)?.name.text == "Ủy ban nhân dân cấp xã")
  }

  @Test(arguments: [
    ("Sở Tư phá", "Sở Tư pháp"), ("So Tu phap", "Sở Tư pháp"),
    ("UBND cap xa", "UBND cấp xã"),
  ])
  func unknownNameOffersTheNearestAndTheFixMends(_ written: String, _ near: String) {
    let reading = competent(written)
    #expect(reading.found == ["unknown-name: \(written)"])
    #expect(reading.findings.first?.fix?.edits.first?.replacement == near)
    #expect(reading.findings.first?.message.vi.contains("“\(near)”") == true)
    #expect(reading.foundAfterFix == [])
  }

  @Test(arguments: ["Uỷ ban nhân dân cấp xã", "UỶ BAN NHÂN DÂN CẤP XÃ", "ủy ban nhân dân cấp xã"])
  func placementOfTheToneMakesNoOtherName(_ written: String) { #expect(competent(written).found == []) }

  @Test func factsAreFoundWhateverThePlacementOfTheTone() {
    let reading = Reading(
      "dữ kiện: {đã số hoá: có/không, khoẻ: số}\nràng buộc:\n  - đã số hóa và khỏe ≥ 5\n  - khoẻ > 5")
    #expect(reading.found == [])
  }

  @Test func nameLikeNoneOffersNothingButAdvice() {
    let reading = competent("Ban quản lý cụm công nghiệp")
    #expect(reading.kinds == ["unknown-name"])
    #expect(reading.findings.first?.fix == nil)
    #expect(reading.findings.first?.message.vi.contains("Hãy khai báo") == true)
  }

  @Test(arguments: [
    "cơ quan phối hợp: Sở Tư phá", "nơi nộp: Sở Tư phá",
    "quy trình:\n  - bước: một\n    tại: Sở Tư phá\n    làm: ký",
    "quy trình:\n  - bước: một\n    làm: ký\n    lấy ý kiến: Sở Tư phá",
    "quy trình:\n  - bước: một\n    làm: ký\n    tại: [{cơ quan: Sở Tư phá, khi: cách thức nộp = trực tiếp}]",
    "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    thay bằng: {cơ sở dữ liệu: CSDL dân cứ}",
    "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    thay bằng: {giấy tờ: Căn cước công dan}",
    "quy trình:\n  - bước: một\n    làm: ký\n    xét: Kết quả thữ",
  ])
  func everyReferenceIsCheckedOnce(_ parts: String) {
    let reading = Reading(parts)
    #expect(reading.kinds == ["unknown-name"])
    #expect(reading.foundAfterFix == [])
  }

  @Test(arguments: [
    "- cơ quan: Sở Thử\n  thuộc: Sở Tư phá", "- cơ quan: Sở Thử\n  thay bằng: Sở Tư phá",
    "- giấy tờ: Thẻ thử\n  thay bằng: {giấy tờ: Giấy chứng sin}", "- văn bản: Luật Thử\n  thay bằng: Luật Hộ tịc",
  ])
  func registriesReferToDeclaredNames(_ text: String) {
    let reading = Reading("số bộ: 1", and: [text])
    #expect(reading.kinds == ["unknown-name"])
    #expect(reading.foundAfterFix == [])
  }

  @Test func nameWithACommaInBracketsHasOneFindingWithAFix() {
    let reading = Reading(
      Sample.process(("một", ["xét: [Tờ khai thay đổi, cải chính hộ tịch, Căn cước công dân]"])))
    #expect(reading.found == ["comma-in-name: Tờ khai thay đổi, cải chính hộ tịch"])
    #expect(reading.foundAfterFix == [])
  }

  @Test func nameWithTwoCommasInBracketsHasOneFindingWithAFix() {
    let reading = Reading(Sample.process(("một", ["xét: [Giấy ủy quyền, giới thiệu, cử người]"])))
    #expect(reading.found == ["comma-in-name: Giấy ủy quyền, giới thiệu, cử người"])
    #expect(reading.foundAfterFix == [])
  }

  @Test(arguments: [
    "kết quả: [Tờ khai thay đổi, cải chính hộ tịch]",
    "thành phần hồ sơ: [Kết quả thử, Tờ khai thay đổi, cải chính hộ tịch]",
    "thành phần hồ sơ:\n  - một trong: [Tờ khai thay đổi, cải chính hộ tịch]",
    "quy trình:\n  - bước: một\n    làm: ký\n    tạo: [Tờ khai thay đổi, cải chính hộ tịch]",
  ])
  func nameWithACommaIsNotSilentlyIntroducedAsTwoDocuments(_ parts: String) {
    let reading = Reading(parts)
    #expect(reading.kinds.filter { $0 == "comma-in-name" } == ["comma-in-name"])
    #expect(!reading.kinds.contains("unknown-name") || parts.hasPrefix("thành phần"))
  }

  @Test func stepWithACommaInBracketsHasOneFindingWithAFix() {
    let reading = Reading(
      Sample.process(("kiểm tra, thẩm tra", []), ("hai", []), ("ba", ["sau: [kiểm tra, thẩm tra, hai]"])))
    #expect(reading.found == ["comma-in-name: kiểm tra, thẩm tra"])
    #expect(reading.foundAfterFix == [])
  }

  @Test func agencyWithACommaInBracketsHasOneFindingWithAFix() {
    let reading = Reading(
      "nơi nộp: [Phòng Văn hóa, Khoa học, Sở Tư pháp]", and: ["cơ quan: Phòng Văn hóa, Khoa học"])
    #expect(reading.found == ["comma-in-name: Phòng Văn hóa, Khoa học"])
    #expect(reading.foundAfterFix == [])
  }

  @Test func fixQuotesANameThatBracketsWouldTear() {
    let reading = Reading(Sample.process(("một", ["xét: [Tờ khai thay đổi cải chính hộ tịch]"])))
    #expect(reading.kinds == ["unknown-name"])
    #expect(reading.foundAfterFix == [])
  }

  @Test(arguments: ["Giấy chứng sih", "Giay chung sinh", "giấy chửng sinh", "Giấy chứngsinh"])
  func nearMissOfARegisteredDocumentIsReportedWhereItIsIntroduced(_ written: String) {
    let reading = Reading("kết quả: \(written)")
    #expect(reading.found == (written == "Giấy chứngsinh" ? [] : ["unknown-name: \(written)"]))
    if written != "Giấy chứngsinh" { #expect(reading.foundAfterFix == []) }
  }

  @Test(arguments: ["Giấy chứng tử", "Mẫu 2", "Giấy chứng sinh 2", "Giấy"])
  func newDocumentThatResemblesNoneIsIntroduced(_ name: String) {
    #expect(Reading("kết quả: \(name)").found == [])
  }

  @Test func documentKnownByItsCodeIsNoNearMiss() {
    #expect(Reading(Sample.process(("một", ["xét: [gcs, GIẤY CHỨNG SINH]"]))).found == [])
  }

  @Test func calendarOfTheManifestMustBeDeclared() {
    let reading = Reading("số bộ: 1", and: ["- danh mục: Thử\n  lịch: Lịch nha nước\n- lịch: Lịch nhà nước"])
    #expect(reading.found == ["unknown-name: Lịch nha nước"])
    #expect(reading.foundAfterFix == [])
  }

  @Test func secondManifestIsReported() {
    #expect(Reading("số bộ: 1", and: ["danh mục: Một", "danh mục: Hai"]).found == ["several-manifests: Hai"])
  }

  @Test func factOfAScenarioMustExist() {
    let scenario = "dữ kiện:\n  khẩn: có/không\ntình huống:\n  - tên: một\n    cho: {"
    #expect(Reading(scenario + "khẫn: có}\n    thì: {giấy tờ: 1}").found == ["unknown-name: khẫn"])
    #expect(Reading(scenario + "khẩn: có lẽ}\n    thì: {giấy tờ: 1}").found == ["bad-fact-value: có lẽ"])
    #expect(Reading(scenario + "Khẩn: CÓ}\n    thì: {giấy tờ: 1}").found == [])
    let events = Reading(scenario + "trã lại: [{bước: thẩm tra, lần: 1}]}\n    thì: {giấy tờ: 1}")
    #expect(events.found == ["unknown-name: trã lại"])
    #expect(events.foundAfterFix == [])
  }

  @Test func stepsAndDocumentsOfAScenarioMustExist() {
    let scenario = "tình huống:\n  - tên: một\n    thì: {"
    #expect(Reading(scenario + "các bước: [tiếp nhận, thẩm traa]}").found == ["unknown-name: thẩm traa"])
    #expect(Reading(scenario + "kết quả: Kết quả thừ}").found == ["unknown-name: Kết quả thừ"])
    #expect(Reading(scenario + "giấy tờ: [Tờ khai thữ]}").found == ["unknown-name: Tờ khai thữ"])
  }
}
