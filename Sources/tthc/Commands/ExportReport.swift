import ArgumentParser
import Diagnostics
import Exporters

/// What a run over a folder says of it on standard error.
extension ExportRun {
  /// Exits with the files that are in the way, where there are any.
  func stop(at obstacles: [ExportFolder.Obstacle]) throws {
    guard let first = obstacles.first else { return }
    for obstacle in obstacles {
      let (vi, en) = obstacle.isRemoval ? ("xóa", "removed") : ("ghi đè", "overwritten")
      Output.note(
        "tthc: "
          + say(
            "không \(vi) “\(obstacle.path)”: \(obstacle.reason.vi).",
            "“\(obstacle.path)” is not \(en): \(obstacle.reason.en)."))
    }
    let (vi, en) = first.isRemoval ? ("xóa", "remove") : ("ghi đè", "overwrite")
    Output.note(
      say(
        "Không tệp nào được ghi. Hãy chuyển “\(first.path)” đi nơi khác, ghi ra thư mục khác, hoặc thêm --force để \(vi).",
        "Nothing has been written. Move “\(first.path)” elsewhere, name another folder, or add --force to \(en)."))
    throw Exit.unusable
  }

  func tell(_ exported: [Exported]) {
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
    tellRenewed(exported.reduce(0) { $0 + $1.renewed })
    tellEmpty(exported)
  }

  /// Names the procedures that have nothing to show in some of the forms asked for.
  private func tellEmpty(_ exported: [Exported]) {
    let groups = Dictionary(grouping: exported.filter { !$0.empty.isEmpty }, by: \.empty)
    let forms = groups.mapValues { $0.map(\.entry.code) }.sorted { ($0.value.first ?? "") < ($1.value.first ?? "") }
    for (targets, codes) in forms {
      let form = targets.map(\.rawValue).joined(separator: ", ")
      let list = codes.prefix(8).joined(separator: ", ") + (codes.count > 8 ? ", …" : "")
      Output.note(
        say(
          "\(codes.count) thủ tục không có nội dung để ghi ra \(form): \(list).",
          "\(codes.count) procedure\(codes.count == 1 ? " has" : "s have") nothing to write as \(form): \(list)."))
    }
  }

  private func tellRenewed(_ count: Int) {
    guard count > 0 else { return }
    Output.note(
      say(
        "Đã cập nhật \(count) tệp dạng khác có sẵn của các thủ tục ấy.",
        "\(count) file\(count == 1 ? "" : "s") of other forms that these procedures had brought up to date."))
  }

  func tell(_ leaving: Leaving) {
    let removed = leaving.removed
    if !removed.isEmpty {
      let names = list(removed)
      Output.note(
        say(
          "Đã xóa tệp cũ \(names): \(leaving.reason.vi).",
          "Removed the old file\(removed.count == 1 ? "" : "s") \(names): \(leaving.reason.en)."))
    }
    tellOld(leaving.files.filter { $0.owner != .program }, leaving.code)
  }

  /// Names files that stay though their procedures have no plan, or are unknown to the catalogue.
  func tellOld(_ stale: StalePlans) {
    for code in stale.unplanned { tellOld(folder.files(of: code), code) }
    guard !isPruning else { return }
    let undeclared = stale.undeclared.map { ($0, folder.files(of: $0)) }.filter { !$0.1.isEmpty }
    for (code, files) in undeclared {
      let names = list(files.map(\.name))
      Output.note(
        say(
          "\(names) là tệp cũ: danh mục không có thủ tục \(code).",
          "\(names): old, for the catalogue has no procedure \(code)."))
    }
    guard !undeclared.isEmpty else { return }
    Output.note(
      say(
        "Các tệp ấy được giữ vì có thể thuộc danh mục khác; thêm --prune để xóa.",
        "They stay, for they may be another catalogue's; add --prune to remove them."))
  }

  private func tellOld(_ files: [ExportFolder.Found], _ code: String) {
    guard !files.isEmpty else { return }
    let names = list(files.map(\.name))
    Output.note(
      say(
        "\(names) là tệp cũ: lần này thủ tục \(code) không có kế hoạch.",
        "\(names): old, for procedure \(code) has no plan this time."))
  }

  /// The first of some files, and how many others there are.
  private func list(_ names: [String]) -> String {
    let first = names.first.map(folder.path) ?? ""
    let more = names.count - 1
    return more < 1
      ? first : say("\(first) và \(more) tệp khác", "\(first) and \(more) other file\(more == 1 ? "" : "s")")
  }
}
