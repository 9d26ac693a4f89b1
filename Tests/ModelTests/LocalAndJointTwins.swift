extension Twin {
  static let internalProcess = Twin(
    "internal process",
    vi: """
      quy trình nội bộ: QT-01
      áp dụng: 1.001193
      thành phần hồ sơ: không
      yêu cầu: không
      phí, lệ phí: không
      kết quả: không
      thời hạn: theo quy định của tỉnh
      """,
    en: """
      internal process: QT-01
      applies: 1.001193
      components: none
      requirements: none
      fees: none
      results: none
      limits: theo quy định của tỉnh
      """)

  static let jointService = Twin(
    "joint service",
    vi: """
      nhóm liên thông: Khai sinh liên thông
      mã: LT-01
      tên khác: Liên thông thử
      lĩnh vực: Hộ tịch
      cơ quan chủ trì: Sở Thử
      đối tượng: cá nhân
      cách thức: trực tuyến
      nơi nộp: Sở Thử
      dữ kiện: {khẩn: có/không}
      ràng buộc: không khẩn
      gồm:
        - {thủ tục: 1.001193, trong: 2 ngày làm việc, cơ quan: Sở Thử, ghi chú: trước}
        - thủ tục: 1.000002
          sau: 1.001193
          khi: khẩn
          trong ngày: có
      thành phần hồ sơ: [Tờ khai]
      phí, lệ phí: không
      thời hạn: 5 ngày làm việc
      kết quả: Kết quả thử
      bổ sung: {tối đa: 1}
      căn cứ: Luật Thử điều 1
      hiệu lực: {từ: 2026-01-01}
      tình huống: [{tên: một, thì: {giấy tờ: Tờ khai}}]
      ghi chú: thử
      """,
    en: """
      joint service: Khai sinh liên thông
      code: LT-01
      aliases: Liên thông thử
      field: Hộ tịch
      lead agency: Sở Thử
      subjects: individual
      channels: online
      filing places: Sở Thử
      facts: {khẩn: yes/no}
      constraints: không khẩn
      members:
        - {procedure: 1.001193, within: 2 working days, agency: Sở Thử, notes: trước}
        - procedure: 1.000002
          after: 1.001193
          when: khẩn
          same day: yes
      components: [Tờ khai]
      fees: none
      limits: 5 working days
      results: Kết quả thử
      supplement: {at most: 1}
      grounds: Luật Thử điều 1
      validity: {from: 2026-01-01}
      scenarios: [{name: một, then: {documents: Tờ khai}}]
      notes: thử
      """)
}
