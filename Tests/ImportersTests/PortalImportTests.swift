import Diagnostics
import JSON
import Testing

@testable import Importers

/// Records become procedures, value by value.
struct PortalImportTests {
  static func outcome(_ records: [JSON], known: KnownNames = KnownNames()) -> ImportOutcome {
    let lines = records.map { $0.text() }.joined(separator: "\n")
    return importPortal([ImportInput(file: "ho-so.jsonl", bytes: Array(lines.utf8))], known: known)
  }

  static func text(_ outcome: ImportOutcome, _ code: String) throws -> String {
    try #require(outcome.files.first { $0.path.contains("/" + code) }).text
  }

  static let marriage: JSON = [
    "code": "1.000894", "name": "Thủ tục đăng ký kết hôn", "field": "Hộ tịch", "url": "https://vi.du/a-1",
    "portal_uuid": "a-1", "publisher": "bo-tu-phap", "decision_no": "163/QĐ-BTP", "levels": ["Cấp xã"],
    "subjects": ["Công dân Việt Nam", "Tổ chức (không bao gồm doanh nghiệp", "HTX)"],
    "implementing_agency": "UBND cấp xã", "authority": .null,
    "steps_text": "Bước 1: Nộp.\nBước 2: Nhận.",
    "methods": [
      [
        "method": "Trực tiếp", "time_value": .number("3.0"), "time_unit": "Ngày làm việc",
        "time_text": "3 Ngày làm việc",
        "fees": [["kind": "Miễn phí", "amount": 0, "currency": .null, "note": .null, "raw": "Miễn phí"]],
      ],
      [
        "method": "Trực tuyến", "time_value": 2, "time_unit": "Ngày làm việc", "time_text": "2 Ngày làm việc",
        "fees": [["kind": "amount", "amount": 5000, "currency": "VNĐ", "note": .null, "raw": "5,000 VNĐ"]],
      ],
    ],
    "components": [
      ["case": .null, "order": 1, "name": "1. Tờ khai đăng ký kết hôn;", "originals": 1, "copies": 0],
      ["case": .null, "order": 2, "name": "Giấy ủy quyền (nếu có)", "originals": 0, "copies": 2],
    ],
    "legal_basis_text": "Tên văn bản pháp lýMã văn bảnLuật Hộ tịch60/2014/QH13Nghị định 120/2025/NĐ-CP120/2025/NĐ-CP",
    "legal_codes": ["60/2014/QH13", "120/2025/NĐ-CP"],
    "results": [["name": "Giấy chứng nhận kết hôn", "code": "KQ.G15.000001"]],
    "results_text": "Giấy chứng nhận kết hônMã: KQ.G15.000001", "conditions_text": "Không", "la": "lạ",
  ]

