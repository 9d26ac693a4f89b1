import Diagnostics
import Model

extension Rule {
  /// A step above the level of the decision that decides and makes nothing.
  static let climbsNeedlessly = Rule(
    Kind(
      "climbs-needlessly", .levels, .info,
      title: Text(vi: "Hồ sơ đi lên cấp trên mà không cần", en: "Dossier climbs needlessly"),
      why: Text(
        vi:
          "Cơ quan cấp trên chỉ xem xét, ghi sổ hay chuyển tiếp một việc thuộc thẩm quyền cấp dưới thì hồ sơ mất thời gian đi lên rồi đi xuống. Hãy bỏ bước này, hoặc thay bằng kiểm tra sau; nếu cấp trên thật sự quyết định, hãy sửa “cơ quan giải quyết”.",
        en:
          "Where a higher body merely reviews, registers or passes on what a lower one decides, the dossier loses the time of going up and down. Drop the step or check afterwards; if the higher body does decide, mend the “competent agency”."
      ),
      ground: Text(
        vi: "Luật Tổ chức chính quyền địa phương 72/2025/QH15: phân quyền, phân cấp",
        en: "Law on the Organisation of Local Government 72/2025/QH15: delegation"),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: tiếp nhận\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: xin ý kiến cấp trên #! climbs-needlessly\n    tại: Sở Tư pháp\n    người: chuyên viên\n    làm: xem xét\n    trong: 2 giờ làm việc\n  - bước: ký\n    tại: Ủy ban nhân dân cấp xã\n    người: lãnh đạo\n    làm: ký\n    tạo: Kết quả thử\n    trong: 1 giờ làm việc\n  - bước: trả kết quả\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: trả kết quả\n    trong: 1 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    guard !subject.isJointService, let top = subject.competentLevel else { return }
    let places = subject.text.placesOfSteps
    for (index, step) in subject.text.process.enumerated() where step.calls == nil && !step.acts.isEmpty {
      guard let agency = subject.onlyAgency(of: places[index]), !agency.isOneStop, let level = agency.level?.value,
        level.rank > top.rank, step.acts.allSatisfy({ idleAbove.contains($0.value) }), step.produces.isEmpty,
        step.determines.isEmpty
      else { continue }
      report.add(
        at: step.name.range,
        vi:
          "Việc thuộc thẩm quyền cấp \(top.keyword.vi), nhưng bước “\(step.name.text)” đưa hồ sơ lên \(agency.name.text) (cấp \(level.keyword.vi)) mà ở đó không quyết định hay tạo ra gì.",
        en:
          "The matter is decided at the level “\(top.keyword.en)”, yet step “\(step.name.text)” takes it up to \(agency.name.text) (\(level.keyword.en)), where nothing is decided or made."
      )
    }
  }

  private static let idleAbove: Set<Act> = [
    .receive, .review, .transfer, .submitUpward, .register, .stamp, .archive, .assign, .notify, .checkComponents,
  ]
}
