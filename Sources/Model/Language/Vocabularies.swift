import Diagnostics

/// The level of government of an agency or procedure.
package enum Level: String, Vocabulary {
  case central, province, district, commune

  package static let title = Text(vi: "cấp hành chính", en: "a level of government")

  package var keyword: Keyword {
    switch self {
    case .central: Keyword("trung ương", "central", aliases: ["bộ"])
    case .province: Keyword("tỉnh", "province", aliases: ["cấp tỉnh", "thành phố"])
    case .district: Keyword("huyện", "district", aliases: ["cấp huyện"])
    case .commune:
      // Units of the commune level since 01/7/2025 (Luật 72/2025/QH15 điều 1); “thị trấn” was one until then.
      Keyword("xã", "commune", aliases: ["cấp xã", "phường", "đặc khu", "thị trấn"])
    }
  }

  /// 0 commune … 3 central.
  package var rank: Int {
    switch self {
    case .commune: 0
    case .district: 1
    case .province: 2
    case .central: 3
    }
  }
}

/// How a dossier may be filed (cách thức thực hiện).
package enum Channel: String, Vocabulary {
  case inPerson = "in-person"
  case online
  case post

  package static let title = Text(vi: "cách thức thực hiện", en: "a channel")

  package var keyword: Keyword {
    switch self {
    case .inPerson: Keyword("trực tiếp", "in person")
    case .online: Keyword("trực tuyến", "online")
    case .post: Keyword("bưu chính", "post", aliases: ["qua bưu chính", "bưu chính công ích"])
    }
  }
}

/// Who carries the procedure out (đối tượng thực hiện).
package enum Applicant: String, Vocabulary {
  case individual, household, organisation, enterprise, cooperative, foreigner
  case householdBusiness = "household-business"
  case overseasVietnamese = "overseas-vietnamese"
  case stateBody = "state-body"

  package static let title = Text(vi: "đối tượng thực hiện", en: "a kind of applicant")

  package var keyword: Keyword {
    switch self {
    case .individual: Keyword("cá nhân", "individual", aliases: ["công dân Việt Nam", "công dân"])
    case .household: Keyword("hộ gia đình", "household")
    case .organisation: Keyword("tổ chức", "organisation", aliases: ["organization"])
    case .enterprise: Keyword("doanh nghiệp", "enterprise")
    case .cooperative: Keyword("hợp tác xã", "cooperative")
    case .householdBusiness: Keyword("hộ kinh doanh", "household business")
    case .foreigner: Keyword("người nước ngoài", "foreigner")
    case .overseasVietnamese: Keyword("người Việt Nam định cư ở nước ngoài", "overseas Vietnamese")
    case .stateBody: Keyword("cơ quan nhà nước", "state body")
    }
  }
}

/// What a document is.
package enum DocumentKind: String, Vocabulary {
  case form, paper, result, drawing, slip

  package static let title = Text(vi: "loại giấy tờ", en: "a kind of document")

  package var keyword: Keyword {
    switch self {
    case .form: Keyword("tờ khai", "form", aliases: ["đơn", "mẫu đơn"])
    case .paper: Keyword("giấy tờ", "paper")
    case .result: Keyword("kết quả", "result")
    case .drawing: Keyword("bản vẽ", "drawing")
    case .slip: Keyword("phiếu", "slip")
    }
  }
}

/// Which copy of a paper is meant.
package enum CopyKind: String, Vocabulary {
  case plain, certified, compared, electronic, any

  package static let title = Text(vi: "loại bản sao", en: "a kind of copy")

  package var keyword: Keyword {
    switch self {
    case .plain: Keyword("bản sao thường", "plain copy", aliases: ["bản chụp"])
    case .certified: Keyword("bản sao chứng thực", "certified copy", aliases: ["bản sao có chứng thực"])
    case .compared: Keyword("bản sao đối chiếu", "compared copy")
    case .electronic: Keyword("bản điện tử", "electronic copy", aliases: ["bản sao điện tử"])
    case .any: Keyword("tùy chọn", "any", aliases: ["tuỳ chọn"])
    }
  }
}

