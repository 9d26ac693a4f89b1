import Foundation
import Plan
import Testing

@testable import Exporters

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct PictureTests {
  private static func svg(_ plan: ExecutablePlan) throws -> String {
    guard case .file(let bytes) = export(plan, to: .svg, dialect: .feel) else { throw PictureMissing() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct PictureMissing: Error {}

  private static func links(_ plan: ExecutablePlan) throws -> Set<String> {
    let picture = try #require(ProcessPicture(of: plan))
    func name(_ item: Int) -> String {
      switch picture.items[item].kind {
      case .start: "bắt đầu"
      case .end(let outcome): outcome.rawValue
      case .step(let index, _): plan.nodes[index].label.vi
      case .consultation: "ý kiến"
      case .connector: "nối"
      }
    }
    return Set(picture.links.map { "\(name($0.source)) → \(name($0.target))" })
  }

  @Test func aPlanWithoutStepsHasNoPicture() {
    for target in [ExportTarget.svg, .mermaid] {
      guard case .nothing = export(PicturePlans.plan([]), to: target, dialect: .feel) else {
        Issue.record("\(target) of no steps")
        continue
      }
    }
  }

  @Test func waysThatExcludeEachOtherAreDrawnApart() throws {
    #expect(
      try PictureTests.links(PicturePlans.refusal) == [
        "bắt đầu → tiếp nhận", "tiếp nhận → thẩm định", "thẩm định → thông báo từ chối",
        "thông báo từ chối → trả thông báo", "trả thông báo → refused", "thẩm định → ký giấy phép",
        "ký giấy phép → trả kết quả", "trả kết quả → completed",
      ])
  }

  @Test func aStepAfterOneOfTwoWaysFollowsBoth() throws {
    let plan = PicturePlans.plan([
      PicturePlans.step("a"), PicturePlans.step("b", after: [0], when: "đạt"),
      PicturePlans.step("c", after: [1], when: "không (đạt)"), PicturePlans.step("d", after: [2]),
    ])
    #expect(
      try PictureTests.links(plan) == ["bắt đầu → a", "a → b", "a → c", "b → d", "c → d", "d → completed"])
  }

  @Test func conditionsOverNumbersExcludeTheirNegation() throws {
    let plan = PicturePlans.plan([
      PicturePlans.step("a"), PicturePlans.step("b", after: [0], when: "số tầng > 3"),
      PicturePlans.step("c", after: [1], when: "không (số tầng > 3)"),
    ])
    #expect(try PictureTests.links(plan) == ["bắt đầu → a", "a → b", "a → c", "b → completed", "c → completed"])
  }

  @Test func arrowsThatFollowFromOthersAreLeftOut() throws {
    let plan = PicturePlans.plan([
      PicturePlans.step("a"), PicturePlans.step("b", after: [0]), PicturePlans.step("c", after: [0, 1]),
    ])
    #expect(try PictureTests.links(plan) == ["bắt đầu → a", "a → b", "b → c", "c → completed"])
  }

  @Test func thePictureSaysWhatThePlanSays() throws {
    var plan = PicturePlans.refusal
    plan.nodes[1].onIncomplete = SupplementPolicy()
    plan.nodes[4].sendBack = SendBackRule()
    plan.nodes[4].sendBack?.to = 1
    plan.nodes[4].sendBack?.atMost = 2
    plan.nodes[5].clock = .outside
    let text = try PictureTests.svg(plan).replacing("\n", with: " ")
    for words in [
      "Cấp giấy phép thử nghiệm", "1.000001", "1. Tiếp nhận", "2 ngày làm việc", "Chỉ khi không đạt",
      "Từ chối",
      "Hoàn thành", "trả lại, tối đa 2 lần", "Không tính vào thời hạn", "Trung tâm",
    ] {
      #expect(text.contains(">\(words)<") || text.contains(words), "\(words)")
    }
    #expect(text.contains("Yêu cầu bổ sung: tối đa") && !text.contains("<script") && !text.contains("href"))
  }

  @Test(arguments: PicturePlans.awkwardNames) func anyNameGivesWellFormedXML(_ name: String) throws {
    let plan = PicturePlans.named(name)
    let text = try PictureTests.svg(plan)
    #expect(XMLParser(data: Data(text.utf8)).parse(), "\(name.debugDescription)")
    #expect(!text.contains("<script"))
    #expect(try PictureTests.svg(plan) == text)
  }

  @Test func everyLineFitsItsBox() throws {
    for name in PicturePlans.awkwardNames {
      let picture = try #require(ProcessPicture(of: PicturePlans.named(name)))
      for item in picture.items {
        let width = PieceLayout.textWidth(of: item)
        for line in TextBlock(item.texts, width: width).lines where line.text.count > 1 {
          #expect(line.style.measure.width(line.text) <= width, "\(line.text)")
        }
      }
    }
  }

  @Test func wordsAreKeptWholeWhereTheyFit() {
    let measure = TextMeasure(sizeTenths: 100)
    #expect(measure.wrap("công chức  tư pháp", width: 60).joined(separator: " ") == "công chức tư pháp")
    #expect(measure.wrap("", width: 60).isEmpty)
    let pieces = measure.wrap(String(repeating: "m", count: 40), width: 60)
    #expect(pieces.count > 1 && pieces.joined() == String(repeating: "m", count: 40))
  }

  @Test func joinedSignsStayWholeAndTakeTheRoomOfOne() {
    let family = "👨‍👩‍👧"
    let measure = TextMeasure(sizeTenths: 100)
    #expect(measure.width(family) == measure.width("👨") && measure.width("👍🏽") == measure.width("👍"))
    let pieces = measure.wrap(String(repeating: family, count: 20), width: 35)
    #expect(pieces.count == 7 && pieces.allSatisfy { $0.allSatisfy { String($0) == family } })
  }

  @Test(arguments: [1, 2, 3, 4]) func rowsOfAPictureHoldEveryStepOnce(_ count: Int) throws {
    let agencies = ["Trung tâm", "Phòng", "Ủy ban"]
    let nodes = (0..<14).map { index in
      var node = PicturePlans.step("bước", after: index == 0 ? [] : [index - 1], at: agencies[index % 3])
      if index == 9 { node.sendBack = SendBackRule() }
      return node
    }
    let picture = try #require(ProcessPicture(of: PicturePlans.plan(nodes)))
    let pieces = PicturePieces(picture).cut(into: count, isEven: true)
    #expect(pieces.count == count)
    var steps: [Int] = []
    var exits: [String] = []
    var entrances: [String] = []
    for piece in pieces {
      for (index, item) in piece.items.enumerated() {
        if case .step(let node, _) = item.kind { steps.append(node) }
        guard item.kind == .connector, let letter = item.texts.first?.text else { continue }
        if piece.links.contains(where: { $0.target == index }) { exits.append(letter) }
        if piece.links.contains(where: { $0.source == index }) { entrances.append(letter) }
      }
      #expect(Set(piece.items.map(\.lane)).count == piece.lanes.count)
    }
    #expect(steps.sorted() == Array(0..<14))
    #expect(exits.sorted() == entrances.sorted() && Set(exits).count == exits.count)
    #expect((count == 1) == exits.isEmpty)
  }

  @Test func aLongProcessIsBrokenIntoRowsAndAShortOneIsNot() throws {
    func rows(_ count: Int) throws -> Int {
      let nodes = (0..<count).map { PicturePlans.step("bước", after: $0 == 0 ? [] : [$0 - 1]) }
      return SVGPage.rows(of: try #require(ProcessPicture(of: PicturePlans.plan(nodes)))).count
    }
    #expect(try rows(4) == 1)
    #expect(try rows(24) > 1)
  }
}
