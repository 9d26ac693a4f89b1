/// Checks of single lines: what is written as content, places and times that do not fit.
enum WritingTrials {
  private static func asked(_ step: String, _ answer: String) -> String {
    Bench.process(
      Bench.step(
        "hỏi", "làm: lấy ý kiến", "trong: \(step)", "lấy ý kiến:", "  - {cơ quan: Sở Tư pháp, trong: \(answer)"))
  }

  static let consultations: [Trial] = [
    Trial("consultation-longer-than-step", "as long", asked("2 giờ làm việc", "2 giờ làm việc}")),
    Trial(
      "consultation-longer-than-step", "longer",
      asked("2 giờ làm việc", "3 giờ làm việc} #! consultation-longer-than-step")),
    Trial(
      "consultation-longer-than-step", "working days against as many days",
      asked("5 ngày", "5 ngày làm việc} #! consultation-longer-than-step")),
    Trial("consultation-longer-than-step", "days that may be shorter", asked("5 ngày làm việc", "7 ngày}")),
  ]

  static let none: [Trial] = [
    Trial("stated-none-as-text", "the word itself", "yêu cầu: Không\n"),
    Trial("stated-none-as-text", "a real requirement", "yêu cầu: Không có án tích\n"),
    Trial("stated-none-as-text", "with a full stop", "yêu cầu: Không quy định. #! stated-none-as-text\n"),
    Trial(
      "stated-none-as-text", "in a list",
      "yêu cầu:\n  - Không có #! stated-none-as-text\n"),
    Trial(
      "stated-none-as-text", "as a paper",
      "thành phần hồ sơ:\n  - Tờ khai thử\n  - Không có #! stated-none-as-text\n"),
  ]

  private static func atFilingPlace(_ mark: String) -> String {
    Bench.process(Bench.step("soát", "làm: thẩm định", "trong: 1 giờ làm việc", at: "nơi nộp\(mark)"))
  }

  static let places: [Trial] = [
    Trial("filing-place-undeclared", "no place given", atFilingPlace(" #! filing-place-undeclared")),
    Trial(
      "filing-place-undeclared", "a place given",
      atFilingPlace("") + "nơi nộp: Trung tâm Phục vụ hành chính công cấp xã\n"),
  ]

  static let all = consultations + none + places
}
