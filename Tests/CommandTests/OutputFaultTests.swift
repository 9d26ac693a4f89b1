import Testing

@Suite struct OutputFaultTests {
  private static let day = "2026-11-21"

  @Test(arguments: [
    "check k --as-of 2026-11-21", "check k --format json --as-of 2026-11-21", "explain", "run k --as-of 2026-11-21",
    "compile k --code 9.000001 --as-of 2026-11-21", "test k --as-of 2026-11-21", "new m$RANDOM", "--help",
  ])
  func resultThatCannotBeWrittenIsSaidAndEndsWithTwo(_ line: String) throws {
    let bench = try Bench()
    // A finding, so that every command has something to write.
    try bench.catalogue(replacing: "    người: lãnh đạo\n", with: "")
    for (sink, word) in [("> /dev/full", "hết chỗ"), (">&-", "đã đóng")] {
      let outcome = try bench.shell("\"$TTHC\" \(line) \(sink)")
      #expect(outcome.code == 2, "\(line) \(sink)")
      #expect(outcome.err.contains("đầu ra chuẩn") && outcome.err.contains(word), "\(outcome.err)")
    }
    let gone = try bench.shell("\"$TTHC\" \(line) --lang vi | true")
    #expect(!gone.err.contains("đầu ra chuẩn"))
  }

  /// Everything that could move a cursor, reorder letters or begin a line of its own.
  private func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }

  private static let evil = #"x\e[31m\a\u202Egnp\u2066y\n✓ 9.000001 · FORGED\rz"#

  @Test func namesInASpecificationCannotSteerTheTerminal() throws {
    let bench = try Bench()
    try bench.catalogue()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    let changes = [
      ("tên: Cấp giấy xác nhận mẫu", "tên: \"\(Self.evil)\""),
      ("- bước: thẩm định", "- bước: \"thẩm định \(Self.evil)\""),
      ("xác định bởi: thẩm định", "xác định bởi: \"thẩm định \(Self.evil)\""),
      ("Không cần chứng thực nếu là người thân.", "\"\(Self.evil)\""),
    ]
    var changed = text
    for (old, new) in changes {
      #expect(changed.contains(old), "\(old)")
      changed = changed.replacing(old, with: new)
    }
    changed = changed.replacing(#/- tên: [^\n]*/#, with: "- tên: \"\(Self.evil)\"")
    try bench.write(changed, to: "k/thu-tuc-mau.yaml")
    for line in ["explain k", "run k", "test k", "compile k -o p", "check k", "run p/9.000001.json"] {
      let outcome = try bench.shell("\"$TTHC\" \(line)\(line.hasPrefix("run p") ? "" : " --as-of \(Self.day)")")
      let said = outcome.out + outcome.err
      #expect(isSafe(said), "\(line): \(said.debugDescription)")
      #expect(!said.split(separator: "\n").contains { $0.hasPrefix("✓ 9.000001 · FORGED") }, "\(line)")
    }
    let explained = try bench.tthc("explain", "k", "--as-of", Self.day)
    #expect(explained.code == 0 && explained.out.contains(#"x\x1B[31m\x07\u202Egnp\u2066y␤✓"#))
  }

  @Test func argumentsAndCaseFilesCannotSteerTheTerminal() throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write("\"\(Self.evil)\": có\n", to: "a.yaml")
    let lines = [
      #"run k --set $'a\e[31m\nb\u202e=1'"#, "run k --case a.yaml", #"check $'a\e[31m\nb'"#, #"explain $'a\e[31m\nb'"#,
      #"$'a\e[31m\nb'"#, #"run k --code $'a\e[31m\nb'"#, #"compile k -o $'p\e[31m\nb'"#, #"new $'p\e[31m\nb'"#,
      #"check k --select $'a\e[31m\nb'"#, #"run $'a\e[31m\nb.json'"#,
    ]
    for line in lines {
      let outcome = try bench.shell("\"$TTHC\" \(line)")
      let said = outcome.out + outcome.err
      #expect(!said.isEmpty && isSafe(said), "\(line): \(said.debugDescription)")
      #expect(line.hasPrefix("$") || !said.split(separator: "\n").contains { $0.hasPrefix("b") }, "\(line): \(said)")
    }
  }
}
