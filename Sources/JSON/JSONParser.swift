extension JSON {
  /// The greatest depth that any caller may allow; it bounds the parser's recursion.
  package static let greatestDepth = 512

  /// Reads one RFC 8259 text: no comments, no trailing commas, no repeated names, strict UTF-8; a BOM is skipped.
  ///
  /// Whole numbers that fit an `Int` become `integer`; every other number keeps its exact text.
  /// Two names are the same when Swift compares them equal, so NFC and NFD forms of one name are a repetition.
  package static func parse(_ bytes: [UInt8], depthLimit: Int = 128) -> Result<JSON, JSONError> {
    var parser = JSONParser(bytes: bytes, depthLimit: min(max(depthLimit, 0), greatestDepth))
    do {
      return .success(try parser.parseDocument())
    } catch {
      return .failure(error)
    }
  }

  /// Reads one RFC 8259 text; offsets of errors count UTF-8 bytes.
  package static func parse(_ text: String, depthLimit: Int = 128) -> Result<JSON, JSONError> {
    parse(Array(text.utf8), depthLimit: depthLimit)
  }
}

/// A recursive-descent parser over bytes; it recurses once per level of nesting, at most `depthLimit` times.
struct JSONParser {
  let bytes: [UInt8]
  let depthLimit: Int
  var index = 0

  init(bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  func failure(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
    JSONError(offset: offset ?? index, reason: index < bytes.count || offset != nil ? reason : .endOfText)
  }

  mutating func parseDocument() throws(JSONError) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    let value = try parseValue(depth: 0)
    skipSpace()
    guard current == nil else { throw failure(.textAfterValue) }
    return value
  }

  /// Skips space, then reads one value that stands inside `depth` containers.
  private mutating func parseValue(depth: Int) throws(JSONError) -> JSON {
    skipSpace()
    guard let first = current else { throw failure(.endOfText) }
    switch first {
    case UInt8(ascii: "{"): return try parseObject(depth: depth + 1)
    case UInt8(ascii: "["): return try parseArray(depth: depth + 1)
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
    default: throw failure(.valueExpected)
    }
  }

  private mutating func parseArray(depth: Int) throws(JSONError) -> JSON {
    guard depth <= depthLimit else { throw failure(.tooDeep(limit: depthLimit)) }
    index += 1
    var items: [JSON] = []
    if skip(UInt8(ascii: "]")) { return .array(items) }
    repeat {
      items.append(try parseValue(depth: depth))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw failure(.separatorExpected) }
    return .array(items)
  }

  private mutating func parseObject(depth: Int) throws(JSONError) -> JSON {
    guard depth <= depthLimit else { throw failure(.tooDeep(limit: depthLimit)) }
    index += 1
    var members: [JSON.Member] = []
    var keys: Set<String> = []
    if skip(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      let keyStart = index
      guard current == UInt8(ascii: "\"") else { throw failure(.keyExpected) }
      let key = try parseString()
      guard keys.insert(key).inserted else { throw failure(.repeatedKey(key), at: keyStart) }
      guard skip(UInt8(ascii: ":")) else { throw failure(.colonExpected) }
      members.append(JSON.Member(key, try parseValue(depth: depth)))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw failure(.separatorExpected) }
    return .object(members)
  }

  private mutating func parseWord(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[offset] else { throw failure(.valueExpected, at: current == nil ? nil : start) }
      index += 1
    }
    return value
  }

  private mutating func parseNumber() throws(JSONError) -> JSON {
    let start = index
    guard let end = JSONNumber.end(in: bytes, from: start) else { throw failure(.malformedNumber, at: start) }
    index = end
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    if let next = current, JSONParser.continuesNumber(next) { throw failure(.malformedNumber, at: start) }
    if let integer = Int(text), text != "-0" { return .integer(integer) }
    return .number(text)
  }

  /// Bytes that can only be a mistake right after a number: `01`, `1.2.3`, `5đ`.
  private static func continuesNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  /// Skips space and, if it follows, one structural byte.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipSpace()
    guard current == byte else { return false }
    index += 1
    return true
  }
}
