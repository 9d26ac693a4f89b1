import Calendars
import Diagnostics
import Plan
import Simulator

extension LoadLowering {
  /// Years of the period whose days off are not decided yet.
  mutating func notePeriod(of scenario: LoadScenario) {
    let years = scenario.calendar.provisionalYears.sorted().filter {
      (scenario.firstDay.year...scenario.lastDay.year).contains($0)
    }
    guard !years.isEmpty else { return }
    let list = years.map(String.init).joined(separator: ", ")
    assumptions.note(
      Text(
        vi: "Lịch nghỉ của năm \(list) chưa được công bố chính thức: ngày làm việc tính theo lịch dự kiến.",
        en: "The days off of \(list) are not officially announced: working days follow the provisional calendar."))
  }

  /// One text of a procedure holds for the whole period, even where it is in force for a part of it only.
  mutating func noteValidity(of plan: ExecutablePlan, during scenario: LoadScenario) {
    if let from = plan.validFrom, from > scenario.firstDay {
      assumptions.note(
        Text(
          vi: "Quy định có hiệu lực từ \(from.vietnamese) được áp dụng cho cả kỳ (\(plan.code)).",
          en: "Rules in force from \(from) are applied to the whole period (\(plan.code))."))
    }
    if let until = plan.validUntil, until < scenario.lastDay {
      assumptions.note(
        Text(
          vi: "Quy định có hiệu lực đến hết \(until.vietnamese) được áp dụng cho cả kỳ (\(plan.code)).",
          en: "Rules in force until \(until) are applied to the whole period (\(plan.code))."))
    }
  }
}
