import Diagnostics
import Expressions

extension PublicServiceGraph {
  /// The address of a procedure.
  static func address(ofService code: String) -> String { "urn:vn:tthc:" + slug(code) }

  /// The address of something that procedures share.
  static func shared(_ kind: String, _ name: String) -> String { "urn:vn:tthc:\(kind):\(slug(name))" }

  /// The address of a part of this procedure.
  func part(_ kind: String, _ name: String) -> String { "\(service):\(kind):\(PublicServiceGraph.slug(name))" }

  /// A name in letters, digits and marks that may stand in an address; other names, and those that only their diacritics
  /// tell apart, get a number made from the name.
  static func slug(_ name: String) -> String {
    let isPlain =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
    if isPlain { return name }
    let letters = asciiIdentifier(name).replacing("_", with: "-").prefix(60)
    return letters + "-" + SHA256.hexadecimal(of: Array(FoldedName(name).key.utf8)).prefix(8)
  }
}

/// The texts in their order, each once.
func distinct(_ texts: [String]) -> [String] {
  var seen: Set<FoldedName> = []
  return texts.filter { seen.insert(FoldedName($0)).inserted }
}
