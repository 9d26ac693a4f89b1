import JSON
import Testing

/// Where `tthc simulate --load` puts its files, and what it takes back.
@Suite struct LoadOutputTests {
  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write(LoadCommandTests.workload, to: "tải.yaml")
    return bench
  }

  private func simulate(_ bench: Bench, _ arguments: String...) throws -> Outcome {
    try bench.tthc(arguments: ["simulate", "k", "--load", "tải.yaml", "--as-of", "2026-11-21"] + arguments)
  }

  @Test func whatALinkPointsAtIsWrittenAndTheLinkStays() throws {
    let bench = try bench()
    _ = try bench.shell("mkdir đích && ln -s đích/một.csv a.csv && ln -s a.csv b.csv && ln -s đích/m.json m.json")
    #expect(try simulate(bench, "--events", "b.csv").code == 0)
    #expect(bench.read("đích/một.csv")?.hasPrefix("case,") == true)
    try bench.write("cũ", to: "đích/m.json")
    _ = try bench.shell("chmod 640 đích/m.json")
    #expect(try simulate(bench, "--shard", "1/2", "--out", "m.json").code == 0)
    #expect(bench.read("đích/m.json")?.contains("tthc-load-shard") == true)
    let kept = try bench.shell("test -L a.csv && test -L b.csv && test -L m.json && stat -c %a đích/m.json")
    #expect(kept.code == 0 && kept.out == "640\n")
    _ = try bench.shell("ln -s vòng.csv vòng.csv")
    let circle = try simulate(bench, "--events", "vòng.csv")
    #expect(circle.code == 2 && circle.err.contains("quay vòng"), "\(circle.err)")
  }

  @Test func aPlaceThatIsNoRegularFileIsLeftAsItIs() throws {
    let bench = try bench()
    _ = try bench.shell("mkfifo ống.csv && ln -s ống.csv nối.csv && mkdir thư.csv")
    let before = bench.names()
    for (name, part) in [
      ("ống.csv", "không phải tệp thường"), ("nối.csv", "không phải tệp thường"), ("thư.csv", "đó là thư mục"),
      ("chưa/có.csv", "chưa có thư mục “chưa”"), ("tải.yaml/a.csv", "không phải thư mục"),
    ] {
      let log = try simulate(bench, "--events", name)
      #expect(log.code == 2 && log.out.isEmpty && log.err.contains(part), "\(name): \(log.err)")
      let shard = try simulate(bench, "--shard", "1/2", "--out", name)
      #expect(shard.code == 2 && shard.err.contains(part), "\(name): \(shard.err)")
    }
    #expect(try bench.shell("test -p ống.csv").code == 0 && bench.names() == before)
  }

  @Test(arguments: ["tải.yaml", "./tải.yaml", "k/thu-tuc-mau.yaml", "nối.json", "biến thể.yaml"])
  func aFileThatHasBeenReadIsNotWrittenOver(name: String) throws {
    let bench = try bench()
    try bench.write("biến thể: Thêm\nnhân sự:\n  - {tên: chuyên môn, số người: 2}\n", to: "biến thể.yaml")
    _ = try bench.shell("ln -s tải.yaml nối.json")
    let before = bench.read(name)
    let outcome = try simulate(bench, "--variant", "biến thể.yaml", "--shard", "1/2", "--out", name)
    #expect(outcome.code == 2 && outcome.err.contains("là tệp đầu vào"), "\(outcome.err)")
    #expect(before != nil && bench.read(name) == before)
  }

  @Test func aListOfArrivalsIsNotWrittenOver() throws {
    let bench = try bench()
    try bench.write("2026-03-02 08:00\n2026-03-03 09:00\n", to: "đến.csv")
    let given = LoadCommandTests.workload.replacing("số lượng: 2.400 mỗi năm", with: "số lượng: {tệp: đến.csv}")
    try bench.write(given, to: "tải.yaml")
    let outcome = try simulate(bench, "--events", "đến.csv")
    #expect(outcome.code == 2 && outcome.err.contains("là tệp đầu vào"), "\(outcome.err)")
    #expect(bench.read("đến.csv")?.hasPrefix("2026-03-02") == true)
  }

  @Test func aRunThatIsBrokenOffLeavesNoDraft() throws {
    let bench = try bench()
    let line = """
      "$TTHC" simulate k --load tải.yaml --as-of 2026-11-21 --replications 20000 --events e.csv >/dev/null 2>&1 &
      for i in $(seq 200); do ls .e.csv.* >/dev/null 2>&1 && break; sleep 0.05; done
      ls .e.csv.* | wc -l
      kill -TERM $!
      wait $!
      echo $?
      """
    let outcome = try bench.shell(line)
    #expect(outcome.out == "1\n143\n", "\(outcome.out) \(outcome.err)")
    #expect(!bench.names().contains { $0.contains("e.csv") })
  }

  @Test func aShardThatWasEditedIsNotJoined() throws {
    let bench = try bench()
    #expect(try simulate(bench, "--shard", "1/1", "--out", "m.json").code == 0)
    #expect(try bench.tthc("simulate", "--merge", "m.json").code == 0)
    let text = try #require(bench.read("m.json"))
    try bench.write(text.replacing("\"counts\":[", with: "\"counts\":[1"), to: "m.json")
    let outcome = try bench.tthc("simulate", "--merge", "m.json")
    #expect(outcome.code == 2 && outcome.out.isEmpty && outcome.err.contains("mã kiểm tra không khớp"))
  }

  @Test(arguments: ["text", "json", "csv"])
  func aResultThatFailsItsOwnCheckEndsWithOne(format: String) throws {
    let bench = try bench()
    #expect(try simulate(bench, "--shard", "1/1", "--out", "m.json").code == 0)
    let text = try #require(bench.read("m.json"))
    // One second more in the sum over the dossiers, with the checksum of a file that says so.
    let wrong = text.replacing(#/("conservation":\[\d+,\d+,\d+,\d+,)(\d+)/#) { "\($0.output.1)\($0.output.2)0" }
    #expect(wrong != text)
    try bench.write(try Self.sealed(wrong), to: "m.json")
    let outcome = try bench.tthc("simulate", "--merge", "m.json", "--format", format)
    #expect(outcome.code == 1 && !outcome.out.isEmpty, "\(outcome.err)")
    #expect(outcome.err.contains("không qua được phép kiểm tra"), "\(outcome.err)")
  }

  /// A shard file with the checksum that fits it: FNV-1a in 128 bits over the count and the bytes of the rest.
  private static func sealed(_ text: String) throws -> [UInt8] {
    let members = try #require(try JSON.parse(text).get().members).filter { $0.key != "checksum" }
    let bytes = JSON.object(members).encoded(.compact)
    var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    let count = (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) }
    for byte in count + bytes { state = (state ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b }
    let digits = String(state, radix: 16)
    let checksum = String(repeating: "0", count: 32 - digits.count) + digits
    return JSON.object(members + [JSON.Member("checksum", .string(checksum))]).encoded(.compact)
  }
}
