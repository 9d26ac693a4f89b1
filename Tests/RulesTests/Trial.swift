import Calendars
import Compiler
import Diagnostics
import Testing

/// A text on which one rule must fire where the marks (`#! id`) say, and nowhere else.
struct Trial: CustomTestStringConvertible, Sendable {
  let rule: String
  let title: String
  /// Top-level parts that replace those of the sample procedure.
  let text: String
  /// Further files beside the sample registries.
  var extra: [String] = []
  var asOf = Bench.asOf
  var calendar = Bench.calendar

  var testDescription: String { "\(rule): \(title)" }

  init(
    _ rule: String, _ title: String, _ text: String, extra: [String] = [], asOf: CivilDate = Bench.asOf,
    calendar: String = Bench.calendar
  ) {
    self.rule = rule
    self.title = title
    self.text = text
    self.extra = extra
    self.asOf = asOf
    self.calendar = calendar
  }

  /// `line rule` for every mark, and for every finding of the rule, of all files.
  var outcome: (expected: [String], found: [String], errors: [String]) {
    let compilation = Bench.compile(text, extra: extra, asOf: asOf, calendar: calendar)
    let sources = compilation.sources
    var expected: [String] = []
    for file in sources.files {
      let whole = file.text(from: 0, to: file.bytes.count)
      expected += expectedMarks(in: whole).filter { $0.id == rule }.map { "\(file.path):\($0.line)" }
    }
    let tables = sources.files.map { LineTable(file: $0) }
    func place(_ finding: Finding) -> String {
      let index = Int(finding.range.source.index)
      return "\(sources.files[index].path):\(tables[index].line(at: finding.range.start))"
    }
    let found = compilation.findings.filter { $0.kind.id == rule }.map(place)
    let language: Set<Group> = [.syntax, .language, .expressions]
    let slips = compilation.findings.filter { language.contains($0.kind.group) || $0.kind.id.hasPrefix("unknown") }
    return (expected, found, slips.map { "\(place($0)) \($0.kind.id): \($0.message.vi)" })
  }
}

/// The registries and the clean procedure on which the trials stand.
enum Bench {
  static let asOf = CivilDate(year: 2026, month: 11, day: 21)!
  static let before = CivilDate(year: 2025, month: 3, day: 3)!

  static let longBefore = CivilDate(year: 2022, month: 3, day: 3)!
  /// The last day of Nghị định 158/2005/NĐ-CP.
  static let lastDayOfDecree = CivilDate(year: 2015, month: 12, day: 31)!

  static let registries = """
    - cơ quan: Ủy ban nhân dân cấp xã
      cấp: xã
      đơn vị: [Phòng Kinh tế, Phòng Văn hóa]
      người: [công chức chuyên môn, lãnh đạo]
    - cơ quan: Trung tâm Phục vụ hành chính công cấp xã
      cấp: xã
      một cửa: có
      người: [công chức một cửa]
    - cơ quan: Sở Tư pháp
      cấp: tỉnh
      người: [văn thư, công chức chuyên môn]
    - cơ quan: Sở Xây dựng
      cấp: tỉnh
    """

  static let documents = """
    - giấy tờ: Tờ khai thử
      tên khác: [Đơn thử]
    - giấy tờ: Sổ hộ khẩu
      bãi bỏ: {từ: 2023-01-01}
    - giấy tờ: Giấy tờ tùy thân
      tên khác: [Căn cước]
      thay bằng: [{cơ sở dữ liệu: Cơ sở dữ liệu thử, từ: 2026-01-01}]
    """

  static let instruments = """
    - văn bản: Luật Hộ tịch 60/2014/QH13
      hiệu lực: {từ: 2016-01-01, đến: 2027-02-28}
    - văn bản: Nghị định 158/2005/NĐ-CP
      hiệu lực: {đến: 2015-12-31}
    - văn bản: Luật Mới 01/2027/QH16
      hiệu lực: {từ: 2027-01-01}
    """

