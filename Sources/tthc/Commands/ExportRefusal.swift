import Diagnostics
import Exports

/// A plan that a target cannot say.
struct ExportRefusal: Sendable {
  let code: String
  let target: ExportTarget
  let dialect: Dialect
  let problems: [ExportProblem]

  /// What is in the way, each with its line of the specification.
  func lines(root: String) -> [String] {
    let form = target.hasDialects ? "\(target.rawValue), \(dialect.rawValue)" : target.rawValue
    return problems.map { problem in
      let place = problem.source.map { source in
        "\(root.isEmpty ? source.file : CatalogueFiles.join(root, source.file)):\(source.line): "
      }
      return (place ?? "")
        + say(
          "không xuất được \(code) (\(form)): \(problem.message.vi)",
          "\(code) cannot be exported (\(form)): \(problem.message.en)")
    }
  }
}
