import Diagnostics
import Model
import Plan
import Simulator

extension LoadLowering {
  /// From this part of their time on, people are hardly ever free and queues are long.
  static let closeToCapacity = 0.9

  /// The part of limits to propose where the whole is too much, in thousandths of a percent.
  static let usualLimitShare = 20_000

  /// Reports what stands in the way of a run, and staff to whom more work comes than they can do.
  mutating func judge(_ simulation: LoadSimulation) {
    for (kind, problems) in [
      (WorkloadKinds.procedureUnready, simulation.problems), (WorkloadKinds.conditionUndecided, simulation.doubts),
    ] {
      for problem in problems {
        let place = problem.procedure.map { procedures[$0].entry.procedure.range } ?? workload.workload.name.range
        report(kind, at: place, vi: problem.message.vi, en: problem.message.en)
      }
    }
    guard simulation.problems.isEmpty else { return }
    for (index, load) in simulation.offeredLoads().enumerated() where load.utilisation > LoadLowering.closeToCapacity {
      judge(load, of: index)
    }
  }

  private mutating func judge(_ load: OfferedLoad, of index: Int) {
    guard staffPools.indices.contains(index) else { return }
    let pool = staffPools[index]
    let figures = CapacityFigures(load)
    let assumed = assumedSteps(of: index)
    let accepts = workload.settings.acceptsOverload ?? false
    guard load.isOver else {
      report(
        WorkloadKinds.overCapacity, at: pool.range,
        vi: "Nhân sự “\(pool.name)” gần quá tải: \(figures.text.vi), bận \(figures.busy)% thời gian.\(assumed.vi)",
        en:
          "Staff “\(pool.name)” are close to capacity: \(figures.text.en), busy \(figures.busy)% of the time.\(assumed.en)",
        severity: .warning)
      return
    }
    report(
      WorkloadKinds.overCapacity, at: pool.range,
      vi: "Nhân sự “\(pool.name)” không kham nổi: \(figures.text.vi)\(figures.lack.vi).\(assumed.vi)",
      en: "Staff “\(pool.name)” cannot cope: \(figures.text.en)\(figures.lack.en).\(assumed.en)",
      severity: accepts ? .warning : .error)
  }

  /// A sentence on the steps of some staff that count with a part of their limit; empty without such steps.
  private func assumedSteps(of staff: Int) -> Text {
    var names = LoadAssumptions.Names()
    for dossiers in procedures {
      for step in dossiers.limitSteps.sorted() where dossiers.load.steps[step].staff.contains(staff) {
        names.add(dossiers.load.plan.nodes[step].label.vi, of: dossiers.code)
      }
    }
    guard !names.isEmpty else { return Text(same: "") }
    let share = workload.settings.limitShare?.thousandthsOfPercent ?? Share.whole
    // A smaller part helps only where the stated one is large.
    let smaller =
      share > LoadLowering.usualLimitShare
      ? Text(vi: ", hoặc “phần thời hạn: 20%” cho cả kịch bản", en: ", or “part of limit: 20%” for the whole workload")
      : Text(same: "")
    return Text(
      vi:
        " Trong đó \(names.count) bước không có “thực tế” nên tính \(share.asPercent(.vi)) thời hạn (\(names.list)); hãy ghi “thực tế: 25 phút” ở từng bước\(smaller.vi).",
      en:
        " \(names.count) step\(names.count == 1 ? "" : "s") without “actual” count with \(share.asPercent(.en)) of the limit (\(names.list)); state “actual: 25 minutes” at each\(smaller.en)."
    )
  }
}

/// Needed and present officers in words.
private struct CapacityFigures {
  let load: OfferedLoad

  init(_ load: OfferedLoad) { self.load = load }

  /// Percent, rounded down so that 99.7 % is not told as all of the time.
  var busy: Int { Int(min((load.utilisation * 100).rounded(.down), 1e9)) }

  var text: Text {
    let (needed, present) = (number(load.needed), number(load.present))
    return Text(
      vi: "cần \(needed.replacing(".", with: ",")) người, có mặt trung bình \(present.replacing(".", with: ","))",
      en: "\(needed) officers needed, \(present) present on average")
  }

  /// In officers, so that one can see how many to add.
  var lack: Text {
    let lack = number(load.needed - load.present)
    return lack == "0"
      ? Text(same: "") : Text(vi: ", thiếu \(lack.replacing(".", with: ",")) người", en: ", \(lack) too few")
  }

  /// With two decimals below ten, else with one.
  private func number(_ value: Double) -> String {
    let scale = abs(value) < 10 ? 100 : 10
    let rounded = Int((min(value, 1e12) * Double(scale)).rounded())
    let (whole, rest) = rounded.quotientAndRemainder(dividingBy: scale)
    guard rest > 0 else { return "\(whole)" }
    var text = scale == 100 && rest < 10 ? "0\(rest)" : "\(rest)"
    while text.last == "0" { text.removeLast() }
    return "\(whole).\(text)"
  }
}
