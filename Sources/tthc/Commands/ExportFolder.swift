import ArgumentParser
import Diagnostics
import Exporters
import Foundation
import JSON

/// A folder of exports as earlier runs left it: its index tells their files from those of other hands.
struct ExportFolder: Sendable {
  let name: String
  let index: ExportIndex
  private let isForced: Bool
  /// What the index was read from; nil where there was none.
  private let indexBytes: [UInt8]?

  /// Why a file that is there is not overwritten, or not removed.
  struct Obstacle: Sendable {
    let path: String
    let reason: Text
    var isRemoval = false
  }

  /// Whose a file of a code is.
  enum Owner: Equatable, Sendable {
    /// As an earlier run wrote it, or to be treated so by force.
    case program
    /// An earlier run wrote it; it has been changed since.
    case editor
    /// Nothing says that this program wrote it.
    case stranger
  }

  /// A file of a code that is there.
  struct Found: Sendable {
    let name: String
    let owner: Owner
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
      (index, indexBytes) = (ExportIndex(), nil)
      return
    }
    let bytes = isFolder ? nil : try InputFile.bytes(of: path)
    let read = bytes.flatMap { try? JSON.parse($0).get() }.flatMap(ExportIndex.read)
    guard read != nil || (isForced && !isFolder) else {
      throw Exit.unusable(
        "“\(path)” không phải mục lục mà bản tthc này đọc được, nên không ghi đè; hãy chọn thư mục khác hoặc thêm --force.",
        "“\(path)” is no index that this tthc can read and is not overwritten; name another folder or add --force.")
    }
    (index, indexBytes) = (read ?? ExportIndex(), bytes)
  }

  /// Whether another run has written to the folder since its index was read: what it wrote would be lost.
  var hasChanged: Bool {
    FileManager.default.contents(atPath: path(ExportIndex.fileName)).map(Array.init) != indexBytes
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
      return .obstacle(Obstacle(path: path, reason: ExportFolder.edited))
    }
    return .replaceable
  }

  /// Why the file of an editor is neither overwritten nor removed.
  static let edited = Text(vi: "đã bị sửa sau khi tthc ghi ra", en: "it was changed after tthc had written it")

  /// The files of a code that are there.
  func files(of code: String) -> [Found] {
    let plan = PlanFile.name(of: code)
    let indexed = index[code]?.files ?? []
    var files = indexed.compactMap { file -> Found? in
      guard CatalogueFiles.kind(of: path(file.name)) == false else { return nil }
      let old = FileManager.default.contents(atPath: path(file.name)).map(Array.init)
      return Found(name: file.name, owner: isForced || old.map(file.isContent) ?? false ? .program : .editor)
    }
    if !indexed.contains(where: { $0.name == plan }), CatalogueFiles.kind(of: path(plan)) == false {
      files.append(Found(name: plan, owner: PlanFile.holdsPlan(of: code, at: path(plan)) ? .program : .stranger))
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
