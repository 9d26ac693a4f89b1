extension Procedure {
  /// Where each step is carried out: its own `tại`, else as the step above; a step that returns the result goes back to
  /// where the first step received the dossier. Empty means the place of filing.
  package var placesOfSteps: [[StepPlace]] {
    var above: [StepPlace] = []
    let first = process.first?.places ?? []
    return process.enumerated().map { index, step in
      guard step.places.isEmpty else {
        above = step.places
        return step.places
      }
      if index > 0, step.acts.contains(where: { $0.value == .returnResult }) { return first }
      return above
    }
  }
}
