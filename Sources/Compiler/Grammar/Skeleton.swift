import Diagnostics

/// The first files of a new catalogue: complete, commented, without findings.
package enum Skeleton {
  /// Names and contents, in the language that the author writes.
  package static func files(_ language: Language) -> [(name: String, text: String)] {
    switch language {
    case .vi:
      [
        ("danh-muc.yaml", manifestVi), ("dung-chung/lich.yaml", calendarVi), ("dung-chung/co-quan.yaml", agenciesVi),
        ("dung-chung/van-ban.yaml", instrumentsVi), ("dung-chung/quy-tac.yaml", ruleVi),
        ("thu-tuc-mau.yaml", procedureVi),
      ]
    case .en:
      [
        ("catalogue.yaml", manifestEn), ("shared/calendar.yaml", calendarEn), ("shared/agencies.yaml", agenciesEn),
        ("shared/instruments.yaml", instrumentsEn), ("shared/rules.yaml", ruleEn),
        ("sample-procedure.yaml", procedureEn),
      ]
    }
  }

  private static let manifestVi = """
    # Thông tin chung của danh mục. Tệp này đánh dấu thư mục là một danh mục.
    danh mục: Danh mục thủ tục hành chính của tỉnh
    tỉnh: Tên tỉnh
    ngôn ngữ: vi
    lịch: Lịch làm việc của cơ quan nhà nước

    """

  private static let calendarVi = """
    # Giờ làm việc, ngày nghỉ và ngày làm bù. Thêm mỗi năm một lần khi có thông báo.
    lịch: Lịch làm việc của cơ quan nhà nước
    giờ làm việc: [07:30-11:30, 13:30-17:30]
    ngày nghỉ:
      - {ngày: 2026-01-01, tên: Tết Dương lịch}
      - {từ: 2026-02-16, đến: 2026-02-20, tên: Tết Nguyên đán}
      - {ngày: 2026-04-27, tên: Nghỉ bù Giỗ Tổ Hùng Vương}
      - {ngày: 2026-04-30, tên: Ngày Chiến thắng}
      - {ngày: 2026-05-01, tên: Ngày Quốc tế Lao động}
      - {từ: 2026-09-01, đến: 2026-09-02, tên: Quốc khánh}
      - {ngày: 2026-11-24, tên: Ngày Văn hóa Việt Nam}
    nghỉ hoán đổi:
      - {ngày: 2026-01-02, tên: Hoán đổi dịp Tết Dương lịch}
      - {ngày: 2026-08-31, tên: Hoán đổi dịp Quốc khánh}
    làm bù:
      - {ngày: 2026-01-10, tên: Làm bù ngày 02/01}
      - {ngày: 2026-08-22, tên: Làm bù ngày 31/8}

    """

  private static let agenciesVi = """
    # Các cơ quan tham gia giải quyết. Cơ quan đã giải thể thì ghi “hiệu lực: {đến: …}” và “thay bằng”.
    - cơ quan: Ủy ban nhân dân cấp xã
      tên khác: [UBND cấp xã]
      cấp: xã
      người: [công chức chuyên môn, lãnh đạo]
    - cơ quan: Trung tâm Phục vụ hành chính công cấp xã
      cấp: xã
      một cửa: có
      người: [công chức một cửa]

    """

  private static let instrumentsVi = """
    # Văn bản làm căn cứ, kèm thời gian có hiệu lực.
    - văn bản: Nghị định 118/2025/NĐ-CP
      hiệu lực: {từ: 2025-07-01}

    """

  private static let procedureVi = """
    # Khung một thủ tục. Dòng bắt đầu bằng # là chú thích, xóa khi không cần.
    # Xem mọi từ khóa: tthc grammar. Kiểm tra: tthc check. Chạy tình huống: tthc test.
    thủ tục: 9.000001
    tên: Cấp giấy xác nhận mẫu
    lĩnh vực: Lĩnh vực
    cấp: xã
    cơ quan giải quyết: Ủy ban nhân dân cấp xã
    đối tượng: [cá nhân]
    cách thức: [trực tiếp, trực tuyến, bưu chính]
    hiệu lực: {từ: 2025-07-01}
    căn cứ: [Nghị định 118/2025/NĐ-CP]

    # Dữ kiện: những điều các quy tắc bên dưới được hỏi về một hồ sơ.
    dữ kiện:
      nộp thay người khác: có/không
      cần xác minh: {kiểu: có/không, xác định bởi: thẩm định, tỷ lệ: 10%}

    # Mỗi giấy tờ một dòng “- giấy tờ”. Điều kiện viết ở “khi”, không viết trong tên.
    thành phần hồ sơ:
      - giấy tờ: Tờ khai đề nghị xác nhận
        mẫu: Mẫu số 01
        bản chính: 1
      - giấy tờ: Giấy ủy quyền
        bản chính: 1
        khi: nộp thay người khác
        ghi chú: Không cần chứng thực nếu là người thân.

    yêu cầu: không
    # Có thu thì ghi: - lệ phí: tên, mức: 15.000 đồng, thẩm quyền: HĐND tỉnh, căn cứ: …
    phí, lệ phí: không

    # Thời hạn không có “khi” là thời hạn chung.
    thời hạn:
      - trong: 2 ngày làm việc
      - khi: cần xác minh
        trong: 5 ngày làm việc

    # Các bước chạy lần lượt; “sau” đổi thứ tự, “khi” làm bước có điều kiện.
    quy trình:
      - bước: tiếp nhận
        tại: Trung tâm Phục vụ hành chính công cấp xã
        người: công chức một cửa
        làm: [tiếp nhận, kiểm tra thành phần, số hóa, hẹn trả]
        xét: Giấy ủy quyền
        mẫu: [Mẫu 01, Mẫu 02]
        trong: 2 giờ làm việc
        nếu thiếu: yêu cầu bổ sung
      - bước: thẩm định
        tại: Ủy ban nhân dân cấp xã
        người: công chức chuyên môn
        làm: thẩm định
        xét: Tờ khai đề nghị xác nhận
        xác định: cần xác minh
        trong: 6 giờ làm việc
      - bước: xác minh
        khi: cần xác minh
        người: công chức chuyên môn
        làm: xác minh
        tạo: Biên bản xác minh
        trong: 2 ngày làm việc
      - bước: ký
        người: lãnh đạo
        làm: [phê duyệt, ký]
        tạo: Giấy xác nhận
        trong: 4 giờ làm việc
      - bước: trả kết quả
        người: công chức một cửa
        làm: [vào sổ, trả kết quả]
        mẫu: Mẫu 04
        trong: 2 giờ làm việc

    kết quả: Giấy xác nhận

    # Tình huống là ví dụ tự tính tay; “tthc test” so với kết quả máy tính.
    tình huống:
      - tên: nộp trực tuyến, không cần xác minh
        cho: {cách thức nộp: trực tuyến, nhận lúc: 2026-08-20 09:00}
        thì: {giấy tờ: 1, tổng phí: 0 đồng, hẹn trả: 2026-08-22}

    """

  private static let manifestEn = """
    # What the catalogue says about itself. This file marks the folder as a catalogue.
    catalogue: Administrative procedures of the province
    province: Name of the province
    language: en
    calendar: Calendar of state bodies

    """

  private static let calendarEn = """
    # Office hours, holidays and make-up days. Add each year when it is announced.
    calendar: Calendar of state bodies
    office hours: [07:30-11:30, 13:30-17:30]
    holidays:
      - {date: 2026-01-01, name: New Year}
      - {from: 2026-02-16, until: 2026-02-20, name: Tết}
      - {date: 2026-04-27, name: Hùng Kings (in lieu)}
      - {date: 2026-04-30, name: Victory Day}
      - {date: 2026-05-01, name: Labour Day}
      - {from: 2026-09-01, until: 2026-09-02, name: National Day}
      - {date: 2026-11-24, name: Vietnamese Culture Day}
    swapped days off:
      - {date: 2026-01-02, name: New Year swap}
      - {date: 2026-08-31, name: National Day swap}
    make-up days:
      - {date: 2026-01-10, name: for 2 January}
      - {date: 2026-08-22, name: for 31 August}

    """

  private static let agenciesEn = """
    # The bodies that take part. A dissolved one carries “validity: {until: …}” and “successor”.
    - agency: Commune People's Committee
      level: commune
      roles: [specialist, leader]
    - agency: Commune Public Service Centre
      level: commune
      one-stop: yes
      roles: [one-stop officer]

    """

  private static let instrumentsEn = """
    # Instruments cited, with the days on which they are in force.
    - instrument: Nghị định 118/2025/NĐ-CP
      validity: {from: 2025-07-01}

    """

  private static let procedureEn = """
    # Skeleton of a procedure. Lines beginning with # are comments.
    # All keywords: tthc grammar. Check: tthc check. Run the scenarios: tthc test.
    procedure: 9.000001
    name: Issue of a sample certificate
    field: Field
    level: commune
    competent agency: Commune People's Committee
    subjects: [individual]
    channels: [in person, online, post]
    validity: {from: 2025-07-01}
    grounds: [Nghị định 118/2025/NĐ-CP]

    # Facts: what the rules below may ask about a case.
    facts:
      filed for somebody else: yes/no
      needs verification: {type: yes/no, determined by: appraisal, share: 10%}

    # One “- document” line per paper. Conditions stand under “when”, never in the name.
    components:
      - document: Application form
        form: Mẫu số 01
        originals: 1
      - document: Power of attorney
        originals: 1
        when: filed for somebody else
        notes: No certification needed among relatives.

    requirements: none
    fees: none

    # The limit without “when” is the general one.
    limits:
      - within: 2 working days
      - when: needs verification
        within: 5 working days

    # Steps run one after another; “after” changes the order, “when” makes a step conditional.
    process:
      - step: receipt
        at: Commune Public Service Centre
        role: one-stop officer
        acts: [receive, check components, digitise, appoint]
        examines: Power of attorney
        slips: [Mẫu 01, Mẫu 02]
        within: 2 working hours
        if incomplete: request supplement
      - step: appraisal
        at: Commune People's Committee
        role: specialist
        acts: appraise
        examines: Application form
        determines: needs verification
        within: 6 working hours
      - step: verification
        when: needs verification
        role: specialist
        acts: verify
        produces: Verification record
        within: 2 working days
      - step: signature
        role: leader
        acts: [approve, sign]
        produces: Certificate
        within: 4 working hours
      - step: return
        role: one-stop officer
        acts: [register, return result]
        slips: Mẫu 04
        within: 2 working hours

    results: Certificate

    # Scenarios are examples worked out by hand; “tthc test” compares.
    scenarios:
      - name: online, no verification
        given: {channel: online, received at: 2026-08-20 09:00}
        then: {documents: 1, total fees: free, due: 2026-08-22}

    """
}
