import Calendars
import Diagnostics
import Expressions
import JSON
import Testing

@testable import Plan

/// Changes to a JSON tree, at a place found by chance or by name.
enum PlanMutation {
  private static let values: [JSON] = [
    .null, true, false, 0, -1, 1, 2, 7, 480, .integer(.max), .integer(.min), .number("1.5"), .number("1e999"), "",
    "không", "a", "2026-02-29", "2026-08-20", "0001-01-01", "9999-12-31", ":", ":1", "x:0", "1 phút", "36525 ngày",
    "100 năm", "00:00", "24:00", "day-one", "bưu chính", "true", "f", [], [:], [0], [[]], ["values": []],
    ["values": ["a", "a"]], ["feel": "true", "text": ""], ["feel": "can_xac_minh", "text": ""],
    ["feel": "not(can_xac_minh)", "text": ""], ["feel": "nhan_luc > nhan_luc", "text": ""],
    ["feel": "1 / 0", "text": ""],
    ["text": "3 ngày làm việc", "unit": "workingDay"], ["known": .integer(.max)], ["off": 100_000],
    ["known": -5], ["unknown": ""], ["sameDay": true], "outside", "restarts", "refused", "competent-authority",
  ]

  /// The tree with the first member of a name replaced, wherever it stands.
  static func replacing(_ key: String, with value: JSON, in json: JSON) -> JSON {
    var isDone = false
    func walk(_ json: JSON) -> JSON {
      switch json {
      case .object(let members):
        return .object(
          members.map { member in
            if !isDone && member.key == key {
              isDone = true
              return JSON.Member(key, value)
            }
            return JSON.Member(member.key, walk(member.value))
          })
      case .array(let items): return .array(items.map(walk))
      default: return json
      }
    }
    return walk(json)
  }

  /// The tree with one change somewhere, half of them near the leaves.
  static func changed(_ json: JSON, using random: inout SeededGenerator) -> JSON {
    switch json {
    case .object(var members) where !members.isEmpty && !random.oneIn(12):
      let place = random.pick(0...members.count - 1)
      switch random.pick(0...9) {
      case 0: members.remove(at: place)
      case 1: members.append(JSON.Member(random.oneIn(2) ? members[place].key : "lạ", replacement(&random)))
      default: members[place] = JSON.Member(members[place].key, changed(members[place].value, using: &random))
      }
      return .object(members)
    case .array(var items) where !items.isEmpty && !random.oneIn(12):
      let place = random.pick(0...items.count - 1)
      switch random.pick(0...9) {
      case 0: items.remove(at: place)
      case 1: items.insert(items[random.pick(0...items.count - 1)], at: place)
      case 2: items.swapAt(place, random.pick(0...items.count - 1))
      default: items[place] = changed(items[place], using: &random)
      }
      return .array(items)
    default: return replacement(&random)
    }
  }

  private static func replacement(_ random: inout SeededGenerator) -> JSON {
    values[random.pick(0...values.count - 1)]
  }
}

struct PlanMutationTests {
  private static let schema = SchemaValidator(root: PlanSchema.json)

  @Test(arguments: 0..<6)
  func `no changed plan crashes the reader, and what it takes fits the schema and can be run and told`(seed: Int) {
    var rich = RichPlans(random: SeededGenerator(seed: 400 + seed), isFull: seed.isMultiple(of: 2))
    var accepted = 0
    for round in 0..<250 {
      var json = rich.plan().json
      for _ in 0..<rich.random.pick(1...3) { json = PlanMutation.changed(json, using: &rich.random) }
      guard case .success(let plan) = ExecutablePlan.read(json) else { continue }
      accepted += 1
      #expect(Self.schema.faults(json) == [], "seed \(seed), round \(round)")
      exercise(plan, rich.instance(of: plan))
    }
    #expect(accepted > 25)
  }

  private func exercise(_ plan: ExecutablePlan, _ instance: Case) {
    let trace = run(plan, instance, calendar: plan.calendar.workingCalendar)
    #expect(trace.visits.allSatisfy { $0.enabled <= $0.start && $0.start <= $0.finish })
    #expect(trace.payments.allSatisfy { ($0.due ?? 0) >= 0 })
    for language in Language.allCases {
      #expect(!TraceReport(trace, language: language).text.isEmpty)
      #expect(!PlanReport(plan, language: language).text.isEmpty)
    }
    _ = trace.json.encoded()
    guard case .success(let again) = ExecutablePlan.read(plan.json) else {
      Issue.record("a plan that was read is not read again")
      return
    }
    #expect(again.json == plan.json)
  }
}
