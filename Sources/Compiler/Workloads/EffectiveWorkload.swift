import Diagnostics
import Model

/// People with the staff whose steps they do: themselves, or those that they took the place of.
struct EffectiveStaff {
  var text: WorkloadStaff
  /// Whose steps they do.
  var criteria: [WorkloadStaff]
  /// Which absence and overtime follow from the staff that were joined, where no figures are stated.
  var joined = (absence: false, overtime: false)

  init(_ text: WorkloadStaff) {
    self.text = text
    criteria = [text]
  }

  /// What they are called: their name, else what tells them apart.
  var name: Name? { text.name ?? text.roles.first ?? text.units.first ?? text.agencies.first }
}

/// A scenario of load with variants laid over it, in order.
struct EffectiveWorkload {
  private(set) var settings: WorkloadSettings
  private(set) var dossiers: [WorkloadDossiers]
  private(set) var staff: [EffectiveStaff]
  private(set) var findings: [Finding] = []
  let workload: Workload
  let variants: [WorkloadVariant]

  init(_ workload: Workload, _ variants: [WorkloadVariant]) {
    self.workload = workload
    self.variants = variants
    settings = workload.settings
    dossiers = []
    staff = workload.staff.map(EffectiveStaff.init)
    for entry in workload.dossiers { add(entry, to: workload.dossiers) }
    checkNames(of: workload.staff)
    for variant in variants { apply(variant) }
  }

  /// The name in reports.
  var title: String { ([workload.name] + variants.map(\.name)).map(\.text).joined(separator: " + ") }

  private mutating func report(_ kind: Kind, at range: SourceRange, vi: String, en: String, notes: [Note] = []) {
    findings.append(Finding(kind, at: range, Text(vi: vi, en: en), notes: notes))
  }

  private mutating func add(_ entry: WorkloadDossiers, to all: [WorkloadDossiers]) {
    checkSteps(of: entry)
    guard let first = dossiers.first(where: { $0.procedure == entry.procedure }) else { return dossiers.append(entry) }
    report(
      WorkloadKinds.entryTwice, at: entry.procedure.range,
      vi: "Thủ tục \(entry.procedure.text) đã có một mục hồ sơ; hãy gộp hai mục.",
      en: "Procedure \(entry.procedure.text) has dossiers already; join the two entries.",
      notes: [Note(Text(vi: "Mục trước ở đây.", en: "The earlier entry."), at: first.procedure.range)])
  }

  private mutating func checkSteps(of entry: WorkloadDossiers) {
    var seen: [Name: Name] = [:]
    for step in entry.steps {
      guard let first = seen.updateValue(step.name, forKey: step.name) else { continue }
      report(
        WorkloadKinds.entryTwice, at: step.name.range,
        vi: "Bước “\(step.name.text)” được nói đến hai lần; hãy gộp hai mục.",
        en: "Step “\(step.name.text)” has two entries; join them.",
        notes: [Note(Text(vi: "Lần trước ở đây.", en: "The earlier entry."), at: first.range)])
    }
  }

  private mutating func checkNames(of entries: [WorkloadStaff]) {
    var seen: [Name: Name] = [:]
    for entry in entries {
      guard let name = EffectiveStaff(entry).name, let first = seen.updateValue(name, forKey: name) else { continue }
      report(
        WorkloadKinds.entryTwice, at: name.range,
        vi: "Đã có nhân sự “\(name.text)”; hãy đặt “tên” khác nhau để báo cáo phân biệt được.",
        en: "There are staff “\(name.text)” already; give them different names so that reports tell them apart.",
        notes: [Note(Text(vi: "Nhân sự trước ở đây.", en: "The earlier staff."), at: first.range)])
    }
  }

  private mutating func apply(_ variant: WorkloadVariant) {
    settings.lay(variant.settings)
    var seen: [Name: Name] = [:]
    for change in variant.dossiers {
      if let first = seen.updateValue(change.procedure, forKey: change.procedure) {
        report(
          WorkloadKinds.entryTwice, at: change.procedure.range,
          vi: "Thủ tục \(change.procedure.text) đã có một mục hồ sơ; hãy gộp hai mục.",
          en: "Procedure \(change.procedure.text) has dossiers already; join the two entries.",
          notes: [Note(Text(vi: "Mục trước ở đây.", en: "The earlier entry."), at: first.range)])
        continue
      }
      apply(change)
    }
    checkNames(of: variant.staff)
    for change in variant.staff { apply(change) }
  }

  private mutating func apply(_ change: WorkloadDossiers) {
    checkSteps(of: change)
    guard let index = dossiers.firstIndex(where: { $0.procedure == change.procedure }) else {
      switch change.volume?.value {
      case .rate, .file: dossiers.append(change)
      case .times, nil:
        report(
          WorkloadKinds.incomplete, at: change.volume?.range ?? change.procedure.range,
          vi:
            "Kịch bản không có hồ sơ của thủ tục \(change.procedure.text); muốn thêm thì ghi “số lượng”, như “40 mỗi tháng”.",
          en:
            "The workload has no dossiers of procedure \(change.procedure.text); to add them state a “volume”, like “40 per month”."
        )
      }
      return
    }
    if case .times? = change.volume?.value, case .file? = dossiers[index].volume?.value, let volume = change.volume {
      report(
        WorkloadKinds.notAllowed, at: volume.range,
        vi: "Kịch bản lấy thời điểm nhận từ tệp nên không nhân lên được; hãy ghi số lượng mới hoặc tệp khác.",
        en:
          "The workload takes the moments of receipt from a file, which cannot be multiplied; state a new volume or file."
      )
    }
    dossiers[index].lay(change)
  }

