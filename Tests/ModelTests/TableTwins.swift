extension Twin {
  /// A procedure with a decision table that states everything a table can.
  static let tables = Twin(
    "decision tables",
    vi: """
      thủ tục: 1.000009
      dữ kiện: {khu vực: [đô thị, nông thôn], diện tích: số}
      bảng quyết định:
        - bảng: hệ số
          kiểu: số
          chính sách: theo thứ tự
          xét: [khu vực, diện tích]
          dòng:
            - {khi: [đô thị, '[1..5]'], là: 1.5, ghi chú: nhỏ, căn cứ: Luật Thử}
            - khi: [-, "> 5"]
              là: diện tích / 100
              hiệu lực: {từ: 2026-01-01}
          mặc định: 1
          thứ tự: [1.5, 1]
          mô tả: theo khu vực
          đơn vị: lần
          căn cứ: Luật Thử
          hiệu lực: {đến: 2027-12-31}
          ghi chú: thử

      """,
    en: """
      procedure: 1.000009
      facts: {khu vực: [đô thị, nông thôn], diện tích: number}
      decision tables:
        - table: hệ số
          type: number
          hit policy: O
          inputs: [khu vực, diện tích]
          rows:
            - {when: [đô thị, '[1..5]'], then: 1.5, notes: nhỏ, grounds: Luật Thử}
            - when: [-, "> 5"]
              then: diện tích / 100
              validity: {from: 2026-01-01}
          default: 1
          output order: [1.5, 1]
          description: theo khu vực
          unit: lần
          grounds: Luật Thử
          validity: {until: 2027-12-31}
          notes: thử

      """)
}
