import Diagnostics
import Model

extension ProcedureWriting {
  var limits: Draft? {
    mutating get {
      claimTimes()
      var items: [Draft] = []
      for limit in reading.methods.limits {
        let read = limit.value
        let condition = condition(all: read.condition.map { [$0] } ?? [], none: read.otherwise)
        let isForAll = limit.channels.count == reading.methods.channels.count
        items.append(
          .entry(
            Draft.Entry([
              "khi": condition.map { .text($0) }, "trong": .text(read.amount),
              "cách thức": isForAll ? nil : .texts(limit.channels.map(\.keyword.vi)),
              "đọc từ": read.wording.map { .text($0.trimmedLines) },
            ])))
      }
      if items.count == 1, case .entry(let only) = items[0], only.members.count == 1, let within = only["trong"] {
        return within
      }
      return items.isEmpty ? nil : .list(items)
    }
  }

  private mutating func claimTimes() {
    for (method, row) in zip(record.methods, reading.methods.rows) {
      if method.knownChannel == nil {
        accounts.report(
          method.channel, Text(vi: "Không có cách thức nào gọi như vậy.", en: "No way of filing has that name."))
      } else {
        accounts.claim(method.channel, .exact, "cách thức")
      }
      for flag in method.flags {
        accounts.report(flag, Text(vi: "Dấu của phần tách dữ liệu.", en: "A mark of the splitting of the data."))
      }
      claimTime(of: method, row.limit)
    }
  }

  private mutating func claimTime(of method: PortalRecord.Method, _ limit: LimitReading) {
    if let text = method.timeText {
      let whole = SqueezedText((method.timeValue?.text ?? "") + (method.timeUnit?.text ?? ""))
      if MethodsReading.isBlank(text) { accounts.claimEmpty(text) }
      if SqueezedText(text.text) == whole { accounts.claim(text, .repeated, "time_value, time_unit") }
    }
    if let description = method.description {
      if MethodsReading.isBlank(description) { accounts.claimEmpty(description) }
      let isKept = limit.verbatim.contains { SqueezedText($0) == SqueezedText(description.text) }
      accounts.claim(description, isKept ? .verbatim : .prose, isKept ? "nguyên văn" : "thời hạn")
    }
    let times = [method.timeValue, method.timeUnit, method.timeText]
    guard limit.limits.isEmpty else {
      let isExact = limit.limits.contains { $0.wording == nil }
      for said in times { accounts.claim(said, isExact ? .exact : .prose, "thời hạn") }
      return
    }
    accounts.report(method.timeUnit, Text(vi: "Không có đơn vị thời gian.", en: "There is no unit of time."))
    for said in times { accounts.claim(said, .verbatim, "nguyên văn") }
  }
}

extension ProcedureWriting {
  var fees: Draft? {
    mutating get {
      for (method, row) in zip(record.methods, reading.methods.rows) {
        for (payment, fee) in zip(method.fees, row.fees) { claim(payment, fee) }
      }
      let fees = reading.methods.fees
      if reading.methods.isPlainlyFree { return "không" }
      var items: [Draft] = []
      for fee in fees { items.append(.entry(draft(of: fee))) }
      for text in reading.methods.unreadFees {
        items.append(
          .entry(
            Draft.Entry([
              "phí": .text(ReadFee.Kind.unstated.name), "khi": condition(filedBy: text.channels).map { .text($0) },
              "căn cứ": grounds(in: [text.value]), "ghi chú": .list([.text(text.value.trimmedLines)]),
            ])))
      }
      return items.isEmpty ? nil : .list(items)
    }
  }

  /// The instruments that texts cite.
  private func grounds(in texts: [String]) -> Draft? {
    var names: [String] = []
    for code in texts.flatMap(CitedInstruments.codes) {
      guard let name = registries.instruments.entry(code)?.name, !names.contains(name) else { continue }
      names.append(name)
    }
    return .texts(names)
  }

  private mutating func draft(of fee: MethodsReading.PerChannel<ReadFee>) -> Draft.Entry {
    let read = fee.value
    var entry = Draft.Entry([read.kind == .fee ? "lệ phí" : "phí": .text(read.name)])
    switch read.amount {
    case .money(let money): entry["mức"] = .text(money)
    case .free: entry["mức"] = "miễn phí"
    case .setElsewhere(let source): entry["mức"] = .text(source.singleSpaced)
    case .each:
      if let formula = read.formula {
        entry["công thức"] = .text(formula.text)
        if !counts.contains(formula.fact) { counts.append(formula.fact) }
      }
    }
    var parts = [condition(filedBy: fee.channels)].compactMap { $0 }
    if let condition = read.condition {
      if let first = parts.first, first.contains(" hoặc ") { parts = ["(\(first))"] }
      parts.append(self.condition(condition))
    }
    if !parts.isEmpty { entry["khi"] = .text(parts.joined(separator: " và ")) }
    entry["căn cứ"] = grounds(in: read.words)
    entry["giảm"] = read.relief.map { .list([.entry(draft(of: $0))]) }
    entry["ghi chú"] = .texts(read.notes.map(\.trimmedLines))
    entry["đọc từ"] = read.wording.map { .text($0.trimmedLines) }
    return entry
  }

  private func draft(of relief: ReadRelief) -> Draft.Entry {
    let code = relief.ground.flatMap(GroundsReading.code)
    let ground = code.flatMap { registries.instruments.entry($0)?.name }
    return Draft.Entry([
      "mức": .text(relief.amount), "từ": relief.from.map { .text($0) }, "đến": relief.until.map { .text($0) },
      "căn cứ": ground.map { .list([.text($0)]) },
    ])
  }

  private mutating func claim(_ payment: PortalRecord.Payment, _ reading: FeeReading) {
    let parts = [payment.kind, payment.amount, payment.currency, payment.note]
    if let raw = payment.raw, parts.contains(where: { $0 != nil }), isRepeated(raw, by: payment) {
      accounts.claim(raw, .repeated, "fees")
    }
    let all = parts + [payment.raw]
    guard reading.verbatim.isEmpty else {
      let target = self.reading.methods.unreadFees.isEmpty ? "nguyên văn" : "ghi chú"
      for said in all { accounts.claim(said, .verbatim, target) }
      return
    }
    guard let fee = reading.fees.first else {
      for said in all { accounts.claimEmpty(said) }
      return
    }
    let isNoted =
      payment.note.map { note in fee.notes.contains { SqueezedText($0) == SqueezedText(note.text) } } ?? false
    if isNoted { accounts.claim(payment.note, .verbatim, "ghi chú") }
    let isExact = fee.wording == nil && payment.raw.map { accounts.isClaimed($0) } ?? true
    for said in all { accounts.claim(said, isExact ? .exact : .prose, "phí, lệ phí") }
  }

  /// Whether the cell says no more than its parts: `120,000 VNĐ(Theo …)`.
  private func isRepeated(_ raw: Said, by payment: PortalRecord.Payment) -> Bool {
    var coverage = TextCoverage(raw.text)
    for said in [payment.note, payment.kind, payment.currency] {
      if let said { coverage.cover(said.text) }
    }
    if let amount = payment.amount?.text {
      coverage.cover(amount.groupedByCommas)
      coverage.cover(amount)
    }
    return coverage.rest.isEmpty
  }
}

extension String {
  /// `120,000` of `120000`.
  fileprivate var groupedByCommas: String {
    var result = ""
    for (index, character) in enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { result += "," }
      result.append(character)
    }
    return result
  }
}
