import Diagnostics
import Model

extension KnownCatalogue {
  /// What the files of a catalogue declare.
  package init(_ draft: CatalogueDraft) {
    self.init()
    codes = Set(draft.procedures.map(\.code.folded))
    for agency in draft.agencies {
      let known = KnownAgency(
        name: agency.name.text, units: Set(agency.units.map(\.folded)), roles: Set(agency.roles.map(\.name.folded)))
      for name in [agency.name] + agency.aliases { agencies[name.folded] = known }
    }
    documents = Set(draft.documents.flatMap { [$0.name] + $0.aliases }.map(\.folded))
    hasManifest = !draft.manifests.isEmpty
  }
}
