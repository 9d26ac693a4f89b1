import Diagnostics

/// Gathers the legal instruments over all records, by their numbers.
struct InstrumentRegistry {
  struct Entry {
    /// The number; nil for an instrument known by its title alone.
    let code: InstrumentCode?
    let known: String?
    fileprivate(set) var titles: [(text: String, count: Int)] = []
    fileprivate(set) var issuers: [(text: String, count: Int)] = []
    fileprivate(set) var dates: [(text: String, count: Int)] = []
    fileprivate(set) var spellings: [String] = []
    fileprivate(set) var name = ""
    fileprivate(set) var title: String?

    /// Everything that the registry says of it, for finding words again.
    var words: String {
      ([name, title ?? ""] + titles.map(\.text) + issuers.map(\.text) + dates.map(\.text)).joined(separator: "\n")
    }

    /// Titles besides the one chosen.
    var otherTitles: [String] {
      var seen: Set<SqueezedText> = [SqueezedText(title ?? ""), SqueezedText(name)]
      return titles.map(\.text).filter { seen.insert(SqueezedText($0)).inserted }
    }

    var issuer: String? { InstrumentRegistry.mostFrequent(issuers) }
  }

  private(set) var entries: [Entry] = []
  private var byCode: [String: Int] = [:]
  private var byTitle: [SqueezedText: Int] = [:]

  init(known: [KnownNames.Item]) {
    for item in known {
      let names = [item.name] + item.otherNames
      var entry = Entry(code: nil, known: item.name)
      entry.name = item.name
      for name in names {
        byTitle[SqueezedText(name)] = byTitle[SqueezedText(name)] ?? entries.count
        for word in name.split(separator: " ") {
          guard let code = InstrumentCode(String(word)), byCode[code.key] == nil else { continue }
          byCode[code.key] = entries.count
        }
      }
      entries.append(entry)
    }
  }

  /// Notes an instrument; gives its place among the entries.
  @discardableResult
  mutating func meet(_ code: InstrumentCode, title: String?, issuer: String? = nil, date: String? = nil) -> Int {
    let place = byCode[code.key] ?? entries.count
    if place == entries.count {
      byCode[code.key] = place
      entries.append(Entry(code: code, known: nil))
    }
    if !entries[place].spellings.contains(code.text) { entries[place].spellings.append(code.text) }
    note(title: title, issuer: issuer, date: date, of: place)
    return place
  }

  /// Notes an instrument without a number.
  mutating func meet(titled title: String, issuer: String?, date: String?) -> Int {
    let key = SqueezedText(title)
    let place = byTitle[key] ?? entries.count
    if place == entries.count {
      byTitle[key] = place
      entries.append(Entry(code: nil, known: nil))
    }
    note(title: title.singleSpaced, issuer: issuer, date: date, of: place)
    return place
  }

  private mutating func note(title: String?, issuer: String?, date: String?, of place: Int) {
    if let title { Self.count(title.singleSpaced, in: &entries[place].titles) }
    if let issuer { Self.count(issuer.singleSpaced, in: &entries[place].issuers) }
    if let date { Self.count(date, in: &entries[place].dates) }
  }

  private static func count(_ text: String, in counts: inout [(text: String, count: Int)]) {
    if let place = counts.firstIndex(where: { $0.text == text }) {
      counts[place].count += 1
    } else {
      counts.append((text, 1))
    }
  }

  fileprivate static func mostFrequent(_ counts: [(text: String, count: Int)]) -> String? {
    var best = counts.first
    for candidate in counts.dropFirst() where candidate.count > best?.count ?? 0 { best = candidate }
    return best?.text
  }

  /// The entry of a number.
  func entry(_ code: InstrumentCode) -> Entry? { byCode[code.key].map { entries[$0] } }

  /// The entry of an instrument that a record rests on.
  func entry(_ instrument: GroundReading.Instrument) -> Entry? {
    switch instrument {
    case .numbered(let code): entry(code)
    case .titled(let title): byTitle[SqueezedText(title)].map { entries[$0] }
    }
  }

  /// Names every entry: the kind and the number, or the title of what has no number.
  mutating func settle() {
    for place in entries.indices where entries[place].known == nil {
      guard let code = entries[place].code else {
        entries[place].name = Self.mostFrequent(entries[place].titles) ?? ""
        continue
      }
      let number = code.text.replacing("\u{D0}", with: "Đ")
      let kind = Self.kind(of: code, titles: entries[place].titles)
      entries[place].name = kind.map { $0 + " " + number } ?? number
      let bare = Set([entries[place].name, number].map(SqueezedText.init))
      let telling = entries[place].titles.filter {
        !bare.contains(SqueezedText($0.text)) && !Self.isBare($0.text, code)
      }
      entries[place].title = Self.mostFrequent(telling)
    }
  }

  private static func kind(of code: InstrumentCode, titles: [(text: String, count: Int)]) -> String? {
    guard code.isOfManyKinds else { return code.kind }
    var votes: [(text: String, count: Int)] = []
    for title in titles {
      guard let kind = InstrumentKinds.beginning(title.text) else { continue }
      for _ in 0..<title.count { count(kind, in: &votes) }
    }
    return mostFrequent(votes) ?? code.kind
  }

  /// Whether a title says no more than the kind and number: `Nghị định số 42/2016/NĐ-CP`.
  private static func isBare(_ title: String, _ code: InstrumentCode) -> Bool {
    guard let kind = InstrumentKinds.beginning(title) else { return false }
    let rest = SqueezedText(String(title.dropFirst(kind.count))).bytes
    let number = SqueezedText(code.text).bytes
    return rest == number || rest == SqueezedText("số").bytes + number
  }
}
