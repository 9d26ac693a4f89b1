import Diagnostics
import Expressions
import Model

/// The attributes that rules for one kind of item may ask for: those of the item, and those of its procedure behind a point.
package struct OfficeVocabulary: Sendable {
  private let attributes: [OfficeAttribute<OfficeItem>]
  /// Those of the item itself.
  package let own: [OfficeAttribute<OfficeItem>]
  /// Every attribute under its names in both languages.
  let scope: Scope
  /// By the index of the fact in the scope.
  private let readings: [(attribute: Int, language: Language)]

  private init(own: [OfficeAttribute<OfficeItem>], ofProcedure: [OfficeAttribute<OfficeItem>]) {
    self.own = own
    attributes = own + ofProcedure
    var scope = Scope([])
    var readings: [(attribute: Int, language: Language)] = []
    for (index, attribute) in attributes.enumerated() {
      for language in Language.allCases {
        let id = scope.add(attribute.name[language], attribute.type.factType(in: language))
        if id.index == readings.count { readings.append((index, language)) }
      }
    }
    self.scope = scope
    self.readings = readings
  }

  /// The value of an attribute for an item; null where the text does not say.
  func value(_ fact: FactID, of item: OfficeItem) -> Value {
    guard readings.indices.contains(fact.index) else { return .null }
    let (attribute, language) = readings[fact.index]
    return attributes[attribute].value(item, language)
  }

  /// The attributes for a kind of item.
  package static func of(_ target: RuleTarget) -> OfficeVocabulary {
    all[target] ?? OfficeVocabulary(own: [], ofProcedure: [])
  }

  private static let all = Dictionary(uniqueKeysWithValues: RuleTarget.allCases.map { ($0, OfficeVocabulary(for: $0)) })

  private init(for target: RuleTarget) {
    let own: [OfficeAttribute<OfficeItem>] =
      switch target {
      case .procedure: ProcedureAttributes.all.map { $0.of { $0.subject } }
      case .component: ComponentAttributes.all.map { $0.of { $0.component } }
      case .step: StepAttributes.all.map { $0.of { $0.step } }
      case .fee: FeeAttributes.all.map { $0.of { $0.fee } }
      case .limit: LimitAttributes.all.map { $0.of { $0.limit } }
      case .result: ResultAttributes.all.map { $0.of { $0.result } }
      }
    let prefix = RuleTarget.procedure.keyword
    self.init(own: own, ofProcedure: ProcedureAttributes.all.map { $0.of(prefix: prefix) { $0.subject } })
  }
}
