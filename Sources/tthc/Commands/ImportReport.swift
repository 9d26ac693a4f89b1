import Diagnostics
import Importers

/// The report of an import for the terminal.
struct ImportReport {
  private let ledger: ImportLedger
  private let change: ImportChange
  private let checks: ImportChecks?
  private let path: String

  init(_ ledger: ImportLedger, _ change: ImportChange, _ checks: ImportChecks?, path: String) {
    self.ledger = ledger
    self.change = change
    self.checks = checks
    self.path = path
  }

  var lines: [String] { heading + fields + joins + judged + problems + [""] + footing }

  private var heading: [String] {
    [
      say(
        "\(ledger.records) bản ghi; \(change.written) tệp mới hoặc thay đổi, \(change.merged) tệp trộn với bản sửa tay, \(change.unchanged) tệp giữ nguyên.",
        "\(ledger.records) records; \(change.written) files new or changed, \(change.merged) merged with edits, \(change.unchanged) as they were."
      ), "",
    ]
  }

  private var fields: [String] {
    let readings = Reading.allCases.filter { $0 != .empty }
    var rows = [[say("trường", "field")] + readings.map(\.label)]
    for field in FieldSummary.all(of: ledger) where field.filled > 0 {
      rows.append([field.field] + readings.map { field[$0] == 0 ? "" : "\(field[$0])" })
    }
    return ImportReport.table(rows)
  }

  private var joins: [String] {
    let joined = ledger.joins.reduce(0) { $0 + $1.wordings.count }
    guard joined > 0 || !ledger.proposals.isEmpty else { return [] }
    return [
      "",
      say(
        "\(joined) cách ghi được gộp vào \(ledger.joins.count) mục; \(ledger.proposals.count) nhóm tên gần giống nhau để rà soát.",
        "\(joined) wordings were joined into \(ledger.joins.count) entries; \(ledger.proposals.count) groups of nearly alike names to look at."
      ),
    ]
  }

  private var judged: [String] {
    guard let checks else { return [] }
    var rows = [
      [
        say("kiểm tra", "check"), say("phát hiện", "findings"), say("xét được", "judged"),
        say("không đủ thông tin", "lacking information"),
      ]
    ]
    for line in checks.lines where line.findings > 0 {
      rows.append([line.kind.id, "\(line.findings)", "\(line.judged)", "\(checks.procedures - line.judged)"])
    }
    let silent = checks.lines.count { $0.findings == 0 && $0.judged > 0 }
    let blind = checks.lines.filter { $0.judged == 0 }
    var lines = [""] + ImportReport.table(rows) + [""]
    lines.append(
      say("\(silent) kiểm tra khác đã xét và không phát hiện gì.", "\(silent) other checks judged and found nothing."))
    for (part, count) in checks.lacking(blind) {
      lines.append(
        say(
          "\(count) kiểm tra không xét được thủ tục nào vì chưa có: \(part.vi).",
          "\(count) checks could judge no procedure for want of: \(part.en)."))
    }
    if checks.language > 0 {
      lines.append(
        say(
          "\(checks.language) phát hiện về cách viết trong tệp đã nhập.",
          "\(checks.language) findings about the writing of the imported files."))
    }
    return lines
  }

  /// More problems than this are left to the report.
  private static let greatestProblems = 20

  private var problems: [String] {
    guard !ledger.problems.isEmpty else { return [] }
    let shown = ledger.problems.prefix(ImportReport.greatestProblems).map(ImportReport.line)
    let rest = ledger.problems.count - shown.count
    return [""] + shown + (rest > 0 ? [say("… và \(rest) bản ghi nữa.", "… and \(rest) more.")] : [])
  }

  private var footing: [String] { [say("Báo cáo đầy đủ: \(path)", "Full report: \(path)")] }

  static func line(_ problem: ImportProblem) -> String {
    "\(problem.origin.file):\(problem.origin.line): " + say(problem.text.vi, problem.text.en)
  }

  /// Columns under each other: the first to the left, figures to the right.
  private static func table(_ rows: [[String]]) -> [String] {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: max(cell.1 - displayWidth(cell.0), 0))
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ")
    }
  }
}

extension Reading {
  fileprivate var label: String {
    switch self {
    case .exact: say("đọc đúng", "exact")
    case .prose: say("đọc từ lời", "from prose")
    case .verbatim: say("nguyên văn", "verbatim")
    case .repeated: say("lặp lại", "repeated")
    case .reported: say("chỉ trong báo cáo", "report only")
    case .empty: say("trống", "empty")
    }
  }
}
