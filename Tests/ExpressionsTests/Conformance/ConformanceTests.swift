import Foundation
import Testing

/// Cases of the kit that cannot be met, each group under its reason.
private let skipped: [(reason: String, cases: [String: Set<String>])] = [
  (
    "The model of the case declares types (item definitions) that the file of cases does not carry",
    [
      "0070-feel-instance-of": ["number_013", "string_013", "list_014", "list_018", "context_014"],
      "0082-feel-coercion": ["decision_003", "decision_005", "decisionService_001", "decision_context_03"],
    ]
  )
]

/// Words in the names of features that must be met at 95 of 100: the language itself and its common functions.
private let basics = [
  "constants", "ternary", "conjunction", "disjunction", "negation", "equality", "between", "feel-in", "arithmetic",
  "math", "list", "string", "substring", "replace", "contains", "starts", "ends", "matches", "split", "case-function",
  "number", "abs", "sqrt", "exp", "log", "even", "odd", "modulo", "floor", "ceiling", "round", "decimal", "date",
  "time", "duration", "of-year", "of-week", "range", "for-loops", "some", "every", "quantif", "context", "getvalue",
  "getentries", "all", "any", "median", "mode", "stddev", "product", "sort",
]

@Suite("The conformance kit of DMN")
struct ConformanceTests {
  @Test("At least 95 of 100 cases of the basic features are met, and 90 of 100 of all", .enabled(if: hasKit, notice))
  func bars() {
    var all: [String: (passed: Int, failed: [KitCase])] = [:]
    for one in Kit.cases {
      if one.isMet {
        all[one.feature, default: (0, [])].passed += 1
      } else {
        all[one.feature, default: (0, [])].failed.append(one)
      }
    }
    for (feature, result) in all.sorted(by: { $0.key < $1.key }) {
      print("\(feature): \(result.passed)/\(result.passed + result.failed.count)")
    }
    let isBasic = { (feature: String) in basics.contains { feature.contains($0) } }
    let counts = { (features: [(passed: Int, failed: [KitCase])]) in
      (features.map(\.passed).reduce(0, +), features.map { $0.passed + $0.failed.count }.reduce(0, +))
    }
    let (met, total) = counts(Array(all.values))
    let (basicMet, basicTotal) = counts(all.filter { isBasic($0.key) }.map(\.value))
    print("FEEL: \(met) of \(total), basic features: \(basicMet) of \(basicTotal)")
    #expect(met * 100 >= total * 90)
    #expect(basicMet * 100 >= basicTotal * 95)
  }

  @Test("Every case outside the skip list is met, and none on it", .enabled(if: hasKit, notice))
  func skipList() {
    for one in Kit.cases {
      let isSkipped = skipped.contains { $0.cases[one.feature]?.contains(one.name) ?? false }
      #expect(one.isMet != isSkipped, "\(one.feature) \(one.name): \(one.expression) → \(one.value)")
    }
  }

  private static var hasKit: Bool { !Kit.cases.isEmpty }
  private static var notice: Comment { "There is no kit at \(Kit.path); set TTHC_FEEL_KIT to its file" }
}