  static let procedure = """
    thủ tục: 9.000001
    tên: Cấp giấy thử
    lĩnh vực: Hộ tịch
    cấp: xã
    cơ quan giải quyết: Ủy ban nhân dân cấp xã
    đối tượng: [cá nhân]
    cách thức: [trực tiếp, trực tuyến]
    căn cứ: Luật Hộ tịch 60/2014/QH13 điều 28
    thành phần hồ sơ:
      - giấy tờ: Tờ khai thử
        bản chính: 1
        bản sao: 2
    yêu cầu: không
    phí, lệ phí: không
    thời hạn:
      - trong: 1 ngày làm việc
    quy trình:
      - bước: tiếp nhận
        tại: Trung tâm Phục vụ hành chính công cấp xã
        người: công chức một cửa
        làm: [tiếp nhận, kiểm tra thành phần, hẹn trả]
        xét: Tờ khai thử
        trong: 2 giờ làm việc
      - bước: giải quyết
        tại: Ủy ban nhân dân cấp xã
        người: công chức chuyên môn
        làm: [thẩm định, ký]
        tạo: Kết quả thử
        trong: 4 giờ làm việc
      - bước: trả kết quả
        tại: Trung tâm Phục vụ hành chính công cấp xã
        người: công chức một cửa
        làm: trả kết quả
        trong: 1 giờ làm việc
    kết quả: Kết quả thử

    """

  /// The sample process with steps between receipt and decision, and lines added to the decision.
  static func process(_ steps: String, decision: String = "") -> String {
    let indented = steps.split(separator: "\n").map { "  " + $0 + "\n" }.joined()
    return """
      quy trình:
        - bước: tiếp nhận
          tại: Trung tâm Phục vụ hành chính công cấp xã
          người: công chức một cửa
          làm: [tiếp nhận, kiểm tra thành phần, hẹn trả]
          xét: Tờ khai thử
          trong: 1 giờ làm việc
      \(indented)  - bước: ký
          tại: Ủy ban nhân dân cấp xã
          người: lãnh đạo
          làm: [thẩm định, ký]
          tạo: Kết quả thử
          trong: 1 giờ làm việc
      \(decision)  - bước: trả kết quả
          tại: Trung tâm Phục vụ hành chính công cấp xã
          người: công chức một cửa
          làm: trả kết quả
          trong: 1 giờ làm việc

      """
  }

  /// One step of an office, with further lines.
  static func step(_ name: String, _ lines: String..., at place: String = "Ủy ban nhân dân cấp xã") -> String {
    (["- bước: \(name)", "  tại: \(place)", "  người: công chức chuyên môn"] + lines.map { "  " + $0 })
      .joined(separator: "\n") + "\n"
  }

  private static func parts(_ text: String) -> [(key: Substring, text: String)] {
    var parts: [(key: Substring, text: String)] = []
    for line in text.split(separator: "\n") {
      if let first = line.first, first != " ", first != "-", let colon = line.firstIndex(of: ":") {
        parts.append((line[..<colon], line + "\n"))
      } else if !parts.isEmpty {
        parts[parts.count - 1].text += line + "\n"
      }
    }
    return parts
  }

  static func procedure(with text: String) -> String {
    var result = parts(procedure)
    for part in parts(text) {
      if part.text == part.key + ":\n" {
        result.removeAll { $0.key == part.key }
      } else if let index = result.firstIndex(where: { $0.key == part.key }) {
        result[index] = part
      } else {
        result.append(part)
      }
    }
    return result.map(\.text).joined()
  }

  static let calendar = """
    - lịch: Lịch thử
      ngày nghỉ:
        - {từ: 2026-02-16, đến: 2026-02-20, tên: Tết}
    """

  static func compile(
    _ text: String, extra: [String] = [], asOf: CivilDate = asOf, calendar: String = calendar
  ) -> Compilation {
    var sources = SourceSet()
    let databases = "- cơ sở dữ liệu: Cơ sở dữ liệu thử\n"
    for (index, content) in ([registries, documents, instruments, databases, calendar] + extra).enumerated() {
      _ = sources.add(SourceFile(path: "tệp-\(index)", text: content))
    }
    _ = sources.add(SourceFile(path: "thủ-tục", text: procedure(with: text)))
    return Compilation(sources, options: CompilationOptions(asOf: asOf))
  }
}
