import Calendars
import Expressions
import Testing

struct TemporalTextTests {
  @Test(
    "A temporal text is read and written in its one form",
    arguments: [
      ("2026-08-20", "2026-08-20"), ("-0044-03-15", "-0044-03-15"), ("0000-01-01", "0000-01-01"),
      ("12026-01-01", "12026-01-01"), ("999999999-12-31", "999999999-12-31"), ("2024-02-29", "2024-02-29"),
      ("15:30:00", "15:30:00"), ("00:00:00", "00:00:00"), ("24:00:00", "00:00:00"), ("24:00:00.000Z", "00:00:00Z"),
      ("15:30:05.5", "15:30:05.5"), ("15:30:05.000", "15:30:05"), ("15:30:05.0000000019", "15:30:05.000000001"),
      ("15:30:00Z", "15:30:00Z"), ("15:30:00+00:00", "15:30:00Z"), ("15:30:00-00:00", "15:30:00Z"),
      ("15:30:00+07:00", "15:30:00+07:00"), ("15:30:00-02:45:55", "15:30:00-02:45:55"),
      ("15:30:00+14:00", "15:30:00+14:00"), ("15:30:00@Asia/Ho_Chi_Minh", "15:30:00@Asia/Ho_Chi_Minh"),
      ("15:30:00@Etc/GMT+5", "15:30:00@Etc/GMT+5"),
      ("2026-08-20T15:30:00", "2026-08-20T15:30:00"), ("2026-12-31T24:00:00", "2027-01-01T00:00:00"),
      ("2026-08-20T15:30:00.25@Europe/Paris", "2026-08-20T15:30:00.25@Europe/Paris"),
      ("-0001-12-31T24:00:00+01:00", "0000-01-01T00:00:00+01:00"),
      ("P3D", "P3D"), ("PT25H", "P1DT1H"), ("PT0S", "PT0S"), ("P0D", "PT0S"), ("-PT0.0S", "PT0S"), ("PT1.S", "PT1S"),
      ("-P1DT2H3M4.05S", "-P1DT2H3M4.05S"), ("PT3600S", "PT1H"), ("PT90M", "PT1H30M"),
      (
        "PT86399.999999999S",
        "PT23H59M59.999999999S"
      ), ("P1Y2M", "P1Y2M"), ("P26M", "P2Y2M"), ("-P12M", "-P1Y"), ("P0Y", "P0M"), ("-P0M", "P0M"),
      ("P1Y0M", "P1Y"),
    ])
  func temporalText(text: String, expected: String) throws {
    let value = try #require(TemporalLiteral(parsing: text))
    #expect(value.written == expected)
    #expect(TemporalLiteral(parsing: expected) == value)
  }

