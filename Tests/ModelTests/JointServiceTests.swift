import Calendars
import Diagnostics
import Testing

@testable import Model

@Suite struct JointServiceTests {
  private func service(_ members: String, _ more: String = "", asOf date: CivilDate = Sample.day) -> Reading {
    let second = Sample.procedure(with: "thủ tục: 9.000002\ntên: Cấp thẻ")
    let text = "nhóm liên thông: Liên thông thử\nmã: LT-01\ncơ quan chủ trì: Sở Tư pháp\n\(more)gồm:\n\(members)"
    return Reading("số bộ: 1", and: [second, text], asOf: date)
  }

  private func joint(_ reading: Reading) -> ResolvedProcedure? { reading.catalogue.jointServices.first }

  @Test func membersBecomeStepsThatCallThem() {
    let reading = service("  - {thủ tục: 9.000001, trong: 2 ngày làm việc}\n  - {thủ tục: 9.000002, sau: 9.000001}")
    let steps = joint(reading)?.text.process
    #expect(steps?.map(\.name.text) == ["Cấp giấy thử", "Cấp thẻ"])
    #expect(steps?.map { $0.calls?.text } == ["9.000001", "9.000002"])
    #expect(steps?.first?.time?.value.span == Span(2, .workingDay))
    #expect(joint(reading)?.graph.predecessors == [[], [0]])
    #expect(joint(reading)?.code.text == "LT-01" && joint(reading)?.jointService != nil)
    #expect(reading.found == [])
  }

  @Test func membersRunBesideEachOtherUnlessOneComesAfter() {
    #expect(joint(service("  - thủ tục: 9.000001\n  - thủ tục: 9.000002"))?.graph.predecessors == [[], []])
  }

  @Test func memberMayBeConditional() {
    let facts = "dữ kiện: {khẩn: có/không}\n"
    #expect(service("  - {thủ tục: 9.000001, khi: khẩn}", facts).found == [])
    let unknown = service("  - {thủ tục: 9.000001, khi: khẫn}", facts)
    #expect(unknown.findings.count == 1)
    #expect(joint(unknown)?.isComplete == false)
  }

  @Test func sameDayMemberHasNoTimeOfItsOwn() {
    let reading = service("  - {thủ tục: 9.000001, trong ngày: có}")
    guard case .noOwnTime? = joint(reading)?.text.process.first?.time?.value else {
      Issue.record("has a time")
      return
    }
  }

  @Test func unknownMemberHasOneFindingAndNoGuess() {
    let reading = service("  - thủ tục: 9.000001\n  - {thủ tục: 9.00002, sau: 9.000001}")
    #expect(reading.found == ["unknown-name: 9.00002"])
    #expect(reading.findings.allSatisfy { $0.fix == nil })
  }

  @Test func memberAfterOneThatIsNoMemberHasOneFindingAndNoGuess() {
    let reading = service("  - thủ tục: 9.000001\n  - {thủ tục: 9.000002, sau: 9.00001}")
    #expect(reading.found == ["unknown-name: 9.00001"])
    #expect(reading.findings.allSatisfy { $0.fix == nil })
    #expect(service("  - {thủ tục: 9.000001, sau: 9.000002}").found == ["unknown-name: 9.000002"])
  }

  @Test func membersThatWaitForEachOtherAreACycle() {
    let reading = service("  - {thủ tục: 9.000001, sau: 9.000002}\n  - {thủ tục: 9.000002, sau: 9.000001}")
    #expect(reading.kinds == ["process-cycle"])
  }

  @Test func leadAndMemberAgenciesMustBeDeclared() {
    #expect(service("  - {thủ tục: 9.000001, cơ quan: Sở Tư phá}").found == ["unknown-name: Sở Tư phá"])
    let lead = Reading("số bộ: 1", and: ["nhóm liên thông: L\ncơ quan chủ trì: Sở Tư phá\ngồm: {thủ tục: 9.000001}"])
    #expect(lead.found == ["unknown-name: Sở Tư phá"])
  }

  @Test func memberIsCalledByItsNameInForce() {
    let old = Sample.procedure(with: "thủ tục: 9.7\ntên: Tên cũ\nhiệu lực: {đến: 2025-12-31}")
    let new = Sample.procedure(with: "thủ tục: 9.7\ntên: Tên mới\nhiệu lực: {từ: 2026-01-01}")
    let reading = Reading("số bộ: 1", and: [old, new, "nhóm liên thông: L\ngồm: {thủ tục: 9.7}"])
    #expect(joint(reading)?.text.process.map(\.name.text) == ["Tên mới"])
  }

  @Test func serviceNotInForceIsLeftOut() {
    #expect(joint(service("  - thủ tục: 9.000001", "hiệu lực: {từ: 2027-01-01}\n")) == nil)
  }

  @Test func serviceMayBeCalledByItsCode() {
    let reading = Reading(
      Sample.process(("một", ["gọi thủ tục: LT-01"])),
      and: ["nhóm liên thông: L\nmã: LT-01\ngồm: {thủ tục: 9.000001}"])
    #expect(reading.found == [])
  }
}
