import Calendars
import Compiler
import Diagnostics

/// The registries and the clean procedure on which the examples of findings stand.
enum SampleCatalogue {
  static let asOf = CivilDate(year: 2026, month: 11, day: 21)!

  static let registries = """
    - cơ quan: Ủy ban nhân dân cấp xã
      cấp: xã
      người: [công chức chuyên môn, lãnh đạo]
    - cơ quan: Trung tâm Phục vụ hành chính công cấp xã
      cấp: xã
      một cửa: có
      người: [công chức một cửa]
    - cơ quan: Sở Tư pháp
      cấp: tỉnh
      người: [văn thư, chuyên viên]
    - cơ quan: Phòng Tư pháp cấp huyện
      cấp: huyện
      hiệu lực: {đến: 2025-06-30}
      thay bằng: [{cơ quan: Sở Tư pháp, từ: 2025-07-01}]
    """

  static let documents = """
    - giấy tờ: Sổ hộ khẩu
      bãi bỏ: {từ: 2023-01-01}
    - giấy tờ: Giấy tờ tùy thân
      thay bằng: [{cơ sở dữ liệu: Cơ sở dữ liệu thử, từ: 2026-01-01}]
    """

  static let databases = "- cơ sở dữ liệu: Cơ sở dữ liệu thử\n"

  static let instruments = """
    - văn bản: Luật Hộ tịch 60/2014/QH13
      hiệu lực: {từ: 2016-01-01, đến: 2027-02-28}
    - văn bản: Nghị định 158/2005/NĐ-CP
      hiệu lực: {đến: 2015-12-31}
      thay bằng: [Luật Hộ tịch 60/2014/QH13]
    """

  static let calendar = """
    - lịch: Lịch thử
      ngày nghỉ:
        - {từ: 2026-02-16, đến: 2026-02-20, tên: Tết}
    """

  static let procedure = """
    thủ tục: 9.000001
    tên: Cấp giấy thử
    lĩnh vực: Hộ tịch
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
        người: công chức một cửa
        làm: trả kết quả
        trong: 1 giờ làm việc
    kết quả: Kết quả thử

    """

  /// The sample procedure with top-level parts replaced by those of a text; parts it has not are added.
  static func procedure(with text: String) -> String {
    var parts = split(procedure)
    for part in split(text) {
      // A bare `keyword:` takes the part away.
      if part.text == part.key + ":\n" {
        parts.removeAll { $0.key == part.key }
      } else if let index = parts.firstIndex(where: { $0.key == part.key }) {
        parts[index] = part
      } else {
        parts.append(part)
      }
    }
    return parts.map(\.text).joined()
  }

  private static func split(_ text: String) -> [(key: String, text: String)] {
    var parts: [(key: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty {
      if let first = line.first, first != " ", first != "-", first != "#", let colon = line.firstIndex(of: ":") {
        parts.append((String(line[..<colon]), line + "\n"))
      } else if !parts.isEmpty {
        parts[parts.count - 1].text += line + "\n"
      }
    }
    return parts
  }

  /// Compiles an example in its base; gives the file under test too.
  static func compile(_ text: String, base: Example.Base) -> (compilation: Compilation, file: SourceID) {
    var sources = SourceSet()
    for (name, content) in [
      ("co-quan.yaml", registries), ("giay-to.yaml", documents), ("csdl.yaml", databases),
      ("van-ban.yaml", instruments),
    ] {
      _ = sources.add(SourceFile(path: name, text: content))
    }
    // The one example of a catalogue without a calendar.
    if !text.contains("calendar-missing") { _ = sources.add(SourceFile(path: "lich.yaml", text: calendar)) }
    if base == .file { _ = sources.add(SourceFile(path: "thu-tuc.yaml", text: procedure)) }
    let content = base == .file ? text : procedure(with: text)
    let file = sources.add(SourceFile(path: "vi-du.yaml", text: content))
    return (Compilation(sources, options: CompilationOptions(asOf: asOf)), file)
  }
}
