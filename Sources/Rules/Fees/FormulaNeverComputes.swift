import Diagnostics
import Expressions
import Model
import Plan

extension Rule {
  /// A formula that gives no amount, or holds a part that never does.
  static let formulaNeverComputes = Rule(
    Kind(
      "formula-never-computes", .fees, .error,
      title: Text(vi: "Công thức không bao giờ tính được", en: "Formula that never computes"),
      why: Text(
        vi:
          "Chia cho 0 hoặc lũy thừa quá lớn không cho số tiền nào, nên không hồ sơ nào biết phải nộp bao nhiêu. Hãy sửa công thức.",
        en:
          "A division by zero or a power too large gives no amount, so that no case knows what to pay. Mend the formula."
      ),
      examples: [
        Example(
          "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    công thức: 9 ** 9 ** 9 #! formula-never-computes\n    thẩm quyền: Bộ Tài chính"
        )
      ]),
    needs: [.plan, .fees]
  ) { subject, report in
    guard let plan = subject.plan else { return }
    for formula in subject.formulaSamples(plan) {
      let name = formula.fee.name.text
      if let text = formula.barrenPart(in: plan.scope) {
        report.add(
          at: formula.formula.range, vi: "Công thức của “\(name)” không tính được: “\(text)” không cho giá trị nào.",
          en: "The formula of “\(name)” cannot be computed: “\(text)” has no value.")
      } else if formula.isSampled, formula.samples.allSatisfy({ $0.amount == nil }) {
        report.add(
          at: formula.formula.range,
          vi:
            "Công thức của “\(name)” không cho số tiền nào: giá trị không tính được hoặc quá lớn với mọi hồ sơ đã thử.",
          en: "The formula of “\(name)” gives no amount: its value is undefined or too large in every case tried.")
      }
    }
  }
}

extension FormulaSamples {
  /// The text of the first operation that has no value whatever the facts are: on constants alone, or a division by zero.
  fileprivate func barrenPart(in scope: Scope) -> String? {
    var isConstant: [Bool] = []
    for (index, node) in expression.nodes.enumerated() {
      if case .leaf(.fact) = node {
        isConstant.append(false)
      } else {
        isConstant.append(node.children.allSatisfy { isConstant[$0.index] })
      }
      guard case .arithmetic(let operation, _, let right) = node,
        let text = formula.text(at: expression.ranges[index])
      else { continue }
      if isConstant[index], value(of: text, in: scope) == .some(.null) { return text }
      if operation == .divide, isConstant[right.index],
        let divisor = formula.text(at: expression.ranges[right.index]),
        value(of: divisor, in: scope) == .number(Decimal(0))
      {
        return text
      }
    }
    return nil
  }

  /// The value of a part that asks for no fact; nil when the part cannot be read by itself.
  private func value(of part: String, in scope: Scope) -> Value? {
    var findings: [Finding] = []
    let expression = parseExpression(
      part, in: scope, expecting: .number, locate: { _ in formula.range }, findings: &findings)
    guard let expression, findings.isEmpty else { return nil }
    return expression.evaluate { _ in .null }
  }
}

extension Condition {
  /// The part of the text between two bytes; nil when they lie outside.
  fileprivate func text(at bytes: Range<Int>) -> String? {
    let all = Array(text.utf8)
    guard bytes.lowerBound >= 0, bytes.upperBound <= all.count else { return nil }
    return String(decoding: all[bytes], as: UTF8.self)
  }
}
