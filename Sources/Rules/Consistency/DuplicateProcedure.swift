import Diagnostics
import Model

extension Rule {
  /// Two codes for what looks like one procedure.
  static let duplicateProcedure = Rule(
    Kind(
      "duplicate-procedure", .consistency, .warning,
      title: Text(vi: "Hai mã cho cùng một thủ tục", en: "Two codes for one procedure"),
      why: Text(
        vi:
          "Hai thủ tục cùng tên, cùng lĩnh vực, cùng cấp, cùng đối tượng và cùng cơ quan giải quyết thì người dân không biết nộp theo mã nào. Hãy gộp lại, bãi bỏ một mã (“thay thế”), hoặc sửa tên cho khác nhau.",
        en:
          "Two procedures of one name, field, level, agency and kind of applicant leave applicants to guess which code to use. Merge them, retire one code (“replaces”), or tell them apart by name."
      ),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 7, điều 28", en: "Decree 63/2010/NĐ-CP arts 7, 28"),
      examples: [
        Example(
          "thủ tục: 9.000002\ntên: Thủ tục cấp giấy thử #! duplicate-procedure\nlĩnh vực: Hộ tịch\ncấp: xã\ncơ quan giải quyết: Ủy ban nhân dân cấp xã\nđối tượng: [cá nhân]",
          base: .file)
      ]),
    needs: [.otherProcedures]
  ) { subject, report in
    guard let name = subject.text.name, subject.text.status != .draft,
      let places = subject.index.alike[procedureName(name.value)]
    else { return }
    let (texts, codes) = (subject.index.texts, subject.index.codes)
    guard places.contains(where: { codes[$0] != subject.procedure.code }) else { return }
    let likeness = ProcedureLikeness(of: subject.text)
    guard let place = places.first(where: { ProcedureLikeness(of: texts[$0].text) == likeness }),
      codes[place] != subject.procedure.code
    else { return }
    let other = texts[place]
    report.add(
      at: name.range,
      vi:
        "Thủ tục \(other.code.text) có cùng tên, cùng lĩnh vực, cùng cấp, cùng đối tượng và cùng cơ quan giải quyết.",
      en: "Procedure \(other.code.text) has the same name, field, level, kind of applicant and competent agency.",
      notes: [Note(Text(vi: "Thủ tục kia.", en: "The other procedure."), at: other.text.name?.range)])
  }
}
