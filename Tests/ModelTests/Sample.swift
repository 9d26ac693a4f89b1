import Calendars
import Diagnostics
import Syntax

@testable import Model

/// Texts taken through reading, decoding and resolution.
struct Reading {
  let sources: SourceSet
  let items: [Item]
  /// Findings of reading and decoding, then of resolution.
  let findings: [Finding]
  let catalogue: Catalogue
  let draft: CatalogueDraft

  init(_ texts: [String], asOf date: CivilDate = Sample.day) {
    var sources = SourceSet()
    var findings: [Finding] = []
    var items: [Item] = []
    var draft = CatalogueDraft()
    for (number, text) in texts.enumerated() {
      let id = sources.add(SourceFile(path: "\(number).yaml", text: text))
      guard let tree = parseYAML(id, of: sources, findings: &findings) else { continue }
      let read = decodeFile(tree, findings: &findings)
      items += read.items
      draft.add(read, from: tree.source, comments: tree.comments)
    }
    catalogue = resolve(draft, asOf: date, findings: &findings)
    self.sources = sources
    self.items = items
    self.draft = draft
    self.findings = findings.inReadingOrder()
  }

  /// A text alone, with nothing declared beside it.
  init(alone text: String) { self.init([text]) }

  /// The sample procedure with top-level parts replaced, among the sample's registries.
  init(_ parts: String, and more: [String] = [], asOf date: CivilDate = Sample.day) {
    self.init([Sample.registries, Sample.procedure(with: parts)] + more, asOf: date)
  }

  /// Each finding as its kind and the text that it points at.
  var found: [String] { findings.map { "\($0.kind.id): \(sources.text($0.range))" } }
  var kinds: [String] { findings.map(\.kind.id) }

  var procedure: ResolvedProcedure? { catalogue.procedures.first }
  var text: Procedure? { procedure?.text }
  /// The instrument that the first ground names.
  var cited: Name? { text?.grounds.first.flatMap { catalogue.name(cited: $0) } }

  func fact(_ name: String) -> ResolvedFact? { procedure?.facts.first { FoldedName($0.name) == FoldedName(name) } }

  /// The findings that remain once the fix of the first finding with one has been carried out.
  var foundAfterFix: [String]? {
    guard let fix = findings.compactMap(\.fix).first, let id = fix.edits.first?.range.source,
      let mended = applying(fix.edits, to: sources[id], id: id)
    else { return nil }
    var texts = sources.files.map { $0.text(from: 0, to: $0.bytes.count) }
    texts[Int(id.index)] = mended.text(from: 0, to: mended.bytes.count)
    return Reading(texts, asOf: catalogue.asOf).found
  }
}

enum Sample {
  static let day = date("2026-11-21")

  static func date(_ text: String) -> CivilDate { CivilDate(parsing: text) ?? CivilDate(dayNumber: 0) }

  static let agencies = """
    - cơ quan: Ủy ban nhân dân cấp xã
      mã: UBX
      tên khác: [UBND cấp xã]
      cấp: xã
      người: [công chức chuyên môn, lãnh đạo]
      đơn vị: [Văn phòng]
    - cơ quan: Trung tâm Phục vụ hành chính công cấp xã
      cấp: xã
      người: [công chức một cửa]
    - cơ quan: Sở Tư pháp
      cấp: tỉnh
    - cơ quan: Phòng Tư pháp cấp huyện
      cấp: huyện
      người: [chuyên viên huyện]
      hiệu lực: {đến: 2025-06-30}

    """

  /// Everything that the sample procedure names; one file may hold several kinds.
  static let registries =
    agencies + """
      - giấy tờ: Giấy chứng sinh
        mã: GCS
      - giấy tờ: Tờ khai thay đổi, cải chính hộ tịch
      - giấy tờ: Giấy ủy quyền, giới thiệu, cử người
      - giấy tờ: Căn cước công dân
      - cơ sở dữ liệu: Cơ sở dữ liệu quốc gia về dân cư
        tên khác: CSDL dân cư
      - văn bản: Luật Hộ tịch 60/2014/QH13
        tên khác: [Luật Hộ tịch]
      - văn bản: Nghị định 120/2025/NĐ-CP
        tên khác: [NĐ 120/2025]

      """

  static let procedureText = """
    thủ tục: 9.000001
    tên: Cấp giấy thử
    cấp: xã
    cơ quan giải quyết: Ủy ban nhân dân cấp xã
    đối tượng: [cá nhân]
    cách thức: [trực tiếp, trực tuyến]
    hiệu lực: {từ: 2026-01-01}
    căn cứ: Luật Hộ tịch 60/2014/QH13 điều 28
    thành phần hồ sơ:
      - giấy tờ: Tờ khai thử
        bản chính: 1
    yêu cầu: không
    phí, lệ phí: không
    thời hạn: 3 ngày làm việc
    quy trình:
      - bước: tiếp nhận
        tại: Trung tâm Phục vụ hành chính công cấp xã
        người: công chức một cửa
        làm: tiếp nhận
      - bước: thẩm tra
        tại: Ủy ban nhân dân cấp xã
        người: công chức chuyên môn
        làm: [thẩm định, ký]
        tạo: Kết quả thử
      - bước: trả kết quả
        làm: trả kết quả
    kết quả: Kết quả thử

    """

  /// The sample procedure with the top-level parts of a text in place of its own.
  static func procedure(with text: String) -> String {
    var parts = split(procedureText)
    for part in split(text) {
      if let index = parts.firstIndex(where: { $0.key == part.key }) {
        parts[index] = part
      } else {
        parts.append(part)
      }
    }
    return parts.map(\.text).joined()
  }

  private static func split(_ text: String) -> [(key: String, text: String)] {
    var parts: [(key: String, text: String)] = []
    for line in text.split(separator: "\n") {
      if let first = line.first, first != " ", first != "-", let colon = line.firstIndex(of: ":") {
        parts.append((String(line[..<colon]), line + "\n"))
      } else if !parts.isEmpty {
        parts[parts.count - 1].text += line + "\n"
      }
    }
    return parts
  }

  /// A process of steps with nothing but names, an act and the lines given.
  static func process(_ steps: (name: String, lines: [String])...) -> String {
    "quy trình:\n"
      + steps.map { step in
        "  - bước: \(step.name)\n    làm: thẩm định\n" + step.lines.map { "    \($0)\n" }.joined()
      }.joined()
  }
}
