import Testing

@Suite struct WrongUseTests {
  @Test(arguments: [
    ("chekc", "“check”"), ("check --format xml", "xml"), ("check --bogus", "--bogus"), ("run", "kế hoạch"),
    ("new", "thư mục"), ("compile --code", "--code"),
  ])
  func wrongUseIsSaidInTheLanguageOfTheUserAndEndsWithTwo(_ line: String, _ word: String) throws {
    let bench = try Bench()
    let vi = try bench.shell("\"$TTHC\" \(line)")
    #expect(vi.code == 2 && vi.out.isEmpty)
    #expect(vi.err.hasPrefix("tthc: dùng sai lệnh.") && vi.err.contains(word), "\(vi.err)")
    #expect(vi.err.contains("Lỗi: ") && !vi.err.contains("Error:") && !vi.err.contains("Usage:"))
    let en = try bench.shell("LANG=en_US.UTF-8 \"$TTHC\" \(line)")
    #expect(en.code == 2 && en.err.hasPrefix("tthc: wrong use") && en.err.contains("Error: "), "\(en.err)")
  }

  @Test(arguments: ["", "--help", "check --help", "help run", "new --help"])
  func helpHasVietnameseHeadings(_ line: String) throws {
    let bench = try Bench()
    let vi = try bench.shell("\"$TTHC\" \(line)")
    #expect(vi.code == 0 && vi.err.isEmpty)
    #expect(vi.out.contains("CÁCH DÙNG:") && vi.out.contains("In trợ giúp."))
    #expect(!vi.out.contains("USAGE") && !vi.out.contains("OPTIONS") && !vi.out.contains("default:"))
    let en = try bench.shell("LANG=en_US.UTF-8 \"$TTHC\" \(line)")
    #expect(en.code == 0 && en.out.contains("USAGE:") && !en.out.contains("CÁCH DÙNG"))
  }

  @Test func lastDayBeforeTheFirstIsRefused() throws {
    let bench = try Bench()
    try bench.catalogue()
    let outcome = try bench.tthc("check", "k", "--as-of", "2026-11-21", "--through", "2026-11-20")
    #expect(outcome.code == 2 && outcome.out.isEmpty && outcome.err.contains("--through"))
    #expect(try bench.tthc("check", "k", "--as-of", "2026-11-21", "--through", "2026-11-21").code == 0)
  }
}
