import Diagnostics

/// Numbers, shares and times of a load report in the words of a language.
struct LoadWording {
  let language: Language
  /// Seconds of a working day.
  let officeDay: Int

  /// By what a time is measured: the clock on the wall, or office hours.
  enum Measure { case clock, office }

  init(_ language: Language, minutesPerDay: Int) {
    self.language = language
    officeDay = max(1, minutesPerDay) * 60
  }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  func day(_ measure: Measure) -> Int { measure == .clock ? 86_400 : officeDay }

  /// A number with so many decimals and its thousands grouped; zeros behind the point are left out where asked.
  func number(_ value: Double, decimals: Int, trimmed: Bool = false) -> String {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    guard value.isFinite, abs(value) < 9e15 / Double(scale) else { return "?" }
    let scaled = Int((value * Double(scale)).rounded())
    var fraction = Array(String(abs(scaled) % scale + scale).dropFirst())
    if decimals == 0 || (trimmed && fraction.allSatisfy { $0 == "0" }) { fraction = [] }
    let point = language == .vi ? "," : "."
    return (scaled < 0 ? "−" : "") + grouped(abs(scaled) / scale) + (fraction.isEmpty ? "" : point + String(fraction))
  }

  private func grouped(_ value: Int) -> String {
    let digits = Array(String(value))
    let separator = language == .vi ? "." : ","
    return digits.enumerated().map { place, digit in
      place > 0 && (digits.count - place).isMultiple(of: 3) ? separator + String(digit) : String(digit)
    }.joined()
  }

  /// A mean number of dossiers or of anything else that is counted.
  func count(_ value: Double, _ halfWidth: Double? = nil) -> String {
    let size = max(abs(value), halfWidth ?? 0)
    let decimals = size >= 100 ? 0 : size >= 1 || size == 0 ? 1 : 2
    let isWhole = value.rounded() == value && (halfWidth ?? 0).rounded() == halfWidth ?? 0
    let shown = isWhole ? 0 : decimals
    return number(value, decimals: shown) + (halfWidth.map { " ± " + number($0, decimals: shown) } ?? "")
  }

  func percent(_ share: Double, _ halfWidth: Double? = nil) -> String {
    number(share * 100, decimals: 1) + (halfWidth.map { " ± " + number($0 * 100, decimals: 1) } ?? "") + " %"
  }

  /// A time in the unit that suits it, with the half-width of its interval: `2,3 ± 0,1 ngày`.
  func time(_ seconds: Double, _ halfWidth: Double?, _ measure: Measure, isSpoken: Bool = false) -> String {
    let (length, unit) = unit(for: max(abs(seconds), halfWidth ?? 0), measure, isSpoken: isSpoken)
    let value = seconds / Double(length)
    let width = halfWidth.map { $0 / Double(length) }
    // A narrow interval is not shown as none.
    let decimals = width.map { $0 > 0 && $0 < 0.05 ? 2 : 1 } ?? (length == 60 ? 0 : 1)
    let shown = number(value, decimals: decimals, trimmed: isSpoken && width == nil)
    let unitText = language == .en && shown == "1" && unit.hasSuffix("s") ? String(unit.dropLast()) : unit
    return shown + (width.map { " ± " + number($0, decimals: decimals) } ?? "") + " " + unitText
  }

  private func unit(for seconds: Double, _ measure: Measure, isSpoken: Bool) -> (length: Int, name: String) {
    let isOffice = measure == .office && isSpoken
    if seconds >= Double(day(measure)) {
      return (day(measure), isOffice ? say("ngày làm việc", "working days") : say("ngày", "days"))
    }
    if seconds >= 3600 { return (3600, isOffice ? say("giờ làm việc", "working hours") : say("giờ", "h")) }
    return (60, isOffice ? say("phút làm việc", "working minutes") : say("phút", "min"))
  }

  /// The value of a figure in its unit.
  func value(_ value: Double, _ halfWidth: Double?, _ unit: LoadUnit) -> String {
    switch unit {
    case .count: count(value, halfWidth)
    case .share: percent(value, halfWidth)
    case .seconds: time(value, halfWidth, .clock)
    case .officeSeconds: time(value, halfWidth, .office)
    }
  }

  /// A cell of a table; a dash where nothing was measured.
  func cell(_ figure: MeasuredFigure, interval: Bool = false) -> String {
    guard let summary = figure.summary else { return "–" }
    return value(summary.value, interval ? summary.halfWidth : nil, figure.unit)
  }
}

extension QueueDiscipline {
  /// The order of work in words.
  package var title: Text {
    switch self {
    case .firstCome: Text(vi: "đến trước làm trước", en: "first come, first served")
    case .byDueDate: Text(vi: "hẹn trả sớm làm trước", en: "earliest appointment first")
    }
  }
}
