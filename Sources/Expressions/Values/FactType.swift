import Diagnostics

/// What kind of value a fact takes.
package enum FactType: Hashable, Sendable {
  case boolean
  case number
  case string
  case date
  case dateTime
  case time
  /// A length of time in days, hours and minutes.
  case daysDuration
  /// A length of time in years and months.
  case yearsDuration
  /// One of the declared values, spelled as declared.
  case enumeration([String])
  /// Several values of a type; only decision tables give such facts.
  indirect case list(FactType)
}

/// The place of a fact in its scope.
package struct FactID: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (left: FactID, right: FactID) -> Bool { left.index < right.index }
}

/// One fact that expressions may name.
package struct Fact: Hashable, Sendable {
  /// As declared, in NFC.
  package let name: String
  package let type: FactType
  /// The name in ASCII for standard FEEL, unique in its scope.
  package let identifier: String
}

/// What kind of value an expression gives.
package indirect enum ExpressionType: Hashable, Sendable {
  /// Not known before evaluation.
  case any
  case null
  case boolean
  case number
  case string
  case date
  case dateTime
  case time
  case daysDuration
  case yearsDuration
  case enumeration([String])
  case list(ExpressionType)
  case range(ExpressionType)
  case context([String: ExpressionType])
  case function

  /// The type that a written one names.
  package init(_ name: TypeName) {
    self =
      switch name {
      case .any, .null, .unknown: .any
      case .boolean: .boolean
      case .number: .number
      case .string: .string
      case .date: .date
      case .time: .time
      case .dateTime: .dateTime
      case .daysDuration: .daysDuration
      case .yearsDuration: .yearsDuration
      case .list(let element): .list(ExpressionType(element))
      case .range(let bound): .range(ExpressionType(bound))
      case .context(let members):
        .context(Dictionary(members.map { ($0.name, ExpressionType($0.type)) }) { first, _ in first })
      case .function: .function
      }
  }

  package init(_ type: FactType) {
    self =
      switch type {
      case .boolean: .boolean
      case .number: .number
      case .string: .string
      case .date: .date
      case .dateTime: .dateTime
      case .time: .time
      case .daysDuration: .daysDuration
      case .yearsDuration: .yearsDuration
      case .enumeration(let values): .enumeration(values)
      case .list(let element): .list(ExpressionType(element))
      }
  }

  /// The name of the type in messages.
  package var title: Text {
    switch self {
    case .any: Text(vi: "giá trị bất kỳ", en: "any value")
    case .null: Text(vi: "không có giá trị (null)", en: "no value (null)")
    case .boolean: Text(vi: "có/không", en: "yes/no")
    case .number: Text(vi: "số", en: "number")
    case .string: Text(vi: "chữ", en: "string")
    case .date: Text(vi: "ngày", en: "date")
    case .dateTime: Text(vi: "ngày giờ", en: "date and time")
    case .time: Text(vi: "giờ trong ngày", en: "time of day")
    case .daysDuration: Text(vi: "thời lượng (ngày, giờ)", en: "duration (days, hours)")
    case .yearsDuration: Text(vi: "thời lượng (năm, tháng)", en: "duration (years, months)")
    case .enumeration(let values):
      Text(vi: "một trong các giá trị \(quoted(values))", en: "one of \(quoted(values))")
    case .list(let element): Text(vi: "danh sách \(element.title.vi)", en: "list of \(element.title.en)")
    case .range(let bound): Text(vi: "khoảng \(bound.title.vi)", en: "range of \(bound.title.en)")
    case .context: Text(vi: "ngữ cảnh {khóa: giá trị}", en: "context {key: value}")
    case .function: Text(vi: "hàm", en: "function")
    }
  }

  /// Whether values of the type stand in an order.
  var isOrdered: Bool {
    switch self {
    case .any, .null, .number, .string, .date, .dateTime, .time, .daysDuration, .yearsDuration: true
    case .boolean, .enumeration, .list, .range, .context, .function: false
    }
  }

  /// Whether values of both types can be equal.
  func isComparable(to other: ExpressionType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (.null, _), (_, .null): true
    case (.enumeration, .string), (.string, .enumeration): true
    case (.enumeration(let left), .enumeration(let right)): !Set(left).isDisjoint(with: right)
    case (.list(let left), .list(let right)), (.range(let left), .range(let right)): left.isComparable(to: right)
    case (.context, .context): true
    default: self == other
    }
  }

  /// The type of something that is of one type or of the other.
  func joined(with other: ExpressionType) -> ExpressionType {
    if self == other { return self }
    switch (self, other) {
    case (.null, let type), (let type, .null): return type
    case (.enumeration, .string), (.string, .enumeration), (.enumeration, .enumeration): return .string
    default: return .any
    }
  }
}

/// The first few values in quotation marks.
private func quoted(_ values: [String]) -> String {
  let shown = values.prefix(6).map { "“\($0)”" }.joined(separator: ", ")
  return values.count > 6 ? shown + ", …" : shown
}
