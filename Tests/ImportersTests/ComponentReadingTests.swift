import Model
import Testing

@testable import Importers

/// Rows of dossiers and the headings above them.
struct ComponentReadingTests {
  private func read(_ name: String, _ originals: String = "1", _ copies: String = "0") -> ComponentReading {
    readComponent(name: name, originals: originals, copies: copies, hasForm: false)
  }

  @Test(
    "Marks of lists are taken off, numbers of names are not",
    arguments: [
      ("- Tờ khai theo mẫu", "Tờ khai theo mẫu"), ("+++ Giấy phép;", "Giấy phép"), ("1. Đơn đề nghị", "Đơn đề nghị"),
      ("(iv) Hợp đồng hợp nhất", "Hợp đồng hợp nhất"), ("a) Đơn đề nghị.", "Đơn đề nghị"),
      ("1.2.3. Đơn đề nghị", "Đơn đề nghị"), ("02 ảnh 4x6 cm", "02 ảnh 4x6 cm"), ("đ.3) Giấy tờ xe", "Giấy tờ xe"),
    ])
  func listMarks(row: String, expected: String) {
    let reading = read(row)
    #expect(reading.name == expected)
    #expect(reading.wording == (row == expected ? nil : row))
  }

  @Test(
    "Conditions at the end become facts",
    arguments: [
      ("Biên bản đối thoại (nếu có)", "Biên bản đối thoại", "có biên bản đối thoại"),
      ("Giấy ủy quyền trong trường hợp ủy quyền thực hiện thủ tục.", "Giấy ủy quyền", "ủy quyền thực hiện thủ tục"),
      (
        "Danh sách thuyền viên (nếu có thay đổi so với khi đến)Mau", "Danh sách thuyền viên",
        "có thay đổi so với khi đến"
      ),
      ("Bản sao hoặc bản chính Giấy đăng ký (đối với xe cải tạo)", "Bản sao hoặc bản chính Giấy đăng ký", "xe cải tạo"),
      ("Đối với trường hợp cấp đổi: Đơn đề nghị cấp đổi", "Đơn đề nghị cấp đổi", "cấp đổi"),
      (
        "Trường hợp thuê kho thì phải có hợp đồng thuê kho bằng văn bản", "Hợp đồng thuê kho bằng văn bản", "thuê kho"
      ),
    ])
  func conditions(row: String, name: String, fact: String) {
    let reading = read(row)
    #expect(reading.name == name)
    #expect(reading.condition?.factName.replacing("trường hợp cấp đổi", with: "cấp đổi") == fact)
    #expect(reading.wording == row)
  }

  @Test("An exception is a fact that must not hold, and speaks of the paper itself where it is lost")
  func exception() {
    let condition = read("Giấy phép đã cấp (trừ trường hợp bị mất)").condition
    #expect(condition?.isNegated == true)
    #expect(condition?.factName == "giấy phép đã cấp bị mất")
  }

  @Test(
    "A condition that may concern a part of the row only stays in the name",
    arguments: [
      "Danh sách thành viên; danh sách chủ sở hữu hưởng lợi (nếu có)",
      "Giấy phép đặt văn phòng và các quyết định gia hạn (nếu có)",
      "Cam kết thực hiện nghĩa vụ của tổ chức phát hành đối với nhà đầu tư",
      "Văn bản đề nghị gồm tên, địa chỉ và mức hưởng ưu đãi (nếu có)",
      "Giấy xác nhận trong trường hợp nêu trên",
      "Quyết định chấp thuận, Quyết định điều chỉnh (nếu có)",
      "02 ảnh màu hoặc tệp ảnh (trường hợp qua môi trường mạng)",
      "Hợp đồng sửa chữa đối với trường hợp quy định tại điểm b khoản 1 Điều này",
    ])
  func uncertain(row: String) {
    #expect(read(row).condition == nil)
    #expect(read(row).name == row)
  }

  @Test(
    "Rows without originals and copies that order or explain are remarks",
    arguments: [
      "Lưu ý: giấy tờ phải còn hạn", "Trường hợp nộp trực tuyến thì tải bản điện tử", "Số lượng hồ sơ: 01 bộ",
      "- Đối với tàu bay nhập cảnh:", "Các giấy tờ nêu trên phải được hợp pháp hóa lãnh sự",
    ])
  func remarks(row: String) {
    #expect(read(row, "0", "0").isNote)
    #expect(!read(row).isNote)
  }

  @Test(
    "Papers without originals and copies stay papers",
    arguments: [
      "Đơn đề nghị xem hàng hóa", "Giấy phép hàng quá cảnh (nếu có)",
      "Hợp đồng ủy thác: 01 bản chụp đối với trường hợp phải có giấy phép", "Hóa đơn thương mại: 01 bản chụp;",
    ])
  func papers(row: String) {
    #expect(!read(row, "0", "0").isNote)
  }

