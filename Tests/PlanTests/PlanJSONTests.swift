import JSON
import Testing

@testable import Plan

struct PlanJSONTests {
  private static let schema = SchemaValidator(root: PlanSchema.json)

  @Test(arguments: 0..<4)
  func `a plan that is written and read is written with the same bytes, and runs alike`(seed: Int) throws {
    var rich = RichPlans(random: SeededGenerator(seed: 100 + seed), isFull: seed == 0)
    for _ in 0..<40 {
      let plan = rich.plan()
      let bytes = plan.json.encoded(.pretty)
      let read = try ExecutablePlan.read(JSON.parse(bytes).get()).get()
      #expect(read.json.encoded(.pretty) == bytes)
      let instance = rich.instance(of: plan)
      let calendar = plan.calendar.workingCalendar
      #expect(read.calendar.workingCalendar == calendar)
      #expect(run(read, instance, calendar: calendar).json == run(plan, instance, calendar: calendar).json)
    }
  }

  @Test(arguments: 0..<4)
  func `every plan written fits the schema`(seed: Int) {
    var rich = RichPlans(random: SeededGenerator(seed: 200 + seed), isFull: seed == 0)
    for _ in 0..<25 { #expect(Self.schema.faults(rich.plan().json) == []) }
  }

  @Test func `every member that the schema describes is written by some plan`() {
    var rich = RichPlans(random: SeededGenerator(seed: 300), isFull: true)
    var written: Set<String> = []
    for _ in 0..<20 { note(rich.plan().json, in: &written) }
    var described: Set<String> = []
    for definition in PlanSchema.json["$defs"]?.members ?? [] {
      for member in definition.value["properties"]?.members ?? [] { described.insert(member.key) }
    }
    #expect(described.count > 60)
    #expect(described.subtracting(written) == [])
  }

  private func note(_ json: JSON, in keys: inout Set<String>) {
    for member in json.members ?? [] {
      keys.insert(member.key)
      note(member.value, in: &keys)
    }
    for item in json.items ?? [] { note(item, in: &keys) }
  }

  @Test func `a plan of the first version is read`() throws {
    let json = PlanMutation.replacing("formatVersion", with: 1, in: ExecutablePlan.sample().json)
    #expect(try ExecutablePlan.read(json).get().formatVersion == 1)
  }

  @Test(arguments: [3, 4, Int.max, 0, -1])
  func `a format version that this program does not know is refused and named`(version: Int) {
    let json = PlanMutation.replacing("formatVersion", with: .integer(version), in: ExecutablePlan.sample().json)
    switch ExecutablePlan.read(json) {
    case .success: Issue.record("read version \(version)")
    case .failure(let error):
      #expect(error.message.vi.contains("phiên bản \(version)"))
      #expect(error.message.en.contains("version \(version)"))
    }
  }

  @Test func `two facts of one name are refused, for conditions could not tell them apart`() {
    var plan = ExecutablePlan.sample([("a", .boolean), ("b", .boolean)])
    plan.facts[1].label.vi = "A"
    guard case .failure(let error) = ExecutablePlan.read(plan.json) else {
      Issue.record("the plan was read")
      return
    }
    #expect(error.path == "facts/[1]/label")
  }

  @Test func `a plan that names what it has not is refused with the place`() {
    var plan = ExecutablePlan.sample([("a", .boolean)])
    plan.step("một")
    plan.step("hai")
    func path(_ change: (inout ExecutablePlan) -> Void) -> String? {
      var changed = plan
      change(&changed)
      guard case .failure(let error) = ExecutablePlan.read(changed.json) else { return nil }
      return error.path
    }
    #expect(path { _ in } == nil)
    #expect(path { $0.nodes[1].predecessors = [1] } == "nodes/[1]/predecessors")
    #expect(path { $0.nodes[0].predecessors = [-1] } == "nodes/[0]/predecessors")
    #expect(path { $0.nodes[1].id = "n1" } == "nodes/[1]")
    #expect(path { $0.nodes[0].determines = [2] } == "nodes/[0]/determines")
    #expect(path { $0.nodes[0].sendBack = SendBackRule(to: 1) } == "nodes/[0]/sendBack")
    #expect(path { $0.facts[0].determinedBy = 2 } == "facts/[0]/determinedBy")
    #expect(
      path { plan in
        var phase = LimitPhase()
        phase.toNode = 7
        plan.limit("1 ngày") { $0.phases = [phase] }
      } == "limits/[0]/phases")
  }

  @Test func `a member that stands twice is refused`() {
    guard case .object(let members) = ExecutablePlan.sample().json else { return }
    let json = JSON.object(members + [JSON.Member("sets", 2)])
    guard case .failure(let error) = ExecutablePlan.read(json) else {
      Issue.record("the plan was read")
      return
    }
    #expect(error.message.vi.contains("sets"))
  }

  @Test(arguments: [
    #"{"text": "3 ngày làm việc", "unit": "workingDay", "workingMinutes": 480}"#,
    #"{"text": "3 ngày làm việc", "unit": "calendarDay"}"#, #"{"text": "3 ngày làm việc"}"#,
    #"{"text": "2 giờ", "unit": "hour", "minutes": 60}"#, #"{"text": "2 giờ", "unit": "hour", "workingMinutes": 120}"#,
    #"{"text": "3 ngày làm việc", "unit": "workingDay", "days": 3}"#,
  ])
  func `a duration whose text and numbers differ is refused`(text: String) throws {
    var plan = ExecutablePlan.sample()
    plan.step("một", "1 ngày làm việc")
    let json = PlanMutation.replacing("time", with: try JSON.parse(text).get(), in: plan.json)
    guard case .failure(let error) = ExecutablePlan.read(json) else {
      Issue.record("the plan was read")
      return
    }
    #expect(error.path == "nodes/[0]/time")
  }

  @Test(arguments: [
    #"{"known": 0, "unknown": "HĐND"}"#, #"{"known": 1000, "formula": {"feel": "1", "text": "1"}}"#, "{}", "7",
  ])
  func `an amount is known, a formula or unknown, never two of them`(text: String) throws {
    var plan = ExecutablePlan.sample()
    plan.fee("Phí", .known(1))
    let amount = try JSON.parse(text).get()
    let json = PlanMutation.replacing("amount", with: amount, in: plan.json)
    guard case .failure(let error) = ExecutablePlan.read(json) else {
      Issue.record("the plan was read")
      return
    }
    #expect(error.path == "fees/[0]/amount")
  }
}

extension SendBackRule {
  fileprivate init(to target: Int) {
    self.init()
    to = target
  }
}
