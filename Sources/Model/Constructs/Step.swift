import Calendars
import Diagnostics
import Syntax

/// Where a step is carried out.
package struct StepPlace: Sendable {
  /// Nil for the place where the dossier was filed (`nơi nộp`).
  package var agency: Name?
  package var isFilingPlace = false
  package var condition: Condition?
  package let range: SourceRange

  static let construct = Construct<StepPlace>(
    "tại", "at", vi: "nơi thực hiện theo điều kiện", en: "a place under a condition", make: { StepPlace(range: $0) },
    fields: [
      .optional("cơ quan", "agency", .name, \.agency, vi: "cơ quan", en: "agency"),
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện", en: "condition"),
    ])
}

/// Another body whose opinion a step asks for.
package struct Consultation: Sendable {
  package var agency = Name.unset
  package var amount: Span?
  package var condition: Condition?
  package var silence: SilenceRule?
  package let range: SourceRange

  static let construct = Construct<Consultation>(
    "lấy ý kiến", "consults", vi: "cơ quan được lấy ý kiến", en: "a body that is consulted",
    make: { Consultation(range: $0) },
    fields: [
      .value("cơ quan", "agency", .name, \.agency, isRequired: true, vi: "cơ quan", en: "agency"),
      .optional("trong", "within", .span, \.amount, vi: "thời hạn trả lời", en: "time to answer"),
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện", en: "condition"),
      .optional("quá hạn", "overdue", .choice, \.silence, vi: "hệ quả khi không trả lời", en: "what silence means"),
    ])
}

