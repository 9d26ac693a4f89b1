import Diagnostics
import JSON
import Plan
import Testing

@testable import Simulator

@Suite struct LoadReportTests {
  @Test func show() throws {
    let study = try #require(LoadReportSample.study(5, variants: ["Gộp hai bàn"]))
    for width in [80, 120] { print(LoadReportText(study, language: .vi, width: width).text) }
    print(LoadReportText(try #require(LoadReportSample.study(1)), language: .en, width: 100).text)
  }
}
