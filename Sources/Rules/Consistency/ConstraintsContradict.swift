import Decisions
import Diagnostics
import Expressions

extension Rule {
  /// Constraints that no case can meet: everything said of all cases would be empty.
  static let constraintsContradict = Rule(
    Kind(
      "constraints-contradict", .consistency, .error,
      title: Text(vi: "Các ràng buộc mâu thuẫn nhau", en: "Contradictory constraints"),
      why: Text(
        vi:
          "Không hồ sơ nào thỏa được mọi ràng buộc cùng giới hạn của dữ kiện, nên mọi phép kiểm tra theo trường hợp đều vô nghĩa. Hãy sửa hoặc bỏ bớt ràng buộc.",
        en:
          "No case can meet all constraints and the bounds of the facts, so nothing can be checked over cases. Correct or drop a constraint."
      ),
      examples: [
        Example(
          "dữ kiện:\n  tuổi: {kiểu: số, từ: 0, đến: 10}\nràng buộc:\n  - tuổi > 11 #! constraints-contradict\nthành phần hồ sơ:\n  - giấy tờ: Tờ khai thử\n    bản chính: 1\n    khi: tuổi > 5"
        )
      ]),
    needs: [.plan, .constraints]
  ) { subject, report in
    guard let plan = subject.plan, !plan.constraints.isEmpty, let place = subject.text.constraints.first else { return }
    var cases = PlanCases(of: plan, asking: plan.constraints.map(\.expression))
    let isEmpty = cases?.decide { (space, _) throws(Undecided) in space.isEmpty(space.all) }
    guard isEmpty == true else { return }
    report.add(
      at: place.range, vi: "Không hồ sơ nào thỏa được mọi ràng buộc đã khai.",
      en: "No case can meet all of the declared constraints.")
  }
}
