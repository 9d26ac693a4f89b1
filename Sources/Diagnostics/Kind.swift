/// How much a finding weighs. A plan exists only if no error remains.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case info
  case warning
  case error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// The word that stands before a message.
  package var title: Text {
    switch self {
    case .info: Text(vi: "lưu ý", en: "info")
    case .warning: Text(vi: "cảnh báo", en: "warning")
    case .error: Text(vi: "lỗi", en: "error")
    }
  }
}

/// The part of the subject that a kind of finding belongs to; `--select` and `--ignore` take its raw value.
package enum Group: String, Sendable, CaseIterable {
  case syntax
  case language
  case expressions
  case completeness
  case legality
  case dossier
  case process
  case duration
  case fees
  case levels
  case oneStop = "one-stop"
  case consistency
  case digital
  case scenarios
  case workload
  case office

  package var title: Text {
    switch self {
    case .syntax: Text(vi: "Cú pháp", en: "Syntax")
    case .language: Text(vi: "Từ khóa và kiểu dữ liệu", en: "Keywords and types")
    case .expressions: Text(vi: "Điều kiện", en: "Conditions")
    case .completeness: Text(vi: "Đầy đủ", en: "Completeness")
    case .legality: Text(vi: "Hiệu lực pháp lý", en: "Legality in time")
    case .dossier: Text(vi: "Thành phần hồ sơ", en: "Dossier")
    case .process: Text(vi: "Quy trình", en: "Process")
    case .duration: Text(vi: "Thời hạn", en: "Duration")
    case .fees: Text(vi: "Phí, lệ phí", en: "Fees")
    case .levels: Text(vi: "Cấp và liên thông", en: "Levels and joint services")
    case .oneStop: Text(vi: "Một cửa", en: "One-stop")
    case .consistency: Text(vi: "Nhất quán giữa các thủ tục", en: "Consistency across procedures")
    case .digital: Text(vi: "Dịch vụ công trực tuyến", en: "Digital service")
    case .scenarios: Text(vi: "Tình huống kiểm thử", en: "Scenarios")
    case .workload: Text(vi: "Kịch bản tải", en: "Workloads")
    case .office: Text(vi: "Quy tắc riêng của cơ quan", en: "The office's own rules")
    }
  }
}

/// A short text that teaches a kind: manual page and test at once.
///
/// A line on which the kind must fire ends with the comment `#! id`; a text without marks must stay silent.
package struct Example: Sendable {
  /// What the text is completed with before it is checked.
  package enum Base: Sendable {
    /// The text is a whole file.
    case file
    /// The text holds top-level keys that replace those of a complete, clean sample procedure.
    case procedure
  }

  package let base: Base
  package let text: String
  /// The whole text after the safe fix has been applied, where the kind offers one.
  package let fixed: String?

  package init(_ text: String, base: Base = .procedure, fixed: String? = nil) {
    self.base = base
    self.text = text
    self.fixed = fixed
  }
}

/// One kind of finding: what `tthc explain ID`, SARIF, the manual and the tests are made from.
///
/// It is a constant of the program, compared by its id; declare it beside the code that reports it.
package final class Kind: Sendable, Hashable {
  /// Kebab-case, names the problem.
  package let id: String
  package let group: Group
  package let severity: Severity
  package let title: Text
  /// Why it is a problem, and the way out.
  package let why: Text
  /// The instrument on which the judgement rests, where a law is the reason.
  package let ground: Text?
  package let examples: [Example]

  package init(
    _ id: String, _ group: Group, _ severity: Severity, title: Text, why: Text, ground: Text? = nil,
    examples: [Example] = []
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.title = title
    self.why = why
    self.ground = ground
    self.examples = examples
  }

  package static func == (left: Kind, right: Kind) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
