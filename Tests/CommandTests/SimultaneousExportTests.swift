import Foundation
import Testing

/// Several runs of `tthc compile` over one folder, and runs that were killed.
@Suite struct SimultaneousExportTests {
  private static let day = "2026-11-21"

  @Test(arguments: ["vi", "en"]) func runThatAnotherHasOvertakenSaysSo(_ language: String) throws {
    let bench = try Bench()
    try bench.catalogue()
    let word = language == "vi" ? "một lần chạy khác đã ghi vào đây; hãy chạy lại" : "meanwhile; run again"
    let line = "\"$TTHC\" compile k -o p --target all --as-of \(Self.day) --lang \(language) 2>l.$i; echo $? >r.$i"
    let outcome = try bench.shell("for i in 1 2 3 4 5 6 7 8; do (\(line)) & done; wait")
    #expect(outcome.code == 0)
    for number in 1...8 {
      let (code, told) = (bench.read("r.\(number)"), bench.read("l.\(number)") ?? "")
      #expect(code == "0\n" || (code == "2\n" && told.contains(word)), "\(told)")
    }
    #expect((1...8).contains { bench.read("r.\($0)") == "0\n" })
    #expect(bench.names(in: "p").count == 8 && !bench.names().contains { $0.contains(".tthc-") })
  }

  @Test func whatAnotherRunHasWrittenMeanwhileIsNotLost() throws {
    let bench = try Bench()
    try bench.catalogue()
    let text = try #require(bench.read("k/thu-tuc-mau.yaml"))
    for number in 2...9 {
      try bench.write(text.replacing("9.000001", with: "9.00000\(number)"), to: "k/\(number).yaml")
    }
    #expect(try bench.tthc("compile", "k", "-o", "p", "--code", "9.000001", "--as-of", Self.day).code == 0)
    let line = "\"$TTHC\" compile k -o p --code 9.00000$i --as-of \(Self.day) 2>l.$i; echo $? >r.$i"
    #expect(try bench.shell("for i in 2 3 4 5 6 7; do (\(line)) & sleep 0.1; done; wait").code == 0)
    let index = try #require(bench.read("p/index.json"))
    for number in 2...7 where bench.read("r.\(number)") == "0\n" {
      #expect(index.contains("9.00000\(number)") && bench.read("p/9.00000\(number).json") != nil)
    }
  }

  /// A shell holds the lock of the folder until the run waits for it, does something, and lets go.
  private static func whileRunWaits(_ command: String, does work: String) -> String {
    "exec 9<p; flock 9; \"$TTHC\" \(command) 9<&- & pid=$!; "
      + "until grep -q -- \"-> FLOCK .* $pid \" /proc/locks || ! kill -0 $pid; do sleep 0.05; done 2>/dev/null; "
      + "\(work); exec 9<&-; wait $pid"
  }

  @Test func runWaitsForAnotherAndSeesWhatItWrote() throws {
    let bench = try Bench()
    try bench.catalogue()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    let old = try #require(bench.read("p/index.json"))
    let again = "compile k -o p --as-of 2026-11-20 --lang vi"
    let outcome = try bench.shell(Self.whileRunWaits(again, does: "echo >> p/index.json"))
    #expect(outcome.code == 2 && outcome.err.contains("một lần chạy khác đã ghi vào đây"), "\(outcome.err)")
    #expect(bench.read("p/index.json") == old + "\n" && bench.names(in: "p").count == 2)
  }

  @Test func hiddenFolderOfAnotherRunIsNotTakenAlong() throws {
    let bench = try Bench()
    try bench.catalogue()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    let again = "compile k -o p --as-of 2026-11-20"
    let outcome = try bench.shell(Self.whileRunWaits(again, does: "mkdir p/.tthc-$$ p/.tthc-của-tôi"))
    #expect(outcome.code == 0, "\(outcome.err)")
    #expect(bench.names(in: "p").filter { $0.hasPrefix(".") } == [".tthc-của-tôi"])
    #expect(bench.read("p/index.json")?.contains("2026-11-20") == true)
  }

  @Test(arguments: ["p", "."]) func hiddenFoldersOfKilledRunsAreTakenAway(_ place: String) throws {
    let bench = try Bench()
    try bench.catalogue()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    let outcome = try bench.shell(
      "dead=$(bash -c 'echo $$'); mkdir -p \(place)/.tthc-$dead/x \(place)/.tthc-$dead-1 \(place)/.tthc-$$ "
        + "\(place)/.tthc-của-tôi; \"$TTHC\" compile k -o p --as-of 2026-11-20 && ls -A \(place) | grep -c tthc-")
    #expect(outcome.code == 0 && outcome.out == "2\n", "\(outcome.out)\(outcome.err)")
    #expect(bench.read("p/index.json")?.contains("2026-11-20") == true)
  }
}
