/// The record that an import made a text of (nguồn).
package struct RecordSource: Sendable {
  package var file: String?
  /// The line of the record in its file, from 1.
  package var line: Int?
  package var address: String?
  package var code: String?

  static let construct = Construct<RecordSource>(
    "nguồn", "source", vi: "bản ghi đã nhập", en: "the record imported", make: { _ in RecordSource() },
    fields: [
      .optional("tệp", "file", .text, \.file, vi: "tệp chứa bản ghi", en: "the file that holds the record"),
      .optional("dòng", "line", .integer(minimum: 1), \.line, vi: "dòng của bản ghi, từ 1", en: "its line, from 1"),
      .optional("địa chỉ", "address", .text, \.address, vi: "địa chỉ đã công bố", en: "where it is published"),
      .optional("mã", "code", .text, \.code, vi: "mã của bản ghi ở nơi công bố", en: "its code where it is published"),
    ])
}

extension Field {
  /// The words of a record that an import read, wherever a value is not the record's own.
  static func readFrom(_ path: any WritableKeyPath<Owner, String?> & Sendable) -> Field {
    .optional(
      "đọc từ", "read from", .text, path, vi: "lời văn mà phần nhập đã đọc", en: "the words that an import read")
  }
}
