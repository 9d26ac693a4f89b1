/// The two readings of “received after 15:00, counted from the next working day”.
package enum CutOffMeaning: String, CaseIterable, Sendable {
  /// A: the next working day is the day of receipt and is not counted.
  case nextWorkingDayIsDayZero
  /// B: the next working day is the first counted day.
  case nextWorkingDayIsDayOne
}

/// A time of day after which, strictly, a dossier counts from the next working day.
package struct CutOff: Hashable, Sendable {
  package let time: TimeOfDay
  package let meaning: CutOffMeaning

  package init(time: TimeOfDay = .cutOff, meaning: CutOffMeaning = .nextWorkingDayIsDayZero) {
    self.time = time
    self.meaning = meaning
  }
}

extension TimeOfDay {
  /// 15:00, the hour of Decree 23/2015 art. 7 and of the civil status rules.
  package static let cutOff = TimeOfDay(clamping: 900)
}

extension WorkingCalendar {
  /// Whether receipt counts from the next working day: strictly after the cut-off, or on a day off, which follows the
  /// cut-off of the last working day.
  package func isLate(_ received: Moment, for cutOff: CutOff) -> Bool {
    received.time > cutOff.time || !isWorkingDay(received.date)
  }
}
