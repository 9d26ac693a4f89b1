import JSON
import Testing

/// A rule of the office on the command line: chosen, ignored, explained and counted like a built-in check.
@Suite struct OfficeRuleCommandTests {
  private static let day = ["--as-of", "2026-11-21"]

  /// The skeleton with a rule that fires once, on the application form.
  private func bench(level: String = "lỗi") throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write(
      """
      quy tắc: khong-ban-chinh
      tên: Không đòi bản chính
      áp dụng cho: thành phần
      khi: không có điều kiện
      điều kiện: số bản chính = 0
      thông báo: "“{giấy tờ}” đòi {số bản chính} bản chính."
      mức: \(level)
      lý do: Bản điện tử là đủ

      """, to: "k/rieng.yaml")
    return bench
  }

  @Test func findingOfARuleFailsTheCheck() throws {
    let outcome = try bench().tthc(arguments: ["check", "k"] + Self.day)
    #expect(outcome.code == 1)
    #expect(
      outcome.out.contains("k/thu-tuc-mau.yaml") && outcome.out.contains("“Tờ khai đề nghị xác nhận” đòi 1 bản chính.")
        && outcome.out.contains("[khong-ban-chinh]"))
    #expect(try bench(level: "lưu ý").tthc(arguments: ["check", "k"] + Self.day).code == 0)
  }

  @Test(
    arguments: [
      (["--select", "khong-ban-chinh"], 1), (["--ignore", "khong-ban-chinh"], 0), (["--ignore", "office"], 0),
      (["--select", "dossier"], 0), (["--select", "khong-ban-chih"], 2),
    ] as [([String], Int32)])
  func ruleIsSelectedAndIgnoredByItsID(_ options: [String], _ code: Int32) throws {
    let outcome = try bench().tthc(arguments: ["check", "k"] + options + Self.day)
    #expect(outcome.code == code)
    #expect(outcome.out.isEmpty == (code != 1))
    if code == 2 { #expect(outcome.err.contains("khong-ban-chinh")) }
  }

  @Test func ruleIsDescribedInSARIFAndJSON() throws {
    let bench = try bench()
    let sarif = try bench.tthc(arguments: ["check", "k", "--format", "sarif"] + Self.day).out
    for part in [#""id": "khong-ban-chinh""#, "Không đòi bản chính", "Bản điện tử là đủ."] {
      #expect(sarif.contains(part), "\(part)")
    }
    let json = try bench.tthc(arguments: ["check", "k", "--format", "json"] + Self.day).out
    #expect(json.contains(#""id": "khong-ban-chinh""#) && json.contains(#""group": "office""#))
    #expect(json.contains(#""severity": "error""#))
  }

  @Test func ruleIsExplainedFromItsCatalogue() throws {
    let bench = try bench()
    let vi = try bench.tthc("explain", "khong-ban-chinh", "k")
    #expect(vi.code == 0 && vi.out.hasPrefix("khong-ban-chinh — Không đòi bản chính"))
    #expect(vi.out.contains("“số bản chính = 0”"))
    let en = try bench.tthc("explain", "khong-ban-chinh", "k", "--lang", "en")
    #expect(en.code == 0 && en.out.contains("The office's own rules"))
    let inside = try bench.shell("cd k && $TTHC explain khong-ban-chinh")
    #expect(inside.code == 0 && inside.out == vi.out)
    let near = try bench.tthc("explain", "khong-ban-chih", "k")
    #expect(near.code == 2 && near.err.contains("khong-ban-chinh"))
    #expect(try bench.tthc("explain", "khong-ban-chinh").code == 2)
    #expect(try bench.tthc("explain", "limits-overlap", "k").code == 0)
  }

  @Test func ruleOfTheSkeletonFiresOnAThirdCopy() throws {
    let bench = try Bench()
    try bench.catalogue(
      replacing: "    bản chính: 1\n  - giấy tờ: Giấy ủy", with: "    bản sao: 3\n  - giấy tờ: Giấy ủy")
    let outcome = try bench.tthc(arguments: ["check", "k", "--select", "so-ban-sao-toi-da"] + Self.day)
    #expect(outcome.code == 0 && outcome.out.contains("đòi 3 bản sao"))
  }
}
