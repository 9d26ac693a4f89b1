import Calendars
import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// Paper asked of whoever files online.
  static let paperOnOnlineChannel = Rule(
    Kind(
      "paper-on-online-channel", .dossier, .warning,
      title: Text(vi: "Nộp trực tuyến mà vẫn phải có bản giấy", en: "Paper demanded of an online filer"),
      why: Text(
        vi:
          "Hồ sơ trực tuyến chỉ gồm bản điện tử: phải mang giấy tờ đến xuất trình, hoặc nộp nhiều bộ, thì người dân vẫn phải đi lại. Hãy thêm “khi: cách thức nộp != trực tuyến”, ghi nguồn tra cứu ở “thay bằng”, hoặc khai “mức trực tuyến: một phần” kèm lý do.",
        en:
          "An online dossier is electronic: having to show a paper, or to hand in several sets, means a trip all the same. Add “when: channel != online”, name the look-up under “replaced by”, or declare the service partly online and say why."
      ),
      ground: Text(
        vi: "Nghị định 224/2026/NĐ-CP; Nghị định 45/2020/NĐ-CP (sửa bởi Nghị định 310/2026/NĐ-CP)",
        en: "Decree 224/2026/NĐ-CP; Decree 45/2020/NĐ-CP as amended by Decree 310/2026/NĐ-CP"),
      examples: [
        Example(
          "mức trực tuyến: toàn trình\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử #! paper-on-online-channel\n    cách: xuất trình\n    bản chính: 1"
        )
      ]),
    needs: [.plan, .components, .channels]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    let level = subject.text.onlineLevel?.value
    guard level != .informationOnly, subject.text.channels.contains(where: { $0.value == .online }) else { return }
    let isExplained = level == .partial && subject.text.partialReason != nil
    var inSets: (paper: DossierPaper, what: Text)?
    for paper in subject.plannedPapers where !subject.isFallbackOfLookUp(paper) {
      let isShown = paper.component.manner == .present
      let isInSets = inSets == nil && plan.sets > 1 && paper.sheets(in: plan) > 0
      guard isShown ? !isExplained : isInSets, let demand = subject.onlineDemand(of: paper) else { continue }
      guard isShown else {
        inSets = (paper, demand.what)
        continue
      }
      let name = paper.component.document
      let isBreach = demand.isOnlineOnly && level == .full && subject.asOf >= fullServiceSince
      report.add(
        at: name.range,
        vi:
          "\(demand.what.vi) theo văn bản vẫn phải xuất trình “\(name.text)”, dù nộp trực tuyến\(level == .full ? " toàn trình" : "").",
        en: "“\(name.text)” must be shown in \(demand.what.en), though filed online.",
        severity: isBreach ? .error : nil)
    }
    guard let inSets else { return }
    let name = inSets.paper.component.document
    report.add(
      at: name.range,
      vi: "\(inSets.what.vi) vẫn phải nộp \(plan.sets) bộ giấy tờ, kể từ “\(name.text)”, dù nộp trực tuyến.",
      en:
        "\(plan.sets) sets of papers are handed in, from “\(name.text)” on, in \(inSets.what.en), though filed online.")
  }

  /// Since Nghị định 224/2026/NĐ-CP is in force a service called full must need no paper.
  private static let fullServiceSince = CivilDate(year: 2026, month: 7, day: 1) ?? CivilDate(dayNumber: 0)
}

extension Subject {
  /// The paper is asked for only where the state's data are missing or wrong, which no channel can mend.
  fileprivate func isFallbackOfLookUp(_ paper: DossierPaper) -> Bool {
    paper.standing == .fallback
      || paper.component.replacements.contains { $0.database != nil && $0.validity.contains(asOf) }
  }

  /// A case filed online that must bring a paper, in words, and whether no other case must; nil when there is none.
  fileprivate func onlineDemand(of paper: DossierPaper) -> (what: Text, isOnlineOnly: Bool)? {
    let found = straightCases?.decide { exact throws(Undecided) -> (Witness, Bool)? in
      let online = try exact.cases(filed: "online") ?? exact.space.none
      let demanding = try exact.cases(demanding: paper.rule)
      let both = try exact.space.and(demanding, online)
      let usual = exact.usualValues
      guard case .happens(let witness) = try exact.space.verdict(on: both, preferring: usual) else { return nil }
      return (witness, try exact.space.implies(demanding, online))
    }
    guard let (witness, isOnlineOnly) = found ?? nil, let what = straightCases?.described(witness) else { return nil }
    return (what, isOnlineOnly)
  }
}
