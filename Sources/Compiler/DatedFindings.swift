import Calendars
import Diagnostics
import Model

/// The findings of a catalogue on a day, or on every day up to another on which something changes.
package struct DatedFindings {
  /// Every finding, in reading order; one that does not hold on all days says so in its message and `days`.
  package let findings: [Finding]
  /// The findings that the texts accept with a reason.
  package let accepted: [Finding]
  /// Whether a finding lies in a draft on the day on which it begins.
  private let isInDraftFrom: [String?: (Finding) -> Bool]

  /// `end` is the last day looked at; nil for the as-of day alone. The files are not read again.
  package init(_ text: CatalogueText, options: CompilationOptions, through end: CivilDate? = nil) {
    let now = Compilation(text, options: options)
    let later = end.map { end in text.draft.changeDates.filter { options.asOf < $0 && $0 <= end } } ?? []
    var drafts: [String?: (Finding) -> Bool] = [nil: now.isInDraft]
    guard !later.isEmpty else {
      findings = now.findings
      accepted = now.accepted
      isInDraftFrom = drafts
      return
    }
    var spells = FindingSpells()
    var unused: [Finding] = []
    var used: Set<SourceRange> = []
    func add(_ day: Compilation) {
      spells.addDay(day.findings.filter { $0.kind != CompilerKinds.exemptionUnused } + day.accepted)
      unused += day.findings.filter { $0.kind == CompilerKinds.exemptionUnused }
      used.formUnion(day.usedExemptions)
    }
    add(now)
    for date in later {
      var options = options
      options.asOf = date
      let day = Compilation(text, options: options)
      drafts[date.description] = day.isInDraft
      add(day)
    }
    let all = spells.findings(on: [options.asOf] + later)
    var known: Set<FindingIdentity> = []
    let idle = unused.filter { finding in
      !used.contains { $0.contains(finding.range) } && known.insert(FindingIdentity(finding)).inserted
    }
    findings = (all.filter { $0.acceptance == nil } + idle).inReadingOrder()
    accepted = all.filter { $0.acceptance != nil }.inReadingOrder()
    isInDraftFrom = drafts
  }

  /// Whether a finding lies in a draft; drafts are shown with all their faults and fail nothing.
  package func isInDraft(_ finding: Finding) -> Bool {
    (isInDraftFrom[finding.days?.from] ?? isInDraftFrom[nil])?(finding) ?? false
  }
}

/// On which of several days, counted from 0, the same finding holds.
private struct FindingSpells {
  /// What makes findings of two days one: identity and weight. Equal ones of a day are told apart by their order.
  private struct Key: Hashable {
    let identity: FindingIdentity
    let severity: Severity
    let isAccepted: Bool
    var ordinal: Int
  }

  /// Neighbouring days without a gap.
  private struct Spell {
    let finding: Finding
    let first: Int
    var last: Int
  }

  private var spells: [Spell] = []
  private var latest: [Key: Int] = [:]
  private var dayCount = 0

  mutating func addDay(_ findings: [Finding]) {
    var seen: [Key: Int] = [:]
    for finding in findings {
      var key = Key(
        identity: FindingIdentity(finding), severity: finding.severity, isAccepted: finding.acceptance != nil,
        ordinal: 0)
      key.ordinal = seen[key, default: 0]
      seen[Key(identity: key.identity, severity: key.severity, isAccepted: key.isAccepted, ordinal: 0), default: 0] += 1
      if let index = latest[key], spells[index].last == dayCount - 1 {
        spells[index].last = dayCount
      } else {
        latest[key] = spells.count
        spells.append(Spell(finding: finding, first: dayCount, last: dayCount))
      }
    }
    dayCount += 1
  }

  /// One finding for each spell, with its days where it does not hold on all of them.
  func findings(on dates: [CivilDate]) -> [Finding] {
    spells.map { spell in
      let from = spell.first == 0 ? nil : dates[spell.first]
      let until = spell.last == dayCount - 1 ? nil : dates[spell.last + 1].adding(days: -1)
      return spell.finding.holding(from: from, until: until)
    }
  }
}

extension Finding {
  /// The finding with the days on which it holds told before its message.
  fileprivate func holding(from: CivilDate?, until: CivilDate?) -> Finding {
    let when: Text
    switch (from, until) {
    case (nil, nil): return self
    case (let from?, nil): when = Text(vi: "Từ \(from.vietnamese)", en: "From \(from)")
    case (nil, let until?): when = Text(vi: "Đến hết \(until.vietnamese)", en: "Until \(until)")
    case (let from?, let until?):
      when = Text(vi: "Từ \(from.vietnamese) đến hết \(until.vietnamese)", en: "From \(from) until \(until)")
    }
    var finding = self
    finding.message = Text(vi: "\(when.vi): \(message.vi)", en: "\(when.en): \(message.en)")
    finding.days = HoldingDays(from: from?.description, until: until?.description)
    return finding
  }
}