  @Test("A record reads as an officer would have written it")
  func written() throws {
    let outcome = Self.outcome([Self.marriage])
    #expect(
      try Self.text(outcome, "1.000894") == """
        thủ tục: 1.000894
        tên: Thủ tục đăng ký kết hôn
        lĩnh vực: Hộ tịch
        quyết định công bố: {số: 163/QĐ-BTP, cơ quan: Bộ Tư pháp}
        cấp: [xã]
        cơ quan giải quyết: [UBND cấp xã]
        đối tượng: [cá nhân, tổ chức]
        cách thức: [trực tiếp, trực tuyến]
        căn cứ: [Luật 60/2014/QH13, Nghị định 120/2025/NĐ-CP]

        dữ kiện:
          có giấy ủy quyền: {kiểu: có/không, mô tả: có giấy ủy quyền, đọc từ: (nếu có)}

        thành phần hồ sơ:
          - Tờ khai đăng ký kết hôn
          - {giấy tờ: Giấy ủy quyền, bản sao: 2, khi: có giấy ủy quyền, đọc từ: Giấy ủy quyền (nếu có)}

        yêu cầu: không

        phí, lệ phí:
          - {phí: 'Phí, lệ phí', mức: miễn phí, khi: cách thức nộp = trực tiếp}
          - {phí: 'Phí, lệ phí', mức: 5.000 đồng, khi: cách thức nộp = trực tuyến}

        thời hạn:
          - {trong: 3 ngày làm việc, cách thức: [trực tiếp]}
          - {trong: 2 ngày làm việc, cách thức: [trực tuyến]}

        trình tự: ['Bước 1: Nộp.', 'Bước 2: Nhận.']

        kết quả:
          - {giấy tờ: Giấy chứng nhận kết hôn, mã: KQ.G15.000001}

        nguồn: {tệp: ho-so.jsonl, dòng: 1, địa chỉ: 'https://vi.du/a-1'}

        """)
    let registry = try #require(outcome.files.first { $0.path == "dung-chung/van-ban.yaml" })
    #expect(registry.text.contains("- văn bản: Luật 60/2014/QH13\n  tên: Luật Hộ tịch\n"))
    #expect(outcome.ledger.lines.filter { $0.reading == .reported }.map(\.text) == ["lạ"])
  }

  @Test("What the portal itself answers gives the same procedure")
  func portalShape() throws {
    let record: JSON = [
      "code": "1.000895", "name": "Đăng ký", "decisionNo": "163/QĐ-BTP", "type": "STANDARD", "isWard": true,
      "isProvince": false, "executionSteps": [["name": "Bước 1", "description": "Nộp hồ sơ"]],
      "executionMethods": [
        [
          "submissionMethod": "POSTAL", "processingTime": 5, "processingTimeUnit": "WORKING_DAY", "description": .null,
          "fees": [["type": "FEE", "value": 15000, "currencyName": "VNĐ", "description": .null]],
        ]
      ],
      "executionCases": [
        [
          "name": "Thành phần hồ sơ",
          "profileComponents": [
            [
              "code": "G1", "name": "Tờ khai", "originalQty": 2, "copyQty": 0, "hasElectronicForm": false,
              "isProcessingResult": false, "attachments": [["fileName": "tk.docx"]],
            ]
          ],
        ]
      ],
      "requirementsAndConditions": .null, "subjectTypesDetails": [["name": "Công dân Việt Nam"]],
      "resultsDetails": [["name": "Giấy xác nhận", "code": "K1"]],
      "legalBasisesDetails": [["name": "Luật Hộ tịch", "code": "60/2014/QH13"]],
      "departmentsExecuting": [["name": "Ủy ban nhân dân cấp xã", "code": "H01"]], "returningMethods": ["POSTAL"],
    ]
    let outcome = Self.outcome([record])
    let text = try Self.text(outcome, "1.000895")
    for part in [
      "cấp: [xã]", "cơ quan giải quyết: [Ủy ban nhân dân cấp xã]", "cách thức: [bưu chính]",
      "căn cứ: [Luật 60/2014/QH13]", "thời hạn: 5 ngày làm việc", "giấy tờ: Tờ khai", "mẫu: tk.docx", "bản chính: 2",
      "mức: 15.000 đồng", "giấy tờ: Giấy xác nhận, mã: K1",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
    // The portal's own codes of the kind of procedure and of the department have no place in the language.
    #expect(outcome.ledger.lines.filter { $0.reading == .reported }.map(\.origin.path).contains("type"))
  }

  @Test("Cases under which all papers stand are one fact; a proxy is one of its own")
  func cases() throws {
    func record(_ headings: [String]) -> JSON {
      let rows = headings.enumerated().map { index, heading in
        [
          "case": .string(heading), "order": .integer(index + 1), "name": "Giấy số \(index)", "originals": 1,
          "copies": 0,
        ]
          as JSON
      }
      return ["code": "1", "name": "Thử", "components": .array(rows)]
    }
    let cases = try Self.text(Self.outcome([record(["Trường hợp bị mất:", "Trường hợp hết hạn:"])]), "1")
    #expect(cases.contains("trường hợp = \"bị mất\"") && cases.contains("trường hợp = \"hết hạn\""), "\(cases)")
    let proxy = try Self.text(Self.outcome([record(["Trường hợp bị mất:", "Trường hợp ủy quyền:"])]), "1")
    #expect(!proxy.contains("trường hợp = "), "\(proxy)")
  }

  @Test(
    "Tables that demand one paper again are cases of which one holds, also where a heading is no condition",
    arguments: [
      (["Đối với trường hợp 1, hồ sơ bao gồm", "Đối với trường hợp 2, hồ sơ bao gồm"], true),
      (["Trường hợp bị mất:", "Ngoài các giấy tờ trên, nộp thêm:"], false),
    ])
  func alternativeTables(headings: [String], areCases: Bool) throws {
    let rows: [JSON] = headings.map {
      ["case": .string($0), "order": 1, "name": "Văn bản đề nghị điều chỉnh", "originals": 1, "copies": 0]
    }
    let common: JSON = ["case": .null, "order": 1, "name": "Giấy phép đã cấp", "originals": 1, "copies": 0]
    let record: JSON = ["code": "1", "name": "Thử", "components": .array([common] + rows)]
    let text = try Self.text(Self.outcome([record]), "1")
    #expect(text.contains("khi: trường hợp = ") == areCases, "\(text)")
    #expect(text.contains("không thuộc các trường hợp đã nêu") == areCases)
    #expect(headings.allSatisfy { text.contains($0.hasSuffix(":") ? String($0.dropLast()) : $0) }, "\(text)")
  }

  @Test("Wordings that differ in case, space and signs are one document; others are at most proposed")
  func joins() throws {
    func record(_ code: String, _ papers: [String]) -> JSON {
      [
        "code": .string(code), "name": "Thử",
        "components": .array(papers.map { ["name": .string($0), "originals": 1, "copies": 0] }),
      ]
    }
    let outcome = Self.outcome([
      record("1.1", ["- Tờ khai  thay đổi hộ tịch;", "Đơn đề nghị cấp giấy phép xây dựng"]),
      record("1.2", ["tờ khai thay đổi hộ tịch.", "Đơn đề nghi cấp giấy phép xây dựng"]),
      record("1.3", ["a) Tờ khai thay đổi hộ tịch", "Đơn đề nghị cấp giấy phép 1"]),
      record("1.4", ["Tờ khai thay đổi, hộ tịch", "Đơn đề nghị cấp giấy phép 2"]),
    ])
    let joins = outcome.ledger.joins
    #expect(joins.map(\.name) == ["Tờ khai thay đổi hộ tịch"])
    #expect(joins.first?.wordings == ["tờ khai thay đổi hộ tịch", "Tờ khai thay đổi, hộ tịch"])
    #expect(outcome.ledger.proposals.map(\.wordings) == [["Đơn đề nghi cấp giấy phép xây dựng"]])
    #expect(try Self.text(outcome, "1.2").contains("Tờ khai thay đổi hộ tịch"))
  }

  @Test("Names that the catalogue has are used, and not declared again")
  func knownNames() throws {
    var known = KnownNames()
    known.agencies = [KnownNames.Item(name: "Ủy ban nhân dân xã", otherNames: ["Ủy ban nhân dân cấp xã"])]
    known.instruments = [KnownNames.Item(name: "Luật Hộ tịch 60/2014/QH13")]
    known.documents = [KnownNames.Item(name: "Tờ khai đăng ký kết hôn"), KnownNames.Item(name: "Giấy ủy quyền")]
    known.documents.append(KnownNames.Item(name: "Giấy chứng nhận kết hôn"))
    known.hasManifest = true
    let outcome = Self.outcome([Self.marriage], known: known)
    let text = try Self.text(outcome, "1.000894")
    #expect(text.contains("cơ quan giải quyết: [Ủy ban nhân dân xã]"))
    #expect(text.contains("Luật Hộ tịch 60/2014/QH13"))
    #expect(outcome.files.map(\.path).filter { !$0.hasPrefix("ho-tich/") } == ["dung-chung/van-ban.yaml"])
    #expect(!outcome.files[0].text.contains("Hộ tịch"))
  }

  @Test("Order of files and records is kept, and the same input gives the same files")
  func order() {
    let first = Self.outcome([Self.marriage, ["code": "0.1", "name": "B"], ["code": "0.2", "name": "A"]])
    #expect(
      first.ledger.lines.compactMap(\.code).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
        == ["1.000894", "0.1", "0.2"])
    let again = Self.outcome([Self.marriage, ["code": "0.1", "name": "B"], ["code": "0.2", "name": "A"]])
    #expect(first.files == again.files)
    #expect(first.files.map(\.path) == first.files.map(\.path).sorted())
  }
}
