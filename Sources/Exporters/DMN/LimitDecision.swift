import Calendars
import Diagnostics
import Plan

extension ExecutablePlan {
  /// The limit that applies: the first one whose condition holds, else the first one without a condition.
  func limitTable(_ reference: DecisionReference) -> TableDraft {
    let guarded = limits.filter { $0.when != nil }
    let defaults = limits.filter { $0.when == nil }.prefix(1)
    return TableDraft(
      reference: reference, policy: .first,
      outputs: [
        .init(name: "van_ban", label: "Thời hạn", type: "string"),
        .init(name: "thoi_luong", label: "Thời lượng theo lịch (ISO 8601)", type: "string"),
        .init(name: "phut_lam_viec", label: "Số phút làm việc", type: "number"),
        .init(name: "tinh_tu", label: "Tính từ lúc", type: "string"),
        .init(name: "can_cu", label: "Căn cứ", type: "string"),
      ],
      rows: (guarded + defaults).map { rule in
        RowDraft(
          outputs: [
            .text(rule.term(in: .vi)), .text(rule.isoDuration), .number(rule.workingMinutes),
            .text(rule.clockStart.words),
            .text(rule.grounds.isEmpty ? nil : rule.grounds.joined(separator: "; ")),
          ], annotation: rule.grounds.joined(separator: "; ")
        ).under(rule.when)
      },
      about:
        "Điều kiện chưa quyết định được thì coi như không đúng; hai thời hạn cùng đúng thì lấy thời hạn viết trước.")
  }
}

extension LimitRule {
  /// The duration where it is counted by the calendar or the clock.
  fileprivate var isoDuration: String? {
    if case .span(let span) = term { span.isoDuration } else { nil }
  }

  fileprivate var workingMinutes: Int? {
    if case .span(let span) = term { span.workingMinutes } else { nil }
  }
}

extension ClockStart {
  /// From when the limit is counted, in Vietnamese.
  fileprivate var words: String {
    switch self {
    case .completeDossier: "nhận đủ hồ sơ hợp lệ"
    case .competentAuthority: "cơ quan có thẩm quyền nhận được hồ sơ"
    case .systemReceipt: "hệ thống tiếp nhận hồ sơ"
    case .applicantConfirmation: "người nộp xác nhận"
    case .financialObligation: "hoàn thành nghĩa vụ tài chính"
    case .previousAgency: "cơ quan trước chuyển hồ sơ đến"
    }
  }
}
