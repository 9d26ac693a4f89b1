import Foundation
import JSON
import Plan
import Testing

@testable import Simulator

@Suite struct LoadReportDocumentTests {
  @Test func theJSONHasEveryFigureWithItsInterval() throws {
    let study = try #require(LoadReportSample.study(4))
    let text = study.json.text(.pretty)
    let document = try JSON.parse(text).get()
    #expect(document == study.json)
    #expect(document["replications"]?.integerValue == 4)
    let overall = try #require(document["results"]?[0]?["overall"])
    #expect(overall.members?.count == ProcedureFigures.all.count)
    let mean = try #require(overall["elapsedMean"])
    #expect(mean["unit"]?.stringValue == "seconds")
    #expect(mean["mean"]?.decimalText != nil && mean["halfWidth"]?.decimalText != nil)
    #expect(overall["elapsedMax"]?["greatest"]?.integerValue == study.base.result.overall.elapsed.greatest)
    #expect(document["results"]?[0]?["staff"]?[1]?["figures"]?.members?.count == StaffFigures.all.count)
    #expect(document["results"]?[0]?["bottleneck"]?["staff"]?.stringValue == "công chức hộ tịch")
    #expect(document["results"]?[0]?["bottleneck"]?["decidedBy"]?.stringValue == "overdue")
  }

  @Test func figuresHaveNamesOfTheirOwn() {
    for ids in [ProcedureFigures.all.map(\.id), StaffFigures.all.map(\.id), StepFigures.all.map(\.id)] {
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func everyRowOfTheTableHasAllColumns() throws {
    let study = try #require(LoadReportSample.study(2, variants: ["b"]))
    let rows = LoadReportCSV(study).text.components(separatedBy: "\r\n")
    #expect(rows.last == "")
    #expect(rows.count > 50)
    for row in rows.dropLast() { #expect(row.filter { $0 == "," }.count == LoadReportCSV.columns.count - 1, "\(row)") }
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
    (" a", "\" a\""), ("", ""),
  ])
  func cellsAreQuotedAsRFC4180Wants(cell: String, text: String) {
    #expect(CSVRow.quoted(cell) == text)
  }

  @Test(arguments: [
    (0.0, 3, "0"), (1.5, 3, "1.5"), (-0.0004, 3, "0"), (-2.25, 3, "-2.25"), (1_000_000, 3, "1000000"),
    (0.123456789, 6, "0.123457"), (100, 0, "100"),
  ])
  func numbersForProgramsHaveNoMoreDecimalsThanTheyNeed(value: Double, decimals: Int, text: String) {
    #expect(DecimalFigure.text(value, decimals: decimals) == text)
  }

  @Test func replicationsAreAddedUntilTheMeanIsKnownWellEnough() {
    func run(_ index: Int, _ seconds: Int) -> ReplicationResult {
      var result = ReplicationResult(index: index, procedures: [ProcedureStatistics(stepCount: 0)], staff: [])
      result.procedures[0].elapsed.add(seconds)
      return result
    }
    let runs = [100, 140, 60, 100, 130, 70, 100, 100, 100, 100, 100, 100].enumerated().map { run($0, $1) }
    func needed(_ percent: Int, atLeast: Int = 5) -> Int? {
      PrecisionGoal.replications(
        needed: Share(thousandthsOfPercent: percent * 1000), among: runs, atLeast: atLeast)
    }
    #expect(needed(90) == 5)
    #expect(needed(90, atLeast: 8) == 8)
    #expect(needed(1) == nil)
    let number = needed(20)
    let width = { (count: Int) in
      LoadResult(Array(runs.prefix(count))).estimate { $0.procedures[0].elapsed.mean }?.relativeHalfWidth ?? 1
    }
    #expect(number.map { width($0) <= 0.2 && width($0 - 1) > 0.2 } == true)
  }
}
