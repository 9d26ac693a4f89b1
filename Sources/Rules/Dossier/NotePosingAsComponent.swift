import Diagnostics
import Model

extension Rule {
  /// A row of the dossier that is an instruction, not a paper.
  static let notePosingAsComponent = Rule(
    Kind(
      "note-posing-as-component", .dossier, .warning,
      title: Text(vi: "Ghi chú nằm trong thành phần hồ sơ", en: "Note posing as a component"),
      why: Text(
        vi:
          "Dòng hướng dẫn đặt trong danh sách giấy tờ làm tăng số thành phần và gây hiểu nhầm. Hãy chuyển sang “ghi chú” hoặc “yêu cầu”.",
        en: "Guidance among the papers inflates the dossier and misleads. Move it to “notes” or “requirements”."),
      examples: [
        Example(
          "thành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n  - giấy tờ: Lưu ý người nộp kiểm tra lại thông tin #! note-posing-as-component\n    bản chính: 0\n    bản sao: 0"
        )
      ]),
    needs: [.components]
  ) { subject, report in
    for paper in subject.papers where paper.isGuidance {
      let name = paper.component.document.text
      if paper.component.readsAsGuidance {
        report.add(
          at: paper.component.document.range, vi: "“\(name)” giống lời hướng dẫn hơn là giấy tờ.",
          en: "“\(name)” reads as guidance, not as a paper.")
      } else {
        report.add(
          at: paper.component.document.range,
          vi:
            "“\(name)” ghi 0 bản chính, 0 bản sao: nếu là giấy tờ, hãy ghi số lượng; nếu không, hãy chuyển sang “ghi chú”.",
          en: "“\(name)” has 0 originals and 0 copies: state the number of a paper; move what is none to “notes”.")
      }
    }
  }
}

extension Component {
  /// The row is an instruction: no copy of anything, or words that are none of a paper.
  var isGuidance: Bool {
    guard manner != .state else { return false }
    return counts == (0, 0) && manner == nil || readsAsGuidance
  }

  /// The words are a heading, a remark, or a case of which no paper is demanded.
  fileprivate var readsAsGuidance: Bool {
    let name = document.folded
    if name.key.utf8.last == UInt8(ascii: ":") || Component.remarkOpenings.contains(where: name.key.begins) {
      return true
    }
    guard openingCondition != nil else { return false }
    let waives = Component.waivers.contains(where: name.contains) && !name.contains("gồm:")
    return waives || !Component.demands.contains(where: name.contains)
  }

  /// The words with which the row opens as a case (`trường hợp …`), before any paper is named.
  var openingCondition: String? {
    let name = document.folded.key
    return Component.caseOpenings.first { name.begins(with: $0) && name.utf8.dropFirst($0.utf8.count).first == 0x20 }
  }

  private static let remarkOpenings = [
    "lưu ý", "ghi chú", "chú ý", "người nộp ", "khi nộp ", "hồ sơ gồm", "note:",
  ]

  private static let caseOpenings = ["trường hợp", "trong trường hợp", "đối với", "nếu"]

  /// Signs that a paper is demanded in the case.
  private static let demands = [
    ":", " thì ", " nộp ", "kèm", "bổ sung", "phải có", "có thêm", "gồm", " gửi ", "cung cấp", "xuất trình", "có đơn",
    "có văn bản", "có giấy",
  ]

  /// Words by which nothing is demanded in the case, or a rule is cited that tells it.
  private static let waivers = [
    "không phải nộp", "không phải xuất trình", "không cần", "không yêu cầu", "không bao gồm", "phải có đầy đủ chữ ký",
    "thực hiện theo quy định", "theo quy định tương ứng", "thì việc",
  ]
}
