import Exporters
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
    let name = "\(besideDevices(stem)).\(target.fileExtension)"
    return name == ExportIndex.fileName ? "_" + name : name
  }

  /// Bytes of the longest name that the files of a code have.
  static func longestName(of code: String) -> Int {
    ExportTarget.allCases.map { name(of: code, $0).utf8.count }.max() ?? 0
  }

  /// Bytes of a name that disks take, less what is put before it while files change places.
  static let greatestName = 255 - 8

  /// Windows takes a name for a device's whatever comes after its first dot.
  private static func besideDevices(_ stem: String) -> String {
    let word = stem.prefix { $0 != "." }
    let upper = word.uppercased()
    let isNumbered =
      upper.utf8.count == 4 && (upper.hasPrefix("COM") || upper.hasPrefix("LPT")) && upper.last?.isNumber == true
    guard isNumbered || ["CON", "PRN", "AUX", "NUL"].contains(upper) else { return stem }
    return word + "_" + stem.dropFirst(word.count)
  }

  /// Whether a file holds a plan of a code, and so was written by this program.
  static func holdsPlan(of code: String, at path: String) -> Bool {
    guard CatalogueFiles.kind(of: path) == false, let bytes = try? InputFile.bytes(of: path),
      case .success(let json) = JSON.parse(bytes), case .success(let plan) = ExecutablePlan.read(json)
    else { return false }
    return plan.code == code
  }
}
