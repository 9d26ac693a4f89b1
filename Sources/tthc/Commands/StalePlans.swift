import Compiler
import Diagnostics

/// Procedures that have no plan this time: what an earlier run wrote of them an engine would load as if it were of today.
struct StalePlans {
  /// Codes whose procedures have errors of their own.
  let faulty: [String]
  /// Codes that have no plan for another reason: errors elsewhere in the catalogue, or a text not in force.
  let unplanned: [String]
  /// Codes of the folder's index that no text of the catalogue declares: deleted, renamed, or of another catalogue.
  let undeclared: [String]

  /// `asked` are the procedures that the run was to write; only their files are removed. `indexed` are the codes that the
  /// folder has files of.
  init(_ compilation: Compilation, asked: [CompiledProcedure], isWhole: Bool, indexed: [String]) {
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
    let declared = compilation.catalogue.declaredCodes
    let written = Dictionary(indexed.map { (FoldedName($0), $0) }) { first, _ in first }
    unplanned += declared.subtracting(inForce).map { written[$0] ?? $0.key }.sorted()
    let others = isWhole ? indexed.filter { !declared.union(inForce).contains(FoldedName($0)) } : []
    // A text that cannot be read may be the one that declares them.
    let isCertain = !errors.contains { $0.procedure == nil }
    undeclared = isCertain ? others : []
    if !isCertain { unplanned += others }
    self.faulty = faulty
    self.unplanned = unplanned
  }
}
