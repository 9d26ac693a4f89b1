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
    for component in subject.components where component.isGuidance {
      let isEmpty = component.counts == (0, 0)
      report.add(
        at: component.document.range,
        vi:
          "“\(component.document.text)” giống lời hướng dẫn hơn là giấy tờ\(isEmpty ? " (0 bản chính, 0 bản sao)" : "").",
        en:
          "“\(component.document.text)” reads as guidance, not as a paper\(isEmpty ? " (0 originals, 0 copies)" : "").")
    }
  }
}

extension Component {
  /// The row is an instruction: no copy of anything, or the opening of a remark.
  var isGuidance: Bool {
    guard manner != .state else { return false }
    let name = document.folded.key
    if counts == (0, 0) && manner == nil { return true }
    return name.hasSuffix(":") || Component.noteOpenings.contains(where: name.hasPrefix)
  }

  private static let noteOpenings = [
    "lưu ý", "ghi chú", "chú ý", "trường hợp ", "đối với ", "nếu ", "người nộp ", "khi nộp ", "hồ sơ gồm", "note:",
  ]
}
