import ArgumentParser
import Calendars
import Compiler
import Diagnostics
import JSON
import Plan

/// `tthc run`: walks one case through a plan.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Đưa một hồ sơ qua kế hoạch: phải nộp gì, thu bao nhiêu, ai làm, hẹn ngày nào, vì sao.",
      "Walk one case through a plan: what is demanded, charged, done by whom, due when, and why."),
    discussion: say(
      "KẾ HOẠCH là tệp JSON của “tthc compile”, hoặc tệp/thư mục đặc tả kèm --code. Hồ sơ là tệp YAML hoặc JSON “tên dữ kiện: giá trị”; --set thêm hoặc thay từng dữ kiện, ví dụ --set \"cách thức nộp=trực tuyến\" \"nhận lúc=2026-08-20 15:30\".",
      "PLAN is a JSON file of “tthc compile”, or a specification with --code. The case is a YAML or JSON file of “fact: value” lines; --set adds or replaces single facts, e.g. --set \"channel=online\" \"received at=2026-08-20 15:30\"."
    ))

  @OptionGroup var input: CaseInput

  @Option(
    help: ArgumentHelp(
      say("Dạng kết quả: text hoặc json.", "Form of the result: text or json."), valueName: "text|json"))
  var format: Form = .text

  @OptionGroup var common: CommonOptions

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let date = try common.date()
    let plan = try input.loadPlan(date)
    let calendar = plan.calendar.workingCalendar
    let instance = try input.readCase(
      for: plan, receipt: Moment(calendar.nextWorkingDay(onOrAfter: plan.asOf), calendar.officeHours.opening))
    let trace = Plan.run(plan, instance, calendar: calendar)
    switch format {
    case .text: try Output.result(TraceReport(trace, language: Surroundings.language).text)
    case .json: try Output.result(trace.json.text(.pretty))
    }
  }
}
