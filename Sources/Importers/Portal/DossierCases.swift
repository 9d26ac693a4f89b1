import Diagnostics

/// The headings of a dossier of which one holds: the cases of the procedure.
struct DossierCases {
  /// What tells the cases apart, each with a name of its own; empty where there are none.
  private(set) var readings: [ConditionReading] = []
  /// Whether there are papers beside those of the cases, so that none of the cases need hold.
  private(set) var isOpen = false

  /// Where every paper stands under a condition, the conditions are the cases. Otherwise those under which one paper stands
  /// again are: a dossier holds a paper once, so that the tables are alternatives. Such a heading is a case also where its
  /// words are no condition (`(2) Đối với trường hợp 2`), and is one in the sections afterwards.
  init(_ sections: inout [DossierReading.Section]) {
    let filled = sections.indices.filter { index in sections[index].rows.contains { !$0.names.isEmpty } }
    var cases = filled.compactMap { Self.case(sections[$0].heading) }
    if cases.count < filled.count {
      let alternatives = Self.sharing(sections, filled)
      for index in alternatives {
        if case .note(let words, rowsAreNotes: false)? = sections[index].heading, let reading = readCaseName(words) {
          sections[index].heading = .condition(reading)
        }
      }
      // Beside papers that everyone hands in, none of the cases need hold.
      isOpen = filled.contains { if case .condition? = sections[$0].heading { false } else { true } }
      cases = (alternatives.isEmpty || isOpen ? alternatives : filled).compactMap { Self.case(sections[$0].heading) }
    }
    var seen: Set<FoldedName> = []
    cases = cases.filter { seen.insert(FoldedName($0.meaning)).inserted }
    if cases.count > 1 { readings = Self.named(cases) }
  }

  /// The condition of a heading that may be a case: proxies and ways of filing come in addition to one.
  private static func `case`(_ heading: CaseReading?) -> ConditionReading? {
    guard case .condition(let condition)? = heading, !condition.isNegated, condition.channel == nil,
      !additions.contains(where: FoldedName(condition.meaning).contains)
    else { return nil }
    return condition
  }

  /// The sections under headings of their own that name a paper which another of them names.
  private static func sharing(_ sections: [DossierReading.Section], _ filled: [Int]) -> [Int] {
    let headed = filled.filter { index in
      switch sections[index].heading {
      case .condition(let condition)?: condition.channel == nil && !condition.isNegated
      case .note(let words, rowsAreNotes: false)?: !additions.contains(where: FoldedName(words).contains)
      default: false
      }
    }
    var users: [FoldedName: Set<Int>] = [:]
    for index in headed {
      for name in sections[index].rows.flatMap(\.names) { users[FoldedName(name), default: []].insert(index) }
    }
    let shared = users.values.filter { $0.count > 1 }.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return headed.filter(shared.contains)
  }

  /// Two headings that begin alike get two names.
  private static func named(_ cases: [ConditionReading]) -> [ConditionReading] {
    var taken: Set<FoldedName> = []
    return cases.map { reading in
      var name = reading.factName
      var number = 1
      while !taken.insert(FoldedName(name)).inserted {
        number += 1
        name = "\(reading.factName) (\(number))"
      }
      return ConditionReading(factName: name, meaning: reading.meaning, wording: reading.wording)
    }
  }

  private static let additions = [
    "ủy quyền", "trực tuyến", "bưu chính", "điện tử", "người đại diện", "trực tiếp", "nếu có", "ngoài ra",
    "bổ sung thêm", "nộp thêm", "nộp bổ sung", "ngoài các", "ngoài hồ sơ", "ngoài giấy tờ", "ngoài thành phần",
    "kèm theo",
    "từng lần", "giai đoạn", "đồng thời",
  ].map { FoldedName($0).key }
}
