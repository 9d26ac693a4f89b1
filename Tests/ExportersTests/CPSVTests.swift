import Calendars
import Diagnostics
import Expressions
import JSON
import Plan
import Testing

@testable import Exporters

@Suite struct CPSVTests {
  private static let fileChannels = ["trực tiếp", "trực tuyến"]

  private func plan() -> ExecutablePlan {
    var plan = ExecutablePlan()
    plan.code = "9.000001"
    plan.name = Label("Cấp giấy thử")
    plan.competentAgencies = [Place()]
    plan.competentAgencies[0].agency = "Ủy ban nhân dân cấp xã"
    var channel = PlanFact()
    channel.id = "cach_thuc_nop"
    channel.label = Label("cách thức nộp")
    channel.type = .enumeration(Self.fileChannels)
    channel.origin = .channel
    var other = PlanFact()
    other.id = "khan_cap"
    other.label = Label("khẩn cấp")
    plan.facts = [channel, other]
    return plan
  }

  private func condition(_ text: String, _ plan: ExecutablePlan) throws -> Guard {
    var findings: [Finding] = []
    let expression = parseExpression(
      text, in: plan.scope, expecting: .boolean, locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) },
      findings: &findings)
    return Guard(try #require(expression))
  }

  private func graph(_ plan: ExecutablePlan) throws -> [JSON] {
    guard case .file(let bytes) = export(plan, to: .cpsv, dialect: .feel) else {
      Issue.record("nothing was written")
      return []
    }
    return try #require(JSON.parse(bytes).get()["@graph"]?.items)
  }

  private func things(_ type: String, _ graph: [JSON]) -> [JSON] {
    graph.filter { $0["@type"]?.stringValue == type }
  }

  @Test func serviceComesFirstWithItsCodeAndName() throws {
    let service = try #require(graph(plan()).first)
    #expect(service["@id"] == "urn:vn:tthc:9.000001" && service["@type"] == "cpsv:PublicService")
    #expect(service["dct:title"] == ["@value": "Cấp giấy thử", "@language": "vi"])
    #expect(service["cv:processingTime"] == nil && service["cv:hasCost"] == nil)
  }

  @Test func everythingReferredToIsThere() throws {
    var plan = plan()
    plan.grounds = ["Luật Hộ tịch 60/2014/QH13"]
    plan.requirements = ["Đủ 18 tuổi"]
    var fee = FeeRule()
    (fee.id, fee.name, fee.setBy, fee.amount) = ("le_phi", "Lệ phí", "HĐND cấp tỉnh", .known(15000))
    plan.fees = [fee]
    let graph = try graph(plan)
    let ids = Set(graph.compactMap { $0["@id"]?.stringValue })
    #expect(ids.count == graph.count)
    func check(_ value: JSON) {
      if let id = value["@id"]?.stringValue { #expect(ids.contains(id), "\(id)") }
      for item in value.items ?? [] { check(item) }
    }
    for thing in graph { for member in thing.members ?? [] where member.key != "@id" { check(member.value) } }
    #expect(things("eli:LegalResource", graph).count == 1 && things("cv:Requirement", graph).count == 1)
  }

  @Test func amountThatIsNotKnownHasNoValue() throws {
    var plan = plan()
    for (place, amount) in [Amount.known(0), .unknown(reference: "nghị quyết"), .known(8000)].enumerated() {
      var fee = FeeRule()
      (fee.id, fee.name, fee.amount) = ("f\(place)", "Phí \(place)", amount)
      plan.fees.append(fee)
    }
    let costs = things("cv:Cost", try graph(plan))
    #expect(costs.map { $0["cv:hasValue"]?["@value"]?.stringValue } == ["0", nil, "8000"])
    #expect(costs[1]["dct:description"]?["@value"]?.stringValue?.contains("chưa biết, theo nghị quyết") == true)
  }

  @Test func limitsByWayOfFilingAreTimesOfTheChannels() throws {
    var plan = plan()
    var first = LimitRule()
    first.id = "limit_1"
    first.term = .span(try #require(Span(3, .workingDay)))
    var second = LimitRule()
    second.id = "limit_2"
    second.term = .span(try #require(Span(4, .workingHour)))
    second.when = try condition("cách thức nộp = trực tuyến", plan)
    plan.limits = [first, second]
    let timed = try graph(plan)
    #expect(things("cv:Channel", timed).map { $0["cv:processingTime"]?["@value"] } == ["P5D", "PT4H"])
    #expect(timed[0]["cv:processingTime"]?["@value"] == "P5D")
    #expect(things("cpsv:Rule", timed).count == 2)
    plan.limits[1].when = try condition("khẩn cấp", plan)
    let untimed = try graph(plan)
    #expect(things("cv:Channel", untimed).allSatisfy { $0["cv:processingTime"] == nil })
    plan.limits[1].term = .unknown(reference: "luật")
    #expect(try graph(plan)[0]["cv:processingTime"] == nil)
  }

  @Test func paymentForOneWayOfFilingNamesIt() throws {
    var plan = plan()
    var fee = FeeRule()
    (fee.id, fee.name, fee.amount) = ("f", "Phí", .known(1))
    fee.when = try condition("cách thức nộp = trực tuyến", plan)
    plan.fees = [fee]
    let graph = try graph(plan)
    let channel = things("cv:Channel", graph)[1]["@id"]
    #expect(channel != nil && things("cv:Cost", graph)[0]["cv:ifAccessedThrough"]?["@id"] == channel)
    plan.fees[0].when = try condition("khẩn cấp", plan)
    #expect(try things("cv:Cost", self.graph(plan))[0]["cv:ifAccessedThrough"] == nil)
  }

  @Test func procedureWithoutAnyAgencyIsRefusedInWords() {
    guard case .impossible(let problems) = export(ExecutablePlan(), to: .cpsv, dialect: .feel) else {
      Issue.record("a service without an authority was written")
      return
    }
    #expect(problems.count == 1 && problems[0].message.vi.contains("cơ quan giải quyết"))
  }

  @Test func namesThatOnlyDiacriticsTellApartHaveDifferentAddresses() {
    let names = ["Giấy tờ", "Giay to", "giấy tờ", "", "…", "ab cd", "ab-cd"]
    let slugs = names.map(PublicServiceGraph.slug)
    #expect(slugs[0] == slugs[2])
    #expect(Set(slugs).count == names.count - 1)
    #expect(
      slugs.allSatisfy { slug in
        slug.utf8.allSatisfy {
          ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || [0x2D, 0x2E, 0x5F].contains($0)
        }
      })
  }
}

@Suite struct ProcessingTimeTests {
  @Test(arguments: [
    ("3 ngày làm việc", "P5D"), ("5 ngày làm việc", "P7D"), ("6 ngày làm việc", "P10D"), ("10 ngày làm việc", "P14D"),
    ("0,5 ngày làm việc", "PT4H"), ("1,5 ngày làm việc", "P4D"), ("90 phút", "PT1H30M"), ("24 giờ", "PT24H"),
    ("30 ngày", "P30D"), ("2 tháng", "P2M"), ("1 năm", "P1Y"), ("1 giờ làm việc", "PT1H"),
  ])
  func spanBecomesADuration(_ text: String, _ duration: String) throws {
    #expect(ProcessingTime(.span(try #require(Span(parsing: text))))?.text == duration)
  }

  /// Held against the calendar: no week without holidays makes so many working days longer.
  @Test(arguments: 1...40) func workingDaysNeverTakeLongerThanSaid(_ count: Int) throws {
    let span = try #require(Span(count, .workingDay))
    let time = try #require(ProcessingTime(.span(span)))
    var longest = 0
    for start in 0..<7 {
      var (day, left) = (start, count)
      while left > 0 {
        day += 1
        if day % 7 < 5 { left -= 1 }
      }
      // Received on a working day.
      if start < 5 { longest = max(longest, day - start) }
    }
    #expect(time.text == "P\(longest)D")
  }

  @Test func sameDayIsADayAndTheUnknownIsNone() {
    #expect(ProcessingTime(.sameDay)?.text == "P1D")
    #expect(ProcessingTime(.unknown(reference: "x")) == nil)
  }
}
