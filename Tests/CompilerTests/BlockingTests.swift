import Compiler
import Diagnostics
import Testing

@Suite struct BlockingTests {
  private func compile(_ files: [(String, String)]) -> Compilation {
    OwnCatalogue.compile(files.map { SourceFile(path: $0.0, text: $0.1) })
  }

  private var sample: [(String, String)] {
    [
      ("co-quan.yaml", SampleCatalogue.registries), ("van-ban.yaml", SampleCatalogue.instruments),
      ("lich.yaml", "lịch: Lịch thử\nngày nghỉ:\n  - {ngày: 2026-11-24, tên: Ngày nghỉ}\n"),
      ("danh-muc.yaml", "danh mục: Danh mục thử\nlịch: Lịch thử\n"), ("thu-tuc.yaml", SampleCatalogue.procedure),
    ]
  }

  @Test func readableCatalogueGivesThePlan() {
    let compilation = compile(sample)
    #expect(compilation.findings.map(\.kind.id) == [])
    #expect(compilation.blockingFiles.isEmpty)
    #expect(compilation.procedures.first?.plan?.calendar.holidays.count == 1)
  }

  @Test(arguments: [
    "lịch: Lịch thử\nngày nghỉ:\n  - {ngày: 2026-11-24, tên: Ngày nghỉ\n",
    "lịch: Lịch thử\nngày ngỉ:\n  - {ngày: 2026-11-24, tên: Ngày nghỉ}\n",
    "lịch: Lịch khác\n",
  ])
  func noPlanIsGivenWithoutItsCalendar(_ calendar: String) {
    let files = sample.map { $0.0 == "lich.yaml" ? ("lich.yaml", calendar) : $0 }
    let compilation = compile(files)
    #expect(compilation.findings.hasErrors)
    #expect(compilation.procedures.count == 1)
    #expect(compilation.procedures.first?.plan == nil)
    #expect(compilation.procedures.first?.lowered != nil)
  }

  @Test func unreadableLocalTextStandsInTheWay() {
    let compilation = compile(sample + [("quy-trinh.yaml", "quy trình nội bộ: [QT-01\náp dụng: 9.000001\n")])
    #expect(compilation.procedures.first?.plan == nil)
  }

  @Test func errorsOfOneProcedureLeaveTheOthersAlone() {
    let broken = SampleCatalogue.procedure.replacing("9.000001", with: "9.000002").replacing(
      "cấp: xã", with: "cấp: xãa")
    let compilation = compile(sample + [("khac.yaml", broken)])
    let plans = compilation.procedures.map { $0.plan != nil }
    #expect(plans == [true, false])
  }

  @Test func scenarioSpeaksEnglishToEnglishReaders() {
    let scenario = """
      tình huống:
        - tên: thử
          cho: {cách thức nộp: trực tiếp, nhận lúc: 2026-08-20 09:00}
          thì: {giấy tờ: 3, tổng phí: không rõ, hẹn trả: 2026-08-28, kết thúc: từ chối, thời gian làm việc: 1 giờ làm việc}

      """
    let findings = compile(sample.dropLast() + [("a.yaml", SampleCatalogue.procedure + scenario)]).findings
    let messages = findings.filter { $0.kind.id == "scenario-fails" }.map(\.message.en)
    #expect(messages.count == 5)
    for message in messages {
      for word in ["không rõ", "ngày", "giờ", "từ chối", "hoàn thành"] {
        #expect(!message.contains(word), "\(message)")
      }
    }
  }
}
