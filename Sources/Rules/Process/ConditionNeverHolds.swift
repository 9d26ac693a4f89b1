import Diagnostics
import Model

extension Rule {
  /// A component, payment, limit or result whose condition no case meets.
  static let conditionNeverHolds = Rule(
    Kind(
      "condition-never-holds", .process, .warning,
      title: Text(vi: "Điều kiện không bao giờ đúng", en: "Condition that never holds"),
      why: Text(
        vi:
          "Dòng có điều kiện không thể đúng thì không hồ sơ nào gặp: thường do viết “và” thay “hoặc”, sai số, hoặc trái với ràng buộc và giới hạn đã khai. Hãy sửa điều kiện, hoặc bỏ dòng.",
        en:
          "No case meets a line whose condition cannot hold: often an “and” for an “or”, a wrong number, or a contradiction to declared constraints and bounds. Mend the condition, or drop the line."
      ),
      examples: [
        Example(
          "dữ kiện:\n  tuổi: {kiểu: số, từ: 0, đến: 120}\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: tuổi < 6 và tuổi > 14 #! condition-never-holds"
        )
      ]),
    needs: [.plan]
  ) { subject, report in
    for settled in subject.settledConditions {
      guard case .never(let reason) = settled.verdict else { continue }
      // A step that nobody reaches is an error of its own.
      if case .step = settled.owner { continue }
      report.add(
        at: settled.range,
        vi: "Điều kiện của \(settled.owner.noun.vi) này không bao giờ đúng: \(reason.vi).",
        en: "The condition of this \(settled.owner.noun.en) can never hold: \(reason.en).")
    }
  }
}
