/// Brings the shapes in which records come into one form. What is not understood stays unclaimed, and so is reported.
extension PortalRecord {
  init(_ root: RecordTree.Part) {
    code = root.said("code")
    name = root.said("name")
    if root["executionMethods"] != nil || root["executionCases"] != nil || root["decisionNo"] != nil {
      takePortalShape(root)
    } else {
      takeSplitShape(root)
    }
  }

  /// Records split by script, of the national catalogue and of detail sheets.
  private mutating func takeSplitShape(_ root: RecordTree.Part) {
    field = root.said("field")
    address = root.said("url")
    key = root.said("portal_uuid")
    decision = root.said("decision_no")
    publisher = root.said("publisher")
    kind = root.said("procedure_type")
    levels = root.list("levels").compactMap(\.said)
    subjects = root.list("subjects").compactMap(\.said) + [root.said("subjects_text")].compactMap { $0 }
    implementing = [root.said("implementing_agency")].compactMap { $0 }
    authority = root.said("authority")
    delegated = root.said("delegated_agency")
    coordinating = root.said("coordinating_agency")
    receiving = root.said("receiving_address")
    steps = [root.said("steps_text")].compactMap { $0 }.map { Step(text: $0) }
    methods = root.list("methods").map(Self.splitMethod)
    methodsText = root.said("methods_text")
    components = root.list("components").map(Self.splitRow)
    componentsText = root.said("components_text")
    groundCodes = root.list("legal_codes").compactMap(\.said)
    groundsText = root.said("legal_basis_text")
    grounds = root.list("legal_basis").map {
      Ground(
        code: $0.said("so_ky_hieu"), title: $0.said("trich_yeu"), date: $0.said("ngay_ban_hanh"),
        issuer: $0.said("co_quan_ban_hanh"))
    }
    results = root.list("results").map { Result(name: $0.said("name"), code: $0.said("code")) }
    resultsText = root.said("results_text")
    conditions = root.said("conditions_text")
    remarks = [
      ("Thủ tục hành chính liên quan", "related_procedures_text"), ("Từ khóa", "keywords"), ("Mô tả", "description"),
    ].compactMap { title, key in root.said(key).map { (title, $0) } }
    provenance = ["repo", "path", "commit"].compactMap { root["source"]?.said($0) }
  }

  private static func splitMethod(_ part: RecordTree.Part) -> Method {
    var method = Method()
    method.channel = part.said("method")
    method.timeValue = part.said("time_value")
    method.timeUnit = part.said("time_unit")
    method.timeText = part.said("time_text")
    method.description = part.said("description")
    method.flags = part.list("flags").compactMap(\.said)
    method.fees = part.list("fees").map {
      Payment(
        kind: $0.said("kind"), amount: $0.said("amount"), currency: $0.said("currency"), note: $0.said("note"),
        raw: $0.said("raw"))
    }
    if let text = part.said("fee_text") { method.fees.append(Payment(raw: text)) }
    return method
  }

  private static func splitRow(_ part: RecordTree.Part) -> Row {
    var row = Row()
    row.heading = part.said("case")
    row.order = part.said("order")
    row.name = part.said("name")
    row.forms = [part.said("form_file_guess"), part.said("form_file")].compactMap { $0 }
    row.originals = part.said("originals")
    row.copies = part.said("copies")
    row.flag = part.said("flag")
    row.cells = part.list("raw_cells").compactMap(\.said)
    return row
  }
}

extension PortalRecord {
  /// The record that the portal's own interface answers with.
  fileprivate mutating func takePortalShape(_ root: RecordTree.Part) {
    field = root.said("field") ?? root.said("fieldName") ?? root["field"]?.said("name")
    address = root.said("url")
    key = root.said("id")
    decision = root.said("decisionNo")
    for (key, level) in Self.levelFlags {
      guard let flag = root.said(key) else { continue }
      if flag.text == "true" { levels.append(Said(leaf: flag.leaf, text: level)) }
      if flag.text == "false" { deniedLevels.append(flag) }
    }
    subjects = Self.names(root.list("subjectTypesDetails"))
    implementing = Self.names(root.list("departmentsExecuting"))
    steps = root.list("executionSteps").map { part in
      part.said.map { Step(text: $0) } ?? Step(name: part.said("name"), text: part.said("description"))
    }
    methods = root.list("executionMethods").map(Self.portalMethod)
    components = root.list("executionCases").flatMap(Self.portalRows)
    grounds = root.list("legalBasisesDetails").map { Ground(code: $0.said("code"), title: $0.said("name")) }
    results = root.list("resultsDetails").map { Result(name: $0.said("name") ?? $0.said, code: $0.said("code")) }
    conditions = root.said("requirementsAndConditions")
    remarks = Self.names(root.list("returningMethods")).map {
      ("Cách thức trả kết quả", Self.translated($0, by: Self.channels))
    }
  }

  private static func names(_ parts: [RecordTree.Part]) -> [Said] { parts.compactMap { $0.said ?? $0.said("name") } }

  private static func portalMethod(_ part: RecordTree.Part) -> Method {
    var method = Method()
    method.channel = part.said("submissionMethod").map { translated($0, by: channels) }
    method.timeValue = part.said("processingTime")
    method.timeUnit = part.said("processingTimeUnit").map { translated($0, by: units) }
    method.description = part.said("description")
    method.fees = part.list("fees").map {
      Payment(
        kind: $0.said("type"), amount: $0.said("value"), currency: $0.said("currencyName"),
        note: $0.said("description"))
    }
    return method
  }

  private static func portalRows(_ part: RecordTree.Part) -> [Row] {
    part.list("profileComponents").map { component in
      var row = Row()
      row.heading = part.said("name")
      row.name = component.said("name")
      row.code = component.said("code")
      row.originals = component.said("originalQty")
      row.copies = component.said("copyQty")
      row.hasForm = component.said("hasElectronicForm")
      row.isResult = component.said("isProcessingResult")
      row.forms = component.list("attachments").compactMap { $0.said ?? $0.said("fileName") }
      return row
    }
  }

  private static func translated(_ said: Said, by words: [String: String]) -> Said {
    Said(leaf: said.leaf, text: words[said.text] ?? said.text)
  }

  private static let levelFlags: [(String, String)] = [
    ("isMinistry", "Cấp bộ"), ("isProvince", "Cấp tỉnh"), ("isWard", "Cấp xã"),
  ]
  private static let channels = ["ONLINE": "Trực tuyến", "POSTAL": "Dịch vụ bưu chính", "DIRECT": "Trực tiếp"]
  private static let units = [
    "WORKING_DAY": "Ngày làm việc", "DAY": "Ngày", "HOUR": "Giờ", "MONTH": "Tháng", "OTHER": "Khác",
  ]
}
