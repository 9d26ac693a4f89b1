import Diagnostics
import JSON

/// Step tables in CSV, one row a step, as records of the shape of the JSON Lines.
///
/// Columns, by any of their headings (case and spacing do not matter); what a table lacks is left out:
///
/// | member | headings |
/// | --- | --- |
/// | `workflow_id` | workflow_id, quy trình, mã quy trình, số quy trình |
/// | `province` | province, tỉnh |
/// | `decision_no`, `decision_date` | số quyết định; ngày quyết định |
/// | `procedure_codes` | procedure_codes, procedure_code, mã thủ tục, mã TTHC; several parted by `;`, `,` or spaces |
/// | `procedure_name` | tên thủ tục, tên TTHC |
/// | `declared_total_text` | tổng thời gian |
/// | `statutory_text` | thời hạn theo quy định |
/// | `steps[].label` | bước, thứ tự, TT, STT, thứ tự công việc, các bước, bước thực hiện, tên bước |
/// | `steps[].section` | phần |
/// | `steps[].actor_text` | người thực hiện, đơn vị thực hiện, trách nhiệm thực hiện, bộ phận … |
/// | `steps[].activity_text` | nội dung công việc, trình tự thực hiện, công việc |
/// | `steps[].time_text` | thời gian, thời gian thực hiện, thời gian giải quyết; a unit in brackets counts |
/// | `steps[].output_text` | sản phẩm, kết quả, biểu mẫu/kết quả |
///
/// Other columns are kept as notes of the step. A row without an own process belongs to that of the row above.
struct StepTable {
  struct Record {
    let json: JSON
    let line: Int
    /// The line and heading of each value, by its path.
    let places: [String: (line: Int, heading: String)]
  }

  private(set) var records: [Record] = []
  /// What the records do not hold: cells that repeat the process of the row above, or contradict it.
  private(set) var lines: [LedgerLine] = []
  private(set) var problems: [ImportProblem] = []

  init(_ bytes: [UInt8], file: String) {
    let text = DelimitedText(bytes)
    if let line = text.openQuote {
      problems.append(
        ImportProblem(
          Origin(file: file, line: line, path: ""),
          Text(vi: "Dấu nháy kép mở ở dòng này không được đóng.", en: "A quote opened on this line is never closed.")))
    }
    guard let head = text.rows.first else { return }
    let columns = head.fields.map(StepColumn.init)
    guard columns.contains(where: { $0.member == "activity_text" || $0.member == "actor_text" }) else {
      problems.append(
        ImportProblem(
          Origin(file: file, line: head.line, path: ""),
          Text(
            vi: "Bảng không có cột người thực hiện hay nội dung công việc.",
            en: "The table has no column of actors or activities.")))
      for row in text.rows.dropFirst() { reportAll(row, head.fields, file) }
      return
    }
    var groups: [(key: String, rows: [DelimitedText.Row])] = []
    var places: [String: Int] = [:]
    var last = ""
    for row in text.rows.dropFirst() {
      let own = StepTable.key(of: row, columns)
      if !own.isEmpty { last = own }
      if let place = places[last] {
        groups[place].rows.append(row)
      } else {
        places[last] = groups.count
        groups.append((last, [row]))
      }
    }
    for group in groups { add(group.rows, columns, file) }
  }

  /// What reports call the row of headings, whose cells are no column's.
  static let headingRow = "hàng tiêu đề"

  private mutating func reportAll(_ row: DelimitedText.Row, _ headings: [String], _ file: String) {
    for (index, field) in row.fields.enumerated() where !field.trimmingSpaces.isEmpty {
      lines.append(
        LedgerLine(
          Origin(file: file, line: row.line, path: headings[safe: index] ?? "cột \(index + 1)"), code: nil, .reported,
          text: field.trimmingSpaces, reason: Text(vi: "Không đọc được bảng này.", en: "The table could not be read.")))
    }
  }

  /// What tells the process of a row: its number, else the codes and name of the procedure.
  private static func key(of row: DelimitedText.Row, _ columns: [StepColumn]) -> String {
    func cell(_ member: String) -> String {
      columns.firstIndex { $0.member == member }.flatMap { row.fields[safe: $0] }?.trimmingSpaces ?? ""
    }
    let id = cell("workflow_id")
    return id.isEmpty ? [cell("procedure_codes"), cell("procedure_name")].joined(separator: " ").trimmingSpaces : id
  }

