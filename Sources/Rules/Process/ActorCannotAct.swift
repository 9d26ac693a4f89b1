import Diagnostics
import Model

extension Rule {
  /// The result is signed by a body that is not competent.
  static let actorCannotAct = Rule(
    Kind(
      "actor-cannot-act", .process, .warning,
      title: Text(vi: "Cơ quan ký kết quả không phải cơ quan giải quyết", en: "Signed by a body that is not competent"),
      why: Text(
        vi:
          "Kết quả phải do cơ quan giải quyết đã công bố (hoặc đơn vị trực thuộc được giao) ký. Cơ quan khác ký thì hoặc quy trình sai, hoặc “cơ quan giải quyết” ghi chưa đúng thẩm quyền. Hãy sửa một trong hai.",
        en:
          "The result is signed by the competent agency as published, or by a unit of it. Where another body signs, either the process is wrong or the “competent agency” is. Mend one of the two."
      ),
      ground: Text(vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2", en: "Decree 63/2010/NĐ-CP art. 8.2"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký #! actor-cannot-act\n    tại: Sở Tư pháp\n    người: chuyên viên\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process, .agencies]
  ) { subject, report in
    let competent = subject.text.competentAgencies.map(\.agency)
    guard !subject.isJointService, !competent.isEmpty, competent.allSatisfy({ subject.agency($0) != nil }) else {
      return
    }
    let results = subject.ownResults
    let places = subject.text.placesOfSteps
    for (index, step) in subject.text.process.enumerated() where step.calls == nil {
      guard step.acts.contains(where: { $0.value == .sign || $0.value == .decide }),
        step.produces.contains(where: { results.contains(subject.canonical($0)) }),
        let agency = subject.onlyAgency(of: places[index]),
        !competent.contains(where: { subject.isOneFamily($0, agency.name) })
      else { continue }
      let names = competent.map(\.text).joined(separator: ", ")
      report.add(
        at: step.name.range,
        vi: "Bước “\(step.name.text)” ký kết quả tại \(agency.name.text), nhưng cơ quan giải quyết là \(names).",
        en: "Step “\(step.name.text)” signs the result at \(agency.name.text), but the competent agency is \(names).")
    }
  }
}