/// The request for a supplement that a step may make.
package struct SupplementRequest: Sendable {
  package var atMost: Int?
  package var applicantTime: Span?
  package var clock: ClockRole?
  package var grounds: [Citation] = []
  package let range: SourceRange

  static let construct = Construct<SupplementRequest>(
    "nếu thiếu", "if incomplete", vi: "yêu cầu bổ sung của bước", en: "a step's request for a supplement",
    make: { SupplementRequest(range: $0) },
    fields: [
      .optional("tối đa", "at most", .integer(), \.atMost, vi: "số lần tối đa", en: "how often at most"),
      .optional("trong", "within", .span, \.applicantTime, vi: "thời gian của người nộp", en: "the applicant's time"),
      .optional(
        "đồng hồ", "clock", .choice, \.clock, vi: "“tính lại” (mặc định) hoặc “dừng”",
        en: "“restarts” (the default) or “stands still”"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ", en: "legal grounds"),
    ])
}

/// A bounded return to an earlier step.
package struct SendBack: Sendable {
  package var step = Name.unset
  package var condition: Condition?
  package var atMost: Int = 1
  package let range: SourceRange

  static let construct = Construct<SendBack>(
    "trả lại", "send back", vi: "việc trả lại bước trước", en: "a return to an earlier step",
    make: { SendBack(range: $0) },
    fields: [
      .value("bước", "step", .name, \.step, isRequired: true, vi: "trả về bước", en: "the step returned to"),
      .optional("khi", "when", .condition, \.condition, vi: "điều kiện", en: "condition"),
      .value(
        "tối đa", "at most", .integer(minimum: 1), \.atMost, vi: "số lần tối đa, mặc định 1",
        en: "how often at most, 1 by default"),
    ])
}

/// How long a step takes: a span, or stated to have no time of its own.
package enum StepTime: Sendable {
  case span(Span)
  case noOwnTime

  package var span: Span? {
    if case .span(let span) = self { return span }
    return nil
  }
}

/// A step of a process (bước).
package struct Step: Sendable {
  package var name = Name.unset
  package var after: [Name]?
  package var condition: Condition?
  package var places: [StepPlace] = []
  package var unit: Name?
  package var role: Name?
  package var acts: [Located<Act>] = []
  package var task: String?
  package var examines: [Name] = []
  package var produces: [Name] = []
  package var determines: [Name] = []
  package var slips: [Located<String>] = []
  package var time: Located<StepTime>?
  package var waits = false
  package var clock: Located<ClockRole>?
  package var supplement: SupplementRequest?
  package var sendBack: SendBack?
  package var ending: Located<Ending>?
  package var calls: Name?
  package var consultations: [Consultation] = []
  package var grounds: [Citation] = []
  package var notes: [String] = []
  /// The words of a record that an import read.
  package var readFrom: String?
  package let range: SourceRange

  static let construct = Construct<Step>(
    "bước", "step", vi: "một bước của quy trình", en: "one step of the process", make: { Step(range: $0) },
    fields: [
      .value("bước", "step", .name, \.name, isRequired: true, vi: "tên bước", en: "name of the step"),
      .optional(
        "sau", "after", ValueType.name.list, \.after,
        vi: "chờ xong các bước này, thay cho “sau bước liền trên”; “đầu” là ngay từ đầu",
        en: "waits for these steps instead of the one above; “start” for none"),
      .optional("khi", "when", .condition, \.condition, vi: "chỉ thực hiện khi", en: "carried out only when"),
      .value(
        "tại", "at", ValueType.stepPlace.list, \.places, vi: "cơ quan thực hiện, hoặc “nơi nộp”",
        en: "the agency, or “filing place”"),
      .optional("đơn vị", "unit", .name, \.unit, vi: "đơn vị bên trong", en: "unit inside the agency"),
      .optional("người", "role", .name, \.role, vi: "vai trò thực hiện", en: "who does it"),
      .value(
        "làm", "acts", ValueType.choice.located.list, \.acts, isRequired: true, isEssential: false, vi: "các việc làm",
        en: "what is done"),
      .optional("việc", "task", .text, \.task, vi: "mô tả bằng lời", en: "description in words"),
      .value("xét", "examines", ValueType.name.list, \.examines, vi: "các giấy tờ được xét", en: "documents examined"),
      .value(
        "tạo", "produces", ValueType.name.list, \.produces, vi: "các giấy tờ được tạo ra", en: "documents produced"),
      .value(
        "xác định", "determines", ValueType.name.list, \.determines, vi: "các dữ kiện được xác định",
        en: "facts settled here"),
      .value("mẫu", "slips", ValueType.text.located.list, \.slips, vi: "các mẫu phiếu phát hành", en: "slips issued"),
      .optional(
        "trong", "within", ValueType.stepTime.located, \.time, vi: "thời lượng của bước", en: "time of the step"),
      .value("chờ", "waits", .boolean, \.waits, vi: "bước chỉ chờ, không làm", en: "a step that only waits"),
      .optional(
        "đồng hồ", "clock", ValueType.choice.located, \.clock, vi: "tác động đến thời hạn",
        en: "effect on the legal clock"),
      .optional(
        "nếu thiếu", "if incomplete", .supplementRequest, \.supplement, vi: "yêu cầu bổ sung khi hồ sơ thiếu",
        en: "the request for a supplement"),
      .optional(
        "trả lại", "send back", SendBack.construct.type, \.sendBack, vi: "trả lại bước trước, có giới hạn",
        en: "bounded return to an earlier step"),
      .optional(
        "kết thúc", "ends", ValueType.choice.located, \.ending, vi: "bước này kết thúc hồ sơ",
        en: "this step ends the case"),
      .optional(
        "gọi thủ tục", "calls", .name, \.calls, vi: "gọi một thủ tục khác (mã)", en: "calls another procedure (code)"),
      .value(
        "lấy ý kiến", "consults", ValueType.consultation.list, \.consultations, vi: "các cơ quan được lấy ý kiến",
        en: "bodies consulted"),
      .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
      .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú", en: "notes"),
      .readFrom(\.readFrom),
      .exemptions(\.range),
    ])
}

extension ValueType where Value == StepPlace {
  /// An agency, `nơi nộp`, or an agency under a condition.
  static var stepPlace: ValueType<StepPlace> {
    ValueType(
      shape: { .anyOf([ValueType<Name>.name.shape(), .construct(StepPlace.construct.shape)]) }
    ) { node, decoder in
      let place: StepPlace?
      if decoder.tree.kind(node) == .scalar {
        place = ValueType<Name>.name.decode(node, &decoder).map { StepPlace(agency: $0, range: $0.range) }
      } else {
        place = StepPlace.construct.decode(node, &decoder)
      }
      guard var place else { return nil }
      if let agency = place.agency, ["nơi nộp", "filing place"].contains(agency.folded.key) {
        place.agency = nil
        place.isFilingPlace = true
      }
      return place
    }
  }
}

extension ValueType where Value == Consultation {
  static var consultation: ValueType<Consultation> {
    .nameOr(Consultation.construct) { Consultation(agency: $0, range: $0.range) }
  }
}

extension ValueType where Value == StepTime {
  /// A duration, or `không tính thời gian`.
  static var stepTime: ValueType<StepTime> {
    ValueType(
      shape: {
        .anyOf([
          ValueType<Span>.span.shape(),
          .scalar(
            Text(vi: "“không tính thời gian”", en: "“no own time”"),
            pattern: "^(không tính thời gian|giờ hành chính|no own time)$"),
        ])
      }
    ) { node, decoder in
      if decoder.tree.kind(node) == .scalar,
        ["không tính thời gian", "giờ hành chính", "no own time"].contains(FoldedName(decoder.tree.text(node)).key)
      {
        return .noOwnTime
      }
      return ValueType<Span>.span.decode(node, &decoder).map(StepTime.span)
    }
  }
}

extension ValueType where Value == SupplementRequest {
  /// `yêu cầu bổ sung`, or its bounds in full.
  static var supplementRequest: ValueType<SupplementRequest> {
    let expected = Text(vi: "“yêu cầu bổ sung”", en: "“request supplement”")
    return ValueType(
      shape: {
        .anyOf([
          .scalar(expected, pattern: "^(yêu cầu bổ sung|request supplement)$"),
          .construct(SupplementRequest.construct.shape),
        ])
      }
    ) { node, decoder in
      guard decoder.tree.kind(node) == .scalar else { return SupplementRequest.construct.decode(node, &decoder) }
      let text = decoder.tree.text(node)
      guard ["yêu cầu bổ sung", "request supplement"].contains(FoldedName(text).key) else {
        decoder.report(
          DecodingKinds.badChoice, at: node, vi: "“\(text)” không phải là \(expected.vi).",
          en: "“\(text)” is not \(expected.en).")
        return nil
      }
      return SupplementRequest(range: decoder.tree.range(node))
    }
  }
}
