import ArgumentParser
import Compiler
import Diagnostics
import Exports
import Plan

/// Writes plans for the targets asked for to a folder, with the index that goes with them.
struct ExportRun {
  let request: ExportRequest
  let folder: ExportFolder
  /// The catalogue's folder, before the names of its files in messages.
  let root: String

  /// What became of one procedure.
  struct Exported: Sendable {
    var entry: ExportIndex.Procedure
    var obstacles: [ExportFolder.Obstacle] = []
    var refusals: [ExportRefusal] = []
    /// Targets asked for that had nothing to show.
    var empty: [ExportTarget] = []
    var hasChanges = false
  }

  /// Exports the plans, takes away what stale ones left, and says what was done. Whether every target could say what the
  /// plans say.
  func write(_ plans: [ExecutablePlan], _ stale: StalePlans) throws -> Bool {
    try checkNames(plans)
    let gone = stale.faulty.map { (code: $0, files: folder.files(of: $0)) }
    guard !plans.isEmpty || gone.contains(where: { $0.files.contains(where: \.isOurs) }) else {
      name(stale.faulty + stale.unplanned)
      return true
    }
    let draft = try FolderDraft(at: folder.name)
    let exported = concurrentMap(plans) { export($0, draft) }
    try stop(at: exported.flatMap(\.obstacles))
    var index = folder.index
    index.replace(exported.map(\.entry) + stale.faulty.compactMap(emptied))
    var removed = Set(gone.flatMap { $0.files.filter(\.isOurs).map(\.name) })
    let kept = Set(exported.flatMap { $0.entry.files.map(\.name) })
    for plan in plans {
      removed.formUnion(folder.files(of: plan.code).filter { $0.isOurs && !kept.contains($0.name) }.map(\.name))
    }
    let isChanged = index != folder.index || !removed.isEmpty || exported.contains(where: \.hasChanges)
    if isChanged || CatalogueFiles.kind(of: folder.path(ExportIndex.fileName)) == nil {
      draft.write(index.json.encoded(.pretty), to: ExportIndex.fileName)
      try draft.finish(removing: removed)
    }
    tell(exported)
    for (code, files) in gone { tellGone(code, files) }
    name(stale.unplanned)
    let refusals = exported.flatMap(\.refusals)
    for line in refusals.flatMap({ $0.lines(root: root) }) { Output.note(line) }
    return refusals.isEmpty
  }

  /// Two codes whose files would have one name.
  private func checkNames(_ plans: [ExecutablePlan]) throws {
    var codes: [String: String] = [:]
    for procedure in folder.index.procedures where !plans.contains(where: { $0.code == procedure.code }) {
      codes[PlanFile.name(of: procedure.code)] = procedure.code
    }
    for plan in plans {
      guard let other = codes.updateValue(plan.code, forKey: PlanFile.name(of: plan.code)) else { continue }
      throw Exit.unusable(
        "hai mã “\(other)” và “\(plan.code)” cho cùng một tên tệp; hãy đổi một mã hoặc ghi ra hai thư mục.",
        "the codes “\(other)” and “\(plan.code)” give one file name; change one of them or write to two folders.")
    }
  }
}

extension ExportRun {
  /// What the folder has of other targets is brought up to date along with those asked for.
  private func targets(for plan: ExecutablePlan) -> [(target: ExportTarget, dialect: Dialect)] {
    let earlier = folder.index[plan.code]?.files ?? []
    let isNewDialect = request.targets.contains(where: \.hasDialects)
    return ExportTarget.allCases.compactMap { target in
      if request.targets.contains(target) { return (target, request.dialect) }
      guard let file = earlier.first(where: { $0.target == target }) else { return nil }
      return (target, isNewDialect ? request.dialect : file.dialect ?? request.dialect)
    }
  }

