import Diagnostics

/// Which waiting dossier a free officer takes.
package enum QueueOrder: String, Vocabulary {
  case firstCome = "first-come"
  case byDueDate = "by-due-date"

  package static let title = Text(vi: "thứ tự giải quyết", en: "an order of service")

  package var keyword: Keyword {
    switch self {
    case .firstCome: Keyword("đến trước làm trước", "first come first served", aliases: ["nhận trước làm trước"])
    case .byDueDate: Keyword("theo hạn trả", "by due date", aliases: ["hạn trả gần làm trước"])
    }
  }
}

/// When an office takes dossiers in.
package enum ReceiptTime: String, Vocabulary {
  case office
  case anyTime = "any-time"

  package static let title = Text(vi: "lúc nhận hồ sơ", en: "a time of receipt")

  package var keyword: Keyword {
    switch self {
    case .office: Keyword("giờ hành chính", "office hours", aliases: ["trong giờ hành chính"])
    case .anyTime: Keyword("mọi lúc", "any time", aliases: ["cả ngày đêm"])
    }
  }
}

/// How times that differ from dossier to dossier are spread.
package enum DistributionShape: String, Vocabulary {
  case uniform, triangular, exponential, gamma
  case logNormal = "log-normal"

  package static let title = Text(vi: "dạng phân phối", en: "a distribution")

  package var keyword: Keyword {
    switch self {
    case .uniform: Keyword("đều", "uniform")
    case .triangular: Keyword("tam giác", "triangular")
    case .exponential: Keyword("mũ", "exponential")
    case .logNormal: Keyword("loga chuẩn", "log-normal", aliases: ["log chuẩn", "lognormal"])
    case .gamma: Keyword("gamma", "gamma")
    }
  }
}

/// The days of the week, Monday first.
package enum WeekdayWord: String, Vocabulary {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package static let title = Text(vi: "thứ trong tuần", en: "a day of the week")

  package var keyword: Keyword {
    switch self {
    case .monday: Keyword("thứ hai", "Monday", aliases: ["thứ 2"])
    case .tuesday: Keyword("thứ ba", "Tuesday", aliases: ["thứ 3"])
    case .wednesday: Keyword("thứ tư", "Wednesday", aliases: ["thứ 4"])
    case .thursday: Keyword("thứ năm", "Thursday", aliases: ["thứ 5"])
    case .friday: Keyword("thứ sáu", "Friday", aliases: ["thứ 6"])
    case .saturday: Keyword("thứ bảy", "Saturday", aliases: ["thứ 7"])
    case .sunday: Keyword("chủ nhật", "Sunday")
    }
  }

  /// 0 for Monday.
  package var index: Int { WeekdayWord.allCases.firstIndex(of: self) ?? 0 }
}
