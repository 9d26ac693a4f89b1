import Diagnostics
import Model

/// How much a paper asks of the applicant, from least to most.
enum PaperBurden: Int, CaseIterable, Comparable, Sendable {
  case state, present, copy, certifiedCopy, original

  init(of component: Component) {
    let counts = component.counts
    switch component.manner {
    case .state: self = .state
    case .present: self = .present
    case .submit, nil:
      self = counts.originals > 0 ? .original : component.copyKind == .certified ? .certifiedCopy : .copy
    }
  }

  static func < (left: PaperBurden, right: PaperBurden) -> Bool { left.rawValue < right.rawValue }
}

extension Subject {
  var demandsToBring: [DossierPaper] {
    papers.filter { paper in
      guard paper.isDemanded, paper.component.manner != .state,
        !paper.component.replacements.contains(where: { $0.validity.contains(asOf) })
      else { return false }
      guard let known = paper.registered else { return true }
      return !known.replacements.contains { $0.database != nil && $0.validity.contains(asOf) }
        && abolition(of: paper) == nil
    }
  }
}
