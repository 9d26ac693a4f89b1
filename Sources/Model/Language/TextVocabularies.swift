import Diagnostics

/// Whether a text is in force or still being drafted.
package enum TextStatus: String, Vocabulary {
  case published, draft

  package static let title = Text(vi: "tình trạng của văn bản", en: "a status of a text")

  package var keyword: Keyword {
    switch self {
    case .published: Keyword("ban hành", "published", aliases: ["đã ban hành", "đã công bố"])
    case .draft: Keyword("dự thảo", "draft")
    }
  }
}

/// How far a procedure can be done online (Nghị định 224/2026/NĐ-CP).
package enum OnlineLevel: String, Vocabulary {
  case full, partial
  case informationOnly = "information-only"

  package static let title = Text(vi: "mức dịch vụ công trực tuyến", en: "an online service level")

  package var keyword: Keyword {
    switch self {
    case .full: Keyword("toàn trình", "full")
    case .partial: Keyword("một phần", "partial")
    case .informationOnly: Keyword("chỉ thông tin", "information only")
    }
  }
}

/// Which version of the law judges a dossier under way.
package enum TransitionRule: String, Vocabulary {
  case byFiling = "by-filing"
  case byReceipt = "by-receipt"
  case byPostmark = "by-postmark"
  case applicantChooses = "applicant-chooses"
  case stopAndReturn = "stop-and-return"

  package static let title = Text(vi: "quy tắc chuyển tiếp", en: "a transition rule")

  package var keyword: Keyword {
    switch self {
    case .byFiling: Keyword("theo ngày nộp", "by filing")
    case .byReceipt: Keyword("theo ngày nhận", "by receipt")
    case .byPostmark: Keyword("theo dấu bưu điện", "by postmark")
    case .applicantChooses: Keyword("người nộp chọn", "applicant chooses")
    case .stopAndReturn: Keyword("dừng và trả lại", "stop and return")
    }
  }
}

/// A level at which a finding may be set by the catalogue's manifest.
package enum CheckLevel: String, Vocabulary {
  case error, warning, info, off

  package static let title = Text(vi: "mức của phát hiện", en: "a level of findings")

  package var keyword: Keyword {
    switch self {
    case .error: Keyword("lỗi", "error")
    case .warning: Keyword("cảnh báo", "warning")
    case .info: Keyword("lưu ý", "info")
    case .off: Keyword("tắt", "off")
    }
  }

  /// Nil for `off`.
  package var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .off: nil
    }
  }
}

/// The language in which a catalogue is written.
package enum AuthorLanguage: String, Vocabulary {
  case vi, en

  package static let title = Text(vi: "ngôn ngữ", en: "a language")

  package var keyword: Keyword {
    switch self {
    case .vi: Keyword("vi", "vi", aliases: ["tiếng Việt"])
    case .en: Keyword("en", "en", aliases: ["English"])
    }
  }
}
