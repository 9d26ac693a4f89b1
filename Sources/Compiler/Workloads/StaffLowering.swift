import Calendars
import Diagnostics
import Expressions
import Model
import Plan
import Simulator

/// The staff of a scenario, and which steps they do.
struct Staffing {
  /// People, and what they have been found to do.
  struct Pool {
    let staff: EffectiveStaff
    fileprivate let criteria: [StaffCriteria]
    /// Index of the scenario's staff; nil where nobody has to be free.
    var index: Int?
    var isNeeded = false
    /// Nil after a finding.
    var load: StaffPool?

    var name: String { staff.name?.text ?? "tất cả" }
    var isUnlimited: Bool { staff.text.count == .unlimited }
    /// Where messages point.
    var range: SourceRange { staff.name?.range ?? staff.text.range }
  }

  var pools: [Pool]
  private let catalogue: Catalogue

  init(_ staff: [EffectiveStaff], in catalogue: Catalogue) {
    self.catalogue = catalogue
    pools = staff.map { staff in
      Pool(staff: staff, criteria: staff.criteria.map { StaffCriteria($0, in: catalogue) })
    }
  }

  /// The staff that somebody has to wait for, in order.
  var scenarioStaff: [StaffPool] { scenarioPools.compactMap(\.load) }

  /// The pools of `scenarioStaff`.
  var scenarioPools: [Pool] { pools.filter { $0.index != nil && $0.load != nil } }

  /// The pools that do a step at one of its places.
  func pools(for node: PlanNode, at place: Place?, of dossiers: LoweredDossiers) -> [Int] {
    let agencies = agencies(of: place, dossiers)
    let role = node.role.map { FoldedName($0) }
    let unit = node.unit.map { FoldedName($0) }
    return pools.indices.filter {
      pools[$0].criteria.contains {
        $0.matches(code: dossiers.procedure.code.folded, agencies: agencies, unit: unit, role: role)
      }
    }
  }

  /// The agencies that a place may be; those where the dossiers are filed for a place of filing.
  private func agencies(of place: Place?, _ dossiers: LoweredDossiers) -> Set<FoldedName> {
    guard let place else { return [] }
    guard place.isFilingPlace else { return [catalogue.canonicalAgency(FoldedName(place.agency))] }
    var result: Set<FoldedName> = [StaffCriteria.filingPlace]
    let plan = dossiers.load.plan
    if let fact = plan.facts.firstIndex(where: { $0.origin == .filingPlace }) {
      let mix = dossiers.load.facts.first { $0.fact == fact }
      for case .string(let name) in mix?.values.map(\.value) ?? [plan.facts[fact].defaultValue] {
        result.insert(catalogue.canonicalAgency(FoldedName(name)))
      }
    } else {
      result.formUnion(dossiers.procedure.text.filingPlaces.map { catalogue.canonicalAgency($0.folded) })
    }
    return result
  }
}

/// What staff must have in common with a step; an empty set matches every step.
private struct StaffCriteria {
  static let filingPlace = FoldedName("nơi nộp")

  let codes: Set<FoldedName>
  let agencies: Set<FoldedName>
  let units: Set<FoldedName>
  let roles: Set<FoldedName>

  init(_ text: WorkloadStaff, in catalogue: Catalogue) {
    codes = Set(text.procedures.map(\.folded))
    agencies = Set(
      text.agencies.map {
        $0.folded == FoldedName("filing place") ? Self.filingPlace : catalogue.canonicalAgency($0.folded)
      })
    units = Set(text.units.map(\.folded))
    roles = Set(text.roles.map(\.folded))
  }

  func matches(code: FoldedName, agencies places: Set<FoldedName>, unit: FoldedName?, role: FoldedName?) -> Bool {
    (codes.isEmpty || codes.contains(code)) && (agencies.isEmpty || !agencies.isDisjoint(with: places))
      && (units.isEmpty || unit.map(units.contains) ?? false) && (roles.isEmpty || role.map(roles.contains) ?? false)
  }
}

extension Catalogue {
  /// The name by which an agency is registered, for any of its names.
  fileprivate func canonicalAgency(_ name: FoldedName) -> FoldedName {
    agencies.item(name, on: asOf)?.name.folded ?? name
  }
}

