import Calendars
import Expressions

/// The two legal kinds of payment (Luật Phí và lệ phí 97/2015/QH13 art. 3).
package enum PaymentKind: String, CaseIterable, Sendable {
  /// Phí: the price of a public service.
  case charge
  /// Lệ phí: a payment for an act of state management.
  case fee
}

/// An amount in đồng, as far as the plan knows it.
package enum Amount: Sendable {
  case known(Int)
  case formula(TypedExpression)
  /// Set by another body in the instrument named: neither zero nor free.
  case unknown(reference: String)
}

/// One row of the fee table. Rows of different names add up; rows of one name are alternatives.
package struct FeeRule: Sendable {
  package var id = ""
  package var name = ""
  package var kind = PaymentKind.fee
  package var amount = Amount.known(0)
  /// The most and the least that is due, in đồng.
  package var cap: Int?
  package var floor: Int?
  package var when: Guard?
  package var exemptions: [Exemption] = []
  package var reliefs: [Relief] = []
  package var collected: Term?
  package var setBy: String?
  package var grounds: [String] = []
  package var source = SourceReference()

  package init() {}

  /// Who pays nothing.
  package struct Exemption: Sendable {
    package var label = ""
    package var when: Guard?
    package var grounds: [String] = []

    package init() {}
  }

  /// Who pays less, in which window of time. Reliefs do not add up: the best one applies.
  package struct Relief: Sendable {
    package var label: String?
    package var effect = Effect.off(thousandthsOfPercent: 0)
    package var when: Guard?
    package var from: CivilDate?
    package var until: CivilDate?
    package var grounds: [String] = []

    package init() {}

    /// What a relief leaves to pay.
    package enum Effect: Hashable, Sendable {
      case off(thousandthsOfPercent: Int)
      /// In đồng.
      case reducedTo(Int)
    }

    /// Whether a day lies in the window; both ends count.
    package func isInForce(on date: CivilDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
    }
  }
}
