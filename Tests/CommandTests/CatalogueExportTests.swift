import Foundation
import JSON
import Testing

/// `tthc compile` over a catalogue that changes: what is named, what stays and what goes.
@Suite struct CatalogueExportTests {
  private static let day = "2026-11-21"

  /// Procedures 9.000001 and 9.000002.
  private func pair() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("9.000001", with: "9.000002"), to: "k/hai.yaml")
    return bench
  }

  private func files(_ bench: Bench) throws -> [String: String] {
    let index = try JSON.parse(try #require(bench.read("p/index.json"))).get()
    let files = (index["procedures"]?.items ?? []).flatMap { $0["files"]?.items ?? [] }
    return Dictionary(
      files.map { ($0["name"]?.stringValue ?? "", $0["dialect"]?.stringValue ?? "") }, uniquingKeysWith: { $1 })
  }

  @Test func catalogueWithNothingInForceIsToldWithItsDay() throws {
    let bench = try Bench()
    try bench.catalogue()
    for options in [["-o", "p"], []] {
      let line = ["compile", "k", "--as-of", "2024-01-01"] + options
      let outcome = try bench.tthc(arguments: line)
      #expect(outcome.code == 1 && outcome.out.isEmpty)
      #expect(outcome.err.contains("Không có thủ tục nào còn hiệu lực vào ngày 01/01/2024."), "\(outcome.err)")
      #expect(try bench.tthc(arguments: line + ["--lang", "en"]).err.contains("no procedure in force on 2024-01-01"))
    }
    let part = try bench.tthc("compile", "k/dung-chung", "-o", "p", "--as-of", Self.day)
    #expect(part.code == 1 && part.err.contains("Không có thủ tục nào còn hiệu lực vào ngày 21/11/2026."))
    #expect(!bench.names().contains("p"))
  }

  @Test func procedureWithoutStepsIsWrittenInTheFormsThatHaveSomethingToShow() throws {
    let bench = try Bench()
    try bench.catalogue()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    let steps = try #require(text.range(of: "quy trình:\n"))
    let rest = text[steps.lowerBound...].range(of: "\nkết quả:").map { String(text[$0.lowerBound...]) } ?? "\n"
    let words = rest.range(of: "\ntình huống:").map { String(rest[..<$0.lowerBound]) } ?? rest
    try bench.write(
      text[..<steps.lowerBound].replacing(", xác định bởi: thẩm định", with: "") + "trình tự: [Nộp hồ sơ, Nhận kết quả]"
        + words + "\n", to: "k/thu-tuc-mau.yaml")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--target", "all", "--as-of", Self.day)
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(bench.names(in: "p") == ["9.000001.cpsv.jsonld", "9.000001.dmn", "9.000001.json", "index.json"])
    #expect(
      outcome.err.contains("1 thủ tục không có nội dung để ghi ra bpmn, pnml, svg, mermaid: 9.000001."),
      "\(outcome.err)")
  }

  @Test func severalCodesAreSeveralProcedures() throws {
    let bench = try pair()
    let text = try #require(bench.read("k/hai.yaml"))
    try bench.write(text.replacing("9.000002", with: "9.000003"), to: "k/ba.yaml")
    let line = ["compile", "k", "-o", "p", "--as-of", Self.day, "--code", "9.000003", "--code", "9.000001"]
    #expect(try bench.tthc(arguments: line + ["--code", "9.000003"]).code == 0)
    #expect(bench.names(in: "p") == ["9.000001.json", "9.000003.json", "index.json"])
    let unknown = try bench.tthc(arguments: line + ["--code", "9.000009"])
    #expect(unknown.code == 2 && unknown.err.contains("“9.000009”"))
    let unprinted = try bench.tthc("compile", "k", "--code", "9.000001", "--code", "9.000002", "--as-of", Self.day)
    #expect(unprinted.code == 2 && unprinted.out.isEmpty && unprinted.err.contains("--output"))
  }

  @Test func procedureThatTheCatalogueNoLongerHasIsNamedOnceAndPrunedOnDemand() throws {
    let bench = try pair()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", "all", "--as-of", Self.day).code == 0)
    _ = try bench.shell("rm k/hai.yaml")
    let kept = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(kept.code == 0)
    #expect(
      kept.err.contains("p/9.000002.json và 6 tệp khác là tệp cũ: danh mục không có thủ tục 9.000002."), "\(kept.err)")
    #expect(kept.err.contains("--prune") && kept.err.components(separatedBy: "9.000002.").count == 3)
    #expect(try files(bench).count == 14)
    let part = try bench.tthc("compile", "k", "--code", "9.000001", "-o", "p", "--as-of", Self.day)
    #expect(part.code == 0 && !part.err.contains("9.000002"))
    try bench.write("sửa tay", to: "p/9.000002.svg")
    let edited = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day, "--prune")
    #expect(edited.code == 2 && edited.err.contains("không xóa “p/9.000002.svg”"), "\(edited.err)")
    #expect(bench.names(in: "p").count == 15)
    let pruned = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day, "--prune", "--force")
    #expect(pruned.code == 0 && pruned.err.contains("Đã xóa tệp cũ p/9.000002.json và 6 tệp khác: "), "\(pruned.err)")
    #expect(bench.names(in: "p").count == 8)
    #expect(try files(bench).count == 7)
  }

  @Test func nothingIsPrunedWhereTheCatalogueIsNotKnownWhole() throws {
    let bench = try pair()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    let line = ["compile", "-o", "p", "--prune"]
    for part in [["k", "--code", "9.000001"], ["k/hai.yaml"]] {
      #expect(try bench.tthc(arguments: line + part + ["--as-of", Self.day]).code == 2)
    }
    #expect(try bench.tthc(arguments: line + ["k", "--as-of", "2024-01-01"]).code == 1)
    try bench.write("thủ tục: [9.000002\n", to: "k/hai.yaml")
    let unread = try bench.tthc(arguments: line + ["k", "--as-of", Self.day])
    #expect(unread.code == 1 && unread.err.contains("p/9.000002.json là tệp cũ"), "\(unread.err)")
    #expect(bench.names(in: "p") == ["9.000001.json", "9.000002.json", "index.json"])
  }

  @Test func filesRemovedByHandLeaveTheIndex() throws {
    let bench = try pair()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    _ = try bench.shell("rm k/hai.yaml p/9.000002.json")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 0 && !outcome.err.contains("9.000002"), "\(outcome.err)")
    #expect(try files(bench).keys.sorted() == ["9.000001.json"])
  }

  @Test(arguments: [("bpmn,dmn", "bpmn, dmn, juel"), ("bpmn", "bpmn, juel"), ("dmn", "dmn, juel")])
  func processWithoutItsTablesIsNotWritten(_ targets: String, _ forms: String) throws {
    let bench = try Bench()
    try bench.catalogue(
      replacing: "phí, lệ phí: không",
      with: "phí, lệ phí:\n  - lệ phí: Lệ phí xác nhận\n    công thức: số bản ** 2 * 1000\n    thẩm quyền: HĐND tỉnh\n"
        + "    căn cứ: [Nghị định 118/2025/NĐ-CP]\n")
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    let line = ["compile", "k", "-o", "p", "--target", targets, "--as-of", Self.day, "--dialect"]
    try bench.write(text.replacing("dữ kiện:\n", with: "dữ kiện:\n  số bản: {kiểu: số}\n"), to: "k/thu-tuc-mau.yaml")
    let outcome = try bench.tthc(arguments: line + ["juel"])
    #expect(outcome.code == 1, "\(outcome.err)")
    let told = outcome.err.split(separator: "\n").filter { $0.contains("không xuất được") }
    #expect(told.count == 1 && told[0].contains("không xuất được 9.000001 (\(forms)): "), "\(outcome.err)")
    #expect(told.first?.contains("lũy thừa") == true)
    #expect(told.first?.contains("quy trình dựa vào các bảng") == targets.contains("bpmn"))
    #expect(!bench.names(in: "p").contains { $0.hasPrefix("9.000001") })
    if targets == "bpmn" {
      let printed = try bench.tthc("compile", "k", "--target", "bpmn", "--dialect", "juel", "--as-of", Self.day)
      #expect(printed.code == 1 && printed.out.isEmpty && printed.err.contains("(bpmn, juel)"))
    }
    #expect(try bench.tthc(arguments: line + ["feel"]).code == 0)
  }

  @Test func otherTargetsKeepTheirDialectAndTheRenewedAreCounted() throws {
    let bench = try Bench()
    try bench.catalogue()
    let line = ["compile", "k", "-o", "p", "--as-of", Self.day, "--target"]
    #expect(try bench.tthc(arguments: line + ["bpmn,svg", "--dialect", "python"]).code == 0)
    let before = try bench.shell("stat -c '%i %Y' p/*.bpmn").out
    let second = try bench.tthc(arguments: line + ["dmn", "--dialect", "feel"])
    #expect(second.code == 0 && !second.err.contains("cập nhật"), "\(second.err)")
    #expect(try bench.shell("stat -c '%i %Y' p/*.bpmn").out == before)
    #expect(try files(bench) == ["9.000001.bpmn": "python", "9.000001.dmn": "feel", "9.000001.svg": ""])
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("Cấp giấy xác nhận mẫu", with: "Cấp giấy đổi tên"), to: "k/thu-tuc-mau.yaml")
    let third = try bench.tthc(arguments: line + ["dmn", "--dialect", "juel"])
    #expect(third.code == 0 && third.err.contains("Đã cập nhật 2 tệp dạng khác"), "\(third.err)")
    #expect(try files(bench) == ["9.000001.bpmn": "python", "9.000001.dmn": "juel", "9.000001.svg": ""])
    #expect(bench.read("p/9.000001.bpmn")?.contains("Cấp giấy đổi tên") == true)
  }

  @Test func codeTooLongForAFileIsNamed() throws {
    let bench = try Bench()
    let code = "TT." + String(repeating: "a", count: 300)
    try bench.catalogue(replacing: "thủ tục: 9.000001", with: "thủ tục: \(code)")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(
      outcome.code == 2 && outcome.err.contains("mã “TT.aaa") && outcome.err.contains("303 ký tự"), "\(outcome.err)")
    #expect(!bench.names().contains("p"))
    let excess = 303 - 235
    #expect(outcome.err.contains("\(excess) ký tự."))
    let short = String(code.dropLast(excess))
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing(code, with: short), to: "k/thu-tuc-mau.yaml")
    for day in [Self.day, "2026-11-20"] {
      #expect(try bench.shell("\"$TTHC\" compile k -o p --target all --as-of \(day); mkdir -p p/c").code == 0)
    }
    #expect(bench.names(in: "p").contains("\(short).cpsv.jsonld"))
  }

  @Test(arguments: [("CON", "CON_.json"), ("nul", "nul_.json"), ("Com1.2", "Com1_.2.json"), ("CONG", "CONG.json")])
  func codeThatIsADeviceOfWindowsGetsANameOfItsOwn(_ code: String, _ name: String) throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "thủ tục: 9.000001", with: "thủ tục: \(code)")
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    #expect(bench.names(in: "p") == [name, "index.json"].sorted())
  }
}