  private mutating func add(_ rows: [DelimitedText.Row], _ columns: [StepColumn], _ file: String) {
    var whole: [String: String] = [:]
    var members: [JSON.Member] = []
    var places: [String: (line: Int, heading: String)] = [:]
    var steps: [JSON] = []
    for row in rows {
      var step = [JSON.Member("order", .integer(steps.count + 1))]
      var others: [JSON.Member] = []
      let path = "steps[\(steps.count)]"
      places[path] = (row.line, path)
      places[path + ".order"] = (row.line, "")
      for (index, field) in row.fields.enumerated() {
        let column = columns[safe: index] ?? StepColumn("cột \(index + 1)")
        let text = field.trimmingSpaces
        guard !text.isEmpty else { continue }
        switch column.part {
        case .process:
          if let earlier = whole[column.member] {
            noteAgain(text, earlier, Origin(file: file, line: row.line, path: column.heading))
          } else {
            whole[column.member] = text
            members += column.members(of: text)
            for place in column.paths(of: text) { places[place] = (row.line, column.heading) }
          }
        case .step where !step.contains(where: { $0.key == column.member }):
          step.append(JSON.Member(column.member, .string(text)))
          places["\(path).\(column.member)"] = (row.line, column.heading)
        case .step, .other:
          guard !others.contains(where: { $0.key == column.heading }) else {
            noteAgain(text, "", Origin(file: file, line: row.line, path: column.heading))
            continue
          }
          others.append(JSON.Member(column.heading, .string(text)))
          places["\(path).other.\(column.heading)"] = (row.line, column.heading)
        }
      }
      if !others.isEmpty { step.append(JSON.Member("other", .object(others))) }
      steps.append(.object(step))
    }
    let headings = columns.filter { $0.part != .process }.map { JSON.string($0.heading) }
    for index in headings.indices { places["columns[\(index)]"] = (1, StepTable.headingRow) }
    members += [JSON.Member("columns", .array(headings)), JSON.Member("steps", .array(steps))]
    records.append(Record(json: .object(members), line: rows.first?.line ?? 1, places: places))
  }

  private mutating func noteAgain(_ text: String, _ earlier: String, _ origin: Origin) {
    if text == earlier {
      lines.append(LedgerLine(origin, code: nil, .repeated, target: origin.path))
    } else {
      lines.append(
        LedgerLine(
          origin, code: nil, .reported, text: text,
          reason: Text(
            vi: "Khác giá trị ở dòng đầu của quy trình.", en: "Differs from the first row of the process.")))
    }
  }
}

/// A column of a step table, by its heading.
private struct StepColumn {
  enum Part { case process, step, other }

  let heading: String
  let member: String
  let part: Part

  init(_ heading: String) {
    self.heading = heading.trimmingSpaces
    let key = FoldedName(String(heading.prefix { $0 != "(" })).key
    let found = StepColumn.names.first { $0.names.contains(key) }
    member = found?.member ?? key
    part = found?.part ?? .other
  }

  /// The members of the record that a cell gives.
  func members(of text: String) -> [JSON.Member] {
    guard member == "procedure_codes" else { return [JSON.Member(member, .string(text))] }
    return [JSON.Member(member, .array(codes(in: text).map { .string($0) }))]
  }

  func paths(of text: String) -> [String] {
    member == "procedure_codes" ? codes(in: text).indices.map { "\(member)[\($0)]" } : [member]
  }

  private func codes(in text: String) -> [String] {
    text.split(whereSeparator: { ",; \n".contains($0) }).map(String.init)
  }

  private static let names: [(member: String, part: Part, names: [String])] = [
    ("workflow_id", .process, ["workflow_id", "workflow id", "quy trình", "mã quy trình", "số quy trình"]),
    ("province", .process, ["province", "tỉnh", "tỉnh, thành phố"]),
    ("decision_no", .process, ["decision_no", "decision no", "số quyết định", "quyết định"]),
    ("decision_date", .process, ["decision_date", "decision date", "ngày quyết định"]),
    (
      "procedure_codes", .process,
      ["procedure_codes", "procedure_code", "procedure codes", "procedure code", "mã thủ tục", "mã tthc"]
    ),
    ("procedure_name", .process, ["procedure_name", "procedure name", "tên thủ tục", "tên tthc", "thủ tục"]),
    ("declared_total_text", .process, ["declared_total_text", "declared total", "tổng thời gian", "tổng cộng"]),
    ("statutory_text", .process, ["statutory_text", "statutory limit", "thời hạn theo quy định", "thời hạn quy định"]),
    (
      "label", .step,
      [
        "label", "order", "step", "bước", "thứ tự", "tt", "stt", "số tt", "thứ tự công việc", "các bước",
        "bước thực hiện",
        "tên bước",
      ]
    ),
    ("section", .step, ["section", "phần", "giai đoạn"]),
    (
      "actor_text", .step,
      [
        "actor_text", "actor", "người thực hiện", "đơn vị thực hiện", "đơn vị/người thực hiện",
        "đơn vị/ người thực hiện",
        "trách nhiệm thực hiện", "trách nhiệm", "trách nhiệm xử lý công việc", "bộ phận", "đơn vị giải quyết",
        "đơn vị giải quyết tthc", "cơ quan, bộ phận, người thực hiện", "phân công nhiệm vụ",
      ]
    ),
    (
      "activity_text", .step,
      [
        "activity_text", "activity", "nội dung công việc", "nội dung công việc cụ thể", "trình tự thực hiện",
        "trình tự",
        "công việc", "nội dung",
      ]
    ),
    (
      "time_text", .step,
      [
        "time_text", "time", "duration", "thời gian", "thời gian thực hiện", "thời gian giải quyết",
        "thời gian giải quyết tthc", "thời hạn giải quyết",
      ]
    ),
    (
      "output_text", .step,
      ["output_text", "output", "sản phẩm", "sản phẩm thực hiện", "kết quả", "biểu mẫu/kết quả", "biểu mẫu/ kết quả"]
    ),
  ]
}
