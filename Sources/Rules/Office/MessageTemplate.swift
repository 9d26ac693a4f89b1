import Diagnostics
import Expressions

/// A sentence with expressions in braces, cut into its parts; ranges are bytes of the text.
struct MessageTemplate: Sendable {
  enum Part: Equatable, Sendable {
    case text(String)
    case expression(Range<Int>)
  }

  private(set) var parts: [Part] = []
  /// Where a brace stands that has no partner.
  private(set) var unclosed: Int?

  /// `{{` and `}}` stand for braces; inside an expression braces nest, and those in strings do not count.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if isDoubled, byte == Brace.open || byte == Brace.close {
        plain.append(byte)
        index += 2
      } else if byte == Brace.open {
        guard let end = MessageTemplate.end(of: bytes, from: index + 1) else {
          unclosed = index
          return
        }
        add(&plain)
        parts.append(.expression((index + 1)..<end))
        index = end + 1
      } else {
        plain.append(byte)
        index += 1
      }
    }
    add(&plain)
  }

  private enum Brace {
    static let open = UInt8(ascii: "{")
    static let close = UInt8(ascii: "}")
    static let quote = UInt8(ascii: "\"")
    static let escape = UInt8(ascii: "\\")
  }

  private mutating func add(_ plain: inout [UInt8]) {
    guard !plain.isEmpty else { return }
    parts.append(.text(String(decoding: plain, as: UTF8.self)))
    plain = []
  }

  /// The place of the brace that closes an expression; nil when there is none.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var isQuoted = false
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case Brace.escape where isQuoted: index += 1
      case Brace.quote: isQuoted.toggle()
      case Brace.open where !isQuoted: depth += 1
      case Brace.close where !isQuoted:
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }
}

extension Value {
  /// The most characters of one value in a message.
  private static let longest = 200

  /// The value as it stands in a sentence: grouped thousands, lists without brackets, nothing overlong.
  func inSentence(_ language: Language) -> String {
    let text =
      switch self {
      case .number(let number): Value.grouped(number.description, language)
      case .list(let values): values.prefix(50).map { $0.inSentence(language) }.joined(separator: ", ")
      default: self.text(in: language)
      }
    return text.count > Value.longest ? String(text.prefix(Value.longest)) + "…" : text
  }

  /// `1234567.5` as `1.234.567,5` in Vietnamese; four digits stay together, as years do.
  private static func grouped(_ number: String, _ language: Language) -> String {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, number.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" })
    else { return number }
    var digits = Array(whole)
    let first = digits.first == "-" ? 1 : 0
    if digits.count - first > 4 {
      var position = digits.count - 3
      while position > first {
        digits.insert(language == .vi ? "." : ",", at: position)
        position -= 3
      }
    }
    return ([String(digits)] + parts.dropFirst().map(String.init)).joined(separator: language == .vi ? "," : ".")
  }
}
