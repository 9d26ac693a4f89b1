import Calendars
import Diagnostics
import Syntax

/// The decision that published a procedure (quyết định công bố).
package struct Publication: Sendable {
  package var number: String?
  package var date: CivilDate?
  package var agency: String?

  static let construct = Construct<Publication>(
    "quyết định công bố", "publication", vi: "quyết định công bố thủ tục", en: "the decision that published it",
    make: { _ in Publication() },
    fields: [
      .optional("số", "number", .text, \.number, vi: "số quyết định", en: "number"),
      .optional("ngày", "date", .date, \.date, vi: "ngày ban hành", en: "date"),
      .optional("cơ quan", "agency", .text, \.agency, vi: "cơ quan ban hành", en: "issuing body"),
    ])
}

/// A competent agency, where several are told apart by a condition.
package struct CompetentAgency: Sendable {
  package var agency = Name.unset
  package var condition: Condition?

  static let construct = Construct<CompetentAgency>(
    "cơ quan giải quyết", "competent agency", vi: "cơ quan có thẩm quyền theo điều kiện",
    en: "a competent agency under a condition", make: { _ in CompetentAgency() },
    fields: [
      .value("cơ quan", "agency", .name, \.agency, isRequired: true, vi: "cơ quan", en: "agency"),
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện", en: "condition"),
    ])
}

/// What becomes of a dossier that lacks something (bổ sung).
package struct SupplementPolicy: Sendable {
  package var atMost: Int?
  package var applicantTime: Span?
  package var noticeTime: Span?
  /// Whether the limit runs anew after the supplement (the usual) or goes on.
  package var clock: ClockRole?
  package var grounds: [Citation] = []
  package let range: SourceRange

  static let construct = Construct<SupplementPolicy>(
    "bổ sung", "supplement", vi: "quy định về bổ sung hồ sơ", en: "rules on supplements",
    make: { SupplementPolicy(range: $0) },
    fields: [
      .optional(
        "tối đa", "at most", .integer(), \.atMost, vi: "số lần tối đa, mặc định 1",
        en: "how often at most, 1 by default"),
      .optional("trong", "within", .span, \.applicantTime, vi: "thời gian của người nộp", en: "the applicant's time"),
      .optional(
        "thông báo trong", "notice within", .span, \.noticeTime, vi: "thời hạn thông báo", en: "time to give notice"),
      .optional(
        "đồng hồ", "clock", .choice, \.clock, vi: "“tính lại” thời hạn từ đầu (mặc định) hoặc “dừng” rồi tính tiếp",
        en: "“restarts” the limit (the default) or “stands still” and goes on"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
    ])
}

/// A result of a procedure (kết quả).
package struct ProcedureResult: Sendable {
  package var document = Name.unset
  package var code: String?
  package var condition: Condition?
  package var validFor: String?
  /// The words of a record that an import read.
  package var readFrom: String?
  package let range: SourceRange

  static let construct = Construct<ProcedureResult>(
    "kết quả", "results", vi: "một kết quả của thủ tục", en: "one result", make: { ProcedureResult(range: $0) },
    fields: [
      .value("giấy tờ", "document", .name, \.document, isRequired: true, vi: "giấy tờ kết quả", en: "the document"),
      .optional("mã", "code", .text, \.code, vi: "mã kết quả", en: "code of the result"),
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện", en: "condition"),
      .optional("hạn dùng", "valid for", .text, \.validFor, vi: "thời hạn sử dụng", en: "how long it is valid"),
      .readFrom(\.readFrom),
      .exemptions(\.range),
    ])
}

extension ValueType where Value == ProcedureResult {
  static var result: ValueType<ProcedureResult> {
    .nameOr(ProcedureResult.construct) { ProcedureResult(document: $0, range: $0.range) }
  }
}

/// A procedure (thủ tục), or a local text laid over a published one (`áp dụng`).
package struct Procedure: Sendable {
  /// The procedure's code; of an internal process, its own number.
  package var code = Name.unset
  package var name: Located<String>?
  package var field: String?
  /// A draft is shown with all its faults, but does not fail a catalogue.
  package var status: TextStatus?
  /// The code of the published procedure that this text is laid over.
  package var applies: Name?
  package var publication: Publication?
  package var replaces: [Name] = []
  package var levels: [Located<Level>] = []
  package var competentAgencies: [CompetentAgency] = []
  package var coordinatingAgencies: [Name] = []
  package var subjects: [Located<Applicant>] = []
  package var channels: [Located<Channel>] = []
  package var onlineLevel: Located<OnlineLevel>?
  package var partialReason: String?
  package var filingPlaces: [Name] = []
  package var validity = Validity.always
  package var transition: TransitionRule?
  package var grounds: [Citation] = []
  package var facts: [FactDeclaration] = []
  package var tables: [TableDeclaration] = []
  package var constraints: [Condition] = []
  package var sets: Located<Int>?
  package var components: Stated<ComponentItem>?
  package var requirements: Stated<String>?
  package var fees: Stated<Fee>?
  package var limits: [Limit] = []
  package var sequence: [String] = []
  package var process: [Step] = []
  package var supplement: SupplementPolicy?
  package var results: Stated<ProcedureResult>?
  package var scenarios: [Scenario] = []
  package var notes: [String] = []
  package var verbatim: [String] = []
  /// The record that an import made the text of.
  package var source: RecordSource?
  /// Vietnamese keywords of parts that are written but could not be read, or stand under a misspelt keyword: they are not
  /// missing, and what they would have declared is not known.
  package var unreadParts: Set<String> = []
  package let range: SourceRange

  static let construct = Construct<Procedure>(
    "thủ tục", "procedure", vi: "một thủ tục hành chính", en: "an administrative procedure",
    make: { Procedure(range: $0) }, noteUnread: { $0.unreadParts.insert($1) },
    fields: [
      .value("thủ tục", "procedure", .name, \.code, isRequired: true, vi: "mã thủ tục", en: "code")
    ] + commonFields)

  /// An internal process has a number of its own and names the procedure that it serves.
  static let internalProcessConstruct = Construct<Procedure>(
    "quy trình nội bộ", "internal process", vi: "quy trình nội bộ của địa phương cho một thủ tục đã công bố",
    en: "a local process for a published procedure", make: { Procedure(range: $0) },
    noteUnread: { $0.unreadParts.insert($1) },
    fields: [
      .value(
        "quy trình nội bộ", "internal process", .name, \.code, isRequired: true, vi: "số hoặc tên quy trình",
        en: "number or name of the process")
    ] + commonFields)
}
