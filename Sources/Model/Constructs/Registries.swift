import Calendars
import Diagnostics

/// An agency (cơ quan) of any level, in one version of its life.
package struct Agency: Sendable {
  package var name = Name.unset
  package var code: String?
  package var aliases: [Name] = []
  package var level: Located<Level>?
  package var isOneStop = false
  package var parent: Name?
  package var units: [Name] = []
  package var roles: [Role] = []
  package var validity = Validity.always
  package var successors: [Successor] = []
  package var grounds: [Citation] = []
  package var notes: [String] = []
  package let range: SourceRange

  /// A role in an agency, with the head count where it is known.
  package struct Role: Sendable {
    package var name = Name.unset
    package var count: Int?

    static let construct = Construct<Role>(
      "vai trò", "role", vi: "vai trò của người làm việc", en: "a role of staff", make: { _ in Role() },
      fields: [
        .value("vai trò", "role", .name, \.name, isRequired: true, vi: "tên vai trò", en: "name of the role"),
        .optional("số người", "count", .integer(), \.count, vi: "số người", en: "head count"),
      ])
  }

  /// The body that took an agency's tasks over, from a day on.
  package struct Successor: Sendable {
    package var agency = Name.unset
    package var from: CivilDate?
    /// Which tasks, where they were divided among several bodies.
    package var tasks: String?

    static let construct = Construct<Successor>(
      "thay bằng", "successor", vi: "cơ quan kế thừa", en: "the body that took over", make: { _ in Successor() },
      fields: [
        .value("cơ quan", "agency", .name, \.agency, isRequired: true, vi: "cơ quan kế thừa", en: "successor"),
        .optional("từ", "from", .date, \.from, vi: "từ ngày", en: "from"),
        .optional("việc", "tasks", .text, \.tasks, vi: "phần việc kế thừa", en: "tasks taken over"),
      ])
  }

  static let construct = Construct<Agency>(
    "cơ quan", "agency", vi: "cơ quan tham gia giải quyết thủ tục", en: "a body that takes part in procedures",
    make: { Agency(range: $0) },
    fields: [
      .value("cơ quan", "agency", .name, \.name, isRequired: true, vi: "tên cơ quan", en: "name"),
      .optional("mã", "code", .text, \.code, vi: "mã ngắn", en: "short code"),
      .value("tên khác", "aliases", ValueType.name.list, \.aliases, vi: "các cách gọi khác", en: "other names"),
      .optional("cấp", "level", ValueType.choice.located, \.level, vi: "cấp hành chính", en: "level of government"),
      .value("một cửa", "one-stop", .boolean, \.isOneStop, vi: "là bộ phận một cửa", en: "is a one-stop unit"),
      .optional("thuộc", "part of", .name, \.parent, vi: "thuộc cơ quan", en: "the body it belongs to"),
      .value("đơn vị", "units", ValueType.name.list, \.units, vi: "các đơn vị bên trong", en: "its units"),
      .value("người", "roles", ValueType.role.list, \.roles, vi: "các vai trò", en: "its roles"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian tồn tại", en: "when it exists"),
      .value(
        "thay bằng", "successor", ValueType.successor.list, \.successors, vi: "cơ quan kế thừa", en: "who took over"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .exemptions(\.range),
    ])
}

extension Name {
  /// Stands in a required field before it is read; never leaves decoding.
  static let unset = Name("", at: SourceRange(SourceID(0), 0, 0))
}

extension ValueType where Value == Agency.Role {
  static var role: ValueType<Agency.Role> { .nameOr(Agency.Role.construct) { Agency.Role(name: $0) } }
}

extension ValueType where Value == Agency.Successor {
  static var successor: ValueType<Agency.Successor> {
    .nameOr(Agency.Successor.construct) { Agency.Successor(agency: $0) }
  }
}

extension ValueType {
  /// A bare name, or the construct in full.
  static func nameOr(_ construct: Construct<Value>, _ make: @escaping @Sendable (Name) -> Value) -> ValueType<Value> {
    ValueType(shape: { .anyOf([ValueType<Name>.name.shape(), .construct(construct.shape)]) }) { node, decoder in
      if decoder.tree.kind(node) == .scalar { return ValueType<Name>.name.decode(node, &decoder).map(make) }
      return construct.decode(node, &decoder)
    }
  }
}

/// What takes the place of a paper: a state database, or another document, from a day on.
package struct Replacement: Sendable {
  package var database: Name?
  package var document: Name?
  package var dataItems: [Name] = []
  /// In a component: the cases in which the data are there; in a registry it has no facts to ask.
  package var condition: Condition?
  package var validity = Validity.always
  package var grounds: [Citation] = []
  /// When the paper may still be asked for (outage, data missing or wrong).
  package var fallback: String?
  package let range: SourceRange

  static let construct = Construct<Replacement>(
    "thay bằng", "replaced by", vi: "nguồn thay thế giấy tờ", en: "what replaces the paper",
    make: { Replacement(range: $0) },
    fields: [
      .optional("cơ sở dữ liệu", "database", .name, \.database, vi: "cơ sở dữ liệu", en: "the state database"),
      .optional("giấy tờ", "document", .name, \.document, vi: "giấy tờ khác", en: "another document"),
      .value("dữ liệu", "data", ValueType.name.list, \.dataItems, vi: "các dữ liệu", en: "data items"),
      .optional(
        "khi", "when", .condition, \.condition, vi: "chỉ thay khi (ví dụ: đã có dữ liệu)",
        en: "only when (for instance: the data are there)"),
      .optional("từ", "from", .date, \.validity.from, vi: "từ ngày", en: "from"),
      .optional("đến", "until", .date, \.validity.until, vi: "đến ngày", en: "until"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .optional(
        "dự phòng", "fallback", .text, \.fallback, vi: "khi nào vẫn được yêu cầu giấy", en: "when paper may be asked"),
    ])
}

/// A document (giấy tờ) that procedures demand or produce.
package struct DocumentType: Sendable {
  package var name = Name.unset
  package var code: String?
  package var aliases: [Name] = []
  package var kind: DocumentKind?
  package var form: String?
  package var issuer: Name?
  /// Codes of the procedures that produce it.
  package var resultOf: [Name] = []
  /// The data items that it proves.
  package var proves: [Name] = []
  package var replacements: [Replacement] = []
  package var abolition: Abolition?
  package var validity = Validity.always
  package var grounds: [Citation] = []
  package var notes: [String] = []
  package let range: SourceRange

  /// From when a document no longer exists, and by which law.
  package struct Abolition: Sendable {
    package var from: CivilDate?
    package var grounds: [Citation] = []

    static let construct = Construct<Abolition>(
      "bãi bỏ", "abolished", vi: "việc bãi bỏ giấy tờ", en: "the end of the document", make: { _ in Abolition() },
      fields: [
        .optional("từ", "from", .date, \.from, vi: "từ ngày", en: "from"),
        .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ", en: "legal grounds"),
      ])
  }

  static let construct = Construct<DocumentType>(
    "giấy tờ", "document", vi: "loại giấy tờ dùng trong các thủ tục", en: "a document that procedures use",
    make: { DocumentType(range: $0) },
    fields: [
      .value("giấy tờ", "document", .name, \.name, isRequired: true, vi: "tên giấy tờ", en: "name"),
      .optional("mã", "code", .text, \.code, vi: "mã kết quả hoặc mã ngắn", en: "code"),
      .value("tên khác", "aliases", ValueType.name.list, \.aliases, vi: "các cách gọi khác", en: "other names"),
      .optional("loại", "kind", .choice, \.kind, vi: "loại giấy tờ", en: "kind of document"),
      .optional("mẫu", "form", .text, \.form, vi: "số hiệu mẫu", en: "number of the standard form"),
      .optional("cơ quan cấp", "issued by", .name, \.issuer, vi: "cơ quan cấp", en: "issuing agency"),
      .value(
        "kết quả của", "result of", ValueType.name.list, \.resultOf, vi: "là kết quả của thủ tục (mã)",
        en: "codes of the procedures that produce it"),
      .value(
        "chứng minh", "proves", ValueType.name.list, \.proves, vi: "các dữ liệu mà nó chứng minh",
        en: "data items that it proves"),
      .value(
        "thay bằng", "replaced by", Replacement.construct.type(during: \.validity).list, \.replacements,
        vi: "nguồn thay thế",
        en: "what replaces it"),
      .optional("bãi bỏ", "abolished", Abolition.construct.type, \.abolition, vi: "việc bãi bỏ", en: "its abolition"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian được dùng", en: "when it is in use"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .exemptions(\.range),
    ])
}

/// A state database (cơ sở dữ liệu) and the data items that it holds.
package struct Database: Sendable {
  package var name = Name.unset
  package var code: String?
  package var aliases: [Name] = []
  package var owner: Name?
  package var holds: [Name] = []
  package var validity = Validity.always
  package var grounds: [Citation] = []
  package var notes: [String] = []
  package let range: SourceRange

  static let construct = Construct<Database>(
    "cơ sở dữ liệu", "database", vi: "cơ sở dữ liệu của Nhà nước", en: "a state database",
    make: { Database(range: $0) },
    fields: [
      .value("cơ sở dữ liệu", "database", .name, \.name, isRequired: true, vi: "tên", en: "name"),
      .optional("mã", "code", .text, \.code, vi: "mã ngắn", en: "short code"),
      .value("tên khác", "aliases", ValueType.name.list, \.aliases, vi: "các cách gọi khác", en: "other names"),
      .optional("chủ quản", "owner", .name, \.owner, vi: "cơ quan chủ quản", en: "the agency that owns it"),
      .value("dữ liệu", "holds", ValueType.name.list, \.holds, vi: "các dữ liệu lưu giữ", en: "data items held"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian khai thác được", en: "when it can be used"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .exemptions(\.range),
    ])
}

/// A legal instrument (văn bản) with the days on which it is in force.
package struct Instrument: Sendable {
  package var name = Name.unset
  package var title: String?
  package var aliases: [Name] = []
  package var issuer: String?
  package var validity = Validity.always
  package var replacedBy: [Name] = []
  package var transition: TransitionRule?
  package var notes: [String] = []
  package let range: SourceRange

  static let construct = Construct<Instrument>(
    "văn bản", "instrument", vi: "văn bản quy phạm làm căn cứ", en: "a legal instrument",
    make: { Instrument(range: $0) },
    fields: [
      .value("văn bản", "instrument", .name, \.name, isRequired: true, vi: "loại và số hiệu", en: "kind and number"),
      .optional("tên", "title", .text, \.title, vi: "trích yếu", en: "title"),
      .value("tên khác", "aliases", ValueType.name.list, \.aliases, vi: "các cách viết khác", en: "other spellings"),
      .optional("cơ quan ban hành", "issuer", .text, \.issuer, vi: "cơ quan ban hành", en: "issuer"),
      .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian có hiệu lực", en: "when it is in force"),
      .value(
        "thay bằng", "replaced by", ValueType.name.list, \.replacedBy, vi: "văn bản thay thế", en: "what replaced it"),
      .optional("chuyển tiếp", "transition", .choice, \.transition, vi: "quy tắc chuyển tiếp", en: "transition rule"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .exemptions(\.range),
    ])
}
