import Expressions
import Plan

extension ExecutablePlan {
  /// The id under which an engine knows the process: `p_1_004859`.
  package var processID: String { ExecutablePlan.processID(of: code) }

  /// The id of the process of a procedure's code.
  static func processID(of code: String) -> String {
    // A code of digits and dots keeps its digits; every other character becomes an underscore.
    "p_" + asciiIdentifier("p " + code).dropFirst(2)
  }

  /// Messages of one procedure, told apart from those of all others.
  func messageName(_ event: String) -> String { "\(processID)-\(event)" }
}
