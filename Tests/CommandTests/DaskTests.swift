import Foundation
import Testing

/// The README's script that spreads shards over a cluster, as it stands there, where a Python with Dask is at hand
/// (`TTHC_PYTHON`, else `python3`).
@Suite struct DaskTests {
  private static let python = ProcessInfo.processInfo.environment["TTHC_PYTHON"] ?? "python3"

  private static let hasDask: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-c", "import dask.distributed"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(.enabled(if: hasDask, "no Python with Dask: set TTHC_PYTHON to one that has dask[distributed]"))
  func sixteenShardsUnderDaskMergeToWhatOneRunPrints() throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write(
      """
      kịch bản tải: Một tháng
      từ: 2026-03-02
      đến: 2026-04-03
      phần thời hạn: 10%
      hồ sơ:
        - {thủ tục: 9.000001, số lượng: 100 mỗi tháng}
      nhân sự:
        - {tên: mọi người, số người: 3}
      """, to: "tải.yaml")
    var script = try readmeScript()
    for (old, new) in [
      (#""tthc""#, #""\#(Bench.program)""#), (#""Procedures""#, #""k""#),
      (#""Procedures/kich-ban/ho-tich-phuong-minh-khai.yaml""#, #""tải.yaml""#), (#""160""#, #""32""#),
    ] {
      #expect(script.contains(old))
      script = script.replacing(old, with: new)
    }
    try bench.write(script, to: "shards.py")
    let spread = try bench.shell("\(Self.python) shards.py")
    #expect(spread.code == 0, "\(spread.err)")
    let whole = try bench.tthc(
      "simulate", "k", "--load", "tải.yaml", "--replications", "32", "--as-of", "2026-11-21")
    #expect(whole.code == 0 && !whole.out.isEmpty && spread.out == whole.out)
  }

  private func readmeScript() throws -> String {
    let readme = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../README.md"),
      encoding: .utf8)
    let start = try #require(readme.range(of: "```python\n"))
    let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
    return String(readme[start.upperBound..<end.lowerBound])
  }
}
