import Foundation
import JSON
import Testing

/// `tthc simulate --load` as a user meets it.
@Suite struct LoadCommandTests {
  private static let day = ["--as-of", "2026-11-21"]

  static let workload = """
    kịch bản tải: Ba tháng ở một cửa
    từ: 2026-03-02
    đến: 2026-05-29
    khởi động: 7 ngày
    số lần chạy: 5
    hạt giống: 3
    phần thời hạn: 10%
    hồ sơ:
      - thủ tục: 9.000001
        số lượng: 2.400 mỗi năm
    nhân sự:
      - {tên: một cửa, người: [công chức một cửa], số người: 1}
      - {tên: chuyên môn, người: [công chức chuyên môn], số người: 1}
      - {tên: lãnh đạo, người: [lãnh đạo], số người: 1}
    """

  private static let variant = """
    biến thể: Thêm một người
    nhân sự:
      - {tên: chuyên môn, số người: 2}
    """

  private func bench(_ workload: String = Self.workload) throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write(workload, to: "tải.yaml")
    try bench.write(Self.variant, to: "biến thể.yaml")
    return bench
  }

  private func simulate(_ bench: Bench, _ arguments: String...) throws -> Outcome {
    try bench.tthc(arguments: ["simulate", "k", "--load", "tải.yaml"] + Self.day + arguments)
  }

  @Test func theReportAnswersFirstAndEndsWithItsCheck() throws {
    let outcome = try simulate(try bench())
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(outcome.out.hasPrefix("Kịch bản tải: Ba tháng ở một cửa\n"))
    for part in ["Tóm tắt", "Nhân sự", "5 lần chạy", "Kiểm tra: đúng", "Giả định"] {
      #expect(outcome.out.contains(part), "\(part)\n\(outcome.out)")
    }
    #expect(!outcome.err.contains("\r"))
  }

  @Test func oneCoreAndTwoGiveTheSameBytesAndAnotherSeedOthers() throws {
    let bench = try bench()
    for format in ["text", "json", "csv"] {
      let one = try simulate(bench, "--variant", "biến thể.yaml", "--jobs", "1", "--format", format)
      let two = try simulate(bench, "--variant", "biến thể.yaml", "--jobs", "2", "--format", format)
      #expect(one.code == 0 && one.out == two.out && !one.out.isEmpty)
      let other = try simulate(bench, "--variant", "biến thể.yaml", "--seed", "4", "--format", format)
      #expect(other.out != one.out)
    }
  }

  @Test func shardsMergeToExactlyWhatOneRunPrints() throws {
    let bench = try bench()
    for number in 1...3 {
      let outcome = try simulate(
        bench, "--variant", "biến thể.yaml", "--shard", "\(number)/3", "--out", "m\(number).json")
      #expect(outcome.code == 0 && outcome.out.isEmpty, "\(outcome.err)")
    }
    for format in ["text", "json", "csv"] {
      let whole = try simulate(bench, "--variant", "biến thể.yaml", "--format", format)
      let merged = try bench.tthc("simulate", "--merge", "m3.json", "m1.json", "m2.json", "--format", format)
      #expect(merged.code == 0 && merged.out == whole.out, "\(merged.err)")
    }
    let gap = try bench.tthc("simulate", "--merge", "m1.json", "m3.json")
    #expect(gap.code == 2 && gap.out.isEmpty && gap.err.contains("thiếu lần chạy 2, 5 trong 5 lần"), "\(gap.err)")
    let twice = try bench.tthc("simulate", "--merge", "m1.json", "m2.json", "m3.json", "m2.json")
    #expect(twice.code == 2 && twice.err.contains("lần chạy 2, 5 có trong hai tệp"), "\(twice.err)")
    #expect(try simulate(bench, "--shard", "2/3", "--out", "khác.json", "--seed", "9").code == 0)
    let other = try bench.tthc("simulate", "--merge", "m1.json", "khác.json", "m3.json")
    #expect(other.code == 2 && other.err.contains("không cùng một mô phỏng"), "\(other.err)")
    try bench.write("{\"format\": \"tthc-load-shard\", \"formatVersion\": 1}", to: "hỏng.json")
    let damaged = try bench.tthc("simulate", "--merge", "hỏng.json")
    #expect(damaged.code == 2 && damaged.err.contains("“hỏng.json”: tệp không còn như lúc"), "\(damaged.err)")
  }

  @Test func theEventLogHasEveryDossierAndAppearsWhole() throws {
    let bench = try bench()
    let plain = try simulate(bench)
    try bench.write("", to: "nhật ký/ghi chú.txt")
    for name in ["nhật ký/sự kiện.xes", "sự kiện.csv"] {
      let outcome = try simulate(bench, "--events", name)
      #expect(outcome.code == 0 && outcome.out == plain.out, "\(outcome.err)")
    }
    let log = try #require(bench.read("nhật ký/sự kiện.xes"))
    #expect(log.hasSuffix("  </trace>\n</log>\n"))
    let traces = log.components(separatedBy: "<trace>").count - 1
    #expect(traces > 300)
    let table = try #require(bench.read("sự kiện.csv"))
    let rows = table.components(separatedBy: "\r\n").dropFirst().dropLast()
    #expect(log.components(separatedBy: "<event>").count - 1 == rows.count * 3)
    #expect(Set(rows.map { $0.prefix { $0 != "," } }).count <= traces)
    #expect(bench.names().filter { $0.contains("sự kiện") }.count == 2)
    let beside = try simulate(bench, "--variant", "biến thể.yaml", "--events", "sự kiện.csv")
    #expect(beside.code == 0 && beside.err.contains("lần chạy đầu của kịch bản gốc"), "\(beside.err)")
    #expect(bench.read("sự kiện.csv") == table)
    #expect(try simulate(bench, "--events", "sự kiện.csv").err.contains("kịch bản gốc") == false)
  }

  @Test func replicationsAreAddedUntilThePrecisionIsReached() throws {
    let bench = try bench(Self.workload.replacing("số lần chạy: 5", with: "số lần chạy: 2\nđộ chính xác: 80%"))
    let reached = try simulate(bench)
    #expect(reached.out.contains("Độ chính xác 80 % của thời gian trung bình: đạt sau 5 lần chạy"), "\(reached.out)")
    #expect(try simulate(bench, "--jobs", "1").out == reached.out)
    // A number on the command line is meant as it stands.
    #expect(try simulate(bench, "--replications", "3").out.contains("3 lần chạy;"))
    let unknown = try simulate(bench, "--shard", "1/2", "--out", "m.json")
    #expect(unknown.code == 2 && unknown.err.contains("--replications") && bench.read("m.json") == nil)
  }

  @Test func aVariantIsToldBesideTheScenario() throws {
    let bench = try bench()
    let outcome = try simulate(bench, "--variant", "biến thể.yaml", "--format", "json")
    let document = try JSON.parse(outcome.out).get()
    #expect(document["results"]?.items?.count == 2)
    #expect(document["results"]?[1]?["variant"]?.stringValue == "Thêm một người")
    let changes = try #require(document["differences"]?[0]?["changes"]?.items)
    let busy = changes.first { $0["name"]?.stringValue == "chuyên môn" && $0["figure"]?.stringValue == "utilisation" }
    #expect(busy?["isSignificant"]?.boolValue == true)
    #expect(busy?["mean"]?.decimalText?.hasPrefix("-0.") == true)
  }

  @Test func workBeyondTheCapacityStopsBeforeTheRun() throws {
    let bench = try bench(Self.workload.replacing("2.400 mỗi năm", with: "90.000 mỗi năm"))
    let outcome = try simulate(bench)
    #expect(outcome.code == 1 && outcome.out.isEmpty)
    #expect(outcome.err.contains("tải.yaml:") && outcome.err.contains("không kham nổi"), "\(outcome.err)")
  }

  @Test func aNameOfTheCatalogueWillDoAndAWrongOneIsOfferedItsNeighbours() throws {
    let bench = try bench()
    try bench.write(Self.workload, to: "k/tải.yaml")
    let base = ["simulate", "k", "--load"]
    let named = try bench.tthc(arguments: base + ["ba tháng ở một cửa"] + Self.day)
    #expect(named.code == 0, "\(named.err)")
    let wrong = try bench.tthc(arguments: base + ["Ba tháng ở một cưa"] + Self.day)
    #expect(wrong.code == 2 && wrong.out.isEmpty && wrong.err.contains("“Ba tháng ở một cửa”"), "\(wrong.err)")
    let noWorkload = try bench.tthc(arguments: base + ["biến thể.yaml"] + Self.day)
    #expect(noWorkload.code == 2 && noWorkload.err.contains("không có kịch bản tải nào"), "\(noWorkload.err)")
  }

  @Test(arguments: [
    (["k", "--load", "tải.yaml", "--replications", "0"], "--replications"),
    (["k", "--load", "tải.yaml", "--jobs", "0"], "--jobs"),
    (["k", "--load", "tải.yaml", "--precision", "2"], "2%"),
    (["k", "--load", "tải.yaml", "--precision", "nan%"], "2%"),
    (["k", "--load", "tải.yaml", "--shard", "4/3", "--out", "m"], "3/16"),
    (["k", "--load", "tải.yaml", "--shard", "1/3"], "--out"),
    (["k", "--load", "tải.yaml", "--out", "m"], "--shard"),
    (["k", "--load", "tải.yaml", "--shard", "1/3", "--out", "m", "--precision", "2%"], "--replications"),
    (
      ["k", "--load", "tải.yaml", "--shard", "2/3", "--out", "m", "--events", "e.xes"], "--events không đi cùng --shard"
    ),
    (["k", "--load", "tải.yaml", "--events", "e.txt"], ".xes"),
    (["k", "--load", "tải.yaml", "--events", "tải.yaml/e.xes"], "tải.yaml/e.xes"),
    (["k", "--load", "tải.yaml", "--set", "a=1"], "không nêu cho từng hồ sơ"),
    (["k", "--load", "tải.yaml", "--ways", "3"], "khi không có --load"),
    (["k", "--load", "tải.yaml", "--code", "9.000001"], "ở “hồ sơ” của kịch bản tải"),
    (["k", "--load", "tải.yaml", "--jobs", "-1"], "--jobs phải từ 1 trở lên, không phải -1"),
    (["k", "--load", "tải.yaml", "--replications", "-3"], "không phải -3"),
    (["k", "--load", "tải.yaml", "--jobs", "abc"], "Giá trị 'abc' không hợp lệ cho '--jobs"),
    (["k", "--load", "tải.yaml", "--format", "xml"], "'json' hoặc 'csv'"),
    (["k", "--load", "tải.yaml", "--precision", "0%"], "0,01%"),
    (["k", "--load", "k"], "thư mục"), (["k", "--load", "tải.yaml", "--variant", "không có"], "không có"),
    (["--load", "tải.yaml"], "đường dẫn"), (["k", "k", "--load", "tải.yaml"], "đường dẫn"),
    (["--merge"], "--merge"), (["--merge", "không-có.json"], "không-có.json"),
    (["--merge", "tải.yaml"], "không phải JSON"), (["--merge", "m", "--jobs", "2"], "--jobs"),
    (["--merge", "m", "--load", "tải.yaml"], "--load"), (["k", "--replications", "3"], "--load"),
    (["k", "--format", "csv"], "--load"), ([], "đường dẫn"), (["k", "p"], "một đường dẫn"),
  ])
  func wrongUseIsSaidWithAWayOutAndLeavesNothing(arguments: [String], part: String) throws {
    let bench = try bench()
    let before = bench.names()
    let outcome = try bench.tthc(arguments: ["simulate"] + arguments + Self.day)
    #expect(outcome.code == 2, "\(arguments) \(outcome.out)")
    #expect(outcome.out.isEmpty && outcome.err.contains(part), "\(outcome.err)")
    #expect(bench.names() == before)
  }
}

/// The workload in the README, over the sample catalogue.
@Suite struct ReadmeWorkloadTests {
  @Test func theWorkloadOfTheReadmeRuns() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardized
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let start = try #require(readme.range(of: "```yaml\nkịch bản tải:"))
    let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
    let bench = try Bench()
    try bench.write("kịch bản tải:" + readme[start.upperBound..<end.lowerBound], to: "tải.yaml")
    let outcome = try bench.tthc(
      "simulate", root.appendingPathComponent("Procedures").path, "--load", "tải.yaml", "--as-of", "2026-11-21",
      "--replications", "2")
    #expect(outcome.code == 0 && outcome.out.contains("Kiểm tra: đúng"), "\(outcome.err)")
  }
}
