import Diagnostics
import Model

/// What rules of the office may ask about a payment.
enum FeeAttributes {
  static let all: [OfficeAttribute<Fee>] = [
    .text("tên", "name", vi: "tên khoản thu", en: "name") { $0.name.text },
    .flag("là lệ phí", "is fee", vi: "là lệ phí (không phải phí)", en: "is a lệ phí, not a phí") { $0.kind == .fee },
    .count(
      "mức", "amount", vi: "mức thu, đồng (miễn phí là 0); chưa biết khi nơi khác quy định hoặc tính theo công thức",
      en: "the amount in đồng (free is 0); unknown if set elsewhere or by a formula"
    ) { $0.amount?.value.money?.amount },
    .flag("có mức", "has amount", vi: "có mức thu bằng số", en: "states an amount in figures") {
      $0.amount?.value.money != nil
    },
    .flag("có công thức", "has formula", vi: "tính theo công thức", en: "is computed by a formula") {
      $0.formula != nil
    },
    .count("tối đa", "cap", vi: "mức tối đa, đồng", en: "the most that is due, in đồng") { $0.cap?.amount },
    .count("tối thiểu", "floor", vi: "mức tối thiểu, đồng", en: "the least that is due, in đồng") { $0.floor?.amount },
    .text("thẩm quyền", "set by", vi: "cơ quan quy định mức", en: "who sets the amount") { $0.setBy?.value },
    .texts("căn cứ", "grounds", vi: "các căn cứ ghi ở khoản thu", en: "grounds stated by the payment") {
      $0.grounds.map(\.text)
    },
    .flag("có căn cứ", "has grounds", vi: "có ghi căn cứ", en: "states grounds") { !$0.grounds.isEmpty },
    .flag("có điều kiện", "is conditional", vi: "chỉ thu khi một điều kiện đúng", en: "has a condition") {
      $0.condition != nil
    },
    .texts("miễn", "exempt", vi: "các đối tượng được miễn", en: "who pays nothing") {
      $0.exemptions.map(\.subject.text)
    },
    .count("số mức giảm", "number of reliefs", vi: "số mức giảm", en: "how many reductions it has") {
      $0.reliefs.count
    },
    .word("thu khi", "collected", vi: "thời điểm thu, chưa biết khi không ghi", en: "when it is collected, if stated") {
      $0.collected
    },
    .texts("ghi chú", "notes", vi: "các ghi chú", en: "its notes") { $0.notes },
  ]
}
