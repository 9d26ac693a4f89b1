import Diagnostics
import Syntax

/// A procedure that takes part in a joint service, with its place in the chain.
package struct JointMember: Sendable {
  package var procedure = Name.unset
  package var after: [Name] = []
  package var condition: Condition?
  package var amount: Located<LimitAmount>?
  package var sameDay: Located<CutOffRule>?
  package var agency: Name?
  package var notes: [String] = []
  package let range: SourceRange

  static let construct = Construct<JointMember>(
    "gồm", "members", vi: "một thủ tục trong nhóm", en: "one procedure of the group",
    make: { JointMember(range: $0) },
    fields: [
      .value("thủ tục", "procedure", .name, \.procedure, isRequired: true, vi: "mã thủ tục", en: "code"),
      .value("sau", "after", ValueType.name.list, \.after, vi: "sau các thủ tục", en: "after these procedures"),
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện", en: "condition"),
      .optional(
        "trong", "within", ValueType.limitAmount.located, \.amount, vi: "thời hạn của phần này", en: "its limit"),
      .optional("trong ngày", "same day", ValueType.sameDay.located, \.sameDay, vi: "trong ngày", en: "the same day"),
      .optional("cơ quan", "agency", .name, \.agency, vi: "cơ quan giải quyết phần này", en: "the agency"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .exemptions(\.range),
    ])
}

/// Several procedures done together (nhóm liên thông), with a ceiling for the whole.
package struct JointService: Sendable {
  package var name = Name.unset
  package var code: Name?
  package var aliases: [Name] = []
  package var field: String?
  package var leadAgency: Name?
  package var subjects: [Located<Applicant>] = []
  package var channels: [Located<Channel>] = []
  package var filingPlaces: [Name] = []
  package var facts: [FactDeclaration] = []
  package var tables: [TableDeclaration] = []
  package var constraints: [Condition] = []
  package var members: [JointMember] = []
  package var components: Stated<ComponentItem>?
  package var fees: Stated<Fee>?
  package var limits: [Limit] = []
  package var results: Stated<ProcedureResult>?
  package var supplement: SupplementPolicy?
  package var grounds: [Citation] = []
  package var validity = Validity.always
  package var scenarios: [Scenario] = []
  package var notes: [String] = []
  package let range: SourceRange

  static let construct = Construct<JointService>(
    "nhóm liên thông", "joint service", vi: "nhóm thủ tục liên thông", en: "procedures done together",
    make: { JointService(range: $0) },
    fields: [
      .value("nhóm liên thông", "joint service", .name, \.name, isRequired: true, vi: "tên nhóm", en: "name"),
      .optional("mã", "code", .name, \.code, vi: "mã", en: "code"),
      .value("tên khác", "aliases", ValueType.name.list, \.aliases, vi: "các cách gọi khác", en: "other names"),
      .optional("lĩnh vực", "field", .text, \.field, vi: "lĩnh vực", en: "field"),
      .optional("cơ quan chủ trì", "lead agency", .name, \.leadAgency, vi: "cơ quan chủ trì", en: "lead agency"),
      .value(
        "đối tượng", "subjects", ValueType.choice.located.list, \.subjects, vi: "đối tượng thực hiện",
        en: "who carries it out"),
      .value(
        "cách thức", "channels", ValueType.choice.located.list, \.channels, vi: "cách thức thực hiện",
        en: "how it may be filed"),
      .value(
        "nơi nộp", "filing places", ValueType.name.list, \.filingPlaces, vi: "các nơi nộp", en: "where it may be filed"),
      .value("dữ kiện", "facts", .facts, \.facts, vi: "dữ kiện của hồ sơ", en: "facts about a case"),
      .value(
        "bảng quyết định", "decision tables", TableDeclaration.construct.type(during: \.validity).list, \.tables,
        vi: "các dữ kiện tính theo bảng", en: "facts that follow from others by tables"),
      .value(
        "ràng buộc", "constraints", ValueType.condition.list, \.constraints, vi: "ràng buộc giữa các dữ kiện",
        en: "what always holds among the facts"),
      .value(
        "gồm", "members", JointMember.construct.type.list, \.members, isRequired: true, vi: "các thủ tục của nhóm",
        en: "its procedures"),
      .optional(
        "thành phần hồ sơ", "components", ValueType.componentItems.stated(), \.components, vi: "hồ sơ chung",
        en: "the common dossier"),
      .optional("phí, lệ phí", "fees", ValueType.fee.list.stated(), \.fees, vi: "phí, lệ phí", en: "charges and fees"),
      .value("thời hạn", "limits", .limits, \.limits, vi: "trần thời hạn của cả nhóm", en: "the ceiling of the group"),
      .optional("kết quả", "results", ValueType.result.list.stated(), \.results, vi: "kết quả", en: "results"),
      .optional(
        "bổ sung", "supplement", SupplementPolicy.construct.type, \.supplement, vi: "quy định về bổ sung",
        en: "rules on supplements"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian có hiệu lực", en: "when it is in force"),
      .value(
        "tình huống", "scenarios", Scenario.construct.type.list, \.scenarios, vi: "các tình huống kiểm thử",
        en: "cases with expected results"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .exemptions(\.range),
    ])
}
