import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A → B → A with nothing at A that needs B's work.
  static let pingPongRouting = Rule(
    Kind(
      "ping-pong-routing", .process, .warning,
      title: Text(vi: "Chuyển đi chuyển lại giữa hai nơi", en: "Ping-pong between two places"),
      why: Text(
        vi:
          "Hồ sơ đi từ A sang B rồi về A mà B không kiểm soát, không quyết định, không tạo ra gì: bước ở B chỉ thêm thời gian. Hãy bỏ bước, hoặc để B xử lý trọn một lần.",
        en:
          "The dossier goes from A to B and back while B controls, decides and produces nothing: the step only adds time. Drop it, or let B do its part in one go."
      ),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, kiểm tra thành phần]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: thẩm định\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: thẩm định\n    trong: 1 giờ làm việc\n  - bước: ghi sổ theo dõi #! ping-pong-routing\n    tại: Sở Tư pháp\n    người: văn thư\n    làm: [chuyển, vào sổ]\n    trong: 1 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: công chức chuyên môn\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let process = subject.process, let cases = subject.cases else { return }
    for step in process.steps where step.isMerePassage {
      guard let here = step.stay, let round = cases.roundTrip(through: step, in: process) else { continue }
      let there = round.place, away = here.text
      let what = cases.described(round.witness)
      report.add(
        at: step.text.name.range,
        vi:
          "\(what.vi) đi từ “\(there)” sang “\(away)” rồi về lại, trong khi ở “\(away)” không có kiểm soát, quyết định hay kết quả nào.",
        en:
          "The dossier goes from “\(there)” to “\(away)” and back, though nothing is controlled, decided or produced at “\(away)” (\(what.en))."
      )
    }
  }
}

/// Where a dossier stays: an agency, and the unit inside it where one is named.
private struct Stay: Hashable {
  let key: FoldedName
  let text: String

  static func == (left: Stay, right: Stay) -> Bool { left.key == right.key }
  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// What lies on one side of a step: where the dossier is, and in which cases.
private typealias Neighbours = [Stay: CaseSet]

extension CaseStudy {
  /// A case whose dossier comes to a mere passage from the place to which it goes on from there; nil when there is none.
  fileprivate func roundTrip(
    through step: PlannedStep, in process: ProcessStudy
  ) -> (place: String, witness: Witness)? {
    guard let here = step.stay else { return nil }
    let before = process.before(step), after = process.after(step)
    let places = Set(before.compactMap(\.stay)).intersection(after.compactMap(\.stay)).subtracting([here])
    guard !places.isEmpty else { return nil }
    for place in places.sorted(by: { $0.key.key < $1.key.key }) {
      let found = witness { (exact: inout ExactSimulation) throws(Undecided) -> CaseSet in
        // Of several idle steps at one place only the first counts.
        let came = try exact.neighbours(of: step, among: before, isFirstOfStay: true)
        let went = try exact.neighbours(of: step, among: after, isFirstOfStay: false)
        let none = exact.space.none
        return try exact.space.and(came[place] ?? none, went[place] ?? none)
      }
      if let found { return (place.text, found) }
    }
    return nil
  }
}

extension ExactSimulation {
  /// The nearest places at which other steps are taken, with the cases of each; one-stop units, and idle steps at the
  /// place itself, are passed through.
  fileprivate mutating func neighbours(
    of step: PlannedStep, among others: [PlannedStep], isFirstOfStay: Bool
  ) throws(Undecided) -> Neighbours {
    var rest = try cases(taking: step.index)
    var found: Neighbours = [:]
    for other in others where !space.isEmpty(rest) && !other.isAtOneStop {
      let taken = try cases(taking: other.index)
      if other.stay == step.stay, other.isMerePassage, !isFirstOfStay { continue }
      let here = try space.and(rest, taken)
      rest = try space.subtracting(taken, from: rest)
      guard let place = other.stay, place != step.stay else { continue }
      found[place] = try space.or(found[place] ?? space.none, here)
    }
    return found
  }
}

extension PlannedStep {
  fileprivate var stay: Stay? {
    guard let place = onlyPlace, !isAtOneStop else { return nil }
    let text = node.unit.map { "\(place.agency) · \($0)" } ?? place.agency
    return Stay(key: FoldedName(text), text: text)
  }

  fileprivate var isAtOneStop: Bool { node.places.allSatisfy { $0.isOneStop || $0.isFilingPlace } }

  /// The step only passes the dossier on or notes it down.
  fileprivate var isMerePassage: Bool {
    leavesNothing && examined.isEmpty
      && text.acts.allSatisfy { $0.value.nature == .transport || $0.value.nature == .record }
  }
}
