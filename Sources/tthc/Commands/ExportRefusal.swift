import Diagnostics
import Exporters
import Plan

/// A plan that a target cannot say.
struct ExportRefusal: Sendable {
  let code: String
  var targets: [ExportTarget]
  let dialect: Dialect
  let problems: [ExportProblem]
  /// Whether it is the tables that cannot be said, and the process for want of them.
  let isForTables: Bool

  init(code: String, targets: [ExportTarget], dialect: Dialect, problems: [ExportProblem]) {
    self.code = code
    self.targets = targets
    self.dialect = dialect
    self.problems = problems
    isForTables = false
  }

  /// A process that can be said, but not the tables to which it refers: an engine would stop at the first of them.
  init?(tablesOf plan: ExecutablePlan, neededBy target: ExportTarget, _ dialect: Dialect) {
    guard target == .bpmn, case .impossible(let problems) = export(plan, to: .dmn, dialect: dialect) else { return nil }
    code = plan.code
    targets = [target]
    self.dialect = dialect
    self.problems = problems
    isForTables = true
  }

  /// What is in the way, each with its line of the specification.
  func lines(root: String) -> [String] {
    let words = targets.map(\.rawValue) + (targets.contains(where: \.hasDialects) ? [dialect.rawValue] : [])
    let form = words.joined(separator: ", ")
    let tables =
      isForTables
      ? say(
        "quy trình dựa vào các bảng dmn, mà bảng không viết được. ",
        "the process refers to tables that cannot be written. ")
      : ""
    return problems.map { problem in
      let place = problem.source.map { source in
        "\(root.isEmpty ? source.file : CatalogueFiles.join(root, source.file)):\(source.line): "
      }
      return (place ?? "")
        + say(
          "không xuất được \(code) (\(form)): \(tables)\(problem.message.vi)",
          "\(code) cannot be exported (\(form)): \(tables)\(problem.message.en)")
    }
  }
}
