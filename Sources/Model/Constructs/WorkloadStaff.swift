import Calendars
import Diagnostics
import Syntax

/// People who do the same work and share one queue (nhân sự); what is left empty matches everything.
package struct WorkloadStaff: Sendable {
  package var name: Name?
  package var agencies: [Name] = []
  package var units: [Name] = []
  package var roles: [Name] = []
  package var procedures: [Name] = []
  package var count: StaffCount?
  /// A count is written but cannot be read.
  package var isCountUnread = false
  package var absence: Rate?
  package var overtime: Located<Span>?
  /// In a variant: these people are taken away.
  package var isRemoved: Bool?
  /// In a variant: the staff that these people take the place of.
  package var merges: [Name] = []
  package let range: SourceRange

  static let construct = Construct<WorkloadStaff>(
    "nhân sự", "staff", vi: "những người cùng làm một việc", en: "people who do the same work",
    make: { WorkloadStaff(range: $0) }, noteUnread: noteUnread, fields: details)

  static let changeConstruct = Construct<WorkloadStaff>(
    "nhân sự", "staff", vi: "thay đổi về những người cùng làm một việc", en: "a change of people who do the same work",
    make: { WorkloadStaff(range: $0) }, noteUnread: noteUnread,
    fields: details + [
      .optional("bỏ", "removed", .boolean, \.isRemoved, vi: "không còn những người này", en: "they are gone"),
      .value(
        "gộp", "merges", ValueType.name.list, \.merges, vi: "thay cho các nhóm nhân sự này",
        en: "takes the place of these staff"),
    ])

  private static let noteUnread: @Sendable (inout WorkloadStaff, String) -> Void = { staff, keyword in
    if keyword == "số người" { staff.isCountUnread = true }
  }

  private static let details: [Field<WorkloadStaff>] = [
    .optional("tên", "name", .name, \.name, vi: "tên gọi; mặc định lấy theo vai trò", en: "name; the role by default"),
    .value(
      "tại", "at", ValueType.name.list, \.agencies, vi: "cơ quan như các bước ghi, hoặc “nơi nộp”",
      en: "agencies as the steps name them, or “filing place”"),
    .value("đơn vị", "unit", ValueType.name.list, \.units, vi: "đơn vị như các bước ghi", en: "units of the steps"),
    .value("người", "role", ValueType.name.list, \.roles, vi: "vai trò như các bước ghi", en: "roles of the steps"),
    .value(
      "thủ tục", "procedures", ValueType.name.list, \.procedures, vi: "chỉ các thủ tục này",
      en: "only for these procedures"),
    .optional(
      "số người", "count", .staffCount, \.count,
      vi: "số người, hoặc “không giới hạn” khi không ai phải rảnh; mặc định theo khai báo của cơ quan",
      en: "head count, or “unlimited” where nobody has to be free; by default what the agency declares"),
    .optional(
      "vắng mặt", "absence", .rate, \.absence, vi: "tỷ lệ vắng mặt mỗi ngày", en: "share of days away"),
    .optional(
      "làm thêm", "overtime", ValueType.overtime.located, \.overtime,
      vi: "việc sắp xong lúc hết giờ được làm nốt trong thời gian này, như 30 phút",
      en: "work that would end within this time after closing is finished, like 30 minutes"),
  ]
}

/// How many people there are.
package enum StaffCount: Hashable, Sendable {
  case people(Int)
  /// Nobody has to be free for their steps.
  case unlimited
}

extension ValueType where Value == StaffCount {
  /// A head count, or `không giới hạn`.
  static var staffCount: ValueType<StaffCount> {
    let word = Text(vi: "“không giới hạn”", en: "“unlimited”")
    return ValueType(
      shape: { .anyOf([.integer(minimum: 1), .scalar(word, pattern: "^(không giới hạn|unlimited)$")]) }
    ) { node, decoder in
      if decoder.tree.kind(node) == .scalar,
        ["không giới hạn", "unlimited"].contains(FoldedName(decoder.tree.text(node)).key)
      {
        return .unlimited
      }
      return ValueType<Int>.integer(minimum: 1).decode(node, &decoder).map(StaffCount.people)
    }
  }
}
