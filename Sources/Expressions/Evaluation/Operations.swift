import Calendars

extension Value {
  var negated: Value {
    switch self {
    case .number(let number): .number(number.negated)
    case .daysDuration(let duration): .daysDuration(duration.negated)
    case .yearsDuration(let duration): duration.negated.map(Value.yearsDuration) ?? .null
    default: .null
    }
  }

  /// The value of `@"…"` in FEEL; nil when the text is no date, time or duration.
  package init?(literal text: String) {
    guard let literal = TemporalLiteral(parsing: text) else { return nil }
    self.init(literal)
  }

  init(_ literal: TemporalLiteral) {
    self =
      switch literal {
      case .date(let date): .date(date)
      case .time(let time): .time(time)
      case .dateTime(let dateTime): .dateTime(dateTime)
      case .daysDuration(let duration): .daysDuration(duration)
      case .yearsDuration(let duration): .yearsDuration(duration)
      }
  }
}

extension Arithmetic {
  /// The result in FEEL; null where the operation is not defined or the result too large (DMN 1.5, tables 54–57).
  func value(_ left: Value, _ right: Value) -> Value {
    switch self {
    case .add: sum(left, right)
    case .subtract: difference(left, right)
    case .multiply: product(left, right)
    case .divide: quotient(left, right)
    case .power:
      if case (.number(let base), .number(let exponent)) = (left, right) {
        base.power(exponent).map(Value.number) ?? .null
      } else {
        .null
      }
    }
  }

  private func sum(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)): first.adding(second).map(Value.number) ?? .null
    case (.string(let first), .string(let second)): .string(first + second)
    case (.daysDuration(let first), .daysDuration(let second)): first.adding(second).map(Value.daysDuration) ?? .null
    case (.yearsDuration(let first), .yearsDuration(let second)):
      first.adding(second).map(Value.yearsDuration) ?? .null
    case (.daysDuration(let duration), let moment), (let moment, .daysDuration(let duration)):
      moment.adding(duration)
    case (.yearsDuration(let duration), let moment), (let moment, .yearsDuration(let duration)):
      moment.adding(duration)
    default: .null
    }
  }

  private func difference(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)): first.subtracting(second).map(Value.number) ?? .null
    case (.daysDuration(let first), .daysDuration(let second)):
      first.subtracting(second).map(Value.daysDuration) ?? .null
    case (.yearsDuration(let first), .yearsDuration(let second)):
      first.subtracting(second).map(Value.yearsDuration) ?? .null
    case (let moment, .daysDuration(let duration)): moment.adding(duration.negated)
    case (let moment, .yearsDuration(let duration)): duration.negated.map { moment.adding($0) } ?? .null
    case (.date(let later), .date(let earlier)): later.subtracting(earlier).map(Value.daysDuration) ?? .null
    case (.dateTime(let later), .dateTime(let earlier)): later.subtracting(earlier).map(Value.daysDuration) ?? .null
    case (.date(let later), .dateTime(let earlier)): later.subtracting(earlier).map(Value.daysDuration) ?? .null
    case (.dateTime(let later), .date(let earlier)): later.subtracting(earlier).map(Value.daysDuration) ?? .null
    case (.time(let later), .time(let earlier)): later.subtracting(earlier).map(Value.daysDuration) ?? .null
    default: .null
    }
  }

  private func product(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)): first.multiplied(by: second).map(Value.number) ?? .null
    case (.daysDuration(let duration), .number(let factor)), (.number(let factor), .daysDuration(let duration)):
      duration.multiplied(by: factor).map(Value.daysDuration) ?? .null
    case (.yearsDuration(let duration), .number(let factor)), (.number(let factor), .yearsDuration(let duration)):
      duration.multiplied(by: factor).map(Value.yearsDuration) ?? .null
    default: .null
    }
  }

  private func quotient(_ left: Value, _ right: Value) -> Value {
    switch (left, right) {
    case (.number(let first), .number(let second)): first.divided(by: second).map(Value.number) ?? .null
    case (.daysDuration(let duration), .number(let divisor)):
      duration.divided(by: divisor).map(Value.daysDuration) ?? .null
    case (.yearsDuration(let duration), .number(let divisor)):
      duration.divided(by: divisor).map(Value.yearsDuration) ?? .null
    case (.daysDuration(let first), .daysDuration(let second)): first.divided(by: second).map(Value.number) ?? .null
    case (.yearsDuration(let first), .yearsDuration(let second)):
      first.divided(by: second).map(Value.number) ?? .null
    default: .null
    }
  }
}

extension Value {
  fileprivate func adding(_ duration: DaysDuration) -> Value {
    switch self {
    case .date(let date): date.adding(duration).map(Value.date) ?? .null
    case .dateTime(let moment): moment.adding(duration).map(Value.dateTime) ?? .null
    case .time(let time): .time(time.adding(duration))
    default: .null
    }
  }

  fileprivate func adding(_ duration: YearsDuration) -> Value {
    switch self {
    case .date(let date): date.adding(duration).map(Value.date) ?? .null
    case .dateTime(let moment): moment.adding(duration).map(Value.dateTime) ?? .null
    default: .null
    }
  }
}
