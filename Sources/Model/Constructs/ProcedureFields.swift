import Diagnostics

extension Procedure {
  /// What a procedure and a local text over one may state.
  static let commonFields: [Field<Procedure>] = identity + actors + dossier + course

  private static let identity: [Field<Procedure>] = [
    .optional("tên", "name", ValueType.text.located, \.name, vi: "tên thủ tục", en: "name"),
    .optional("lĩnh vực", "field", .text, \.field, vi: "lĩnh vực", en: "field"),
    .optional(
      "tình trạng", "status", .choice, \.status, vi: "ban hành (mặc định) hoặc dự thảo",
      en: "published (the default) or draft"),
    .optional(
      "áp dụng", "applies", .name, \.applies, vi: "mã thủ tục đã công bố mà văn bản này áp dụng",
      en: "code of the published procedure that this text is laid over"),
    .optional(
      "quyết định công bố", "publication", Publication.construct.type, \.publication, vi: "quyết định công bố",
      en: "publication decision"),
    .value(
      "thay thế", "replaces", ValueType.name.list, \.replaces, vi: "các mã bị thay thế", en: "codes that it replaces"),
    .value("hiệu lực", "validity", .validity, \.validity, vi: "thời gian có hiệu lực", en: "when it is in force"),
    .optional("chuyển tiếp", "transition", .choice, \.transition, vi: "quy tắc chuyển tiếp", en: "transition rule"),
    .value("căn cứ", "grounds", ValueType.citation.list, \.grounds, vi: "căn cứ pháp lý", en: "legal grounds"),
    .value("ghi chú", "notes", ValueType.text.list, \.notes, vi: "ghi chú cho người nộp", en: "notes"),
    .value(
      "nguyên văn", "verbatim", ValueType.text.list, \.verbatim, vi: "đoạn giữ nguyên văn", en: "text kept verbatim"),
    .optional(
      "nguồn", "source", RecordSource.construct.type, \.source, vi: "bản ghi đã nhập", en: "the record imported"),
    .exemptions(\.range),
  ]

  private static let actors: [Field<Procedure>] = [
    .value("cấp", "level", ValueType.choice.located.list, \.levels, vi: "cấp thực hiện", en: "level of government"),
    .value(
      "cơ quan giải quyết", "competent agency", ValueType.competentAgency.list, \.competentAgencies,
      vi: "cơ quan có thẩm quyền", en: "competent agency"),
    .value(
      "cơ quan phối hợp", "coordinating agencies", ValueType.name.list, \.coordinatingAgencies, vi: "cơ quan phối hợp",
      en: "coordinating agencies"),
    .value(
      "đối tượng", "subjects", ValueType.choice.located.list, \.subjects, vi: "đối tượng thực hiện",
      en: "who carries it out"),
    .value(
      "cách thức", "channels", ValueType.choice.located.list, \.channels, vi: "cách thức thực hiện",
      en: "how it may be filed"),
    .optional(
      "mức trực tuyến", "online level", ValueType.choice.located, \.onlineLevel, vi: "mức dịch vụ công trực tuyến",
      en: "online service level"),
    .optional(
      "lý do một phần", "partial reason", .text, \.partialReason, vi: "lý do chưa toàn trình",
      en: "why it is only partly online"),
    .value(
      "nơi nộp", "filing places", ValueType.name.list, \.filingPlaces, vi: "các nơi nộp hồ sơ",
      en: "where it may be filed"),
  ]

  private static let dossier: [Field<Procedure>] = [
    .value(
      "dữ kiện", "facts", .facts, \.facts, vi: "những điều các quy tắc được hỏi về hồ sơ",
      en: "what the rules may ask about a case"),
    .value(
      "bảng quyết định", "decision tables", TableDeclaration.construct.type(during: \.validity).list, \.tables,
      vi: "các dữ kiện tính theo bảng", en: "facts that follow from others by tables"),
    .value(
      "ràng buộc", "constraints", ValueType.condition.list, \.constraints, vi: "quan hệ luôn đúng giữa các dữ kiện",
      en: "what always holds among the facts"),
    .optional("số bộ", "sets", ValueType.integer(minimum: 0).located, \.sets, vi: "số bộ hồ sơ", en: "number of sets"),
    .optional(
      "thành phần hồ sơ", "components", ValueType.componentItems.stated(), \.components, vi: "thành phần hồ sơ",
      en: "components of the dossier"),
    .optional(
      "yêu cầu", "requirements", aliases: ["yêu cầu, điều kiện"], ValueType.text.list.stated(), \.requirements,
      vi: "yêu cầu, điều kiện thực hiện", en: "requirements"),
    .optional("phí, lệ phí", "fees", ValueType.fee.list.stated(), \.fees, vi: "phí, lệ phí", en: "charges and fees"),
  ]

  private static let course: [Field<Procedure>] = [
    .value("thời hạn", "limits", .limits, \.limits, vi: "thời hạn giải quyết", en: "time limits"),
    .value(
      "trình tự", "sequence", ValueType.text.list, \.sequence, vi: "trình tự thực hiện, bằng lời",
      en: "the sequence in words"),
    .value("quy trình", "process", Step.construct.type.list, \.process, vi: "các bước giải quyết", en: "the steps"),
    .optional(
      "bổ sung", "supplement", SupplementPolicy.construct.type, \.supplement, vi: "quy định về bổ sung hồ sơ",
      en: "rules on supplements"),
    .optional("kết quả", "results", ValueType.result.list.stated(), \.results, vi: "kết quả", en: "results"),
    .value(
      "tình huống", "scenarios", Scenario.construct.type.list, \.scenarios, vi: "các tình huống kiểm thử",
      en: "cases with expected results"),
  ]
}

extension ValueType where Value == CompetentAgency {
  static var competentAgency: ValueType<CompetentAgency> {
    .nameOr(CompetentAgency.construct) { CompetentAgency(agency: $0) }
  }
}

extension ValueType where Value == Fee {
  /// A payment that says whether it is phí or lệ phí, with an amount or a formula.
  static var fee: ValueType<Fee> {
    ValueType(shape: { .construct(Fee.construct.shape) }) { node, decoder in
      guard let fee = Fee.construct.decode(node, &decoder) else { return nil }
      guard fee.charge != nil || fee.fee != nil else {
        decoder.report(
          DecodingKinds.missingKeyword, at: decoder.firstKey(of: node),
          vi: "Khoản thu phải nói rõ là “phí” hay “lệ phí”, kèm tên.",
          en: "A payment must say whether it is “charge” (phí) or “fee” (lệ phí), with its name.")
        return nil
      }
      if let charge = fee.charge, let second = fee.fee {
        decoder.report(
          DecodingKinds.keywordTwice, at: second.range, vi: "Một khoản chỉ là “phí” hoặc “lệ phí”, không phải cả hai.",
          en: "A payment is a “charge” or a “fee”, not both.",
          notes: [Note(Text(vi: "Đã là “phí” ở đây.", en: "Already a “charge” here."), at: charge.range)])
      }
      return fee
    }
  }
}
