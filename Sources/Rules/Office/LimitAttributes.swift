import Diagnostics
import Model

/// What rules of the office may ask about a time limit.
enum LimitAttributes {
  static let all: [OfficeAttribute<Limit>] = [
    .minutes(
      "ngày làm việc", "working days", per: 480,
      vi: "thời hạn, ngày làm việc (trong ngày là 1); chưa biết khi ghi theo đơn vị khác",
      en: "the limit in working days (same day counts as 1); unknown in another unit"
    ) { $0.workingMinutes },
    .count(
      "ngày lịch", "calendar days", vi: "thời hạn, ngày lịch; chưa biết khi ghi theo đơn vị khác",
      en: "the limit in calendar days; unknown in another unit"
    ) { $0.calendarDays },
    .flag("trả ngay trong ngày", "is same day", vi: "trả kết quả trong ngày", en: "is due the same day") {
      $0.sameDay != nil
    },
    .flag("có điều kiện", "is conditional", vi: "chỉ áp dụng khi một điều kiện đúng", en: "has a condition") {
      $0.condition != nil || !$0.channels.isEmpty
    },
    .words("cách thức", "channels", vi: "chỉ với các cách thức nộp này", en: "only for these channels") {
      $0.channels.map(\.value)
    },
    .word("tính từ", "counted from", vi: "mốc bắt đầu", en: "start of the clock") {
      $0.clockStart ?? .completeDossier
    },
    .count("số giai đoạn", "number of phases", vi: "số giai đoạn", en: "how many phases it has") { $0.phases.count },
    .texts("căn cứ", "grounds", vi: "các căn cứ ghi ở thời hạn", en: "grounds stated by the limit") {
      $0.grounds.map(\.text)
    },
    .flag("có căn cứ", "has grounds", vi: "có ghi căn cứ riêng", en: "states grounds of its own") {
      !$0.grounds.isEmpty
    },
  ]
}
