import Diagnostics
import Model

extension Subject {
  /// The highest level among the competent agencies; nil when one of them has no known level.
  var competentLevel: Level? {
    let levels = text.competentAgencies.map { agency($0.agency)?.level?.value }
    guard !levels.isEmpty, !levels.contains(nil) else { return nil }
    return levels.compactMap { $0 }.max { $0.rank < $1.rank }
  }

  /// The agency of a step that has one place, known by name.
  func onlyAgency(of places: [StepPlace]) -> Agency? {
    guard places.count == 1, let name = places.first?.agency else { return nil }
    return agency(name)
  }

  /// Steps that return the result.
  var returningSteps: [Int] {
    text.process.indices.filter { index in text.process[index].acts.contains { $0.value == .returnResult } }
  }

  /// Steps that receive the dossier.
  var receivingSteps: [Int] {
    text.process.indices.filter { index in text.process[index].acts.contains { $0.value == .receive } }
  }
}