  @Test(
    "What is no temporal text of FEEL is not read",
    arguments: [
      "", "2026", "2026-8-20", "2026-08-32", "2026-13-01", "2025-02-29", "026-08-20", "02026-08-20", "+2026-08-20",
      "-0000-01-01", "1000000000-01-01", "2026/08/20", "20/08/2026", "2026-08-20T", "2026-08-20 15:30:00",
      "2026-08-20t15:30:00", "2026-08-20T15:30", "2026-08-20T25:00:00", "999999999-12-31T24:00:00",
      "15:30", "7:30:00", "15:3:00", "15:30:5", "15:60:00", "15:30:60", "24:00:01", "24:01:00", "15:30:00.",
      "15:30:00,5",
      "15:30:00+7", "15:30:00+0700", "15:30:00+07", "15:30:00+14:00:01", "15:30:00-15:00", "15:30:00+07:60",
      "15:30:00@", "15:30:00@Nowhere/City", "15:30:00@asia/ho_chi_minh", "15:30:00@GMT+7", "15:30:00@GMT+0700",
      "15:30:00@VST", "15:30:00@SystemV/EST5",
      "15:30:00+07:00@Asia/Bangkok",
      "15:30:00Zx", "15:30:00 ", " 15:30:00", "2026-08-20@Nowhere/City", "2026-08-20x",
      "P", "PT", "P1DT", "-P", "P1", "1D", "P1H", "PT1D", "PT1M1H", "PT1H1H", "P1M1Y", "P1Y1D", "P1M1D", "P1YT1H",
      "P-1D",
      "+P1D", "p1d", "PT.5S", "PT1.5M", "PT1.5", "P1.5D", "P1.5Y", "PT1S1S", "P99999999999999999999D",
      "P999999999999999999Y", "P9223372036854775807Y", "P١D", "２026-08-20",
    ])
  func noTemporalText(text: String) { #expect(TemporalLiteral(parsing: text) == nil) }

  @Test("A date and time may be a date alone, with a zone or without")
  func dateAloneIsMidnight() {
    #expect(DateAndTime(parsing: "2026-08-20")?.description == "2026-08-20T00:00:00")
    #expect(DateAndTime(parsing: "2026-08-20Z")?.description == "2026-08-20T00:00:00Z")
    #expect(DateAndTime(parsing: "2026-08-20+25:00") == nil)
  }

  @Test("A text of one kind is not read as another")
  func kindsStayApart() {
    #expect(CivilDate(iso: "2026-08-20T00:00:00") == nil)
    #expect(ClockTime(parsing: "2026-08-20T00:00:00") == nil)
    #expect(DateAndTime(parsing: "15:30:00") == nil)
    #expect(TemporalLiteral(duration: "15:30:00") == nil)
    #expect(DaysDuration(parsing: "P1M") == nil)
    #expect(YearsDuration(parsing: "P1D") == nil)
    #expect(TemporalLiteral(duration: "P1M") == .yearsDuration(YearsDuration(months: 1)))
    #expect(TemporalLiteral(duration: "PT1M") == .daysDuration(DaysDuration(minutes: 1)))
  }

  @Test(
    "Officers' dates and times are read beside FEEL's",
    arguments: [
      ("20/8/2026", "2026-08-20"), ("2026-08-20", "2026-08-20"), ("15:30", "15:30:00"), ("7:05", "07:05:00"),
      ("15h30", "15:30:00"), ("15h", "15:00:00"), ("15 giờ", "15:00:00"), ("15:30:20", "15:30:20"),
      ("2026-08-20 15:30", "2026-08-20T15:30:00"), ("2026-08-20t15:30", "2026-08-20T15:30:00"),
      ("15:30 20/08/2026", "2026-08-20T15:30:00"), ("15h30 ngày 20/8/2026", "2026-08-20T15:30:00"),
      ("2026-08-20T15:30:00+07:00", "2026-08-20T15:30:00+07:00"), ("P30D", "P30D"),
    ])
  func catalogueText(text: String, expected: String) {
    #expect(CatalogueTemporalText.any(text)?.written == expected)
  }

  @Test(
    "What officers do not write either is not read",
    arguments: [
      "", "15", "25:00", "15h60", "24:00", "20/8/26", "31/02/2026", "20/8/2026 20/8/2026", "15:30 15:30", "1 2 3",
    ])
  func noCatalogueText(text: String) { #expect(CatalogueTemporalText.any(text) == nil) }

  @Test("Short texts leave out what is zero")
  func briefTexts() {
    #expect(CatalogueTemporalText.time("15:30")?.briefly == "15:30")
    #expect(ClockTime(parsing: "15:30:01")?.briefly == "15:30:01")
    #expect(ClockTime(parsing: "15:30:00Z")?.briefly == "15:30Z")
    #expect(DateAndTime(parsing: "2026-08-20T15:30:00")?.briefly == "2026-08-20 15:30")
    #expect(CatalogueTemporalText.dateAndTime("20/8/2026")?.briefly == "2026-08-20 00:00")
  }

  @Test("A mutated text is refused or read as a value that prints and reads back")
  func mutatedTemporalTexts() {
    let seeds = [
      "2026-08-20T15:30:05.25+07:00", "-0044-03-15T24:00:00@Asia/Ho_Chi_Minh", "P12DT13H14M15.16S", "-P1Y2M", "15h30",
      "15:30 ngày 20/08/2026",
    ]
    let letters = Array("0123456789-+:.TZPYMDHS@/ héờ")
    var generator = SeededGenerator(state: 11)
    var readable = 0
    for round in 0..<6000 {
      var characters = Array(seeds[round % seeds.count])
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        let place = Int.random(in: 0..<characters.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: characters[place] = letters.randomElement(using: &generator) ?? "0"
        case 1: characters.insert(letters.randomElement(using: &generator) ?? "0", at: place)
        default: if characters.count > 1 { characters.remove(at: place) }
        }
      }
      guard let value = CatalogueTemporalText.any(String(characters)) else { continue }
      readable += 1
      #expect(TemporalLiteral(parsing: value.written) == value, "\(String(characters))")
    }
    #expect(readable > 500)
  }
}

extension TemporalLiteral {
  /// As FEEL's `string` writes it.
  var written: String {
    switch self {
    case .date(let value): value.description
    case .time(let value): value.description
    case .dateTime(let value): value.description
    case .daysDuration(let value): value.description
    case .yearsDuration(let value): value.description
    }
  }
}
