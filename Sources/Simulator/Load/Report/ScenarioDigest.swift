import Calendars
import Expressions
import Plan

extension LoadScenario {
  /// A digest of everything that the results of a run follow from: shards with one digest belong together.
  package var digest: String {
    var print = Fingerprint()
    print.add("tthc load 1")
    print.add(name)
    for number in [firstDay.dayNumber, lastDay.dayNumber, warmUpDays, replications] { print.add(number) }
    print.add(seed)
    print.add(discipline.rawValue)
    print.add(calendar, from: firstDay, to: lastDay)
    print.add(staff.count)
    for pool in staff {
      print.add(pool.name.vi)
      for number in [pool.headCount, pool.absence.thousandthsOfPercent, pool.overtimeSeconds] { print.add(number) }
    }
    print.add(procedures.count)
    for procedure in procedures { print.add(procedure) }
    print.add(streams.count)
    for stream in streams { print.add(stream) }
    return print.text
  }
}

extension Fingerprint {
  /// Office hours and the days off of the period and of a year behind it, in which deadlines may fall.
  fileprivate mutating func add(_ calendar: WorkingCalendar, from first: CivilDate, to last: CivilDate) {
    add(calendar.officeHours.intervals.count)
    for interval in calendar.officeHours.intervals {
      add(interval.start.minutes)
      add(interval.end.minutes)
    }
    var day = first
    let end = last.adding(days: 366)
    while day <= end {
      add(calendar.isWorkingDay(day) ? 1 : 0)
      let next = day.adding(days: 1)
      guard next > day else { break }
      day = next
    }
  }

  fileprivate mutating func add(_ procedure: LoadProcedure) {
    add(procedure.plan.json.encoded(.compact))
    add(procedure.steps.count)
    for step in procedure.steps { add(step) }
    for predecessors in procedure.predecessors {
      add(predecessors.count)
      for predecessor in predecessors { add(predecessor) }
    }
    add(procedure.facts.count)
    for mix in procedure.facts {
      add(mix.fact)
      add(mix.values.count)
      for value in mix.values {
        add(value.value.text(in: .vi))
        add(value.weight)
      }
    }
  }

  private mutating func add(_ step: LoadStep) {
    add(step.staff.count)
    for pool in step.staff { add(pool ?? -1) }
    switch step.time {
    case nil: add("none")
    case .office(let distribution):
      add("office")
      add(distribution)
    case .clock(let distribution):
      add("clock")
      add(distribution)
    case .limit(let span):
      add("limit")
      add(span.description(.vi))
    }
    add(step.supplementShare.thousandthsOfPercent)
    add(step.applicantTime)
    add(step.returnShare.thousandthsOfPercent)
    add(step.isLeftOut ? 1 : 0)
  }

  private mutating func add(_ distribution: Distribution) {
    let (name, numbers): (String, [Double]) =
      switch distribution {
      case .fixed(let seconds): ("fixed", [seconds])
      case .uniform(let from, let to): ("uniform", [from, to])
      case .triangular(let least, let usual, let most): ("triangular", [least, usual, most])
      case .exponential(let mean): ("exponential", [mean])
      case .logNormal(let mean, let deviation): ("log-normal", [mean, deviation])
      case .gamma(let mean, let deviation): ("gamma", [mean, deviation])
      case .empirical(let observed): ("empirical", observed)
      }
    add(name)
    add(numbers.count)
    for number in numbers { add(number) }
  }

  fileprivate mutating func add(_ stream: ArrivalStream) {
    add(stream.procedure)
    switch stream.arrivals {
    case .given(let seconds):
      add("given")
      add(seconds.count)
      for second in seconds { add(second) }
    case .poisson(let arrivals):
      add("poisson")
      add(arrivals.hours.rawValue)
      for number in [arrivals.expected] + arrivals.weekdays + arrivals.months { add(number) }
    }
    add(stream.kept.thousandthsOfPercent)
    add(stream.settled.count)
    for (fact, value) in stream.settled.sorted(by: { $0.key < $1.key }) {
      add(fact)
      add(value.text(in: .vi))
    }
  }
}
