import Diagnostics
import Model

extension Rule {
  /// A condition that every case meets.
  static let conditionAlwaysHolds = Rule(
    Kind(
      "condition-always-holds", .process, .info,
      title: Text(vi: "Điều kiện lúc nào cũng đúng", en: "Condition that always holds"),
      why: Text(
        vi:
          "Điều kiện mà hồ sơ nào cũng thỏa thì không phân biệt gì: hoặc thừa, hoặc viết chưa đúng ý (như “hoặc” thay “và”). Hãy bỏ điều kiện, hoặc viết lại.",
        en:
          "A condition that every case meets tells nothing apart: it is superfluous, or not what was meant (an “or” for an “and”). Drop it, or write it anew."
      ),
      examples: [
        Example(
          "dữ kiện:\n  tuổi: {kiểu: số, từ: 0, đến: 120}\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: tuổi > 6 hoặc tuổi < 14 #! condition-always-holds"
        )
      ]),
    needs: [.plan]
  ) { subject, report in
    for settled in subject.settledConditions {
      guard case .always = settled.verdict else { continue }
      report.add(
        at: settled.range, vi: "Điều kiện của \(settled.owner.noun.vi) này đúng với mọi hồ sơ gặp nó.",
        en: "The condition of this \(settled.owner.noun.en) holds in every case that comes to it.")
    }
  }
}
