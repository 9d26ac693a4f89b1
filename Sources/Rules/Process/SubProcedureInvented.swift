import Diagnostics
import Model

extension Rule {
  /// A paper that the deciding body itself issues, by no procedure of the catalogue.
  static let subProcedureInvented = Rule(
    Kind(
      "sub-procedure-invented", .process, .warning,
      title: Text(vi: "“Thủ tục con” không được công bố", en: "Unpublished sub-procedure"),
      why: Text(
        vi:
          "Giấy tờ do chính cơ quan giải quyết cấp, mà danh mục không có thủ tục nào cấp giấy đó: người dân phải đi xin thêm một lần trước khi nộp hồ sơ. Hãy làm việc xác nhận thành một bước trong quy trình, hoặc công bố thủ tục cấp giấy đó và ghi “kết quả của”.",
        en:
          "The deciding body issues this paper itself, and no procedure of the catalogue results in it: the applicant has to ask twice. Make the confirmation a step of the process, or publish the procedure and name it under “result of”."
      ),
      ground: Text(
        vi: "Nghị định 63/2010/NĐ-CP điều 18 khoản 6, điều 21 khoản 2", en: "Decree 63/2010/NĐ-CP arts 18.6, 21.2"),
      examples: [
        Example(
          "- giấy tờ: Giấy xác nhận của xã\n  cơ quan cấp: Ủy ban nhân dân cấp xã\n- thủ tục: 9.000002\n  tên: Cấp giấy khác\n  cơ quan giải quyết: Ủy ban nhân dân cấp xã\n  thành phần hồ sơ:\n    - giấy tờ: Giấy xác nhận của xã #! sub-procedure-invented\n      bản chính: 1",
          base: .file)
      ]),
    needs: [.components, .documentRegistry]
  ) { subject, report in
    guard !subject.isJointService else { return }
    for paper in subject.papersToBring where !paper.isAlternative {
      let name = paper.component.document
      guard let document = paper.registered, let issuer = document.issuer, document.kind != .slip,
        document.resultOf.isEmpty, subject.index.producers[document.name.folded] == nil,
        subject.decidesItself(issuer)
      else { continue }
      // A paper that the law itself asks for is not the office's invention.
      let isLawful = !paper.component.grounds.isEmpty
      report.add(
        at: name.range,
        vi:
          "“\(name.text)” do \(issuer.text) cấp, cũng là bên giải quyết thủ tục này; danh mục không có thủ tục nào cấp giấy đó\(isLawful ? " (văn bản có nêu căn cứ của giấy này)" : "").",
        en:
          "“\(name.text)” is issued by \(issuer.text), the side that decides here too; no procedure of the catalogue results in it\(isLawful ? " (the text states a ground for the paper)" : "").",
        severity: isLawful ? .info : nil)
    }
  }
}
