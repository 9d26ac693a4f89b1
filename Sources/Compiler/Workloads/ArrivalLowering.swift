import Calendars
import Diagnostics
import Expressions
import Model
import Plan
import Simulator

extension LoadLowering {
  /// The streams in which the dossiers of a procedure arrive, with those that a variant adds behind them.
  mutating func streams(
    of entry: WorkloadDossiers, of load: inout LoadProcedure, during scenario: LoadScenario
  ) -> [ArrivalStream] {
    let stated = statedStreams(of: entry, of: &load, during: scenario)
    guard entry.scale != 1 else { return stated }
    if entry.scale < 1 {
      let kept = Share(thousandthsOfPercent: Int((entry.scale * Double(Share.whole)).rounded()))
      return stated.map { stream in
        var fewer = stream
        fewer.kept = kept
        return fewer
      }
    }
    return stated
      + stated.compactMap { stream in
        guard case .poisson(var arrivals) = stream.arrivals else { return nil }
        arrivals.expected *= entry.scale - 1
        var more = stream
        more.arrivals = .poisson(arrivals)
        return more
      }
  }

  /// The channel leaves the facts where it settles a stream.
  private mutating func statedStreams(
    of entry: WorkloadDossiers, of load: inout LoadProcedure, during scenario: LoadScenario
  ) -> [ArrivalStream] {
    let profile = profile(of: entry)
    guard let volume = entry.volume else { return [] }
    let rate: VolumeRate
    switch volume.value {
    case .rate(let stated): rate = stated
    // Reported where it was laid over.
    case .times: return []
    case .file(let path):
      checkNothingBeside(volume.range, of: entry)
      return moments(of: Located(path, volume.range), during: scenario).map {
        [ArrivalStream(procedure: 0, arrivals: .given($0))]
      } ?? []
    }
    let channel = load.plan.facts.firstIndex { $0.origin == .channel }
    let mix = channel.flatMap { channel in load.facts.first { $0.fact == channel } }
    if let receipt = entry.receipt {
      let hours = ReceiptHours(rawValue: receipt.value.rawValue) ?? .office
      return profile.stream(rate.expected(during: scenario), hours).map { [$0] } ?? []
    }
    guard let channel, let mix else {
      let fact = channel.map { load.plan.facts[$0] }
      let isOnline = fact?.isOnline(fact?.defaultValue ?? .null) ?? false
      if let fact, case .enumeration(let values) = fact.type, values.count > 1 {
        assumptions.noteChannel(fact.defaultValue.text, of: load.plan.code)
      }
      let hours = isOnline ? ReceiptHours.anyTime : .office
      return profile.stream(rate.expected(during: scenario), hours).map { [$0] } ?? []
    }
    load.facts.removeAll { $0.fact == channel }
    let expected = rate.expected(during: scenario)
    let total = mix.values.reduce(0) { $0 + $1.weight }
    return mix.values.compactMap { value, weight in
      let hours = load.plan.facts[channel].isOnline(value) ? ReceiptHours.anyTime : .office
      var stream = profile.stream(expected * Double(weight) / Double(max(1, total)), hours)
      stream?.settled[channel] = value
      return stream
    }
  }

  /// A file of moments leaves nothing to say about hours, months and weekdays.
  private mutating func checkNothingBeside(_ file: SourceRange, of entry: WorkloadDossiers) {
    let stated: [(keyword: Text, range: SourceRange?)] = [
      (Text(vi: "nhận", en: "received"), entry.receipt?.range),
      (Text(vi: "theo tháng", en: "by month"), entry.months.first?.month.range),
      (Text(vi: "theo thứ", en: "by weekday"), entry.weekdays.first?.day.range),
    ]
    for (keyword, range) in stated {
      guard let range else { continue }
      report(
        WorkloadKinds.besideFile, at: range,
        vi: "Thời điểm nhận lấy từ tệp nên “\(keyword.vi)” không có tác dụng; hãy bỏ mục này.",
        en: "The moments of receipt come from a file, so “\(keyword.en)” has no effect; drop it.",
        notes: [Note(Text(vi: "Tệp ghi ở đây.", en: "The file is named here."), at: file)])
    }
  }

