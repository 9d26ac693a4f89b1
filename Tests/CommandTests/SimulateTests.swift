import Foundation
import JSON
import Testing

/// `tthc simulate` as a user meets it.
@Suite struct SimulateTests {
  private static let day = "2026-11-21"

  private func bench() throws -> Bench {
    let bench = try Bench()
    try bench.catalogue()
    return bench
  }

  @Test func thePictureNamesCountsExtremesAndWays() throws {
    let outcome = try bench().tthc("simulate", "k/thu-tuc-mau.yaml", "--as-of", Self.day)
    #expect(outcome.code == 0)
    #expect(outcome.err.isEmpty)
    for part in [
      "9.000001 · ", "loại hồ sơ khác nhau", "ít nhất", "Giấy tờ phải có", "cách đi qua quy trình", "ví dụ: ",
    ] {
      #expect(outcome.out.contains(part), "\(part)\n\(outcome.out)")
    }
  }

  @Test func everyCaseOfTheJSONCanBeRunAndHasItsFigure() throws {
    let bench = try bench()
    let simulated = try bench.tthc("simulate", "k/thu-tuc-mau.yaml", "--format", "json", "--as-of", Self.day)
    let picture = try JSON.parse(simulated.out).get()
    guard case .object(let figures)? = picture["figures"] else {
      Issue.record("no figures")
      return
    }
    var compared = 0
    for figure in figures {
      for side in ["least", "greatest"] {
        guard let extreme = figure.value[side], let instance = extreme["case"] else { continue }
        try bench.write(instance.text(.pretty), to: "hồ sơ.json")
        let run = try bench.tthc(
          "run", "k/thu-tuc-mau.yaml", "--case", "hồ sơ.json", "--format", "json", "--as-of", Self.day)
        #expect(run.code == 0, "\(run.err)")
        #expect(try JSON.parse(run.out).get()["figures"]?[figure.key] == extreme["value"], "\(figure.key) \(side)")
        compared += 1
      }
    }
    #expect(compared > 10)
  }

  @Test func settingAFactNarrowsTheCases() throws {
    let bench = try bench()
    func classes(_ arguments: String...) throws -> Int {
      let base = ["simulate", "k/thu-tuc-mau.yaml", "--format", "json", "--as-of", Self.day]
      let outcome = try bench.tthc(arguments: base + arguments)
      #expect(outcome.code == 0, "\(outcome.err)")
      return try #require(try JSON.parse(outcome.out).get()["classes"]?.stringValue.flatMap { Int($0) })
    }
    let all = try classes()
    let online = try classes("--set", "cách thức nộp=trực tuyến")
    #expect(online < all && online > 0)
  }

  @Test func wrongUseIsSaidAndNothingIsPrinted() throws {
    let bench = try bench()
    for arguments in [
      ["simulate", "k/không-có.yaml"], ["simulate", "k/thu-tuc-mau.yaml", "--set", "không có=1"],
      ["simulate", "k/thu-tuc-mau.yaml", "--ways", "-1"], ["simulate", "k/thu-tuc-mau.yaml", "--format", "xml"],
    ] {
      let outcome = try bench.tthc(arguments: arguments + ["--as-of", Self.day])
      #expect(outcome.code == 2, "\(arguments)")
      #expect(outcome.out.isEmpty && !outcome.err.isEmpty)
    }
  }

  @Test func aCompiledPlanIsSimulatedLikeItsText() throws {
    let bench = try bench()
    #expect(try bench.tthc("compile", "k", "-o", "p", "--as-of", Self.day).code == 0)
    let plan = try bench.tthc("simulate", "p/9.000001.json", "--as-of", Self.day)
    let text = try bench.tthc("simulate", "k/thu-tuc-mau.yaml", "--as-of", Self.day)
    #expect(plan.code == 0 && plan.out == text.out)
  }
}
