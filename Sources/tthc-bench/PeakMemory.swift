import Foundation

/// The greatest memory that the process has held.
enum PeakMemory {
  static var megabytes: Int {
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return usage.ru_maxrss / 1_024
  }
}
