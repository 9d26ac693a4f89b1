import Exports
import Expressions
import JSON
import Plan

/// The files that plans and what is made of them are written to.
enum PlanFile {
  /// The name of a file of a code: letters, digits, dot, dash and underscore stay.
  static func name(of code: String, _ target: ExportTarget = .plan) -> String {
    let plain = code.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || ".-_".unicodeScalars.contains(scalar))
    }
    let stem = plain && !code.hasPrefix(".") ? code : asciiIdentifier(code)
    let name = "\(stem).\(target.fileExtension)"
    return name == ExportIndex.fileName ? "_" + name : name
  }

  /// Whether a file holds a plan of a code, and so was written by this program.
  static func holdsPlan(of code: String, at path: String) -> Bool {
    guard CatalogueFiles.kind(of: path) == false, let bytes = try? InputFile.bytes(of: path),
      case .success(let json) = JSON.parse(bytes), case .success(let plan) = ExecutablePlan.read(json)
    else { return false }
    return plan.code == code
  }
}
