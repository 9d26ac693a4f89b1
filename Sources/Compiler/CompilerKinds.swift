import Diagnostics
import Expressions
import Model
import Rules
import Syntax

/// Kinds of findings made by the compiler itself.
package enum CompilerKinds {
  package static let all: [Kind] = [
    scenarioFails, fixedLevel, conditionsTooDeep, exemptionUnused, exemptionNotAllowed,
  ]

  static let scenarioFails = Kind(
    "scenario-fails", .scenarios, .error,
    title: Text(vi: "Tình huống cho kết quả khác mong đợi", en: "Scenario fails"),
    why: Text(
      vi:
        "Tình huống là ví dụ do người soạn tự tính. Kết quả khác nghĩa là thủ tục viết chưa đúng ý, hoặc phép tính tay sai; “tthc run” cho xem lý do từng dòng.",
      en:
        "A scenario is an example that the author worked out. If it differs, either the text does not say what was meant or the hand computation is wrong; “tthc run” shows the reason of every line."
    ),
    examples: [
      Example(
        "tình huống:\n  - tên: nộp trực tiếp\n    cho: {cách thức nộp: trực tiếp, nhận lúc: 2026-08-20 09:00}\n    thì: {giấy tờ: 3} #! scenario-fails"
      ),
      Example(
        "tình huống:\n  - tên: nộp trực tiếp\n    cho: {cách thức nộp: trực tiếp}\n    thì: {số lần đến: 1, lượt chuyển: 9} #! scenario-fails"
      ),
    ])

  static let conditionsTooDeep = Kind(
    "conditions-too-deep", .dossier, .error,
    title: Text(vi: "Điều kiện gộp của giấy tờ quá dài", en: "Combined condition of a paper too long"),
    why: Text(
      vi:
        "Nhóm lồng nhau và nhiều giấy tờ thay lần lượt gộp thành một điều kiện dài mà hệ thống khác không đọc được. Hãy tách nhóm, hoặc rút bớt giấy tờ thay.",
      en:
        "Nested groups and long rows of fallbacks add up to a condition that engines cannot read. Split the groups, or shorten the row."
    ))

  static let fixedLevel = Kind(
    "unknown-check", .language, .error,
    title: Text(vi: "Mã kiểm tra không dùng được", en: "Unknown check"),
    why: Text(
      vi:
        "“mức kiểm tra” và “miễn kiểm tra” chỉ nhận mã của các kiểm tra; xem danh sách bằng “tthc explain”.",
      en: "“check levels” and “exempt from check” take ids of checks only; “tthc explain” lists them."),
    examples: [
      Example("danh mục: Danh mục thử\nmức kiểm tra: {thieu-can-cu: tắt} #! unknown-check", base: .file)
    ])
}

/// Every kind of finding that the program can make.
package enum AllKinds {
  package static let all: [Kind] =
    SyntaxKinds.all + DecodingKinds.all + ResolutionKinds.all + ExpressionKinds.all + CompilerKinds.all
    + OfficeKinds.all + WorkloadKinds.all + Rule.all.map(\.kind)

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The kind with an id; nil when there is none.
  package static func kind(_ id: String) -> Kind? { byID[id] }
}
