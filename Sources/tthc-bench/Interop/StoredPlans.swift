import Foundation
import JSON
import Plan

/// The plans that `tthc compile` wrote into a folder, by the names of their files; none without a folder.
func storedPlans(in folder: String?) throws -> [ExecutablePlan] {
  guard let folder else { return [] }
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
  return try names.compactMap { name in
    let data = try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name))
    guard case .success(let json) = JSON.parse(Array(data)), case .success(let plan) = ExecutablePlan.read(json) else {
      return nil
    }
    return plan
  }
}
