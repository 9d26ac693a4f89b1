import Calendars
import Decisions
import JSON
import Plan

extension CasePicture {
  /// The picture for programs; every witness is a case that `tthc run` takes.
  package var json: JSON {
    .object(present: [
      "version": 1,
      "code": .string(plan.code),
      "name": .string(plan.name.vi),
      "asOf": .string(plan.asOf.description),
      "receivedAt": .string(receivedAt.description),
      "classes": .string(classCount.description),
      "facts": .array(facts.map { .string(plan.facts[$0].label.vi) }),
      "figures": .object(ranges.map { JSON.Member($0.figure.rawValue, json($0)) }),
      "latest": latest.map(json),
      "latestUndecided": latestDoubt?.message.json,
      "isComplete": .bool(isComplete),
      "startDates": startDates.map(json),
      "hasAllWays": .bool(hasAllWays),
      "ways": .array(ways.map(json)),
      "doubts": .array(doubts.map(\.json)),
    ])
  }

  private func json(_ range: Range) -> JSON {
    .object(present: [
      "least": range.least.map(json), "greatest": range.greatest.map(json), "undecided": range.doubt?.message.json,
    ])
  }

  private func json(_ extreme: Extreme) -> JSON {
    ["value": .integer(Int(extreme.value)), "case": json(extreme.witness)]
  }

  /// The facts of a case by name, with its supplements and returns as a case file writes them.
  private func json(_ witness: Witness, receivedAt moment: Moment? = nil) -> JSON {
    var instance = instance(witness)
    if let moment { instance.setReceipt(moment, in: plan) }
    return instance.caseJSON(of: plan)
  }

  private func json(_ way: Way) -> JSON {
    .object(present: [
      "steps": .array(
        way.steps.map { ["step": .string(plan.nodes[$0.node].id), "times": .integer($0.times)] }),
      "cutShort": way.cut.isEmpty ? nil : .array(way.cut.map { .string(plan.nodes[$0].id) }),
      "outcome": .string(way.outcome.rawValue),
      "classes": .string(way.count.description),
      "sharePercent": way.share.map { .number(CasePicture.decimal($0 * 100)) },
      "documents": way.documents.map { [.integer($0.lowerBound), .integer($0.upperBound)] },
      "duration": way.duration.map { [.integer($0.lowerBound), .integer($0.upperBound)] },
      "isTurned": .bool(way.isTurned),
      "case": json(way.witness),
    ])
  }

  private func json(_ dates: StartDates) -> JSON {
    .object(present: [
      "year": .integer(receivedAt.date.year), "onlyStraightCases": .bool(hasTurns),
      "days": .integer(dates.dayCount), "isExhaustive": .bool(dates.isExhaustive),
      "broken": .array(
        dates.worst.map { breach in
          [
            "limit": .string(plan.limits[breach.limit].id), "days": .integer(dates.brokenDays[breach.limit] ?? 0),
            "receivedAt": .string(breach.receivedAt.description), "due": .string(breach.due.description),
            "finishedAt": .string(breach.finishedAt.description), "isProvisional": .bool(breach.isProvisional),
            "case": json(breach.witness, receivedAt: breach.receivedAt),
          ]
        }),
    ])
  }

  /// A share with three decimals.
  private static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000).\(digits)"
  }
}
