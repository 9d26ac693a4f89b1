import Foundation
import JSON
import Testing

/// `tthc import`: a folder that changes as a whole, and in which no edit is lost.
@Suite struct ImportCommandTests {
  private static func record(_ code: String, _ name: String, days: Int = 3, note: String = "Bước 1: Nộp hồ sơ.")
    -> String
  {
    """
    {"code": "\(code)", "name": "\(name)", "field": "Hộ tịch", "levels": ["Cấp xã"], "subjects": ["Công dân Việt Nam"], \
    "implementing_agency": "Ủy ban nhân dân cấp xã", "steps_text": "\(note)", "decision_no": "1/QĐ-BTP", \
    "methods": [{"method": "Trực tiếp", "time_value": \(days), "time_unit": "Ngày làm việc", \
    "time_text": "\(days) Ngày làm việc", "fees": [], "description": null}], \
    "components": [{"case": null, "order": 1, "name": "Tờ khai", "originals": 1, "copies": 0}, \
    {"case": null, "order": 2, "name": "Giấy ủy quyền (nếu có)", "originals": 1, "copies": 0}], \
    "legal_codes": ["60/2014/QH13"], "results": [{"name": "Trích lục", "code": "KQ.1"}], "conditions_text": "Không"}
    """
  }

  private let path = "d/ho-tich/1.000001-cap-trich-luc.yaml"

  private func imported(_ lines: [String], in bench: Bench, _ options: String...) throws -> Outcome {
    try bench.write(lines.joined(separator: "\n") + "\n", to: "r.jsonl")
    return try bench.tthc(arguments: ["import", "portal", "r.jsonl", "--out", "d", "--as-of", "2026-11-21"] + options)
  }

  private func started() throws -> Bench {
    let bench = try Bench()
    let outcome = try imported([Self.record("1.000001", "Cấp trích lục")], in: bench)
    #expect(outcome.code == 0, "\(outcome)")
    return bench
  }

  private func edit(_ bench: Bench, _ old: String, _ new: String) throws {
    let text = try #require(bench.read(path))
    #expect(text.contains(old), "\(text)")
    try bench.write(text.replacing(old, with: new), to: path)
  }

  @Test func catalogueCanBeCheckedAndSaysWhereItCameFrom() throws {
    let bench = try started()
    let text = try #require(bench.read(path))
    for part in ["thủ tục: 1.000001", "thời hạn: 3 ngày làm việc", "tệp: r.jsonl", "dòng: 1", "đọc từ: "] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
    let check = try bench.tthc("check", "d", "--as-of", "2026-11-21", "--format", "json", "--select", "language,syntax")
    #expect(check.code == 0, "\(check.out)")
  }

