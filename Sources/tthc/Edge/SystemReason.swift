import Diagnostics
import Foundation

/// Why the operating system refused, in words.
enum SystemReason {
  /// The words for an error number: those met most in both languages, the rest as the system says them.
  static func text(_ number: Int32) -> Text {
    switch number {
    case ENOSPC: Text(vi: "hết chỗ trên đĩa", en: "no space left on the device")
    case EACCES, EPERM: Text(vi: "không có quyền", en: "permission denied")
    case EROFS: Text(vi: "ổ đĩa chỉ cho đọc", en: "the file system is read-only")
    case ENOENT: Text(vi: "không tồn tại", en: "it does not exist")
    case ENOTDIR, EEXIST: Text(vi: "một phần đường dẫn không phải thư mục", en: "a part of the path is no folder")
    case EISDIR: Text(vi: "đó là thư mục", en: "it is a folder")
    case ENAMETOOLONG: Text(vi: "tên quá dài", en: "the name is too long")
    case ELOOP: Text(vi: "liên kết quay vòng", en: "links go round in a circle")
    case EFBIG: Text(vi: "tệp lớn hơn mức cho phép", en: "the file is larger than is allowed")
    case EDQUOT: Text(vi: "hết hạn mức đĩa", en: "the disk quota is used up")
    case EBADF: Text(vi: "đầu ra đã đóng", en: "it is closed")
    default: Text(same: String(cString: strerror(number)))
    }
  }

  /// The words for an error of a file operation.
  static func text(_ error: any Error) -> Text {
    var cause = error
    for _ in 0..<8 {
      if let number = number(of: cause) { return text(number) }
      guard let next = (cause as NSError).userInfo[NSUnderlyingErrorKey] as? any Error else { break }
      cause = next
    }
    return Text(same: (error as NSError).localizedDescription)
  }

  /// The system's number of an error that carries one or stands for one.
  static func number(of error: any Error) -> Int32? {
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(exactly: error.code) }
    guard error.domain == NSCocoaErrorDomain else { return nil }
    return switch CocoaError.Code(rawValue: error.code) {
    case .fileReadNoPermission, .fileWriteNoPermission: EACCES
    case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
    case .fileWriteFileExists: EEXIST
    case .fileWriteOutOfSpace: ENOSPC
    case .fileWriteVolumeReadOnly: EROFS
    default: nil
    }
  }
}
