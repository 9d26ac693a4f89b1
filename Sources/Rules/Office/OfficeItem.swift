import Diagnostics
import Model

/// A paper of a procedure's dossier.
struct OfficeComponent {
  let subject: Subject
  let paper: DossierPaper

  var component: Component { paper.component }

  /// Every component of a procedure, in source order.
  static func all(of subject: Subject) -> [OfficeComponent] {
    subject.papers.map { OfficeComponent(subject: subject, paper: $0) }
  }
}

/// A step with its place in the process.
struct OfficeStep {
  let subject: Subject
  let step: Step
  let position: Int
  /// Where it is carried out, inherited from the step above where it does not say.
  let places: [StepPlace]

  static func all(of subject: Subject) -> [OfficeStep] {
    zip(subject.text.process, subject.text.placesOfSteps).enumerated().map { index, step in
      OfficeStep(subject: subject, step: step.0, position: index + 1, places: step.1)
    }
  }
}

/// One item that a rule of the office looks at.
package struct OfficeItem {
  let subject: Subject
  let part: Part

  /// Of large parts; an item is handed on to every attribute that is asked of it.
  indirect enum Part {
    case whole
    case component(OfficeComponent)
    case step(OfficeStep)
    case fee(Fee)
    case limit(Limit)
    case result(ProcedureResult)
  }

  /// The items of a kind in a procedure; a joint service is no procedure and has no steps of its own.
  static func all(_ target: RuleTarget, in subject: Subject) -> [OfficeItem] {
    let parts: [Part] =
      switch target {
      case .procedure: subject.isJointService ? [] : [.whole]
      case .component: OfficeComponent.all(of: subject).map(Part.component)
      case .step: subject.isJointService ? [] : OfficeStep.all(of: subject).map(Part.step)
      case .fee: (subject.text.fees?.items ?? []).map(Part.fee)
      case .limit: subject.text.limits.map(Part.limit)
      case .result: (subject.text.results?.items ?? []).map(Part.result)
      }
    return parts.map { OfficeItem(subject: subject, part: $0) }
  }

  /// Where findings about the item stand.
  var range: SourceRange {
    switch part {
    case .whole: subject.heading
    case .component(let item): item.component.document.range
    case .step(let item): item.step.name.range
    case .fee(let fee): fee.name.range
    case .limit(let limit): limit.amount?.range ?? limit.sameDay?.range ?? limit.range
    case .result(let result): result.document.range
    }
  }

  /// The item by its name, for messages.
  var title: Text {
    let code = subject.procedure.code.text
    func part(_ name: String) -> Text {
      Text(vi: "“\(name)” của thủ tục \(code)", en: "“\(name)” of procedure \(code)")
    }
    switch self.part {
    case .whole: return Text(vi: "thủ tục \(code)", en: "procedure \(code)")
    case .component(let item): return part(item.component.document.text)
    case .step(let item): return part(item.step.name.text)
    case .fee(let fee): return part(fee.name.text)
    case .limit: return Text(vi: "thời hạn của thủ tục \(code)", en: "a limit of procedure \(code)")
    case .result(let result): return part(result.document.text)
    }
  }
}

extension OfficeItem {
  var component: OfficeComponent? {
    if case .component(let component) = part { component } else { nil }
  }

  var step: OfficeStep? {
    if case .step(let step) = part { step } else { nil }
  }

  var fee: Fee? {
    if case .fee(let fee) = part { fee } else { nil }
  }

  var limit: Limit? {
    if case .limit(let limit) = part { limit } else { nil }
  }

  var result: ProcedureResult? {
    if case .result(let result) = part { result } else { nil }
  }
}
