import Calendars
import Decisions
import Diagnostics
import Plan
import Simulator

/// The case that takes longest, and how long each step of it takes.
struct LongestCase {
  let what: Text
  /// Office minutes from receipt to the end.
  let total: Int
  /// Office minutes of each step taken.
  let parts: [(node: Int, minutes: Int)]
}

extension CaseStudy {
  /// The case that takes longest; nil without a process, or when it cannot be told.
  var longestCase: LongestCase? {
    guard let longest = greatest(of: .duration), let trace = trace(of: longest.witness),
      let calendar = decide({ $0.calendar })
    else { return nil }
    let parts = trace.visits.filter { !$0.isSkipped }.map { visit in
      (visit.node, calendar.workingMinutes(from: visit.enabled, to: visit.finish))
    }
    return LongestCase(what: described(longest.witness), total: trace.officeMinutes, parts: parts)
  }
}
