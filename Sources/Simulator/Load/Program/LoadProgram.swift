import Calendars
import Diagnostics
import Expressions
import Plan

/// A scenario as flat tables: everything that a run reads and never changes.
struct LoadProgram: Sendable {
  let scenario: LoadScenario
  let timeline: OfficeTimeline
  /// When statistics begin, in seconds.
  let warmUp: Int
  var nodes: [FlatNode] = []
  var successors: [Int32] = []
  var entries: [Int32] = []
  var reopened: [Int32] = []
  var places: [FlatPlace] = []
  var consultations: [FlatConsultation] = []
  var supplements: [FlatSupplement] = []
  var sendBacks: [FlatSendBack] = []
  var spans: [Span] = []
  var samplers: [Sampler] = []
  var observed: [Double] = []
  var limits: [FlatLimit] = []
  var procedures: [FlatProcedure] = []
  /// By stream.
  var conditions: [CaseConditions] = []
  var problems: [LoadProblem] = []
  var doubts: [LoadProblem] = []
  /// Expected arrivals by the end of each day, by stream and day; and where a stream's stand, nil for given moments.
  var expected: [Double] = []
  var curves: [ArrivalCurve?] = []
  /// Words of 64 conditions that a dossier needs, at least one; and nodes of the longest procedure.
  var conditionWords = 1
  var longestProcess = 1

  init(_ scenario: LoadScenario) {
    self.scenario = scenario
    let last = min(scenario.lastDay.dayNumber, scenario.firstDay.dayNumber + OfficeTimeline.mostDays / 2)
    timeline = OfficeTimeline(
      scenario.calendar, firstDay: scenario.firstDay, lastDay: CivilDate(dayNumber: last))
    warmUp = min(max(0, scenario.warmUpDays) * OfficeTimeline.secondsPerDay, timeline.end)
    var guards: [[TypedExpression]] = []
    for index in scenario.procedures.indices { guards.append(add(index)) }
    for stream in scenario.streams { add(stream, guards) }
    for index in nodes.indices { nodes[index].isPlain = isPlain(nodes[index]) }
    if nodes.count > 0xFFFF || scenario.staff.count > 0x7FFF {
      problems.append(
        LoadProblem(
          Text(
            vi:
              "Kịch bản có \(nodes.count) bước và \(scenario.staff.count) nhân sự; mô phỏng được nhiều nhất 65.535 bước và 32.767 nhân sự.",
            en:
              "The scenario has \(nodes.count) steps and \(scenario.staff.count) staff; at most 65,535 and 32,767 can be simulated."
          )))
    }
  }

  /// The conditions and the arrivals of a stream; a stream of no procedure brings nothing.
  private mutating func add(_ stream: ArrivalStream, _ guards: [[TypedExpression]]) {
    guard scenario.procedures.indices.contains(stream.procedure) else {
      problems.append(
        LoadProblem(Text(vi: "Có luồng hồ sơ không thuộc thủ tục nào.", en: "A stream belongs to no procedure.")))
      return
    }
    let procedure = scenario.procedures[stream.procedure]
    let conditions = CaseConditions(
      procedure.plan, guards[stream.procedure], facts: procedure.facts, settled: stream.settled)
    for expression in conditions.undecided {
      doubts.append(
        LoadProblem(
          procedure: stream.procedure,
          Text(
            vi:
              "Điều kiện “\(expression.print(.vietnamese))” không tính được với các dữ kiện đã cho; coi như không đúng.",
            en: "The condition “\(expression.print(.english))” has no value with the facts given; it is taken as false."
          )))
    }
    if !conditions.isPossible(receivedAt: [timeline.moment(0), timeline.moment(timeline.end - 1)]) {
      problems.append(
        LoadProblem(
          procedure: stream.procedure,
          Text(
            vi: "Các ràng buộc của thủ tục \(procedure.plan.code) loại trừ mọi hồ sơ có các tỷ lệ đã cho.",
            en: "The constraints of procedure \(procedure.plan.code) rule out every dossier with the shares given.")))
    }
    self.conditions.append(conditions)
    guard case .poisson(let arrivals) = stream.arrivals else { return curves.append(nil) }
    curves.append(ArrivalCurve(arrivals, timeline, scenario.calendar, expected: &expected))
  }

  private func isPlain(_ node: FlatNode) -> Bool {
    let own = Int(node.places.first)...Int(node.places.first + node.places.count)
    return node.clock == .counts && !node.isOutside && node.settles < 0 && node.supplement < 0 && node.sendBack < 0
      && node.ending < 0 && !places[own].contains { $0.isCompetent || $0.isElsewhere }
  }

  private mutating func add(_ index: Int) -> [TypedExpression] {
    var builder = ProcedureFlattening(scenario.procedures[index], number: index, program: self)
    builder.flatten()
    self = builder.program
    conditionWords = max(conditionWords, (builder.guards.count + 63) / 64)
    longestProcess = max(longestProcess, scenario.procedures[index].plan.nodes.count)
    return builder.guards
  }
}

/// Why a scenario cannot be run, or what in it is in doubt; indices are those of the scenario and of its plans.
package struct LoadProblem: Hashable, Sendable {
  package let procedure: Int?
  package let step: Int?
  package let message: Text

  init(procedure: Int? = nil, step: Int? = nil, _ message: Text) {
    self.procedure = procedure
    self.step = step
    self.message = message
  }
}
