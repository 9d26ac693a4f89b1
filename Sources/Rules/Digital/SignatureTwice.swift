import Diagnostics
import Model

extension Rule {
  /// The same person signs twice.
  static let signatureTwice = Rule(
    Kind(
      "signature-twice", .digital, .info,
      title: Text(vi: "Một người ký hai lần", en: "The same hand signs twice"),
      why: Text(
        vi:
          "Cùng một vai trò ở cùng cơ quan ký ở hai bước của mọi hồ sơ; trên hồ sơ điện tử thường chỉ cần ký một lần. Hãy gộp hai lần ký, hoặc ghi rõ mỗi lần ký văn bản nào ở “tạo”.",
        en:
          "One role of one agency signs in two steps of every case; on an electronic dossier once is usually enough. Merge the two, or say in “produces” which paper each signs."
      ),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: ký nháp\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: ký\n    trong: 1 giờ làm việc\n  - bước: ký chính thức #! signature-twice\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService else { return }
    struct Hand: Hashable {
      let agency: FoldedName
      let role: FoldedName
    }
    let places = subject.text.placesOfSteps
    var first: [Hand: Step] = [:]
    for index in subject.procedure.graph.order {
      let step = subject.text.process[index]
      guard step.condition == nil, step.ending == nil, step.acts.contains(where: { $0.value == .sign }),
        let role = step.role?.folded, let agency = subject.onlyAgency(of: places[index])?.name.folded
      else { continue }
      let hand = Hand(agency: agency, role: role)
      guard let earlier = first[hand] else {
        first[hand] = step
        continue
      }
      // Two papers want two signatures.
      guard step.produces.isEmpty || earlier.produces.isEmpty else { continue }
      report.add(
        at: step.name.range,
        vi: "“\(step.role?.text ?? "")” đã ký ở bước “\(earlier.name.text)”, lại ký ở bước “\(step.name.text)”.",
        en: "“\(step.role?.text ?? "")” signs at step “\(earlier.name.text)” and again at “\(step.name.text)”.",
        notes: [Note(Text(vi: "Lần ký trước.", en: "The first signature."), at: earlier.name.range)])
    }
  }
}
