import Testing

/// One item written with Vietnamese and with English keywords and words.
struct Twin: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let vi: String
  let en: String

  init(_ title: String, vi: String, en: String) {
    testDescription = title
    self.vi = vi
    self.en = en
  }

  static let all = registries + [procedure, tables, internalProcess, jointService] + workloads

  static let registries = [
    Twin(
      "manifest",
      vi: """
        danh mục: Tỉnh thử
        tỉnh: Bắc Ninh
        ngôn ngữ: tiếng Việt
        mô tả: Danh mục để thử
        nguồn: [Cổng dịch vụ công]
        lịch: Lịch nhà nước
        quy tắc 15 giờ: ngày làm việc tiếp theo là ngày 1
        mức kiểm tra: {step-named-twice: lỗi, unknown-role: tắt, bad-rate: cảnh báo, bad-money: lưu ý}
        """,
      en: """
        catalogue: Tỉnh thử
        province: Bắc Ninh
        language: vi
        description: Danh mục để thử
        sources: [Cổng dịch vụ công]
        calendar: Lịch nhà nước
        cut-off meaning: day one
        check levels: {step-named-twice: error, unknown-role: off, bad-rate: warning, bad-money: info}
        """),
    Twin(
      "agency",
      vi: """
        cơ quan: Sở Thử
        mã: ST
        tên khác: [Sở T, Sở Thử nghiệm]
        cấp: tỉnh
        một cửa: có
        thuộc: Ủy ban nhân dân tỉnh
        đơn vị: [Văn phòng]
        người:
          - chuyên viên
          - {vai trò: lãnh đạo, số người: 3}
        hiệu lực: {từ: 2025-07-01, đến: 31/12/2030}
        thay bằng:
          - {cơ quan: Sở Mới, từ: 2031-01-01, việc: hộ tịch}
        căn cứ: Luật Thử điều 1
        ghi chú: đọc kỹ
        """,
      en: """
        agency: Sở Thử
        code: ST
        aliases: [Sở T, Sở Thử nghiệm]
        level: province
        one-stop: yes
        part of: Ủy ban nhân dân tỉnh
        units: [Văn phòng]
        roles:
          - chuyên viên
          - {role: lãnh đạo, count: 3}
        validity: {from: 01/07/2025, until: 2030-12-31}
        successor:
          - {agency: Sở Mới, from: 2031-01-01, tasks: hộ tịch}
        grounds: Luật Thử điều 1
        notes: đọc kỹ
        """),
    Twin(
      "document",
      vi: """
        giấy tờ: Giấy thử
        mã: GT
        tên khác: Giấy T
        loại: bản vẽ
        mẫu: M-01
        cơ quan cấp: Sở Thử
        kết quả của: [1.001193]
        chứng minh: [họ tên, ngày sinh]
        thay bằng:
          cơ sở dữ liệu: CSDL thử
          dữ liệu: [họ tên]
          từ: 2026-01-01
          đến: 2027-01-01
          căn cứ: Luật Thử điều 2
          dự phòng: khi hệ thống lỗi
        bãi bỏ: {từ: 2028-01-01, căn cứ: Luật Thử điều 3}
        hiệu lực: {từ: 2020-01-01}
        căn cứ: Luật Thử điều 4
        ghi chú: [một, hai]
        """,
      en: """
        document: Giấy thử
        code: GT
        aliases: Giấy T
        kind: drawing
        form: M-01
        issued by: Sở Thử
        result of: [1.001193]
        proves: [họ tên, ngày sinh]
        replaced by:
          database: CSDL thử
          data: [họ tên]
          from: 2026-01-01
          until: 2027-01-01
          grounds: Luật Thử điều 2
          fallback: khi hệ thống lỗi
        abolished: {from: 2028-01-01, grounds: Luật Thử điều 3}
        validity: {from: 2020-01-01}
        grounds: Luật Thử điều 4
        notes: [một, hai]
        """),
    Twin(
      "database",
      vi: """
        cơ sở dữ liệu: CSDL thử
        mã: CT
        tên khác: [CSDL T]
        chủ quản: Sở Thử
        dữ liệu: [họ tên]
        hiệu lực: {từ: 2026-01-01}
        căn cứ: Luật Thử điều 2
        ghi chú: thử
        """,
      en: """
        database: CSDL thử
        code: CT
        aliases: [CSDL T]
        owner: Sở Thử
        holds: [họ tên]
        validity: {from: 2026-01-01}
        grounds: Luật Thử điều 2
        notes: thử
        """),
    Twin(
      "instrument",
      vi: """
        văn bản: Luật Thử 1/2026/QH16
        tên: Luật Thử
        tên khác: [Luật T]
        cơ quan ban hành: Quốc hội
        hiệu lực: {từ: 2026-01-01}
        thay bằng: Luật Thử 2/2027/QH16
        chuyển tiếp: theo dấu bưu điện
        ghi chú: thử
        """,
      en: """
        instrument: Luật Thử 1/2026/QH16
        title: Luật Thử
        aliases: [Luật T]
        issuer: Quốc hội
        validity: {from: 2026-01-01}
        replaced by: Luật Thử 2/2027/QH16
        transition: by postmark
        notes: thử
        """),
    Twin(
      "calendar",
      vi: """
        lịch: Lịch nhà nước
        giờ làm việc: [07:30-11:30, 13:30-17:30]
        ngày nghỉ:
          - {ngày: 2026-09-02, tên: Quốc khánh}
          - {từ: 2026-02-16, đến: 2026-02-20, tên: Tết}
        nghỉ hoán đổi: {ngày: 2026-08-31, tên: hoán đổi}
        làm bù: {ngày: 2026-08-22, tên: làm bù}
        dự kiến: [2027, 2028]
        nguồn: thông báo
        ghi chú: thử
        """,
      en: """
        calendar: Lịch nhà nước
        office hours: [07:30-11:30, 13:30-17:30]
        holidays:
          - {date: 2026-09-02, name: Quốc khánh}
          - {from: 2026-02-16, until: 2026-02-20, name: Tết}
        swapped days off: {date: 2026-08-31, name: hoán đổi}
        make-up days: {date: 2026-08-22, name: làm bù}
        provisional years: [2027, 2028]
        sources: thông báo
        notes: thử
        """),
    officeRule,
  ]

  private static let officeRule = Twin(
    "office rule",
    vi: """
      quy tắc: so-ban-sao
      tên: Ít bản sao
      áp dụng cho: thành phần
      khi: có mẫu
      điều kiện: số bản sao <= 2
      thông báo: "{giấy tờ} nhiều bản sao"
      thông báo tiếng anh: too many copies
      mức: lưu ý
      căn cứ: Quyết định 1/2026/QĐ-UBND
      lý do: tốn tiền
      hiệu lực: {từ: 2026-01-01}
      """,
    en: """
      rule: so-ban-sao
      name: Ít bản sao
      applies to: component
      when: có mẫu
      condition: số bản sao <= 2
      message: "{giấy tờ} nhiều bản sao"
      english message: too many copies
      level: info
      grounds: Quyết định 1/2026/QĐ-UBND
      reason: tốn tiền
      validity: {from: 2026-01-01}
      """)
}
