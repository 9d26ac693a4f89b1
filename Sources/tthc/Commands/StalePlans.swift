import ArgumentParser
import Compiler
import Diagnostics
import Foundation

/// Plans that an earlier run left in the folder and that this one did not write anew: an engine would load them as if
/// they were of today.
struct StalePlans {
  /// Codes whose procedures have errors of their own.
  private let faulty: [String]
  /// Codes that have no plan for another reason: errors elsewhere in the catalogue, or a text not in force.
  private let unplanned: [String]

  /// `asked` are the procedures that the run was to write; only their plans are removed.
  init(_ compilation: Compilation, asked: [CompiledProcedure], isWhole: Bool) {
    let planned = Set(compilation.procedures.filter { $0.plan != nil }.map(\.procedure.code.folded))
    let errors = compilation.findings.filter { $0.severity == .error }
    let named = Set(errors.compactMap(\.procedure))
    let files = Set(errors.filter { $0.procedure == nil }.map(\.range.source))
    let asked = Set(asked.map(\.procedure.code.folded))
    var faulty: [String] = []
    var unplanned: [String] = []
    for compiled in compilation.procedures where !planned.contains(compiled.procedure.code.folded) {
      let code = compiled.procedure.code
      let hasErrors = named.contains(code.text) || !files.isDisjoint(with: compiled.procedure.files)
      let isAsked = isWhole || asked.contains(code.folded)
      if isAsked && hasErrors { faulty.append(code.text) } else { unplanned.append(code.text) }
    }
    let inForce = Set(compilation.procedures.map(\.procedure.code.folded))
    unplanned += compilation.catalogue.declaredCodes.subtracting(inForce).map(\.key).sorted()
    self.faulty = faulty
    self.unplanned = unplanned
  }

  /// Removes the plans of faulty procedures and names every stale file; what is no plan of this program stays.
  func clear(_ folder: String) throws {
    for code in faulty {
      let path = "\(folder)/\(PlanFile.name(of: code))"
      guard PlanFile.holdsPlan(of: code, at: path) else {
        name(path, code)
        continue
      }
      do {
        try FileManager.default.removeItem(atPath: path)
      } catch {
        let reason = SystemReason.text(error)
        throw Exit.unusable(
          "không xóa được kế hoạch cũ “\(path)”: \(reason.vi).",
          "the old plan “\(path)” cannot be removed: \(reason.en).")
      }
      Output.note(
        say(
          "Đã xóa kế hoạch cũ \(path): thủ tục \(code) nay có lỗi.",
          "Removed the old plan \(path): procedure \(code) has errors now."))
    }
    for code in unplanned { name("\(folder)/\(PlanFile.name(of: code))", code) }
  }

  private func name(_ path: String, _ code: String) {
    guard CatalogueFiles.kind(of: path) == false else { return }
    Output.note(
      say(
        "\(path) là tệp cũ: lần này thủ tục \(code) không có kế hoạch.",
        "\(path) is an old file: procedure \(code) has no plan this time."))
  }
}
