import Foundation

/// The greatest memory that the process has held.
enum PeakMemory {
  /// As the system counts it for this program alone; `getrusage` counts what the process held before it became this program.
  static var megabytes: Int {
    if let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap({ Int($0) }).first
    {
      return kilobytes / 1_024
    }
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return usage.ru_maxrss / 1_024
  }
}
