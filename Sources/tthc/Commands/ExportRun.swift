import ArgumentParser
import Compiler
import Diagnostics
import Exporters
import Parallel
import Plan

/// Writes plans for the targets asked for to a folder, with the index that goes with them.
struct ExportRun {
  let request: ExportRequest
  let folder: ExportFolder
  /// The catalogue's folder, before the names of its files in messages.
  let root: String
  /// Whether files of procedures that the catalogue no longer has are removed.
  let isPruning: Bool

  /// What became of one procedure.
  struct Exported: Sendable {
    var entry: ExportIndex.Procedure
    var obstacles: [ExportFolder.Obstacle] = []
    var refusals: [ExportRefusal] = []
    /// Targets asked for that had nothing to show.
    var empty: [ExportTarget] = []
    var hasChanges = false
    /// Files of targets not asked for that have been brought up to date.
    var renewed = 0
  }

  /// Files of a code that have no place in the folder any more, and why.
  struct Leaving {
    let code: String
    let files: [ExportFolder.Found]
    let reason: Text

    var removed: [String] { files.filter { $0.owner == .program }.map(\.name) }
  }

  /// Exports the plans, takes away what stale ones left, and says what was done. Whether every target could say what the
  /// plans say.
  func write(_ plans: [ExecutablePlan], _ stale: StalePlans) throws -> Bool {
    try checkNames(plans)
    var leaving = (stale.faulty + (isPruning ? stale.undeclared : [])).map {
      leave($0, isFaulty: stale.faulty.contains($0))
    }
    guard !plans.isEmpty || leaving.contains(where: { $0.files.contains { $0.owner != .stranger } }) else {
      for files in leaving { tell(files) }
      tellOld(stale)
      return true
    }
    let draft = try FolderDraft(at: folder.name)
    let exported = concurrentMap(plans) { export($0, draft) }
    leaving += exported.compactMap(unwritten)
    try stop(at: exported.flatMap(\.obstacles) + leaving.flatMap(obstacles))
    var index = folder.index
    let absent = stale.undeclared.filter { isPruning || folder.files(of: $0).isEmpty }
    index.replace(exported.map(\.entry) + (stale.faulty + absent).compactMap(emptied))
    let removed = Set(leaving.flatMap(\.removed))
    let isChanged = index != folder.index || !removed.isEmpty || exported.contains(where: \.hasChanges)
    if isChanged || CatalogueFiles.kind(of: folder.path(ExportIndex.fileName)) == nil {
      draft.write(index.json.encoded(.pretty), to: ExportIndex.fileName)
      try draft.finish(removing: removed, unless: { folder.hasChanged })
    }
    tell(exported)
    for files in leaving { tell(files) }
    tellOld(stale)
    let refusals = exported.flatMap(\.refusals)
    for line in refusals.flatMap({ $0.lines(root: root) }) { Output.note(line) }
    return refusals.isEmpty
  }

  /// Codes that are too long for names of files, and two codes whose files would have one name.
  private func checkNames(_ plans: [ExecutablePlan]) throws {
    var codes: [String: String] = [:]
    for procedure in folder.index.procedures where !plans.contains(where: { $0.code == procedure.code }) {
      codes[PlanFile.name(of: procedure.code)] = procedure.code
    }
    for plan in plans {
      let excess = PlanFile.longestName(of: plan.code) - PlanFile.greatestName
      if excess > 0 {
        let code = plan.code.count > 60 ? plan.code.prefix(60) + "…" : plan.code
        throw Exit.unusable(
          "mã “\(code)” (\(plan.code.count) ký tự) quá dài để làm tên tệp: hãy bớt ít nhất \(excess) ký tự.",
          "the code “\(code)” (\(plan.code.count) characters) is too long for the name of a file: shorten it by \(excess)."
        )
      }
      guard let other = codes.updateValue(plan.code, forKey: PlanFile.name(of: plan.code)) else { continue }
      throw Exit.unusable(
        "hai mã “\(other)” và “\(plan.code)” cho cùng một tên tệp; hãy đổi một mã hoặc ghi ra hai thư mục.",
        "the codes “\(other)” and “\(plan.code)” give one file name; change one of them or write to two folders.")
    }
  }
}