  private mutating func profile(of entry: WorkloadDossiers) -> ArrivalProfile {
    var profile = ArrivalProfile()
    for (name, part) in entry.months {
      let digits = name.folded.key.hasPrefix("tháng ") ? String(name.folded.key.dropFirst(6)) : name.folded.key
      if let month = Int(digits), (1...12).contains(month) {
        profile.months[month - 1] = part.factor
      } else {
        report(
          WorkloadKinds.badDay, at: name.range, vi: "“\(name.text)” không phải là tháng từ 1 đến 12.",
          en: "“\(name.text)” is not a month from 1 to 12.")
      }
    }
    for (name, part) in entry.weekdays {
      if let day = WeekdayWord(word: name.text) {
        profile.weekdays[day.index] = part.factor
      } else {
        let near = nearestNames(to: name.text, among: WeekdayWord.allCases.flatMap(\.keyword.spellings), limit: 2)
        let offer = suggestion(near)
        report(
          WorkloadKinds.badDay, at: name.range,
          vi: "“\(name.text)” không phải là thứ trong tuần.\(offer.vi)",
          en: "“\(name.text)” is not a day of the week.\(offer.en)")
      }
    }
    if !profile.months.contains(where: { $0 > 0 }) || !profile.weekdays.contains(where: { $0 > 0 }) {
      report(
        WorkloadKinds.badDay, at: entry.procedure.range,
        vi: "“theo tháng” hoặc “theo thứ” không để lại ngày nào nhận hồ sơ.",
        en: "“by month” or “by weekday” leave no day on which dossiers arrive.")
    }
    return profile
  }

  /// Moments of receipt, in seconds since the first day; those outside the period are left out and told.
  private mutating func moments(of file: Located<String>, during scenario: LoadScenario) -> [Int]? {
    guard let column = column(of: file, named: ["nhận lúc", "time", "received"]) else { return nil }
    let read = column.values("thời điểm như 2026-08-20 15:30", "a moment such as 2026-08-20 15:30") {
      AttachedColumn.Reading(AttachedColumn.moment($0))
    }
    report(read.problem, at: file)
    guard read.problem == nil else { return nil }
    guard !read.values.isEmpty else {
      report(
        WorkloadKinds.file, at: file.range, vi: "Tệp “\(file.value)” trống, không có thời điểm nhận nào.",
        en: "The file “\(file.value)” is empty: it holds no moment of receipt.")
      return nil
    }
    let start = scenario.firstDay.dayNumber * 86_400
    let length = (scenario.lastDay.dayNumber - scenario.firstDay.dayNumber + 1) * 86_400
    let inside = read.values.map { $0 - start }.filter { (0..<length).contains($0) }.sorted()
    let outside = read.values.count - inside.count
    if inside.isEmpty || outside > 0 {
      report(
        WorkloadKinds.file, at: file.range,
        vi:
          "Tệp “\(file.value)”: \(outside) trong \(read.values.count) thời điểm nằm ngoài kỳ \(scenario.firstDay.vietnamese) – \(scenario.lastDay.vietnamese)\(inside.isEmpty ? ", không còn hồ sơ nào." : ", không tính.")",
        en:
          "File “\(file.value)”: \(outside) of \(read.values.count) moments lie outside \(scenario.firstDay) – \(scenario.lastDay)\(inside.isEmpty ? "; no dossier is left." : " and do not count.")",
        severity: inside.isEmpty ? .error : .warning)
    }
    return inside.isEmpty ? nil : inside
  }
}

/// How arrivals differ between months and weekdays.
private struct ArrivalProfile {
  var weekdays = Array(repeating: 1.0, count: 7)
  var months = Array(repeating: 1.0, count: 12)

  /// Nil when nothing arrives.
  func stream(_ expected: Double, _ hours: ReceiptHours) -> ArrivalStream? {
    guard expected > 0 else { return nil }
    var arrivals = PoissonArrivals(expected: expected, hours: hours)
    arrivals.weekdays = weekdays
    arrivals.months = months
    return ArrivalStream(procedure: 0, arrivals: .poisson(arrivals))
  }
}

extension VolumeRate {
  /// Dossiers over the whole period; a day is a working day, also for those filed at any hour.
  fileprivate func expected(during scenario: LoadScenario) -> Double {
    let days = scenario.lastDay.dayNumber - scenario.firstDay.dayNumber + 1
    switch period {
    case .day:
      let before = scenario.firstDay.adding(days: -1)
      let working = scenario.calendar.workingDays(from: before, to: scenario.lastDay)
      return count * Double(working)
    case .month: return count * Double(days) / 30.4375
    case .year: return count * Double(days) / 365.25
    }
  }
}

extension PlanFact {
  fileprivate func isOnline(_ value: Value) -> Bool {
    guard case .string(let word) = value else { return false }
    return Channel(word: word) == .online
  }
}