  @Test("Numbers in words are read where the record has none, and never against the record")
  func counts() {
    let reading = read("Tờ khai hải quan: 02 bản chính;", "0", "0")
    #expect(reading.name == "Tờ khai hải quan" && reading.originals == 2)
    #expect(read("Tờ khai hải quan: 02 bản chính;", "1", "0").name == "Tờ khai hải quan: 02 bản chính")
  }

  @Test("Showing, certified copies and remarks behind the paper are told apart from its name")
  func parts() {
    #expect(read("Xuất trình giấy phép lái xe").manner == .present)
    let copy = read("Bản sao có chứng thực Giấy phép hoạt động", "0", "1")
    #expect(copy.name == "Giấy phép hoạt động" && copy.copyKind == .certified)
    #expect(read("Bản sao có chứng thực Giấy phép hoạt động", "1", "0").copyKind == nil)
    let noted = read("Giấy chứng nhận đã cấp. Trường hợp dữ liệu đã có thì không phải nộp.")
    #expect(noted.name == "Giấy chứng nhận đã cấp" && noted.notes.count == 1)
  }

  @Test("Only two certain papers are alternatives")
  func alternatives() {
    #expect(read("Giấy ủy quyền hoặc Hợp đồng ủy quyền").alternatives == ["Giấy ủy quyền", "Hợp đồng ủy quyền"])
    #expect(read("Giấy tờ về nhà hoặc đất").alternatives.isEmpty)
    #expect(read("Bản chính hoặc bản sao Giấy phép").alternatives.isEmpty)
  }

  @Test("One meaning has one name, two meanings two, and channels are no facts")
  func names() {
    var names = ConditionNames(channels: [.online], taken: ["cấp lại"])
    let long = String(repeating: "thay đổi người đại diện ", count: 8)
    func condition(_ text: String) -> String? {
      ProseText(text).condition(ProseText(text).all).map { names.condition($0) }
    }
    #expect(condition("trường hợp cấp lại") == "cấp lại 2")
    #expect(condition("đối với cấp lại") == "cấp lại 2")
    #expect(condition("trường hợp " + long + "một") != condition("trường hợp " + long + "hai"))
    #expect(condition("trường hợp nộp hồ sơ trực tuyến") == "cách thức nộp = trực tuyến")
    #expect(condition("trừ trường hợp bị thu hồi") == "không (bị thu hồi)")
    #expect(names.facts.count == 4)
  }

  @Test("Headings are conditions, manners, remarks or nothing")
  func headings() {
    func condition(_ text: String, among: [String] = []) -> String? {
      guard case .condition(let reading) = readCase(text, amongCases: among) else { return nil }
      return reading.factName
    }
    #expect(condition("a) Đối với trường hợp thay đổi địa chỉ:") == "thay đổi địa chỉ")
    #expect(condition("9 Trường hợp giải thể công ty, hồ sơ gồm:") == "giải thể công ty")
    #expect(condition("Hồ sơ đề nghị cấp lại giấy phép gồm:") == nil)
    let both = ["Hồ sơ đề nghị cấp giấy phép gồm:", "Hồ sơ đề nghị cấp lại giấy phép gồm:"]
    #expect(condition(both[1], among: both) == "cấp lại giấy phép")
    #expect(condition("Đối với trường hợp 2, hồ sơ bao gồm:") == nil)
    #expect(readCase("* Giấy tờ phải xuất trình:", amongCases: []) == .manner(.present))
    #expect(readCase("Thành phần hồ sơ, bao gồm:", amongCases: []) == .heading)
    #expect(readCase("* Lưu ý:", amongCases: []) == .note("* Lưu ý:", rowsAreNotes: true))
    #expect(
      readCase("Hồ sơ của người nhận con nuôi", amongCases: [])
        == .note("Hồ sơ của người nhận con nuôi", rowsAreNotes: false))
  }

  @Test(
    "Whatever stands in a row, it is read without harm",
    arguments: [
      "", " ", "(", ")", "((((", "))))", "1.", "-", "- 1. a) (", "nếu có", "(nếu có)", "hoặc", ":", ";;;", "\u{0}",
      "“”\"'", "Giấy (nếu có", "Đối với: :", String(repeating: "(a) ", count: 3000), "😀 Giấy 😀 (nếu có)", "\u{301}e",
      "Giấy\u{A0}tờ (nếu\u{A0}có)", "Giấy…", String(repeating: "9", count: 5000),
    ])
  func hostile(row: String) {
    let reading = read(row, row, row)
    #expect(reading.name.utf8.count <= max(row.utf8.count * 4, 64))
    _ = readCase(row, amongCases: [row, row])
    #expect(readLimit(value: row, unit: row, text: row, description: row).limits.isEmpty)
    _ = readFees(kind: row, amount: row, currency: row, note: row, raw: row)
    _ = readFees(kind: nil, amount: nil, currency: nil, note: nil, raw: row)
  }
}
