import JSON

/// Records like those of the portal: as long, with as many papers, channels and payments, in made-up words.
struct GeneratedRecords {
  private var chance = BenchChance(seed: 7)

  private static let agencies = [
    "Ủy ban nhân dân cấp xã", "Sở Tư pháp", "Sở Xây dựng", "Sở Tài chính", "Sở Nông nghiệp và Môi trường",
    "Bộ Tài chính",
  ]
  private static let fields = ["Hộ tịch", "Đất đai", "Chứng thực", "Xây dựng", "Chứng khoán", "Thủy sản", "Đường bộ"]
  private static let papers = [
    "Đơn đề nghị", "Tờ khai", "Bản vẽ", "Giấy chứng nhận", "Hợp đồng", "Biên bản", "Báo cáo", "Văn bản ủy quyền",
  ]
  private static let subjects = [
    "cấp phép", "hoạt động", "chuyển nhượng", "nuôi trồng", "kinh doanh vận tải", "khai thác mỏ", "hành nghề", "cư trú",
  ]
  private static let words = [
    "tổ chức", "cá nhân", "nộp", "hồ sơ", "theo", "quy định", "cơ quan", "tiếp nhận", "kiểm tra", "thẩm định",
    "trả lời",
    "bằng", "văn bản", "nêu rõ", "lý do", "trong", "thời hạn", "kể từ", "ngày", "nhận đủ", "hợp lệ", "trường hợp",
  ]

  /// One record a line; codes differ.
  mutating func lines(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in 0..<count { bytes += record(number).encoded(.compact) + [UInt8(ascii: "\n")] }
    return bytes
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[chance.below(elements.count)] }

  private mutating func sentence(_ words: Int) -> String {
    (0..<words).map { _ in pick(Self.words) }.joined(separator: " ") + "."
  }

  private mutating func record(_ number: Int) -> JSON {
    let subject = "\(pick(Self.subjects)) loại \(number)"
    return [
      "code": .string("8.\(100_000 + number)"), "name": .string("Cấp giấy phép \(subject)"),
      "url": .string("https://vidu.vn/\(number)"),
      "decision_no": .string("\(number % 900)/QĐ-BTP"), "levels": [.string(pick(["Cấp bộ", "Cấp tỉnh", "Cấp xã"]))],
      "field": .string(pick(Self.fields)), "subjects": ["Công dân Việt Nam", "Doanh nghiệp"],
      "implementing_agency": .string(pick(Self.agencies)), "authority": .null,
      "steps_text": .string((1...4).map { "Bước \($0): " + sentence(90) }.joined(separator: "\n")),
      "methods": .array(["Trực tiếp", "Trực tuyến", "Dịch vụ bưu chính"].map { method($0) }),
      "components": .array((1...6).map { component($0, of: subject) }),
      "legal_codes": .array((0..<4).map { _ in .string("\(chance.below(300))/2025/NĐ-CP") }),
      "results": [["name": .string("Giấy phép \(subject)"), "code": .string("KQ.\(number)")]],
      "conditions_text": .string(sentence(60)),
    ]
  }

  private mutating func method(_ name: String) -> JSON {
    let days = 3 + chance.below(2) * 2
    let amount = 50_000 * (1 + chance.below(3))
    return [
      "method": .string(name), "time_value": .integer(days), "time_unit": "Ngày làm việc",
      "time_text": .string("\(days) Ngày làm việc"),
      "fees": [
        [
          "kind": "Phí", "amount": .integer(amount), "currency": "Đồng", "note": .null,
          "raw": .string("Phí : \(amount) Đồng"),
        ]
      ],
      "description": .string(sentence(40)),
    ]
  }

  private mutating func component(_ order: Int, of subject: String) -> JSON {
    let condition = chance.below(3) == 0 ? " (đối với trường hợp \(pick(Self.subjects)))" : ""
    return [
      "case": .null, "order": .integer(order),
      "name": .string("\(pick(Self.papers)) \(order) về \(subject)\(condition)"),
      "originals": 1, "copies": .integer(chance.below(2)),
    ]
  }
}
