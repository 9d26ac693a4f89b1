import Expressions

/// How one of the two-valued languages writes what both can say.
enum Spelling: Sendable {
  case python
  case juel

  var null: String { self == .python ? "None" : "null" }

  func truth(_ truth: Bool) -> String {
    switch self {
    case .python: truth ? "True" : "False"
    case .juel: truth ? "true" : "false"
    }
  }

  /// Text in single quotation marks.
  func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      // Where a table's cell is Python, a question mark outside of quotation marks is the value of the column; what is
      // outside is found by counting them.
      case "?" where self == .python: result += "\\x3f"
      case "'" where self == .python: result += "\\x27"
      case "\"" where self == .python: result += "\\x22"
      case "'": result += "\\'"
      case "\n" where self == .python: result += "\\n"
      case "\r" where self == .python: result += "\\r"
      case _ where self == .python && scalar.value < 0x20:
        result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  /// `x == 'a'` for two texts of which one may be the word for null or a truth value.
  func equality(_ left: String, _ right: String) -> Formula {
    let isNamed = self == .python && [left, right].contains { ["None", "True", "False"].contains($0) }
    return isNamed
      ? .atom("\(left) is \(right)", contrary: "\(left) is not \(right)")
      : .atom("\(left) == \(right)", contrary: "\(left) != \(right)")
  }

  /// One of two texts, by a condition; the result stands in brackets.
  func choice(_ condition: Formula, _ then: String, _ otherwise: String) -> String {
    switch condition.shape {
    case .constant(let truth): truth ? then : otherwise
    default:
      self == .python
        ? "(\(then) if \(condition.text(self)) else \(otherwise))"
        : "(\(condition.text(self, isInside: true)) ? \(then) : \(otherwise))"
    }
  }
}

extension Comparison {
  /// The sign of C and its descendants.
  var sign: String { self == .equal ? "==" : rawValue }

  var contrary: Comparison {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
