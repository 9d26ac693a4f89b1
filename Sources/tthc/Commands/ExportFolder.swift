import ArgumentParser
import Diagnostics
import Exports
import Foundation
import JSON

/// A folder of exports as earlier runs left it: its index tells their files from those of other hands.
struct ExportFolder: Sendable {
  let name: String
  let index: ExportIndex
  private let isForced: Bool

  /// Why a file that is there is not overwritten.
  struct Obstacle: Sendable {
    let path: String
    let reason: Text
  }

  /// What stands where a file is to be written.
  enum Standing: Sendable {
    case same
    case replaceable
    case obstacle(Obstacle)
  }

  /// Reads the index; one that this program did not write is only overwritten by force.
  init(_ name: String, isForced: Bool) throws {
    self.name = name
    self.isForced = isForced
    let path = CatalogueFiles.join(name, ExportIndex.fileName)
    guard let isFolder = CatalogueFiles.kind(of: path) else {
      index = ExportIndex()
      return
    }
    let bytes = isFolder ? nil : try InputFile.bytes(of: path)
    let read = bytes.flatMap { try? JSON.parse($0).get() }.flatMap(ExportIndex.read)
    guard read != nil || (isForced && !isFolder) else {
      throw Exit.unusable(
        "“\(path)” không phải mục lục mà bản tthc này đọc được, nên không ghi đè; hãy chọn thư mục khác hoặc thêm --force.",
        "“\(path)” is no index that this tthc can read and is not overwritten; name another folder or add --force.")
    }
    index = read ?? ExportIndex()
  }

  func path(_ file: String) -> String { CatalogueFiles.join(name, file) }

  /// Whether a file may be written with a content that a procedure has now.
  func standing(of file: String, code: String, new content: [UInt8]) -> Standing {
    let path = path(file)
    guard let isFolder = CatalogueFiles.kind(of: path) else { return .replaceable }
    guard !isFolder else {
      return .obstacle(Obstacle(path: path, reason: Text(vi: "đó là một thư mục", en: "it is a folder")))
    }
    guard let old = FileManager.default.contents(atPath: path).map(Array.init) else {
      return isForced
        ? .replaceable
        : .obstacle(Obstacle(path: path, reason: Text(vi: "không đọc được tệp ấy", en: "it cannot be read")))
    }
    if old == content { return .same }
    if isForced { return .replaceable }
    guard let known = indexed(file) else {
      if PlanFile.holdsPlan(of: code, at: path) { return .replaceable }
      let reason = Text(vi: "không phải do tthc ghi ra", en: "it was not written by tthc")
      return .obstacle(Obstacle(path: path, reason: reason))
    }
    guard known.isContent(old) else {
      let reason = Text(vi: "đã bị sửa sau khi tthc ghi ra", en: "it was changed after tthc had written it")
      return .obstacle(Obstacle(path: path, reason: reason))
    }
    return .replaceable
  }

  /// The files of a code that are there, and whether each is as an earlier run wrote it.
  func files(of code: String) -> [(name: String, isOurs: Bool)] {
    let plan = PlanFile.name(of: code)
    let indexed = index[code]?.files ?? []
    var files = indexed.compactMap { file -> (name: String, isOurs: Bool)? in
      guard CatalogueFiles.kind(of: path(file.name)) == false else { return nil }
      let old = FileManager.default.contents(atPath: path(file.name)).map(Array.init)
      return (file.name, isForced || old.map(file.isContent) ?? false)
    }
    if !indexed.contains(where: { $0.name == plan }), CatalogueFiles.kind(of: path(plan)) == false {
      files.append((plan, PlanFile.holdsPlan(of: code, at: path(plan))))
    }
    return files
  }

  private func indexed(_ file: String) -> ExportIndex.File? {
    for procedure in index.procedures {
      if let found = procedure.files.first(where: { $0.name == file }) { return found }
    }
    return nil
  }
}
