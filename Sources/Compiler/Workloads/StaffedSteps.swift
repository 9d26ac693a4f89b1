import Calendars
import Diagnostics
import Expressions
import Model
import Plan
import Simulator

extension LoadLowering {
  /// Who does the steps of one procedure, by index of the pools, and how long they take.
  mutating func staff(_ procedure: Int, _ staffing: inout Staffing) {
    var unstaffed: [String: (place: Text, wayOut: Text, steps: [String])] = [:]
    var order: [String] = []
    for (index, node) in procedures[procedure].load.plan.nodes.enumerated() {
      let step = procedures[procedure].steps[index]
      procedures[procedure].load.steps[index].time = nil
      guard step?.isRemoved != true else { continue }
      guard node.kind == .work else {
        procedures[procedure].load.steps[index].time = waitingTime(of: node, step)
        continue
      }
      let places: [Place?] = node.places.isEmpty ? [nil] : node.places
      let needsStaff = step?.actual != nil || node.time?.workingMinutes != nil
      var staff: [Int?] = []
      for place in places {
        let found = staffing.pools(for: node, at: place, of: procedures[procedure])
        for pool in found { staffing.pools[pool].isNeeded = true }
        if found.count > 1, needsStaff { reportTwice(node, at: procedure, found.map { staffing.pools[$0] }) }
        if found.isEmpty, needsStaff {
          let missing = StaffNeed(node, place)
          if unstaffed[missing.place.vi] == nil { order.append(missing.place.vi) }
          unstaffed[missing.place.vi, default: (missing.place, missing.wayOut, [])].steps.append(node.label.vi)
        }
        staff.append(needsStaff ? found.first.flatMap { staffing.pools[$0].isUnlimited ? nil : $0 } : nil)
      }
      procedures[procedure].load.steps[index].staff = staff
      let isStaffed = staff.contains { $0 != nil }
      if isStaffed, step?.actual == nil { procedures[procedure].limitSteps.insert(index) }
      procedures[procedure].load.steps[index].time = workTime(
        of: node, step, isStaffed: isStaffed, procedures[procedure].code)
    }
    reportUnstaffed(order.compactMap { unstaffed[$0] }, at: procedures[procedure].entry.procedure)
  }

  /// The time of a step in which nobody works: by the clock, or in office hours when told in working time.
  private mutating func waitingTime(of node: PlanNode, _ step: WorkloadStep?) -> StepDuration? {
    guard let actual = step?.actual else { return node.time.map(StepDuration.limit) }
    let spans = actual.spans
    if !spans.isEmpty, spans.allSatisfy({ $0.value.workingMinutes != nil }) {
      return distribution(actual, in: .office).map(StepDuration.office)
    }
    return distribution(actual, in: .clock).map(StepDuration.clock)
  }

  private mutating func workTime(
    of node: PlanNode, _ step: WorkloadStep?, isStaffed: Bool, _ code: String
  ) -> StepDuration? {
    if let actual = step?.actual { return distribution(actual, in: .office).map(StepDuration.office) }
    guard let limit = node.time else { return nil }
    guard let minutes = limit.workingMinutes else {
      assumptions.unattended.add(node.label.vi, of: code)
      return .limit(limit)
    }
    guard isStaffed else { return .limit(limit) }
    assumptions.limitSteps.add(node.label.vi, of: code)
    let part = Share(thousandthsOfPercent: workload.settings.limitShare?.thousandthsOfPercent ?? Share.whole)
    return .office(.fixed(Double(minutes) * 60 * part.fraction))
  }

  private mutating func reportTwice(_ node: PlanNode, at procedure: Int, _ pools: [Staffing.Pool]) {
    let names = pools.map { "“\($0.name)”" }
    report(
      WorkloadKinds.stepStaffedTwice, at: pools[1].range,
      vi:
        "Bước “\(node.label.vi)” của thủ tục \(procedures[procedure].code) hợp với cả nhân sự \(names.joined(separator: " và ")); hãy thêm “tại”, “đơn vị”, “người” hoặc “thủ tục” để chỉ còn một.",
      en:
        "Step “\(node.label.en)” of procedure \(procedures[procedure].code) fits the staff \(names.joined(separator: " and ")); add “at”, “unit”, “role” or “procedures” so that one is left.",
      notes: [Note(Text(vi: "Nhân sự kia ở đây.", en: "The other staff."), at: pools[0].range)])
  }

