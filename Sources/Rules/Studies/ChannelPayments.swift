import Calendars
import Diagnostics
import Expressions
import Model
import Plan

/// A payment that a case owes on one channel and not, or not as much, on another.
struct ChannelDifference {
  /// The case as filed at the counter.
  let instance: Case
  let channel: Channel
  /// Of the counter and of the channel; nil where nothing of the name is charged.
  let atCounter: PaymentLine?
  let onChannel: PaymentLine?

  var counterAmount: Int { atCounter?.due ?? 0 }
  var channelAmount: Int { onChannel?.due ?? 0 }
}

/// What the same case owes at the counter and elsewhere.
struct ChannelPayments {
  /// The facts that vary among the cases.
  let facts: [Int]
  /// The first difference of each payment and channel, over the sampled cases.
  let differences: [ChannelDifference]

  /// Nil when no payment asks for the channel, none is known to cost anything, or the procedure has no counter to compare
  /// with.
  init?(_ plan: ExecutablePlan) {
    guard plan.fees.contains(where: \.mayCost), let channel = plan.facts.firstIndex(where: { $0.origin == .channel }),
      case .enumeration(let words) = plan.facts[channel].type
    else { return nil }
    let asked = plan.fees.flatMap { fee in
      [fee.when].compactMap { $0 } + fee.exemptions.compactMap(\.when) + fee.reliefs.compactMap(\.when)
    }
    guard plan.baseFacts(of: asked.flatMap { $0.expression.usedFacts.map(\.index) }).contains(channel) else {
      return nil
    }
    let named = words.compactMap { word in Channel.allCases.first { $0.keyword.spellings.contains(word) } }
    guard named.count == words.count, let counter = named.firstIndex(of: .inPerson) else { return nil }
    let names = plan.fees.map { FoldedName($0.name) }
    let formulas = plan.fees.compactMap { fee in
      if case .formula(let expression) = fee.amount { return Guard(expression) }
      return nil
    }
    let space = CaseSample(of: plan, conditions: asked + formulas, greatestCount: 256)
    let calendar = plan.calendar.workingCalendar
    var found: [ChannelDifference] = []
    for instance in space.cases(receivedAt: Moment(plan.asOf, .midnight))
    where instance.values[channel] == .string(words[counter]) {
      let atCounter = payments(plan, instance, calendar: calendar)
      for (word, other) in zip(words, named) where other != .inPerson {
        var moved = instance
        moved.values[channel] = .string(word)
        guard plan.constraints.allSatisfy({ $0.truth(in: moved) != false }) else { continue }
        for difference in ChannelPayments.compare(
          atCounter, payments(plan, moved, calendar: calendar), of: instance, other, names)
        where !found.contains(where: { $0.isSame(as: difference, in: plan) }) { found.append(difference) }
      }
    }
    facts = space.facts.filter { $0 != channel }
    differences = found
  }

  private static func compare(
    _ counter: [PaymentLine], _ other: [PaymentLine], of instance: Case, _ channel: Channel, _ names: [FoldedName]
  ) -> [ChannelDifference] {
    var charged: [FoldedName] = []
    for line in counter + other where !charged.contains(names[line.rule]) { charged.append(names[line.rule]) }
    return charged.compactMap { name in
      let mine = counter.first { names[$0.rule] == name }
      let theirs = other.first { names[$0.rule] == name }
      // An amount that is not known is neither more nor less.
      for case let line? in [mine, theirs] where line.due == nil { return nil }
      let difference = ChannelDifference(
        instance: instance, channel: channel, atCounter: mine, onChannel: theirs)
      return difference.counterAmount == difference.channelAmount ? nil : difference
    }
  }
}

extension ChannelDifference {
  fileprivate func isSame(as other: ChannelDifference, in plan: ExecutablePlan) -> Bool {
    channel == other.channel && name(in: plan) == other.name(in: plan) && isDearer == other.isDearer
  }

  func name(in plan: ExecutablePlan) -> String {
    (onChannel ?? atCounter).map { plan.fees[$0.rule].name } ?? ""
  }

  /// More is due on the channel than at the counter.
  var isDearer: Bool { channelAmount > counterAmount }
}

extension FeeRule {
  /// Whether any case may be known to owe something for the row.
  fileprivate var mayCost: Bool {
    switch amount {
    case .unknown: false
    case .known(let amount): bounded(amount) > 0
    case .formula: true
    }
  }
}
