import Foundation
import Testing

/// The folder of exports: whole or as it was, and nobody else's files are touched.
@Suite struct ExportFolderTests {
  private static let day = "2026-11-21"

  /// A catalogue and a folder `p` with its plan.
  private func planned() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    return bench
  }

  private func hidden(_ bench: Bench) -> [String] { bench.names().filter { $0.contains(".tthc-") } }

  @Test func filesOfOthersStay() throws {
    let bench = try planned()
    try bench.write("của tôi", to: "p/ghi chú.txt")
    _ = try bench.shell("ln -s không-có p/liên-kết && chmod 750 p && chmod 600 'p/ghi chú.txt'")
    let before = try bench.shell("stat -c '%a %i %n' 'p/ghi chú.txt'; stat -c %a p").out
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", "2026-11-20").code == 0)
    #expect(bench.read("p/ghi chú.txt") == "của tôi")
    #expect(try bench.shell("stat -c '%a %i %n' 'p/ghi chú.txt'; stat -c %a p").out == before)
    #expect(try bench.shell("readlink p/liên-kết").out == "không-có\n")
    #expect(bench.read("p/index.json")?.contains("2026-11-20") == true && hidden(bench).isEmpty)
  }

  @Test(arguments: ["mkdir -p p/con/cháu && cd .", "cd p"])
  func folderThatCannotBeSwappedIsWrittenInPlace(_ line: String) throws {
    let bench = try planned()
    let inode = try bench.shell("stat -c %i p").out
    let output = line == "cd p" ? "." : "p"
    let input = line == "cd p" ? "../k" : "k"
    let outcome = try bench.shell("\(line) && \"$TTHC\" compile \(input) -o \(output) --as-of 2026-11-20")
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(try bench.shell("stat -c %i p").out == inode)
    #expect(bench.read("p/index.json")?.contains("2026-11-20") == true && hidden(bench).isEmpty)
  }

  @Test func linkToAFolderIsFollowed() throws {
    let bench = try planned()
    #expect(try bench.shell("ln -s p l && \"$TTHC\" compile k -o l --as-of 2026-11-20 && readlink l").out == "p\n")
    #expect(bench.read("p/index.json")?.contains("2026-11-20") == true)
    let nowhere = try bench.shell("ln -s không-có m && \"$TTHC\" compile k -o m")
    #expect(nowhere.code == 2 && nowhere.err.contains("không tồn tại"), "\(nowhere.err)")
  }

  @Test func fileChangedByHandIsNotOverwrittenUnlessForced() throws {
    let bench = try planned()
    try bench.write("sửa tay", to: "p/9.000001.json")
    let before = try bench.shell("stat -c %i p; stat -c '%i %Y' p/*").out
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--target", "all", "--as-of", Self.day)
    #expect(outcome.code == 2)
    #expect(outcome.err.contains("“p/9.000001.json”: đã bị sửa") && outcome.err.contains("--force"), "\(outcome.err)")
    #expect(try bench.shell("stat -c %i p; stat -c '%i %Y' p/*").out == before)
    #expect(hidden(bench).isEmpty && bench.names(in: "p") == ["9.000001.json", "index.json"])
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day, "--force").code == 0)
    #expect(bench.read("p/9.000001.json")?.contains("9.000001") == true)
  }

  @Test(arguments: ["9.000001.cpsv.jsonld", "index.json"]) func fileOfOthersIsNotOverwrittenUnlessForced(_ name: String)
    throws
  {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write("{\"của\": \"ai đó\"}", to: "p/\(name)")
    let line = ["compile", "k", "-o", "p", "--target", "cpsv", "--as-of", Self.day]
    let outcome = try bench.tthc(arguments: line)
    #expect(outcome.code == 2 && outcome.err.contains("p/\(name)") && outcome.err.contains("--force"))
    #expect(bench.names(in: "p") == [name] && bench.read("p/\(name)")?.contains("ai đó") == true)
    #expect(try bench.tthc(arguments: line + ["--force"]).code == 0)
    #expect(bench.read("p/\(name)")?.contains("ai đó") == false)
  }

  @Test func folderWithThePlaceOfAFileIsNamed() throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write("x", to: "p/9.000001.json/x")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day, "--force")
    #expect(outcome.code == 2 && outcome.err.contains("thư mục"), "\(outcome.err)")
    #expect(bench.names(in: "p") == ["9.000001.json", "9.000001.json/x"])
  }

  @Test(arguments: ["tệp/p", "/proc/p", "/dev/null"]) func placeThatCannotBeWrittenIsSaid(_ place: String) throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write("x", to: "tệp")
    let names = bench.names()
    let outcome = try bench.tthc("compile", "k", "-o", place, "--target", "all", "--as-of", Self.day)
    #expect(outcome.code == 2 && outcome.err.contains("không ghi được “\(place)”: "), "\(outcome.err)")
    #expect(bench.names() == names)
  }

  @Test func diskThatTakesNoMoreLeavesWhatWasThere() throws {
    let bench = try planned()
    let before = try bench.shell("stat -c %i p; stat -c '%i %Y %n' p/*").out
    for folder in ["p", "mới/sâu"] {
      // Files end at a kilobyte.
      let outcome = try bench.shell(
        "trap '' XFSZ; ulimit -f 1; \"$TTHC\" compile k -o \(folder) --target all --as-of 2026-11-20")
      #expect(outcome.code == 2 && outcome.err.contains("không ghi được “\(folder)”"), "\(outcome.err)")
    }
    #expect(try bench.shell("stat -c %i p; stat -c '%i %Y %n' p/*").out == before)
    #expect(hidden(bench).isEmpty && !bench.names().contains("mới"))
  }

  @Test func signalLeavesTheOldFolderOrTheNewOne() throws {
    let bench = try planned()
    let old = try #require(bench.read("p/index.json"))
    #expect(try bench.tthc("compile", "k", "-o", "q", "--target", "all", "--as-of", "2026-11-20").code == 0)
    let new = try #require(bench.read("q/index.json"))
    for wait in 1...24 {
      let seconds = String(format: "%.2f", Double(wait) / 50)
      _ = try bench.shell("timeout -s TERM \(seconds) \"$TTHC\" compile k -o p --target all --as-of 2026-11-20")
      let index = try #require(bench.read("p/index.json"))
      #expect(index == old || index == new)
      #expect(index == old ? bench.names(in: "p").count == 2 : bench.names(in: "p") == bench.names(in: "q"))
      #expect(hidden(bench).isEmpty)
      if index == new { _ = try bench.shell("rm -r p && \"$TTHC\" compile k -o p --as-of \(Self.day)") }
    }
  }

  @Test func procedureWithErrorsLosesAllItsFiles() throws {
    let bench = try Bench()
    try bench.catalogue()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("9.000001", with: "9.000002"), to: "k/hai.yaml")
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", "all", "--as-of", Self.day).code == 0)
    try bench.write(
      text.replacing("9.000001", with: "9.000002").replacing("cấp: xã\n", with: "cấp: xãa\n"), to: "k/hai.yaml")
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 1)
    #expect(outcome.err.contains("Đã xóa tệp cũ p/9.000002.json và 6 tệp khác: "), "\(outcome.err)")
    #expect(!bench.names(in: "p").contains { $0.hasPrefix("9.000002") })
    #expect(bench.read("p/index.json")?.contains("9.000002") == false)
  }

  @Test func fileChangedByHandOfAProcedureWithErrorsIsNotRemovedUnlessForced() throws {
    let bench = try Bench()
    try bench.catalogue()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--target", "plan,svg", "--as-of", Self.day).code == 0)
    try bench.write("sửa tay", to: "p/9.000001.svg")
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    try bench.write(text.replacing("cấp: xã\n", with: "cấp: xãa\n"), to: "k/thu-tuc-mau.yaml")
    let before = try bench.shell("stat -c %i p; stat -c '%i %Y %n' p/*").out
    let outcome = try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day)
    #expect(outcome.code == 2 && outcome.err.contains("--force để xóa"), "\(outcome.err)")
    #expect(
      outcome.err.contains("không xóa “p/9.000001.svg”: đã bị sửa sau khi tthc ghi ra (thủ tục 9.000001 nay có lỗi)"))
    #expect(try bench.shell("stat -c %i p; stat -c '%i %Y %n' p/*").out == before)
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day, "--force").code == 1)
    #expect(bench.names(in: "p") == ["index.json"])
  }

  @Test func procedureWithErrorsMakesNoFolder() throws {
    let bench = try Bench()
    try bench.catalogue(replacing: "cấp: xã", with: "cấp: xãa")
    #expect(try bench.tthc("compile", "k", "-o", "sâu/p", "--target", "all", "--as-of", Self.day).code == 1)
    #expect(!bench.names().contains("sâu"))
  }
}
