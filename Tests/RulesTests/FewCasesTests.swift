import Calendars
import Diagnostics
import Expressions
import Plan
import Testing

@testable import Rules

@Suite struct FewCasesTests {
  private static let channels = ["trực tiếp", "trực tuyến", "bưu chính"]

  /// Two yes/no facts, two of words and a number.
  private static let plan: ExecutablePlan = {
    func fact(_ name: String, _ type: FactType) -> PlanFact {
      var fact = PlanFact()
      fact.id = asciiIdentifier(name)
      fact.label = Label(name)
      fact.type = type
      return fact
    }
    var plan = ExecutablePlan()
    plan.facts = [
      fact("khẩn", .boolean), fact("uỷ quyền", .boolean), fact("cách nộp", .enumeration(channels)),
      fact("loại việc", .enumeration(["cấp mới", "cấp lại"])), fact("diện tích", .number),
    ]
    return plan
  }()

  private static func condition(_ text: String) -> TypedExpression? {
    var findings: [Finding] = []
    return parseExpression(
      text, in: plan.scope, expecting: .boolean,
      locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings)
  }

  /// Every combination of the facts of few values.
  private static let cases: [[Value]] = [false, true].flatMap { urgent in
    [false, true].flatMap { proxy in
      channels.flatMap { channel in
        ["cấp mới", "cấp lại"].map { kind in
          [.boolean(urgent), .boolean(proxy), .string(channel), .string(kind), .number(Decimal(5))]
        }
      }
    }
  }

  private static func random(_ depth: Int, _ dice: inout some RandomNumberGenerator) -> String {
    switch Int.random(in: 0...(depth > 0 ? 7 : 4), using: &dice) {
    case 0: return "khẩn"
    case 1: return "uỷ quyền"
    case 2: return "cách nộp = \"\(channels.randomElement(using: &dice) ?? "")\""
    case 3: return "cách nộp != \"\(channels.randomElement(using: &dice) ?? "")\""
    case 4: return "loại việc = \"cấp lại\""
    case 5: return "not(\(random(depth - 1, &dice)))"
    case 6: return "(\(random(depth - 1, &dice)) and \(random(depth - 1, &dice)))"
    default: return "(\(random(depth - 1, &dice)) or \(random(depth - 1, &dice)))"
    }
  }

  @Test func bitsSayWhatTryingEveryCaseSays() throws {
    var dice = SystemRandomNumberGenerator()
    var seen: Set<[Bool]> = []
    for _ in 0..<1_500 {
      let texts = (0..<Int.random(in: 1...4, using: &dice)).map { _ in Self.random(3, &dice) }
      let conditions = try texts.map { try #require(Self.condition($0), "\($0)") }
      let few = try #require(FewCases(of: Self.plan, asking: conditions), "\(texts)")
      let holding = Self.cases.map { facts in
        conditions.count { $0.evaluate { facts[$0.index] } == .boolean(true) }
      }
      #expect(few.coverAll == holding.allSatisfy { $0 > 0 }, "\(texts)")
      #expect(few.coverNone == holding.allSatisfy { $0 == 0 }, "\(texts)")
      #expect(few.overlap == holding.contains { $0 > 1 }, "\(texts)")
      seen.insert([few.coverAll, few.coverNone, few.overlap])
    }
    #expect(seen.count >= 4)
  }

  @Test(arguments: ["diện tích > 3", "khẩn and diện tích > 3", "cách nộp in (\"trực tiếp\", \"bưu chính\")"])
  func whatIsMoreThanWordsYesAndNoIsLeftToTheExactSpace(_ text: String) throws {
    let condition = try #require(Self.condition(text))
    #expect(FewCases(of: Self.plan, asking: [condition]) == nil)
  }

  @Test func constraintsAreLeftToTheExactSpace() throws {
    var plan = Self.plan
    plan.constraints = [Guard(try #require(Self.condition("not(khẩn and uỷ quyền)")))]
    #expect(FewCases(of: plan, asking: [try #require(Self.condition("khẩn"))]) == nil)
  }
}
