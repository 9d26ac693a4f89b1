import Diagnostics
import Model

/// A paper that a text asks for by itself: no fallback of another one.
struct PaperDemand {
  let component: Component
  /// It stands under a condition of its own or of its group.
  let isConditional: Bool
  /// The applicant may choose another paper instead.
  let isAlternative: Bool

  static func all(of text: Procedure) -> [PaperDemand] {
    var demands: [PaperDemand] = []
    for item in text.components?.items ?? [] {
      collect(item, isConditional: false, isAlternative: false, into: &demands)
    }
    return demands
  }

  private static func collect(
    _ item: ComponentItem, isConditional: Bool, isAlternative: Bool, into demands: inout [PaperDemand]
  ) {
    switch item {
    case .component(let component):
      guard !component.isRemoved else { return }
      demands.append(
        PaperDemand(
          component: component, isConditional: isConditional || component.condition != nil,
          isAlternative: isAlternative))
    case .group(let group):
      for item in group.items {
        collect(
          item, isConditional: isConditional || group.condition != nil, isAlternative: isAlternative, into: &demands)
      }
    case .choice(let choice):
      for item in choice.items {
        collect(item, isConditional: isConditional || choice.condition != nil, isAlternative: true, into: &demands)
      }
    }
  }
}

/// How much a paper asks of the applicant, from least to most.
enum PaperBurden: Int, Comparable, Sendable {
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
  var demandsToBring: [PaperDemand] {
    PaperDemand.all(of: text).filter { demand in
      let component = demand.component
      guard component.manner != .state, !component.replacements.contains(where: { $0.validity.contains(asOf) })
      else { return false }
      guard let place = catalogue.documents.best(component.document.folded, on: asOf) else { return true }
      let known = catalogue.documents.items[place].replacements
      return !known.contains { $0.database != nil && $0.validity.contains(asOf) }
        && abolition(of: component.document) == nil
    }
  }
}
