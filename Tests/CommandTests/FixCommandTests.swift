import Foundation
import JSON
import Testing

@Suite struct FixCommandTests {
  private static let day = "2026-11-21"
  private static let old = "yêu cầu: không"
  private static let wrong = "yêu cầu: Không có"

  /// A catalogue with one finding whose fix is certain.
  private func faulty() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue(replacing: Self.old, with: Self.wrong)
    return bench
  }

  @Test func fixMendsTheFileAndNothingElse() throws {
    let bench = try faulty()
    let before = try #require(bench.read("k/thu-tuc-mau.yaml"))
    let outcome = try bench.tthc("check", "k", "--as-of", Self.day, "--fix", "--fail-on", "info")
    #expect(outcome.code == 0 && outcome.out.isEmpty)
    #expect(outcome.err.contains("đã sửa") && outcome.err.contains("[stated-none-as-text]"))
    #expect(outcome.err.contains("Đã sửa 1 chỗ trong 1 tệp."))
    #expect(bench.read("k/thu-tuc-mau.yaml") == before.replacing(Self.wrong, with: Self.old))
    let again = try bench.tthc("check", "k", "--as-of", Self.day, "--fix")
    #expect(again.code == 0 && again.err.contains("Không có chỗ nào tự sửa được."))
  }

  @Test(arguments: ["--dry-run", "--diff"]) func dryRunShowsTheChangeAndWritesNothing(_ option: String) throws {
    let bench = try faulty()
    let before = bench.read("k/thu-tuc-mau.yaml")
    let outcome = try bench.tthc("check", "k", "--as-of", Self.day, "--fix", option)
    #expect(outcome.code == 0)
    #expect(outcome.out.hasPrefix("--- a/k/thu-tuc-mau.yaml\n+++ b/k/thu-tuc-mau.yaml\n@@ "))
    #expect(outcome.out.contains("\n-\(Self.wrong)\n+\(Self.old)\n"))
    #expect(bench.read("k/thu-tuc-mau.yaml") == before)
    try bench.write(outcome.out, to: "sua.diff")
    if FileManager.default.isExecutableFile(atPath: "/usr/bin/patch") {
      #expect(try bench.shell("patch -p1 < sua.diff").code == 0)
      #expect(bench.read("k/thu-tuc-mau.yaml") == before?.replacing(Self.wrong, with: Self.old))
    }
    #expect(try bench.tthc("check", "k", option).code == 2)
  }

  @Test(arguments: ["--select fees", "--ignore stated-none-as-text", "--ignore completeness"])
  func onlyFindingsThatAreShownAreFixed(_ choice: String) throws {
    let bench = try faulty()
    let before = bench.read("k/thu-tuc-mau.yaml")
    #expect(try bench.shell("\"$TTHC\" check k --as-of \(Self.day) --fix \(choice)").code == 0)
    #expect(bench.read("k/thu-tuc-mau.yaml") == before)
  }

  @Test func readOnlyFileIsLeftWithAReason() throws {
    let bench = try faulty()
    let before = bench.read("k/thu-tuc-mau.yaml")
    let outcome = try bench.shell(
      "chmod 444 k/thu-tuc-mau.yaml; \"$TTHC\" check k --as-of \(Self.day) --fix; code=$?; ls k >&2; exit $code")
    #expect(outcome.code == 2 && outcome.err.contains("chỉ cho đọc"))
    #expect(bench.read("k/thu-tuc-mau.yaml") == before)
  }

  @Test func linkStaysALinkAndPermissionsStay() throws {
    let bench = try faulty()
    let outcome = try bench.shell(
      """
      mkdir goc; mv k/thu-tuc-mau.yaml goc/that.yaml; chmod 640 goc/that.yaml; ln -s ../goc/that.yaml k/thu-tuc-mau.yaml
      "$TTHC" check k --as-of \(Self.day) --fix || exit 9
      test -L k/thu-tuc-mau.yaml && stat -c %a goc/that.yaml && ls -A goc
      """)
    #expect(outcome.code == 0 && outcome.out == "640\nthat.yaml\n")
    #expect(bench.read("goc/that.yaml")?.contains(Self.old) == true)
  }

  @Test func marksAndLineEndsStay() throws {
    let bench = try faulty()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    let odd = [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)
    try bench.write(odd, to: "k/thu-tuc-mau.yaml")
    #expect(try bench.tthc("check", "k", "--as-of", Self.day, "--fix").code == 0)
    let mended = FileManager.default.contents(atPath: bench.folder.appendingPathComponent("k/thu-tuc-mau.yaml").path)
    let expected = text.replacing(Self.wrong, with: Self.old).replacing("\n", with: "\r\n")
    #expect(mended.map(Array.init) == [0xEF, 0xBB, 0xBF] + Array(expected.utf8))
  }
}

@Suite struct BaselineCommandTests {
  private static let day = "2026-11-21"

