import Diagnostics
import Model

/// Writes one record as a procedure, and says of each of its values what has become of it.
struct ProcedureWriting {
  let reading: RecordReading
  let registries: PortalRegistries
  var accounts: RecordAccounts
  private(set) var conditions: ConditionNames
  /// The cases of the procedure: by what they mean, the value of the fact that tells them apart.
  private var cases: [(meaning: FoldedName, value: String, reading: ConditionReading)] = []
  /// Facts that are numbers, in the order in which they were met.
  var counts: [String] = []
  var notes: [String] = []
  var verbatim: [String] = []

  var record: PortalRecord { reading.record }

  init(_ reading: RecordReading, _ registries: PortalRegistries) {
    self.reading = reading
    self.registries = registries
    accounts = RecordAccounts(reading.tree)
    let names = FactNames(.vi)
    var taken = [names.channel, names.receivedAt, names.subject, names.filingPlace]
    taken += reading.methods.fees.compactMap { $0.value.formula?.fact }
    taken.append(Self.caseFact)
    cases = reading.dossier.cases.readings.map { (FoldedName($0.meaning), $0.factName.replacing("\"", with: ""), $0) }
    conditions = ConditionNames(channels: Set(reading.methods.channels), taken: taken)
  }

  /// The file of the procedure, and the lines of the ledger.
  mutating func write(code: String) -> (text: String, lines: [LedgerLine]) {
    var item = Draft.Entry()
    writeHead(to: &item, code: code)
    writeAgencies(to: &item)
    item["đối tượng"] = subjects
    item["cách thức"] = .texts(reading.methods.channels.map(\.keyword.vi))
    item["căn cứ"] = grounds
    // Their conditions tell which facts there are, which stand above them.
    let (demanded, paid, timed) = (components, fees, limits)
    item["dữ kiện"] = facts
    item["thành phần hồ sơ"] = demanded
    item["yêu cầu"] = requirements
    item["phí, lệ phí"] = paid
    item["thời hạn"] = timed
    item["trình tự"] = sequence
    item["kết quả"] = results
    keepTexts()
    accountRepetitions()
    accountOrigin()
    item["ghi chú"] = .texts(notes)
    item["nguyên văn"] = .texts(verbatim)
    item["nguồn"] = source
    let text = SpecificationWriter.file(item)
    return (
      text,
      accounts.lines(file: reading.file, line: reading.line, code: code, written: text + "\n" + registryWords)
    )
  }

  /// What the registries say of the instruments of this procedure.
  private var registryWords: String {
    reading.grounds.map { registries.instruments.entry($0.instrument)?.words ?? "" }.joined(separator: "\n")
  }

  /// The facts that conditions and formulas ask for.
  private var facts: Draft? {
    var facts = Draft.Entry()
    if !cases.isEmpty {
      facts[Self.caseFact] = .entry(
        Draft.Entry([
          "kiểu": .texts(cases.map(\.value) + (reading.dossier.cases.isOpen ? [Self.otherCase] : [])),
          "mô tả": "trường hợp nêu trong thành phần hồ sơ",
          "đọc từ": .text(cases.map { $0.reading.wording.trimmedLines }.joined(separator: "\n")),
        ]))
    }
    for fact in conditions.facts {
      facts[fact.name] = .entry(
        Draft.Entry([
          "kiểu": "có/không", "mô tả": .text(fact.reading.meaning), "đọc từ": .text(fact.reading.wording),
        ]))
    }
    for count in counts { facts[count] = .entry(Draft.Entry(["kiểu": "số", "từ": "0"])) }
    return facts.isEmpty ? nil : .entry(facts)
  }

  private static let caseFact = "trường hợp"
  private static let otherCase = "không thuộc các trường hợp đã nêu"

  /// The condition as it stands under `khi`; its fact is among the facts afterwards.
  mutating func condition(_ reading: ConditionReading) -> String {
    guard let place = cases.first(where: { $0.meaning == FoldedName(reading.meaning) }) else {
      return conditions.condition(reading)
    }
    return "\(Self.caseFact) \(reading.isNegated ? "!=" : "=") \"\(place.value)\""
  }

  /// All of the conditions hold, and none of the others; nil where there are none.
  mutating func condition(all: [ConditionReading], none: [ConditionReading]) -> String? {
    var parts: [String] = []
    for reading in all { parts.append(condition(reading)) }
    for reading in none { parts.append(condition(reading.negated)) }
    var seen: Set<String> = []
    parts = parts.filter { seen.insert($0).inserted }
    return parts.isEmpty ? nil : parts.joined(separator: " và ")
  }

  private var source: Draft {
    .entry(
      Draft.Entry([
        "tệp": .text(reading.file), "dòng": .text(String(reading.line)),
        "địa chỉ": record.address.map { .text($0.text.singleSpaced) },
        "mã": isKeyInAddress ? nil : record.key.map { .text($0.text.singleSpaced) },
      ]))
  }

  var isKeyInAddress: Bool {
    guard let key = record.key, let address = record.address else { return false }
    return SqueezedText(address.text).contains(SqueezedText(key.text))
  }

  /// The condition that a dossier is filed in one of these ways; nil where that is every way of the procedure.
  func condition(filedBy channels: [Channel]) -> String? {
    let all = reading.methods.channels
    guard !channels.isEmpty, channels.count < all.count else { return nil }
    let name = FactNames(.vi).channel
    let others = all.filter { !channels.contains($0) }
    if channels.count > 1, others.count == 1 { return "\(name) != \(others[0].keyword.vi)" }
    return channels.map { "\(name) = \($0.keyword.vi)" }.joined(separator: " hoặc ")
  }
}

extension ConditionReading {
  /// The condition that this one does not hold.
  fileprivate var negated: ConditionReading {
    ConditionReading(
      factName: factName, meaning: meaning, wording: wording, isNegated: !isNegated, channel: channel)
  }
}
