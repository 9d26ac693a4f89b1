import Diagnostics
import Exporters

/// A plan that a target cannot say.
struct ExportRefusal: Sendable {
  let code: String
  var targets: [ExportTarget]
  let dialect: Dialect
  let problems: [ExportProblem]

  /// What is in the way, each with its line of the specification.
  func lines(root: String) -> [String] {
    let words = targets.map(\.rawValue) + (targets.contains(where: \.hasDialects) ? [dialect.rawValue] : [])
    let form = words.joined(separator: ", ")
    return problems.map { problem in
      let place = problem.source.map { source in
        "\(root.isEmpty ? source.file : CatalogueFiles.join(root, source.file)):\(source.line): "
      }
      let tables =
        problem.isOfTables && targets.contains(.bpmn)
        ? say(
          "quy trình dựa vào các bảng dmn, mà bảng không viết được. ",
          "the process refers to tables that cannot be written. ")
        : ""
      return (place ?? "")
        + say(
          "không xuất được \(code) (\(form)): \(tables)\(problem.message.vi)",
          "\(code) cannot be exported (\(form)): \(tables)\(problem.message.en)")
    }
  }
}
