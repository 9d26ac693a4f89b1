import Diagnostics
import Model

/// What a catalogue declares already, so that an import uses its names and does not declare them again.
package struct KnownNames: Sendable {
  package struct Item: Sendable {
    package let name: String
    /// Other names and codes.
    package let otherNames: [String]

    package init(name: String, otherNames: [String] = []) {
      self.name = name
      self.otherNames = otherNames
    }
  }

  package var documents: [Item] = []
  package var agencies: [Item] = []
  package var instruments: [Item] = []
  package var calendars: [String] = []
  /// Whether the catalogue says about itself what it is.
  package var hasManifest = false

  package init() {}

  /// The names that the files of a catalogue declare.
  package init(_ draft: CatalogueDraft) {
    documents = draft.documents.map(Self.item)
    agencies = draft.agencies.map(Self.item)
    instruments = draft.instruments.map(Self.item)
    calendars = draft.calendars.map(\.name.text)
    hasManifest = !draft.manifests.isEmpty
  }

  private static func item(_ item: some RegisteredItem) -> Item {
    Item(name: item.name.text, otherNames: item.aliases.map(\.text) + [item.code].compactMap { $0 })
  }
}
