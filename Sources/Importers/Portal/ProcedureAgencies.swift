import Diagnostics

extension ProcedureWriting {
  mutating func writeAgencies(to item: inout Draft.Entry) {
    item["cơ quan giải quyết"] = names(reading.competent, "cơ quan giải quyết", title: "Cơ quan giải quyết")
    item["cơ quan phối hợp"] = names(reading.coordinating, "cơ quan phối hợp", title: "Cơ quan phối hợp")
    if let authority = record.authority {
      for said in record.implementing {
        if SqueezedText(said.text) == SqueezedText(authority.text) {
          accounts.claim(said, .repeated, "authority")
        } else {
          keep(said, "Cơ quan trực tiếp thực hiện")
        }
      }
    }
    keep(record.delegated, "Cơ quan được ủy quyền")
    keep(record.receiving, "Địa chỉ tiếp nhận hồ sơ")
  }

  private mutating func names(_ agencies: AgencyReading, _ target: String, title: String) -> Draft? {
    for said in agencies.none { accounts.claimEmpty(said) }
    for said in agencies.prose { keep(said, title) }
    if !agencies.unspecific.isEmpty { notes.append("\(title): \(agencies.unspecific.joined(separator: ", "))") }
    for said in agencies.read { accounts.claim(said, agencies.unspecific.isEmpty ? .exact : .prose, target) }
    var seen: Set<FoldedName> = []
    let names = agencies.names.map(registries.agencies.name).filter { seen.insert(FoldedName($0)).inserted }
    return .texts(names)
  }

  /// A note of what a field says; nothing where it says that there is none.
  private mutating func keep(_ said: Said?, _ title: String) {
    guard let said else { return }
    guard !AgencyFields.isNone(said.text) else { return accounts.claimEmpty(said) }
    notes.append("\(title): \(said.text.trimmedLines)")
    accounts.claim(said, .verbatim, "ghi chú")
  }
}

extension ProcedureWriting {
  var grounds: Draft? {
    mutating get {
      var names: [String] = []
      for ground in reading.grounds {
        guard let name = registries.instruments.entry(ground.instrument)?.name, !names.contains(name) else { continue }
        names.append(name)
      }
      claimGroundCodes()
      for ground in record.grounds {
        for said in [ground.title, ground.date, ground.issuer] { accounts.claim(said, .exact, "văn bản") }
        if let code = ground.code {
          let isNumber = GroundsReading.code(in: code.text) != nil
          accounts.claim(code, isNumber ? .exact : .prose, "căn cứ")
        }
      }
      if let text = record.groundsText, MethodsReading.isBlank(text) { accounts.claimEmpty(text) }
      if let text = record.groundsText {
        for rest in reading.groundsRest { verbatim.append("Căn cứ pháp lý: \(rest)") }
        accounts.claim(text, reading.groundsRest.isEmpty ? .repeated : .prose, "căn cứ, văn bản")
      }
      return .texts(names)
    }
  }

  private mutating func claimGroundCodes() {
    for said in record.groundCodes {
      guard let code = InstrumentCode(said.text) else {
        accounts.report(
          said, Text(vi: "Không phải số hiệu văn bản đầy đủ.", en: "Not the whole number of an instrument."))
        continue
      }
      let isExact = reading.grounds.contains { $0.instrument.key == "#" + code.key }
      accounts.claim(
        said, isExact && code.length == said.text.count ? .exact : .prose, "căn cứ",
        reason: isExact
          ? nil : Text(vi: "Số hiệu bị tách sai; đã lấy số trong bảng căn cứ.", en: "Torn; the table has the number."))
    }
  }
}

extension String {
  /// The lines without space at their ends and without blank lines around, in NFC.
  var trimmedLines: String {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).singleSpaced }
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
    let last = lines.lastIndex { !$0.isEmpty } ?? first
    return first == lines.endIndex ? "" : lines[first...last].joined(separator: "\n")
  }
}