extension LoadLowering {
  /// Finds who does every step and how long it takes.
  mutating func staff(_ staffing: inout Staffing) {
    checkNames(of: staffing)
    for index in staffing.pools.indices { staffing.pools[index].load = people(of: staffing.pools[index].staff) }
    for procedure in procedures.indices { staff(procedure, &staffing) }
    var next = 0
    var order: [Int: Int] = [:]
    for index in staffing.pools.indices {
      let pool = staffing.pools[index]
      if !pool.isNeeded { reportIdle(pool) }
      guard pool.isNeeded, !pool.isUnlimited, pool.load != nil else { continue }
      staffing.pools[index].index = next
      order[index] = next
      next += 1
    }
    for procedure in procedures.indices {
      for step in procedures[procedure].load.steps.indices {
        procedures[procedure].load.steps[step].staff = procedures[procedure].load.steps[step].staff.map {
          $0.flatMap { order[$0] }
        }
      }
    }
  }

  private mutating func people(of staff: EffectiveStaff) -> StaffPool? {
    let label = Label(staff.name?.text ?? "tất cả")
    let text = staff.text
    var count: Int
    switch text.count {
    case .unlimited: return StaffPool(name: label, headCount: 1)
    case .people(let people): count = people
    case nil where text.isCountUnread:
      // Reported where it was read.
      isIncomplete = true
      return nil
    case nil:
      guard let declared = declaredCount(of: staff) else {
        report(
          WorkloadKinds.incomplete, at: staff.name?.range ?? text.range,
          vi: "Nhân sự “\(label.vi)” chưa có “số người”, và cơ quan cũng không khai báo.",
          en: "Staff “\(label.en)” have no “count”, and the agency declares none.")
        return nil
      }
      count = declared
      assumptions.noteDeclaredCount(declared, of: label.vi)
    }
    var pool = StaffPool(name: label, headCount: count)
    pool.absence = Share(thousandthsOfPercent: text.absence?.thousandthsOfPercent ?? 0)
    if let overtime = text.overtime {
      if let seconds = TimeMeasure.office.seconds(overtime.value), seconds <= 12 * 3600 {
        pool.overtimeSeconds = Int(seconds)
      } else {
        report(
          WorkloadKinds.distribution, at: overtime.range,
          vi: "Thời gian làm thêm tính bằng phút hoặc giờ, không quá 12 giờ một ngày.",
          en: "Overtime is measured in minutes or hours, at most 12 hours a day.")
      }
    }
    noteJoined(staff, pool)
    return pool
  }

  /// Staff in the place of others without figures of their own take theirs.
  private mutating func noteJoined(_ staff: EffectiveStaff, _ pool: StaffPool) {
    var vi: [String] = []
    var en: [String] = []
    if staff.joined.absence {
      let share = pool.absence.thousandthsOfPercent
      vi.append("vắng mặt \(share.asPercent(.vi)) (mức cao nhất của các nhóm được gộp)")
      en.append("are absent \(share.asPercent(.en)) of the days (the highest of the staff joined)")
    }
    if staff.joined.overtime {
      vi.append("làm thêm \(pool.overtimeSeconds / 60) phút (theo nhóm ghi đầu)")
      en.append("work \(pool.overtimeSeconds / 60) minutes overtime (as the first of them)")
    }
    guard !vi.isEmpty else { return }
    assumptions.note(
      Text(
        vi: "Nhân sự “\(pool.name.vi)” do gộp mà có: \(vi.joined(separator: ", ")).",
        en: "The joined staff “\(pool.name.en)” \(en.joined(separator: " and "))."))
  }

  /// The head count that the agencies of the registry declare for the roles.
  private func declaredCount(of staff: EffectiveStaff) -> Int? {
    var sum = 0
    for criteria in staff.criteria {
      guard !criteria.roles.isEmpty, !criteria.agencies.isEmpty else { return nil }
      for agency in criteria.agencies {
        guard let known = catalogue.agencies.item(agency.folded, on: catalogue.asOf) else { return nil }
        for role in known.roles where criteria.roles.contains(role.name) {
          guard let count = role.count else { return nil }
          sum += count
        }
      }
    }
    return sum > 0 ? sum : nil
  }

  private mutating func reportIdle(_ pool: Staffing.Pool) {
    // Without all procedures, or with a wrong name, it is not known who is needed.
    let isMisnamed = findings.contains {
      $0.kind == WorkloadKinds.unknownName && pool.staff.text.range.contains($0.range)
    }
    guard !isIncomplete, !isMisnamed else { return }
    report(
      WorkloadKinds.staffIdle, at: pool.range,
      vi: "Không bước nào của kịch bản cần nhân sự “\(pool.name)”; hãy xem lại cơ quan, đơn vị, vai trò hoặc thủ tục.",
      en: "No step of the workload needs the staff “\(pool.name)”; check agency, unit, role or procedure.")
  }
}
