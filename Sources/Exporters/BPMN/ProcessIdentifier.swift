import Plan

extension ExecutablePlan {
  /// The id under which an engine knows the process: `p_1_004859`.
  package var processID: String { ExecutablePlan.processID(of: code) }

  /// The id of the process of a procedure's code; codes that differ in any character have different ids.
  ///
  /// ASCII letters and digits stay, a dot becomes an underscore, every other character its number: `9-1` is `p_9_x2d_1`.
  static func processID(of code: String) -> String {
    var id = "p_"
    for scalar in code.unicodeScalars {
      switch scalar {
      case "0"..."9", "a"..."z", "A"..."Z": id.unicodeScalars.append(scalar)
      case ".": id += "_"
      default: id += "_x\(String(scalar.value, radix: 16))_"
      }
    }
    return id
  }

  /// The id of the element that does a node's work: the node's own, unless process and tables may have it.
  func elementID(of node: PlanNode) -> String { node.id.hasPrefix(processID) ? "\(node.id)-buoc" : node.id }

  /// Messages of one procedure, told apart from those of all others.
  func messageName(_ event: String) -> String { "\(processID)-\(event)" }
}
