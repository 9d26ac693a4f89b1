import Compiler
import Diagnostics
import Model
import Simulator

/// The sample procedure with a workload and variants of it.
struct LoadBench {
  static let head = "kịch bản tải: Thử\ntừ: 2026-01-01\nđến: 2026-12-31\n"
  static let staff = """
    nhân sự:
      - {tên: một cửa, người: công chức một cửa, số người: 2}
      - {tên: chuyên môn, người: công chức chuyên môn, số người: 1}

    """

  /// The sample process with requests, returns and a step that waits.
  static let turns = """
    dữ kiện:
      khẩn: {kiểu: có/không, tỷ lệ: 30%}
      số tầng: {kiểu: số, từ: 1, đến: 9, mặc định: 1}
      loại: [mới, cũ, khác]
    thời hạn:
      - trong: 20 ngày làm việc
    quy trình:
      - bước: tiếp nhận
        tại: Trung tâm Phục vụ hành chính công cấp xã
        người: công chức một cửa
        làm: [tiếp nhận, kiểm tra thành phần, hẹn trả]
        xét: Tờ khai thử
        trong: 2 giờ làm việc
        nếu thiếu: {trong: 10 ngày}
      - bước: thẩm định
        khi: loại != mới
        tại: Ủy ban nhân dân cấp xã
        người: công chức chuyên môn
        làm: thẩm định
        trong: 4 giờ làm việc
      - bước: niêm yết
        làm: niêm yết
        chờ: có
        trong: 7 ngày
      - bước: giải quyết
        người: công chức chuyên môn
        làm: ký
        tạo: Kết quả thử
        trong: 2 giờ làm việc
        trả lại: {bước: thẩm định}
      - bước: trả kết quả
        người: công chức một cửa
        làm: trả kết quả
        trong: 1 giờ làm việc

    """

  let compilation: Compilation
  let workload: Workload?

  /// `rest` stands below the head; a text that states its own period replaces it.
  init(_ rest: String, variants: [String] = [], procedure parts: String = "", more: [String] = []) {
    var sources = SourceSet()
    let text = rest.contains("kịch bản tải:") || rest.contains("workload:") ? rest : Self.head + rest
    let texts =
      [
        SampleCatalogue.registries, SampleCatalogue.documents, SampleCatalogue.databases, SampleCatalogue.instruments,
        SampleCatalogue.calendar, SampleCatalogue.procedure(with: parts),
      ] + more + [text] + variants
    for (number, text) in texts.enumerated() {
      _ = sources.add(SourceFile(path: "\(number).yaml", text: text))
    }
    compilation = Compilation(sources, options: CompilationOptions(asOf: SampleCatalogue.asOf))
    workload = compilation.workloads.first
  }

  /// Dossiers of the sample procedure, `details` indented by four, with its staff.
  init(dossiers details: String, procedure parts: String = "", variants: [String] = []) {
    self.init(
      "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: 4 mỗi tháng\n\(details)\n\(Self.staff)", variants: variants,
      procedure: parts)
  }

  func load(
    _ variants: [WorkloadVariant]? = nil, attached: [String: [UInt8]] = [:]
  ) -> (scenario: LoadScenario?, settings: LoadSettings, findings: [Finding]) {
    guard let workload else { return (nil, LoadSettings(), []) }
    return compilation.loadScenario(workload, variants: variants ?? compilation.variants, attached: attached)
  }

  /// Each finding about workloads as its kind and the text that it points at.
  func found(_ findings: [Finding]) -> [String] {
    findings.filter { $0.kind.group == .workload }.map { "\($0.kind.id): \(compilation.sources.text($0.range))" }
  }

  /// What checking alone finds.
  var checked: [String] { found(compilation.findings) }
}
