import Calendars

/// The public days off of 2025–2027 as state agencies keep them; 2027 is not decided.
enum ReferenceCalendar {
  static let standard = make(.standard)
  static let makeUpDays = ["26/04/2025", "10/01/2026", "22/08/2026"]
  static let swapsOff = ["02/05/2025", "02/01/2026", "31/08/2026"]
  static let holidays = [
    ("Tết Dương lịch", ["01/01/2025", "01/01/2026", "01/01/2027"]),
    (
      "Tết Nguyên đán",
      [
        "27/01/2025", "28/01/2025", "29/01/2025", "30/01/2025", "31/01/2025", "16/02/2026", "17/02/2026",
        "18/02/2026", "19/02/2026", "20/02/2026", "04/02/2027", "05/02/2027", "08/02/2027", "09/02/2027",
        "10/02/2027",
      ]
    ),
    ("Giỗ Tổ Hùng Vương", ["07/04/2025", "27/04/2026", "16/04/2027"]),
    ("Ngày Chiến thắng", ["30/04/2025", "30/04/2026", "30/04/2027"]),
    ("Quốc tế Lao động", ["01/05/2025", "01/05/2026", "03/05/2027"]),
    ("Quốc khánh", ["01/09/2025", "02/09/2025", "01/09/2026", "02/09/2026", "02/09/2027", "03/09/2027"]),
    ("Ngày Văn hóa Việt Nam", ["24/11/2026", "24/11/2027"]),
  ]

  static func make(_ hours: OfficeHours) -> WorkingCalendar {
    WorkingCalendar(
      holidays: named(holidays), swapsOff: named([("", swapsOff)]), makeUp: named([("", makeUpDays)]),
      provisionalYears: [2027], officeHours: hours, years: 2025...2027)
  }

  private static func named(_ groups: [(String, [String])]) -> [CivilDate: String] {
    var result: [CivilDate: String] = [:]
    for (name, days) in groups {
      for day in days {
        if let date = CivilDate(parsing: day) { result[date] = name }
      }
    }
    return result
  }
}

/// A small repeatable generator (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
