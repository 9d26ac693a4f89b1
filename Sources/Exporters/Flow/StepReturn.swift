import Diagnostics
import Plan

/// A return from one node to an earlier one, as tokens see it.
struct StepReturn: Sendable {
  var from: Int
  var to: Int
  /// Arrows into the repeated part from nodes outside it: they are done and their tokens are laid again.
  var entries: [(source: Int, target: Int)] = []
}

extension StepGroups {
  /// The returns of a plan, and those for which tokens are no picture: they would have to take back work under way.
  func returns(of plan: ExecutablePlan) -> (sound: [StepReturn], problems: [ExportProblem]) {
    var sound: [StepReturn] = []
    var problems: [ExportProblem] = []
    for index in plan.nodes.indices where group[index] != nil {
      guard let rule = plan.nodes[index].sendBack, plan.nodes.indices.contains(rule.to), group[rule.to] != nil else {
        continue
      }
      if let reason = obstacle(from: index, to: rule.to, in: plan) {
        problems.append(ExportProblem(message: reason, source: plan.nodes[index].source))
      } else {
        sound.append(StepReturn(from: index, to: rule.to, entries: entries(from: index, to: rule.to)))
      }
    }
    return (sound, problems)
  }

  private func obstacle(from source: Int, to target: Int, in plan: ExecutablePlan) -> Text? {
    let names = (plan.nodes[source].label, plan.nodes[target].label)
    guard source == target || order.isBefore(target, source) else {
      return Text(
        vi: "Bước “\(names.0.vi)” trả lại bước “\(names.1.vi)” không đứng trước nó; quy trình dạng BPMN không nói được "
          + "việc này. Hãy trả về một bước đứng trước.",
        en: "Step “\(names.0.en)” returns to step “\(names.1.en)”, which does not stand before it; BPMN cannot say so. "
          + "Return to an earlier step.")
    }
    let torn = group.indices.first { other in
      group[other] != nil && areConcurrent(other, source) && order.isBefore(target, other)
    }
    guard let torn else { return nil }
    let other = plan.nodes[torn].label
    return Text(
      vi:
        "Bước “\(names.0.vi)” trả hồ sơ về “\(names.1.vi)” trong khi “\(other.vi)” có thể đang làm song song và phải bỏ "
        + "dở; quy trình dạng BPMN không nói được việc này. Hãy để một bước sau khi các nhánh nhập lại trả hồ sơ.",
      en:
        "Step “\(names.0.en)” returns the case to “\(names.1.en)” while “\(other.en)” may be at work beside it and would "
        + "have to be dropped; BPMN cannot say so. Let a step after the branches meet return the case.")
  }

  /// Tokens that the repeated part needs besides the one at its first step.
  private func entries(from source: Int, to target: Int) -> [(source: Int, target: Int)] {
    func isRepeated(_ node: Int) -> Bool {
      node == source || (order.isBefore(target, node) && order.isBefore(node, source))
    }
    var found: [(source: Int, target: Int)] = []
    for place in members.indices {
      let first = members[place][0]
      guard members[place].contains(where: isRepeated), !members[place].contains(target) else { continue }
      for predecessor in predecessors(of: place) {
        let outside = members[predecessor][0]
        if !members[predecessor].contains(where: { $0 == target || order.isBefore(target, $0) }) {
          found.append((outside, first))
        }
      }
    }
    return found
  }
}
