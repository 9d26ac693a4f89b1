import Testing

@Suite struct FeelCommandTests {
  private func feel(_ arguments: String...) throws -> Outcome {
    let bench = try Bench()
    return try bench.tthc(arguments: ["feel"] + arguments)
  }

  @Test func conditionIsDecidedUnderGivenFacts() throws {
    let arguments = ["--set", "diện tích=75", "loại việc=cải chính"]
    let bench = try Bench()
    let vi = try bench.tthc(arguments: ["feel", "diện tích > 50 và loại việc = \"cải chính\""] + arguments)
    #expect(vi.code == 0 && vi.out == "có\n")
    let en = try bench.tthc(arguments: ["feel", "diện tích * 2", "--lang", "en", "--format", "json"] + arguments)
    #expect(en.out == "{\"number\":\"150\"}\n")
  }

  @Test func standardFEELIsTakenToTheLetter() throws {
    #expect(try feel("2026-01-01").out == "2026-01-01\n")
    #expect(try feel("2026-01-01", "--standard").out == "2024\n")
    #expect(
      try feel("diện tích từ 1 đến 5", "--set", "diện tích=3", "--print", "feel").out == "dien_tich between 1 and 5\n")
  }

  @Test func whatIsNotUnderstoodHasItsPlaceAndACode() throws {
    let outcome = try feel("diện tich > 3", "--set", "diện tích=3")
    #expect(outcome.code == 1 && outcome.out.isEmpty)
    #expect(outcome.err.contains("1:1") && outcome.err.contains("diện tích"))
    #expect(try feel("1 +", "--standard").code == 1)
    #expect(try feel("1", "--set", "a").code == 2)
    #expect(try feel("a > 1", "--set", "a=0,5").code == 2)
  }

  @Test func linesAreAnsweredOneByOne() throws {
    let bench = try Bench()
    let outcome = try bench.shell("printf '1+1\\n1+\\n[1,2][2]\\n' | \"$TTHC\" feel - --standard")
    #expect(outcome.out == "{\"number\":\"2\"}\nnull\n{\"number\":\"2\"}\n")
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("biểu thức 2:1:2"))
  }
}
