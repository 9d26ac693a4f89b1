import Decisions
import Diagnostics
import Model
import Plan
import Simulator

extension Rule {
  /// A refusal that gives the applicant nothing in writing.
  static let refusalWithoutDocument = Rule(
    Kind(
      "refusal-without-document", .process, .error,
      title: Text(vi: "Từ chối hoặc dừng mà không có văn bản", en: "Refusal without a written reason"),
      why: Text(
        vi:
          "Từ chối hoặc dừng giải quyết phải có văn bản nêu lý do (phiếu từ chối, thông báo dừng). Hãy ghi “tạo” hoặc “mẫu” ở bước này.",
        en:
          "A refusal or stop needs a written reason (refusal slip, notice of termination). Add “produces” or “slips” to the step."
      ),
      ground: Text(
        vi: "Nghị định 61/2018/NĐ-CP điều 19 khoản 8; Nghị định 118/2025/NĐ-CP",
        en: "Decree 61/2018/NĐ-CP art. 19.8; Decree 118/2025/NĐ-CP"),
      examples: [
        Example(
          "dữ kiện:\n  đủ điều kiện: có/không\nquy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, thẩm định]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: từ chối #! refusal-without-document\n    người: công chức một cửa\n    khi: không đủ điều kiện\n    làm: từ chối\n    trong: 1 giờ làm việc\n    kết thúc: từ chối\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 3 giờ làm việc"
        )
      ]),
    needs: [.plan, .process]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    for (node, index) in subject.procedure.graph.order.enumerated() {
      let step = subject.text.process[index]
      guard let ending = step.ending?.value, ending != .completed, step.slips.isEmpty,
        plan.papers(ofEnding: node).isEmpty, let gap = subject.unwritten(endedBy: node)
      else { continue }
      let what: Text? = if case .partly(let text) = gap { text } else { nil }
      report.add(
        at: step.name.range,
        vi:
          "Bước “\(step.name.text)” kết thúc hồ sơ (\(ending.keyword.vi)) nhưng không tạo văn bản nào\(what.map { "; ví dụ: \($0.vi)" } ?? "").",
        en:
          "Step “\(step.name.text)” ends the case (\(ending.keyword.en)) and produces no document\(what.map { "; for instance \($0.en)" } ?? "")."
      )
    }
  }
}

/// Cases that end with nothing in writing.
private enum UnwrittenEnding {
  /// All that the step ends.
  case every
  /// Some of them, with one of these.
  case partly(Text)
}

extension Subject {
  /// The cases that a step ends without anything in writing; nil when each has passed a step that writes, and writes to
  /// nobody but those who are refused or stopped.
  fileprivate func unwritten(endedBy node: Int) -> UnwrittenEnding? {
    guard let plan, let cases = straightCases else { return .every }
    let writing = plan.nodes.indices.filter {
      $0 != node && !(plan.nodes[$0].produces.isEmpty && plan.nodes[$0].slips.isEmpty) && plan.nodes[$0].when != nil
    }
    guard !writing.isEmpty else { return .every }
    let found = cases.decide { exact throws(Undecided) -> UnwrittenEnding? in
      var turnedAway = exact.space.none
      for (outcome, set) in try exact.outcomes() where outcome != .completed {
        turnedAway = try exact.space.or(turnedAway, set)
      }
      let ended = try exact.cases(endedBy: node)
      var open = ended
      for other in writing {
        let taking = try exact.cases(taking: other)
        guard try exact.space.implies(taking, turnedAway) else { continue }
        open = try exact.space.subtracting(taking, from: open)
      }
      if open == ended { return .every }
      let usual = exact.usualValues
      guard case .happens(let witness) = try exact.space.verdict(on: open, preferring: usual) else { return nil }
      return .partly(exact.described(witness))
    }
    return found ?? .every
  }
}