/// What the applicant does with a paper: leave it, show it, or merely state its data.
package enum Manner: String, Vocabulary {
  case submit, present, state

  package static let title = Text(vi: "cách nộp giấy tờ", en: "a manner of giving a document")

  package var keyword: Keyword {
    switch self {
    case .submit: Keyword("nộp", "submit")
    case .present: Keyword("xuất trình", "present")
    case .state: Keyword("khai", "state", aliases: ["nêu", "khai báo"])
    }
  }
}

/// From when a limit is counted (Nghị định 309/2026/NĐ-CP art. 17.3 and sector law).
package enum ClockStart: String, Vocabulary {
  case completeDossier = "complete-dossier"
  case competentAuthority = "competent-authority"
  case systemReceipt = "system-receipt"
  case applicantConfirmation = "applicant-confirmation"
  case financialObligation = "financial-obligation"
  case previousAgency = "previous-agency"

  package static let title = Text(vi: "mốc bắt đầu tính thời hạn", en: "a start of the clock")

  package var keyword: Keyword {
    switch self {
    case .completeDossier: Keyword("nhận đủ hồ sơ", "complete dossier", aliases: ["nhận đủ hồ sơ hợp lệ"])
    case .competentAuthority: Keyword("cơ quan có thẩm quyền nhận", "competent authority")
    case .systemReceipt: Keyword("hệ thống tiếp nhận", "system receipt")
    case .applicantConfirmation: Keyword("xác nhận của người nộp", "applicant confirmation")
    case .financialObligation: Keyword("hoàn thành nghĩa vụ tài chính", "financial obligation")
    case .previousAgency: Keyword("hồ sơ của cơ quan trước", "previous agency")
    }
  }
}

/// What a step does to the legal clock.
package enum ClockRole: String, Vocabulary {
  case counts, stands, outside, restarts

  package static let title = Text(vi: "tác động đến đồng hồ thời hạn", en: "an effect on the clock")

  package var keyword: Keyword {
    switch self {
    case .counts: Keyword("tính", "counts")
    case .stands: Keyword("dừng", "stands still")
    case .outside: Keyword("ngoài", "outside", aliases: ["ngoài thời hạn"])
    case .restarts: Keyword("tính lại", "restarts")
    }
  }
}

/// How a case can end.
package enum Ending: String, Vocabulary {
  case completed, refused, stopped

  package static let title = Text(vi: "cách kết thúc hồ sơ", en: "an end of the case")

  package var keyword: Keyword {
    switch self {
    case .completed: Keyword("hoàn thành", "completed")
    case .refused: Keyword("từ chối", "refused")
    case .stopped: Keyword("dừng giải quyết", "stopped")
    }
  }
}

/// When a fee is collected.
package enum CollectionTime: String, Vocabulary {
  case atFiling = "at-filing"
  case afterAcceptance = "after-acceptance"
  case atReturn = "at-return"

  package static let title = Text(vi: "thời điểm thu", en: "a time of collection")

  package var keyword: Keyword {
    switch self {
    case .atFiling: Keyword("nộp hồ sơ", "at filing")
    case .afterAcceptance: Keyword("sau khi tiếp nhận", "after acceptance")
    case .atReturn: Keyword("nhận kết quả", "at return")
    }
  }
}

/// What silence of a consulted body means.
package enum SilenceRule: String, Vocabulary {
  case deemedConsent = "deemed-consent"
  case proceed
  case wait

  package static let title = Text(vi: "hệ quả khi quá hạn trả lời", en: "a consequence of silence")

  package var keyword: Keyword {
    switch self {
    case .deemedConsent: Keyword("coi như đồng ý", "deemed consent")
    case .proceed: Keyword("tiếp tục", "continue")
    case .wait: Keyword("chờ", "wait")
    }
  }
}

/// The two readings of “after 15:00, from the next working day”.
package enum CutOffReading: String, Vocabulary {
  case dayZero = "day-zero"
  case dayOne = "day-one"

  package static let title = Text(vi: "nghĩa của quy tắc 15 giờ", en: "a meaning of the 15:00 rule")

  package var keyword: Keyword {
    switch self {
    case .dayZero:
      Keyword("ngày làm việc tiếp theo là ngày 0", "day zero", aliases: ["ngày 0", "ngày không"])
    case .dayOne:
      Keyword("ngày làm việc tiếp theo là ngày 1", "day one", aliases: ["ngày 1", "ngày một"])
    }
  }
}