  @Test func reportCountsFieldsAndChecks() throws {
    let bench = try started()
    let report = try JSON.parse(try #require(bench.read("d/bao-cao-nhap/portal.json"))).get()
    #expect(report["records"] == 1)
    let fields = try #require(report["fields"]?.items)
    #expect(fields.contains { $0["field"] == "methods[].time_value" && $0["exact"] == 1 })
    #expect(fields.contains { $0["field"] == "components[].name" && $0["prose"] == 1 && $0["exact"] == 1 })
    let checks = try #require(report["checks"]?.items)
    #expect(checks.contains { $0["id"] == "missing-mandatory-part" && $0["judged"] == 1 })
    #expect(checks.contains { $0["id"] == "case-exceeds-limit" && $0["notJudged"] == 1 })
    let printed = try imported([Self.record("1.000001", "Cấp trích lục")], in: bench, "--format", "json")
    #expect(try JSON.parse(printed.out).get() == report)
  }

  @Test func editsStayAndChangesOfRecordsComeIn() throws {
    let bench = try started()
    try edit(bench, "lĩnh vực: Hộ tịch", "lĩnh vực: Hộ tịch # đã rà soát")
    let again = try imported([Self.record("1.000001", "Cấp trích lục", days: 5)], in: bench)
    #expect(again.code == 0, "\(again)")
    let text = try #require(bench.read(path))
    #expect(text.contains("# đã rà soát") && text.contains("thời hạn: 5 ngày làm việc"), "\(text)")
  }

  @Test func conflictKeepsTheEditUntilItIsSettled() throws {
    let bench = try started()
    try edit(bench, "thời hạn: 3 ngày làm việc", "thời hạn: 2 ngày làm việc")
    for _ in 0..<2 {
      let again = try imported([Self.record("1.000001", "Cấp trích lục", days: 5)], in: bench)
      #expect(again.code == 1 && again.err.contains("xung đột ở dòng"), "\(again)")
      #expect(bench.read(path)?.contains("thời hạn: 2 ngày làm việc") == true)
      let other = bench.read("d/.tthc-import/portal/conflicts/ho-tich/1.000001-cap-trich-luc.yaml")
      #expect(other?.contains("thời hạn: 5 ngày làm việc") == true)
    }
    #expect(try imported([Self.record("1.000001", "Cấp trích lục", days: 5)], in: bench, "--settled").code == 0)
    let after = try imported([Self.record("1.000001", "Cấp trích lục", days: 5)], in: bench)
    #expect(after.code == 0 && bench.read(path)?.contains("thời hạn: 2 ngày làm việc") == true, "\(after)")
    #expect(!bench.names(in: "d/.tthc-import/portal").contains("conflicts"))
  }

  @Test func filesThatTheRecordsNoLongerGiveGoUnlessEdited() throws {
    let bench = try Bench()
    let both = [Self.record("1.000001", "Cấp trích lục"), Self.record("1.000002", "Cấp bản sao")]
    #expect(try imported(both, in: bench).code == 0)
    // Records of another file take nothing away; nor does a damaged one.
    #expect(try imported([both[0]], in: bench).code == 0)
    #expect(bench.names(in: "d/ho-tich").count == 2)
    #expect(try imported([both[0], "{"], in: bench, "--prune").code == 2)
    #expect(bench.names(in: "d/ho-tich").count == 2)
    #expect(try imported([both[0]], in: bench, "--prune").code == 0)
    #expect(bench.names(in: "d/ho-tich") == ["1.000001-cap-trich-luc.yaml"])
    #expect(try imported(both, in: bench).code == 0)
    try bench.write(
      "# của tôi\n" + (bench.read("d/ho-tich/1.000002-cap-ban-sao.yaml") ?? ""),
      to: "d/ho-tich/1.000002-cap-ban-sao.yaml")
    let kept = try imported([both[0]], in: bench, "--prune")
    #expect(kept.code == 0 && kept.err.contains("vẫn giữ"), "\(kept)")
    #expect(bench.names(in: "d/ho-tich").count == 2)
  }

  @Test func fileDeletedByHandStaysDeleted() throws {
    let bench = try started()
    _ = try bench.shell("rm \(path)")
    let again = try imported([Self.record("1.000001", "Cấp trích lục", days: 5)], in: bench)
    #expect(again.code == 0 && again.err.contains("xóa tay") && bench.read(path) == nil, "\(again)")
  }

  @Test func strangersFileIsNotOverwritten() throws {
    let bench = try Bench()
    try bench.write("thủ tục: 1.000001\ntên: Của tôi\n", to: path)
    let outcome = try imported([Self.record("1.000001", "Cấp trích lục")], in: bench)
    #expect(outcome.code == 1 && outcome.err.contains("không do lần nhập nào ghi"), "\(outcome)")
    #expect(bench.read(path) == "thủ tục: 1.000001\ntên: Của tôi\n")
  }

  @Test func badRecordsAreToldAndTheOthersGoOn() throws {
    let bench = try Bench()
    let lines = ["{\"code\": 5}", "{", Self.record("1.000001", "Cấp trích lục"), "[1, [2]]", "null"]
    let outcome = try imported(lines, in: bench)
    #expect(outcome.code == 1 && outcome.out.contains("r.jsonl:2"), "\(outcome)")
    #expect(bench.read(path) != nil)
  }

  @Test func nothingToImportLeavesNothing() throws {
    let bench = try Bench()
    let outcome = try imported([], in: bench)
    #expect(outcome.code == 2 && bench.names() == ["r.jsonl"], "\(outcome) \(bench.names())")
    #expect(try bench.tthc("import", "portal", "không-có.jsonl", "--out", "d").code == 2)
    #expect(try bench.tthc("import", "portal", "r.jsonl", "--out", "d", "--known", "không-có").code == 2)
  }

  @Test func interruptedImportLeavesTheOldFolder() throws {
    let bench = try started()
    let before = try bench.shell("find d -type f | sort | xargs sha256sum").out
    let many = (1...400).map { Self.record("1.\(100_000 + $0)", "Cấp bản sao \($0)") }
    try bench.write(many.joined(separator: "\n"), to: "m.jsonl")
    for wait in ["0.05", "0.2", "0.5"] {
      _ = try bench.shell(
        "\"$TTHC\" import portal m.jsonl --out d --no-check & p=$!; sleep \(wait); kill -TERM $p; wait $p; true")
      let after = try bench.shell("find d -type f | sort | xargs sha256sum").out
      let isNew = bench.names(in: "d/ho-tich").count > 300
      #expect(after == before || isNew, "\(wait)")
      if isNew { break }
    }
    #expect(!bench.names().contains { $0.hasPrefix(".tthc-") })
  }

  @Test func registriesFromElsewhereComeAlong() throws {
    let bench = try Bench()
    try bench.write("- cơ quan: Ủy ban nhân dân cấp xã\n  mã: UB\n  cấp: xã\n", to: "k/dung-chung/co-quan.yaml")
    let lines = [Self.record("1.000001", "Cấp trích lục")]
    #expect(try imported(lines, in: bench, "--known", "k/dung-chung").code == 0)
    #expect(bench.read("d/dung-chung/co-san/co-quan.yaml")?.contains("mã: UB") == true)
    #expect(bench.read("d/dung-chung/co-quan.yaml")?.contains("Ủy ban nhân dân cấp xã") != true)
    // The next import needs not to be told again.
    #expect(try imported(lines, in: bench).code == 0)
    #expect(bench.read("d/dung-chung/co-san/co-quan.yaml")?.contains("mã: UB") == true)
    #expect(try bench.tthc("check", "d", "--select", "language").code == 0)
  }

  @Test func processesAreLaidOverImportedProcedures() throws {
    let bench = try started()
    let table = """
      mã quy trình,mã thủ tục,bước,người thực hiện,nội dung công việc,thời gian
      QT-1,1.000001,1,Bộ phận Một cửa,Tiếp nhận hồ sơ,0.5 ngày làm việc
      ,,2,Công chức tư pháp,Thẩm định hồ sơ,2 ngày làm việc
      """
    try bench.write(table, to: "q.csv")
    let outcome = try bench.tthc("import", "process", "q.csv", "--out", "d", "--as-of", "2026-11-21")
    #expect(outcome.code == 0, "\(outcome)")
    let text = try bench.shell("cat $(find d/quy-trinh -name '*.yaml')").out
    #expect(text.contains("áp dụng: 1.000001") && text.contains("thẩm định"), "\(text)")
    #expect(bench.read(path) != nil)
  }

  @Test func procedureThatIsRenamedByItsPublisherKeepsItsFileAndItsEdits() throws {
    let bench = try started()
    try edit(bench, "lĩnh vực: Hộ tịch", "lĩnh vực: Hộ tịch # của tôi")
    let again = try imported([Self.record("1.000001", "Cấp bản sao trích lục")], in: bench)
    #expect(again.code == 0 && bench.names(in: "d/ho-tich").count == 1, "\(again)")
    let text = try #require(bench.read(path))
    #expect(text.contains("tên: Cấp bản sao trích lục") && text.contains("# của tôi"))
  }

  @Test func linksOutOfTheCatalogueAreNotWrittenThrough() throws {
    let bench = try started()
    _ = try bench.shell("mv d/ho-tich ngoai && ln -s ../ngoai d/ho-tich")
    let before = try bench.shell("sha256sum ngoai/*").out
    let outcome = try imported([Self.record("1.000001", "Cấp trích lục", days: 9)], in: bench)
    #expect(outcome.code == 2 && outcome.err.contains("liên kết"), "\(outcome)")
    #expect(try bench.shell("sha256sum ngoai/*").out == before)
  }
}