  private func export(_ plan: ExecutablePlan, _ draft: FolderDraft) -> Exported {
    var exported = Exported(entry: ExportIndex.Procedure(plan, files: []))
    for (target, dialect) in targets(for: plan) {
      switch Exports.export(plan, to: target, dialect: dialect) {
      case .file(let content):
        let name = PlanFile.name(of: plan.code, target)
        switch folder.standing(of: name, code: plan.code, new: content) {
        case .same: break
        case .replaceable:
          draft.write(content, to: name)
          exported.hasChanges = true
        case .obstacle(let obstacle): exported.obstacles.append(obstacle)
        }
        exported.entry.files.append(
          ExportIndex.File(name: name, target: target, dialect: dialect, content: content))
      case .nothing:
        if request.targets.contains(target) { exported.empty.append(target) }
      case .impossible(let problems):
        exported.refusals.append(ExportRefusal(code: plan.code, target: target, dialect: dialect, problems: problems))
      }
    }
    return exported
  }

  private func emptied(_ code: String) -> ExportIndex.Procedure? {
    guard var entry = folder.index[code] else { return nil }
    entry.files = []
    return entry
  }

  private func stop(at obstacles: [ExportFolder.Obstacle]) throws {
    guard let first = obstacles.first else { return }
    for obstacle in obstacles {
      Output.note(
        "tthc: "
          + say(
            "không ghi đè “\(obstacle.path)”: \(obstacle.reason.vi).",
            "“\(obstacle.path)” is not overwritten: \(obstacle.reason.en)."))
    }
    Output.note(
      say(
        "Không tệp nào được ghi. Hãy chuyển “\(first.path)” đi nơi khác, ghi ra thư mục khác, hoặc thêm --force để ghi đè.",
        "Nothing has been written. Move “\(first.path)” elsewhere, name another folder, or add --force to overwrite."))
    throw Exit.unusable
  }
}

extension ExportRun {
  private func tell(_ exported: [Exported]) {
    guard !exported.isEmpty else { return }
    let counts = request.targets.map { target in
      (target, exported.filter { $0.entry.files.contains { $0.target == target } }.count)
    }
    if request.targets == [.plan] {
      let count = exported.count
      Output.note(
        say(
          "Đã ghi \(count) kế hoạch vào “\(folder.name)”.",
          "\(count) plan\(count == 1 ? "" : "s") written to “\(folder.name)”."))
    } else {
      let total = counts.reduce(0) { $0 + $1.1 }
      let list = counts.map { "\($0.1) \($0.0.rawValue)" }.joined(separator: ", ")
      Output.note(
        say(
          "Đã ghi \(total) tệp vào “\(folder.name)”: \(list).",
          "\(total) file\(total == 1 ? "" : "s") written to “\(folder.name)”: \(list)."))
    }
    let empty = exported.filter { !$0.empty.isEmpty }.map(\.entry.code)
    guard !empty.isEmpty else { return }
    let codes = empty.prefix(8).joined(separator: ", ") + (empty.count > 8 ? ", …" : "")
    Output.note(
      say(
        "\(empty.count) thủ tục không có nội dung cho mọi dạng đã chọn: \(codes).",
        "\(empty.count) procedure\(empty.count == 1 ? " has" : "s have") nothing to show in some of the forms: \(codes)."
      ))
  }

  private func tellGone(_ code: String, _ files: [(name: String, isOurs: Bool)]) {
    for file in files {
      let path = folder.path(file.name)
      guard file.isOurs else {
        tellOld(path, code)
        continue
      }
      Output.note(
        say(
          "Đã xóa tệp cũ \(path): thủ tục \(code) nay có lỗi.",
          "Removed the old file \(path): procedure \(code) has errors now."))
    }
  }

  private func name(_ codes: [String]) {
    for code in codes { for file in folder.files(of: code) { tellOld(folder.path(file.name), code) } }
  }

  private func tellOld(_ path: String, _ code: String) {
    Output.note(
      say(
        "\(path) là tệp cũ: lần này thủ tục \(code) không có kế hoạch.",
        "\(path) is an old file: procedure \(code) has no plan this time."))
  }
}