  private func faulty() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue(replacing: "cấp: xã", with: "cấp: xãa")
    return bench
  }

  @Test func recordedFindingsFailNoMoreAndNewOnesDo() throws {
    let bench = try faulty()
    let written = try bench.tthc("check", "k", "--as-of", Self.day, "--write-baseline", "nen.json")
    #expect(written.code == 0 && written.out.isEmpty && written.err.contains("Đã ghi 1 phát hiện"))
    let quiet = try bench.tthc("check", "k", "--as-of", Self.day, "--baseline", "nen.json")
    #expect(quiet.code == 0 && quiet.out.isEmpty && quiet.err.contains("1 phát hiện đã có trong tệp nền"))
    let inside = try bench.shell("cd k; \"$TTHC\" check --as-of \(Self.day) --baseline ../nen.json")
    #expect(inside.code == 0)
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write("# đầu tệp\n" + text.replacing("lĩnh vực:", with: "lĩnh vưc:"), to: "k/thu-tuc-mau.yaml")
    let fresh = try bench.tthc("check", "k", "--as-of", Self.day, "--baseline", "nen.json")
    #expect(fresh.code == 1 && fresh.out.contains("[unknown-keyword]") && !fresh.out.contains("[unknown-word]"))
  }

  @Test func entriesThatMatchNothingAreNoted() throws {
    let bench = try faulty()
    _ = try bench.tthc("check", "k", "--as-of", Self.day, "--write-baseline", "nen.json")
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("cấp: xãa", with: "cấp: xã"), to: "k/thu-tuc-mau.yaml")
    let outcome = try bench.tthc("check", "k", "--as-of", Self.day, "--baseline", "nen.json")
    #expect(outcome.code == 0 && outcome.err.contains("1 mục trong tệp nền không còn"))
    let part = try bench.tthc("check", "k", "--as-of", Self.day, "--baseline", "nen.json", "--select", "fees")
    #expect(part.code == 0 && !part.err.contains("không còn"))
  }

  @Test(arguments: ["khong-co.json", "k/thu-tuc-mau.yaml", "k"])
  func fileThatIsNoBaselineEndsWithTwo(_ path: String) throws {
    let bench = try faulty()
    let before = bench.read("k/thu-tuc-mau.yaml")
    let read = try bench.tthc("check", "k", "--as-of", Self.day, "--baseline", path)
    #expect(read.code == 2 && read.out.isEmpty && !read.err.isEmpty)
    guard path != "khong-co.json" else { return }
    let written = try bench.tthc("check", "k", "--as-of", Self.day, "--write-baseline", path)
    #expect(written.code == 2 && written.err.contains("không phải tệp nền"))
    #expect(bench.read("k/thu-tuc-mau.yaml") == before)
  }
}

@Suite struct ExemptionCommandTests {
  private static let day = "2026-11-21"

  private func exempt() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue(
      replacing: "    người: lãnh đạo\n",
      with: "    miễn kiểm tra: [{mã: step-without-actor, lý do: chờ đề án vị trí việc làm}]\n")
    return bench
  }

  @Test func exemptFindingIsCountedAndNotShown() throws {
    let bench = try exempt()
    let outcome = try bench.tthc("check", "k", "--as-of", Self.day, "--fail-on", "info")
    #expect(outcome.code == 0 && outcome.out.isEmpty)
    #expect(outcome.err.contains("1 phát hiện được miễn, có lý do"))
  }

  @Test func jsonAndSarifKeepItWithItsReason() throws {
    let bench = try exempt()
    let json = try JSON.parse(try bench.tthc("check", "k", "--as-of", Self.day, "--format", "json").out).get()
    #expect(json["findings"]?.items?.isEmpty == true)
    #expect(json["exempt"]?[0]?["id"] == "step-without-actor")
    #expect(json["exempt"]?[0]?["exemption"]?["reason"] == "chờ đề án vị trí việc làm")
    #expect(json["summary"]?["exempt"] == 1)
    let sarif = try JSON.parse(try bench.tthc("check", "k", "--as-of", Self.day, "--format", "sarif").out).get()
    let result = sarif["runs"]?[0]?["results"]?[0]
    #expect(result?["ruleId"] == "step-without-actor")
    #expect(result?["suppressions"]?[0]?["kind"] == "inSource")
    #expect(result?["suppressions"]?[0]?["justification"] == "chờ đề án vị trí việc làm")
  }

  @Test func laterFindingSaysItsDaysInJsonAndSarif() throws {
    let bench = try Bench()
    try bench.catalogue(
      replacing: "hiệu lực: {từ: 2025-07-01}", with: "hiệu lực: {từ: 2025-07-01, đến: 2026-12-31}",
      in: "dung-chung/van-ban.yaml")
    let arguments = ["check", "k", "--as-of", Self.day, "--through", "2027-06-30", "--format"]
    let json = try JSON.parse(try bench.tthc(arguments: arguments + ["json"]).out).get()
    #expect(json["findings"]?[0]?["from"] == "2027-01-01")
    #expect(json["findings"]?[0]?["message"]?["vi"]?.stringValue?.hasPrefix("Từ 01/01/2027: ") == true)
    let sarif = try JSON.parse(try bench.tthc(arguments: arguments + ["sarif"]).out).get()
    #expect(sarif["runs"]?[0]?["results"]?[0]?["properties"]?["from"] == "2027-01-01")
  }
}