  private mutating func apply(_ change: WorkloadStaff) {
    if !change.merges.isEmpty { return merge(change) }
    guard let name = EffectiveStaff(change).name else {
      // Nobody in particular: new people for every step.
      staff.append(EffectiveStaff(change))
      return
    }
    let known = staff.firstIndex { $0.name == name }
    if change.isRemoved == true {
      guard let known else { return reportUnknown(name) }
      staff.remove(at: known)
    } else if let known {
      staff[known].lay(change)
    } else if change.name != nil, change.agencies.isEmpty, change.units.isEmpty, change.roles.isEmpty,
      change.procedures.isEmpty
    {
      reportUnknown(name)
    } else {
      staff.append(EffectiveStaff(change))
    }
  }

  private mutating func merge(_ change: WorkloadStaff) {
    var parts: [EffectiveStaff] = []
    for name in change.merges {
      guard let index = staff.firstIndex(where: { $0.name == name }) else {
        reportUnknown(name)
        continue
      }
      parts.append(staff.remove(at: index))
    }
    guard let first = parts.first else { return }
    var joined = EffectiveStaff(change)
    joined.text.name = change.name ?? Name(parts.compactMap(\.name?.text).joined(separator: " + "), at: change.range)
    joined.criteria = parts.flatMap(\.criteria)
    if joined.text.count == nil { joined.text.count = StaffCount.sum(of: parts.map(\.text.count)) }
    joined.text.absence =
      change.absence ?? parts.compactMap(\.text.absence).max { $0.thousandthsOfPercent < $1.thousandthsOfPercent }
    joined.text.overtime = change.overtime ?? first.text.overtime
    joined.joined = (change.absence == nil, change.overtime == nil)
    staff.append(joined)
  }

  private mutating func reportUnknown(_ name: Name) {
    let offer = suggestion(nearestNames(to: name.text, among: staff.compactMap(\.name?.text), limit: 3))
    report(
      WorkloadKinds.unknownName, at: name.range, vi: "Kịch bản không có nhân sự “\(name.text)”.\(offer.vi)",
      en: "The workload has no staff “\(name.text)”.\(offer.en)")
  }
}

extension StaffCount {
  /// The people of several staff together; nil when some count is not stated.
  fileprivate static func sum(of counts: [StaffCount?]) -> StaffCount? {
    var sum = 0
    for count in counts {
      switch count {
      case .people(let people): sum += people
      case .unlimited: return .unlimited
      case nil: return nil
      }
    }
    return .people(sum)
  }
}

extension EffectiveStaff {
  /// Lays a change over: what it states counts.
  fileprivate mutating func lay(_ change: WorkloadStaff) {
    text.count = change.count ?? text.count
    text.absence = change.absence ?? text.absence
    text.overtime = change.overtime ?? text.overtime
    for index in criteria.indices {
      if !change.agencies.isEmpty { criteria[index].agencies = change.agencies }
      if !change.units.isEmpty { criteria[index].units = change.units }
      if !change.roles.isEmpty { criteria[index].roles = change.roles }
      if !change.procedures.isEmpty { criteria[index].procedures = change.procedures }
    }
  }
}

extension WorkloadSettings {
  fileprivate mutating func lay(_ change: WorkloadSettings) {
    from = change.from ?? from
    until = change.until ?? until
    warmUpDays = change.warmUpDays ?? warmUpDays
    order = change.order ?? order
    limitShare = change.limitShare ?? limitShare
    acceptsOverload = change.acceptsOverload ?? acceptsOverload
  }
}

extension WorkloadDossiers {
  fileprivate mutating func lay(_ change: WorkloadDossiers) {
    switch (change.volume?.value, volume?.value) {
    case (.times(let factor)?, .rate(let rate)?):
      scale = min(scale * factor, 1e9 / max(rate.count, 1))
    case (.times?, _): break
    case (.rate(let new)?, .rate(let old)?) where new.period == old.period && old.count > 0:
      // More or fewer of the same dossiers: both can then be compared one by one.
      scale = new.count / old.count
    case (nil, _): break
    case (_, _):
      volume = change.volume
      scale = 1
    }
    if case .file? = change.volume?.value {
      // A file tells itself when dossiers arrive.
      receipt = nil
      months = []
      weekdays = []
    }
    receipt = change.receipt ?? receipt
    if !change.months.isEmpty { months = change.months }
    if !change.weekdays.isEmpty { weekdays = change.weekdays }
    shares = shares.filter { old in !change.shares.contains { $0.fact == old.fact } } + change.shares
    supplement = supplement.map { $0.laid(change.supplement) } ?? change.supplement
    for step in change.steps {
      if let index = steps.firstIndex(where: { $0.name == step.name }) {
        steps[index].lay(step)
      } else {
        steps.append(step)
      }
    }
  }
}

extension WorkloadSupplement {
  fileprivate func laid(_ change: WorkloadSupplement?) -> WorkloadSupplement {
    var result = self
    result.rate = change?.rate ?? rate
    result.applicantTime = change?.applicantTime ?? applicantTime
    return result
  }
}

extension WorkloadStep {
  fileprivate mutating func lay(_ change: WorkloadStep) {
    actual = change.actual ?? actual
    supplement = supplement.map { $0.laid(change.supplement) } ?? change.supplement
    sentBack = change.sentBack ?? sentBack
    isRemoved = change.isRemoved ?? isRemoved
    after = change.after ?? after
  }
}
