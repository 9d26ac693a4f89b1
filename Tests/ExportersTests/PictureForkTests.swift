import Calendars
import Plan
import Testing

@testable import Exporters

@Suite struct PictureForkTests {
  /// A dossier that is refused or signed, without a condition on signing.
  private static var refusedOrSigned: ExecutablePlan {
    PicturePlans.plan([
      PicturePlans.step("dự thảo"), PicturePlans.step("từ chối", after: [0], when: "không (đạt)", ends: .refused),
      PicturePlans.step("ký", after: [1]),
    ])
  }

  private static var sideBySide: ExecutablePlan {
    PicturePlans.plan([
      PicturePlans.step("kiểm tra"), PicturePlans.step("đo đạc", after: [0], when: "đạt"),
      PicturePlans.step("xác nhận", after: [0]), PicturePlans.step("kết luận", after: [1, 2]),
    ])
  }

  private static func text(_ plan: ExecutablePlan, _ target: ExportTarget) -> String {
    guard case .file(let bytes) = export(plan, to: target, dialect: .feel) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func forks(_ plan: ExecutablePlan) throws -> [ProcessPicture.Fork] {
    let picture = try #require(ProcessPicture(of: plan))
    return picture.items.indices.compactMap(picture.fork)
  }

  @Test func theWayThatIsLeftWhenTheCaseDoesNotEndIsMarked() throws {
    let plan = PictureForkTests.refusedOrSigned
    #expect(try PictureForkTests.forks(plan) == [.choice])
    let svg = PictureForkTests.text(plan, .svg)
    #expect(svg.contains("Nếu không thuộc trường hợp") && svg.contains("Chỉ theo một trong các hướng"))
    #expect(!svg.contains("Làm song song"))
    let mermaid = PictureForkTests.text(plan, .mermaid)
    #expect(mermaid.contains("node1 -->|\"Nếu không\"| node3"))
    #expect(mermaid.contains("node1 -->|\"Chỉ khi không đạt\"| node2"))
  }

  @Test func waysSideBySideCarryABar() throws {
    let plan = PictureForkTests.sideBySide
    #expect(try PictureForkTests.forks(plan) == [.parallel])
    let svg = PictureForkTests.text(plan, .svg)
    #expect(svg.contains("Làm song song") && !svg.contains("Nếu không") && !svg.contains("một trong các hướng"))
    #expect(!PictureForkTests.text(plan, .mermaid).contains("Nếu không"))
  }

  @Test func conditionsThatExcludeEachOtherNeedNoOtherwise() throws {
    #expect(try PictureForkTests.forks(PicturePlans.refusal) == [.choice])
    #expect(!PictureForkTests.text(PicturePlans.refusal, .mermaid).contains("Nếu không"))
  }

  @Test func conditionsThatMayMeetAreNotCalledOneOrTheOther() throws {
    var plan = PictureForkTests.sideBySide
    plan.nodes[2].when = PicturePlans.condition("số tầng > 3")
    #expect(try PictureForkTests.forks(plan).isEmpty)
  }

  @Test func aConditionOfItsOwnStandsBesideTheOtherwise() {
    var plan = PictureForkTests.refusedOrSigned
    plan.nodes[2].when = PicturePlans.condition("số tầng > 3")
    #expect(PictureForkTests.text(plan, .mermaid).contains("|\"Nếu không#59; chỉ khi số tầng"))
  }

  @Test(arguments: [2, 3]) func aForkKeepsItsSignWhereTheProcessIsCut(_ count: Int) throws {
    let whole = try #require(ProcessPicture(of: PictureForkTests.refusedOrSigned))
    let pieces = PicturePieces(whole).cut(into: count, isEven: true)
    let forks = pieces.flatMap { piece in piece.items.indices.compactMap(piece.fork) }
    #expect(forks.contains(.choice) && !forks.contains(.parallel))
  }

  @Test func theHeadingNamesTheCutOffAndThePartsOfTheLimit() throws {
    var plan = PicturePlans.refusal
    var sameDay = LimitRule()
    sameDay.cutOff = CutOff(time: try #require(TimeOfDay(minutes: 15 * 60)))
    var parts = LimitRule()
    parts.term = .span(try #require(Span(20, .workingDay)))
    parts.phases = [LimitPhase(), LimitPhase()]
    parts.phases[0].name = "đăng ký"
    parts.phases[0].span = Span(17, .workingDay)
    parts.phases[1].name = "cấp giấy"
    plan.limits = [sameDay, parts]
    #expect(
      StepWords(plan: plan).limits
        == "trong ngày, nhận sau 15:00 thì sang ngày làm việc tiếp theo; "
        + "20 ngày làm việc (gồm đăng ký: 17 ngày làm việc, cấp giấy: chưa rõ)")
  }

  @Test func aSupplementThatDoesNotComeStopsTheCase() {
    var plan = PicturePlans.refusal
    plan.nodes[0].onIncomplete = SupplementPolicy()
    #expect(PictureForkTests.text(plan, .mermaid).contains("tối đa 1 lần#59; người nộp không bổ sung: dừng giải quyết"))
    plan.supplement.applicantTime = Span(5, .workingDay)
    #expect(
      PictureForkTests.text(plan, .mermaid).contains(
        "người nộp có 5 ngày làm việc#59; quá hạn không bổ sung: dừng giải quyết"))
  }
}
