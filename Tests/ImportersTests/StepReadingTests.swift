import Calendars
import Testing

@testable import Importers

/// Actors, times and outputs read from the cells of step tables.
struct StepReadingTests {
  @Test(
    "An actor is read as place, unit and role",
    arguments: [
      ("Cơ quan thuế", ["Cơ quan thuế"], nil, nil),
      ("Lãnh đạo Phòng BTXH và Trẻ em Sở Y tế", ["Sở Y tế"], "Phòng BTXH và Trẻ em", "lãnh đạo phòng"),
      ("Chủ tịch UBND tỉnh", ["Ủy ban nhân dân cấp tỉnh"], nil, "chủ tịch Ủy ban nhân dân"),
      ("Lãnh đạo Sở", ["Sở Nội vụ"], nil, "lãnh đạo Sở"),
      (
        "Văn thư Văn phòng UBND tỉnh", ["Ủy ban nhân dân cấp tỉnh"], "Văn phòng Ủy ban nhân dân tỉnh", "văn thư"
      ),
      ("Công chức Phòng Người có công được phân công xử lý", [], "Phòng Người có công", "công chức"),
      (
        "Trung tâm Phục vụ hành chính công (cấp tỉnh hoặc cấp xã) hoặc Chi nhánh Văn phòng ĐKĐĐ",
        [
          "Trung tâm Phục vụ hành chính công cấp tỉnh", "Trung tâm Phục vụ hành chính công cấp xã",
          "Chi nhánh Văn phòng đăng ký đất đai",
        ], nil, nil
      ),
      (
        "Bộ phận tiếp nhận và trả kết quả Sở Y tế tại TTPVHCC tỉnh; TTPVHCC các xã, phường",
        ["Trung tâm Phục vụ hành chính công cấp tỉnh", "Trung tâm Phục vụ hành chính công cấp xã"],
        "Bộ phận tiếp nhận và trả kết quả Sở Y tế", nil
      ),
      (
        "Sở Nông nghiệp và Môi trường; Phòng QL Đất đai", ["Sở Nông nghiệp và Môi trường"], "Phòng Quản lý Đất đai", nil
      ),
      ("Người sử dụng đất", [], nil, "Người sử dụng đất"),
    ] as [(String, [String], String?, String?)])
  func actors(_ text: String, _ places: [String], _ unit: String?, _ role: String?) {
    let reading = ActorReading(text, department: "Sở Nội vụ")
    #expect(reading.places == places)
    #expect(reading.unit == unit)
    #expect(reading.role == role)
  }

  @Test("What an actor's cell says beyond the actor is what is done")
  func deed() {
    #expect(ActorReading("Lãnh đạo Sở ký duyệt", department: nil).deed == "ký duyệt")
    #expect(ActorReading("Lãnh đạo Phòng chuyên môn phân công thụ lý", department: nil).unit == "Phòng chuyên môn")
  }

  @Test(
    "A day in a step table is a working day; other words keep their wording",
    arguments: [
      ("0,5 ngày làm việc", .span("0,5 ngày làm việc", minutes: 240, wording: nil)),
      ("04 giờ làm việc", .span("04 giờ làm việc", minutes: 240, wording: nil)),
      ("0,5 ngày", .span("0,5 ngày làm việc", minutes: 240, wording: "0,5 ngày")),
      ("1/4 ngày", .span("0,25 ngày làm việc", minutes: 120, wording: "1/4 ngày")),
      ("7.5 ngày", .span("7,5 ngày làm việc", minutes: 3600, wording: "7.5 ngày")),
      ("Giờ hành chính", .noOwnTime("Giờ hành chính")), ("Không tính thời gian", .noOwnTime("Không tính thời gian")),
      ("Không quy định", .unread("Không quy định")), ("0,5", .unread("0,5")), ("1/3 ngày", .unread("1/3 ngày")),
      ("99999999 ngày", .unread("99999999 ngày")), ("-1 ngày", .unread("-1 ngày")), ("3 tháng", .unread("3 tháng")),
    ] as [(String, StepTimeReading)])
  func times(_ text: String, _ reading: StepTimeReading) {
    #expect(StepTimeReading(text, columnUnit: nil) == reading)
  }

  @Test("A bare number takes the unit that the heading of its column states")
  func columnUnit() {
    let unit = StepTimeReading.unit(ofColumn: "Thời gian thực hiện (ngày làm việc)")
    #expect(StepTimeReading("0,5", columnUnit: unit) == .span("0,5 ngày làm việc", minutes: 240, wording: "0,5"))
    #expect(StepTimeReading.unit(ofColumn: "Thời gian thực hiện") == nil)
    #expect(StepTimeReading(nil, columnUnit: unit) == .absent)
  }

  @Test("A total is read with its parts, sums are added, and an hour of the day is no duration")
  func totals() throws {
    let text =
      "Không quá 08 ngày làm việc. Hẹn lần 1: không quá 05 ngày làm việc. Hẹn lần 2: không quá 03 ngày làm việc."
    let reading = try #require(TotalTimeReading(text))
    #expect(reading.amount == "8 ngày làm việc")
    #expect(reading.phases.map(\.name) == ["hẹn lần 1", "hẹn lần 2"])
    #expect(reading.phases.map(\.amount) == ["5 ngày làm việc", "3 ngày làm việc"])
    #expect(TotalTimeReading("Không quá 15 ngày + 08 ngày làm việc.")?.amount == "23 ngày làm việc")
    #expect(TotalTimeReading("3 ngày làm việc")?.isExact == true)
    #expect(TotalTimeReading("Trong ngày; nếu nhận sau 15 giờ thì ngày tiếp theo") == nil)
    #expect(
      TotalTimeReading.sameDay("Trong ngày nhận đủ hồ sơ; nếu sau 15 giờ thì trong ngày tiếp theo.")
        == "nhận sau 15:00 thì ngày làm việc tiếp theo")
    #expect(TotalTimeReading.sameDay("3 ngày") == nil)
  }

  @Test(
    "An output that names one paper is that paper; lists, choices and deeds are kept in words",
    arguments: [
      ("Văn bản báo cáo UBND tỉnh", "Văn bản báo cáo UBND tỉnh", []),
      ("Thông báo yêu cầu bổ sung hoặc Báo cáo thẩm định", nil, []),
      ("Giấy tiếp nhận hồ sơ và hẹn trả (nếu có)", nil, []), ("Họp xét duyệt hồ sơ cho đối tượng", nil, []),
      ("Mẫu 01, 05 và hồ sơ kèm theo.", nil, ["Mẫu 01", "Mẫu 05"]),
      ("Sổ theo dõi hồ sơ (Mẫu số 07)", nil, ["Mẫu 07"]), ("Mẫu B12, Phụ lục", nil, []),
    ] as [(String, String?, [String])])
  func outputs(_ text: String, _ paper: String?, _ forms: [String]) {
    let output = StepOutput(text)
    #expect(output.paper == paper)
    #expect(output.forms == forms)
  }
}
