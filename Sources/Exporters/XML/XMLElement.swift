/// An element of an XML document: attributes in the order given, then text or children.
struct XMLElement: Sendable {
  var name: String
  var attributes: [(name: String, value: String)]
  var children: [XMLElement]
  /// Written before the children; an element with children usually has none.
  var text: String

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String = "",
    _ children: [XMLElement] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
    self.children = children
    self.text = text
  }

  /// The element as a document in UTF-8, indented by two spaces.
  func document() -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, indent: "")
    return Array(text.utf8)
  }

  private func write(to output: inout String, indent: String) {
    output += "\(indent)<\(name)"
    for (name, value) in attributes { output += " \(name)=\"\(XMLElement.escaped(value, inAttribute: true))\"" }
    guard !children.isEmpty || !text.isEmpty else {
      output += "/>\n"
      return
    }
    output += ">\(XMLElement.escaped(text, inAttribute: false))"
    if !children.isEmpty {
      output += "\n"
      for child in children { child.write(to: &output, indent: indent + "  ") }
      output += indent
    }
    output += "</\(name)>\n"
  }

  /// Text as XML 1.0 allows it: marks escaped, control characters that no document may hold left out.
  static func escaped(_ text: String, inAttribute: Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where inAttribute: result += "&quot;"
      case "\n" where inAttribute: result += "&#10;"
      case "\t" where inAttribute: result += "&#9;"
      case "\r": result += "&#13;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
