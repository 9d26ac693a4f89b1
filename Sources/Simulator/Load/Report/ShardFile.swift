import Calendars
import Diagnostics
import JSON
import Plan

/// Which replications one of several machines runs: number `number` of `count`, counted from 1.
package struct ShardShare: Hashable, Sendable {
  package let number: Int
  package let count: Int

  /// Reads `3/16`; nil when it is no such share.
  package init?(parsing text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], (1...100_000).contains(count),
      (1...count).contains(number)
    else { return nil }
    self.number = number
    self.count = count
  }

  /// Replications are dealt out like cards.
  package func contains(_ index: Int) -> Bool { index % count == number - 1 }
}

/// Some replications of a study with all that a report of it needs, as one machine hands them to another.
package struct ShardFile: Sendable {
  package static let currentFormatVersion = 1
  /// What a file of this kind calls itself.
  static let format = "tthc-load-shard"

  /// How many replications the whole study has.
  package let replicationCount: Int
  /// The scenario, then its variants; each with the same replications.
  package let arms: [LoadArm]

  package init(replicationCount: Int, arms: [LoadArm]) {
    self.replicationCount = replicationCount
    self.arms = arms
  }

  /// The file in canonical form, sealed.
  package var json: JSON { ShardFile.sealed(content) }

  private var content: JSON {
    [
      "format": .string(ShardFile.format), "formatVersion": .integer(ShardFile.currentFormatVersion),
      "replications": .integer(replicationCount), "arms": .array(arms.map(ShardFile.json)),
    ]
  }

  /// A document with the checksum of all that is in it.
  static func sealed(_ document: JSON) -> JSON {
    let content = unsealed(document)
    return .object((content.members ?? []) + [JSON.Member(checksumKey, .string(checksum(of: content)))])
  }

  /// Whether nothing has been changed since the document was sealed; spaces and line breaks do not count.
  static func isIntact(_ document: JSON) -> Bool {
    document[checksumKey]?.stringValue == checksum(of: unsealed(document))
  }

  private static let checksumKey = "checksum"

  private static func unsealed(_ document: JSON) -> JSON {
    .object((document.members ?? []).filter { $0.key != checksumKey })
  }

  private static func checksum(of content: JSON) -> String {
    var print = Fingerprint()
    print.add(content.encoded(.compact))
    return print.text
  }

  private static func json(_ arm: LoadArm) -> JSON {
    .object(present: [
      "variant": arm.variant.map(JSON.string), "digest": .string(arm.digest),
      "description": json(arm.description), "results": .array(arm.result.replications.map(json)),
    ])
  }

  private static func json(_ description: LoadDescription) -> JSON {
    [
      "name": .string(description.name), "from": .string(description.firstDay.description),
      "to": .string(description.lastDay.description), "warmUpDays": .integer(description.warmUpDays),
      "seed": .string(String(description.seed)), "discipline": .string(description.discipline.rawValue),
      "minutesPerDay": .integer(description.minutesPerDay),
      "procedures": .array(
        description.procedures.map { procedure in
          .object(present: [
            "code": .string(procedure.code), "name": procedure.name.text.json,
            "limit": procedure.limit.map { .string($0.description(.vi)) },
            "steps": .array(procedure.steps.map(\.text.json)),
          ])
        }),
      "staff": .array(
        description.staff.map { ["name": $0.name.text.json, "officers": .integer($0.headCount)] }),
      "assumptions": .array(description.assumptions.map(\.json)),
    ]
  }

  private static func json(_ replication: ReplicationResult) -> JSON {
    let check = replication.conservation
    return [
      "index": .integer(replication.index),
      "conservation": integers([check.received, check.done, check.open, check.presence, check.stays]),
      "procedures": .array(
        replication.procedures.map { procedure in
          [
            "counts": integers(DossierCounts.all.map { procedure.counts[keyPath: $0] }),
            "times": .array(ShardFile.procedureTimes.map { json(procedure[keyPath: $0]) }),
            "steps": .array(procedure.steps.map { integers([$0.visits, $0.waiting, $0.working]) }),
          ]
        }),
      "staff": .array(
        replication.staff.map { staff in
          ["counts": integers(ShardFile.staffCounts.map { staff[keyPath: $0] }), "waits": json(staff.waits)]
        }),
    ]
  }

  /// Count, total, greatest, then the buckets: how many are passed over since the last one, and what this one holds.
  private static func json(_ times: DurationStatistics) -> JSON {
    var numbers = [times.count, times.total, times.greatest]
    var next = 0
    for (bucket, count) in times.sketch.buckets {
      numbers += [bucket - next, count]
      next = bucket + 1
    }
    return integers(numbers)
  }

  private static func integers(_ numbers: [Int]) -> JSON { .array(numbers.map(JSON.integer)) }

  static var procedureTimes: [WritableKeyPath<ProcedureStatistics, DurationStatistics>] {
    [\.elapsed, \.working, \.legal, \.overdueBy]
  }

  /// The numbers of some staff in the order of format version 1.
  static var staffCounts: [WritableKeyPath<StaffStatistics, Int>] {
    [
      \.served, \.busy, \.overtime, \.available, \.queued, \.period, \.longestQueue, \.overdueHere, \.waitingAtEnd,
    ]
  }
}

/// Why shard files cannot be read or joined.
package struct ShardError: Error, Hashable, Sendable {
  package let message: Text

  init(_ vi: String, _ en: String) { message = Text(vi: vi, en: en) }
}
