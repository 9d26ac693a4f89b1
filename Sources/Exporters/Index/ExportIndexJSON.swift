import Calendars
import JSON
import Plan

extension ExportIndex {
  /// The index as the document that is written; the same index always gives the same bytes.
  package var json: JSON {
    [
      "formatVersion": .integer(ExportIndex.currentFormatVersion), "generator": .string(ExportIndex.generator),
      "procedures": .array(procedures.map(\.json)),
    ]
  }

  /// Tells an index of this program from other files of that name.
  private static let generator = "tthc compile"

  /// The index in a document; nil where the document is none, or of a later format.
  package static func read(_ json: JSON) -> ExportIndex? {
    guard json["generator"]?.stringValue == generator, let version = json["formatVersion"]?.integerValue,
      (1...currentFormatVersion).contains(version), let items = json["procedures"]?.items
    else { return nil }
    let procedures = items.compactMap(Procedure.init(json:))
    guard procedures.count == items.count else { return nil }
    var index = ExportIndex()
    index.replace(procedures)
    return index
  }
}

extension ExportIndex.Procedure {
  fileprivate var json: JSON {
    .object(present: [
      "code": .string(code), "name": ["vi": .string(name.vi), "en": .string(name.en)],
      "asOf": .string(asOf.description), "validFrom": validFrom.map { .string($0.description) },
      "validUntil": validUntil.map { .string($0.description) },
      "localTexts": localTexts.isEmpty ? nil : .array(localTexts.map(JSON.string)), "files": .array(files.map(\.json)),
    ])
  }

  fileprivate init?(json: JSON) {
    guard let code = json["code"]?.stringValue, let vi = json["name"]?["vi"]?.stringValue,
      let en = json["name"]?["en"]?.stringValue, let asOf = json["asOf"]?.stringValue.flatMap(CivilDate.init(parsing:)),
      let items = json["files"]?.items
    else { return nil }
    let files = items.compactMap(ExportIndex.File.init(json:))
    guard files.count == items.count else { return nil }
    self.code = code
    name = Label(vi: vi, en: en)
    self.asOf = asOf
    validFrom = json["validFrom"]?.stringValue.flatMap(CivilDate.init(parsing:))
    validUntil = json["validUntil"]?.stringValue.flatMap(CivilDate.init(parsing:))
    localTexts = json["localTexts"]?.items?.compactMap(\.stringValue) ?? []
    self.files = files
  }
}

extension ExportIndex.File {
  fileprivate var json: JSON {
    .object(present: [
      "name": .string(name), "target": .string(target.rawValue), "dialect": dialect.map { .string($0.rawValue) },
      "bytes": .integer(bytes), "sha256": .string(sha256),
    ])
  }

  /// A name that would lead out of the folder is none.
  fileprivate init?(json: JSON) {
    guard let name = json["name"]?.stringValue, !name.isEmpty, !name.hasPrefix("."),
      !name.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "/") }),
      let target = json["target"]?.stringValue.flatMap(ExportTarget.init(rawValue:)),
      let bytes = json["bytes"]?.integerValue, let sha256 = json["sha256"]?.stringValue
    else { return nil }
    self.name = name
    self.target = target
    dialect = json["dialect"]?.stringValue.flatMap(Dialect.init(rawValue:))
    self.bytes = bytes
    self.sha256 = sha256
  }
}
