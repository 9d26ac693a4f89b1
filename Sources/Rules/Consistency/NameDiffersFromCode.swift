import Diagnostics
import Model

extension Rule {
  /// One code, two names.
  static let nameDiffersFromCode = Rule(
    Kind(
      "name-differs-from-code", .consistency, .warning,
      title: Text(vi: "Một mã, hai tên", en: "One code, two names"),
      why: Text(
        vi:
          "Mã thủ tục, mã kết quả chỉ thuộc một thủ tục, một giấy tờ; hai tên cho một mã làm sai dữ liệu đồng bộ. Hãy lấy tên đã công bố, hoặc sửa mã.",
        en:
          "The code of a procedure or a result belongs to one thing only; two names for one code spoil the data that systems exchange. Use the published name, or mend the code."
      ),
      ground: Text(vi: "Thông tư 03/2025/TT-VPCP", en: "Circular 03/2025/TT-VPCP"),
      examples: [
        Example(
          "- thủ tục: 9.000002\n  tên: Cấp giấy A\n  kết quả: {giấy tờ: Giấy A, mã: KQ.01}\n- thủ tục: 9.000004\n  tên: Cấp giấy B\n  kết quả: {giấy tờ: Giấy B, mã: KQ.01} #! name-differs-from-code",
          base: .file)
      ]),
    needsOneOf: [.results, .localText]
  ) { subject, report in
    for result in subject.text.results?.items ?? [] {
      guard let code = result.code else { continue }
      let name = subject.canonical(result.document)
      if let first = subject.index.resultsByCode[FoldedName(code)], first.document != name {
        let other = subject.index.codes[first.procedure].text
        report.add(
          at: result.document.range,
          vi: "Mã \(code) của “\(result.document.text)” ở thủ tục \(other) là của giấy tờ khác.",
          en: "The code \(code) of “\(result.document.text)” belongs to another paper in procedure \(other).")
      }
    }
    guard let published = subject.procedure.published?.name else { return }
    for local in subject.procedure.overlays {
      guard let name = local.name, !isTitle(name.value, of: published.value) else { continue }
      report.add(
        at: name.range,
        vi:
          "Văn bản địa phương gọi thủ tục \(subject.procedure.code.text) là “\(name.value)”; tên đã công bố là “\(published.value)”.",
        en:
          "The local text calls procedure \(subject.procedure.code.text) “\(name.value)”; it is published as “\(published.value)”."
      )
    }
  }

  /// The title of an internal process holds the name of its procedure.
  private static func isTitle(_ title: String, of name: String) -> Bool {
    FoldedName(title).contains(procedureName(name).key)
  }
}
