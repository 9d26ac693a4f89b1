import Diagnostics
import Model

/// What rules of the office may ask about a result.
enum ResultAttributes {
  static let all: [OfficeAttribute<ProcedureResult>] = [
    .text("giấy tờ", "document", vi: "giấy tờ kết quả", en: "the document") { $0.document.text },
    .text("mã kết quả", "result code", vi: "mã kết quả", en: "code of the result") { $0.code },
    .flag("có mã", "has code", vi: "có ghi mã kết quả", en: "states a code") { $0.code != nil },
    .text("hạn dùng", "valid for", vi: "thời hạn sử dụng", en: "how long it is valid") { $0.validFor },
    .flag("có điều kiện", "is conditional", vi: "chỉ cấp khi một điều kiện đúng", en: "has a condition") {
      $0.condition != nil
    },
  ]
}