extension ExportRun {
  /// What the folder has of other targets is brought up to date along with those asked for, each in its own dialect.
  private func targets(for plan: ExecutablePlan) -> [(target: ExportTarget, dialect: Dialect)] {
    let earlier = folder.index[plan.code]?.files ?? []
    return ExportTarget.allCases.compactMap { target in
      if request.targets.contains(target) { return (target, request.dialect) }
      guard let file = earlier.first(where: { $0.target == target }) else { return nil }
      return (target, file.dialect ?? request.dialect)
    }
  }

  private func export(_ plan: ExecutablePlan, _ draft: FolderDraft) -> Exported {
    var exported = Exported(entry: ExportIndex.Procedure(plan, files: []))
    for (target, dialect) in targets(for: plan) {
      switch Exporters.export(plan, to: target, dialect: dialect) {
      case .file(let content):
        place(content, of: plan, as: target, dialect, draft, &exported)
      case .nothing:
        if request.targets.contains(target) { exported.empty.append(target) }
      case .impossible(let problems):
        let isTold = { (told: ExportRefusal) in told.problems == problems && told.dialect == dialect }
        if let told = exported.refusals.firstIndex(where: isTold) {
          exported.refusals[told].targets.append(target)
        } else {
          let refusal = ExportRefusal(code: plan.code, targets: [target], dialect: dialect, problems: problems)
          exported.refusals.append(refusal)
        }
      }
    }
    return exported
  }

  private func place(
    _ content: [UInt8], of plan: ExecutablePlan, as target: ExportTarget, _ dialect: Dialect, _ draft: FolderDraft,
    _ exported: inout Exported
  ) {
    let name = PlanFile.name(of: plan.code, target)
    switch folder.standing(of: name, code: plan.code, new: content) {
    case .same: break
    case .replaceable:
      draft.write(content, to: name)
      exported.hasChanges = true
      if !request.targets.contains(target) { exported.renewed += 1 }
    case .obstacle(let obstacle): exported.obstacles.append(obstacle)
    }
    exported.entry.files.append(ExportIndex.File(name: name, target: target, dialect: dialect, content: content))
  }
}

extension ExportRun {
  private func leave(_ code: String, isFaulty: Bool) -> Leaving {
    Leaving(
      code: code, files: folder.files(of: code),
      reason: isFaulty
        ? Text(vi: "thủ tục \(code) nay có lỗi", en: "procedure \(code) has errors now")
        : Text(vi: "danh mục không còn thủ tục \(code)", en: "the catalogue no longer has procedure \(code)"))
  }

  /// Files of earlier runs that a procedure does not give this time.
  private func unwritten(_ exported: Exported) -> Leaving? {
    let names = Set(exported.entry.files.map(\.name))
    let code = exported.entry.code
    let files = folder.files(of: code).filter { !names.contains($0.name) && $0.owner != .stranger }
    guard !files.isEmpty else { return nil }
    return Leaving(
      code: code, files: files,
      reason: Text(
        vi: "lần này thủ tục \(code) không cho tệp ấy", en: "procedure \(code) does not give that file this time"))
  }

  private func obstacles(_ leaving: Leaving) -> [ExportFolder.Obstacle] {
    leaving.files.filter { $0.owner == .editor }.map { file in
      ExportFolder.Obstacle(
        path: folder.path(file.name),
        reason: Text(
          vi: "\(ExportFolder.edited.vi) (\(leaving.reason.vi))", en: "\(ExportFolder.edited.en) (\(leaving.reason.en))"
        ),
        isRemoval: true)
    }
  }

  private func emptied(_ code: String) -> ExportIndex.Procedure? {
    guard var entry = folder.index[code] else { return nil }
    entry.files = []
    return entry
  }
}
