import Calendars
import Diagnostics
import Syntax

@testable import Model

/// A decoded value in words, without the places where it was written: what two spellings must have in common.
func described(_ value: Any) -> String {
  switch value {
  case is SourceRange, is NodeID, is ScalarPlaces: return "·"
  case let name as Name: return "«\(name.text)»"
  case let date as CivilDate: return "\(date)"
  case let span as Span: return "\(span)"
  case let time as TimeOfDay: return "\(time)"
  case let text as String: return "\"\(text)\""
  default: break
  }
  let mirror = Mirror(reflecting: value)
  guard !mirror.children.isEmpty else { return "\(value)" }
  let parts = mirror.children.map { child in
    (child.label.map { "\($0): " } ?? "") + described(child.value)
  }
  return "(" + parts.joined(separator: ", ") + ")"
}
