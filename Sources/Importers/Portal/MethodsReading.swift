import Diagnostics
import Model

/// Time and payments of a record over its ways of filing: what is the same for several ways stands once.
struct MethodsReading: Sendable {
  /// Something read, with the ways of filing for which it stands in the record.
  struct PerChannel<Value: Sendable>: Sendable {
    let value: Value
    var channels: [Channel]
  }

  private(set) var channels: [Channel] = []
  private(set) var limits: [PerChannel<ReadLimit>] = []
  private(set) var fees: [PerChannel<ReadFee>] = []
  /// Texts to keep, with what they are about: `Phí, lệ phí`, `Thời hạn`, `Cách thức thực hiện`.
  private(set) var texts: [PerChannel<KeptText>] = []
  /// Texts of payments, where none of them was read: that there are payments is all that is known.
  private(set) var unreadFees: [PerChannel<String>] = []
  /// What each method row gave.
  private(set) var rows: [(limit: LimitReading, fees: [FeeReading])] = []

  struct KeptText: Hashable, Sendable {
    let title: String
    let text: String
  }

  init(_ record: PortalRecord) {
    for method in record.methods {
      if let channel = method.knownChannel, !channels.contains(channel) { channels.append(channel) }
    }
    for method in record.methods {
      let time = method.timeText.flatMap { Self.isBlank($0) ? nil : $0 }
      let limit = readLimit(
        value: method.timeValue?.text, unit: method.timeUnit?.text, text: time?.text,
        description: method.description.flatMap { Self.isBlank($0) ? nil : $0.text })
      let payments = method.fees.map { fee in
        readFees(
          kind: fee.kind?.text, amount: fee.amount?.text, currency: fee.currency?.text, note: fee.note?.text,
          raw: fee.raw?.text)
      }
      rows.append((limit, payments))
      let mine = method.knownChannel.map { [$0] } ?? channels
      for limit in limit.limits { Self.add(limit, mine, to: &limits) }
      for text in limit.verbatim {
        let isDescription = method.description.map { SqueezedText($0.text) == SqueezedText(text) } ?? false
        Self.add(KeptText(title: isDescription ? "Cách thức thực hiện" : "Thời hạn", text: text), mine, to: &texts)
      }
      for payment in payments {
        for fee in payment.fees { Self.add(fee, mine, to: &fees) }
        for text in payment.verbatim { Self.add(KeptText(title: Self.feeTitle, text: text), mine, to: &texts) }
      }
    }
    guard fees.isEmpty else { return }
    let isUnread = { (text: PerChannel<KeptText>) in
      text.value.title == Self.feeTitle && !FoldedName(text.value.text).contains(FoldedName("không có thông tin").key)
    }
    unreadFees = texts.filter(isUnread).map { PerChannel(value: $0.value.text, channels: $0.channels) }
    texts.removeAll(where: isUnread)
  }

  private static let feeTitle = "Phí, lệ phí"

  private static func add<Value: Hashable>(
    _ value: Value, _ channels: [Channel], to list: inout [PerChannel<Value>]
  ) {
    guard let place = list.firstIndex(where: { $0.value == value }) else {
      return list.append(PerChannel(value: value, channels: channels))
    }
    for channel in channels where !list[place].channels.contains(channel) { list[place].channels.append(channel) }
  }

  static func isBlank(_ said: Said) -> Bool {
    if case .unknown? = StatedNone(said.text) { true } else { false }
  }

  /// Whether all that the record says of payments is that nothing is paid.
  var isPlainlyFree: Bool {
    fees.count == 1 && fees[0].value.amount == .free && fees[0].value.condition == nil && fees[0].value.notes.isEmpty
      && fees[0].value.wording == nil && fees[0].channels.count == channels.count
      && !texts.contains { $0.value.title == Self.feeTitle }
  }

  /// Legal instruments that set payments or grant reliefs.
  var feeGrounds: [InstrumentCode] {
    fees.flatMap { fee in
      fee.value.words.flatMap(CitedInstruments.codes)
        + [fee.value.relief?.ground].compactMap { $0 }.compactMap(GroundsReading.code)
    } + unreadFees.flatMap { CitedInstruments.codes($0.value) }
  }
}

extension ReadFee {
  /// What the record says of the payment in words.
  var words: [String] {
    var words = notes + [wording].compactMap { $0 }
    if case .setElsewhere(let source) = amount { words.append(source) }
    return words
  }
}

/// The legal instruments that a text cites by kind and number: `Thông tư số 101/2020/TT-BTC`.
enum CitedInstruments {
  static func codes(_ text: String) -> [InstrumentCode] {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return [] }
    let words = text.split(whereSeparator: { $0.isWhitespace || "(),;".contains($0) }).map(String.init)
    var codes: [InstrumentCode] = []
    for (index, word) in words.enumerated() {
      guard let first = word.first, first.isASCII, first.isNumber, let code = InstrumentCode(word), code.kind != nil
      else { continue }
      let before = words[max(index - 3, 0)..<index].map { FoldedName($0).key }
      let isCited = before.contains { ["tư", "định", "quyết", "luật", "lệnh", "tịch"].contains($0) }
      if isCited, !codes.contains(code) { codes.append(code) }
    }
    return codes
  }
}

extension PortalRecord.Method {
  /// The way of filing, where the language has a word for it.
  var knownChannel: Channel? {
    guard let channel else { return nil }
    switch FoldedName(channel.text.cleanedName).key {
    case "trực tiếp", "nộp trực tiếp": return .inPerson
    case "trực tuyến", "nộp trực tuyến": return .online
    case "dịch vụ bưu chính", "bưu chính", "bưu chính công ích", "dịch vụ bưu chính công ích", "qua bưu chính":
      return .post
    default: return nil
    }
  }
}