  /// One finding for a procedure, with all of its steps that nobody does.
  private mutating func reportUnstaffed(
    _ needs: [(place: Text, wayOut: Text, steps: [String])], at procedure: Name
  ) {
    guard !needs.isEmpty else { return }
    func list(_ language: Language) -> String {
      needs.map { $0.steps.map { "“\($0)”" }.joined(separator: ", ") + $0.place[language] }.joined(separator: "; ")
    }
    func wayOut(_ language: Language) -> String { needs.map { $0.wayOut[language] }.joined(separator: "; ") }
    let isOne = needs.count == 1 && needs[0].steps.count == 1
    report(
      WorkloadKinds.stepUnstaffed, at: procedure.range,
      vi:
        "\(isOne ? "Bước" : "Các bước") \(list(.vi)) không ai làm. Hãy thêm nhân sự có \(wayOut(.vi)); nơi không thuộc cơ quan được xét thì ghi “số người: không giới hạn”.",
      en:
        "Nobody does the step\(isOne ? "" : "s") \(list(.en)). Add staff with \(wayOut(.en)); for another office write “count: unlimited”."
    )
  }
}

/// Who would be needed for a step at a place, in words.
private struct StaffNeed {
  let place: Text
  let wayOut: Text

  init(_ node: PlanNode, _ place: Place?) {
    let isFilingPlace = place?.isFilingPlace ?? false
    let agency = place.map { isFilingPlace ? "nơi nộp" : $0.agency } ?? ""
    let parts: [(vi: String, en: String, value: String?)] = [
      ("tại", "at", agency.isEmpty ? nil : agency), ("đơn vị", "unit", node.unit), ("người", "role", node.role),
    ]
    let stated = parts.compactMap { part in part.value.map { (part.vi, part.en, $0) } }
    self.place =
      stated.isEmpty
      ? Text(same: "") : Text(same: " (" + stated.map(\.2).joined(separator: ", ") + ")")
    wayOut =
      stated.isEmpty
      ? Text(vi: "“tên” và “số người”", en: "“name” and “count”")
      : Text(
        vi: stated.map { "“\($0.0): \($0.2)”" }.joined(separator: ", "),
        en: stated.map { "“\($0.1): \($0.2)”" }.joined(separator: ", "))
  }
}

extension LoadLowering {
  /// Names in the staff's criteria that neither the registry nor a step of the scenario knows.
  mutating func checkNames(of staffing: Staffing) {
    var roles = procedures.flatMap { $0.load.plan.nodes.compactMap(\.role) }
    var units = procedures.flatMap { $0.load.plan.nodes.compactMap(\.unit) }
    let agencies = catalogue.agencies.items
    roles += agencies.flatMap(\.roles).map(\.name.text)
    units += agencies.flatMap(\.units).map(\.text)
    let known = (roles: Set(roles.map { FoldedName($0) }), units: Set(units.map { FoldedName($0) }))
    for criteria in staffing.pools.flatMap(\.staff.criteria) {
      for agency in criteria.agencies
      where !["nơi nộp", "filing place"].contains(agency.folded.key) && !catalogue.agencies.contains(agency.folded) {
        reportUnknown(Text(vi: "cơ quan", en: "agency"), agency, among: catalogue.agencies.names)
      }
      for role in criteria.roles where !known.roles.contains(role.folded) {
        reportUnknown(Text(vi: "vai trò", en: "role"), role, among: roles)
      }
      for unit in criteria.units where !known.units.contains(unit.folded) {
        reportUnknown(Text(vi: "đơn vị", en: "unit"), unit, among: units)
      }
      for code in criteria.procedures where !workload.dossiers.contains(where: { $0.procedure == code }) {
        reportUnknown(
          Text(vi: "thủ tục", en: "procedure"), code, among: workload.dossiers.map(\.procedure.text))
      }
    }
  }

  private mutating func reportUnknown(_ noun: Text, _ name: Name, among names: [String]) {
    let offer = suggestion(nearestNames(to: name.text, among: names, limit: 3))
    report(
      WorkloadKinds.unknownName, at: name.range,
      vi: "Kịch bản và danh mục không có \(noun.vi) “\(name.text)”.\(offer.vi)",
      en: "Neither the workload nor the catalogue has the \(noun.en) “\(name.text)”.\(offer.en)")
  }
}
