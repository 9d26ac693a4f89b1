import Calendars
import Expressions
import Testing

@Test(
  "And, or and not follow the three-valued truth tables",
  arguments: ["true", "false", "null"], ["true", "false", "null"])
func truthTables(left: String, right: String) {
  let and: String
  let or: String
  switch (left, right) {
  case ("false", _), (_, "false"): and = "false"
  case ("true", "true"): and = "true"
  default: and = "null"
  }
  switch (left, right) {
  case ("true", _), (_, "true"): or = "true"
  case ("false", "false"): or = "false"
  default: or = "null"
  }
  #expect(Sample.value("\(left) and \(right)") == Sample.value(and))
  #expect(Sample.value("\(left) hoặc \(right)") == Sample.value(or))
  let not = ["true": "false", "false": "true", "null": "null"][left] ?? ""
  #expect(Sample.value("not(\(left))") == Sample.value(not))
}

private let facts: [String: Value] = [
  "diện tích": .number(Decimal(75)), "cần xác minh": .boolean(true), "có nhu cầu": .boolean(false),
  "loại việc": .string("cải chính"), "họ tên": .string("Trần Ứng"), "số con": .number(Decimal(2)),
  "từ đủ 9 tuổi": .boolean(true), "thời gian": .daysDuration(minutes: 2880), "thời hạn": .yearsDuration(months: 14),
  "ngày cấp": CivilDate(year: 2026, month: 1, day: 31).map(Value.date) ?? .null, "giờ nộp": .time(minutes: 930),
  "nơi ở": .string("tạm trú"), "tạm trú": .boolean(false), "đã và đang ở": .boolean(true), "đã": .boolean(false),
]

@Test(
  "A condition holds",
  arguments: [
    "diện tích > 50 và cần xác minh", "DIỆN TÍCH > 50", "diện  tích ≥ 75", "diện tích từ 50 đến 100",
    "diện tích between 75 and 75 and cần xác minh", "diện tích trong [50..75]", "diện tích trong (> 70, 3)",
    "diện tích in ]50..76[", "diện tích in > 70", "không (diện tích trong (75..80])", "loại việc = cải chính",
    "loại việc trong [thay đổi, cải chính]", "loại việc in (thay đổi, cải chính)", "loại việc khác thay đổi",
    "loại việc != thay đổi và cải chính", "loại việc = \"Cải chính\"", "không có nhu cầu", "không phải có nhu cầu",
    "không diện tích > 80", "cần xác minh = có", "có nhu cầu = không", "có nhu cầu khác đúng", "từ đủ 9 tuổi",
    "từ đủ 9 tuổi và diện tích từ 1 đến 80", "dien_tich = 75 and loai_viec = \"cải chính\"",
    "nơi ở = tạm trú", "tạm trú = không", "đã và đang ở",
    "nếu có nhu cầu thì sai nếu không đúng",
    "thời gian = 2 ngày", "thời gian > @\"PT8H\"", "thời gian = duration(\"P2D\")", "thời hạn > 1 năm",
    "ngày cấp = 2026-01-31", "ngày cấp = date(\"2026-01-31\")", "ngày cấp + 1 tháng = 2026-02-28",
    "ngày cấp - 31 ngày = @\"2025-12-31\"", "2026-03-01 - ngày cấp = 29 ngày", "giờ nộp > time(\"15:00\")",
    "min(3, 1, 2) = 1", "max([3, 1, 2]) = 3", "tổng([1, 2.5]) = 3.5", "đếm([1, 2]) = 2", "làm tròn(2.345, 2) = 2.35",
    "round up(1.1) = 2", "floor(-1.5) = -2", "abs(-3) = 3", "contains(họ tên, \"Ứng\")", "string length(họ tên) = 8",
    "list contains([thay đổi, cải chính], loại việc)", "date and time(\"2026-01-01T08:00:00\") > 2026-01-01T07:59",
    "date(2026, 1, 31) = ngày cấp", "số con * 30000 = 60000", "null = null", "(họ tên = null) = false",
    "1 ngày * 2 = 2 ngày", "2 ngày / 1 ngày = 2", "starts with(họ tên, \"Trần\")", "họ tên + \"!\" = \"Trần Ứng!\"",
  ])
func holds(text: String) {
  #expect(Sample.findings(text) == [])
  #expect(Sample.value(text, facts) == .boolean(true))
}

