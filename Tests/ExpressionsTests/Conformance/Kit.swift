import Calendars
import Diagnostics
import Expressions
import Foundation
import JSON

/// One case of the public conformance kit of DMN: an expression of FEEL and the value that it must have.
struct KitCase {
  let feature: String
  let name: String
  let expression: String
  /// The declared type of the result, where the case states one.
  let type: String?
  let expected: JSON

  init?(_ json: JSON) {
    guard let feature = json["dir"]?.stringValue, let name = json["case"]?.stringValue,
      let expression = json["expr"]?.stringValue
    else { return nil }
    self.feature = feature
    self.name = name
    self.expression = expression
    type = json["type"]?.stringValue
    expected = json["expected"] ?? .null
  }

  /// The value of the expression, null when its form is wrong, made to fit the declared type.
  var value: Value {
    var findings: [Finding] = []
    let parsed = parseExpression(
      expression, in: Scope([]), dialect: .standard, expecting: nil,
      locate: { SourceRange(SourceID(0), $0.lowerBound, $0.upperBound) }, findings: &findings)
    guard let parsed else { return .null }
    let value = parsed.evaluate { _ in .null }
    guard let declared = type.flatMap({ KitCase.declaredTypes[$0] }) else { return value }
    return value.converted(to: declared) ?? .null
  }

  private static let declaredTypes: [String: TypeName] = ["number": .number, "string": .string, "boolean": .boolean]

  var isMet: Bool { matches(value, expected) }

  private func matches(_ value: Value, _ expected: JSON) -> Bool {
    switch (value, expected) {
    case (.null, .null): return true
    case (.boolean(let left), .bool(let right)): return left == right
    case (.string(let left), .string(let right)): return left.utf8.elementsEqual(right.utf8)
    case (.list(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { matches($0, $1) }
    case (.number(let number), .object):
      guard let text = expected["number"]?.stringValue, let wanted = Decimal(literal: text) else { return false }
      // What the kit gives in few digits is met by a number that rounds to it.
      let places = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
      return number == wanted || (places >= 8 && number.rounded(.halfEven, scale: places) == wanted)
    case (.context(let context), .object):
      guard let members = expected["context"]?.members, members.count == context.keys.count else { return false }
      return members.allSatisfy { member in context[member.key].map { matches($0, member.value) } ?? false }
    case (_, .object(let members)):
      guard let text = members.first?.value.stringValue else { return false }
      return Value(literal: text) == value
    default: return false
    }
  }
}

/// The kit as a file of one case a line, where there is one.
enum Kit {
  /// `TTHC_FEEL_KIT`, else the place beside the project where its developers keep test data.
  static let path =
    ProcessInfo.processInfo.environment["TTHC_FEEL_KIT"]
    ?? URL(filePath: #filePath).appending(path: "../../../../../shared/data/feel_tck.jsonl").standardized.path

  static let cases: [KitCase] = {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      guard case .success(let json) = JSON.parse(String(line)) else { return nil }
      return KitCase(json)
    }
  }()
}
