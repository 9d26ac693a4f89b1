import Calendars
import Diagnostics
import Model
import Rules

extension OfficeRuleBook {
  /// The office's rules of a catalogue; ids of the program's own findings and groups are not free.
  init(_ draft: CatalogueDraft, asOf date: CivilDate, findings: inout [Finding]) {
    let taken: Set<String> = draft.officeRules.isEmpty ? [] : OfficeRuleBook.programIDs
    self.init(draft, asOf: date, taken: taken, findings: &findings)
  }

  private static let programIDs = Set(AllKinds.all.map(\.id) + Group.allCases.map(\.rawValue))
}

extension CatalogueText {
  /// The kinds of the office's own rules, those in force on a day before others of their id.
  package func officeKinds(asOf date: CivilDate) -> [Kind] {
    var findings: [Finding] = []
    return OfficeRuleBook(draft, asOf: date, findings: &findings).kinds
  }
}
