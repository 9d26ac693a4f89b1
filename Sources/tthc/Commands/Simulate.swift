import ArgumentParser
import Calendars
import Decisions
import Diagnostics
import Expressions
import JSON
import Plan
import Simulator

/// `tthc simulate`: every case of a procedure at once.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Mô phỏng mọi hồ sơ của một thủ tục: ít nhất và nhiều nhất là bao nhiêu, có những cách đi nào, có hồ sơ nào quá hạn.",
      "Simulate every case of a procedure: the least and the most of everything, the ways there are, the cases that are late."
    ),
    discussion: say(
      "Xét tất cả các loại hồ sơ mà điều kiện của thủ tục phân biệt, cùng mọi lần bổ sung và trả lại trong giới hạn; người nộp dùng hết thời gian bổ sung của mình. --set và --case thu hẹp: chỉ xét các hồ sơ có những dữ kiện ấy. Kết quả chính xác, không lấy mẫu; điều không kết luận được thì nói rõ.",
      "Looks at all classes of cases that the procedure's conditions tell apart, with every supplement and return within their bounds; an applicant takes all of his time. --set and --case narrow it to cases with those facts. The result is exact, not a sample; what cannot be decided is said."
    ))

  @OptionGroup var input: CaseInput

  @Option(
    help: ArgumentHelp(
      say("Số cách đi qua quy trình được liệt kê.", "How many ways through the process are listed."),
      valueName: say("số", "count")))
  var ways = 10

  @Option(
    help: ArgumentHelp(
      say("Dạng kết quả: text hoặc json.", "Form of the result: text or json."), valueName: "text|json"))
  var format: Run.Form = .text

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard ways >= 0 else {
      throw Exit.unusable("--ways không thể âm (\(ways)).", "--ways cannot be negative (\(ways)).")
    }
    let date = try common.date()
    let plan = try input.loadPlan(date)
    let calendar = plan.calendar.workingCalendar
    let opening = Moment(calendar.nextWorkingDay(onOrAfter: plan.asOf), calendar.officeHours.opening)
    let instance = try input.readCase(for: plan, receipt: opening)
    if !instance.supplements.isEmpty || !instance.sendBacks.isEmpty {
      Output.note(
        say(
          "tthc: “bổ sung” và “trả lại” của hồ sơ không dùng ở đây: mọi lần trong giới hạn đều được xét.",
          "tthc: the case's supplements and returns are not used here: all within their bounds are looked at."))
    }
    var settled: [FactID: Value] = [:]
    for fact in instance.stated { settled[FactID(fact)] = instance.values[fact] }
    let answer = Answer { () throws(Undecided) -> CasePicture? in
      var exact = try ExactSimulation(
        of: plan, receivedAt: instance.receivedAt, calendar: calendar, settled: settled,
        effort: 400_000)
      return exact.space.isEmpty(exact.all) ? nil : try CasePicture(&exact, real: calendar)
    }
    switch answer {
    case .undecided(let reason):
      throw Exit.unusable(
        "“\(plan.code)”: \(reason.message.vi). Thu hẹp bằng --set hoặc --case.",
        "“\(plan.code)”: \(reason.message.en). Narrow it with --set or --case.")
    case .known(nil):
      throw Exit.unusable(
        "“\(plan.code)”: các ràng buộc loại trừ mọi hồ sơ như vậy, không có gì để mô phỏng.",
        "“\(plan.code)”: the constraints rule every such case out; there is nothing to simulate.")
    case .known(let picture?):
      switch format {
      case .text:
        try Output.result(CasePictureText(picture, language: Surroundings.language, wayCount: ways).text)
      case .json: try Output.result(picture.json.text(.pretty))
      }
    }
  }
}
