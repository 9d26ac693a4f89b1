import Diagnostics

/// A record with everything that is read from its words, before names are settled over all records.
struct RecordReading: Sendable {
  let file: String
  let line: Int
  let tree: RecordTree
  let record: PortalRecord
  let dossier: DossierReading
  let results: ResultsReading
  let methods: MethodsReading
  let grounds: [GroundReading]
  /// What of the table of grounds could not be read.
  let groundsRest: [String]
  let competent: AgencyReading
  let coordinating: AgencyReading

  init(_ file: FileRecord) {
    self.file = file.file
    line = file.line
    tree = RecordTree(file.json)
    record = PortalRecord(tree.root)
    dossier = DossierReading(record)
    results = ResultsReading(record)
    methods = MethodsReading(record)
    let rows = GroundsReading(record)
    grounds = rows.grounds
    groundsRest = rows.rest
    competent = AgencyReading(record.authority.map { [$0] } ?? record.implementing)
    coordinating = AgencyReading(record.coordinating.map { [$0] } ?? [])
  }

  var documents: [String] { dossier.documents + results.rows.map(\.document) }
  var agencies: [String] { competent.names + coordinating.names }
}

/// The agencies that fields of a record name.
struct AgencyReading {
  private(set) var names: [String] = []
  /// Fields that name somebody.
  private(set) var read: [Said] = []
  /// Fields of prose.
  private(set) var prose: [Said] = []
  /// Fields that say there is none.
  private(set) var none: [Said] = []
  /// Parts that are no name, like “Cơ quan khác”.
  private(set) var unspecific: [String] = []

  init(_ fields: [Said]) {
    for field in fields {
      guard !AgencyFields.isNone(field.text) else {
        none.append(field)
        continue
      }
      let (parts, isProse) = AgencyFields.read(field.text)
      guard !isProse else {
        prose.append(field)
        continue
      }
      read.append(field)
      unspecific += parts.filter(AgencyFields.isUnspecific)
      names += parts.filter { !AgencyFields.isUnspecific($0) }
    }
  }
}

/// A legal instrument that a record rests on.
struct GroundReading {
  enum Instrument {
    case numbered(InstrumentCode)
    case titled(String)
  }

  let instrument: Instrument
  var title: String?
  var issuer: String?
  var date: String?
}

/// The legal grounds of a record, from its table, its codes and their text.
struct GroundsReading {
  private(set) var grounds: [GroundReading] = []
  private(set) var rest: [String] = []

  init(_ record: PortalRecord) {
    if let text = record.groundsText, !MethodsReading.isBlank(text) {
      let rows = GroundRows(text.text)
      for row in rows.rows { add(GroundReading(instrument: .numbered(row.code), title: row.title)) }
      rest = rows.rest
    }
    for said in record.groundCodes {
      guard let code = InstrumentCode(said.text), !isTorn(code) else { continue }
      add(GroundReading(instrument: .numbered(code)))
    }
    for ground in record.grounds { add(ground) }
  }

  private mutating func add(_ ground: PortalRecord.Ground) {
    let title = ground.title?.text.singleSpaced
    let code = ground.code.flatMap { Self.code(in: $0.text) } ?? title.flatMap(Self.code(beginning:))
    guard let code else {
      guard let words = title ?? ground.code?.text.singleSpaced, !SqueezedText(words).isEmpty else { return }
      return add(
        GroundReading(instrument: .titled(words), issuer: ground.issuer?.text, date: ground.date?.text))
    }
    add(
      GroundReading(
        instrument: .numbered(code), title: title, issuer: ground.issuer?.text, date: ground.date?.text))
  }

  private mutating func add(_ ground: GroundReading) {
    let key = ground.instrument.key
    guard let place = grounds.firstIndex(where: { $0.instrument.key == key }) else { return grounds.append(ground) }
    grounds[place].title = grounds[place].title ?? ground.title
    grounds[place].issuer = grounds[place].issuer ?? ground.issuer
    grounds[place].date = grounds[place].date ?? ground.date
  }

  /// Whether a code was cut wrongly out of the text: a longer or shorter number stands there.
  private func isTorn(_ code: InstrumentCode) -> Bool {
    grounds.contains { ground in
      guard case .numbered(let whole) = ground.instrument, whole.key != code.key else { return false }
      return whole.key.hasSuffix("." + code.key) || whole.key.hasPrefix(code.key)
    }
  }

  /// A number in a cell: `103/2025/TT-BQP`, `Thông tư số 104/2024/TT-BQP`.
  static func code(in cell: String) -> InstrumentCode? {
    let words = cell.split(whereSeparator: \.isWhitespace)
    return words.lazy.compactMap { InstrumentCode(String($0)) }.first
  }

  /// The number with which a title begins: `Luật số 54/2014/QH13 …`.
  private static func code(beginning title: String) -> InstrumentCode? {
    guard let kind = InstrumentKinds.beginning(title) else { return nil }
    let words = title.dropFirst(kind.count).split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return nil }
    let isNumbered = FoldedName(String(first)).key == "số"
    return (isNumbered ? words.dropFirst().first : first).flatMap { InstrumentCode(String($0)) }
  }
}

extension GroundReading.Instrument {
  var key: String {
    switch self {
    case .numbered(let code): "#" + code.key
    case .titled(let title): title
    }
  }
}
