import ArgumentParser
import Diagnostics
import Foundation

/// Where a result goes: a regular file, there or yet to be made, in a folder that is there.
struct ResultPlace {
  /// As the command line has it.
  let name: String
  /// Links followed.
  let path: String
  /// The permissions of the file that is there.
  let mode: mode_t?

  private static let greatestLinks = 32

  /// Exits with the reason where no regular file can stand, or where one stands that has been read.
  init(_ name: String, notAmong inputs: [String]) throws {
    self.name = name
    guard !name.isEmpty else { throw Exit.unusable("tên tệp kết quả để trống.", "the name of a file is empty.") }
    path = try ResultPlace.target(of: name)
    let folder = ResultPlace.folder(of: path)
    guard let isFolder = CatalogueFiles.kind(of: folder) else {
      throw Exit.unusable(
        "không ghi được “\(name)”: chưa có thư mục “\(folder)”; hãy tạo thư mục trước.",
        "“\(name)” cannot be written: there is no folder “\(folder)”; make it first.")
    }
    guard isFolder else { throw ResultPlace.unwritable(name, SystemReason.text(ENOTDIR)) }
    guard let own = ResultPlace.status(of: path) else {
      mode = nil
      return
    }
    if own.st_mode & S_IFMT == S_IFDIR || name.hasSuffix("/") {
      throw ResultPlace.unwritable(name, SystemReason.text(EISDIR))
    }
    guard own.st_mode & S_IFMT == S_IFREG else {
      throw ResultPlace.unwritable(
        name,
        Text(
          vi: "đó không phải tệp thường (thiết bị, ống dẫn hoặc socket); hãy nêu tên một tệp",
          en: "it is no regular file (a device, a pipe or a socket); name a file"))
    }
    guard access(path, W_OK) == 0 else { throw ResultPlace.unwritable(name, SystemReason.text(errno)) }
    let same = inputs.first { input in
      ResultPlace.status(of: input).map { $0.st_dev == own.st_dev && $0.st_ino == own.st_ino } ?? false
    }
    if let same {
      throw Exit.unusable(
        "“\(name)” là tệp đầu vào “\(same)”, ghi vào thì mất nội dung của tệp ấy; hãy nêu tên khác.",
        "“\(name)” is the input file “\(same)”, whose content would be lost; name another file.")
    }
    mode = own.st_mode & 0o777
  }

  /// Says that the file cannot be written and gives the code to throw.
  static func unwritable(_ name: String, _ reason: Text) -> ExitCode {
    Exit.unusable("không ghi được “\(name)”: \(reason.vi).", "“\(name)” cannot be written: \(reason.en).")
  }

  /// What the last link in a row points at, be it there or not.
  private static func target(of name: String) throws -> String {
    var path = name
    for _ in 0..<greatestLinks {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
      path = next.hasPrefix("/") ? next : CatalogueFiles.join(folder(of: path), next)
    }
    throw unwritable(name, SystemReason.text(ELOOP))
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Beside the place, so that a rename puts it there at once.
  func neighbour(_ name: (String) -> String) -> String {
    let own = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    return CatalogueFiles.join(ResultPlace.folder(of: path), name(own))
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
