import Diagnostics
import Model

/// A condition found in words: a yes/no fact, or the channel of filing.
package struct ConditionReading: Hashable, Sendable {
  /// A name for the fact, usable in conditions as it stands; other conditions of the procedure may have it too
  /// (`ConditionNames` keeps them apart).
  package let factName: String
  /// The wording as a plain phrase, for the description of the fact.
  package let meaning: String
  /// The words of the record.
  package let wording: String
  /// The condition holds where the fact does not: `trừ trường hợp …`.
  package let isNegated: Bool
  /// The way of filing that the words mean, where they mean nothing else.
  package let channel: Channel?

  init(factName: String, meaning: String, wording: String, isNegated: Bool = false, channel: Channel? = nil) {
    self.factName = factName
    self.meaning = meaning
    self.wording = wording
    self.isNegated = isNegated
    self.channel = channel
  }
}

/// The facts that the conditions of one procedure need: one meaning one name, two meanings two names.
package struct ConditionNames: Sendable {
  private let channels: Set<Channel>
  private var keys: [FoldedName: FoldedName] = [:]
  /// In the order in which they were met.
  package private(set) var facts: [(name: String, reading: ConditionReading)] = []
  private var names: [FoldedName: String] = [:]

  /// The channels are those of the procedure, of which conditions may speak; the names are taken by other facts.
  package init(channels: Set<Channel>, taken: [String] = []) {
    self.channels = channels
    for name in taken { keys[FoldedName(name)] = FoldedName("") }
  }

  /// The condition as it is written under `khi`; what it names is among the facts afterwards.
  package mutating func condition(_ reading: ConditionReading) -> String {
    if let channel = reading.channel, channels.contains(channel) {
      return FactNames(.vi).channel + (reading.isNegated ? " khác " : " = ") + channel.keyword.vi
    }
    let name = self.name(of: reading)
    return reading.isNegated ? "không (\(name))" : name
  }

  /// All of the conditions hold, and none of the others; nil where there are none.
  package mutating func condition(all: [ConditionReading], none: [ConditionReading] = []) -> String? {
    var parts: [String] = []
    for reading in all { parts.append(condition(reading)) }
    for reading in none {
      let negated = ConditionReading(
        factName: reading.factName, meaning: reading.meaning, wording: reading.wording,
        isNegated: !reading.isNegated, channel: reading.channel)
      parts.append(condition(negated))
    }
    var seen: Set<String> = []
    parts = parts.filter { seen.insert($0).inserted }
    return parts.isEmpty ? nil : parts.joined(separator: " và ")
  }

  private mutating func name(of reading: ConditionReading) -> String {
    let meaning = FoldedName(reading.meaning)
    if let name = names[meaning] { return name }
    var name = reading.factName
    var number = 1
    while keys[FoldedName(name)] != nil {
      number += 1
      name = "\(reading.factName) \(number)"
    }
    keys[FoldedName(name)] = meaning
    names[meaning] = name
    facts.append((name, reading))
    return name
  }
}