@Test(
  "Operators bind as in FEEL",
  arguments: [
    ("2 + 3 * 4", "14"), ("(2 + 3) * 4", "20"), ("2 ** 3 ** 2", "64"), ("-2 ** 2", "4"), ("10 - 2 - 3", "5"),
    ("12 / 2 / 3", "2"), ("2 * 3 ** 2", "18"), ("1 + 2 = 3", "true"), ("true or true and false", "true"),
    ("(true or true) and false", "false"), ("không đúng và sai", "false"), ("không (đúng và sai)", "true"),
    ("1 < 2 và 2 < 3", "true"), ("1 trong [1, 2] và sai", "false"), ("nếu sai thì 1 nếu không 2 + 3", "5"),
    ("nếu sai thì 1 nếu không nếu sai thì 2 nếu không 3", "3"), ("- 3 + 5", "2"), ("6 × 2 ÷ 3 − 1", "3"),
  ])
func precedence(text: String, expected: String) {
  #expect(Sample.value(text) != nil)
  #expect(Sample.value(text) == Sample.value(expected))
}

@Test(
  "What cannot be computed is null",
  arguments: [
    "1 / 0", "diện tích > 5", "diện tích từ 1 đến 2", "cần xác minh", "10 ** 9999", "min(null, 1)",
    "date(2026, 13, 1)", "ngày cấp + 999999 ngày", "không cần xác minh", "số con + 1", "sum([])",
    "date(\"999999999-12-31\") + 1 ngày",
    "diện tích trong [1..5]",
  ])
func givesNull(text: String) {
  #expect(Sample.findings(text) == [])
  #expect(Sample.value(text) == .null)
}

@Test("A missing fact decides nothing where another one does")
func partlyKnown() {
  #expect(Sample.value("cần xác minh và diện tích > 80", ["diện tích": .number(Decimal(75))]) == .boolean(false))
  #expect(Sample.value("cần xác minh hoặc diện tích > 70", ["diện tích": .number(Decimal(75))]) == .boolean(true))
  #expect(Sample.value("nếu cần xác minh thì 1 nếu không 2") == .number(Decimal(2)))
}

@Test(
  "A value is read for the type of its fact",
  arguments: [
    (FactType.boolean, "Có", Value.boolean(true)), (.boolean, "không", .boolean(false)),
    (.number, "0.5", .number(Decimal(parsing: "0.5") ?? .zero)),
    (.daysDuration, "3 ngày", .daysDuration(minutes: 4320)), (.daysDuration, "PT90M", .daysDuration(minutes: 90)),
    (.yearsDuration, "1 năm", .yearsDuration(months: 12)), (.time, "15h30", .time(minutes: 930)),
    (
      .dateTime, "15:30 20/08/2026",
      CivilDate(year: 2026, month: 8, day: 20).map { .dateTime(date: $0, minutes: 930) } ?? .null
    ),
    (
      .dateTime, "2026-08-20T15:30",
      CivilDate(year: 2026, month: 8, day: 20).map { .dateTime(date: $0, minutes: 930) } ?? .null
    ),
    (.enumeration(["Cải chính", "khác"]), "cải  chính", .string("Cải chính")), (.string, "a b", .string("a b")),
  ])
func parsedValue(type: FactType, text: String, expected: Value) {
  #expect(Value.parse(text, as: type) == .success(expected))
}

@Test(
  "A value of another type is refused with what was expected",
  arguments: [
    (FactType.boolean, "có thể"), (.number, "1.000.000"), (.number, "0,5"), (.number, "2.500"), (.date, "2026-02-30"),
    (.time, "25:00"), (.daysDuration, "2 tháng"), (.yearsDuration, "3 ngày"), (.enumeration(["a"]), "b"),
    (.dateTime, "x"),
  ])
func refusedValue(type: FactType, text: String) {
  guard case .failure(let error) = Value.parse(text, as: type) else {
    Issue.record("“\(text)” was accepted")
    return
  }
  #expect(!error.expected.vi.isEmpty && !error.expected.en.isEmpty)
}

@Test("The text of a value is read back as the same value")
func valueText() {
  let date = CivilDate(year: 2026, month: 8, day: 20) ?? CivilDate(dayNumber: 0)
  let values: [(FactType, Value)] = [
    (.boolean, .boolean(true)), (.boolean, .boolean(false)), (.number, .number(Decimal(2500))),
    (.number, .number(Decimal(parsing: "-0.125") ?? .zero)), (.string, .string("a  b")), (.date, .date(date)),
    (.time, .time(minutes: 5)), (.dateTime, .dateTime(date: date, minutes: 1439)),
    (.daysDuration, .daysDuration(minutes: 1501)), (.daysDuration, .daysDuration(minutes: -90)),
    (.daysDuration, .daysDuration(minutes: 0)), (.yearsDuration, .yearsDuration(months: 14)),
    (.yearsDuration, .yearsDuration(months: -1)),
  ]
  for (type, value) in values { #expect(Value.parse(value.text, as: type) == .success(value)) }
}
